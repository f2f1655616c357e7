import type { FrameLocator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

/** A long page with the embedded one in its first screen. */
async function openHost(page: Page, query = 'embed=1'): Promise<FrameLocator> {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>An article</title>
        <body style="margin: 0; height: 4000px"><p>Above</p>
        <iframe src="/?${query}" title="Chart" width="900" height="600" style="border: 0"></iframe></body></html>`,
    }),
  );
  await page.goto('/host.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('tree', { name: 'Organisation chart' })).toBeVisible({ timeout: 20_000 });
  return frame;
}

async function scaleOf(frame: FrameLocator): Promise<number> {
  const items = frame.locator('.chart__items');
  return items.evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);
}

test('the wheel scrolls the page around, and with Ctrl it zooms the chart', async ({ page }) => {
  const frame = await openHost(page);
  const before = await scaleOf(frame);
  await page.mouse.move(450, 350);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  await expect(frame.getByText('Hold Ctrl and scroll to zoom')).toBeVisible();
  expect(await scaleOf(frame)).toBe(before);

  const scrolled = await page.evaluate(() => window.scrollY);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await expect.poll(() => scaleOf(frame)).toBeGreaterThan(before);
  expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
});

test('it takes neither the focus nor the history of the page around', async ({ page }) => {
  const frame = await openHost(page);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  const entries = await page.evaluate(() => history.length);
  await frame.getByRole('radio', { name: 'After' }).check();
  await frame
    .getByRole('treeitem', { name: /Alexandr Wang/ })
    .first()
    .click();
  await expect(frame.getByRole('complementary', { name: 'Alexandr Wang' })).toBeVisible();
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

test('one finger scrolls the page, two zoom the chart', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 900, height: 700 },
    baseURL: baseURL ?? '',
  });
  const page = await context.newPage();
  const frame = await openHost(page);
  const before = await scaleOf(frame);
  const session = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
  await touch('touchStart', [450, 500]);
  for (let y = 480; y >= 200; y -= 40) await touch('touchMove', [450, y]);
  await touch('touchEnd');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  expect(await scaleOf(frame)).toBe(before);

  await page.evaluate(() => window.scrollTo(0, 0));
  await touch('touchStart', [400, 350], [500, 350]);
  for (let spread = 60; spread <= 200; spread += 20) await touch('touchMove', [450 - spread, 350], [450 + spread, 350]);
  await touch('touchEnd');
  await expect.poll(() => scaleOf(frame)).toBeGreaterThan(before);
  await context.close();
});

test('it leads to the whole page, and has the theme that it is asked for', async ({ page }) => {
  await page.goto('/?embed=1&theme=dark&at=after');
  await expect(page.getByRole('radio', { name: 'After' })).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('radio', { name: 'Before' }).check();
  await expect(page).toHaveURL(/at=before&embed=1&theme=dark$/);
  const link = page.getByRole('link', { name: /Open in Orgdiff/ });
  expect(new URL((await link.getAttribute('href')) ?? '').search).toBe('?at=before');
  await expect(page.getByRole('button', { name: 'Share' })).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

for (const theme of ['light', 'dark']) {
  test(`it is accessible, ${theme}`, async ({ page }) => {
    test.slow();
    await page.goto(`/?embed=1&theme=${theme}`);
    await expect(page.getByRole('tree', { name: 'Organisation chart' })).toBeVisible();
    await expectAccessible(page);
  });
}

test('what cannot be loaded is said quietly, and it stays an embedded page', async ({ page, noise }) => {
  noise.allow(/404/);
  await page.goto('/?embed=1&theme=dark&data=no-such-set');
  await expect(page.getByRole('heading', { name: 'This chart cannot be shown here.' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Problems' })).toContainText('no-such-set');
  await expect(page.getByRole('link', { name: /Open in Orgdiff/ })).toHaveAttribute('href', /\?data=no-such-set$/);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectAccessible(page);
});

test('a small guest has the list of changes, the signs and the sources, and no word runs out of it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 480 });
  await page.goto('/?embed=1');
  await expect(
    page.getByRole('grid', { name: 'Changes' }).or(page.getByRole('table', { name: 'Changes' })),
  ).toBeVisible();
  await expect(page.getByRole('radiogroup', { name: 'Moment' })).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Signs' })).toContainText('left 11');
  await expect(page.getByText(/^Meta AI, 18 Aug 2025 to 31 Aug 2025\. Sources: \w.* and \d+ more\.$/)).toBeVisible();
  await expect(page.getByRole('link', { name: /Open in Orgdiff/ })).toBeInViewport({ ratio: 1 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 720, height: 540 });
  await expect(page.getByRole('tree', { name: 'Organisation chart' })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /^TBD Lab/ })).toBeVisible();
});
