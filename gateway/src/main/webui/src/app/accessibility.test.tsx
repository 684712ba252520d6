// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '@/i18n';
import Home from '@/features/home/Home';
import Leads from '@/features/leads/Leads';
import { NewLeadDialog } from '@/features/leads/NewLeadDialog';
import Pipeline from '@/features/pipeline/Pipeline';
import { SessionProvider } from './session';

const me = {
  id: 'm1',
  email: 'avery@acme.test',
  name: 'Avery Stone',
  roles: ['rep', 'manager', 'admin'],
  organization: { id: 'o1', alias: 'acme', name: 'Acme', currency: 'EUR' },
};

const lead = {
  id: 'l1',
  email: 'nora@fjordline.example',
  firstName: 'Nora',
  lastName: 'Lind',
  company: { name: 'Fjordline' },
  source: { channel: 'referral' },
  status: 'new',
  ownerId: 'm1',
  score: {
    value: 30,
    probability: 0.1,
    tier: 'cold',
    reasons: [
      { code: 'baseline', label: 'Where every lead starts', points: 10 },
      { code: 'demo-request', label: 'Requested a demo', points: 20 },
    ],
  },
  createdAt: '2026-01-01T10:00:00Z',
};

const ANSWERS: [string, unknown][] = [
  ['/api/v1/leads/next-best', {
    data: [{ kind: 'lead', id: 'l1', name: 'Nora Lind', probability: 0.4, value: { amount: '1000.00', currency: 'EUR' }, expectedValue: { amount: '400.00', currency: 'EUR' }, reason: 'Requested a demo', nextActionCode: 'book-demo' }],
  }],
  ['/api/v1/leads', { data: [lead], page: { hasMore: false } }],
  ['/api/v1/analytics/overview', {
    leads: { total: 1, bySource: [{ key: 'referral', count: 1 }], byTier: [{ key: 'cold', count: 1 }] },
    pipeline: { open: 1, amount: '1000.00', currency: 'EUR' },
    winRate: null,
    lastEvents: [{ id: 'e1', type: 'lead.captured', subject: 'l1', occurredAt: '2026-01-01T10:00:00Z' }],
  }],
  ['/api/v1/opportunities?outcome=open', {
    data: [{ id: 'd1', name: 'Rollout', stage: 'proposal', amount: { amount: '1000.00', currency: 'EUR' }, outcome: 'open', createdAt: '2026-01-01T10:00:00Z' }],
  }],
];

let root: Root;
let host: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('fetch', (url: string) => {
    const found = ANSWERS.find(([path]) => url.startsWith(path));
    return Promise.resolve(
      new Response(JSON.stringify(found?.[1] ?? { data: [] }), {
        headers: { 'content-type': 'application/json' },
      }),
    );
  });
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function show() {
    this.setAttribute('open', '');
  };
  HTMLDialogElement.prototype.close = function close() {
    this.removeAttribute('open');
  };
  host = document.body.appendChild(document.createElement('main'));
  root = createRoot(host);
});

afterEach(() => {
  root.unmount();
  host.remove();
  vi.unstubAllGlobals();
});

async function show(page: ReactNode) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  flushSync(() => {
    root.render(
      <QueryClientProvider client={queries}>
        <MemoryRouter>
          <SessionProvider value={me}>{page}</SessionProvider>
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
  await vi.waitFor(() => expect(host.querySelector('.skeleton')).toBeNull());
}

async function violations() {
  const { violations: found } = await axe.run(host, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
    // Needs a layout engine; the browser test checks it.
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('pages that everybody can use', () => {
  it('home', async () => {
    await show(<Home />);
    expect(host.textContent).toContain('Nora Lind');
    expect(host.querySelector('[data-testid=overview-leads]')?.textContent).toBe('1');
    expect(await violations()).toEqual([]);
  });

  it('leads, with the reason that tells this one from others', async () => {
    await show(<Leads />);
    expect(host.querySelectorAll('[data-testid=lead-row]')).toHaveLength(1);
    expect(host.querySelector('.cell-reason')?.textContent).toBe('+20Requested a demo');
    expect(await violations()).toEqual([]);
  });

  it('pipeline', async () => {
    await show(<Pipeline />);
    expect(host.querySelectorAll('.deal')).toHaveLength(1);
    expect(await violations()).toEqual([]);
  });

  it('the new-lead dialog, which asks for an address first', async () => {
    await show(<NewLeadDialog onClose={() => {}} onCreated={() => {}} />);
    flushSync(() => host.querySelector('form')!.requestSubmit());
    const email = host.querySelector<HTMLInputElement>('input[type=email]')!;
    expect(email.getAttribute('aria-invalid')).toBe('true');
    expect(host.ownerDocument.getElementById(email.getAttribute('aria-describedby')!)?.textContent).toContain('e-mail');
    expect(await violations()).toEqual([]);
  });
});
