import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, Page, TestInfo } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

/** Saves the page that is one file to disk, and returns where it is. */
async function exportPage(page: Page, info: TestInfo): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click();
  const share = page.getByRole('dialog', { name: 'Share' });
  await expect(share.getByText(/One file of about 1\.\d MB/)).toBeVisible({ timeout: 20_000 });
  const downloading = page.waitForEvent('download');
  await share.getByRole('button', { name: 'Interactive page (HTML)' }).click();
  const download = await downloading;
  const path = info.outputPath(download.suggestedFilename());
  copyFileSync(await download.path(), path);
  return path;
}

/** Opens a file in a browser that has no network. Whatever it complains about, or asks for, is in `heard`. */
async function openFromDisk(browser: Browser, path: string, fragment = ''): Promise<{ page: Page; heard: string[] }> {
  const context = await browser.newContext({ offline: true, viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const heard: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(message.text());
  });
  context.on('weberror', (error) => heard.push(error.error().message));
  context.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) heard.push(request.url());
  });
  const page = await context.newPage();
  await page.goto(pathToFileURL(path).href + fragment);
  return { page, heard };
}

test('the page opens from disk without a network and keeps what the app can do', async ({ page, browser }, info) => {
  test.slow();
  await page.goto('/?person=aparna-ramani');
  const path = await exportPage(page, info);
  expect(path).toMatch(/orgdiff-meta-ai-2025-08-18-2025-08-31\.html$/);
  const text = readFileSync(path, 'utf8');
  expect(text.length).toBeLessThan(1_700_000);
  // For whoever runs no scripts.
  expect(text).toMatch(/<noscript><div class="page__text">Between 18 and 31 August 2025, Meta split/);

  const { page: copy, heard } = await openFromDisk(browser, path);
  await expect(copy).toHaveTitle(/^Meta AI between 18 and 31 August 2025/);
  const panel = copy.getByRole('complementary', { name: 'Aparna Ramani' });
  await expect(panel.getByRole('list', { name: 'History' }).getByRole('link').first()).toHaveAttribute(
    'href',
    /^https:/,
  );

  const chart = copy.getByRole('tree', { name: 'Organisation chart' });
  await expect(chart.getByRole('treeitem', { name: /Aparna Ramani, former place/ })).toHaveCount(1);
  await copy.getByRole('radio', { name: /^After/ }).click();
  await expect(chart.getByRole('treeitem', { name: /Aparna Ramani, former place/ })).toHaveCount(0);
  await expect(copy).toHaveURL(/#\?at=after&person=aparna-ramani$/);
  await copy.getByRole('radio', { name: /^Before/ }).click();
  await copy.goBack();
  await expect(copy.getByRole('radio', { name: /^After/ })).toBeChecked();

  const width = async () => (await chart.getByRole('treeitem', { name: /^FAIR/ }).first().boundingBox())?.width ?? 0;
  const before = await width();
  await copy.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(width).toBeGreaterThan(before);

  await copy.keyboard.press('/');
  await copy.getByRole('combobox', { name: 'Search' }).fill('lecun');
  await copy.getByRole('option', { name: /^Yann LeCun Chief scientist/ }).click();
  await expect(copy.getByRole('complementary', { name: 'Yann LeCun' })).toBeVisible();

  expect(heard).toEqual([]);

  await copy.reload();
  await expect(copy.getByRole('complementary', { name: 'Yann LeCun' })).toBeVisible({ timeout: 20_000 });

  await copy.getByRole('button', { name: 'Sources and errata' }).click();
  const about = copy.getByRole('dialog', { name: 'Sources and errata' });
  await about.getByText('Third-party notices').click();
  await expect(about.getByText(/react-dom \d+\.\d+\.\d+ \(MIT\)/)).toBeVisible();
  expect(heard).toEqual([]);
  await copy.context().close();
});

test('the page has all forms, is accessible, and offers nothing that it cannot do', async ({ page, browser }, info) => {
  test.slow();
  await page.goto('/');
  const { page: copy, heard } = await openFromDisk(browser, await exportPage(page, info));
  await expect(copy.getByRole('tree', { name: 'Organisation chart' })).toBeVisible();
  await expect(copy.getByRole('button', { name: /^(?:Share|Open(?! all))/ })).toHaveCount(0);
  for (const form of ['Side by side', 'Flow', 'List', 'Timeline', 'Chart']) {
    await copy.getByRole('radio', { name: form, exact: true }).click();
    await expect(copy.getByRole('radio', { name: form, exact: true })).toBeChecked();
  }
  await expectAccessible(copy);
  expect(heard).toEqual([]);
  await copy.context().close();
});

test('names are text, and the policy of the page stops whatever else would run', async ({ page, browser }, info) => {
  test.slow();
  const hostile = '</script><script>window.hacked = 1</script><img src=x onerror="window.hacked = 2">';
  await page.route('**/data/meta-ai/organisation.json', async (route) => {
    const response = await route.fetch();
    const organisation = await response.json();
    organisation.people.find((person: { id: string }) => person.id === 'yann-lecun').name = hostile;
    await route.fulfill({ response, json: organisation });
  });
  await page.goto('/?person=yann-lecun');
  const path = await exportPage(page, info);
  const { page: copy, heard } = await openFromDisk(browser, path);
  await expect(copy.getByRole('heading', { name: hostile })).toBeVisible();
  expect(await copy.evaluate(() => 'hacked' in window)).toBe(false);
  expect(heard).toEqual([]);
  await copy.context().close();

  // Were something to get into the file all the same, it would not run, nor could it call anybody.
  const text = readFileSync(path, 'utf8');
  const attack = '<script>window.hacked = 3</script><img src="https://evil.example/x.png" onerror="window.hacked = 4">';
  const tampered = info.outputPath('tampered.html');
  writeFileSync(
    tampered,
    text.replace('<div id="root">', () => `${attack}<div id="root">`),
  );
  const { page: stopped, heard: complaints } = await openFromDisk(browser, tampered);
  await expect(stopped.getByRole('tree', { name: 'Organisation chart' })).toBeVisible();
  expect(await stopped.evaluate(() => 'hacked' in window)).toBe(false);
  const stops = complaints.filter((each) => each.includes('violates the following Content Security Policy directive'));
  expect(stops).toContainEqual(expect.stringContaining("'https://evil.example/x.png'"));
  expect(stops).toContainEqual(expect.stringContaining('inline script'));
  await stopped.context().close();
});
