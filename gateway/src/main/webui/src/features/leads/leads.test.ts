import { describe, expect, it } from 'vitest';
import { reasonBars, signed, tellingReasons, tierLook, topReasons } from '@/ui/Score';
import { changedFields } from './EditLeadDialog';
import { importError } from './ImportDialog';
import { leadName } from './lead';
import { leadBody } from './leadBody';
import { byDay, lookOf } from './timelineItems';

describe('a lead', () => {
  it('is called by the best name there is', () => {
    expect(leadName({ firstName: 'Nora', lastName: 'Lind', email: 'n@x.example' })).toBe('Nora Lind');
    expect(leadName({ email: 'n@x.example' })).toBe('n@x.example');
    expect(leadName({ company: { name: 'Fjordline' } })).toBe('Fjordline');
    expect(leadName({})).toBe('–');
  });

  it('is sent nested and without empty fields', () => {
    const empty = Object.fromEntries(
      ['firstName', 'lastName', 'jobTitle', 'phone', 'company', 'domain', 'industry', 'employees', 'country', 'campaign'].map(
        (name) => [name, ''],
      ),
    );
    const body = leadBody({ ...empty, email: ' a@b.example ', channel: 'website', employees: '40', country: 'es' } as never);
    expect(body).toEqual({
      email: 'a@b.example',
      company: { employees: 40, country: 'ES' },
      source: { channel: 'website' },
    });
  });

  it('is changed by what differs; what was emptied is removed', () => {
    const before = { email: 'a@b.example', firstName: 'A', lastName: '', jobTitle: '', phone: '1', name: 'X', domain: '', industry: '', employees: '', country: '' };
    expect(changedFields(before, before)).toEqual({});
    expect(changedFields(before, { ...before, phone: '', employees: '12' })).toEqual({
      phone: null,
      company: { employees: 12 },
    });
  });
});

describe('a score', () => {
  const reasons = [
    { code: 'baseline', points: 10 },
    { code: 'demo-request', points: 20 },
    { code: 'free-mail', points: -5 },
  ];

  it('is drawn so that the bars end at the value', () => {
    const bars = reasonBars(reasons, true);
    expect(bars[0]).toEqual({ left: '0%', width: '33.3%' });
    expect(bars[1]).toEqual({ left: '33.3%', width: '66.7%' });
    expect(bars[2]).toEqual({ left: '83.3%', width: '16.7%' });
  });

  it('may dip below zero on its way', () => {
    const bars = reasonBars([{ code: 'a', points: -10 }, { code: 'b', points: 30 }], true);
    expect(bars).toEqual([
      { left: '0%', width: '33.3%' },
      { left: '0%', width: '100%' },
    ]);
  });

  it('is explained by what tells this lead from others', () => {
    expect(topReasons(tellingReasons(reasons), 1)[0]!.code).toBe('demo-request');
    expect(tellingReasons([{ code: 'email-cap', points: -3 }])).toEqual([]);
  });

  it('shows signs', () => {
    expect([signed(3), signed(-3), signed(0)]).toEqual(['+3', '−3', '0']);
  });

  it('has a look for the known tiers only', () => {
    expect(['hot', 'warm', 'cold', 'platinum', undefined].map(tierLook)).toEqual(['hot', 'warm', 'cool', 'none', 'none']);
  });
});

describe('a timeline', () => {
  it('is grouped by day, newest first', () => {
    const item = (occurredAt: string) => ({ id: occurredAt, kind: 'activity', occurredAt });
    const groups = byDay([item('2026-01-01T09:00:00Z'), item('2026-01-02T09:00:00Z'), item('2026-01-01T11:00:00Z')], (at) => at.slice(0, 10));
    expect(groups.map(({ day, items }) => [day, items.length])).toEqual([['2026-01-02', 1], ['2026-01-01', 2]]);
    expect(groups[1]!.items[0]!.occurredAt).toContain('11:00');
  });

  it('shows a won deal as a win', () => {
    const stage = (toStage: string) => ({ id: '1', kind: 'stage', occurredAt: '', opportunity: { id: 'o', toStage } });
    expect(lookOf(stage('won')).tone).toBe('good');
    expect(lookOf(stage('proposal')).tone).toBe('violet');
  });
});

describe('an import', () => {
  it('tells the row of a rejected record', () => {
    expect(importError({ line: 7, field: 'email', detail: 'is no address' }, 'Row')).toBe('Row 7: email: is no address');
    expect(importError('bad file', 'Row')).toBe('bad file');
  });
});
