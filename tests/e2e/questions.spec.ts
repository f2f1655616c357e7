/** What somebody comes to ask, and in how many presses or words typed the page answers it. */

import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const REPORTED = ['Afroz Mohiuddin', 'Aram Markosyan', 'Loredana Crisan', 'Rohan Varma', 'Ruben Mayer', 'Tony Liu'];
const ANNOUNCED = ['Bert Maher', 'Chaya Nayak', 'Chi-Hao Wu', 'Ethan Knight', 'Rishabh Agarwal'];
const DEPARTURES = '11 departures were announced or reported';

function changes(page: Page) {
  return page.getByRole('grid', { name: 'Changes', exact: true });
}

function statusOf(page: Page, name: string) {
  const row = changes(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${name}`) }) });
  return row.getByRole('gridcell', { name: /^(confirmed|stated|reported|inferred|disputed|not known)$/ });
}

for (const [device, viewport] of [
  ['a desk', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  test.describe(`on ${device}`, () => {
    test.use({ viewport });

    test('how much is known: told without a step', async ({ page }) => {
      await page.goto('/');
      await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
      const known = page.getByRole('main').getByText(/^64 people are named here; /);
      await expect(known).toHaveText(
        '64 people are named here; Meta Superintelligence Labs alone had about 3,400 in July 2025 (reported). Coverage to 2 Oct 2026.',
      );
      await expect(known).toBeInViewport({ ratio: 1 });
    });
  });
}

test('who left: the number in the headline, one step', async ({ page }) => {
  await page.goto('/');
  const number = page.getByRole('heading', { level: 1 }).getByRole('button', { name: DEPARTURES });
  await number.click();
  await expect(number).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/kinds=left/);
  for (const name of ANNOUNCED) {
    await expect(page.getByRole('treeitem', { name: new RegExp(`^${name},.*, left$`) })).toBeVisible();
  }
  for (const name of REPORTED) {
    await expect(page.getByRole('treeitem', { name: new RegExp(`^${name},.*, left \\(reported\\)$`) })).toBeVisible();
  }
});

test('who left: the list, one step', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('radio', { name: 'List' }).check();
  const group = changes(page).getByRole('button', { name: /^People who left \(announced or reported\) 11 changes/ });
  await group.scrollIntoViewIfNeeded();
  await expect(statusOf(page, 'Afroz Mohiuddin')).toHaveText('reported');
});

test('which of them are only reported: the number in the headline of the list, one step', async ({ page }) => {
  await page.goto('/?view=list');
  await page.getByRole('heading', { level: 1 }).getByRole('button', { name: DEPARTURES }).click();
  for (const name of ANNOUNCED) await expect(statusOf(page, name)).toHaveText('confirmed');
  for (const name of REPORTED) await expect(statusOf(page, name)).toHaveText('reported');
  await expect(changes(page).getByRole('rowheader', { name: /^Nat Friedman/ })).toHaveCount(0);
});

test('when the freeze began: the search, one step', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('combobox', { name: 'Search' }).fill('hiring freeze');
  const first = page.getByRole('option').first();
  await expect(first).toContainText('A freeze on hiring');
  await expect(first).toContainText('Event');
  await expect(first).toContainText('between 11 and 15 Aug 2025');
  await expect(first).toContainText('Wall Street Journal');
});

test('where the people of AGI Foundations went: its panel, one step', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('treeitem', { name: /^AGI Foundations/ })
    .first()
    .click();
  const panel = page.getByRole('complementary', { name: 'AGI Foundations' });
  const answer = panel.getByText(/^Dissolved; its staff went to/);
  await expect(answer).toHaveText(
    'Dissolved; its staff went to product, infrastructure and FAIR, and nobody to TBD Lab (reported); ' +
      'of those shown, 2 are now in Meta Superintelligence Labs (reported).',
  );
  await expect(answer).toBeInViewport({ ratio: 1 });
  const went = panel.getByRole('list', { name: 'Went: Meta Superintelligence Labs' });
  await expect(went.getByRole('button')).toHaveText(['Ahmad Al-Dahle', 'Amir Frenkel']);
});

test('what is not agreed about whom LeCun reports to: his panel, one step', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('treeitem', { name: /^Yann LeCun/ })
    .first()
    .click();
  const panel = page.getByRole('complementary', { name: 'Yann LeCun' });
  const dispute = panel.getByText(/^Sources disagree about when it began: .* the day is not agreed\.$/);
  await expect(dispute).toBeInViewport({ ratio: 1 });
  const lines = panel.getByRole('list', { name: 'Same line before and after' });
  await expect(lines.getByRole('listitem')).toHaveText([/^stated.*Alexandr Wang/, /^reported.*Mark Zuckerberg/]);
  await expect(lines).toBeInViewport({ ratio: 1 });
});
