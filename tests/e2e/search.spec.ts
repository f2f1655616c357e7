/** Looking for what is known beside people and units: what happened, figures, notes and sources. */

import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

const tree = { name: 'Organisation chart' };

async function lookFor(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('tree', tree)).toBeVisible();
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill(words);
}

test.describe('the search', () => {
  test('finds the hiring freeze in one step: what happened and its sources are in sight', async ({ page }) => {
    await page.goto('/');
    await lookFor(page, 'hiring freeze');
    await expect(page.getByRole('option').first()).toContainText(/freeze on hiring.*Event/);
    await page.keyboard.press('Enter');
    const item = page.getByRole('listitem').filter({ hasText: /freeze on hiring and on internal moves/ });
    await expect(item.getByRole('button').first()).toBeFocused();
    await expect(item).toBeInViewport({ ratio: 1 });
    await expect(item.getByText(/^Sources?:/)).toBeInViewport();
    await expect(item.getByRole('link').first()).toBeInViewport();
    await expect(page.getByRole('radio', { name: 'Timeline' })).toBeChecked();
  });

  test('a filter that leaves out what was looked for gives way', async ({ page }) => {
    await page.goto('/?units=tbd-lab');
    await lookFor(page, 'Altman distasteful');
    await page.keyboard.press('Enter');
    const item = page.getByRole('listitem').filter({ hasText: /Sam Altman tells/ });
    await expect(item.getByRole('button').first()).toBeFocused();
    await expect(page).not.toHaveURL(/units=/);
  });

  test('opens a figure where it is listed', async ({ page }) => {
    await page.goto('/');
    await lookFor(page, '13 from Google');
    await page.getByRole('option', { name: /at least 13.*Figure/ }).click();
    const figure = page.getByRole('dialog', { name: 'Sources and errata' }).locator('li:focus');
    await expect(figure).toContainText('Hired from Google by mid-August.');
    await expect(figure).toBeInViewport({ ratio: 1 });
  });

  test('opens a source, which shows what rests on it and leads there', async ({ page }) => {
    await page.goto('/');
    await lookFor(page, 'wired');
    await page.getByRole('option', { name: /^WIRED, 30 Jun 2025.*Source/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Sources and errata' });
    const source = dialog.locator('li:focus');
    await expect(source).toContainText('WIRED, 30 Jun 2025');
    await expect(source.getByText('What rests on it')).toBeInViewport();
    const resting = source.getByRole('list').getByRole('button');
    await expect(resting.first()).toBeVisible();
    await expectAccessible(page);
    const name = (await resting.first().textContent()) ?? '';
    await resting.first().click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('complementary', { name })).toBeVisible();
  });
});
