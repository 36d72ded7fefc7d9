import { afterEach, describe, expect, it, vi } from 'vitest';
import { apiUrl, getJson, onSessionExpired, postJson } from './client';
import { ProblemError } from './problem';

const realFetch = globalThis.fetch;

function answer(status: number, body: unknown, type = 'application/json') {
  const text = body === undefined ? null : JSON.stringify(body);
  const fetched = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(() =>
    Promise.resolve(new Response(text, { status, headers: { 'Content-Type': type } })),
  );
  globalThis.fetch = fetched as unknown as typeof globalThis.fetch;
  return fetched;
}

const sentHeaders = (fetched: ReturnType<typeof answer>) =>
  new Headers(fetched.mock.calls[0]?.[1].headers);

afterEach(() => {
  globalThis.fetch = realFetch;
});

describe('the api client', () => {
  it('marks every request as scripted', async () => {
    const fetched = answer(200, { name: 'Fiona' });
    await expect(getJson('/api/gateway/v1/me')).resolves.toEqual({ name: 'Fiona' });
    expect(sentHeaders(fetched).get('X-Requested-With')).toBe('JavaScript');
  });

  it('gives a creating request its own idempotency key, or the given one', async () => {
    const fetched = answer(201, {});
    await postJson('/api/x', { a: '1' });
    expect(sentHeaders(fetched).get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    const again = answer(201, {});
    await postJson('/api/x', { a: '1' }, { idempotencyKey: 'close-2026-10' });
    expect(sentHeaders(again).get('Idempotency-Key')).toBe('close-2026-10');
  });

  it('throws the problem of a refusal', async () => {
    answer(409, { detail: 'The month is closed.' }, 'application/problem+json');
    const refused: unknown = await postJson('/api/x', {}).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProblemError);
    expect(refused).toMatchObject({ status: 409, message: 'The month is closed.' });
  });

  it.each([499, 401])('says that the session is over at %i', async (status) => {
    answer(status, undefined);
    const listener = vi.fn();
    const stop = onSessionExpired(listener);
    await expect(getJson('/api/x')).rejects.toMatchObject({ status });
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
  });

  it('has words when no server answers', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('failed'));
    await expect(getJson('/api/x')).rejects.toMatchObject({ status: 0 });
  });

  it('adds a query to an address that has one already', () => {
    expect(apiUrl('/api/x?customer=harbor-genomics', { limit: 5 })).toBe(
      '/api/x?customer=harbor-genomics&limit=5',
    );
  });

  it('leaves absent values out of the query', () => {
    expect(apiUrl('/api/x', { period: '2026-10', scope: undefined, cursor: null, limit: 5 })).toBe(
      '/api/x?period=2026-10&limit=5',
    );
  });
});
