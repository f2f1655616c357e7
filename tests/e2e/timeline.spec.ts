import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

const day = (page: Page) => page.getByRole('slider', { name: 'Day' });

test.describe('the timeline', () => {
  test('stands at the later of the compared days, and goes from change to change by key', async ({ page }) => {
    await page.goto('/?view=timeline');
    await expect(page.getByRole('tree', { name: 'Organisation chart, 31 August 2025' })).toBeVisible();
    await expect(day(page)).toHaveAttribute('aria-valuetext', /^31 August 2025/);

    await day(page).press('ArrowLeft');
    await expect(day(page)).toHaveAttribute('aria-valuetext', /^29 August 2025.*departure was announced/);
    await expect(page).toHaveURL(/day=2025-08-29/);
    await day(page).press('PageDown');
    await expect(page.getByRole('tree', { name: 'Organisation chart, 20 August 2025' })).toBeVisible();
    await expect(page.getByRole('treeitem', { name: /^Ethan Knight/ })).toBeVisible();
    await day(page).press('Home');
    await expect(page.getByRole('treeitem', { name: /^GenAI/ })).toBeVisible();
    await expect(page.getByRole('treeitem', { name: /^Meta Superintelligence Labs/ })).toHaveCount(0);
    await expect(day(page)).toBeFocused();
  });

  test('shows names on a low stage too, near whoever is selected', async ({ page }) => {
    const heightOf = async (name: RegExp) => (await page.getByRole('treeitem', { name }).boundingBox())?.height ?? 0;
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.goto('/?view=timeline');
    await expect.poll(() => heightOf(/^Jack Rae/)).toBeGreaterThan(11.5);
    await expect(page).not.toHaveURL(/cam=/);
    await page.getByRole('button', { name: 'Fit' }).click();
    await expect.poll(() => heightOf(/^Jack Rae/)).toBeLessThan(11.5);

    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/?view=timeline&person=jack-rae');
    await expect.poll(() => heightOf(/^Jack Rae/)).toBeGreaterThan(11.5);
  });

  test('keeps everybody in place while time goes by', async ({ page }) => {
    await page.goto('/?view=timeline&day=2025-08-18');
    const rae = page.getByRole('treeitem', { name: /^Jack Rae/ });
    const box = await rae.boundingBox();
    await page.getByRole('button', { name: 'Next change' }).click();
    await expect(page.getByRole('tree', { name: 'Organisation chart, 19 August 2025' })).toBeVisible();
    expect(await rae.boundingBox()).toEqual(box);
    await day(page).press('End');
    await expect(page.getByRole('treeitem', { name: /^Applied AI Engineering/ })).toBeVisible();
    expect(await rae.boundingBox()).toEqual(box);
  });

  test('is scrubbed with the pointer; the address follows when it is let go, without an entry a day', async ({
    page,
  }) => {
    await page.goto('/');
    await page.getByRole('radio', { name: 'Timeline' }).check();
    const grip = await day(page).boundingBox();
    if (!grip) throw new Error('no handle');
    const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 10; step += 1) await page.mouse.move(x - 15 * step, y);
    await expect(page).not.toHaveURL(/day=/);
    await page.mouse.up();
    await expect(page).toHaveURL(/day=2025-0[67]/);
    await expect(page.getByRole('tree', { name: /^Organisation chart, \d+ (June|July) 2025/ })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('radio', { name: 'Chart', exact: true })).toBeChecked();
  });

  test('plays to the end and stops there', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/?view=timeline&day=2026-01-15');
    await page.getByRole('radio', { name: '2×' }).check();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await expect(day(page)).toHaveAttribute('aria-valuetext', /^30 April 2026/, { timeout: 15_000 });
    await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
    await expect(page.getByRole('status')).toContainText('end');
  });

  test('compares any two days', async ({ page }) => {
    await page.goto('/?view=timeline');
    const before = page.getByRole('slider', { name: 'Before' });
    await expect(before).toHaveAttribute('aria-valuetext', '18 August 2025');
    await before.focus();
    await before.press('PageDown');
    await expect(page).toHaveURL(/before=2025-08-08&after=2025-08-31/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('moved');

    await day(page).press('Home');
    await page.getByRole('button', { name: 'Compare from here' }).click();
    await expect(before).toHaveAttribute('aria-valuetext', /2025$/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('GenAI');
    await expect(page.getByRole('slider', { name: 'After' })).toHaveAttribute('aria-valuetext', '31 August 2025');
  });
});

