import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Route, Zap } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { analytics, leads, rows } from '@/api';
import { humanize, milliseconds, useFormat } from '@/app/format';
import { Crumbs, PageHead } from '@/app/Shell';
import { eventLook, LastEvents } from '@/features/home/LastEvents';
import { LeadPicker } from '@/features/leads/LeadPicker';
import { shortType } from '@/live/invalidation';
import { useLiveEvents } from '@/live/live';
import { Button } from '@/ui/Button';
import { Empty, ProblemPanel, problemTitle, SkeletonRows } from '@/ui/states';
import { toast } from '@/ui/toast';
import { EventJourney } from './EventJourney';
import { effectsOf, eventsOf, type FollowedEvent, liveKey } from './trail';

const POLL_MS = 4000;

/** One lead's events on their way through the platform, with trace ids and times. */
export default function Follow() {
  const { t } = useTranslation();
  const { id } = useParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<string>();
  const [heard] = useState(() => new Map<string, number>());
  useLiveEvents(({ type, subject, time }) => heard.set(liveKey(type, subject, time), Date.now()));
  const overview = useQuery({ queryKey: ['overview'], queryFn: analytics.overview, enabled: !id });
  const trail = useQuery({
    queryKey: ['trail', id],
    queryFn: () => analytics.trail(id!),
    enabled: Boolean(id),
    refetchInterval: POLL_MS,
  });
  const events = eventsOf(rows(trail.data));
  const event = events.find((each) => each.id === chosen) ?? events[0];

  const trigger = useMutation({
    mutationFn: () =>
      leads.addActivity(id!, { type: 'pricing_view', occurredAt: new Date().toISOString() }),
    onSuccess: () => {
      setChosen(undefined);
      toast('good', t('follow.sent'));
      void queries.invalidateQueries({ queryKey: ['trail', id] });
      void queries.invalidateQueries({ queryKey: ['lead', id] });
    },
    onError: (error) => toast('bad', problemTitle(error, t)),
  });

  return (
    <div data-testid="follow-event">
      <Crumbs title={t('nav.follow')} />
      <PageHead title={t('nav.follow')} text={t('follow.text')} />
      <div className="card pad follow-pick">
        <div className="grow">
          <LeadPicker
            label={t('leads.one')}
            leadId={id}
            onPick={(lead) => {
              setChosen(undefined);
              void navigate(lead ? `/app/follow/${lead.id}` : '/app/follow');
            }}
          />
        </div>
        {id && (
          <Button look="primary" icon={Zap} busy={trigger.isPending} onClick={() => trigger.mutate()}>
            {t('follow.trigger')}
          </Button>
        )}
      </div>
      {!id ? (
        <div className="stack loose">
          <div className="card">
            <Empty icon={Route} title={t('follow.pick')} text={t('follow.pickText')} />
          </div>
          <LastEvents
            events={overview.data?.lastEvents?.filter(({ type }) => shortType(type).startsWith('lead.'))}
            loading={overview.isPending}
          />
        </div>
      ) : trail.isPending ? (
        <SkeletonRows />
      ) : trail.error && !trail.data ? (
        <ProblemPanel error={trail.error} onRetry={() => void trail.refetch()} />
      ) : !event ? (
        <div className="card">
          <Empty icon={Route} title={t('follow.none')} text={t('follow.noneText')}>
            <Button look="primary" icon={Zap} busy={trigger.isPending} onClick={() => trigger.mutate()}>
              {t('follow.trigger')}
            </Button>
          </Empty>
        </div>
      ) : (
        <div className="follow">
          <section className="card" aria-labelledby="follow-list">
            <div className="card-head">
              <h2 id="follow-list">
                {t('follow.events')} <span className="sub num">{events.length}</span>
              </h2>
            </div>
            <ul className="follow-list">
              {events.map((each) => (
                <EventItem
                  key={each.id}
                  event={each}
                  on={each.id === event.id}
                  onChoose={() => setChosen(each.id)}
                />
              ))}
            </ul>
          </section>
          <EventJourney
            key={event.id}
            event={event}
            effects={effectsOf(event, events)}
            heardAt={heard.get(liveKey(shortType(event.type), event.subject, event.occurredAt))}
          />
        </div>
      )}
    </div>
  );
}

function EventItem({
  event,
  on,
  onChoose,
}: {
  event: FollowedEvent;
  on: boolean;
  onChoose: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const type = shortType(event.type);
  const { icon: Icon, tone } = eventLook(type);
  return (
    <li>
      <button
        type="button"
        className={on ? 'follow-item on' : 'follow-item'}
        aria-pressed={on}
        onClick={onChoose}
      >
        <span className={`entry-icon small tone-${tone}`} aria-hidden>
          <Icon />
        </span>
        <span className="grow">
          <span className="small strong truncate" style={{ display: 'block' }}>
            {t(`event.${type}`, { defaultValue: humanize(type) })}
          </span>
          <span className="tiny faint num">{format.dateTime(event.occurredAt)}</span>
        </span>
        <span className="tiny num muted nowrap">
          {event.totalMs === undefined ? '…' : milliseconds(event.totalMs)}
        </span>
      </button>
    </li>
  );
}
