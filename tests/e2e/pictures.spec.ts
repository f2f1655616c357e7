import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { readPdf } from '../support/read-pdf.ts';
import { expect, expectAccessible, test } from './fixtures.ts';

async function openShare(page: Page, address = './'): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('region', { name: 'Picture' }).getByRole('img')).toBeVisible();
}

async function download(page: Page, name: string | RegExp): Promise<Download> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return started;
}

async function bytesOf(file: Download): Promise<Buffer> {
  return readFile(await file.path());
}

test('an SVG has the whole chart as text, its description and its sources', async ({ page }) => {
  await openShare(page, './?at=after');
  const file = await download(page, 'Download SVG');
  expect(file.suggestedFilename()).toBe('orgdiff-meta-ai-2025-08-31-after.svg');
  const svg = (await bytesOf(file)).toString('utf8');
  const told = await page.evaluate((markup) => {
    const read = new DOMParser().parseFromString(markup, 'image/svg+xml');
    const texts = [...read.querySelectorAll('text')].map((each) => each.textContent);
    return {
      broken: read.querySelector('parsererror')?.textContent,
      title: read.querySelector('title')?.textContent,
      description: read.querySelector('desc')?.textContent,
      times: texts.filter((text) => text === 'Alexandr Wang').length,
      sources: texts.some((text) => text?.startsWith('Sources: Bloomberg')),
      scripts: read.querySelectorAll('script, image, foreignObject').length,
    };
  }, svg);
  expect(told).toMatchObject({
    broken: undefined,
    title: 'Meta AI on 31 Aug 2025',
    times: 1,
    sources: true,
    scripts: 0,
  });
  expect(told.description).toContain('dissolved AGI Foundations');
});

test('an SVG brings its font along on request', async ({ page }) => {
  await openShare(page);
  await page.getByLabel('Bring the font Inter along').check();
  const svg = (await bytesOf(await download(page, 'Download SVG'))).toString('utf8');
  expect(svg.match(/@font-face/g)?.length).toBeGreaterThanOrEqual(3);
  const widths = await page.evaluate(async (markup) => {
    const [, base64 = ''] = /base64,([^)]+)\)/.exec(markup) ?? [];
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const face = await new FontFace('Brought', bytes).load();
    return face.status;
  }, svg);
  expect(widths).toBe('loaded');
});

test('a PNG has the size that is said, and a picture on it', async ({ page }) => {
  await openShare(page);
  const picture = page.getByRole('region', { name: 'Picture' });
  await picture.getByRole('radio', { name: 'Before and after' }).check({ force: true });
  await picture.getByRole('radio', { name: 'PNG' }).check({ force: true });
  await picture.getByLabel('Scale').selectOption('1×');
  // A word about missing letters may follow it.
  const words = picture.getByRole('status').first();
  let png: Buffer = Buffer.alloc(0);
  // What is said follows what is chosen a moment later.
  await expect(async () => {
    await expect(words).toHaveText(/^[\d,]+ × [\d,]+ pixels\.$/);
    const said = ((await words.textContent()) ?? '').replaceAll(',', '').match(/\d+/g)?.map(Number);
    png = await bytesOf(await download(page, 'Download PNG'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(said);
  }).toPass();
  const readPixels = async (base64: string) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const pixels = new Uint32Array(context?.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer ?? []);
    const counts = new Map<number, number>();
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    const alphaAtCorner = (pixels[0] ?? 0) >>> 24;
    return { kinds: counts.size, mostOften: Math.max(...counts.values()) / pixels.length, alphaAtCorner };
  };
  const colours = await page.evaluate(readPixels, png.toString('base64'));
  expect(colours.kinds).toBeGreaterThan(100);
  expect(colours.mostOften).toBeLessThan(0.9);
  expect(colours.alphaAtCorner).toBe(255);
  await picture.getByRole('checkbox', { name: 'Transparent background' }).check();
  const clear = await page.evaluate(
    readPixels,
    (await bytesOf(await download(page, 'Download PNG'))).toString('base64'),
  );
  expect(clear.alphaAtCorner).toBe(0);
  expect(clear.kinds).toBeGreaterThan(100);
});

test('a chosen branch is offered alone', async ({ page }) => {
  await openShare(page, './?at=after&unit=fair');
  const picture = page.getByRole('region', { name: 'Picture' });
  await picture.getByLabel('People').selectOption('Only FAIR');
  await expect(picture.getByRole('img', { name: 'Preview: FAIR on 31 Aug 2025' })).toBeVisible();
  const svg = (await bytesOf(await download(page, 'Download SVG'))).toString('utf8');
  expect(svg).toContain('>Yann LeCun<');
  expect(svg).not.toContain('>Andrew Bosworth<');
  expect(svg).toContain('Only FAIR is shown');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the section is accessible and nothing leads out of the screen', async ({ page }) => {
    await openShare(page);
    await expectAccessible(page);
    const overflow = await page.evaluate(() => {
      const dialog = document.querySelector('dialog');
      return (dialog?.scrollWidth ?? 0) - (dialog?.clientWidth ?? 0);
    });
    expect(overflow).toBe(0);
  });
});

test('a PDF has the whole chart on the chosen sheet, as text', async ({ page }) => {
  await openShare(page, './?at=after');
  const picture = page.getByRole('region', { name: 'Picture' });
  await picture.getByRole('radio', { name: 'PDF' }).check({ force: true });
  await picture.getByLabel('Paper').selectOption('A3');
  await expect(picture.getByRole('status')).toHaveText(/smallest print on the page is \d+\.\d points/);
  const file = await download(page, 'Download PDF');
  expect(file.suggestedFilename()).toBe('orgdiff-meta-ai-2025-08-31-after.pdf');
  const { pages, title } = await readPdf(await bytesOf(file));
  expect(title).toBe('Meta AI on 31 Aug 2025');
  expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[1191, 842]]);
  expect(pages[0]?.texts.filter(({ text }) => text === 'Alexandr Wang')).toHaveLength(1);
});

