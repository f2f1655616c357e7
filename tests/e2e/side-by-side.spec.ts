import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

function panes(page: Page): { before: Locator; after: Locator } {
  return {
    before: page.getByRole('region', { name: 'Before' }),
    after: page.getByRole('region', { name: 'After' }),
  };
}

async function middleOf(item: Locator): Promise<{ x: number; y: number }> {
  const box = await item.boundingBox();
  if (!box) throw new Error('the item has a box');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Where an item is in its own pane. */
async function placeIn(pane: Locator, name: RegExp): Promise<{ x: number; y: number; width: number }> {
  const frame = await pane.getByRole('tree').boundingBox();
  const box = await pane.getByRole('treeitem', { name }).boundingBox();
  if (!frame || !box) throw new Error(`${name} has a place in its pane`);
  return { x: Math.round(box.x - frame.x), y: Math.round(box.y - frame.y), width: Math.round(box.width) };
}

// Large enough for everybody of the data set on either side.
test.use({ viewport: { width: 1920, height: 1080 } });

test('two states beside each other, each with its own people', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('radio', { name: 'Side by side' }).check();
  await expect(page).toHaveURL(/view=side-by-side/);
  const { before, after } = panes(page);
  await expect(before.getByRole('tree', { name: 'Organisation chart, before' })).toBeVisible();
  await expect(after.getByRole('tree', { name: 'Organisation chart, after' })).toBeVisible();
  await expect(before.getByRole('treeitem', { name: /^AGI Foundations, unit.*dissolved/ })).toBeVisible();
  await expect(after.getByRole('treeitem', { name: /^AGI Foundations/ })).toHaveCount(0);
  await expect(after.getByRole('treeitem', { name: /^MSL Infra, unit.*created/ })).toBeVisible();
  await expect(before.getByRole('treeitem', { name: /^MSL Infra/ })).toHaveCount(0);
  await expect(before.getByRole('treeitem', { name: /^Aparna Ramani.*moved/ })).toBeVisible();
  await expect(after.getByRole('treeitem', { name: /^Aparna Ramani, Head of MSL Infra, moved/ })).toBeVisible();
});

test('one camera: zooming and dragging one pane moves the other alike', async ({ page }) => {
  await page.goto('/?view=side-by-side');
  const { before, after } = panes(page);
  const boss = /^Mark Zuckerberg/;
  expect(await placeIn(before, boss)).toEqual(await placeIn(after, boss));
  const { width } = await placeIn(before, boss);
  const start = await middleOf(before.getByRole('treeitem', { name: boss }));
  await page.mouse.move(start.x, start.y);
  await page.mouse.wheel(0, -300);
  await expect.poll(async () => (await placeIn(after, boss)).width).toBeGreaterThan(width);
  expect(await placeIn(after, boss)).toEqual(await placeIn(before, boss));
  const paper = await after.getByRole('tree').boundingBox();
  const corner = { x: (paper?.x ?? 0) + 8, y: (paper?.y ?? 0) + (paper?.height ?? 0) - 8 };
  const was = await placeIn(before, boss);
  await page.mouse.move(corner.x, corner.y);
  await page.mouse.down();
  await page.mouse.move(corner.x + 60, corner.y - 40, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await placeIn(before, boss)).x).not.toBe(was.x);
  expect(await placeIn(after, boss)).toEqual(await placeIn(before, boss));
});

test('one selection and one set of open branches', async ({ page }) => {
  await page.goto('/?view=side-by-side');
  const { before, after } = panes(page);
  await before.getByRole('treeitem', { name: /^Aparna Ramani/ }).click();
  await expect(page.getByRole('complementary', { name: 'Aparna Ramani' })).toBeVisible();
  await expect(after.getByRole('treeitem', { name: /^Aparna Ramani/ })).toHaveAttribute('aria-selected', 'true');
  await expect(after.getByText('Aparna Ramani is in MSL Infra')).toBeVisible();
  await expect(before.getByText(/Aparna Ramani was in Global infrastructure/)).toBeVisible();
  await before.getByRole('treeitem', { name: /^Meta Superintelligence Labs/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(before.getByRole('treeitem', { name: /^Alexandr Wang/ })).toHaveCount(0);
  await expect(after.getByRole('treeitem', { name: /^Alexandr Wang/ })).toHaveCount(0);
  await page.keyboard.press('c');
  await expect(page.getByRole('radio', { name: 'Chart' })).toBeChecked();
  await expect(page.getByRole('complementary', { name: 'Aparna Ramani' })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /^Alexandr Wang/ })).toHaveCount(0);
});

test('who has no counterpart says why', async ({ page }) => {
  await page.goto('/?view=side-by-side');
  const { before, after } = panes(page);
  const knight = await middleOf(before.getByRole('treeitem', { name: /^Ethan Knight/ }));
  await page.mouse.move(knight.x, knight.y);
  await expect(after.getByText('Ethan Knight had left (about 26 Aug 2025)')).toBeVisible();
  await page.goto('/?view=side-by-side&before=2025-05-28&after=2025-08-31');
  const { before: may, after: august } = panes(page);
  const hire = await middleOf(august.getByRole('treeitem', { name: /^Jason Wei/ }));
  await page.mouse.move(hire.x, hire.y);
  await expect(may.getByText(/^Jason Wei had not joined/)).toBeVisible();
});

