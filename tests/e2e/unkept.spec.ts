/** What would be lost is warned of, and kept with one press; nothing else is. */

import type { Dialog, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openPair, show } from './open-files.ts';

/** Whether the browser asks before the page is left. */
async function asksBeforeReload(page: Page): Promise<boolean> {
  let asked = false;
  const note = async (dialog: Dialog): Promise<void> => {
    asked = dialog.type() === 'beforeunload';
    await dialog.accept();
  };
  page.once('dialog', note);
  await page.reload();
  page.off('dialog', note);
  return asked;
}

const keepButton = (page: Page) => page.getByRole('button', { name: 'Keep what is open in this browser' });

test('a page on which nothing was opened is left without a question', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('tree')).toBeVisible();
  await page.getByRole('radio', { name: 'After' }).check();
  await expect(keepButton(page)).toHaveCount(0);
  expect(await asksBeforeReload(page)).toBe(false);
});

test('what was opened is lost with a warning, and kept with one press', async ({ page }) => {
  test.slow();
  const dialog = await openPair(page);
  await show(dialog);
  await expect(page.getByRole('treeitem', { name: /^Hana Paki/ })).toBeVisible();
  await expect(keepButton(page)).toBeVisible();
  expect(await asksBeforeReload(page)).toBe(true);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('These files are not open any more');

  await show(await openPair(page));
  await page.getByRole('treeitem', { name: /^Hana Paki/ }).click();
  await keepButton(page).click();
  await expect(page).toHaveURL(/data=kept:/);
  await expect(keepButton(page)).toHaveCount(0);
  await expect(page.getByRole('treeitem', { name: /^Hana Paki/ })).toBeFocused();
  expect(await asksBeforeReload(page)).toBe(false);
  await expect(page.getByRole('complementary', { name: 'Hana Paki' })).toBeVisible();
});

test('the way back to files that are kept works after a reload, with what was decided', async ({ page }) => {
  test.slow();
  const dialog = await openPair(page);
  const name = dialog.getByRole('textbox', { name: 'Organisation name' });
  await name.fill('The Studio');
  await name.blur();
  await show(dialog);
  await keepButton(page).click();
  await expect(page).toHaveURL(/data=kept:/);
  await page.reload();
  await expect(page.getByRole('treeitem', { name: /^Hana Paki/ })).toBeVisible();

  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await dialog.getByRole('button', { name: 'Change how the files were read' }).click();
  await expect(dialog.getByRole('region', { name: 'may-2025.csv' })).toBeVisible();
  await expect(dialog.getByRole('region', { name: 'june-2025.csv' })).toBeVisible();
  await expect(name).toHaveValue('The Studio');
  await page.keyboard.press('Escape');
  await expect(keepButton(page)).toHaveCount(0);

  // What is decided from here on is not kept, until somebody asks for it.
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await name.fill('The Workshop');
  await name.blur();
  await page.keyboard.press('Escape');
  await expect(keepButton(page)).toBeVisible();
});

test('files that are not shown yet are kept with one press, and opened again as they were', async ({ page }) => {
  test.slow();
  const dialog = await openPair(page);
  await page.keyboard.press('Escape');
  await keepButton(page).click();
  await expect(keepButton(page)).toHaveCount(0);
  expect(await asksBeforeReload(page)).toBe(false);
  await expect(page).not.toHaveURL(/kept/);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(dialog.getByText('files that are not shown yet')).toBeVisible();
  await dialog.getByRole('button', { name: 'may-2025.csv, june-2025.csv', exact: true }).click();
  await show(dialog);
  await expect(page.getByRole('treeitem', { name: /^Hana Paki/ })).toBeVisible();
});

test('files that the address names are no reason to ask', async ({ page }) => {
  const paths = ['tideline-and-morrow-2025-06-30.csv', 'tideline-2025-10-31.csv'].map(
    (name) => `data/samples/merger/${name}`,
  );
  await page.goto(`/?before=${paths[0]}&after=${paths[1]}`);
  await expect(page.getByRole('treeitem', { name: /^Lucía Salinas/ })).toBeVisible();
  await openDialogHere(page);
  expect(await asksBeforeReload(page)).toBe(false);
});

async function openDialogHere(page: Page): Promise<void> {
  await page.keyboard.press('o');
  await expect(page.getByRole('dialog', { name: 'Open an organisation' })).toBeVisible();
  await page.keyboard.press('Escape');
}
