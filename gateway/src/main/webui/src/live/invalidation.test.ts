import { describe, expect, it } from 'vitest';
import { parseLive, shortType, staleAfter } from './invalidation';

const keys = (type: string, subject?: string, data?: Record<string, unknown>) =>
  staleAfter({ type, subject, data }).map((key) => key.join('/'));

describe('live events', () => {
  it('of a lead move the lists, the lead and the overview', () => {
    expect(keys('lead.scored', '1')).toEqual(
      expect.arrayContaining(['leads', 'next-best', 'lead/1', 'trail/1', 'overview']),
    );
  });

  it('of another record reach the lead it belongs to', () => {
    expect(keys('proposal.viewed', 'p', { leadId: 'l' })).toEqual(
      expect.arrayContaining(['proposal/p', 'lead/l', 'overview']),
    );
    expect(keys('opportunity.won', 'o')).not.toContain('lead/o');
  });

  it('of a notification touch the bell only', () => {
    expect(keys('notification.requested', 'n')).toEqual(['notifications']);
  });

  it('that are unknown still refresh the overview', () => {
    expect(keys('planet.discovered', '1')).toEqual(['overview']);
  });

  it('are read by name or by content', () => {
    expect(parseLive('lead.scored', '{"subject":"1"}')).toMatchObject({ type: 'lead.scored' });
    expect(parseLive('message', '{"type":"com.salesai.lead.scored.v1"}')?.type).toBe('lead.scored');
    expect(parseLive('message', '{}')).toBeUndefined();
    expect(parseLive('message', 'no json')).toBeUndefined();
  });

  it('have short names', () => {
    expect(shortType('com.salesai.lead.activity-recorded.v1')).toBe('lead.activity-recorded');
    expect(shortType('lead.scored')).toBe('lead.scored');
  });
});
