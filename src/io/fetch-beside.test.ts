import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchBeside, isUnanswered } from './fetch-beside.ts';
import { loadOrganisation } from './load-organisation.ts';

const asked: [string, RequestInit][] = [];
let answer: (init: RequestInit) => Promise<Response>;

/** As a browser does: an abort ends the waiting. */
function neverAnswers({ signal }: RequestInit): Promise<Response> {
  return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
}

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  vi.stubGlobal('fetch', (address: string, init: RequestInit = {}) => {
    asked.push([address, init]);
    return answer(init);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test.each([' //evil.example/x.csv', '/\\evil.example/x.csv', 'https:evil.example/x.csv', 'https://evil.example/x.csv'])(
  'asks no other server: %j',
  async (address) => {
    await expect(fetchBeside(address)).rejects.toThrow('is not beside this page');
    expect(asked).toEqual([]);
  },
);

test('hands over what comes from beside the page, and follows it to no other origin', async () => {
  answer = async () => new Response('a,b', { headers: { 'content-type': 'text/csv' } });
  const response = await fetchBeside('lists/may.csv');
  expect(response.headers.get('content-type')).toBe('text/csv');
  expect(await response.text()).toBe('a,b');
  expect(asked[0]?.[1].mode).toBe('same-origin');
  expect(vi.getTimerCount()).toBe(0);
});

test('gives up where nobody answers', async () => {
  answer = neverAnswers;
  const fetched = fetchBeside('lists/may.csv').catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(29_000);
  expect(asked[0]?.[1].signal?.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(2000);
  expect(isUnanswered(await fetched)).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('gives up where the answer stops half-way, but not where it is slow', async () => {
  let send: (text: string) => void = () => undefined;
  const body = new ReadableStream({
    start: (controller) => {
      send = (text) => controller.enqueue(new TextEncoder().encode(text));
    },
  });
  answer = async () => new Response(body);
  const read = (await fetchBeside('lists/may.csv')).text().catch((error: unknown) => error);
  for (const piece of ['a', 'b', 'c', 'd']) {
    await vi.advanceTimersByTimeAsync(20_000);
    send(piece);
  }
  await vi.advanceTimersByTimeAsync(31_000);
  expect(isUnanswered(await read)).toBe(true);
});

test('a data set that never comes says so', async () => {
  answer = neverAnswers;
  const loaded = loadOrganisation('meta-ai', () => Promise.reject(new Error('it is not large')));
  await vi.advanceTimersByTimeAsync(31_000);
  expect(await loaded).toEqual({
    ok: false,
    error: [
      {
        path: '',
        message: 'data/meta-ai/organisation.json did not answer for half a minute; check the connection and try again',
      },
    ],
  });
});
