// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isUnread, ownLink } from '@/app/NotificationBell';
import { clock, formats, humanize, milliseconds } from '@/app/format';
import { hasRole, highestRole, memberName } from '@/app/session';
import { loginUrl } from '@/app/SignIn';
import { placeBeside } from '@/ui/floating';
import { initials } from '@/ui/small';
import { matchingTiles } from './cards/tiles';
import { balance, sorted, turns } from './conversations/talk';
import { subjectPlace } from './home/LastEvents';
import { heat, placeOf } from './home/NextCustomers';
import { amountOf, currencyOf } from './home/overview';
import { ageInDays, columnsOf, sumOf } from './pipeline/stages';
import { canDecide, canSend } from './proposals/status';
import { togglePattern } from './webhooks/delivery';

const deal = (stage: string, amount?: string, currency = 'EUR') => ({
  id: stage + amount,
  name: stage,
  stage,
  createdAt: '2026-01-01T00:00:00Z',
  ...(amount ? { amount: { amount, currency } } : {}),
});

describe('the pipeline', () => {
  it('has a column per open stage and one for each that is new', () => {
    const columns = columnsOf([deal('proposal', '10.10'), deal('won', '5'), deal('legal-review')]);
    expect(columns.map(({ stage }) => stage)).toEqual(['prospecting', 'qualification', 'proposal', 'negotiation', 'legal-review']);
    expect(columns[2]!.deals).toHaveLength(1);
  });

  it('adds amounts exactly and never across currencies', () => {
    expect(sumOf([deal('a', '0.10'), deal('b', '0.20')])).toEqual({ sum: { amount: '0.30', currency: 'EUR' }, mixed: false });
    expect(sumOf([deal('a', '1'), deal('b', '2', 'USD')]).mixed).toBe(true);
    expect(sumOf([deal('a')]).sum).toBeUndefined();
  });

  it('counts whole days', () => {
    expect(ageInDays(deal('a'), new Date('2026-01-03T23:00:00Z').getTime())).toBe(2);
  });
});

describe('proposals', () => {
  it('are sent once and decided after that', () => {
    expect([canSend('draft'), canSend('sent'), canDecide('draft'), canDecide('viewed'), canDecide('accepted')]).toEqual([true, false, false, true, false]);
  });
});

describe('battle cards', () => {
  it('answer with the tile whose title fits best', () => {
    const card = {
      id: '1',
      competitor: 'X',
      tiles: [
        { kind: 'pricing', title: 'How they charge', text: 'cheaper per seat' },
        { kind: 'objection', title: 'They are cheaper', text: 'Add it up.' },
        { kind: 'proof', title: 'A customer', text: 'switched' },
      ],
    };
    expect(matchingTiles(card, 'Cheaper').map(({ kind }) => kind)).toEqual(['objection', 'pricing']);
    expect(matchingTiles(card, ' ')).toEqual([]);
  });
});

describe('conversations', () => {
  it('put the seller first', () => {
    const speaker = (name: string, role: string, talkSeconds: number) => ({ name, role, talkSeconds, share: 0 });
    expect(sorted([speaker('C', 'customer', 90), speaker('R', 'rep', 10)]).map(({ name }) => name)).toEqual(['R', 'C']);
  });

  it('are read by turns', () => {
    const segment = (index: number, speaker: string) => ({ id: String(index), index, speaker, startSeconds: index, endSeconds: index + 1, text: '' });
    expect(turns([segment(0, 'A'), segment(1, 'A'), segment(2, 'B')]).map((turn) => [turn.speaker, turn.segments.length, turn.end])).toEqual([['A', 2, 2], ['B', 1, 3]]);
  });

  it('are balanced between 40 and 60 percent', () => {
    expect([0.39, 0.4, 0.6, 0.61].map(balance)).toEqual(['listening', 'balanced', 'balanced', 'talking']);
  });
});

describe('home', () => {
  it('leads to where the work is done', () => {
    const item = { id: '1', name: '', probability: 0 };
    expect(placeOf({ ...item, kind: 'lead' })).toBe('/app/leads/1');
    expect(placeOf({ ...item, kind: 'opportunity', leadId: '2' })).toBe('/app/leads/2');
    expect(placeOf({ ...item, kind: 'opportunity' })).toBe('/app/pipeline');
    expect(subjectPlace('lead.scored', '1')).toBe('/app/follow/1');
    expect(subjectPlace('planet.discovered', '1')).toBeUndefined();
  });

  it('warms with the odds', () => {
    expect([0.1, 0.3, 0.7].map(heat)).toEqual(['var(--cool)', 'var(--warm)', 'var(--hot)']);
  });

  it('reads amounts with and without a currency', () => {
    expect([amountOf('12.50'), amountOf({ amount: '3', currency: 'EUR' }), amountOf(null)]).toEqual([12.5, 3, 0]);
    expect(currencyOf({ pipeline: { currency: 'USD' } })).toBe('USD');
    expect(currencyOf({ revenue: { amount: '1', currency: 'GBP' } })).toBe('GBP');
  });
});

