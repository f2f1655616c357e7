import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { AFTER, BEFORE, file } from './open-files.ts';

interface Parts {
  readonly main: string;
  readonly modules: readonly string[];
  readonly styles: readonly string[];
  readonly files: readonly string[];
}

const PARTS = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../dist/parts.json', import.meta.url)), 'utf8'),
) as Parts;
const GONE = { status: 404, contentType: 'text/html', body: '<!doctype html><title>Not found</title>' };
const FAILED_FETCH = /404|Failed to load|MIME type|dynamically imported|could not be fetched|stylesheet|preload/;

/** As after a new version was put in the place of this one. */
async function takeAway(to: Page | BrowserContext, paths: readonly string[]): Promise<void> {
  await to.route(
    ({ pathname }) => paths.includes(pathname.slice(1)),
    (route) => route.fulfill(GONE),
  );
}

async function expectChart(page: Page): Promise<void> {
  await expect(page.getByRole('tree', { name: 'Organisation chart' })).toBeVisible();
}

function changeList(page: Page): Locator {
  return page.getByRole('table', { name: 'Changes' }).or(page.getByRole('grid', { name: 'Changes' }));
}

/** Until everything that is fetched ahead has come. */
async function waitForParts(page: Page): Promise<void> {
  await page.waitForFunction(
    (last) => performance.getEntriesByType('resource').some((entry) => entry.name.endsWith(last)),
    PARTS.files.at(-1) ?? '',
  );
  await page.waitForLoadState('networkidle');
}

const FORMS = ['Side by side', 'Flow', 'List', 'Timeline'];

test('where no part comes, the chart stands, and each says so and can be tried again', async ({ page, noise }) => {
  noise.allow(FAILED_FETCH);
  await takeAway(page, [...PARTS.modules, ...PARTS.styles]);
  await page.goto('/');
  await expectChart(page);
  for (const form of FORMS) {
    await page.getByRole('radio', { name: form, exact: true }).check();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(`The ${form.toLowerCase()} could not be fetched`);
    await expectAccessible(page);
    await alert.getByRole('button', { name: 'Show the chart' }).click();
    await expectChart(page);
  }
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('The list of keys could not be fetched');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
  await page
    .getByRole('treeitem', { name: /^Yann LeCun/ })
    .first()
    .click();
  await expect(page.getByRole('alert')).toContainText('The panel could not be fetched');
  await page.unrouteAll();
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('complementary', { name: 'Yann LeCun' })).toBeVisible();
  await page.getByRole('radio', { name: 'List', exact: true }).check();
  await expect(changeList(page)).toBeVisible();
});

test('a part that comes late is waited for, with its styles', async ({ page, noise }) => {
  noise.allow(FAILED_FETCH);
  const list = [...PARTS.modules, ...PARTS.styles].filter((path) => path.includes('ListView'));
  const refused = new Map<string, number>();
  await page.route(
    ({ pathname }) => list.includes(pathname.slice(1)),
    async (route) => {
      const count = refused.get(route.request().url()) ?? 0;
      refused.set(route.request().url(), count + 1);
      if (count < 2) await route.fulfill(GONE);
      else await route.continue();
    },
  );
  await page.goto('/?view=list');
  await expect(changeList(page)).toBeVisible();
  expect(refused.size).toBe(2);
  expect(await page.evaluate(() => [...document.styleSheets].some(({ href }) => href?.includes('ListView')))).toBe(
    true,
  );
});

