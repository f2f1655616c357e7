import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { readPdf } from '../support/read-pdf.ts';
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
  await expect(share.getByRole('status').filter({ hasText: /changes downloaded/ })).toBeVisible();
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
  expect(comparison).toMatchObject({ format: 'orgdiff-comparison/2', before: { day: '2025-08-18' } });
  const organisation = JSON.parse(await textOf(await take(page, share, 'Organisation as JSON')));
  expect(organisation).toMatchObject({ format: 'orgdiff/2', id: 'meta-ai' });
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
  await expect(share.getByRole('status').filter({ hasText: 'copied' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(text).format).toBe('orgdiff-comparison/2');
});

const NAMES = ['LeCun', 'Yann', 'Alexandr', 'Wang', 'Friedman', 'yann-lecun'];

test('redacted, no file holds anybody’s name', async ({ page }) => {
  test.slow();
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

test('redacted, neither a picture, the page that is one file nor what is printed holds anybody’s name', async ({
  page,
}) => {
  test.slow();
  await page.goto('/?person=yann-lecun');
  const share = await openShare(page);
  await share.getByRole('checkbox', { name: 'Redact names and details' }).check();
  await share.getByRole('radio', { name: 'Numbers' }).check();
  await expect(share.getByText('every file, picture and link below is made from the redacted')).toBeVisible();

  const html = await textOf(await take(page, share, 'Interactive page (HTML)'));
  const picture = share.getByRole('region', { name: 'Picture' });
  const svg = await textOf(await take(page, share, 'Download SVG'));
  await picture.getByRole('radio', { name: 'PDF' }).check({ force: true });
  await picture.getByLabel('Pages').selectOption('Many, print of 8 points or more');
  const pdf = await readPdf(readFileSync(await (await take(page, share, 'Download PDF')).path()));

  // The dialog of the browser cannot be seen by a test: what would be printed is read as it is asked for.
  await page.evaluate(() => {
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      document.body.dataset.printed = document.querySelector('.print')?.textContent ?? '';
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  await share.getByRole('button', { name: 'Print…' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', /\S/);
  const printed = (await page.locator('body').getAttribute('data-printed')) ?? '';

  const written = pdf.pages.flatMap(({ texts }) => texts.map(({ text }) => text));
  for (const text of [html, svg, [pdf.title, ...pdf.bookmarks, ...written].join('\n'), printed]) {
    expect(text.length).toBeGreaterThan(1000);
    for (const name of NAMES) expect(text).not.toContain(name);
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

test('the link restores the picture', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/?at=after&person=yann-lecun&kinds=left');
  const share = await openShare(page);
  await share.getByRole('button', { name: 'Copy link' }).click();
  await expect(share.getByRole('status').filter({ hasText: 'The link has been copied' })).toBeVisible();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toBe(page.url());
});

/** The link that the dialog offers for what it carries. */
async function carriedLink(share: Locator): Promise<string> {
  await share.getByRole('checkbox', { name: 'Redact names and details' }).check();
  await share.getByRole('checkbox', { name: 'Sources, notes and story' }).check();
  await expect(share.getByText('Whoever has the link can read all that is left in it')).toBeVisible();
  return share.getByRole('textbox', { name: 'Link to this picture' }).inputValue();
}

test('an organisation travels in the link, and no request carries it', async ({ page, context }) => {
  test.slow();
  await page.goto('/?at=after');
  const address = await carriedLink(await openShare(page));
  expect(address.length).toBeLessThan(32_000);
  const packed = address.split('#org=')[1] ?? '';
  expect(packed.length).toBeGreaterThan(1000);

  const other = await context.newPage();
  const sent: string[] = [];
  other.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
  await other.goto(address);
  await expect(other.getByRole('tree', { name: 'Organisation chart' })).toBeVisible();
  await expect(other.getByRole('status')).toHaveText(/came inside the link/);
  await expect(other.getByRole('radio', { name: 'After' })).toBeChecked();
  await expect(other.getByRole('treeitem', { name: /Y\. L\./ }).first()).toBeVisible();
  await other.getByRole('radio', { name: 'Before' }).check();
  await expect(other).toHaveURL(/at=before/);
  expect(new URL(other.url()).hash, 'it stays in the address').toBe(`#org=${packed}`);
  await other.reload();
  await expect(other.getByRole('radio', { name: 'Before' })).toBeChecked();
  expect(sent.filter((request) => request.includes(packed.slice(100, 140)))).toEqual([]);
  expect(sent.some((request) => request.includes('organisation.json'))).toBe(false);

  await other.goto(address.slice(0, -500));
  await expect(other.getByText(/The link was cut on its way: [\d,]+ of [\d,]+ characters/)).toBeVisible();
  await expect(other.getByRole('link', { name: 'Open Meta AI instead' })).toBeVisible();
  await other.goto(`${address.split('?')[0]}#org=${packed}`);
  await expect(other.getByRole('tree', { name: 'Organisation chart' })).toBeVisible();
});

test('what is too large for a link is said, with what to do', async ({ page }) => {
  await page.goto('/');
  const share = await openShare(page);
  await share.getByRole('checkbox', { name: 'Redact names and details' }).check();
  await expect(share.getByText(/too large for a link: with [\d,]+ characters it would be cut/)).toBeVisible();
  await expect(share.getByRole('button', { name: 'Copy link' })).toHaveCount(0);
});

test('the snippet shows the picture in another page', async ({ page }) => {
  await page.goto('/?at=after');
  const share = await openShare(page);
  const snippet = share.getByRole('textbox', { name: 'Snippet' });
  await expect(snippet).toHaveValue(/^<iframe src="[^"]*\?at=after&amp;embed=1" title="Meta AI: [^"]*" width="720"/);
  await share.getByRole('combobox', { name: 'Size' }).selectOption({ label: 'Phone, 360 × 600' });
  await share.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await expect(snippet).toHaveValue(/embed=1&amp;theme=dark" title="[^"]*" width="360" height="600" loading="lazy"/);
  await share.getByRole('button', { name: 'Preview' }).click();
  const preview = share.frameLocator('iframe');
  await expect(preview.getByRole('radio', { name: 'After' })).toBeChecked();
});

test('the dialog is accessible', async ({ page }) => {
  await page.goto('/?kinds=joined');
  const share = await openShare(page);
  await expectAccessible(page);
  await share.getByRole('checkbox', { name: 'Redact names and details' }).check();
  await expectAccessible(page);
});
