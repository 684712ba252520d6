// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem, leads, proposals } from '.';
import { urlOf } from './client';
import { pointerName } from './problem';

function answer(status: number, body: unknown, headers: Record<string, string> = {}) {
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  const fetched = vi.fn((_url: string, _init: RequestInit) =>
    Promise.resolve(
      new Response(body === undefined ? null : JSON.stringify(body), {
        status,
        headers: { 'content-type': type, ...headers },
      }),
    ),
  );
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

afterEach(() => vi.unstubAllGlobals());

describe('addresses', () => {
  it('escape parameters and leave empty values out', () => {
    expect(urlOf('/api/v1/leads/{id}', { path: { id: 'a/b' } })).toBe('/api/v1/leads/a%2Fb');
    expect(urlOf('/api/v1/leads', { query: { q: 'x y', tier: undefined, status: '' } })).toBe(
      '/api/v1/leads?q=x+y',
    );
  });

  it('refuse a missing parameter', () => {
    expect(() => urlOf('/api/v1/leads/{id}', {})).toThrow();
  });
});

describe('calls', () => {
  it('carry the console header and a fresh idempotency key', async () => {
    const fetched = answer(201, { id: '1' });
    await leads.create({ email: 'a@b.example' });
    await leads.create({ email: 'a@b.example' });
    const [first, second] = fetched.mock.calls.map(([, init]) => init.headers as Record<string, string>);
    expect(first!['X-Requested-With']).toBe('SalesAI-Console');
    expect(first!['Idempotency-Key']).toBeTruthy();
    expect(first!['Idempotency-Key']).not.toBe(second!['Idempotency-Key']);
  });

  it('send the entity tag of the record that was read', async () => {
    answer(200, { id: '1' }, { etag: '"7"' });
    const lead = await leads.one('1');
    const fetched = answer(200, { id: '1' }, { etag: '"8"' });
    const changed = await leads.change('1', lead.etag, { status: 'qualified' });
    const headers = fetched.mock.calls[0]![1].headers as Record<string, string>;
    expect(headers['If-Match']).toBe('"7"');
    expect(headers['Content-Type']).toBe('application/merge-patch+json');
    expect(changed.etag).toBe('"8"');
  });

  it('leave the content type of uploads to the browser', async () => {
    const fetched = answer(202, { id: '1', status: 'queued' });
    await leads.import(new File(['email'], 'leads.csv'), 'create');
    const init = fetched.mock.calls[0]![1];
    expect(init.body).toBeInstanceOf(FormData);
    expect(init.headers).not.toHaveProperty('Content-Type');
  });

  it('answer nothing for 204', async () => {
    answer(204, undefined);
    await expect(proposals.send('1')).resolves.toBeUndefined();
  });
});

describe('problems', () => {
  it('keep what the platform said', async () => {
    answer(422, {
      title: 'Unprocessable Content',
      detail: 'Not acceptable.',
      traceId: 'abc',
      errors: [{ pointer: '/company/name', code: 'field.size', detail: 'Too long.' }],
    });
    const problem = await leads.create({}).catch((error: unknown) => error as ApiProblem);
    expect(problem).toBeInstanceOf(ApiProblem);
    expect((problem as ApiProblem).traceId).toBe('abc');
    expect((problem as ApiProblem).fieldError('company.name')).toBe('Too long.');
  });

  it('say when nothing answers', async () => {
    vi.stubGlobal('fetch', vi.fn(() => Promise.reject(new TypeError('network'))));
    await expect(leads.one('1')).rejects.toMatchObject({ status: 0 });
  });

  it('read both ways of writing a pointer', () => {
    expect(pointerName('/source/channel')).toBe('source.channel');
    expect(pointerName('source.channel')).toBe('source.channel');
    expect(pointerName(undefined)).toBe('');
  });
});