test('once its parts are there, a new version and a lost network take nothing away', async ({
  page,
  context,
  noise,
}) => {
  noise.allow(/favicon/);
  await page.goto('/');
  await expectChart(page);
  await waitForParts(page);
  const sheets = await page.evaluate(() => [...document.styleSheets].map(({ href }) => href));
  expect(sheets.length).toBeGreaterThan(PARTS.styles.length);
  expect(new Set(sheets).size, 'no style sheet is there twice').toBe(sheets.length);
  await takeAway(context, [...PARTS.modules, ...PARTS.styles, ...PARTS.files]);
  await context.setOffline(true);
  for (const form of FORMS) {
    await page.getByRole('radio', { name: form, exact: true }).check();
    await expect(page.getByText('One moment …')).toBeHidden();
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  await page.getByRole('radio', { name: 'Chart', exact: true }).check();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Keyboard shortcuts');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('o');
  const dialog = page.getByRole('dialog', { name: 'Open an organisation' });
  await dialog.getByLabel('Before file', { exact: true }).setInputFiles(file('before-2025-01-01.csv', BEFORE));
  await dialog.getByLabel('After file', { exact: true }).setInputFiles(file('after-2025-06-01.csv', AFTER));
  await dialog.getByRole('button', { name: /^(Compare|Show)/ }).click();
  await expect(page.getByRole('treeitem', { name: /^Hana Paki/ }).first()).toBeVisible();
});

const GROUPS = 18;

test('whichever parts are missing, the page stands and the rest goes on', async ({ context, noise }) => {
  test.slow();
  noise.allow(FAILED_FETCH);
  // Some at a time: where one of them takes the page down, it does so in company as well.
  const all = [...PARTS.modules, ...PARTS.styles];
  const waiting = Array.from({ length: GROUPS }, (_, group) => all.filter((__, index) => index % GROUPS === group));
  const check = async (): Promise<void> => {
    for (let missing = waiting.pop(); missing !== undefined; missing = waiting.pop()) {
      const page = await context.newPage();
      await takeAway(page, missing);
      await page.goto('/?view=list&person=yann-lecun', { waitUntil: 'commit' });
      const alert = page.getByRole('alert');
      await expect(page.getByRole('radiogroup', { name: 'View' }), missing.join(' ')).toBeVisible();
      await expect(changeList(page).or(alert).first(), missing.join(' ')).toBeVisible();
      await expect(
        page.getByRole('complementary', { name: 'Yann LeCun' }).or(alert).first(),
        missing.join(' '),
      ).toBeVisible();
      await page.close();
    }
  };
  await Promise.all([check(), check(), check()]);
});

test('without a canvas the chart is drawn as SVG, and does all it does elsewhere', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto('/');
  await expectChart(page);
  const picture = page.locator('.chart__sheet svg');
  await expect(picture.getByText('Yann LeCun').first()).toBeAttached();
  await page.getByRole('radio', { name: 'After', exact: true }).check();
  await expect(picture.getByText('Yann LeCun')).toHaveCount(1);
  const [x] = await placeOf(picture, 'Yann LeCun');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(async () => (await placeOf(picture, 'Yann LeCun'))[0]).not.toBe(x);
  await page
    .getByRole('treeitem', { name: /^Yann LeCun/ })
    .first()
    .click();
  await expect(page.getByRole('complementary', { name: 'Yann LeCun' })).toBeVisible();
});

function placeOf(picture: Locator, text: string): Promise<[string | null, string | null]> {
  return picture
    .getByText(text)
    .first()
    .evaluate((element) => [element.getAttribute('x'), element.getAttribute('y')]);
}

test('a canvas that is lost is drawn as SVG meanwhile, and again when it is back', async ({ page, noise }) => {
  noise.allow(/willReadFrequently/);
  await page.goto('/');
  await expectChart(page);
  const canvas = page.locator('.chart > canvas');
  const tell = (type: string): Promise<void> =>
    canvas.evaluate((element, name) => {
      const context = (element as HTMLCanvasElement).getContext('2d');
      context?.reset();
      element.dispatchEvent(new Event(name));
    }, type);
  const colours = (): Promise<number> =>
    canvas.evaluate((element) => {
      const { width, height } = element as HTMLCanvasElement;
      const pixels = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      return new Set(Array.from({ length: pixels.length / 400 }, (_, index) => pixels[index * 400])).size;
    });
  await expect.poll(colours).toBeGreaterThan(5);
  await tell('contextlost');
  await expect(page.locator('.chart__sheet svg').getByText('Yann LeCun').first()).toBeAttached();
  expect(await colours()).toBe(1);
  await tell('contextrestored');
  await expect(page.locator('.chart__sheet')).toHaveCount(0);
  await expect.poll(colours).toBeGreaterThan(5);
});

const NEEDED = [PARTS.main, 'assets/index'];

/** Of what the page cannot begin without: answers as a server that has it not, so many times. */
async function refuse(page: Page, times: number, kind: 'script' | 'stylesheet'): Promise<void> {
  let refused = 0;
  await page.route(
    ({ pathname }) => NEEDED.some((path) => pathname.startsWith(`/${path}`)),
    async (route) => {
      if (route.request().resourceType() !== kind || refused === times) return route.continue();
      refused += 1;
      return route.fulfill(GONE);
    },
  );
}

for (const kind of ['script', 'stylesheet'] as const) {
  test(`a main ${kind} that fails twice is asked for a third time`, async ({ page, noise }) => {
    noise.allow(FAILED_FETCH);
    await refuse(page, 2, kind);
    await page.goto('/');
    await expectChart(page);
    await expect(page.locator('.page__main')).toHaveCSS('display', 'flex');
  });
}

test('a main script that does not come says so, and can be tried again', async ({ page, noise }) => {
  noise.allow(FAILED_FETCH);
  await refuse(page, 3, 'script');
  await page.goto('/?person=yann-lecun');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Orgdiff has not started');
  await expectAccessible(page);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expectChart(page);
  await expect(page.getByRole('complementary', { name: 'Yann LeCun' })).toBeVisible();
});

