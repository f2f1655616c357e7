/** Two lists that somebody drops, taken away in every form there is: each is read again and holds what it has to. */

import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { readPdf } from '../support/read-pdf.ts';
import { expect, test } from './fixtures.ts';
import { file, openDialog, openPair, show } from './open-files.ts';

async function take(page: Page, within: Locator, name: string): Promise<Buffer> {
  const downloading = page.waitForEvent('download');
  await within.getByRole('button', { name, exact: true }).click();
  const download = await downloading;
  return readFileSync(await download.path());
}

/** The names of an SVG, and how many of its texts lie outside of it. */
function readSvg(page: Page, svg: Buffer): Promise<{ names: string[]; outside: string[] }> {
  return page.evaluate((markup) => {
    const place = document.createElement('div');
    // Drawn where nobody sees it, since only what is drawn has a box.
    place.style.cssText = 'position: fixed; left: 0; top: 0; visibility: hidden';
    const read = new DOMParser().parseFromString(markup, 'image/svg+xml').documentElement;
    place.append(document.importNode(read, true));
    document.body.append(place);
    const page = place.getBoundingClientRect();
    const texts = [...place.querySelectorAll('text')];
    const outside = texts.filter((text) => {
      const { left, top, right, bottom } = text.getBoundingClientRect();
      return left < page.left || top < page.top || right > page.right || bottom > page.bottom;
    });
    const names = texts.map((text) => text.textContent ?? '');
    const lost = outside.map((text) => text.textContent ?? '');
    place.remove();
    return { names, outside: lost };
  }, svg.toString('utf8'));
}

async function expectOnSheets(pdf: Buffer, name: string, pages: number): Promise<void> {
  const read = await readPdf(pdf);
  expect(read.pages.length).toBeGreaterThanOrEqual(pages);
  expect(read.pages.flatMap(({ texts }) => texts.map(({ text }) => text))).toContain(name);
  for (const { texts, width, height } of read.pages) {
    for (const { left, right, y } of texts) {
      expect(Math.min(left, width - right, y, height - y)).toBeGreaterThanOrEqual(0);
    }
  }
}

test('an opened comparison goes out in every form, and its own file brings it back', async ({
  page,
  browser,
}, info) => {
  test.slow();
  await show(await openPair(page));
  await page.getByRole('button', { name: 'Share' }).click();
  const share = page.getByRole('dialog', { name: 'Share' });
  const picture = share.getByRole('region', { name: 'Picture' });
  const ready = (format: string) => expect(share.getByRole('button', { name: `Download ${format}` })).toBeEnabled();

  await ready('SVG');
  const one = await readSvg(page, await take(page, share, 'Download SVG'));
  expect(one.names).toContain('Hana Paki');
  expect(one.outside).toEqual([]);
  await picture.getByRole('radio', { name: 'Before and after' }).check({ force: true });
  await expect(picture.getByRole('status').first()).toBeVisible();
  await ready('SVG');
  await expect
    .poll(async () => (await readSvg(page, await take(page, share, 'Download SVG'))).names)
    .toEqual(expect.arrayContaining([expect.stringMatching(/^Before/), 'Dan Molloy', 'Hana Paki']));
  await picture.getByRole('radio', { name: 'PNG' }).check({ force: true });
  const png = await take(page, share, 'Download PNG');
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  await picture.getByRole('radio', { name: 'Changes' }).check({ force: true });
  await picture.getByRole('radio', { name: 'PDF' }).check({ force: true });
  await ready('PDF');
  await expectOnSheets(await take(page, share, 'Download PDF'), 'Finn Araki', 1);
  await picture.getByLabel('Pages').selectOption('Many, print of 9 points or more');
  await ready('PDF');
  await expectOnSheets(await take(page, share, 'Download PDF'), 'Finn Araki', 2);

  const csv = (await take(page, share, 'Changes as CSV')).toString('utf8').replace('\uFEFF', '');
  const rows = Papa.parse<Record<string, string>>(csv, { header: true }).data;
  expect(rows.find(({ Name }) => Name === 'Hana Paki')).toMatchObject({ Change: 'joined' });
  const xlsx = unzipSync(new Uint8Array(await take(page, share, 'Changes as XLSX')));
  expect(Object.values(xlsx).some((part) => strFromU8(part).includes('Hana Paki'))).toBe(true);
  const comparison = JSON.parse((await take(page, share, 'Comparison as JSON')).toString('utf8'));
  expect(comparison.changes.map(({ name }: { name: string }) => name)).toContain('Hana Paki');
  const own = await take(page, share, 'Organisation as JSON');
  const linked = JSON.parse((await take(page, share, 'Organisation as JSON-LD')).toString('utf8'));
  expect(linked['@graph'].map((node: Record<string, unknown>) => node['foaf:name'])).toContain('Hana Paki');
  expect((await take(page, share, 'Account (Markdown)')).toString('utf8')).toContain('Hana Paki');

  const path = info.outputPath('page.html');
  writeFileSync(path, await take(page, share, 'Interactive page (HTML)'));
  const context = await browser.newContext({ offline: true });
  const copy = await context.newPage();
  await copy.goto(pathToFileURL(path).href);
  const tree = copy.getByRole('tree', { name: 'Organisation chart' });
  const item = (name: string) => tree.getByRole('treeitem', { name: new RegExp(name) }).first();
  await expect(item('Hana Paki')).toBeAttached();
  await copy.getByRole('radio', { name: /^Before/ }).check({ force: true });
  await expect(item('Hana Paki')).toHaveCount(0);
  await expect(item('Dan Molloy')).toBeAttached();
  await copy.getByRole('radio', { name: /^After/ }).check({ force: true });
  await expect(item('Hana Paki')).toBeAttached();
  await expect(item('Dan Molloy')).toHaveCount(0);
  // Printed, it is the same document as the app prints.
  await expect
    .poll(async () => {
      const { pages } = await readPdf(await copy.pdf({ preferCSSPageSize: true }));
      return pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(' ');
    })
    .toContain('Printed from Orgdiff');
  await context.close();

  const dialog = await openDialog(page);
  await dialog.getByLabel('Before file', { exact: true }).setInputFiles(file('own.json', own.toString('utf8')));
  await show(dialog);
  await page.getByRole('button', { name: 'Share' }).click();
  const again = JSON.parse((await take(page, share, 'Comparison as JSON')).toString('utf8'));
  expect(again.changes).toEqual(comparison.changes);
});
