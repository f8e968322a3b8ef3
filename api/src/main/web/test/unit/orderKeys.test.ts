import { afterEach, describe, expect, it, vi } from 'vitest';
import { planSchemes } from '../../api-client/client';
import { MOST_ORDERS, OrderKeys } from '../../api-client/orderKeys';
import { UnreachableException } from '../../api-client/problem';
import type { SchemeRequest } from '../../api-client/types';

const request = (kva: number) => ({ capacity_kva: kva }) as SchemeRequest;

/** The keys that were sent, by a service that answers or does not as told. */
function service(...answers: boolean[]): (string | null)[] {
  const keys: (string | null)[] = [];
  vi.stubGlobal('document', { baseURI: 'http://localhost/' });
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    keys.push(new Headers(init.headers).get('Idempotency-Key'));
    return answers.shift() ? Promise.resolve(new Response('{"id":"a"}')) : Promise.reject(new TypeError('lost'));
  });
  return keys;
}

describe('a planning request', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('keeps its key until it is answered', async () => {
    const keys = service(false, true, true);
    await expect(planSchemes(request(630))).rejects.toThrow(UnreachableException);
    await planSchemes(request(630));
    await planSchemes(request(630));

    expect(keys[0]).toMatch(/^web-/);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('has another key once it was given up or refused', async () => {
    const keys: (string | null)[] = [];
    const failures = [() => Promise.reject(new DOMException('given up', 'AbortError')), () => Promise.resolve(new Response('{}', { status: 503 }))];
    vi.stubGlobal('document', { baseURI: 'http://localhost/' });
    vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
      keys.push(new Headers(init.headers).get('Idempotency-Key'));
      return failures.shift()?.() ?? Promise.resolve(new Response('{"id":"a"}'));
    });
    const givenUp = new AbortController();
    givenUp.abort();
    await expect(planSchemes(request(630), { signal: givenUp.signal })).rejects.toThrow('given up');
    await expect(planSchemes(request(630))).rejects.toThrow();
    await planSchemes(request(630));

    expect(new Set(keys).size).toBe(3);
  });

  it('shares its key with no other request, and keeps it when another is sent', async () => {
    const keys = service(false, true, true);
    await expect(planSchemes(request(630))).rejects.toThrow(UnreachableException);
    await planSchemes(request(800));
    await planSchemes(request(630));

    expect(keys[1]).not.toBe(keys[0]);
    expect(keys[2]).toBe(keys[0]);
  });

  it('is forgotten when very many after it were not answered either', () => {
    const keys = new OrderKeys();
    const [first, second] = [keys.keyOf('first'), keys.keyOf('second')];
    keys.keyOf('first');
    for (let order = 0; order < MOST_ORDERS - 1; order++) {
      keys.keyOf(String(order));
    }

    expect(keys.keyOf('first')).toBe(first);
    expect(keys.keyOf('second')).not.toBe(second);
  });

  it('is settled by the answer to its own key only', () => {
    const keys = new OrderKeys();
    const first = keys.keyOf('order');
    keys.settled('order', first);
    const second = keys.keyOf('order');
    keys.settled('order', first);

    expect(keys.keyOf('order')).toBe(second);
  });
});
