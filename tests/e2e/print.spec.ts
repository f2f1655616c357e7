import type { Page } from '@playwright/test';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from './fixtures.ts';

interface Sheet {
  readonly text: string;
  readonly isUpright: boolean;
  readonly images: number;
}

async function printed(page: Page): Promise<readonly Sheet[]> {
  // What is printed is fetched when the page has settled. Importing it once more waits until it has run.
  const module = await page.waitForFunction(
    () => performance.getEntriesByType('resource').find(({ name }) => /\/print-[^/]*\.js$/.test(name))?.name,
  );
  await page.evaluate(`import(${JSON.stringify(await module.jsonValue())}).then(() => undefined)`);
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true, format: 'A4' }));
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number);
    const { items } = await sheet.getTextContent();
    const { width, height } = sheet.getViewport({ scale: 1 });
    const { fnArray } = await sheet.getOperatorList();
    sheets.push({
      text: items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
      isUpright: height > width,
      images: fnArray.filter((each) => each === OPS.paintImageXObject).length,
    });
  }
  return sheets;
}

test('the chart is printed whole, in vectors, and the account after it', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/?person=yann-lecun');
  await expect(page.getByRole('complementary', { name: 'Yann LeCun' })).toBeVisible();
  const [chart, ...others] = await printed(page);
  expect(chart).toMatchObject({ isUpright: false, images: 0 });
  for (const name of ['Mark Zuckerberg', 'Yann LeCun', 'Xiaohua Zhai', 'Santosh Janardhan']) {
    expect(chart?.text).toContain(name);
  }
  expect(chart?.text).toContain('moved 4 · 1 inferred');
  const text = others.map((sheet) => sheet.text).join(' ');
  expect(others.every(({ isUpright }) => isUpright)).toBe(true);
  expect(text).toContain('What changed, and what that rests on');
  expect(text).toContain('https://www.indiatoday.in/');
  expect(text).toMatch(/Printed from Orgdiff on \d+ \w+ \d{4} ?: http:\/\/localhost:\d+\/\?person=yann-lecun/);
  // Nothing of the page itself, and afterwards it is as it was.
  expect(text).not.toMatch(/Side by side|Only changes|History/);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('tree', { name: 'Organisation chart' })).toBeVisible();
});

test('the list is printed with all its rows, or with those that the filter lets through', async ({ page }) => {
  test.slow();
  await page.goto('/?view=list');
  await expect(page.getByRole('grid', { name: 'Changes' })).toBeVisible();
  const all = (await printed(page)).map(({ text }) => text).join(' ');
  for (const name of ['Aparna Ramani', 'Ruben Mayer', 'Pei Sun', 'Jack Rae']) expect(all).toContain(name);
  await page.goto('/?view=list&kinds=moved');
  await expect(page.getByRole('grid', { name: 'Changes' })).toBeVisible();
  const moved = (await printed(page)).map(({ text }) => text).join(' ');
  expect(moved).toContain('Aparna Ramani');
  expect(moved).not.toContain('Pei Sun');
  expect(moved).toMatch(/\d+ of \d+ changes, as the filter lets them through/);
});

for (const [form, words] of [
  ['side-by-side', 'After 31 Aug 2025'],
  ['flow', 'Products & Applied Research'],
  ['timeline', 'Yann LeCun joins Facebook'],
]) {
  test(`${form} is printed in vectors`, async ({ page }) => {
    await page.goto(`/?view=${form}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const [first] = await printed(page);
    expect(first?.text).toContain(words);
    expect(first?.images).toBe(0);
  });
}
