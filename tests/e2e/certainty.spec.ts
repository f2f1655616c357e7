/** How sure what is shown is, and where sources disagree, before anybody scrolls. */

import { expect, expectAccessible, test } from './fixtures.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

for (const size of SIZES) {
  test(`LeCun's dispute is visible without scrolling at ${size.width} by ${size.height}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.goto('/?person=yann-lecun');
    const panel = page.getByRole('complementary', { name: 'Yann LeCun' });
    const told = panel.getByText('Sources disagree about when it began');
    await expect(told).toBeInViewport({ ratio: 1 });
    const more = panel.getByText('What 3 sources say');
    await expect(more).toBeInViewport({ ratio: 1 });
    await more.click();
    await expect(panel.getByText('Already reports to Alexandr Wang, on 26 July.').first()).toBeVisible();
    await expect(panel.getByRole('link', { name: /The Decoder/ }).first()).toBeVisible();
    await expectAccessible(page);
  });
}

test('tells in the first card what is only inferred of somebody who did not change', async ({ page }) => {
  await page.goto('/?person=adam-mosseri');
  const panel = page.getByRole('complementary', { name: 'Adam Mosseri' });
  await expect(panel.getByText(/Line and place\s*inferred\s*Chris Cox's remit/)).toBeInViewport({ ratio: 1 });
});

test('the legend counts apart what is only inferred', async ({ page }) => {
  await page.goto('/');
  const legend = page.getByRole('group', { name: 'Show only these changes' });
  await expect(legend.getByRole('button', { name: 'moved 4 · 1 inferred' })).toBeVisible();
  await expect(legend.getByRole('button', { name: 'left 11', exact: true })).toBeVisible();
});

test('says of a place that no source gives that it is inferred', async ({ page }) => {
  await page.goto('/?at=after');
  await expect(page.getByText('place inferred', { exact: true })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /^Adam Mosseri.*place inferred/ })).toBeAttached();
  await expect(page.getByRole('treeitem', { name: /^Yann LeCun.*place/ })).toHaveCount(0);
});
