import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Work } from '../base/work.ts';
import type { Organisation } from '../model/organisation.ts';
import { isLarge, prepare, type Step } from './prepare.ts';

/** A clock of the test's own: no step is quicker or slower than it is told to be. */
let clock: number;
let painted: number;
let page: { visibilityState: string };
beforeEach(() => {
  clock = 0;
  vi.stubGlobal('performance', { now: () => clock });
  painted = 0;
  page = { visibilityState: 'visible' };
  vi.stubGlobal('document', page);
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => {
    painted += 1;
    draw();
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Takes `slices` of the time that is done at a stretch, and says after each how much of it is done. */
function* workFor(slices: number, tell: (share: number) => void, done: () => void): Work<void> {
  for (let slice = 1; slice <= slices; slice += 1) {
    clock += 120;
    yield;
    tell(slice / slices);
  }
  done();
}

function run(names: readonly string[], { signal = new AbortController().signal, slices = 4 } = {}) {
  const done: string[] = [];
  const told: [string, number][] = [];
  const steps: Step[] = names.map((name) => ({
    words: name,
    work: (tell) => workFor(slices, tell, () => done.push(name)),
  }));
  const ended = prepare(steps, (words, share) => told.push([words, share]), signal);
  return { done, told, ended };
}

describe('what is worked out before it is shown', () => {
  test('is done step by step, each begun with its words and share after the page was drawn', async () => {
    const { done, told, ended } = run(['one', 'two', 'three', 'four']);
    expect(await ended).toBe(true);
    expect(done).toEqual(['one', 'two', 'three', 'four']);
    expect(told).toEqual([
      ['one', 0],
      ['one', 0.75 / 4],
      ['two', 1 / 4],
      ['two', 1.75 / 4],
      ['three', 2 / 4],
      ['three', 2.75 / 4],
      ['four', 3 / 4],
      ['four', 3.75 / 4],
    ]);
    expect(painted).toBe(4);
  });

  test('is done without a word or a frame where it is at hand', async () => {
    const { done, told, ended } = run(['one', 'two'], { slices: 0 });
    expect(await ended).toBe(true);
    expect([done, told, painted]).toEqual([['one', 'two'], [], 0]);
  });

  test('waits for no frame where nobody sees the page', async () => {
    page.visibilityState = 'hidden';
    const { done, ended } = run(['one']);
    expect(await ended).toBe(true);
    expect([done, painted]).toEqual([['one'], 0]);
  });

  test('ends where it is called off, before or in the middle of a step', async () => {
    const controller = new AbortController();
    const { done, ended } = run(['one', 'two'], { signal: controller.signal });
    controller.abort();
    expect(await ended).toBe(false);
    expect(done).toEqual([]);
    const none = run(['one'], { signal: controller.signal, slices: 0 });
    expect(await none.ended).toBe(false);
    expect(none.done).toEqual([]);
  });
});

test('from four thousand memberships on an organisation is large', () => {
  const of = (length: number) => ({ memberships: Array.from({ length }) }) as unknown as Organisation;
  expect([isLarge(of(3999)), isLarge(of(4000))]).toEqual([false, true]);
});
