import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Whether two who answer to the same person stand at one height. */
async function isOneRank(page: Page): Promise<boolean> {
  const boxOf = (name: RegExp) => page.getByRole('treeitem', { name }).boundingBox();
  const [cox, bosworth] = [await boxOf(/^Chris Cox/), await boxOf(/^Andrew Bosworth/)];
  return cox !== null && bosworth !== null && Math.abs(cox.y - bosworth.y) < 2;
}

test('ranks come with a link, and go and come at the press of a button', async ({ page }) => {
  await page.goto('/?by=lines&shape=ranks');
  await expect.poll(() => isOneRank(page)).toBe(true);
  const button = page.getByRole('button', { name: 'One row for each rank' });
  await button.click();
  await expect.poll(() => isOneRank(page)).toBe(false);
  await button.click();
  await expect.poll(() => isOneRank(page)).toBe(true);
});

test('where the layout in ranks does not come, the chart stays and says so', async ({ page, noise }) => {
  noise.allow(/net::ERR_FAILED .*ranks-/);
  await page.route('**/ranks-*.js', (route) => route.abort());
  await page.goto('/?by=lines');
  await expect(page.getByRole('treeitem', { name: /^Alexandr Wang/ })).toBeVisible();
  await page.getByRole('button', { name: 'One row for each rank' }).click();
  await expect(page.getByText('Ranks could not be fetched, so the chart is compact')).toBeAttached();
  await expect(page.getByRole('treeitem', { name: /^Alexandr Wang/ })).toBeVisible();
});
