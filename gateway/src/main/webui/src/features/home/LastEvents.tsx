import {
  Activity,
  AudioLines,
  BookOpenText,
  Briefcase,
  FileText,
  Gauge,
  type LucideIcon,
  Radio,
  Trophy,
  UserPlus,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LastEvent } from '@/api';
import { humanize } from '@/app/format';
import { shortType } from '@/live/invalidation';
import { LeadLink } from '@/features/leads/LeadLink';
import { Ago, type Tone } from '@/ui/small';
import { Empty, SkeletonRows } from '@/ui/states';

const LOOKS: [RegExp, LucideIcon, Tone][] = [
  [/^lead\.captured/, UserPlus, 'accent'],
  [/^lead\.scored/, Gauge, 'warm'],
  [/^lead\./, Activity, 'cool'],
  [/won$|accepted$/, Trophy, 'good'],
  [/lost$|declined$/, Briefcase, 'bad'],
  [/^opportunity\./, Briefcase, 'violet'],
  [/^proposal\./, FileText, 'accent'],
  [/^battlecard\./, BookOpenText, 'warm'],
  [/^conversation\./, AudioLines, 'violet'],
];

export function eventLook(type: string): { icon: LucideIcon; tone: Tone } {
  const found = LOOKS.find(([pattern]) => pattern.test(type));
  return found ? { icon: found[1], tone: found[2] } : { icon: Radio, tone: 'none' };
}

/** Where to read more about the subject of an event. */
export function subjectPlace(type: string, subject: string | null | undefined): string | undefined {
  if (!subject) return undefined;
  const aggregate = type.split('.')[0];
  if (aggregate === 'lead') return `/app/follow/${subject}`;
  if (aggregate === 'proposal') return `/app/proposals/${subject}`;
  if (aggregate === 'battlecard') return `/app/cards/${subject}`;
  if (aggregate === 'conversation') return `/app/conversations/${subject}`;
  return aggregate === 'opportunity' ? '/app/pipeline' : undefined;
}

const SHOWN = 8;

export function LastEvents({ events, loading }: { events: LastEvent[] | undefined; loading: boolean }) {
  const { t } = useTranslation();
  return (
    <section className="card" aria-labelledby="events-title">
      <div className="card-head">
        <h2 id="events-title" className="row">
          {t('home.events')}
          <span className="live on" style={{ padding: 0 }}>
            <i aria-hidden />
          </span>
        </h2>
        <Link className="link small" to="/app/follow">
          {t('nav.follow')}
        </Link>
      </div>
      {loading ? (
        <SkeletonRows count={4} height={26} />
      ) : !events || events.length === 0 ? (
        <Empty icon={Radio} title={t('home.noEvents')} text={t('home.noEventsText')} />
      ) : (
        <ol className="feed">
          {events.slice(0, SHOWN).map((event) => (
            <FeedRow key={event.id} event={event} />
          ))}
        </ol>
      )}
    </section>
  );
}

function FeedRow({ event }: { event: LastEvent }) {
  const { t } = useTranslation();
  const type = shortType(event.type);
  const { icon: Icon, tone } = eventLook(type);
  const place = subjectPlace(type, event.subject);
  const text = t(`event.${type}`, { defaultValue: humanize(type) });
  return (
    <li className="feed-row">
      <span className={`entry-icon small tone-${tone}`} aria-hidden>
        <Icon />
      </span>
      <span className="grow truncate small">
        {place ? (
          <Link className="row-link" to={place}>
            {text}
          </Link>
        ) : (
          text
        )}
        {type.startsWith('lead.') && (
          <span className="muted">
            {' · '}
            <LeadLink id={event.subject} />
          </span>
        )}
      </span>
      <span className="tiny faint">
        <Ago at={event.occurredAt} />
      </span>
    </li>
  );
}
