import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { organisationFromTexts } from '../../tests/support/org-from-text.ts';
import { fail, succeed } from '../base/result.ts';
import { packOrganisation } from '../io/link-data.ts';
import type { Organisation } from '../model/organisation.ts';
import type { PersonId } from '../model/schema.ts';
import { deleteKept, keep } from './kept.ts';
import { knownOrganisation, type OpenResult, rememberOpened } from './known-organisations.ts';
import { dataOfPacked, fragmentOfPacked } from './link-address.ts';
import { openOrganisation } from './open-organisation.ts';
import { type Actions, type AppStore, createActions, createAppStore } from './store.ts';
import { DEFAULT_VIEW } from './view.ts';

// What opens files is read once for all tests of a thread, so all of them read files without a worker.
vi.mock('./importer.ts', async () => {
  const here = await import('../../tests/support/importer-here.ts');
  return { createImporter: here.importerHere };
});

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

describe('each origin of an organisation', () => {
  const gone = 'It is not kept in this browser, or not any more.';

  beforeEach(() => {
    vi.stubGlobal('window', {
      location: { hash: '', href: 'https://orgdiff.example/' },
      localStorage: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
    });
    vi.stubGlobal(
      'fetch',
      async (path: string) => new Response('none', { status: path.startsWith('data/') ? 404 : 410 }),
    );
  });
  afterEach(() => vi.unstubAllGlobals());

  test.each<[string, string, string]>([
    ['opened:never', '', 'The files that were open here were not kept.'],
    ['opened', '', 'The files that were open here were not kept.'],
    ['files:before=may.csv', 'may.csv', 'this file was not found beside the page'],
    ['kept:3f2a', '', gone],
    ['kept:a:b', '', gone],
    ['link:3-abc', '', expect.stringMatching(/^The link has lost the organisation/)],
    ['box:abc', '', '“box:abc” in the address leads to no organisation'],
    [':abc', 'data', expect.stringMatching(/\w/)],
    ['nowhere', 'data', expect.stringMatching(/\w/)],
  ])('says why it does not open: %s', async (data, path, message) => {
    const opened = await openOrganisation(data);
    expect(opened.ok ? [] : opened.error.map((each) => [each.message])).toEqual([[message]]);
    if (path !== 'data') expect(opened).toMatchObject({ error: [{ path }] });
  });

  test('opens what it leads to', async () => {
    const { id } = await keep(first);
    const kept = await openOrganisation(`kept:${id}`);
    expect(kept.ok && kept.value.people).toEqual(first.people);
    await deleteKept([id]);
    const packed = (await packOrganisation(second)) ?? '';
    vi.stubGlobal('window', { location: { hash: fragmentOfPacked(packed) } });
    const linked = await openOrganisation(dataOfPacked(packed));
    expect(linked.ok && linked.value.people).toEqual(second.people);
  });
});
