/** What is told while an organisation is opened, and what becomes of the rest of the state. */

import { afterEach, describe, expect, test, vi } from 'vitest';
import { organisationFromTexts } from '../../tests/support/org-from-text.ts';
import { fail, succeed } from '../base/result.ts';
import type { Organisation } from '../model/organisation.ts';
import type { PersonId, UnitId } from '../model/schema.ts';
import type { OpenResult } from './known-organisations.ts';
import { type Actions, type AppStore, createActions, createAppStore, type Offer } from './store.ts';
import { DEFAULT_VIEW, type View } from './view.ts';

const SMALL = organisationFromTexts({ '2025-01-01': '[Lab] Ada\n  Bea', '2025-02-01': '[Lab] Ada\n  Bea\n  Cy' });
const LARGE: Organisation = {
  ...SMALL,
  memberships: Array.from({ length: 4000 }, (_, index) => SMALL.memberships[index % SMALL.memberships.length]).flatMap(
    (each) => each ?? [],
  ),
};

let store: AppStore;
let actions: Actions;
let answer: (result: OpenResult) => void;

/** A page in which nothing was opened yet, whose wait is told by hand. */
function begin(shownFirst?: Organisation): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('document', { visibilityState: 'hidden' });
  store = createAppStore();
  actions = createActions(store, () => new Promise((resolve) => (answer = resolve)));
  if (shownFirst) actions.documentLoaded(shownFirst);
}
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const session = () => store.getState().session;
const view = () => store.getState().view;
const shown = () => {
  const { document } = store.getState();
  return document.state === 'ready' ? document.organisation : document;
};
/** An address that nothing was opened from before. */
const elsewhere = (rest: Partial<View> = {}): View => ({ ...DEFAULT_VIEW, data: crypto.randomUUID(), ...rest });

describe('a wait', () => {
  test('is told in words once it is one, in place of the picture where there is none yet', async () => {
    begin();
    const opening = actions.openView(elsewhere());
    vi.advanceTimersByTime(299);
    expect(shown()).toEqual({ state: 'loading' });
    vi.advanceTimersByTime(1);
    expect(shown()).toEqual({ state: 'loading', words: 'Reading the organisation' });
    expect(session().work).toBeUndefined();
    answer(succeed(SMALL));
    await opening;
    expect([shown(), session().work]).toEqual([SMALL, undefined]);
  });

  test('is told beside the picture where there is one, until it is over or given up', async () => {
    begin(SMALL);
    const opening = actions.openView(elsewhere());
    vi.advanceTimersByTime(300);
    expect(session().work).toEqual({ words: 'Reading the organisation', share: 0 });
    expect(shown()).toBe(SMALL);
    actions.cancelWork();
    expect(session().work).toBeUndefined();
    answer(succeed(LARGE));
    await opening;
    expect(shown()).toBe(SMALL);
    const again = actions.openView(elsewhere());
    actions.cancelWork();
    vi.advanceTimersByTime(1000);
    expect(session().work).toBeUndefined();
    answer(succeed(LARGE));
    await again;
  });

  test('is not told where it is over before it is one', async () => {
    begin();
    const opening = actions.openView(elsewhere());
    answer(succeed(SMALL));
    await opening;
    const told = vi.fn();
    store.subscribe(told);
    vi.advanceTimersByTime(1000);
    expect(told).not.toHaveBeenCalled();
  });
});

describe('what is opened', () => {
  test('is made ready before it is shown where it is large, and by whoever draws it', async () => {
    begin();
    const asked: unknown[] = [];
    actions.computeAhead((organisation, coming) => {
      asked.push([organisation, coming.reading, shown()]);
      return [];
    });
    const small = actions.openView(elsewhere({ reading: 'lines' }));
    answer(succeed(SMALL));
    await small;
    expect(asked).toEqual([]);
    vi.useRealTimers();
    const large = actions.openView(elsewhere({ reading: 'lines' }));
    answer(succeed(LARGE));
    await large;
    expect(asked).toEqual([[LARGE, 'lines', SMALL]]);
    expect(shown()).toBe(LARGE);
  });

  test('and given up while it is made ready is not shown', async () => {
    begin(SMALL);
    vi.useRealTimers();
    actions.computeAhead(() => {
      actions.cancelWork();
      return [];
    });
    const opening = actions.openView(elsewhere());
    answer(succeed(LARGE));
    await opening;
    expect(shown()).toBe(SMALL);
  });

  test('has a word about it said only where it opened', async () => {
    begin();
    const opening = actions.openView(elsewhere());
    answer({ ...succeed(SMALL), note: 'One problem in the files: see Open' });
    await opening;
    expect(session().announcement).toEqual({ text: 'One problem in the files: see Open', visible: true, serial: 1 });
    const failing = actions.openView(elsewhere());
    answer({ ...fail([{ path: '', message: 'gone' }]), note: 'not to be said' });
    await failing;
    expect(session().announcement.serial).toBe(1);
    expect(shown()).toEqual({ state: 'failed', problems: [{ path: '', message: 'gone' }] });
    const plain = actions.openView(elsewhere());
    answer(succeed(SMALL));
    await plain;
    expect(session().announcement.serial).toBe(1);
  });

  test.each<[string, Partial<View>, Partial<View>, string]>([
    ['a person', { selection: { person: 'bea' as PersonId } }, { selection: { person: 'bea' as PersonId } }, ''],
    ['a unit', { selection: { unit: 'lab' as UnitId } }, { selection: { unit: 'lab' as UnitId } }, ''],
    [
      'nobody',
      { selection: { person: 'lab' as PersonId } },
      {},
      '“lab” in the address is not in this data set and was ignored',
    ],
    [
      'no unit',
      { selection: { unit: 'bea' as UnitId } },
      {},
      '“bea” in the address is not in this data set and was ignored',
    ],
  ])('and selects %s', (_, wanted, found, word) => {
    begin();
    actions.documentLoaded(SMALL, { ...DEFAULT_VIEW, ...wanted });
    expect(view()).toEqual({ ...DEFAULT_VIEW, ...found });
    expect(session().announcement).toEqual({ text: word, visible: word !== '', serial: word === '' ? 0 : 1 });
  });

  test('starts with no camera that was left in another one', async () => {
    begin(SMALL);
    actions.rememberCamera({ x: 1, y: 2, k: 1, aspect: 1 });
    actions.showForm('list');
    const opening = actions.openView(elsewhere());
    answer(succeed(SMALL));
    await opening;
    actions.showForm('list');
    actions.showForm('chart');
    expect(view().camera).toBeUndefined();
  });

  test('is kept where an address leads to it again, and read where it leads elsewhere', () => {
    begin(SMALL);
    actions.rememberCamera({ x: 1, y: 2, k: 1, aspect: 1 });
    actions.restore({ ...DEFAULT_VIEW, at: 'after' });
    expect([shown(), view().at, view().camera]).toEqual([SMALL, 'after', undefined]);
    vi.advanceTimersByTime(300);
    expect(session().work).toBeUndefined();
    actions.restore(elsewhere());
    vi.advanceTimersByTime(300);
    expect(session().work?.words).toBe('Reading the organisation');
  });

  test('is read anew where it could not be opened before', async () => {
    begin();
    const wanted = elsewhere();
    const failing = actions.openView(wanted);
    answer(fail([{ path: '', message: 'gone' }]));
    await failing;
    actions.restore(wanted);
    answer(succeed(SMALL));
    await vi.waitFor(() => expect(shown()).toBe(SMALL));
  });
});

