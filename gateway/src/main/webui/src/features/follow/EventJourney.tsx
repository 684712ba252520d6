import { useQuery } from '@tanstack/react-query';
import {
  BadgeCheck,
  ChartColumn,
  Database,
  Inbox,
  type LucideIcon,
  MonitorSmartphone,
  Radio,
  Send,
  Server,
  Waypoints,
} from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Delivery, type InboxMessage, webhooks } from '@/api';
import { humanize, milliseconds } from '@/app/format';
import { hasRole, useSession } from '@/app/session';
import { deliveryTone } from '@/features/webhooks/delivery';
import { shortType } from '@/live/invalidation';
import { Ago, Badge, CopyButton } from '@/ui/small';
import { between, deliveredMs, type FollowedEvent, heardMs, messagesOf, serviceKey } from './trail';

const POLL_MS = 4000;

/** The way of one event: request, outbox, Kafka, each consumer, the signed webhook. */
export function EventJourney({
  event,
  effects,
  heardAt,
}: {
  event: FollowedEvent;
  effects: FollowedEvent[];
  heardAt: number | undefined;
}) {
  const { t } = useTranslation();
  const me = useSession();
  const admin = hasRole(me.roles, 'admin');
  const sent = useQuery({
    queryKey: ['deliveries', { eventId: event.id }],
    queryFn: () => webhooks.deliveries({ eventId: event.id, limit: 50 }),
    enabled: admin,
    refetchInterval: POLL_MS,
  });
  const inbox = useQuery({
    queryKey: ['inbox', 'messages', event.id],
    queryFn: () => webhooks.messages({ webhookId: event.id, limit: 10 }),
    enabled: admin,
    refetchInterval: POLL_MS,
  });
  const deliveries = (sent.data?.data ?? []).filter((delivery) => delivery.eventId === event.id);
  const messages = messagesOf(event.id, inbox.data?.data ?? []);
  const type = shortType(event.type);
  const last = [event.totalMs, ...deliveries.map((each) => deliveredMs(event, each))].filter(
    (ms) => ms !== undefined,
  );

  return (
    <section className="card journey" aria-labelledby="journey-title">
      <div className="card-head">
        <div>
          <h2 id="journey-title">{t(`event.${type}`, { defaultValue: humanize(type) })}</h2>
          <p className="sub">
            <span className="mono">{type}</span> · <Ago at={event.occurredAt} />
          </p>
        </div>
        {last.length > 0 && (
          <div className="journey-total">
            <span className="num">{milliseconds(Math.max(...last))}</span>
            <span className="tiny faint">{t('follow.endToEnd')}</span>
          </div>
        )}
      </div>
      <dl className="journey-ids">
        <Id label={t('follow.trace')} value={event.traceId} />
        <Id label={t('follow.event')} value={event.id} />
      </dl>
      <ol className="waterfall">
        <Waterfall
          event={event}
          effects={effects}
          heard={heardMs(event, heardAt)}
          deliveries={deliveries}
          messages={messages}
        />
      </ol>
      {admin && sent.data && deliveries.length === 0 && (
        <p className="card-body small faint">
          {t('follow.noWebhook')}{' '}
          <Link className="link" to="/app/webhooks/inbox">
            {t('follow.setUp')}
          </Link>
        </p>
      )}
    </section>
  );
}

function Id({ label, value }: { label: string; value: string | undefined }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="row">
        <span className="mono truncate">{value ?? '–'}</span>
        {value && <CopyButton text={value} />}
      </dd>
    </div>
  );
}

