/** The chart at any size: as much is open as can be read, and it opens and closes by wheel, key, press and button. */

import type { Page } from '@playwright/test';
// biome-ignore lint/correctness/useImportExtensions: plain JavaScript with its types beside it
import { generateOrganisation } from '../../bench/generate.mjs';
import { expect, test } from './fixtures.ts';

async function openGenerated(page: Page, people: number, query = ''): Promise<void> {
  const organisation = generateOrganisation(people, 3);
  await page.route('**/data/meta-ai/organisation.json', (route) => route.fulfill({ json: organisation }));
  await page.goto(`/${query}`);
  await expect(page.getByRole('treeitem').first()).toBeVisible();
}

/** A closed branch in the left half of the picture, to have room beside it. */
function closedBranch(page: Page) {
  return page.locator('[role=treeitem][aria-expanded=false]').first();
}

async function leastCardHeight(page: Page): Promise<number> {
  return page
    .getByRole('treeitem')
    .evaluateAll((items) => Math.min(...items.map((item) => item.getBoundingClientRect().height)));
}

for (const people of [300, 10_000]) {
  test(`${people} people: cards of a size to be read, closed branches that say what is inside`, async ({ page }) => {
    await openGenerated(page, people);
    expect(await leastCardHeight(page)).toBeGreaterThan(15);
    const count = await page.getByRole('treeitem').count();
    expect(count).toBeGreaterThan(25);
    expect(count).toBeLessThan(480);
    await expect(closedBranch(page)).toHaveAttribute('aria-label', /people.*changes? inside/);
  });
}

test('by wheel: a branch opens under the pointer as one comes nearer, and closes as one goes away', async ({
  page,
}) => {
  await openGenerated(page, 1000);
  const branch = closedBranch(page);
  const id = await branch.getAttribute('id');
  const same = page.locator(`[id="${id}"]`);
  const box = await branch.boundingBox();
  if (!box) throw new Error('a branch has a box');
  await page.mouse.move(box.x + 40, box.y + 10);
  await expect(async () => {
    await page.mouse.wheel(0, -60);
    await expect(same).toHaveAttribute('aria-expanded', 'true', { timeout: 100 });
  }).toPass();
  const opened = await same.boundingBox();
  expect(opened && opened.x <= box.x + 40 && opened.y <= box.y + 10).toBe(true);
  expect(opened && opened.x + opened.width >= box.x + 40 && opened.y + opened.height >= box.y + 10).toBe(true);
  await expect(async () => {
    await page.mouse.wheel(0, 60);
    await expect(same).toHaveAttribute('aria-expanded', 'false', { timeout: 100 });
  }).toPass();
});

test('by key and by press, where it stands; what was opened is in the link', async ({ page }) => {
  await openGenerated(page, 1000);
  const branch = closedBranch(page);
  const same = page.locator(`[id="${await branch.getAttribute('id')}"]`);
  const before = await branch.boundingBox();
  await branch.focus();
  await page.keyboard.press('ArrowRight');
  await expect(same).toHaveAttribute('aria-expanded', 'true');
  await expect(same).toBeFocused();
  const after = await same.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(24);
  expect(Math.abs((after?.x ?? 0) - (before?.x ?? 0))).toBeLessThan(24);
  const link = page.url();
  expect(link).toContain('unfolded=');
  await page.goto(link);
  await expect(same).toHaveAttribute('aria-expanded', 'true');
  await same.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(same).toHaveAttribute('aria-expanded', 'false');
});

test('all of them by a button, and back to what can be read', async ({ page }) => {
  await openGenerated(page, 300);
  const items = page.getByRole('treeitem');
  const atFirst = await items.count();
  await page.getByRole('button', { name: 'Close all' }).click();
  await expect.poll(() => items.count()).toBeLessThan(atFirst);
  await page.getByRole('button', { name: 'Open all' }).click();
  await expect.poll(() => items.count()).toBeGreaterThan(atFirst);
  await expect(page.locator('[role=treeitem][aria-expanded=false]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => items.count()).toBe(atFirst);
});

test('whoever is looked for is shown where they are, and Escape brings the picture back', async ({ page }) => {
  await openGenerated(page, 1000);
  const first = page.getByRole('treeitem').first();
  const before = await first.boundingBox();
  const shown = await page.getByRole('treeitem').count();
  const { people } = generateOrganisation(1000, 3);
  const name = people[700]?.name ?? '';
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.locator('[role=treeitem][aria-selected=true]')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await expect.poll(() => page.getByRole('treeitem').count()).toBe(shown);
  await expect.poll(async () => Math.round((await first.boundingBox())?.x ?? 0)).toBe(Math.round(before?.x ?? 0));
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('cards are of a finger’s size', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('treeitem').first()).toBeVisible();
    const heights = await page
      .locator('[role=treeitem]:not([aria-expanded=true])')
      .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
  });
});

test('side by side has names at 10,000 people, with the same branches open', async ({ page }) => {
  await openGenerated(page, 10_000, '?view=side-by-side');
  const [before, after] = ['Before', 'After'].map((name) => page.getByRole('region', { name, exact: true }));
  if (!before || !after) throw new Error('there are two panes');
  expect(await leastCardHeight(page)).toBeGreaterThan(15);
  const openIn = (pane: typeof before): Promise<string[]> =>
    pane
      .locator('[role=treeitem][aria-expanded=true]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('id') ?? ''));
  const [left, right] = [await openIn(before), await openIn(after)];
  // A branch that is there on one day only is open on one side only.
  expect(left.filter((id) => right.includes(id)).length).toBeGreaterThan(1);
});
