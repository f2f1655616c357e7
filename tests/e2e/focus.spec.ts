import { expect, test } from './fixtures.ts';

const focused = '[role=treeitem]:focus';

test('after a search the keys go on from who was found', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('tree')).toBeVisible();
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill('lecun');
  await page.keyboard.press('Enter');
  await expect(page.locator(focused)).toHaveAccessibleName(/^Yann LeCun/);
  await page.keyboard.press('/');
  await page.keyboard.press('Escape');
  await expect(page.locator(focused)).toHaveAccessibleName(/^Yann LeCun/);
});

test('who is gone from the chart leaves the focus to somebody who is there', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('treeitem', { name: /^Loredana Crisan/ }).focus();
  await page.keyboard.press('3');
  await expect(page.locator(focused)).toHaveCount(1);
});

test('a name in a panel leads on, and the focus with it', async ({ page }) => {
  await page.goto('/?person=alexandr-wang');
  const panel = page.getByRole('complementary', { name: 'Alexandr Wang' });
  await panel.getByRole('button', { name: 'Mark Zuckerberg' }).first().press('Enter');
  await expect(page.getByRole('complementary', { name: 'Mark Zuckerberg' })).toBeVisible();
  await expect(page.locator(focused)).toHaveAccessibleName(/^Mark Zuckerberg/);
});

test('the keys dialog gives the focus back to the chart', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('treeitem', { name: /^Rob Fergus/ }).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator(focused)).toHaveAccessibleName(/^Rob Fergus/);
});

test('n goes only to changes that the chart shows', async ({ page }) => {
  await page.goto('/?at=after');
  await expect(page.getByRole('tree')).toBeVisible();
  for (let press = 0; press < 5; press += 1) {
    await page.keyboard.press('n');
    await expect(page.locator('[role=treeitem][aria-selected=true]')).toHaveCount(1);
  }
});

test('a camera off the chart is left aside, with a quiet word', async ({ page }) => {
  await page.goto('/?cam=900000,900000,1,1.9');
  await expect(page.getByRole('treeitem', { name: /^Meta Platforms/ })).toBeInViewport();
  await expect(page).not.toHaveURL(/cam=/);
});

test('turning the screen shows the whole chart again', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/?person=loredana-crisan');
  await expect(page.getByRole('complementary')).toBeVisible();
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/cam=/);
  await page.setViewportSize({ width: 1100, height: 600 });
  await expect(page.getByRole('treeitem', { name: /^Meta Platforms/ })).toBeInViewport();
});

test('closing and opening the top leaves the whole chart in sight', async ({ page }) => {
  await page.goto('/');
  const top = page.getByRole('treeitem', { name: /^Meta Platforms/ });
  const last = page.getByRole('treeitem', { name: /^Santosh Janardhan/ });
  const before = await last.boundingBox();
  await top.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(last).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(last).toBeInViewport();
  expect((await last.boundingBox())?.x).toBeCloseTo(before?.x ?? 0, 0);
});
