import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
// biome-ignore lint/correctness/useImportExtensions: plain JavaScript with its types beside it
import { generateOrganisation } from '../../bench/generate.mjs';
import { expect, expectAccessible, test } from './fixtures.ts';

function gridOf(page: Page) {
  const grid = page.getByRole('grid', { name: 'Changes', exact: true });
  return {
    grid,
    row: (name: string | RegExp) => grid.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) }),
    group: (name: string | RegExp) => grid.getByRole('button', { name }),
    heading: (name: string) => grid.getByRole('columnheader', { name, exact: true }),
    /** Who is listed, from top to bottom. */
    names: () => grid.getByRole('rowheader').evaluateAll((cells) => cells.map((cell) => cell.textContent ?? '')),
  };
}

test.describe('the list of changes', () => {
  test('tells every change in the group of its cause', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('radio', { name: 'List' }).check();
    const { grid, row, group, heading } = gridOf(page);
    await expect(grid).toBeVisible();
    for (const name of ['Who', 'What', 'From', 'To', 'When', 'Status', 'Sources'])
      await expect(heading(name)).toBeVisible();
    await expect(
      group(/^AGI Foundations dissolved: of those shown, 2 people to Meta Superintelligence Labs/),
    ).toBeVisible();
    const dahle = row(/^Ahmad Al-Dahle/);
    await expect(dahle.getByRole('gridcell').nth(0)).toContainText('Moved');
    await expect(dahle.getByRole('gridcell').nth(1)).toContainText('AGI Foundations');
    await expect(dahle.getByRole('gridcell').nth(2)).toContainText('Meta Superintelligence Labs');
    await expect(dahle.locator('time')).toHaveAttribute('datetime', '2025-08-19');
    await expect(dahle).toContainText('reported');

    const rowsWithHeadings = Number(await grid.getAttribute('aria-rowcount'));
    await page.getByRole('button', { name: 'Collapse all' }).click();
    const headings = Number(await grid.getAttribute('aria-rowcount'));
    await expect(page.getByText(`${rowsWithHeadings - headings} changes`, { exact: true })).toBeVisible();
  });

  test('a group closes and opens with all its consequences', async ({ page }) => {
    await page.goto('/?view=list');
    const { row, group } = gridOf(page);
    const dissolved = group(/^AGI Foundations dissolved/);
    await expect(row(/^Amir Frenkel/)).toBeVisible();
    await dissolved.click();
    await expect(dissolved).toHaveAttribute('aria-expanded', 'false');
    await expect(row(/^Amir Frenkel/)).toHaveCount(0);
    await page.getByRole('button', { name: 'Open all' }).click();
    await expect(row(/^Amir Frenkel/)).toBeVisible();
    await page.getByRole('button', { name: 'Collapse all' }).click();
    await expect(page.getByRole('rowheader')).toHaveCount(0);
  });

  test('a row opens its person, and leads to the chart', async ({ page }) => {
    await page.goto('/?view=list');
    const { row } = gridOf(page);
    await row(/^Nat Friedman/).click();
    await expect(page.getByRole('complementary', { name: 'Nat Friedman' })).toBeVisible();
    await expect(row(/^Nat Friedman/)).toHaveAttribute('aria-selected', 'true');
    await expect(page).toHaveURL(/person=nat-friedman/);
    await page.getByRole('button', { name: 'Close panel' }).click();
    await expect(row(/^Nat Friedman/).locator(':focus')).toHaveCount(1);
    await row(/^Nat Friedman/).hover();
    await page.getByRole('button', { name: 'Show Nat Friedman on the chart' }).click();
    await expect(page.getByRole('tree', { name: 'Organisation chart' })).toBeVisible();
    await expect(page.locator('[role=treeitem][aria-selected=true]')).toHaveAccessibleName(/^Nat Friedman/);
    await expect(page.locator('[role=treeitem][aria-selected=true]')).toBeInViewport();
  });

  test('several sources are listed on demand, each a link', async ({ page }) => {
    await page.goto('/?view=list');
    const button = gridOf(page)
      .row(/^AGI Foundations/)
      .getByRole('button', { name: /\+\d/ });
    await button.click();
    const sources = page.getByRole('dialog', { name: 'Sources on AGI Foundations' });
    await expect(sources.getByRole('link').first()).toBeFocused();
    await expect(sources.getByRole('link').first()).toHaveAttribute('href', /^https:/);
    await page.keyboard.press('Escape');
    await expect(sources).toBeHidden();
    await expect(button).toBeFocused();
    await expect(page.getByRole('complementary')).toHaveCount(0);
  });
});

