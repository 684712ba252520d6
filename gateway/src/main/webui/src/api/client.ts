import { ApiProblem, problemOf } from './problem';
import type { paths } from './schema';

type Method = 'get' | 'post' | 'patch' | 'delete';

/** The paths of the OpenAPI snapshot that have the given method. */
export type PathWith<M extends Method> = {
  [P in keyof paths]: paths[P] extends { [K in M]: unknown } ? P : never;
}[keyof paths];

export interface Call {
  path?: Record<string, string>;
  query?: Record<string, string | number | boolean | undefined>;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** A record together with the entity tag that a change of it has to name. */
export type Tagged<T> = T & { etag?: string };

/** Sent with every call: a page of another origin cannot set it without asking first. */
export const CONSOLE_HEADER = { 'X-Requested-With': 'SalesAI-Console' } as const;

async function call<T>(method: Method, path: string, init: Call): Promise<{ data: T; response: Response }> {
  const response = await send(urlOf(path, init), {
    method: method.toUpperCase(),
    headers: headersOf(init),
    body: bodyOf(init.body),
    signal: init.signal,
  });
  const text = await response.text();
  return { data: (text === '' ? undefined : JSON.parse(text)) as T, response };
}

/** Sends with the session cookie; every answer other than 2xx becomes an {@link ApiProblem}. */
async function send(url: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { credentials: 'same-origin', ...init });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiProblem(0);
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** Fills the path's parameters and leaves empty query values out. */
export function urlOf(path: string, { path: parameters = {}, query = {} }: Call): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`${path} needs ${name}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${filled}?${text}` : filled;
}

function headersOf({ body, headers }: Call): Record<string, string> {
  const json = body !== undefined && !(body instanceof FormData);
  return {
    ...CONSOLE_HEADER,
    Accept: 'application/json, application/problem+json',
    // The language that the console shows, which need not be the browser's.
    'Accept-Language': document.documentElement.lang || 'en',
    ...(json ? { 'Content-Type': 'application/json' } : {}),
    ...headers,
  };
}

function bodyOf(body: unknown): BodyInit | undefined {
  if (body === undefined || body instanceof FormData) return body;
  return JSON.stringify(body);
}

/** Reads a resource. */
export async function get<T>(path: PathWith<'get'>, init: Call = {}): Promise<T> {
  return (await call<T>('get', path, init)).data;
}

/** Reads a record that people edit, with its entity tag. */
export async function getTagged<T>(path: PathWith<'get'>, init: Call = {}): Promise<Tagged<T>> {
  const { data, response } = await call<T>('get', path, init);
  return { ...data, etag: response.headers.get('etag') ?? undefined };
}

/** Creates something; a repeated request with the same key changes nothing a second time. */
export async function post<T>(path: PathWith<'post'>, init: Call = {}): Promise<T> {
  const headers = { 'Idempotency-Key': randomKey(), ...init.headers };
  return (await call<T>('post', path, { ...init, headers })).data;
}

/** Changes the named fields of a record (RFC 7396); `etag` guards against lost updates. */
export async function patch<T>(
  path: PathWith<'patch'>,
  init: Call & { etag?: string },
): Promise<Tagged<T>> {
  const { data, response } = await call<T>('patch', path, {
    ...init,
    headers: {
      'Content-Type': 'application/merge-patch+json',
      ...(init.etag ? { 'If-Match': init.etag } : {}),
      ...init.headers,
    },
  });
  return { ...data, etag: response.headers.get('etag') ?? undefined };
}

export async function remove(path: PathWith<'delete'>, init: Call & { etag?: string }): Promise<void> {
  const headers = { ...(init.etag ? { 'If-Match': init.etag } : {}), ...init.headers };
  await call<unknown>('delete', path, { ...init, headers });
}

/** Reads a document (PDF, HTML) that is shown inside the page. */
export async function getBlob(url: string, signal?: AbortSignal): Promise<Blob> {
  return (await send(url, { headers: CONSOLE_HEADER, signal })).blob();
}

function randomKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
