/** Picking out who is behind a number or fits a filter, in one step. */

import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

const tree = { name: 'Organisation chart' };

async function openFilter(page: Page) {
  await page.getByRole('button', { name: /^Filter/ }).click();
  return page.getByRole('region', { name: 'Filter' });
}

test.describe('the numbers of the headline', () => {
  test('say who left in one step, and the rows say which of them are only reported', async ({ page }) => {
    await page.goto('/?view=list');
    const number = page.getByRole('heading', { level: 1 }).getByRole('button', { name: /left|departures/ });
    await number.click();
    await expect(number).toHaveAttribute('aria-pressed', 'true');
    await expect(page).toHaveURL(/kinds=left/);
    await expect(page.getByRole('row', { name: /Ethan Knight/ })).toBeVisible();
    await expect(page.getByRole('gridcell', { name: 'reported', exact: true }).first()).toBeVisible();
    await expect(page.getByRole('row', { name: /Aparna Ramani/ })).toHaveCount(0);
  });

  test('pressed again, or with Escape, let go', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('tree', tree)).toBeVisible();
    const number = page.getByRole('heading', { level: 1 }).getByRole('button', { name: /moved/ }).first();
    await number.click();
    await expect(number).toHaveAttribute('aria-pressed', 'true');
    await number.click();
    await expect(number).toHaveAttribute('aria-pressed', 'false');
    await number.press('Enter');
    await expect(page).toHaveURL(/kinds=moved/);
    await number.press('Escape');
    await expect(number).toHaveAttribute('aria-pressed', 'false');
    await expect(page).not.toHaveURL(/kinds=/);
  });
});

test.describe('the filter', () => {
  test('picks what is only reported of those who left, and a link brings it back', async ({ page }) => {
    await page.goto('/?view=list');
    const filter = await openFilter(page);
    await filter.getByText('Kind of change').click();
    await filter.getByRole('checkbox', { name: /^Left/ }).check();
    await filter.getByText('Certainty of the change').click();
    await filter.getByRole('checkbox', { name: /^Reported/ }).check();
    await expect(filter.getByText(/^Showing \d+ p/)).toBeVisible();
    await expect(page).toHaveURL(/kinds=left.*sure=reported|sure=reported.*kinds=left/);
    await expectAccessible(page);
    await page.reload();
    await expect(page.getByRole('row', { name: /Ethan Knight/ })).toHaveCount(0);
    await expect(page.getByRole('gridcell', { name: 'reported', exact: true }).first()).toBeVisible();
  });

  test('by the whole line below a manager', async ({ page }) => {
    await page.goto('/?view=list');
    const filter = await openFilter(page);
    await filter.getByText('Manager: the whole line below').click();
    await filter.getByRole('checkbox', { name: /^Connor Hayes/ }).check();
    await expect(page).toHaveURL(/below=connor-hayes/);
    await expect(page.getByRole('row', { name: /Loredana Crisan/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /Ethan Knight/ })).toHaveCount(0);
  });

  test('that nothing fits says how to see more', async ({ page }) => {
    await page.goto('/?view=list&kinds=joined&units=fair&sure=said&q=zzz');
    const way = page.getByRole('button', { name: /^Leave out “zzz”/ });
    await way.click();
    await expect(page).not.toHaveURL(/q=zzz/);
  });

  test('finds people by what their rows say', async ({ page }) => {
    await page.goto('/?view=list');
    await page.getByRole('searchbox', { name: 'Filter the list' }).fill('new manager');
    await expect(page.getByRole('rowheader', { name: /^Aparna Ramani/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /Ethan Knight/ })).toHaveCount(0);
  });

  test('of lists has what their columns record, and finds who has a new manager', async ({ page }) => {
    const folder = 'data/samples/reorganisation/veldt-and-quay';
    await page.goto(`/?before=${folder}-2025-03-31.csv&after=${folder}-2025-10-01.csv&view=list`);
    const total = page.locator('.list__total');
    await expect(total).toHaveText(/^\d+ changes$/);
    const filter = await openFilter(page);
    await filter.getByText('Location', { exact: true }).click();
    const place = filter.getByRole('group', { name: 'Location' }).getByRole('checkbox').first();
    await place.check();
    await expect(filter.getByText(/^Showing \d+ people$/)).toBeVisible();
    await expect(page).toHaveURL(/with=location(=|%3D)/);
    await page.reload();
    await expect(total).toHaveText(/^\d+ of \d+ changes$/);
    await page.getByRole('button', { name: 'Show all', exact: true }).first().click();
    await page.getByRole('searchbox', { name: 'Filter the list' }).fill('new boss');
    await expect(total).toHaveText(/^\d+ of \d+ changes$/);
  });
});
