import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { expect, expectAccessible, test } from './fixtures.ts';

async function openShare(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Share' }).click();
  return page.getByRole('dialog', { name: 'Share' });
}

async function take(page: Page, share: Locator, name: string): Promise<Download> {
  const downloading = page.waitForEvent('download');
  await share.getByRole('button', { name, exact: true }).click();
  return downloading;
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

const FILE = 'orgdiff-meta-ai-2025-08-18-2025-08-31';

test('the changes can be taken away as a table and as a workbook with the same rows', async ({ page }) => {
  await page.goto('/');
  const share = await openShare(page);
  const csv = await take(page, share, 'Changes as CSV');
  expect(csv.suggestedFilename()).toBe(`${FILE}.csv`);
  const table = Papa.parse<string[]>((await textOf(csv)).replace('\uFEFF', '')).data;
  const xlsx = await take(page, share, 'Changes as XLSX');
  expect(xlsx.suggestedFilename()).toBe(`${FILE}.xlsx`);
  await expect(share.getByRole('status')).toHaveText(/changes downloaded/);
  const sheets = await readXlsxFile(await xlsx.path());
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Changes', 'Numbers', 'Sources']);
  const [changes] = sheets;
  const width = table[0]?.length ?? 0;
  expect(changes?.data.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))).toEqual(table);
});

test('the comparison and the organisation can be taken away for programs', async ({ page }) => {
  await page.goto('/');
  const share = await openShare(page);
  const comparison = JSON.parse(await textOf(await take(page, share, 'Comparison as JSON')));
  expect(comparison).toMatchObject({ format: 'orgdiff-comparison/1', before: { day: '2025-08-18' } });
  const organisation = JSON.parse(await textOf(await take(page, share, 'Organisation as JSON')));
  expect(organisation).toMatchObject({ format: 'orgdiff/1', id: 'meta-ai' });
  const linked = JSON.parse(await textOf(await take(page, share, 'Organisation as JSON-LD')));
  const people = linked['@graph'].filter(({ '@type': type }: { '@type': string | string[] }) =>
    [type].flat().includes('foaf:Person'),
  );
  expect(people).toHaveLength(organisation.people.length);
});

test('a filter is heeded where it is wanted', async ({ page }) => {
  await page.goto('/?kinds=joined');
  const share = await openShare(page);
  const only = share.getByRole('checkbox', { name: /Only what the filter lets through: \d+ of \d+ changes/ });
  await expect(only).toBeChecked();
  const part = JSON.parse(await textOf(await take(page, share, 'Comparison as JSON')));
  expect(part.filtered).toBe(true);
  expect(new Set(part.changes.map(({ category }: { category: string }) => category))).toEqual(new Set(['joined']));
  await only.uncheck();
  const whole = JSON.parse(await textOf(await take(page, share, 'Comparison as JSON')));
  expect(whole.filtered).toBe(false);
  expect(whole.changes.length).toBeGreaterThan(part.changes.length);
});

test('what is text goes to the clipboard as well', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  const share = await openShare(page);
  await share.getByRole('button', { name: 'Copy Comparison as JSON' }).click();
  await expect(share.getByRole('status')).toHaveText(/copied/);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(text).format).toBe('orgdiff-comparison/1');
});

const NAMES = ['LeCun', 'Yann', 'Alexandr', 'Wang', 'Friedman', 'yann-lecun'];

test('redacted, no file holds anybody’s name', async ({ page }) => {
  await page.goto('/?person=yann-lecun&closed=person:alexandr-wang');
  const share = await openShare(page);
  await share.getByRole('checkbox', { name: 'Redact names and details' }).check();
  await expect(share.getByText('every file, picture and link below is made from the redacted')).toBeVisible();
  for (const style of ['Initials', 'Roles', 'Numbers']) {
    await share.getByRole('radio', { name: style }).check();
    const texts = [];
    for (const name of ['Changes as CSV', 'Comparison as JSON', 'Organisation as JSON', 'Organisation as JSON-LD']) {
      texts.push(await textOf(await take(page, share, name)));
    }
    texts.push(await textOf(await take(page, share, 'Account (Markdown)')));
    const sheets = await readXlsxFile(await (await take(page, share, 'Changes as XLSX')).path());
    texts.push(JSON.stringify(sheets));
    for (const text of texts) {
      expect(text.length).toBeGreaterThan(1000);
      for (const name of NAMES) expect(text).not.toContain(name);
    }
  }
});

test('one team alone can be taken away, with titles left out', async ({ page }) => {
  await page.goto('/?unit=fair');
  const share = await openShare(page);
  await share.getByRole('checkbox', { name: 'Redact names and details' }).check();
  await share.getByRole('radio', { name: 'Names as they are' }).check();
  await share.getByRole('checkbox', { name: /Only the team of / }).check();
  await share.getByRole('checkbox', { name: 'Titles' }).check();
  const text = await textOf(await take(page, share, 'Organisation as JSON'));
  const { memberships, units, people } = JSON.parse(text);
  expect(people.length).toBeGreaterThan(0);
  expect(people.length).toBeLessThan(40);
  expect(units.map(({ name }: { name: string }) => name)).toContain('The rest of the organisation');
  expect(memberships.some(({ title }: { title?: string }) => title !== undefined)).toBe(false);
});

test('the dialog is accessible', async ({ page }) => {
  await page.goto('/?kinds=joined');
  const share = await openShare(page);
  await expectAccessible(page);
  await share.getByRole('checkbox', { name: 'Redact names and details' }).check();
  await expectAccessible(page);
});
