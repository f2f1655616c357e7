import { beforeEach, describe, expect, test } from 'vitest';
import { organisationFromTexts } from '../../tests/support/org-from-text.ts';
import { fail, succeed } from '../base/result.ts';
import type { Organisation } from '../model/organisation.ts';
import type { PersonId } from '../model/schema.ts';
import { knownOrganisation, type OpenResult, rememberOpened } from './known-organisations.ts';
import { openOrganisation } from './open-organisation.ts';
import { type Actions, type AppStore, createActions, createAppStore } from './store.ts';
import { DEFAULT_VIEW } from './view.ts';

const first = organisationFromTexts({ '2025-01-01': 'Ada\n  Bea', '2025-02-01': 'Ada' });
const second = organisationFromTexts({ '2025-03-01': 'Cy\n  Di', '2025-04-01': 'Cy' });

let store: AppStore;
let actions: Actions;
/** Answers the requests for data sets that are not known yet, by their names. */
let answer: Map<string, (result: OpenResult) => void>;

beforeEach(() => {
  store = createAppStore();
  answer = new Map();
  actions = createActions(store, (data) => new Promise((resolve) => answer.set(data, resolve)));
});

function shown(): Organisation | undefined {
  const { document } = store.getState();
  return document.state === 'ready' ? document.organisation : undefined;
}

describe('opening another organisation', () => {
  test('leaves what is shown until it is there, and then begins afresh', async () => {
    actions.documentLoaded(first);
    actions.select({ person: 'ada' as PersonId });
    actions.compareDays('2025-01-01', '2025-02-01');
    const opening = actions.openView({ ...DEFAULT_VIEW, data: 'other' });
    expect(shown()).toBe(first);
    expect(store.getState().view.selection).toEqual({ person: 'ada' });
    answer.get('other')?.(succeed(second));
    await opening;
    expect(shown()).toBe(second);
    expect(store.getState().view).toEqual({ ...DEFAULT_VIEW, data: 'other' });
  });

  test('the last of two that are asked for counts, whichever comes first', async () => {
    const slow = actions.openView({ ...DEFAULT_VIEW, data: 'slow' });
    const quick = actions.openView({ ...DEFAULT_VIEW, data: 'quick' });
    answer.get('quick')?.(succeed(second));
    await quick;
    answer.get('slow')?.(succeed(first));
    await slow;
    expect(shown()).toBe(second);
  });

  test('what cannot be opened says why', async () => {
    actions.documentLoaded(first);
    const opening = actions.openView({ ...DEFAULT_VIEW, data: 'gone' });
    answer.get('gone')?.(fail([{ path: '', message: 'there is none' }]));
    await opening;
    expect(store.getState()).toMatchObject({
      view: { data: 'gone' },
      document: { state: 'failed', problems: [{ message: 'there is none' }] },
    });
  });
});

test('files that were opened are shown again for as long as the page lives, and not afterwards', async () => {
  const data = rememberOpened(first);
  expect(rememberOpened(second)).not.toBe(data);
  expect(knownOrganisation(data)).toBe(first);
  expect(await openOrganisation('opened:never')).toMatchObject({ ok: false });
  expect(await openOrganisation('opened')).toMatchObject({ ok: false });
});

test('going back leads to what was shown before', async () => {
  actions.documentLoaded(first);
  await actions.showOpened(second);
  const { view } = store.getState();
  expect(shown()).toBe(second);
  const opening = actions.openView(DEFAULT_VIEW);
  answer.get('meta-ai')?.(succeed(first));
  await opening;
  expect(shown()).toBe(first);
  actions.restore(view);
  expect(shown()).toBe(second);
});
