import type { Delivery, InboxMessage, TrailStep } from '@/api';

export interface Hop {
  consumer: string;
  at: string | undefined;
  /** Milliseconds from the commit until the consumer's effect was committed. */
  ms: number | undefined;
}

/** One event on its way: committed, published, consumed by each service, sent out. */
export interface FollowedEvent {
  id: string;
  type: string;
  subject: string | undefined;
  source: string | undefined;
  /** The event that led to this one. */
  causationId: string | undefined;
  occurredAt: string;
  publishedAt: string | undefined;
  /** Milliseconds the event lay in the outbox. */
  outboxMs: number | undefined;
  traceId: string | undefined;
  hops: Hop[];
  /** Milliseconds until the last consumer was done. */
  totalMs: number | undefined;
}

/** Groups the rows of a trail, one per consumer, into events, newest first. */
export function eventsOf(steps: TrailStep[]): FollowedEvent[] {
  const byId = new Map<string, TrailStep[]>();
  for (const step of steps) {
    const known = byId.get(step.eventId);
    if (known) known.push(step);
    else byId.set(step.eventId, [step]);
  }
  const events = [...byId.values()].map(eventOf);
  return events.sort((a, b) => b.occurredAt.localeCompare(a.occurredAt) || b.id.localeCompare(a.id));
}

function eventOf(steps: TrailStep[]): FollowedEvent {
  const [first] = steps as [TrailStep, ...TrailStep[]];
  const published = steps.find((step) => step.publishedAt)?.publishedAt ?? undefined;
  const hops = steps
    .filter((step) => step.consumer)
    .map((step) => ({
      consumer: step.consumer!,
      at: step.consumedAt ?? undefined,
      ms: between(first.occurredAt, step.consumedAt),
    }))
    .sort((a, b) => (a.ms ?? Infinity) - (b.ms ?? Infinity));
  const times = hops.flatMap((hop) => (hop.ms === undefined ? [] : [hop.ms]));
  return {
    id: first.eventId,
    type: first.type,
    subject: first.subject ?? undefined,
    source: first.source?.replace(/^\//, '') ?? undefined,
    causationId: first.causationId ?? undefined,
    occurredAt: first.occurredAt,
    publishedAt: published,
    outboxMs: between(first.occurredAt, published),
    traceId: steps.find((step) => step.traceId)?.traceId ?? undefined,
    hops,
    totalMs: times.length > 0 ? Math.max(...times) : undefined,
  };
}

/** Never negative: the clocks of two machines may differ by a moment. */
export function between(from: string | undefined | null, to: string | undefined | null): number | undefined {
  if (!from || !to) return undefined;
  const ms = new Date(to).getTime() - new Date(from).getTime();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

/** When the last attempt of a delivery was answered, counted from the commit of its event. */
export function deliveredMs(event: FollowedEvent, delivery: Delivery): number | undefined {
  const attempt = delivery.attempts?.[delivery.attempts.length - 1];
  const sent = between(event.occurredAt, attempt?.at);
  return sent === undefined ? undefined : sent + (attempt?.latencyMs ?? 0);
}

/** The messages of the test inbox that carry this event: the webhook's id is the event's. */
export function messagesOf(eventId: string, messages: InboxMessage[]): InboxMessage[] {
  return messages.filter((message) => message.webhookId === eventId);
}

/** What other services did because of this event, as the events that they published. */
export function effectsOf(event: FollowedEvent, all: FollowedEvent[]): FollowedEvent[] {
  return all
    .filter((other) => other.causationId === event.id && other.id !== event.id)
    .sort((a, b) => a.occurredAt.localeCompare(b.occurredAt));
}

/** Longer than any delivery to an open page takes: then the clocks differ, and the time says nothing. */
const LIVE_LIMIT_MS = 30_000;

/** Milliseconds until this browser heard of the event, if it was open and its clock is right. */
export function heardMs(event: FollowedEvent, heardAt: number | undefined): number | undefined {
  if (heardAt === undefined) return undefined;
  const ms = heardAt - new Date(event.occurredAt).getTime();
  return ms >= 0 && ms < LIVE_LIMIT_MS ? ms : undefined;
}

/** The stream carries no event id; type, record and time name an event all the same. */
export function liveKey(type: string, subject: string | undefined, time: string | undefined): string {
  return `${type}|${subject}|${time ? new Date(time).getTime() : ''}`;
}

const SERVICES = ['crm-sync', 'analytics', 'lead', 'proposal', 'conversation', 'gateway'];

/** `analytics-lead`, `analytics` and `analytics-service` are all consumers of analytics. */
export function serviceKey(consumer: string): string {
  const name = consumer.replace(/_/g, '-');
  return SERVICES.find((service) => name.startsWith(service)) ?? name;
}