test('pressing a column sorts up, down, and groups again; the address says so', async ({ page }) => {
  await page.goto('/?view=list');
  const { heading, names, group, grid } = gridOf(page);
  const who = heading('Who').getByRole('button');
  await who.click();
  await expect(heading('Who')).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/sort=who/);
  await expect(group(/dissolved/)).toHaveCount(0);
  expect((await names())[0]).toMatch(/^Afroz Mohiuddin/);
  await who.click();
  await expect(heading('Who')).toHaveAttribute('aria-sort', 'descending');
  await expect(grid.getByRole('rowheader').first()).not.toContainText('Afroz');
  const downwards = await names();
  expect(downwards).toEqual(downwards.toSorted((a, b) => b.localeCompare(a, 'en')));
  await who.click();
  await expect(heading('Who')).toHaveAttribute('aria-sort', 'none');
  await expect(page).not.toHaveURL(/sort=/);
  await expect(group(/^AGI Foundations dissolved/)).toBeVisible();
});

test.describe('the filter', () => {
  test('words narrow the list, in the address too, and what hides everything says what to do', async ({ page }) => {
    await page.goto('/?view=list');
    const { row, names, grid } = gridOf(page);
    const field = page.getByRole('searchbox', { name: 'Filter the list' });
    await field.fill('friedman');
    await expect(page.getByText(/^1 of \d+ changes$/).first()).toBeVisible();
    await expect(row(/^Nat Friedman/)).toBeVisible();
    expect(await names()).toHaveLength(1);
    await expect(page).toHaveURL(/q=friedman/);
    await field.fill('friedman xyz');
    await expect(page.getByText(/^None of the \d+ changes fits the filter/)).toBeVisible();
    await expect(grid).toHaveCount(0);
    await page.getByRole('button', { name: 'Show all changes' }).click();
    await expect(row(/^AGI Foundations/)).toBeVisible();
    await expect(field).toHaveValue('');
  });

  test('kinds picked in the legend count as the comparison counts them', async ({ page }) => {
    await page.goto('/?view=list');
    const left = page.getByRole('group', { name: 'Show only these changes' }).getByRole('button', { name: /^left/ });
    const count = Number(/\d+/.exec((await left.textContent()) ?? '')?.[0]);
    await left.click();
    const people = gridOf(page).grid.getByRole('rowheader').filter({ hasNotText: /unit$/ });
    await expect(people).toHaveCount(count);
    await expect(people.first()).toBeVisible();
  });
});

test('the keys walk the grid, open groups and rows', async ({ page }) => {
  await page.goto('/?view=list');
  const { grid, row, group, heading } = gridOf(page);
  const split = group(/^Meta Superintelligence Labs split/);
  await split.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(split).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  await expect(split).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(grid.getByRole('rowheader', { name: /^Meta Superintelligence Labs/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(
    row(/^MSL Infra/)
      .getByRole('gridcell')
      .first(),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'MSL Infra' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await expect(
    row(/^MSL Infra/)
      .getByRole('gridcell')
      .first(),
  ).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(
    grid
      .getByRole('row')
      .last()
      .getByRole('button', { name: /on the chart$/ }),
  ).toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(split).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(heading('Who').getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading('Who')).toHaveAttribute('aria-sort', 'ascending');
});

test('who is stepped to with n comes into sight, whatever is closed', async ({ page }) => {
  await page.goto('/?view=list');
  const { grid } = gridOf(page);
  await page.getByRole('button', { name: 'Collapse all' }).click();
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('n');
    await expect(grid.getByRole('row', { selected: true })).toBeInViewport();
  }
  await page.keyboard.press('p');
  await page.keyboard.press('p');
  await page.keyboard.press('p');
  await page.keyboard.press('p');
  await expect(grid.getByRole('row', { selected: true })).toBeInViewport();
});

test('the rows as listed go out as CSV and to the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/?view=list&q=friedman');
  await expect(page.getByText(/^1 of \d+ changes$/).first()).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('orgdiff-meta-ai-2025-08-18-2025-08-31.csv');
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toMatch(/^\uFEFFType,Id,Name,/);
  const lines = text.split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/^person,nat-friedman,Nat Friedman,,moved,/);

  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('1 change copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Nat Friedman\t\tmoved\t');
});

