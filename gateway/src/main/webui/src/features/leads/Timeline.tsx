import { useQuery } from '@tanstack/react-query';
import { ArrowRight, History } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Lead, leads, rows, type TimelineItem } from '@/api';
import { humanize, useFormat } from '@/app/format';
import { Badge } from '@/ui/small';
import { Empty, ProblemPanel, SkeletonRows } from '@/ui/states';
import { signed, TierLabel } from '@/ui/Score';
import { ActivityComposer } from './ActivityComposer';
import { byDay, type ItemKind, kindOf, lookOf, timeOf } from './timelineItems';

const FILTERS = ['all', 'activity', 'score', 'opportunity'] as const;

export function Timeline({ lead }: { lead: Lead }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState<(typeof FILTERS)[number]>('all');
  const query = useQuery({
    queryKey: ['lead', lead.id, 'timeline'],
    queryFn: () => leads.timeline(lead.id),
  });
  const answer = query.data;
  const all = answer && 'items' in answer ? (answer.items ?? []) : rows(answer as TimelineItem[]);
  const items = shown === 'all' ? all : all.filter((item) => kindOf(item) === (shown as ItemKind));

  return (
    <section className="card" aria-label={t('timeline.title')}>
      <ActivityComposer leadId={lead.id} />
      <div className="card-head">
        <h2>{t('timeline.title')}</h2>
        <div className="segmented" role="group" aria-label={t('timeline.show')}>
          {FILTERS.map((filter) => (
            <button
              key={filter}
              type="button"
              aria-pressed={shown === filter}
              onClick={() => setShown(filter)}
            >
              {t(`timeline.${filter}`)}
            </button>
          ))}
        </div>
      </div>
      {query.isPending ? (
        <SkeletonRows count={4} />
      ) : query.error ? (
        <div className="card-body">
          <ProblemPanel error={query.error} onRetry={() => void query.refetch()} />
        </div>
      ) : items.length === 0 ? (
        <Empty icon={History} title={t('timeline.empty')} text={t('timeline.emptyText')} />
      ) : (
        <div className="timeline">
          {byDay(items, format.date).map((group) => (
            <div key={group.day}>
              <h3 className="timeline-day">{group.day}</h3>
              <ol>
                {group.items.map((item, index) => (
                  <Entry key={item.id ?? index} item={item} />
                ))}
              </ol>
            </div>
          ))}
        </div>
      )}
    </section>
  );
}

function Entry({ item }: { item: TimelineItem }) {
  const format = useFormat();
  const { icon: Icon, tone } = lookOf(item);
  const at = timeOf(item);
  return (
    <li className="entry">
      <span className={`entry-icon tone-${tone}`} aria-hidden>
        <Icon />
      </span>
      <div className="grow">
        <EntryText item={item} />
      </div>
      {at && (
        <time className="tiny faint num nowrap" dateTime={at} title={format.dateTime(at)}>
          {format.time(at)}
        </time>
      )}
    </li>
  );
}

function EntryText({ item }: { item: TimelineItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const kind = kindOf(item);
  if (kind === 'score') {
    const before = item.previousValue;
    const value = item.value ?? 0;
    return (
      <>
        <div className="row wrap">
          <span className="strong">{t('timeline.scored')}</span>
          <span className="row num">
            {before !== undefined && before !== null && (
              <>
                <span className="faint">{before}</span>
                <ArrowRight size={12} aria-hidden />
              </>
            )}
            <b>{value}</b>
          </span>
          {before !== undefined && before !== null && before !== value && (
            <Badge tone={value > before ? 'good' : 'bad'}>{signed(value - before)}</Badge>
          )}
          <TierLabel tier={item.tier} />
        </div>
        {item.title && <div className="small muted">{item.title}</div>}
      </>
    );
  }
  if (kind === 'opportunity') {
    const stage = item.stage ?? item.outcome;
    return (
      <>
        <div className="row wrap">
          <span className="strong">{item.name ?? item.title ?? t('timeline.deal')}</span>
          {stage && <Badge>{t(`stage.${stage}`, { defaultValue: humanize(stage) })}</Badge>}
        </div>
        {item.amount && <div className="small muted num">{format.money(item.amount)}</div>}
      </>
    );
  }
  const details = Object.entries(item.properties ?? {}).filter(([, value]) => value !== null && value !== '');
  const note = details.find(([name]) => ['note', 'text', 'summary'].includes(name));
  const others = details.filter((detail) => detail !== note);
  const type = item.type ?? item.kind ?? '';
  return (
    <>
      <div className="row wrap">
        <span className="strong">
          {t(`activity.${type}`, { defaultValue: item.title ?? humanize(type) })}
        </span>
        {item.channel && (
          <span className="tiny faint">
            {t(`channel.${item.channel}`, { defaultValue: humanize(item.channel) })}
            {item.campaign && ` · ${item.campaign}`}
          </span>
        )}
      </div>
      {note && <p className="entry-note">{String(note[1])}</p>}
      {others.length > 0 && (
        <div className="small muted">
          {others.map(([name, value]) => `${humanize(name)}: ${String(value)}`).join(' · ')}
        </div>
      )}
    </>
  );
}
