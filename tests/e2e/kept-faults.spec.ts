/** Faults of what keeps things: bad records, other tabs, no room, no storage at all. Nothing is lost, and all is told. */

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openPair, show } from './open-files.ts';

type Puts = readonly { readonly store: 'entries' | 'texts'; readonly value: unknown; readonly key?: string }[];

/** Writes into the database as an earlier version did, or as nobody would. */
async function put(page: Page, puts: Puts): Promise<void> {
  await page.evaluate(async (all) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('orgdiff', 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('entries', { keyPath: 'id' });
        request.result.createObjectStore('texts');
        request.result.createObjectStore('of another version');
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = db.transaction(['entries', 'texts'], 'readwrite');
    for (const { store, value, key } of all) transaction.objectStore(store).put(value, key);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    db.close();
  }, puts);
}

async function openKeptList(page: Page) {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  return page.getByRole('dialog', { name: 'Open an organisation' }).getByRole('list', { name: 'Kept in this browser' });
}

async function start(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('tree')).toBeVisible();
}

const keepButton = (page: Page) => page.getByRole('button', { name: 'Keep what is open in this browser' });

async function openUnkept(page: Page): Promise<void> {
  await show(await openPair(page));
  await expect(keepButton(page)).toBeVisible();
}

test('bad records leave the list standing, and are handed out and deleted', async ({ page }) => {
  test.slow();
  await start(page);
  await put(page, [
    { store: 'entries', value: { id: 'no-days', name: 'No days', people: 3, size: 10, since: 5 } },
    { store: 'texts', key: 'no-days', value: '{"format":"orgdiff/1","cut' },
    { store: 'entries', value: { id: 'odd', name: 7, people: 'many', days: [3, 'soon'], since: 'long ago' } },
    { store: 'entries', value: { id: 'alone', name: 'Alone', people: 1, days: ['2025-01-01'], size: 1, since: 9e99 } },
    { store: 'texts', key: 'stray', value: '{}' },
  ]);
  const list = await openKeptList(page);
  await expect(list.getByRole('listitem')).toHaveCount(4);
  await expect(list).toContainText('unreadable: what it was is missing');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    list.getByRole('button', { name: 'Download No days' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toBe('{"format":"orgdiff/1","cut');
  await list.getByRole('button', { name: 'Delete Alone' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(3);

  await list.getByRole('button', { name: 'No days', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This organisation cannot be shown');
  await expect(page.getByRole('main')).toContainText('cut off or damaged');
  const [again] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download it as it is' }).click(),
  ]);
  expect(await readFile(await again.path(), 'utf8')).toBe('{"format":"orgdiff/1","cut');
});

test('what another version kept opens without what is not known, and says so', async ({ page }) => {
  await start(page);
  const text = await page.evaluate(async () => {
    const file = await (await fetch('data/meta-ai/organisation.json')).json();
    return JSON.stringify({ ...file, format: 'orgdiff/9', weather: 'fair' });
  });
  await put(page, [
    { store: 'entries', value: { id: 'later', name: 'Later', people: 3, days: [], size: 10, since: 5, mood: 'good' } },
    { store: 'texts', key: 'later', value: text },
  ]);
  await page.goto('/?data=kept:later');
  await expect(page.getByRole('tree')).toBeVisible();
  await expect(page.getByText('Left out, since this version of Orgdiff cannot read it: “weather”')).toBeVisible();
});

test('a tab that holds an old database is named, and keeping goes on when it is closed', async ({ page, context }) => {
  test.slow();
  const other = await context.newPage();
  await start(other);
  // As a page without any of the stores, which never lets go by itself.
  await other.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('orgdiff', 3);
        request.onsuccess = () => {
          Object.assign(window, { held: request.result });
          resolve();
        };
      }),
  );
  await openUnkept(page);
  await keepButton(page).click();
  await expect(page.getByText('Another tab of Orgdiff holds what is kept in this browser.')).toBeVisible();
  await other.close();
  await expect(page).toHaveURL(/data=kept:/);
  await page.reload();
  await expect(page.getByRole('treeitem', { name: /^Hana Paki/ })).toBeVisible();
});

test('a later version brings in its changes while this tab is open, and this one goes on with them', async ({
  page,
  context,
}) => {
  test.slow();
  await openUnkept(page);
  await keepButton(page).click();
  await expect(page).toHaveURL(/data=kept:/);
  const other = await context.newPage();
  await start(other);
  const state = await other.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('orgdiff', 12);
        request.onblocked = () => resolve('blocked');
        request.onupgradeneeded = () => request.result.createObjectStore('more');
        request.onsuccess = () => {
          request.result.close();
          resolve('upgraded');
        };
      }),
  );
  expect(state).toBe('upgraded');
  const list = await openKeptList(page);
  await page.getByText('Kept in this browser: 1').click();
  await list.getByRole('button', { name: /^Rename/ }).click();
  await list.getByRole('textbox', { name: 'New name' }).fill('After the change');
  await page.keyboard.press('Enter');
  await expect(list.getByRole('button', { name: 'After the change', exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('treeitem', { name: /^Hana Paki/ })).toBeVisible();
});

/** What the browser does instead, and what is said then. */
const FAULTS = [
  {
    name: 'no room is left',
    words: 'no room left',
    spoil: () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  },
  {
    name: 'writing is broken off',
    words: 'could not be kept',
    spoil: () => {
      const { put: putIt } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function abort(...args) {
        const request = putIt.apply(this, args);
        this.transaction.abort();
        return request;
      };
    },
  },
  {
    name: 'opening is refused',
    words: 'does not let the page keep anything',
    spoil: () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    },
  },
  {
    name: 'there is no database',
    words: 'does not let the page keep anything',
    spoil: () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  },
] as const;

for (const { name, words, spoil } of FAULTS) {
  test(`where ${name}, that is said and what is shown stays`, async ({ page }) => {
    test.slow();
    await page.addInitScript(spoil);
    await page.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException('denied', 'SecurityError');
      };
      Object.defineProperty(window, 'localStorage', { get: refuse });
      Object.defineProperty(window, 'sessionStorage', { get: refuse });
    });
    await openUnkept(page);
    await keepButton(page).click();
    await expect(page.getByRole('status').filter({ hasText: words }).first()).toBeVisible();
    await expect(page).toHaveURL(/data=opened:/);
    await expect(page.getByRole('treeitem', { name: /^Hana Paki/ })).toBeVisible();
    await expect(keepButton(page)).toBeVisible();
  });
}
