import type { Page } from '@playwright/test';
// biome-ignore lint/correctness/useImportExtensions: plain JavaScript with its types beside it
import { generateOrganisation } from '../../bench/generate.mjs';
import { expect, test } from './fixtures.ts';

/** Much is read and compared before there is anything to see. */
const PATIENCE = { timeout: 60_000 };

/** Presses Cancel as soon as there is progress, however fast the machine is. */
async function cancelAtOnce(page: Page): Promise<void> {
  await page.evaluate(() => {
    new MutationObserver((_changes, observer) => {
      const cancel = document.querySelector('progress')?.parentElement?.querySelector('button');
      if (!cancel) return;
      observer.disconnect();
      cancel.click();
    }).observe(document.body, { childList: true, subtree: true });
  });
}

test('ten thousand people: opens, walks, finds, closes and opens', async ({ page }) => {
  const organisation = generateOrganisation(10_000, 7);
  await page.route('**/data/meta-ai/organisation.json', (route) => route.fulfill({ json: organisation }));
  await page.goto('/');
  const tree = page.getByRole('tree', { name: 'Organisation chart' });
  await expect(tree).toBeVisible(PATIENCE);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/\d+ people moved/, PATIENCE);

  // Only what can be read is on the chart, whatever the size.
  const items = page.getByRole('treeitem');
  expect(await items.count()).toBeLessThan(700);
  await items.first().focus();
  await page.keyboard.press('End');
  await expect(page.locator('[role=treeitem]:focus')).toHaveCount(1);
  const last = await page.locator('[role=treeitem]:focus').getAttribute('aria-label');
  await page.keyboard.press('Home');
  await expect(items.first()).toBeFocused();
  expect(last).not.toBe(await items.first().getAttribute('aria-label'));

  const person = organisation.people[4_321];
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill(person?.name ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary')).toBeVisible();
  await expect(page.locator('[role=treeitem][aria-selected=true]')).toBeInViewport();

  await page.keyboard.press('0');
  await items.first().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(items.first()).toHaveAttribute('aria-expanded', 'false');
  await expect(items).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await expect(items.first()).toHaveAttribute('aria-expanded', 'true');
  await expect.poll(() => items.count()).toBeGreaterThan(20);
});

test('a large comparison says how far it is, and can be cancelled', async ({ page }) => {
  const organisation = generateOrganisation(30_000, 7);
  await page.route('**/data/meta-ai/organisation.json', (route) => route.fulfill({ json: organisation }));
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/\d+ people moved/, PATIENCE);
  const progress = page.getByRole('progressbar');
  await cancelAtOnce(page);
  await page.getByRole('radio', { name: 'Reporting lines' }).click();
  await expect(page.getByRole('status')).toContainText('Cancelled');
  await expect(progress).toHaveCount(0);
  await expect(page.getByRole('radio', { name: 'Units' })).toBeChecked();
  await page.getByRole('radio', { name: 'Reporting lines' }).check();
  await expect(page).toHaveURL(/by=lines/, PATIENCE);
  await expect(progress).toHaveCount(0);
});

test('a large picture says how far it is, and can be cancelled', async ({ page }) => {
  const organisation = generateOrganisation(6_000, 7);
  await page.route('**/data/meta-ai/organisation.json', (route) => route.fulfill({ json: organisation }));
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/\d+ people moved/, PATIENCE);
  await page.getByRole('button', { name: 'Share' }).click();
  const picture = page.getByRole('region', { name: 'Picture' });
  await picture.getByLabel('Branches').selectOption('All open');
  await picture.getByRole('radio', { name: 'PNG' }).check();
  const save = picture.getByRole('button', { name: 'Download PNG' });
  await expect(save).toBeEnabled(PATIENCE);
  let downloads = 0;
  page.on('download', () => {
    downloads += 1;
  });
  await cancelAtOnce(page);
  await save.click();
  await expect(page.getByRole('dialog').getByText('No file has been made')).toBeVisible();
  await expect(picture.getByRole('progressbar')).toHaveCount(0);
  expect(downloads).toBe(0);
  const done = page.waitForEvent('download', PATIENCE);
  await save.click();
  expect((await done).suggestedFilename()).toMatch(/\.png$/);
});

test('the timeline of a large organisation says how far it is, and can be cancelled', async ({ page }) => {
  const organisation = generateOrganisation(8_000, 7);
  await page.route('**/data/meta-ai/organisation.json', (route) => route.fulfill({ json: organisation }));
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/\d+ people moved/, PATIENCE);
  await cancelAtOnce(page);
  await page.getByRole('radio', { name: 'Timeline' }).click();
  await expect(page.getByRole('radio', { name: 'Chart' })).toBeChecked();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await page.getByRole('radio', { name: 'Timeline' }).check();
  await expect(page.getByRole('tree', { name: /^Organisation chart, / })).toBeVisible(PATIENCE);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
});