test.describe('the events', () => {
  test('are listed by month with their sources, and bring the playhead to their day', async ({ page }) => {
    await page.goto('/?view=timeline');
    const may = page.getByRole('region', { name: 'May 2025' });
    await expect(may.getByRole('listitem')).toHaveCount(4);
    await may.getByRole('button', { name: /^27 May 2025 .*splits GenAI/ }).click();
    await expect(page.getByRole('tree', { name: 'Organisation chart, 27 May 2025' })).toBeVisible();
    const item = may.getByRole('listitem').filter({ hasText: 'splits GenAI' });
    await expect(item).toHaveAttribute('aria-current', 'date');
    await expect(item.getByRole('link').first()).toHaveAttribute('href', /^https/);
    await item.getByRole('button', { name: 'Connor Hayes' }).click();
    await expect(page.getByRole('complementary', { name: 'Connor Hayes' })).toBeVisible();
  });

  test('before the axis are behind a button', async ({ page }) => {
    await page.goto('/?view=timeline&track=people');
    await page.getByRole('button', { name: /earlier events/ }).click();
    await expect(page.getByRole('radio', { name: 'Events' })).toBeChecked();
    const first = page.getByRole('button', { name: /^2013 Yann LeCun joins Facebook/ });
    await expect(first).toBeFocused();
    await first.press('Enter');
    await expect(page.getByRole('status')).toContainText('beyond the axis');
  });

  test('heed the filter', async ({ page }) => {
    await page.goto('/?view=timeline&q=lecun');
    await expect(page.getByText(/^\d+ of 117 events$/)).toBeVisible();
    for (const item of await page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button') })
      .all()) {
      await expect(item).toContainText('Yann LeCun');
    }
    await page.goto('/?view=timeline&q=nobody-of-this-name');
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(page.getByRole('region', { name: 'May 2025' })).toBeVisible();
  });
});

test.describe('life-lines', () => {
  test('of people lead to the chart of their time', async ({ page }) => {
    await page.goto('/?view=timeline');
    await page.getByRole('radio', { name: 'People' }).check();
    const grid = page.getByRole('grid', { name: /^Life-lines of people/ });
    const row = grid.getByRole('row', { name: /^Joelle Pineau/ });
    await row.getByRole('gridcell', { name: /^FAIR/ }).first().click();
    await expect(page.getByRole('complementary', { name: 'Joelle Pineau' })).toBeVisible();
    await expect(row).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('treeitem', { name: /^Joelle Pineau/ })).toBeVisible();
    await page.getByRole('radio', { name: 'Manager' }).check();
    await expect(page).toHaveURL(/tint=manager/);
  });

  test('say how sure they are', async ({ page }) => {
    await page.goto('/?view=timeline&track=people');
    const grid = page.getByRole('grid', { name: /^Life-lines of people/ });
    const row = grid.getByRole('row', { name: /^Adam Mosseri/ });
    await expect(row.getByRole('gridcell', { name: /, inferred$/ })).toHaveCount(1);
  });

  test('are walked by key', async ({ page }) => {
    await page.goto('/?view=timeline&track=people');
    const grid = page.getByRole('grid', { name: /^Life-lines of people/ });
    await grid.getByRole('rowheader').first().focus();
    await page.keyboard.press('Control+End');
    const last = grid.getByRole('row').last();
    await expect(last.getByRole('rowheader')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(last.getByRole('gridcell').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/person=/);
    await expect(page).toHaveURL(/day=/);
  });

  test('of units tell who headed them', async ({ page }) => {
    await page.goto('/?view=timeline&track=units');
    const row = page.getByRole('row', { name: /^FAIR/ });
    await expect(
      row.getByRole('gridcell', { name: 'FAIR, in Meta Superintelligence Labs, since 30 Jun 2025' }),
    ).toBeVisible();
    await row.getByRole('gridcell', { name: 'head Rob Fergus, since 8 May 2025' }).click();
    await expect(page.getByRole('complementary', { name: 'Rob Fergus' })).toBeVisible();
  });
});

for (const track of ['events', 'people', 'units']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the track of ${track} is accessible in the ${colorScheme} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`/?view=timeline&track=${track}`);
      await expect(page.getByRole('treeitem').first()).toBeVisible();
      await expectAccessible(page);
    });
  }

  test(`the track of ${track} is accessible on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/?view=timeline&track=${track}`);
    await expect(page.getByRole('treeitem').first()).toBeVisible();
    await expectAccessible(page);
  });
}
