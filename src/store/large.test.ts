/** Large organisations: what is computed for a view before the view turns to it. */

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { compareTexts, organisationFromTexts } from '../../tests/support/org-from-text.ts';
import { finish } from '../base/work.ts';
import type { Organisation } from '../model/organisation.ts';
import { isLarge } from './prepare.ts';
import { selectComparison, selectShownTree, stepsTowards } from './selectors.ts';
import { createActions, createAppStore } from './store.ts';
import { DEFAULT_VIEW } from './view.ts';

const SMALL = organisationFromTexts({ '2025-01-01': '[Lab] Ada\n  Bea', '2025-02-01': '[Lab] Ada\n  Bea\n  Cy' });
/** As many memberships as make one large, all of the same few people. */
const LARGE: Organisation = {
  ...SMALL,
  memberships: Array.from({ length: 4000 }, (_, index) => SMALL.memberships[index % SMALL.memberships.length]).flatMap(
    (each) => each ?? [],
  ),
};

beforeEach(() => {
  vi.stubGlobal('document', { visibilityState: 'hidden' });
});
afterEach(() => vi.unstubAllGlobals());

function open() {
  const store = createAppStore();
  const actions = createActions(store, async () => ({ ok: true, value: LARGE, note: 'Two rows were left out' }));
  actions.documentLoaded(LARGE);
  return { store, actions, view: () => store.getState().view, session: () => store.getState().session };
}

test('what there is to do is told in words, and leaves everything at hand', () => {
  const steps = stepsTowards(SMALL, { ...DEFAULT_VIEW, onlyChanges: true });
  expect(steps.map(({ words }) => words)).toEqual([
    ...['Reading the first day', 'Reading the second day', 'Comparing', 'Putting it in words', 'Joining the two'],
    ...['Choosing what is shown', 'Choosing who stands out'],
  ]);
  const done = steps.map(({ work }) => finish(work(() => undefined)));
  const comparison = selectComparison(SMALL, DEFAULT_VIEW);
  expect(done[0]).toBe(comparison.before);
  expect(done[1]).toBe(comparison.after);
  expect(done[2]).toBe(comparison);
  expect(done[5]).toBe(selectShownTree(comparison, { ...DEFAULT_VIEW, onlyChanges: true }));
  expect([...comparison.people.keys()]).toEqual(['cy']);
  expect(selectComparison(SMALL, { ...DEFAULT_VIEW, before: '2025-02-01' }).people.size).toBe(0);
  expect(compareTexts('Ada', 'Ada').people.size).toBe(0);
});

test('a view turns only when all is done that was asked for in the meantime', async () => {
  expect(isLarge(LARGE)).toBe(true);
  const { actions, view, session } = open();
  const asked: unknown[] = [];
  const stop = actions.computeAhead((organisation, coming) => {
    asked.push([organisation === LARGE, coming.reading, [...coming.closed].join()]);
    return [];
  });
  actions.readBy('lines');
  actions.openBranches(['unit:lab'], false);
  actions.openBranches(['person:ada'], false);
  expect([view().reading, [...view().closed]]).toEqual(['units', []]);
  await vi.waitFor(() => expect(view().reading).toBe('lines'));
  expect([...view().closed]).toEqual(['unit:lab', 'person:ada']);
  expect(asked).toEqual([
    [true, 'lines', ''],
    [true, 'lines', 'unit:lab'],
    [true, 'lines', 'unit:lab,person:ada'],
  ]);
  expect(session().work).toBeUndefined();
  stop();
  actions.openBranches(['unit:lab'], true);
  await vi.waitFor(() => expect([...view().closed]).toEqual(['person:ada']));
  expect(asked).toHaveLength(3);
});

test('what is cancelled, or asked for at once, leaves nothing of what was being computed', async () => {
  const { actions, view, session } = open();
  actions.readBy('lines');
  actions.cancelWork();
  expect(session().announcement).toMatchObject({ text: 'Cancelled: everything is as it was', visible: true });
  actions.openBranches(['unit:lab'], false);
  await vi.waitFor(() => expect([...view().closed]).toEqual(['unit:lab']));
  expect(view().reading).toBe('units');
});

test('what fails to be computed is told, and the picture stays', async () => {
  const { actions, view, session } = open();
  actions.computeAhead(() => [
    {
      words: 'Fails',
      work: () => {
        throw new Error('too much of it');
      },
    },
  ]);
  actions.readBy('lines');
  await vi.waitFor(() => expect(session().announcement.visible).toBe(true));
  expect(session().announcement.text).toBe('This cannot be shown, and the picture stays as it was: too much of it');
  expect(view().reading).toBe('units');
});

test('one that is opened is computed first, and says what was left out of it', async () => {
  const { actions, view, session, store } = open();
  // One that was opened before is known, and nothing is said of it again.
  const data = `other-${crypto.randomUUID()}`;
  await actions.openView({ ...DEFAULT_VIEW, data, reading: 'lines' });
  expect([view().data, view().reading]).toEqual([data, 'lines']);
  expect(session().announcement).toMatchObject({ text: 'Two rows were left out', visible: true });
  expect(store.getState().document).toEqual({ state: 'ready', organisation: LARGE });
});

test('one that cannot even be asked for says why', async () => {
  const store = createAppStore();
  const actions = createActions(store, async () => {
    throw new Error('a part of the page is gone');
  });
  await actions.openView({ ...DEFAULT_VIEW, data: 'gone' });
  expect(store.getState().document).toEqual({
    state: 'failed',
    problems: [{ path: '', message: expect.stringContaining('a part of the page is gone') }],
  });
});
