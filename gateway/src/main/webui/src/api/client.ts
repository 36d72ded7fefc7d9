/**
 * The one way to the API. Sends the header that marks a scripted request (the gateway answers an
 * expired session with 499 instead of a redirect, and takes it as the CSRF proof), reads
 * problem+json, and gives creating requests their idempotency key.
 */
import { ProblemError, toProblem } from './problem';

/** Values of a query string; absent ones are left out. */
export type QueryValues = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What a changing request may carry. */
export interface WriteOptions {
  readonly query?: QueryValues;
  /** Reuse the key when the same intent is sent again; a new one is made otherwise. */
  readonly idempotencyKey?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

type SessionListener = () => void;
const sessionListeners = new Set<SessionListener>();

/** Tells the listener each time the gateway says that the session is over or not there. */
export function onSessionExpired(listener: SessionListener): () => void {
  sessionListeners.add(listener);
  return () => {
    sessionListeners.delete(listener);
  };
}

/** The address of a resource below the gateway, with its query added to what it has already. */
export function apiUrl(path: string, query: QueryValues = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value != null && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return text === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${text}`;
}

/** Reads a resource. */
export async function getJson<T>(
  path: string,
  query: QueryValues = {},
  signal?: AbortSignal,
): Promise<T> {
  return await request<T>('GET', apiUrl(path, query), { signal: signal ?? null });
}

/** Creates money or work. */
export async function postJson<T>(
  path: string,
  body: unknown,
  options: WriteOptions = {},
): Promise<T> {
  return await write<T>('POST', path, body, {
    ...options,
    idempotencyKey: options.idempotencyKey ?? newIdempotencyKey(),
  });
}

/** Replaces a resource. */
export async function putJson<T>(path: string, body: unknown, options?: WriteOptions): Promise<T> {
  return await write<T>('PUT', path, body, options);
}

/** Changes a part of a resource. */
export async function patchJson<T>(
  path: string,
  body: unknown,
  options?: WriteOptions,
): Promise<T> {
  return await write<T>('PATCH', path, body, options);
}

/** Removes a resource. */
export async function deleteJson(path: string, options?: WriteOptions): Promise<void> {
  await write('DELETE', path, undefined, options);
}

/** Sends a file as it is. */
export async function postFile<T>(
  path: string,
  file: Blob,
  contentType: string,
  options: WriteOptions = {},
): Promise<T> {
  return await request<T>('POST', apiUrl(path, options.query), {
    body: file,
    headers: {
      ...options.headers,
      'Content-Type': contentType,
      'Idempotency-Key': options.idempotencyKey ?? newIdempotencyKey(),
    },
    signal: options.signal ?? null,
  });
}

/** A fresh key for one intent of the user. */
export function newIdempotencyKey(): string {
  return crypto.randomUUID();
}

/** Reads a file, whole, so that a refusal is told instead of being saved. */
export async function getFile(path: string, query: QueryValues = {}): Promise<Blob> {
  const response = await send(apiUrl(path, query), {
    headers: { 'X-Requested-With': 'JavaScript' },
    credentials: 'same-origin',
  });
  if (!response.ok) throw refusal(response, await readBody(response));
  return await response.blob();
}

async function write<T>(
  method: string,
  path: string,
  body: unknown,
  options: WriteOptions = {},
): Promise<T> {
  const headers: Record<string, string> = {
    ...options.headers,
    'Content-Type': 'application/json',
  };
  if (options.idempotencyKey) headers['Idempotency-Key'] = options.idempotencyKey;
  return await request<T>(method, apiUrl(path, options.query), {
    body: body === undefined ? null : JSON.stringify(body),
    headers,
    signal: options.signal ?? null,
  });
}

async function request<T>(method: string, url: string, init: RequestInit): Promise<T> {
  const headers = new Headers(init.headers);
  headers.set('X-Requested-With', 'JavaScript');
  headers.set('Accept', 'application/json, application/problem+json');
  const response = await send(url, { ...init, method, headers, credentials: 'same-origin' });
  const body = await readBody(response);
  if (response.ok) return body as T;
  throw refusal(response, body);
}

function refusal(response: Response, body: unknown): ProblemError {
  if (response.status === 401 || response.status === 499) {
    for (const listener of sessionListeners) listener();
  }
  return new ProblemError(toProblem(response.status, body, response.headers.get('Retry-After')));
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await globalThis.fetch(url, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    const detail = 'Check the connection, then try again. Nothing was changed by this attempt.';
    throw new ProblemError({ ...toProblem(0, null), detail });
  }
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  if (!/[/+]json/.test(response.headers.get('Content-Type') ?? '')) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