describe('of a large one', () => {
  test.each<[string, (actions: Actions) => void, Partial<View>, boolean]>([
    ['what is typed stands at once', ({ refine }) => refine({ text: 'ada' }), { text: 'ada' }, true],
    ['whose light waits', ({ refine }) => refine({ light: 'layers' }), { light: 'layers' }, false],
    ['whose tree waits', ({ refine }) => refine({ onlyChanges: true }), { onlyChanges: true }, false],
    ['the side stands at once', ({ showAt }) => showAt('after'), { at: 'after' }, true],
    [
      'what is toggled waits',
      ({ toggleCategory }) => toggleCategory('moved'),
      { categories: new Set(['moved']) },
      false,
    ],
  ])('%s', async (_, act, change, isAtOnce) => {
    begin(LARGE);
    vi.useRealTimers();
    act(actions);
    expect(view()).toEqual({ ...DEFAULT_VIEW, ...(isAtOnce ? change : {}) });
    await vi.waitFor(() => expect(view()).toEqual({ ...DEFAULT_VIEW, ...change }));
    expect(session().work).toBeUndefined();
  });

  test('everything that was asked for meanwhile counts in what is cleared', async () => {
    begin(LARGE);
    vi.useRealTimers();
    actions.toggleStatus('inferred');
    actions.refine({ onlyChanges: true });
    actions.clearFilters();
    await vi.waitFor(() => expect(session().work).toBeUndefined());
    actions.openBranches(['unit:lab'], false);
    await vi.waitFor(() => expect([...view().closed]).toEqual(['unit:lab']));
    expect(view()).toEqual({ ...DEFAULT_VIEW, closed: new Set(['unit:lab']) });
  });
});

describe('branches', () => {
  test('that are released are neither open nor closed by hand, and the others stay', () => {
    begin();
    actions.openBranches(['unit:a', 'unit:b'], false);
    actions.openBranches(['unit:c', 'unit:d'], true);
    actions.releaseBranches(['unit:a', 'unit:d', 'unit:e']);
    expect(view()).toEqual({ ...DEFAULT_VIEW, closed: new Set(['unit:b']), unfolded: new Set(['unit:c']) });
  });
});

describe('what clears the filter', () => {
  const camera = { x: 1, y: 2, k: 1, aspect: 1 };

  test.each<[string, Partial<View>, boolean]>([
    ['only dims', { text: 'ada', categories: new Set(['moved']), light: 'layers' }, true],
    ['leaves out what did not change', { onlyChanges: true }, false],
    ['leaves out all but a team', { team: { person: 'ada' as PersonId } }, false],
  ])('lays out anew where it %s', (_, filter, keepsCamera) => {
    begin();
    store.setState(({ view }) => ({ view: { ...view, ...filter, camera } }));
    actions.clearFilters();
    expect(view()).toEqual({ ...DEFAULT_VIEW, camera: keepsCamera ? camera : undefined });
  });
});

describe('what is dropped or pasted', () => {
  test('opens the dialog for files, which takes it and stays', () => {
    begin();
    const offer: Offer = { kind: 'text', text: 'Name\nAda', html: '' };
    const before = session();
    actions.openSearch(true);
    actions.offer(offer);
    expect(session()).toEqual({ ...before, searchOpen: true, offer, dialog: 'open' });
    actions.offer(undefined);
    expect(session()).toEqual({ ...before, searchOpen: true, dialog: 'open' });
  });
});