test('a picture is in light colours on paper that it can be read on, whatever the screen is like', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openShare(page, './?at=after');
  const picture = page.getByRole('region', { name: 'Picture' });
  await expect(picture.getByLabel('Colours')).toHaveValue('light');
  await picture.getByRole('radio', { name: 'PDF' }).check({ force: true });
  await expect(picture.getByLabel('Paper')).toHaveValue('a3');
  await expect(picture.getByRole('status')).toHaveText(/smallest print on the page is [6-9]\.\d points/);
  await picture.getByRole('radio', { name: 'Before and after' }).check({ force: true });
  await expect(picture.getByLabel('Paper')).toHaveValue('chart');
});

test('headline, standfirst and caption can be those of whoever publishes the picture', async ({ page }) => {
  await openShare(page, './?at=after');
  const picture = page.getByRole('region', { name: 'Picture' });
  await picture.getByText('Your own words').click();
  await picture.getByLabel('Headline').fill('Meta, sorted');
  await picture.getByLabel('Standfirst').fill('Who works where now.');
  await picture.getByLabel('Caption').fill('Chart: The Paper');
  await expect(picture.getByRole('img', { name: 'Preview: Meta, sorted' })).toBeVisible();
  const svg = (await bytesOf(await download(page, 'Download SVG'))).toString('utf8');
  for (const text of ['>Meta, sorted<', '>Who works where now.<', '>Chart: The Paper<']) expect(svg).toContain(text);
  expect(svg).toContain('Sources: ');
  const link = await page.getByLabel('Link to this picture').inputValue();
  await page.goto(link);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(picture.getByLabel('Headline')).toHaveValue('Meta, sorted');
  await expect(picture.getByRole('img', { name: 'Preview: Meta, sorted' })).toBeVisible();
});

test('a PDF of many pages has an overview, links, and everybody on one page in print of the least size', async ({
  page,
}) => {
  await openShare(page, './?at=after');
  const picture = page.getByRole('region', { name: 'Picture' });
  await picture.getByRole('radio', { name: 'PDF' }).check({ force: true });
  await picture.getByLabel('Paper').selectOption('A4');
  await picture.getByLabel('Pages').selectOption('Many, print of 8 points or more');
  const { pages, bookmarks } = await readPdf(await bytesOf(await download(page, 'Download PDF')));
  expect(pages.length).toBeGreaterThan(2);
  expect(bookmarks[0]).toBe('Overview');
  const [overview, ...details] = pages;
  expect(new Set(overview?.links)).toEqual(new Set(details.map((_, index) => index + 2)));
  const texts = details.flatMap((each) => each.texts);
  for (const name of ['Alexandr Wang', 'Mark Zuckerberg', 'Yann LeCun', 'Xinyun Chen']) {
    expect(texts.filter(({ text }) => text === name)).toHaveLength(1);
  }
  for (const { texts: written, width, height } of details) {
    for (const { size, left, right, y } of written) {
      expect(size).toBeGreaterThanOrEqual(7.99);
      expect(Math.min(left, width - right, y, height - y)).toBeGreaterThanOrEqual(0);
    }
  }
  expect(details.at(-1)?.texts.map(({ text }) => text)).toContain(`Page ${pages.length} of ${pages.length}`);
});

test('the flow is a picture too, with its words, days and sources, as SVG, PNG and PDF', async ({ page }) => {
  test.slow();
  await openShare(page, './?view=flow');
  const picture = page.getByRole('region', { name: 'Picture' });
  await expect(picture.getByRole('radio', { name: 'Flow' })).toBeChecked();
  const file = await download(page, 'Download SVG');
  expect(file.suggestedFilename()).toBe('orgdiff-meta-ai-2025-08-18-2025-08-31-flow.svg');
  const svg = (await bytesOf(file)).toString('utf8');
  const told = await page.evaluate((markup) => {
    const read = new DOMParser().parseFromString(markup, 'image/svg+xml');
    const texts = [...read.querySelectorAll('text')].map((each) => each.textContent ?? '');
    return {
      texts,
      classes: read.querySelectorAll('[class]').length,
      description: read.querySelector('desc')?.textContent,
    };
  }, svg);
  for (const text of ['Nat Friedman', '− AI Products', 'moved', 'unchanged']) expect(told.texts).toContain(text);
  expect(told.texts.some((text) => text.startsWith('Sources: Bloomberg'))).toBe(true);
  expect(told.description).toContain('Bands of people who go from their units');
  expect(told.classes).toBe(0);

  await picture.getByRole('radio', { name: 'PDF' }).check({ force: true });
  await expect(picture.getByLabel('Pages')).toHaveCount(0);
  const { pages } = await readPdf(await bytesOf(await download(page, 'Download PDF')));
  expect(pages).toHaveLength(1);
  const [sheet] = pages;
  const texts = sheet?.texts ?? [];
  expect(texts.filter(({ text }) => text === 'Nat Friedman')).toHaveLength(2);
  for (const { left, right, y } of texts) {
    expect(Math.min(left, (sheet?.width ?? 0) - right, y, (sheet?.height ?? 0) - y)).toBeGreaterThanOrEqual(0);
  }
  await picture.getByRole('radio', { name: 'Changes' }).check({ force: true });
  await expect(picture.getByLabel('Pages')).toBeVisible();
});
