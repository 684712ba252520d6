import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Lead, leads } from '@/api';
import { useDebounced } from '@/app/debounce';
import { IconButton } from '@/ui/Button';
import { ScoreRing } from '@/ui/Score';
import { Avatar } from '@/ui/small';
import { leadName } from './lead';

/** Finds one lead by typing; without text the best ones are offered. */
export function LeadPicker({
  label,
  leadId,
  optional,
  onPick,
}: {
  label: string;
  leadId: string | undefined;
  optional?: boolean;
  onPick: (lead: Lead | undefined) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const q = useDebounced(text.trim(), 180);
  const found = useQuery({
    queryKey: ['leads', 'picker', q],
    queryFn: ({ signal }) => leads.list({ q: q || undefined, sort: '-score', limit: 8 }, signal),
    enabled: open && !leadId,
    placeholderData: keepPreviousData,
  });
  const chosen = useQuery({
    queryKey: ['lead', leadId],
    queryFn: () => leads.one(leadId!),
    enabled: Boolean(leadId),
  });
  const items = found.data?.data ?? [];

  const pick = (lead: Lead | undefined) => {
    if (!lead) return;
    onPick(lead);
    setText('');
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(items.length - 1, open ? at + 1 : 0));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (event.key === 'Enter' && open) pick(items[at]);
    else if (event.key === 'Escape' && open) setOpen(false);
    else return;
    if (event.key !== 'Escape') setOpen(true);
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {optional && <span className="optional">({t('common.optional')})</span>}
      </label>
      {leadId ? (
        <div className="picked">
          {chosen.data && <Avatar name={leadName(chosen.data)} />}
          <span className="grow">
            <span className="strong truncate" style={{ display: 'block' }}>
              {chosen.data ? leadName(chosen.data) : '…'}
            </span>
            <span className="tiny faint truncate" style={{ display: 'block' }}>
              {chosen.data?.company?.name ?? chosen.data?.email}
            </span>
          </span>
          {chosen.data && <ScoreRing score={chosen.data.score} size={30} />}
          <IconButton icon={X} size="small" label={t('picker.clear')} onClick={() => onPick(undefined)} />
        </div>
      ) : (
        <div className="picker">
          <div className="searchbox">
            <Search aria-hidden />
            <input
              id={id}
              className="input"
              role="combobox"
              aria-expanded={open}
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              aria-activedescendant={open && items[at] ? `${id}-${at}` : undefined}
              autoComplete="off"
              placeholder={t('picker.placeholder')}
              value={text}
              onFocus={() => setOpen(true)}
              onBlur={() => setOpen(false)}
              onChange={(event) => {
                setText(event.target.value);
                setAt(0);
                setOpen(true);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          {open && (
            <div className="picker-list" id={`${id}-list`} role="listbox" aria-label={label}>
              {items.length === 0 && (
                <p className="small muted" style={{ padding: 10 }}>
                  {found.isPending ? t('common.loading') : t('picker.nothing')}
                </p>
              )}
              {items.map((lead, index) => (
                <div
                  key={lead.id}
                  id={`${id}-${index}`}
                  role="option"
                  aria-selected={index === at}
                  className="menu-item"
                  // Before blur, which would close the list first.
                  onMouseDown={(event) => {
                    event.preventDefault();
                    pick(lead);
                  }}
                  onMouseMove={() => setAt(index)}
                >
                  <Avatar name={leadName(lead)} size={24} />
                  <span className="grow truncate">
                    {leadName(lead)} <span className="faint">{lead.company?.name}</span>
                  </span>
                  <span className="num small muted">{lead.score?.value ?? '–'}</span>
                </div>
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  );
}
