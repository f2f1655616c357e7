import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

async function openShare(page: Page) {
  await page.getByRole('button', { name: 'Share' }).click();
  return page.getByRole('dialog', { name: 'Share' });
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

test('the account can be taken away as Markdown', async ({ page }) => {
  await page.goto('/');
  const share = await openShare(page);
  const downloading = page.waitForEvent('download');
  await share.getByRole('button', { name: 'Account (Markdown)', exact: true }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('orgdiff-meta-ai-2025-08-18-2025-08-31.md');
  const text = await textOf(download);
  expect(text).toContain('# Meta AI: what changed between 18 and 31 August 2025');
  expect(text).toContain('Meta split Meta Superintelligence Labs into four units');
  expect(text).toContain('](<https://');
});
