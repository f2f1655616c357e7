import 'fake-indexeddb/auto';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { organisationFromTexts } from '../../tests/support/org-from-text.ts';
import { NO_SETTINGS } from '../io/import/session/import-settings.ts';
import { COME_BACK } from './come-back.ts';
import { bringBack, keepEverything, keepOrganisation, keepWork, whyNotKept } from './keep-and-reload.ts';
import { waitingForTab } from './kept-database.ts';
import { openOrganisation } from './open-organisation.ts';
import { openSession } from './open-session.ts';
import { markSafe, rememberFilesBehind } from './safe-files.ts';
import { type AppStore, createActions, createAppStore } from './store.ts';
import { unkept } from './unkept.ts';
import { hasUnkeptWork, watchUnkept } from './watch-unkept.ts';

const organisation = organisationFromTexts({ '2025-01-01': 'Ada\n  Bea', '2025-02-01': 'Ada' });

// No worker here: what it would say of the files is not what this is about.
vi.mock('./importer.ts', async () => {
  const here = await import('../../tests/support/importer-here.ts');
  return { createImporter: here.importerHere };
});

let session: Map<string, string>;
let store: AppStore;
const storage = {
  getItem: (key: string) => session.get(key) ?? null,
  setItem: (key: string, value: string) => session.set(key, value),
  removeItem: (key: string) => session.delete(key),
};

/** A page that was just loaded, of a tab in which no word was left. */
function begin(): void {
  session = new Map();
  vi.stubGlobal('window', { sessionStorage: storage, localStorage: storage });
  openSession.actions.startOver();
  store = createAppStore();
}

afterAll(() => vi.unstubAllGlobals());

async function showOpened(): Promise<void> {
  await createActions(store).showOpened(organisation);
}

function openFile(name: string): Promise<void> {
  return openSession.actions.addAndRead([{ name, content: new Blob([`Name\n${name}`]) }]);
}

test('what a data set of the page shows needs no keeping', async () => {
  begin();
  createActions(store).documentLoaded(organisation);
  expect(hasUnkeptWork(store)).toBe(false);
  expect(await keepEverything(store)).toEqual({ kept: true });
  expect(session.size).toBe(0);
  expect(store.getState().view.data).toBe('meta-ai');
});

test('an organisation that was opened is kept with the view of it', async () => {
  begin();
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
  begin();
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
  begin();
  await openFile('may.csv');
  rememberFilesBehind(organisation, openSession.store.getState());
  await showOpened();
  expect(await keepEverything(store)).toEqual({ kept: true });
  const mark: unknown = JSON.parse([...session.values()].join());
  expect(`kept:${(mark as { id: string }).id}`).toBe(store.getState().view.data);
});

