import { useQuery } from '@tanstack/react-query';
import { ArrowRight, History } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Lead, leads, rows, type TimelineItem } from '@/api';
import { humanize, useFormat } from '@/app/format';
import { stageTone } from '@/features/pipeline/stages';
import { channelText } from '@/i18n/texts';
import { Badge } from '@/ui/small';
import { Empty, ProblemPanel, SkeletonRows } from '@/ui/states';
import { signed, TierLabel } from '@/ui/Score';
import { ActivityComposer } from './ActivityComposer';
import { byDay, lookOf } from './timelineItems';

const FILTERS = ['all', 'activity', 'score', 'stage'] as const;

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
  const items = shown === 'all' ? all : all.filter((item) => item.kind === shown);

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
                {group.items.map((item) => (
                  <Entry key={item.id} item={item} />
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
  return (
    <li className="entry">
      <span className={`entry-icon tone-${tone}`} aria-hidden>
        <Icon />
      </span>
      <div className="grow">
        <EntryText item={item} />
      </div>
      <time
        className="tiny faint num nowrap"
        dateTime={item.occurredAt}
        title={format.dateTime(item.occurredAt)}
      >
        {format.time(item.occurredAt)}
      </time>
    </li>
  );
}

function EntryText({ item }: { item: TimelineItem }) {
  if (item.score) return <ScoreText score={item.score} />;
  if (item.opportunity) return <DealText deal={item.opportunity} />;
  return <ActivityText item={item} />;
}

function ScoreText({ score }: { score: NonNullable<TimelineItem['score']> }) {
  const { t } = useTranslation();
  const { value, previousValue: before } = score;
  const changed = before != null && before !== value;
  return (
    <div className="row wrap">
      <span className="strong">{t('timeline.scored')}</span>
      <span className="row num">
        {changed && (
          <>
            <span className="faint">{before}</span>
            <ArrowRight size={12} aria-hidden />
          </>
        )}
        <b>{value}</b>
      </span>
      {changed && <Badge tone={value > before ? 'good' : 'bad'}>{signed(value - before)}</Badge>}
      <TierLabel tier={score.tier} />
    </div>
  );
}

function DealText({ deal }: { deal: NonNullable<TimelineItem['opportunity']> }) {
  const { t } = useTranslation();
  const nameOf = (stage: string) => t(`stage.${stage}`, { defaultValue: humanize(stage) });
  return (
    <div className="row wrap">
      <span className="strong">{deal.name ?? t('timeline.deal')}</span>
      {deal.fromStage && (
        <>
          <span className="faint">{nameOf(deal.fromStage)}</span>
          <ArrowRight size={12} aria-hidden />
        </>
      )}
      <Badge tone={stageTone(deal.toStage)}>{nameOf(deal.toStage)}</Badge>
    </div>
  );
}

/** Properties that hold what a person wrote. */
const WORDS = ['note', 'text', 'summary', 'subject'];

function ActivityText({ item }: { item: TimelineItem }) {
  const { t } = useTranslation();
  const details = Object.entries(item.properties ?? {}).filter(
    ([, value]) => value !== null && value !== '' && typeof value !== 'object',
  );
  const note = details.find(([name]) => WORDS.includes(name));
  const others = details.filter((detail) => detail !== note);
  const type = item.type ?? '';
  return (
    <>
      <div className="row wrap">
        <span className="strong">{t(`activity.${type}`, { defaultValue: humanize(type) })}</span>
        {item.channel && (
          <span className="tiny faint">
            {channelText(t, item.channel)}
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
