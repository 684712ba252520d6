import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { BookOpenText, type LucideIcon, Plus, Search, UserRound } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { battleCards, leads } from '@/api';
import { leadName } from '@/features/leads/lead';
import { NAVIGATION } from './navigation';
import { hasRole, useSession } from './session';
import { useDebounced } from './debounce';

interface Entry {
  id: string;
  label: string;
  hint?: string;
  icon: LucideIcon;
  to: string;
}

/** Ctrl/Cmd-K: find a lead or a card, create, or go somewhere, without the mouse. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const entries = useEntries(text);

  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  useEffect(() => setAt(0), [text]);
  useEffect(() => {
    dialog.current?.querySelector(`#palette-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    void navigate(entry.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(entries.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (event.key === 'Enter') run(entries[at]);
    else return;
    event.preventDefault();
  };

  return (
    <dialog
      ref={dialog}
      className="dialog palette"
      aria-label={t('shell.search')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => event.target === dialog.current && onClose()}
    >
      <div className="palette-input">
        <Search aria-hidden />
        <input
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls="palette-list"
          aria-activedescendant={entries.length ? `palette-${at}` : undefined}
          aria-label={t('shell.search')}
          placeholder={t('palette.placeholder')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <span className="kbd">Esc</span>
      </div>
      <div className="palette-list" id="palette-list" role="listbox" aria-label={t('palette.results')}>
        {entries.length === 0 && <p className="small muted" style={{ padding: 14 }}>{t('palette.nothing')}</p>}
        {entries.map((entry, index) => (
          <button
            key={entry.id}
            id={`palette-${index}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className="menu-item"
            onMouseMove={() => setAt(index)}
            onClick={() => run(entry)}
          >
            <entry.icon aria-hidden />
            <span className="truncate">{entry.label}</span>
            <span className="faint truncate tiny grow" style={{ textAlign: 'right' }}>
              {entry.hint}
            </span>
          </button>
        ))}
      </div>
    </dialog>
  );
}

function useEntries(text: string): Entry[] {
  const { t } = useTranslation();
  const me = useSession();
  const q = useDebounced(text.trim(), 160);
  const found = useQuery({
    queryKey: ['leads', 'palette', q],
    queryFn: ({ signal }) => leads.list({ q, limit: 6 }, signal),
    enabled: q.length > 0,
    placeholderData: keepPreviousData,
  });
  const cards = useQuery({
    queryKey: ['battlecards', 'palette', q],
    queryFn: ({ signal }) => battleCards.list({ competitor: q, limit: 4 }, signal),
    enabled: q.length > 0,
    placeholderData: keepPreviousData,
  });

  return useMemo(() => {
    const wanted = text.trim().toLowerCase();
    const places: Entry[] = NAVIGATION.flatMap((group) => group.items)
      .filter(({ least }) => !least || hasRole(me.roles, least))
      .map(({ to, key, icon }) => ({ id: to, label: t(`nav.${key}`), icon, to, hint: t('palette.go') }));
    const actions: Entry[] = [
      { id: 'new-lead', label: t('leads.new'), icon: Plus, to: '/app/leads?new=1', hint: t('palette.create') },
      { id: 'new-proposal', label: t('proposals.new'), icon: Plus, to: '/app/proposals/new', hint: t('palette.create') },
      { id: 'new-card', label: t('cards.new'), icon: Plus, to: '/app/cards/new', hint: t('palette.create') },
    ];
    const matching = [...actions, ...places].filter(({ label }) => label.toLowerCase().includes(wanted));
    if (!wanted) return [...places, ...actions];
    return [
      ...(found.data?.data ?? []).map((lead) => ({
        id: lead.id,
        label: leadName(lead),
        hint: lead.company?.name ?? lead.email ?? undefined,
        icon: UserRound,
        to: `/app/leads/${lead.id}`,
      })),
      ...(cards.data?.data ?? []).map((card) => ({
        id: card.id,
        label: card.competitor,
        hint: t('nav.cards'),
        icon: BookOpenText,
        to: `/app/cards/${card.id}`,
      })),
      ...matching,
    ];
  }, [text, found.data, cards.data, me.roles, t]);
}