test('a browser that keeps nothing says so, and the view stays', async () => {
  begin();
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

test.each([
  [new DOMException('', 'QuotaExceededError'), 'This browser has no room left for it: nothing was kept.'],
  [new DOMException('', 'NotReadableError'), /^A file has changed or has gone since it was opened/],
  [new DOMException('', 'NotFoundError'), /^A file has changed or has gone since it was opened/],
  [new DOMException('', 'AbortError'), 'The browser broke off, so it could not be kept: try again.'],
  [new DOMException('', 'InvalidStateError'), /^The browser broke off/],
  [new DOMException('', 'TransactionInactiveError'), /^The browser broke off/],
  [new DOMException('', 'SecurityError'), /^This browser does not let the page keep anything/],
  [Object.assign(new Error(), { name: 'AbortError' }), /^This browser does not let the page keep anything/],
])('why it was not kept: %o', (error, why) => {
  begin();
  expect(whyNotKept(error)).toMatch(why);
});

describe('word for the next page', () => {
  const leave = async (): Promise<unknown> => {
    const outcome = await keepEverything(store);
    return [outcome, [...session.values()].map((text) => JSON.parse(text) as unknown)];
  };

  test('says that the dialog was open, and which files it had, unless the address names them', async () => {
    begin();
    createActions(store).documentLoaded(organisation);
    await openFile('may.csv');
    markSafe(openSession.store.getState(), 'address');
    expect(await leave()).toEqual([{ kept: true }, [{ isOpen: false }]]);
    createActions(store).openDialog('open');
    expect(await leave()).toEqual([{ kept: true }, [{ isOpen: true }]]);
    markSafe(openSession.store.getState(), { keptAs: 'abc' });
    expect(await leave()).toEqual([{ kept: true }, [{ isOpen: true, id: 'abc' }]]);
  });

  test('that cannot be left is told', async () => {
    begin();
    await openFile('may.csv');
    vi.stubGlobal('window', {
      sessionStorage: {
        setItem: () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
      },
    });
    expect(await keepEverything(store)).toEqual({
      kept: true,
      note: 'The files are kept, but the dialog does not open by itself: Open lists them.',
    });
  });

  test.each([
    ['{', undefined, ''],
    ['7', undefined, ''],
    ['null', undefined, ''],
    ['{"isOpen":"yes"}', undefined, ''],
    ['{"isOpen":true}', 'open', ''],
    ['{"isOpen":true,"id":7}', 'open', ''],
    ['{"isOpen":false,"id":"gone"}', undefined, 'The files of the dialog are not kept any more'],
    ['{"isOpen":true,"id":"gone"}', 'open', 'The files of the dialog are not kept any more'],
  ])('%s is taken once', async (word, dialog, announced) => {
    begin();
    session.set(COME_BACK, word);
    await bringBack(store);
    const { dialog: shown, announcement } = store.getState().session;
    expect([shown, announcement.text]).toEqual([dialog, announced]);
    if (word !== '{') expect(session.size).toBe(0);
  });
});

test('what another tab holds up is told at once, and kept when that tab is gone', async () => {
  begin();
  await showOpened();
  waitingForTab.setState({ isWaiting: true });
  const outcome = await keepWork(store);
  waitingForTab.setState({ isWaiting: false });
  expect(outcome).toEqual({ kept: false, why: expect.stringMatching(/^Another tab of Orgdiff .* goes on by itself/) });
  await vi.waitFor(() => expect(hasUnkeptWork(store)).toBe(false));
  const later = keepWork(store);
  waitingForTab.setState({ isWaiting: false });
  expect(await later).toEqual({ kept: true });
});

test('an organisation that is not shown is kept, and the view stays', async () => {
  begin();
  createActions(store).documentLoaded(organisation);
  const other = organisationFromTexts({ '2025-03-01': 'Cy' });
  expect(await keepOrganisation(store, other)).toBeUndefined();
  expect(store.getState().view.data).toBe('meta-ai');
  // What cannot be written down stands for a file that cannot be read any more.
  const gone = {
    files: [{ key: 1, name: 'Pasted', pasted: { text: '', html: (() => '') as unknown as string } }],
    settings: NO_SETTINGS,
  };
  rememberFilesBehind(other, gone);
  expect(await keepOrganisation(store, other)).toBe(
    'It is kept without its files, which have changed since or are too large.',
  );
});

test('before the page is left, the browser asks only where something would be lost', async () => {
  begin();
  const listeners: ((event: Event) => void)[] = [];
  Object.assign(window, { addEventListener: (_: string, listen: (event: Event) => void) => listeners.push(listen) });
  watchUnkept(store);
  watchUnkept(store);
  expect(listeners).toHaveLength(1);
  const asks = (): boolean => {
    const event = new Event('beforeunload', { cancelable: true });
    listeners[0]?.(event);
    expect(unkept.getState().isUnkept).toBe(event.defaultPrevented);
    return event.defaultPrevented;
  };
  createActions(store).documentLoaded(organisation);
  expect(asks()).toBe(false);
  await openFile('may.csv');
  expect(asks()).toBe(true);
  openSession.actions.startOver();
  expect(asks()).toBe(false);
  await showOpened();
  expect(asks()).toBe(true);
  store.setState(({ view }) => ({ view: { ...view, data: 'meta-ai' } }));
  expect(asks()).toBe(false);
});