test('n and p step through the changes, and both places are in sight', async ({ page }) => {
  await page.goto('/?view=side-by-side&kinds=moved');
  const { before, after } = panes(page);
  await expect(before.getByRole('tree')).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('status')).toContainText(/^Change 1 of \d+/);
  await expect(before.locator('[role=treeitem][aria-selected=true]')).toBeInViewport();
  await expect(after.locator('[role=treeitem][aria-selected=true]')).toBeInViewport();
});

test('a narrow window stacks the panes', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/?view=side-by-side');
  const { before, after } = panes(page);
  const [upper, lower] = [await before.boundingBox(), await after.boundingBox()];
  expect(lower?.x).toBe(upper?.x);
  expect(lower?.y).toBeGreaterThan(upper?.y ?? 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`is accessible, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/?view=side-by-side&person=aparna-ramani');
    await expect(page.getByRole('complementary', { name: 'Aparna Ramani' })).toBeVisible();
    await expectAccessible(page);
  });
}

test.describe('what is left out', () => {
  test('only changes: unchanged branches fold into a word, which unfolds them', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Only changes' }).click();
    await expect(page).toHaveURL(/only=changes/);
    const fold = page.getByRole('treeitem', { name: /^20 people, no change inside/ });
    await expect(fold).toBeVisible();
    await expect(page.getByRole('treeitem', { name: /^Jason Wei/ })).toHaveCount(0);
    await expect(page.getByRole('treeitem', { name: /^Chi-Hao Wu.*left/ })).toBeVisible();
    await expect(page.getByRole('treeitem', { name: /^Alexandr Wang/ })).toBeVisible();
    await fold.click();
    await expect(page.getByRole('treeitem', { name: /^Jason Wei/ })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('treeitem', { name: /^Jason Wei/ })).toBeVisible();
    await page.getByRole('button', { name: 'Only changes' }).click();
    await expect(page).not.toHaveURL(/unfolded|only/);
    await expect(page.getByRole('treeitem', { name: /^Andrew Bosworth/ })).toBeVisible();
  });

  test('only changes, by the keyboard', async ({ page }) => {
    await page.goto('/?only=changes');
    await page.getByRole('treeitem', { name: /^20 people, no change inside/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('treeitem', { name: /^Jason Wei/ })).toBeVisible();
  });

  test('who is looked for is put back', async ({ page }) => {
    await page.goto('/?only=changes');
    await expect(page.getByRole('tree')).toBeVisible();
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).fill('Bosworth');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('treeitem', { name: /^Andrew Bosworth/ })).toBeInViewport();
    await expect(page).not.toHaveURL(/only=/);
  });

  test('only one team, with the chain above it', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('treeitem', { name: /^TBD Lab, unit/ }).click();
    await page.getByRole('button', { name: /^Filter/ }).click();
    await page.getByRole('button', { name: 'Only the team of TBD Lab' }).click();
    await expect(page).toHaveURL(/team=unit:tbd-lab/);
    await expect(page.getByRole('treeitem', { name: /^Jack Rae/ })).toBeVisible();
    await expect(page.getByRole('treeitem', { name: /^Alexandr Wang/ })).toBeVisible();
    await expect(page.getByRole('treeitem', { name: /^Rob Fergus/ })).toHaveCount(0);
    await page.getByRole('button', { name: /^Only TBD Lab/ }).click();
    await expect(page.getByRole('treeitem', { name: /^Rob Fergus/ })).toBeVisible();
  });

  test('units and words of the filter are in the address, and Show all clears everything', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: /^Filter/ }).click();
    await page.getByRole('searchbox', { name: 'Name, title, unit or what happened' }).fill('lead');
    await page.getByRole('region', { name: 'Filter' }).getByText('Units', { exact: true }).click();
    await page.getByRole('checkbox', { name: /^TBD Lab/ }).check();
    await expect(page).toHaveURL(/units=tbd-lab/);
    await expect(page).toHaveURL(/q=lead/);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Filter 2' }).click();
    await page.getByRole('region', { name: 'Filter' }).getByRole('button', { name: 'Show all' }).click();
    await expect(page).not.toHaveURL(/units=|q=/);
  });
});

test('x and a button lead from one place of who moved to the other', async ({ page }) => {
  await page.goto('/?view=side-by-side');
  const { before, after } = panes(page);
  const ramani = /^Aparna Ramani/;
  const fromMiddle = async (pane: Locator): Promise<number> => {
    const [frame, item] = [await middleOf(pane.getByRole('tree')), pane.getByRole('treeitem', { name: ramani })];
    if ((await item.count()) === 0) return Number.POSITIVE_INFINITY;
    const { x, y } = await middleOf(item);
    return Math.hypot(x - frame.x, y - frame.y);
  };
  /** Which of both panes has the place in its middle. */
  const shown = async (): Promise<string> =>
    `${(await fromMiddle(before)) < 40 ? 'before' : ''}${(await fromMiddle(after)) < 40 ? 'after' : ''}`;
  await after.getByRole('treeitem', { name: ramani }).click();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('+');
  await page.keyboard.press('x');
  await expect.poll(shown).toMatch(/^(before|after)$/);
  const first = await shown();
  await page.getByRole('button', { name: 'Other place' }).click();
  await expect.poll(shown).toBe(first === 'before' ? 'after' : 'before');
  await page.keyboard.press('x');
  await expect.poll(shown).toBe(first);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Other place' })).toHaveCount(0);
  await page.keyboard.press('x');
  await expect(page.getByRole('status')).toContainText('Select somebody who moved');
});