test('two days between which nothing changed say so, and offer others', async ({ page }) => {
  await page.goto('/?view=list&before=2025-08-18&after=2025-08-18');
  // The description of the picture says the same.
  const said = page.getByRole('paragraph').filter({ hasText: /^Nothing changed between 18 Aug 2025/ });
  await expect(said.and(page.locator(':not(#account-brief)'))).toBeVisible();
  await page.getByRole('button', { name: 'The whole summer' }).click();
  await expect(gridOf(page).group(/^AGI Foundations dissolved/)).toBeVisible();
});

test.describe('is accessible', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
      [390, 844],
    ] as const) {
      test(`${colorScheme}, ${width} px`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height });
        await page.goto('/?view=list');
        const { grid } = gridOf(page);
        await expect(grid).toBeVisible();
        await expectAccessible(page);
        // Nothing sticks out of the grid.
        expect(await grid.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
      });
    }
  }
});

test('on a phone two places have a line each, and the rows follow each other without a gap', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/?view=list');
  const { grid } = gridOf(page);
  const row = grid.getByRole('row', { name: /Aparna Ramani/ });
  const from = await row.getByRole('gridcell', { name: /^Global infrastructure/ }).boundingBox();
  const to = await row.getByRole('gridcell', { name: /^MSL Infra/ }).boundingBox();
  if (!from || !to) throw new Error('the places are not on the page');
  expect(to.y).toBeGreaterThanOrEqual(from.y + from.height);
  const gaps = await grid.locator('tbody tr').evaluateAll((rows) => {
    const boxes = rows.map((each) => each.getBoundingClientRect()).sort((a, b) => a.top - b.top);
    return boxes.slice(1).map((box, index) => Math.round(box.top - (boxes[index]?.bottom ?? 0)));
  });
  expect(gaps.length).toBeGreaterThan(4);
  expect(gaps.every((gap) => gap === 0)).toBe(true);
});

test('five thousand people: causes first, few rows in the page, and the last one in reach', async ({ page }) => {
  const organisation = generateOrganisation(5000, 7);
  await page.route('**/data/meta-ai/organisation.json', (route) => route.fulfill({ json: organisation }));
  await page.goto('/?view=list');
  const { grid, heading } = gridOf(page);
  await expect(grid).toBeVisible();
  await expect(page.getByRole('rowheader')).toHaveCount(0);
  await page.getByRole('button', { name: 'Open all' }).click();
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  const total = Number(await grid.getAttribute('aria-rowcount'));
  expect(total).toBeGreaterThan(1000);
  expect(await grid.getByRole('row').count()).toBeLessThan(80);
  await heading('Who').getByRole('button').press('Control+End');
  const last = grid.locator(`[aria-rowindex="${total}"]`);
  await expect(last).toBeInViewport();
  await expect(last.getByRole('button', { name: /on the chart$/ })).toBeFocused();
  await heading('When').getByRole('button').click();
  await expect(heading('When')).toHaveAttribute('aria-sort', 'ascending');
  await expect(grid.getByRole('row').nth(1)).toHaveAttribute('aria-rowindex', '2');
});
