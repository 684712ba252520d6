import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CalendarCheck, ChevronDown, Mail, Phone, StickyNote } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leads } from '@/api';
import { Button } from '@/ui/Button';
import { Menu } from '@/ui/Menu';
import { ProblemPanel } from '@/ui/states';
import { toast } from '@/ui/toast';

const WRITTEN = [
  { type: 'note', icon: StickyNote },
  { type: 'call', icon: Phone },
  { type: 'email', icon: Mail },
  { type: 'meeting', icon: CalendarCheck },
] as const;

/** Signals that a person hears of outside the tracked channels. */
export const SIGNALS = [
  'pricing_view',
  'demo_request',
  'email_reply',
  'email_click',
  'download',
  'webinar',
  'form_submit',
] as const;

export function ActivityComposer({ leadId }: { leadId: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [type, setType] = useState<(typeof WRITTEN)[number]['type']>('note');
  const [text, setText] = useState('');
  const add = useMutation({
    mutationFn: (body: { type: string; properties?: Record<string, string> }) =>
      leads.addActivity(leadId, { ...body, occurredAt: new Date().toISOString() }),
    onSuccess: (_, body) => {
      if (body.properties) setText('');
      toast('good', t('timeline.added'));
      void queries.invalidateQueries({ queryKey: ['lead', leadId] });
      void queries.invalidateQueries({ queryKey: ['leads'] });
    },
  });

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) add.mutate({ type, properties: { note: text.trim() } });
      }}
    >
      <div className="row wrap between">
        <div className="segmented" role="group" aria-label={t('timeline.kind')}>
          {WRITTEN.map(({ type: value, icon: Icon }) => (
            <button key={value} type="button" aria-pressed={type === value} onClick={() => setType(value)}>
              <span className="row" style={{ gap: 6 }}>
                <Icon size={14} aria-hidden /> {t(`activity.${value}`)}
              </span>
            </button>
          ))}
        </div>
        <Menu
          align="end"
          sections={[
            {
              label: t('timeline.signals'),
              items: SIGNALS.map((signal) => ({
                label: t(`activity.${signal}`),
                onSelect: () => add.mutate({ type: signal }),
              })),
            },
          ]}
        >
          {(trigger) => (
            <button type="button" className="btn ghost small" {...trigger}>
              {t('timeline.signal')} <ChevronDown aria-hidden />
            </button>
          )}
        </Menu>
      </div>
      <textarea
        className="input"
        rows={2}
        aria-label={t(`timeline.write.${type}`)}
        placeholder={t(`timeline.write.${type}`)}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) event.currentTarget.form?.requestSubmit();
        }}
      />
      {add.error && <ProblemPanel error={add.error} />}
      <div className="row between">
        <span className="tiny faint desktop-only">{t('timeline.shortcut')}</span>
        <Button type="submit" look="primary" size="small" busy={add.isPending} disabled={!text.trim()}>
          {t('timeline.add')}
        </Button>
      </div>
    </form>
  );
}
