import { describe, expect, it } from 'vitest';
import { deliveredMs, effectsOf, eventsOf, heardMs, liveKey, messagesOf, serviceKey } from './trail';

const step = (eventId: string, second: number, more: object = {}) => ({
  eventId,
  type: 'lead.scored',
  occurredAt: `2026-01-01T10:00:0${second}.000Z`,
  publishedAt: `2026-01-01T10:00:0${second}.020Z`,
  ...more,
});

describe('a trail', () => {
  it('has one event with a hop per consumer, fastest first', () => {
    const [event] = eventsOf([
      step('a', 1, { consumer: 'crm-sync', consumedAt: '2026-01-01T10:00:01.090Z' }),
      step('a', 1, { consumer: 'analytics-lead', consumedAt: '2026-01-01T10:00:01.050Z', traceId: 't' }),
    ]);
    expect(event).toMatchObject({ outboxMs: 20, totalMs: 90, traceId: 't' });
    expect(event!.hops.map(({ consumer, ms }) => [consumer, ms])).toEqual([
      ['analytics-lead', 50],
      ['crm-sync', 90],
    ]);
  });

  it('shows the newest event first', () => {
    expect(eventsOf([step('a', 1), step('b', 3), step('c', 2)]).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });

  it('knows what is still under way', () => {
    const [event] = eventsOf([step('a', 1, { publishedAt: null })]);
    expect(event).toMatchObject({ outboxMs: undefined, totalMs: undefined, hops: [] });
  });

  it('never shows a negative time', () => {
    const [event] = eventsOf([step('a', 5, { publishedAt: '2026-01-01T10:00:04.999Z' })]);
    expect(event!.outboxMs).toBe(0);
  });

  it('links an event to what it led to', () => {
    const all = eventsOf([step('a', 1), step('b', 2, { causationId: 'a', source: '/lead-service' })]);
    const cause = all.find(({ id }) => id === 'a')!;
    expect(effectsOf(cause, all).map(({ id, source }) => [id, source])).toEqual([['b', 'lead-service']]);
  });

  it('counts a delivery until the receiver has answered', () => {
    const [event] = eventsOf([step('a', 1)]);
    const delivery = {
      id: 'd',
      endpointId: 'e',
      eventId: 'a',
      type: 'lead.scored',
      status: 'delivered',
      createdAt: '2026-01-01T10:00:01.040Z',
      attempts: [{ at: '2026-01-01T10:00:01.060Z', status: 200, latencyMs: 15 }],
    };
    expect(deliveredMs(event!, delivery)).toBe(75);
    expect(deliveredMs(event!, { ...delivery, attempts: [] })).toBeUndefined();
  });

  it('finds the message of an event in the test inbox', () => {
    const message = (webhookId: string) => ({ id: webhookId, receivedAt: '', webhookId });
    expect(messagesOf('a', [message('a'), message('b')])).toHaveLength(1);
  });

  it('does not believe a clock that is wrong', () => {
    const [event] = eventsOf([step('a', 1)]);
    const at = new Date('2026-01-01T10:00:01Z').getTime();
    expect(heardMs(event!, at + 80)).toBe(80);
    expect(heardMs(event!, at - 5)).toBeUndefined();
    expect(heardMs(event!, at + 3_600_000)).toBeUndefined();
  });

  it('names an event of the stream whatever the precision of its time', () => {
    expect(liveKey('lead.scored', '1', '2026-01-01T10:00:00Z')).toBe(
      liveKey('lead.scored', '1', '2026-01-01T10:00:00.000Z'),
    );
  });

  it('knows the service of a consumer', () => {
    expect(serviceKey('analytics-lead')).toBe('analytics');
    expect(serviceKey('crm-sync-service')).toBe('crm-sync');
    expect(serviceKey('crm_sync')).toBe('crm-sync');
    expect(serviceKey('somebody-else')).toBe('somebody-else');
  });
});