test('data that do not come say so, and can be tried again', async ({ page, noise }) => {
  noise.allow(/ERR_FAILED|Failed to load/);
  await page.route('**/data/meta-ai/organisation.json', (route) => route.abort());
  await page.goto('/?person=yann-lecun');
  await expect(page.getByRole('heading', { name: 'This organisation cannot be shown' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Problems' })).toContainText('could not be fetched');
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectChart(page);
  await expect(page.getByRole('complementary', { name: 'Yann LeCun' })).toBeVisible();
});

test('a new version is offered, and what was opened, decided and looked at comes along', async ({ page }) => {
  await page.goto('/');
  await expectChart(page);
  await page.keyboard.press('o');
  const dialog = page.getByRole('dialog', { name: 'Open an organisation' });
  await dialog.getByLabel('Before file', { exact: true }).setInputFiles(file('before-2025-01-01.csv', BEFORE));
  await dialog.getByLabel('After file', { exact: true }).setInputFiles(file('after-2025-06-01.csv', AFTER));
  await dialog.getByRole('button', { name: /^(Compare|Show)/ }).click();
  await page
    .getByRole('treeitem', { name: /^Hana Paki/ })
    .first()
    .click();
  await page.getByRole('radio', { name: 'List', exact: true }).check();
  await page.route('**/parts.json', (route) => route.fulfill({ json: { ...PARTS, main: 'assets/index-new.js' } }));
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  const offer = page.getByRole('region', { name: 'New version' });
  await expect(offer).toContainText('A new version of Orgdiff is available');
  await expectAccessible(page);
  await page.unrouteAll();
  await offer.getByRole('button', { name: 'Keep and reload' }).click();
  await expect(page).toHaveURL(/data=kept:/);
  await expect(page.getByRole('complementary', { name: 'Hana Paki' })).toBeVisible();
  await expect(changeList(page)).toBeVisible();
  await page.keyboard.press('o');
  await expect(dialog).toContainText('before-2025-01-01.csv');
});

test('a new version can be put off', async ({ page }) => {
  await page.route('**/parts.json', (route) => route.fulfill({ json: { ...PARTS, main: 'assets/index-new.js' } }));
  await page.goto('/');
  const offer = page.getByRole('region', { name: 'New version' });
  await offer.getByRole('button', { name: 'Later' }).click();
  await expect(offer).toBeHidden();
  await expectChart(page);
});

for (const [fault, provoke] of [
  ['does not come', (page: Page) => takeAway(page, PARTS.files)],
  [
    'breaks down',
    async (page: Page) => {
      await takeAway(page, ['parts.json']);
      await page.route('**/import-entry-*.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'onmessage = () => { throw new Error("it broke"); };' }),
      );
    },
  ],
] as const) {
  test(`a worker that ${fault} loses no file, and is tried again`, async ({ page, noise }) => {
    noise.allow(FAILED_FETCH);
    noise.allow(/it broke/);
    await provoke(page);
    await page.goto('/');
    await expectChart(page);
    await page.keyboard.press('o');
    const dialog = page.getByRole('dialog', { name: 'Open an organisation' });
    await dialog.getByLabel('Before file', { exact: true }).setInputFiles(file('before-2025-01-01.csv', BEFORE));
    await expect(dialog.getByRole('status').last()).toContainText('The files could not be read');
    await page.unrouteAll();
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await expect(dialog).toContainText('7 people');
    await dialog.getByRole('button', { name: /^Show/ }).click();
    await expect(page.getByRole('treeitem', { name: /^Ada Okafor/ }).first()).toBeVisible();
  });
}

for (const [width, height] of [
  [320, 256],
  [360, 225],
  [320, 568],
] as const) {
  test(`in a window of ${width} by ${height} there is a picture, and the way to it`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/');
    const canvas = page.locator('.chart > canvas');
    await canvas.scrollIntoViewIfNeeded();
    await expect(canvas).toBeInViewport({ ratio: 0.9 });
    expect((await canvas.boundingBox())?.height).toBeGreaterThan(height / 2.1);
    await page.getByRole('radio', { name: 'List', exact: true }).check();
    const row = changeList(page).getByRole('row').nth(1);
    await row.scrollIntoViewIfNeeded();
    await expect(row).toBeInViewport();
  });
}

test('a fault in one form stays in it, and the rest of the page goes on', async ({ page, noise }) => {
  noise.allow(/something broke/);
  await page.route('**/ListView-*.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'export const ListView = () => { throw new Error("something broke"); };',
    }),
  );
  await page.goto('/?view=list&person=yann-lecun');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The list cannot be shown');
  await expect(alert).toContainText('something broke');
  await expect(page.getByRole('complementary', { name: 'Yann LeCun' })).toBeVisible();
  await alert.getByRole('button', { name: 'Show the chart' }).click();
  await expectChart(page);
  await expect(alert).toBeHidden();
});

test('a fault in the page itself leaves words, and a way back', async ({ page, noise }) => {
  noise.allow(/something broke/);
  await page.goto('/');
  await expectChart(page);
  await waitForParts(page);
  await page.evaluate(() => {
    const { flatMap } = Array.prototype;
    const fail = (): never => {
      throw new Error('something broke');
    };
    Object.assign(Array.prototype, { flatMap: fail });
    Object.assign(window, { mend: () => Object.assign(Array.prototype, { flatMap }) });
  });
  await page.getByRole('button', { name: /^moved/ }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The page cannot be shown');
  await page.evaluate('mend()');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expectChart(page);
});
