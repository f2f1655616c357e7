import 'fake-indexeddb/auto';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { organisationFromTexts } from '../../tests/support/org-from-text.ts';
import { bringBack, keepEverything } from './keep-and-reload.ts';
import { openOrganisation } from './open-organisation.ts';
import { openSession } from './open-session.ts';
import { rememberFilesBehind } from './safe-files.ts';
import { type AppStore, createActions, createAppStore } from './store.ts';
import { hasUnkeptWork } from './watch-unkept.ts';

const organisation = organisationFromTexts({ '2025-01-01': 'Ada\n  Bea', '2025-02-01': 'Ada' });

// No worker here: what it would say of the files is not what this is about.
vi.mock('./importer.ts', () => ({
  createImporter: () => ({
    inspect: async () => ({ state: 'failed', message: 'no worker' }),
    findPosts: async () => ({ state: 'dropped' }),
    build: async () => ({ state: 'dropped' }),
    cancel: () => undefined,
  }),
}));

let session: Map<string, string>;
let store: AppStore;
const storage = {
  getItem: (key: string) => session.get(key) ?? null,
  setItem: (key: string, value: string) => session.set(key, value),
  removeItem: (key: string) => session.delete(key),
};

beforeEach(() => {
  session = new Map();
  vi.stubGlobal('window', { sessionStorage: storage, localStorage: storage });
  openSession.actions.startOver();
  store = createAppStore();
});

afterAll(() => vi.unstubAllGlobals());

async function showOpened(): Promise<void> {
  await createActions(store).showOpened(organisation);
}

function openFile(name: string): Promise<void> {
  return openSession.actions.addAndRead([{ name, content: new Blob([`Name\n${name}`]) }]);
}

test('what a data set of the page shows needs no keeping', async () => {
  createActions(store).documentLoaded(organisation);
  expect(hasUnkeptWork(store)).toBe(false);
  expect(await keepEverything(store)).toEqual({ kept: true });
  expect(session.size).toBe(0);
  expect(store.getState().view.data).toBe('meta-ai');
});

test('an organisation that was opened is kept with the view of it', async () => {
  await showOpened();
  createActions(store).readBy('lines');
  expect(hasUnkeptWork(store)).toBe(true);
  expect(await keepEverything(store)).toEqual({ kept: true });
  expect(hasUnkeptWork(store)).toBe(false);
  const { data, reading } = store.getState().view;
  expect(data).toMatch(/^kept:/);
  expect(reading).toBe('lines');
  const opened = await openOrganisation(data);
  expect(opened.ok && opened.value.people).toEqual(organisation.people);
  expect(session.size).toBe(0);
});

test('files of the dialog and what was decided about them come back, and the dialog with them', async () => {
  createActions(store).documentLoaded(organisation);
  await openFile('may.csv');
  await openFile('june.csv');
  const [may, june] = openSession.store.getState().files.map(({ key }) => key);
  if (may === undefined || june === undefined) throw new Error('no files');
  openSession.actions.setFile(may, { date: '2025-05-31' }, 'Say the day');
  openSession.actions.decide({ before: may, after: june }, ['1', '2'], 'same');
  openSession.actions.rename('Studio');
  createActions(store).openDialog('open');
  expect(hasUnkeptWork(store)).toBe(true);
  expect(await keepEverything(store)).toEqual({ kept: true });
  expect(hasUnkeptWork(store)).toBe(false);

  openSession.actions.startOver();
  createActions(store).openDialog(undefined);
  await bringBack(store);
  const { files, settings } = openSession.store.getState();
  expect(files.map(({ name }) => name)).toEqual(['may.csv', 'june.csv']);
  const [first] = files;
  expect(first && 'content' in first && first.content instanceof Blob && (await first.content.text())).toBe(
    'Name\nmay.csv',
  );
  const [before, after] = files.map(({ key }) => key);
  expect([...settings.files.values()]).toEqual([{ date: '2025-05-31' }]);
  expect(settings.pairs).toMatchObject([{ before, after, same: [['1', '2']] }]);
  expect(settings.name).toBe('Studio');
  expect(store.getState().session.dialog).toBe('open');
  // Nothing of it would be lost by another reload, until something is decided.
  expect(hasUnkeptWork(store)).toBe(false);
  openSession.actions.rename('Workshop');
  expect(hasUnkeptWork(store)).toBe(true);
  // The word that was left serves once.
  expect(session.size).toBe(0);
});

test('files behind the organisation that is shown are kept once', async () => {
  await openFile('may.csv');
  rememberFilesBehind(organisation, openSession.store.getState());
  await showOpened();
  expect(await keepEverything(store)).toEqual({ kept: true });
  const mark: unknown = JSON.parse([...session.values()].join());
  expect(`kept:${(mark as { id: string }).id}`).toBe(store.getState().view.data);
});

test('a browser that keeps nothing says so, and the view stays', async () => {
  await showOpened();
  const { data } = store.getState().view;
  const { indexedDB } = globalThis;
  vi.resetModules();
  vi.stubGlobal('indexedDB', undefined);
  const fresh = await import('./keep-and-reload.ts');
  const outcome = await fresh.keepEverything(store);
  vi.stubGlobal('indexedDB', indexedDB);
  expect(outcome).toEqual({ kept: false, why: expect.stringMatching(/does not let the page keep/) });
  expect(store.getState().view.data).toBe(data);
  expect(hasUnkeptWork(store)).toBe(true);
});
