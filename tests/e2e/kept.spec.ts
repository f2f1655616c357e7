import type { Page, Request } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

const LIST = `Id,Name,Title,Team,Manager
1,Quillan Zzyzx,Chief,Board,
2,Ottoline Vrbx,Designer,Studio,1
`;
const SECRET = /Quillan|Zzyzx|Ottoline|Vrbx/;

async function openList(page: Page, name = 'staff-2025-05-01.csv'): Promise<void> {
  await page.keyboard.press('o');
  const dialog = page.getByRole('dialog', { name: 'Open an organisation' });
  await dialog
    .getByLabel('Before file', { exact: true })
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(LIST) });
  await dialog.getByRole('button', { name: 'Show the organisation' }).click();
  await expect(page.getByRole('treeitem', { name: /^Quillan Zzyzx/ })).toBeVisible();
}

async function start(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('tree')).toBeVisible();
}

/** Everything that the page has put into the browser, as text. */
function storedText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const parts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie];
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of db.objectStoreNames) {
        const all = await new Promise<unknown[]>((resolve, reject) => {
          const request = db.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        parts.push(JSON.stringify(all));
      }
      db.close();
    }
    for (const name of await caches.keys()) parts.push(name);
    return parts.join('\n');
  });
}

test('no request carries anything of what is opened, and nothing of it is kept', async ({ page, context }) => {
  const requests: Request[] = [];
  context.on('request', (request) => requests.push(request));
  await start(page);
  await openList(page);
  await page.getByRole('radio', { name: 'List' }).check();
  await page.getByRole('radio', { name: 'Chart' }).check();
  for (const request of requests) {
    const sent = [
      request.method(),
      request.url(),
      request.postData() ?? '',
      JSON.stringify(await request.allHeaders()),
    ];
    expect(sent.join('\n')).not.toMatch(SECRET);
    expect(request.method()).toBe('GET');
  }
  expect(requests.length).toBeGreaterThan(2);
  expect(await storedText(page)).not.toMatch(SECRET);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

test('what somebody wants kept is there after a reload, is renamed, deleted and brought back', async ({ page }) => {
  test.slow();
  await start(page);
  await openList(page);
  await page.keyboard.press('o');
  await page.getByRole('button', { name: 'Keep in this browser' }).click();
  await expect(page).toHaveURL(/data=kept:/);
  expect(await storedText(page)).toMatch(SECRET);
  await page.reload();
  await expect(page.getByRole('treeitem', { name: /^Quillan Zzyzx/ })).toBeVisible();

  await page.keyboard.press('o');
  const dialog = page.getByRole('dialog');
  const kept = dialog.getByRole('list', { name: 'Kept in this browser' });
  await expect(kept.getByRole('listitem')).toHaveCount(1);
  await expect(kept).toContainText('2 people');
  await expectAccessible(page);
  await kept.getByRole('button', { name: /^Rename/ }).click();
  await kept.getByRole('textbox', { name: 'New name' }).fill('Our studio');
  await page.keyboard.press('Enter');
  await expect(kept.getByRole('button', { name: 'Our studio', exact: true })).toBeVisible();
  await kept.getByRole('button', { name: 'Delete Our studio' }).click();
  await expect(kept.getByRole('listitem')).toHaveCount(0);
  expect(await storedText(page)).not.toMatch(SECRET);
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await kept.getByRole('button', { name: 'Our studio', exact: true }).click();
  await expect(page.getByRole('treeitem', { name: /^Quillan Zzyzx/ })).toBeVisible();
  await expect(page).toHaveTitle('Our studio — Orgdiff');
});

test('it is kept with a tick while it is opened, also from files that the address names', async ({ page }) => {
  test.slow();
  await start(page);
  await page.keyboard.press('o');
  const dialog = page.getByRole('dialog', { name: 'Open an organisation' });
  await dialog
    .getByLabel('Before file', { exact: true })
    .setInputFiles({ name: 'acme-2025-05-01.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
  const keep = dialog.getByRole('checkbox', { name: 'Keep in this browser' });
  await expect(keep).not.toBeChecked();
  await keep.check();
  await dialog.getByRole('button', { name: 'Show the organisation' }).click();
  await expect(page.getByRole('treeitem', { name: /^Quillan Zzyzx/ })).toBeVisible();
  await expect(page).toHaveURL(/data=kept:/);

  // The list is there beside the files that are still open, which are not kept a second time unless asked.
  await page.keyboard.press('o');
  await expect(dialog.getByRole('region', { name: 'acme-2025-05-01.csv' })).toBeVisible();
  await expect(keep).not.toBeChecked();
  await dialog.getByText('Kept in this browser: 1').click();
  const kept = dialog.getByRole('list', { name: 'Kept in this browser' });
  await expect(kept.getByRole('button', { name: 'Acme', exact: true })).toBeVisible();
  await expectAccessible(page);

  const paths = ['tideline-and-morrow-2025-06-30.csv', 'tideline-2025-10-31.csv'].map(
    (name) => `data/samples/merger/${name}`,
  );
  await page.goto(`/?before=${paths[0]}&after=${paths[1]}`);
  await expect(page.getByRole('treeitem', { name: /^Lucía Salinas/ })).toBeVisible();
  await page.keyboard.press('o');
  await expect(dialog.getByText('Kept in this browser: 1')).toBeVisible();
  await dialog.getByRole('button', { name: 'Keep in this browser' }).click();
  await expect(page).toHaveURL(/data=kept:/);
  await page.reload();
  await expect(page.getByRole('treeitem', { name: /^Lucía Salinas/ })).toBeVisible();
  await page.keyboard.press('o');
  await expect(kept.getByRole('listitem')).toHaveCount(2);
});

test('what is not kept here is said to be missing', async ({ page }) => {
  await page.goto('/?data=kept:nothing');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This organisation cannot be shown');
  await expect(page.getByRole('main')).toContainText('not kept in this browser');
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});
