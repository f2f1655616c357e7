import { writeFileSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
// biome-ignore lint/correctness/useImportExtensions: plain JavaScript with its types beside it
import { staffLists } from '../../bench/staff-lists.mjs';
import { expect, test } from './fixtures.ts';

const PATIENCE = { timeout: 60_000 };
const { before, after, moved, joined, left } = staffLists(30_000);

function writeLists(info: TestInfo): string[] {
  return [
    ['staff-2025-05-31.csv', before],
    ['staff-2025-06-30.csv', after],
  ].map(([name = '', text = '']) => {
    const path = info.outputPath(name);
    writeFileSync(path, text);
    return path;
  });
}

async function openLists(page: Page, info: TestInfo): Promise<void> {
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByLabel('Several files at once').setInputFiles(writeLists(info));
}

/** Presses Cancel as soon as there is progress with these words, however fast the machine is. */
async function cancelAt(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    new MutationObserver((_changes, observer) => {
      const note = document.querySelector('progress')?.parentElement;
      if (!note?.textContent?.includes(wanted)) return;
      observer.disconnect();
      note.querySelector('button')?.click();
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  }, words);
}

test('two lists of thirty thousand are read, compared and drawn, with words for what takes its time', async ({
  page,
}, info) => {
  test.slow();
  await page.goto('/');
  await openLists(page, info);
  await expect(page.getByRole('progressbar')).toBeVisible();
  const show = page.getByRole('button', { name: 'Show the comparison' });
  await expect(show).toBeEnabled(PATIENCE);
  await show.click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText(`${joined} joined`, PATIENCE);
  await expect(heading).toContainText(`${moved.toLocaleString('en')} people moved`);
  await expect(heading).toContainText(`${left} left`);
  await expect(page.getByRole('tree', { name: 'Organisation chart' })).toBeVisible(PATIENCE);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
});

test('what is cancelled leaves the picture that was there, and can be asked for again', async ({ page }, info) => {
  test.slow();
  await page.goto('/');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('Superintelligence Labs');
  const earlier = (await heading.textContent()) ?? '';

  await cancelAt(page, 'Reading');
  await openLists(page, info);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(page.getByText('staff-2025-05-31.csv')).toHaveCount(0);

  await page.getByLabel('Several files at once').setInputFiles(writeLists(info));
  const show = page.getByRole('button', { name: 'Show the comparison' });
  await expect(show).toBeEnabled(PATIENCE);
  await cancelAt(page, 'Putting the organisation together');
  await show.click();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect(show).toBeEnabled();

  await cancelAt(page, 'Comparing');
  await show.click();
  await expect(page.getByRole('status').filter({ hasText: 'Cancelled' })).toHaveCount(1, PATIENCE);
  await expect(heading).toHaveText(earlier);
});