function Waterfall({
  event,
  effects,
  heard,
  deliveries,
  messages,
}: {
  event: FollowedEvent;
  effects: FollowedEvent[];
  heard: number | undefined;
  deliveries: Delivery[];
  messages: InboxMessage[];
}) {
  const { t } = useTranslation();
  const published = event.outboxMs ?? 0;
  const sent = deliveries.map((delivery) => deliveredMs(event, delivery));
  const received = messages.map((message) => between(event.occurredAt, message.receivedAt));
  const whole = Math.max(
    1,
    published,
    event.totalMs ?? 0,
    heard ?? 0,
    ...[...sent, ...received].map((ms) => ms ?? 0),
    ...effects.map((effect) => between(event.occurredAt, effect.occurredAt) ?? 0),
  );
  const queued = Math.min(...deliveries.map((each) => between(event.occurredAt, each.createdAt) ?? 0));
  const serviceName = (name: string | undefined) =>
    name ? t(`service.${serviceKey(name)}`, { defaultValue: humanize(name) }) : '';
  const eventName = (type: string) =>
    t(`event.${shortType(type)}`, { defaultValue: humanize(shortType(type)) });
  const bar = (from: number, to: number): CSSProperties => ({
    left: `${(from / whole) * 100}%`,
    width: `${Math.max(0.8, ((to - from) / whole) * 100)}%`,
  });
  return (
    <>
      <Step icon={MonitorSmartphone} tone="accent" name={t('follow.request')} note={serviceName(event.source)}>
        <i style={bar(0, 0)} />
        <b className="num">0 ms</b>
      </Step>
      <Step icon={Database} tone="violet" name={t('follow.outbox')} note={t('follow.outboxNote')}>
        <i style={bar(0, published)} />
        <b className="num">{event.outboxMs === undefined ? t('follow.waiting') : `+${milliseconds(event.outboxMs)}`}</b>
      </Step>
      <Step icon={Waypoints} tone="warm" name="Kafka" note={topicOf(event.type)}>
        <i style={bar(published, published)} />
        <b className="num">{event.publishedAt ? `+${milliseconds(published)}` : '…'}</b>
      </Step>
      {event.hops.map((hop) => (
        <Step
          key={hop.consumer}
          icon={hop.consumer.includes('analytics') ? ChartColumn : Server}
          tone="good"
          name={serviceName(hop.consumer)}
          note={t('follow.consumed')}
        >
          {hop.ms !== undefined && <i style={bar(published, hop.ms)} />}
          <b className="num">{hop.ms === undefined ? t('follow.waiting') : `+${milliseconds(hop.ms)}`}</b>
        </Step>
      ))}
      {effects.map((effect) => {
        const ms = between(event.occurredAt, effect.occurredAt) ?? 0;
        return (
          <Step
            key={effect.id}
            icon={Server}
            tone="good"
            name={serviceName(effect.source)}
            note={t('follow.ledTo', { event: eventName(effect.type) })}
          >
            <i style={bar(Math.min(published, ms), ms)} />
            <b className="num">+{milliseconds(ms)}</b>
          </Step>
        );
      })}
      {heard !== undefined && (
        <Step icon={Radio} tone="good" name={t('service.gateway')} note={t('follow.heard')}>
          <i style={bar(Math.min(published, heard), heard)} />
          <b className="num">+{milliseconds(heard)}</b>
        </Step>
      )}
      {deliveries.length > 0 && (
        <Step icon={Server} tone="good" name={t('service.crm-sync')} note={t('follow.queued')}>
          <i style={bar(published, queued)} />
          <b className="num">+{milliseconds(queued)}</b>
        </Step>
      )}
      {deliveries.map((delivery, index) => (
        <Step
          key={delivery.id}
          icon={Send}
          tone="cool"
          name={t('follow.webhook')}
          note={
            <Badge tone={deliveryTone(delivery.status)}>
              {t(`webhooks.status.${delivery.status}`, { defaultValue: delivery.status })}
            </Badge>
          }
        >
          {sent[index] !== undefined && <i style={bar(published, sent[index]!)} />}
          <b className="num">{sent[index] === undefined ? t('follow.waiting') : `+${milliseconds(sent[index]!)}`}</b>
        </Step>
      ))}
      {messages.map((message) => (
        <Step
          key={message.id}
          icon={Inbox}
          tone="good"
          name={t('follow.inbox')}
          note={
            message.verified ? (
              <Badge tone="good">
                <BadgeCheck aria-hidden /> {t('webhooks.verified')}
              </Badge>
            ) : (
              <Badge tone="bad">{t('webhooks.notVerified')}</Badge>
            )
          }
        >
          <InboxTime from={event.occurredAt} to={message.receivedAt} bar={bar} />
        </Step>
      ))}
    </>
  );
}

function InboxTime({
  from,
  to,
  bar,
}: {
  from: string;
  to: string;
  bar: (from: number, to: number) => CSSProperties;
}) {
  const ms = between(from, to) ?? 0;
  return (
    <>
      <i style={bar(ms, ms)} />
      <b className="num">+{milliseconds(ms)}</b>
    </>
  );
}

/** `lead.scored` travels on `salesai.lead.v1`. */
export function topicOf(type: string): string {
  return `salesai.${shortType(type).split('.')[0]}.v1`;
}

function Step({
  icon: Icon,
  tone,
  name,
  note,
  children,
}: {
  icon: LucideIcon;
  tone: string;
  name: string;
  note: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className="hop">
      <span className={`entry-icon tone-${tone}`} aria-hidden>
        <Icon />
      </span>
      <div className="hop-name">
        <span className="small strong">{name}</span>
        <span className="tiny faint truncate">{note}</span>
      </div>
      <div className={`hop-bar bar-${tone}`}>{children}</div>
    </li>
  );
}
