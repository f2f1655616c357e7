/**
 * node bench/open.mjs --people 100000: opens two made-up staff lists of so many rows through the dialog of the build,
 * in headless Chromium, walks through the forms of their comparison, and prints for each step the longest task that
 * held the page up. With --units, of a generated organisation with many units instead. Asserts nothing.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { preview } from 'vite';
import { obtainBrowser } from '../tests/tools/browser.mjs';
import { install } from '../tests/tools/install.mjs';
import { root, runTool } from '../tests/tools/run.mjs';
// biome-ignore lint/correctness/useImportExtensions: generate.d.mts beside it holds only its types
import { generateOrganisation } from './generate.mjs';
// biome-ignore lint/correctness/useImportExtensions: staff-lists.d.mts beside it holds only its types
import { staffLists } from './staff-lists.mjs';
import { STEPS, settle } from './walk.mjs';

const { values: options } = parseArgs({
  options: { people: { type: 'string', default: '100000' }, units: { type: 'boolean', default: false } },
});
const people = Number(options.people);
const SEED = 7;
const TIMEOUT_MS = 240_000;

/** Writes down the tasks of more than 50 ms. */
function watchTasks() {
  window.longTasks = [];
  window.lastLongTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries()) {
      window.longTasks.push(duration);
      window.lastLongTask = startTime + duration;
    }
  }).observe({ type: 'longtask', buffered: true });
}

async function measure(page, what, work) {
  await page.evaluate(() => window.longTasks.splice(0));
  const begun = performance.now();
  await work();
  const total = performance.now() - begun;
  const tasks = await page.evaluate(() => window.longTasks.splice(0));
  const over = tasks.filter((task) => task > 200).length;
  const longest = Math.max(0, ...tasks);
  console.log(
    `${what}: total ${(total / 1000).toFixed(1)} s, longest task ${longest.toFixed(0)} ms, ${over} over 200 ms`,
  );
}

async function openLists(page, folder) {
  const { before, after } = staffLists(people);
  const paths = ['staff-2025-05-31.csv', 'staff-2025-06-30.csv'].map((name) => join(folder, name));
  [before, after].forEach((text, index) => {
    writeFileSync(paths[index], text);
  });
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const show = page.getByRole('button', { name: 'Show the comparison' });
  await measure(page, `read 2 × ${people.toLocaleString('en')} rows`, async () => {
    await page.getByLabel('Several files at once').setInputFiles(paths);
    await show.and(page.locator(':enabled')).waitFor();
  });
  await measure(page, `open 2 × ${people.toLocaleString('en')} rows`, async () => {
    await show.click();
    await page.getByRole('heading', { level: 1, name: 'joined' }).waitFor();
    await page.getByRole('tree').waitFor();
    await page.getByRole('button', { name: /^Not known/ }).waitFor();
  });
}

async function openUnits(page, address) {
  const organisation = generateOrganisation(people, SEED);
  await page.route('**/data/meta-ai/organisation.json', (route) => route.fulfill({ json: organisation }));
  await measure(page, `open a data file of ${people.toLocaleString('en')} people`, async () => {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('tree').waitFor();
  });
}

async function walk(page) {
  for (const { name, run, wait, where } of STEPS) {
    if (where && (await where(page).count()) === 0) continue;
    await measure(page, name, async () => {
      await run(page);
      await wait?.(page);
      await settle(page);
    });
  }
}

async function main() {
  await install();
  const { chromium } = await import('@playwright/test');
  const executablePath = await obtainBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'orgdiff-open-'));
  let server;
  let browser;
  try {
    const outDir = join(folder, 'dist');
    const built = await runTool('vite', ['build', '--logLevel', 'error', '--outDir', outDir, '--emptyOutDir']);
    if (built !== 0) throw new Error('the build failed');
    server = await preview({ root, logLevel: 'error', build: { outDir }, preview: { port: 4173, host: '127.0.0.1' } });
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    page.setDefaultTimeout(TIMEOUT_MS);
    await page.addInitScript(watchTasks);
    const address = server.resolvedUrls?.local[0] ?? '';
    await page.goto(address);
    await page.getByRole('tree').waitFor();
    if (options.units) await openUnits(page, address);
    else await openLists(page, folder);
    await walk(page);
  } finally {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
