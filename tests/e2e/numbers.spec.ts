import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

const panel = (page: Page) => page.getByRole('complementary', { name: 'Numbers', exact: true });

test.describe('the numbers', () => {
  test('stand before, after and as a difference, and light up who is behind them', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Numbers', exact: true }).click();
    await expect(page).toHaveURL(/aside=numbers/);
    const table = panel(page).getByRole('table', { name: 'Numbers before and after' });
    await expect(table.getByRole('row', { name: /^People/ })).toContainText(/64\s*53\s*−11/);

    const left = panel(page).getByRole('button', { name: /^−11, People, change$/ });
    await left.click();
    await expect(left).toHaveAttribute('aria-pressed', 'true');
    await expect(page).toHaveURL(/light=people(&|$)/);
    await expect(page.getByRole('status')).toContainText('Lit up: 11 people who came or went');

    await left.click();
    await expect(left).toHaveAttribute('aria-pressed', 'false');
    await expect(page).not.toHaveURL(/light=/);
  });

  test('are pressed with the keyboard alone, and a link restores what is lit up', async ({ page }) => {
    await page.goto('/?aside=numbers');
    const layers = panel(page).getByRole('button', { name: /^4, Layers, after$/ });
    await layers.press('Enter');
    await expect(page).toHaveURL(/light=layers:after/);
    await page.reload();
    await expect(layers).toHaveAttribute('aria-pressed', 'true');
    await expect(panel(page)).toContainText(/Lit up: \d+ people on the longest line on 31 Aug 2025/);
  });

  test('leave in the list exactly the people who are behind them', async ({ page }) => {
    await page.goto('/?aside=numbers&view=list&light=people:left');
    await expect(panel(page)).toContainText('Lit up: 11 people who left');
    const list = page.getByRole('table', { name: 'Changes' }).or(page.getByRole('grid', { name: 'Changes' }));
    await expect(list.getByRole('row', { name: /\bLeft\b/ })).toHaveCount(11);
    await expect(
      list.getByRole('row', { name: /Connor Hayes|Jack Rae|AGI Foundations/ }).filter({ hasNotText: 'Left' }),
    ).toHaveCount(0);
  });

  test('may be those of one unit, and by unit they add up and can be sorted', async ({ page }) => {
    await page.goto('/?unit=tbd-lab&aside=numbers');
    await expect(panel(page).getByRole('combobox', { name: 'Numbers of' })).toHaveValue('tbd-lab');
    await expect(panel(page).getByRole('row', { name: /^People/ })).toContainText(/8\s*7\s*−1/);

    await panel(page).getByRole('combobox', { name: 'Numbers of' }).selectOption('Whole organisation');
    const byUnit = panel(page).getByRole('table', { name: 'By unit' });
    await expect(byUnit.getByRole('columnheader', { name: 'Change' })).toHaveAttribute('aria-sort', 'descending');
    await byUnit.getByRole('button', { name: 'Before', exact: true }).click();
    await expect(byUnit.getByRole('rowheader').first()).toHaveText('MSL staff, unit not reported');
    const befores = await byUnit.getByRole('button', { name: /, before$/ }).allTextContents();
    expect(befores.reduce((sum, text) => sum + Number(text), 0)).toBe(64);

    await byUnit.getByRole('button', { name: /^1 left, TBD Lab$/ }).click();
    await expect(page).toHaveURL(/light=people:left:only:tbd-lab/);
    await expect(panel(page)).toContainText('Lit up: 1 person who left in TBD Lab');
  });

  test('are lit up in the picture without the panel too, which says so', async ({ page }) => {
    await page.goto('/?light=max-span:after');
    await page.getByRole('button', { name: /^Lit up: 17 people in the widest span/ }).click();
    await expect(page).not.toHaveURL(/light=/);
  });

  test('that an address names and nobody understands are left aside with a word', async ({ page }) => {
    await page.goto('/?light=happiness');
    await expect(page.getByRole('status')).toContainText('“light=happiness” in the address is not understood');
    await expect(page.getByRole('tree', { name: 'Organisation chart' })).toBeVisible();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`are accessible, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto('/?aside=numbers&light=people');
      await expect(panel(page).getByRole('table')).toHaveCount(2);
      await expectAccessible(page);
    });
  }

  test('are a sheet on a phone, with the chart above it', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/?aside=numbers');
    const sheet = await panel(page).boundingBox();
    expect(sheet?.y).toBeGreaterThan(400);
    expect(sheet?.width).toBe(390);
    await panel(page).getByRole('button', { name: 'Close Numbers' }).click();
    await expect(panel(page)).toHaveCount(0);
    await expect(page).not.toHaveURL(/aside=/);
  });
});

test.describe('gaps', () => {
  const button = (page: Page) => page.getByRole('button', { name: /^Not known: \d+$/ });

  test('name a unit without a named head, and lead there', async ({ page }) => {
    await page.goto('/');
    await button(page).click();
    const dialog = page.getByRole('dialog', { name: 'What is not known' });
    await dialog
      .getByRole('list', { name: 'Heads not named' })
      .getByRole('button', { name: /^PlayAI team/ })
      .click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('complementary', { name: 'PlayAI team' })).toBeVisible();
    await expect(page).toHaveURL(/unit=playai-team/);
    await expect(page.locator('[role=treeitem]:focus')).toHaveAccessibleName(/^PlayAI team/);
  });

  test('count what is shown and quote what sources say, without mixing the two', async ({ page }) => {
    await page.goto('/');
    await button(page).click();
    const rows = page.getByRole('dialog').getByRole('rowgroup').filter({ hasText: 'Meta Superintelligence Labs' });
    await expect(rows.getByRole('row')).toHaveText([/46/, /^about 3,400 Staff of the lab/, /^just under 3,000/]);
    await expect(rows.getByRole('link').first()).toBeVisible();
  });

  test('are told in the order of time where the days are compared backwards', async ({ page }) => {
    await page.goto('/?before=2025-08-31&after=2025-05-28');
    await button(page).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(/in the order of time/)).toBeVisible();
    await expect(dialog.getByRole('button', { name: /^Alexander Fabbri Joined about August 2025/ })).toBeVisible();
  });

  test('are told in every form, and no key reaches the page below', async ({ page }) => {
    for (const form of ['chart', 'side-by-side', 'flow', 'list', 'timeline']) {
      await page.goto(`/?view=${form}&person=rob-fergus`);
      await button(page).click();
      const dialog = page.getByRole('dialog', { name: 'What is not known' });
      await expect(dialog).toBeVisible();
      await page.keyboard.press('n');
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
      await expect(page).toHaveURL(/person=rob-fergus/);
      await expect(button(page)).toBeFocused();
    }
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`are accessible, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto('/');
      await button(page).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page);
    });
  }
});