describe('formats', () => {
  const en = formats('en', { currency: 'EUR', timeZone: 'Europe/Madrid' });

  it('write money short when it is large', () => {
    expect(en.money({ amount: '1250.00', currency: 'EUR' })).toBe('€1,250');
    expect(en.money({ amount: '1284500', currency: 'EUR' }, true)).toBe('€1.3M');
    expect(en.money(null)).toBe('–');
  });

  it('keep the time zone of the organization, and survive one that does not exist', () => {
    expect(en.time('2026-01-01T10:00:00Z')).toContain('11:00');
    expect(() => formats('en', { currency: 'EUR', timeZone: 'Mars/Olympus' })).not.toThrow();
  });

  it('say how long ago', () => {
    const now = new Date('2026-01-01T10:00:00Z').getTime();
    expect(en.ago('2026-01-01T09:55:00Z', now)).toContain('5 min');
    expect(formats('es', { currency: 'EUR' }).ago('2025-12-30T10:00:00Z', now)).toContain('anteayer');
  });

  it('write durations', () => {
    expect([clock(65), clock(3661), clock(-3)]).toEqual(['1:05', '1:01:01', '0:00']);
    expect([milliseconds(38.4), milliseconds(1240), milliseconds(12_000)]).toEqual(['38 ms', '1.2 s', '12 s']);
  });

  it('make words of keys', () => {
    expect(['pricing_view', 'paid-search', 'plannedBudget'].map(humanize)).toEqual(['Pricing view', 'Paid search', 'Planned budget']);
  });
});

describe('people', () => {
  it('hold cumulative roles', () => {
    expect(hasRole(['admin'], 'manager')).toBe(true);
    expect(hasRole(['rep', 'offline_access'], 'manager')).toBe(false);
    expect(highestRole(['rep', 'manager'])).toBe('manager');
  });

  it('have a name', () => {
    expect(memberName({ firstName: 'Kim', lastName: 'Ito', email: 'k@x.example' })).toBe('Kim Ito');
    expect(memberName({ email: 'k@x.example' })).toBe('k@x.example');
    expect([initials('Kim Ito'), initials('kim.ito@x.example'), initials('')]).toEqual(['KI', 'KI', '?']);
  });

  it('come back to the page they asked for', () => {
    expect(loginUrl('/app/leads?tier=hot')).toBe('/login?returnTo=%2Fapp%2Fleads%3Ftier%3Dhot');
    expect(loginUrl('/app')).toBe('/login');
  });
});

describe('notifications', () => {
  it('lead into the console only', () => {
    expect(ownLink('/leads/1')).toBe('/app/leads/1');
    expect(ownLink('/app/leads/1')).toBe('/app/leads/1');
    expect(ownLink('/settings/webhooks/1')).toBe('/app/webhooks');
    expect([ownLink('https://evil.example'), ownLink('//evil.example'), ownLink(null)]).toEqual([undefined, undefined, undefined]);
  });

  it('are unread until they are read', () => {
    expect([isUnread({ id: '1' }), isUnread({ id: '1', readAt: '2026-01-01T10:00:00Z' })]).toEqual([true, false]);
  });
});

describe('webhook patterns', () => {
  it('are everything or a selection', () => {
    expect(togglePattern(['*'], 'lead.*')).toEqual(['lead.*']);
    expect(togglePattern(['lead.*'], '*')).toEqual(['*']);
    expect(togglePattern(['lead.*', 'proposal.*'], 'lead.*')).toEqual(['proposal.*']);
  });
});

describe('floating elements', () => {
  const view = { width: 400, height: 300 };

  it('open below, above when there is no room, and stay inside', () => {
    const size = { width: 100, height: 80 };
    expect(placeBeside({ top: 10, bottom: 30, left: 20, right: 60 }, size, view).top).toBe(36);
    expect(placeBeside({ top: 250, bottom: 270, left: 20, right: 60 }, size, view).top).toBe(164);
    expect(placeBeside({ top: 10, bottom: 30, left: 380, right: 395 }, size, view).left).toBe(288);
    expect(placeBeside({ top: 10, bottom: 30, left: 300, right: 360 }, size, view, 'end').left).toBe(260);
  });
});
