/**
 * npm run bench: measures the build in headless Chromium, with the shipped data set and a generated one, side by
 * side with an empty page in the same run. Prints figures and asserts nothing.
 *
 *   npm run bench -- --people 10000 --rounds 5
 */

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, tmpdir, totalmem } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { obtainBrowser } from '../tests/tools/browser.mjs';
import { install } from '../tests/tools/install.mjs';
import { runTool } from '../tests/tools/run.mjs';
// biome-ignore lint/correctness/useImportExtensions: generate.d.mts beside it holds only its types
import { generateOrganisation } from './generate.mjs';
import { installProbe } from './probe.mjs';

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
  },
});
const people = Number(options.people);
const rounds = Math.max(1, Number(options.rounds));

const SCREEN = { width: 1440, height: 900 };
const GESTURE_MS = 2000;
const BRANCH_PRESSES = 10;
/** The longest morph, with some air. */
const MORPH_MS = 1800;
const READY_TIMEOUT_MS = 120_000;
/** For everything that is measured of one page in one round. */
const SUBJECT_TIMEOUT_MS = 240_000;
/** As in tests/e2e/playwright.config.ts. */
const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** Asks for a frame again and again and draws nothing: what a frame costs on this machine at the least. */
const EMPTY_PAGE = `<!doctype html><title>Empty</title><style>body{margin:0}canvas{width:100vw;height:100vh}</style>
<canvas></canvas><script>
addEventListener('wheel', (event) => event.preventDefault(), { passive: false });
const frame = () => requestAnimationFrame(frame);
frame();
performance.mark('orgdiff:first-picture');
</script>`;

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves a folder on a free port. */
function serve(folder) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => resolve({ server, address: `http://127.0.0.1:${server.address().port}/` }));
  });
}

async function waitUntilStill(page) {
  await page.waitForFunction(() => window.benchProbe.idleFor() > 400, undefined, { timeout: READY_TIMEOUT_MS });
}

async function open(context, address) {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(
    () => performance.getEntriesByName('orgdiff:first-picture').length > 0 && window.benchProbe.painted() !== undefined,
    undefined,
    { timeout: READY_TIMEOUT_MS },
  );
  return page;
}

/** The stages from scripts loaded to first picture, in ms. */
function readStages(page) {
  return page.evaluate(() => {
    const at = (name) => performance.getEntriesByName(name)[0]?.startTime;
    const resources = performance.getEntriesByType('resource');
    const data = resources.find((resource) => resource.name.endsWith('/organisation.json'));
    const end = at('orgdiff:first-picture');
    const painted = window.benchProbe.painted();
    if (!data) {
      const [navigation] = performance.getEntriesByType('navigation');
      return { 'scripts loaded → first picture': end - navigation.responseEnd };
    }
    const scripts = resources.filter(
      (resource) => resource.name.endsWith('.js') && resource.startTime < data.startTime,
    );
    const loaded = Math.max(...scripts.map((script) => script.responseEnd));
    return {
      'scripts loaded → first picture': end - loaded,
      '· start-up: scripts loaded → data asked for': data.startTime - loaded,
      '· data asked for → fetched': data.responseEnd - data.startTime,
      '· read and check: fetched → parsed': at('orgdiff:parsed') - data.responseEnd,
      '· compare and lay out: parsed → laid-out': at('orgdiff:laid-out') - at('orgdiff:parsed'),
      '· scene and drawing: laid-out → first-picture': end - at('orgdiff:laid-out'),
      'data fetched → first picture': end - data.responseEnd,
      'data fetched → painted': painted - data.responseEnd,
    };
  });
}

const MIDDLE = { x: SCREEN.width / 2, y: SCREEN.height / 2 + 40 };
/** As often as an ordinary mouse: more than once a frame, so that no frame goes without. */
const INPUT_EVERY_MS = 8;
const MOST_IN_FLIGHT = 8;

/** Sends inputs for two seconds, and waits only where the page has fallen behind. */
async function sample(page, send) {
  await page.evaluate(() => window.benchProbe.start());
  const steps = Math.round(GESTURE_MS / INPUT_EVERY_MS);
  const begun = performance.now();
  const inFlight = [];
  for (let step = 1; step <= steps && performance.now() < begun + 2 * GESTURE_MS; step += 1) {
    inFlight.push(send(step, steps));
    if (inFlight.length > MOST_IN_FLIGHT) await inFlight.shift();
    await sleep(Math.max(0, begun + step * INPUT_EVERY_MS - performance.now()));
  }
  await Promise.all(inFlight);
  return page.evaluate(() => window.benchProbe.stop());
}

/** Drags in loops about the middle, so that the chart stays in sight. */
async function pan(page) {
  await page.mouse.move(MIDDLE.x, MIDDLE.y);
  await page.mouse.down();
  const result = await sample(page, (step) => {
    const angle = step / 24;
    return page.mouse.move(MIDDLE.x + 260 * Math.sin(angle), MIDDLE.y + 160 * Math.sin(2 * angle));
  });
  await page.mouse.move(MIDDLE.x, MIDDLE.y);
  await page.mouse.up();
  return result;
}

/** Turns the wheel inwards for half of the time, then as far outwards. */
async function zoom(page) {
  await page.mouse.move(MIDDLE.x, MIDDLE.y);
  return sample(page, (step, steps) => page.mouse.wheel(0, step <= steps / 2 ? -20 : 20));
}

/**
 * Brings the chart to a scale with one turn of the wheel (d3-zoom: a factor of 2 for each 500), over the point about
 * which the busiest part of the picture comes to fill the screen.
 */
async function zoomTo(page, scale) {
  const target = await page.evaluate((wanted) => {
    const item = document.querySelector('[role=treeitem]');
    const now = item.getBoundingClientRect().width / item.offsetWidth;
    const canvas = document.querySelector('canvas');
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const picture = new OffscreenCanvas(width, height).getContext('2d');
    picture.drawImage(canvas, 0, 0, width, height);
    const { data } = picture.getImageData(0, 0, width, height);
    const isEdge = (x, y) => {
      const at = (y * width + x) * 4;
      return data[at] !== data[at - 4] || data[at + 1] !== data[at - 3] || data[at + 2] !== data[at - 2];
    };
    const share = Math.min(1, now / wanted);
    const edgesAbout = (x, y) => {
      let edges = 0;
      const fromX = Math.ceil(x * (1 - share)) + 1;
      const fromY = Math.ceil(y * (1 - share));
      for (let row = fromY; row < fromY + height * share - 1; row += 2) {
        for (let column = fromX; column < fromX + width * share - 1; column += 2) if (isEdge(column, row)) edges += 1;
      }
      return edges;
    };
    let best = { x: width / 2, y: height / 2, edges: -1 };
    for (let x = 20; x < width - 20 && share < 1; x += 35) {
      for (let y = 20; y < height - 20; y += 35) {
        const edges = edgesAbout(x, y);
        if (edges > best.edges) best = { x, y, edges };
      }
    }
    return { x: best.x + left, y: best.y + top, now };
  }, scale);
  await page.mouse.move(target.x, target.y);
  await page.mouse.wheel(0, -500 * Math.log2(scale / target.now));
  await page.waitForTimeout(300);
  await waitUntilStill(page);
}

async function fitAll(page) {
  await page.keyboard.press('0');
  await page.waitForTimeout(600);
  await waitUntilStill(page);
}

/** Closes and opens the largest branch below the top that the page offers. */
async function toggleBranch(page) {
  const item = await page.evaluateHandle(() => {
    const size = (element) => Number(/(\d+) (people|person)/.exec(element.ariaLabel)?.[1] ?? 0);
    return [...document.querySelectorAll('[role=treeitem][aria-expanded=true]')]
      .filter((element) => Number(element.getAttribute('aria-level')) > 1)
      .toSorted((a, b) => size(b) - size(a))[0];
  });
  const label = await item.evaluate((element) => element.ariaLabel);
  await item.evaluate((element) => element.focus());
  const presses = [];
  for (let press = 0; press < BRANCH_PRESSES; press += 1) {
    await page.waitForTimeout(100);
    await waitUntilStill(page);
    const timing = page.evaluate(() => window.benchProbe.nextKey());
    await page.waitForTimeout(20);
    await page.keyboard.press(press % 2 === 0 ? 'ArrowLeft' : 'ArrowRight');
    presses.push(await timing);
  }
  return {
    label,
    'close a branch: key → drawn': median(presses.filter((_, press) => press % 2 === 0).map(({ drawn }) => drawn)),
    'open a branch: key → drawn': median(presses.filter((_, press) => press % 2 === 1).map(({ drawn }) => drawn)),
    'close a branch: key → painted': median(
      presses.filter((_, press) => press % 2 === 0).map(({ painted }) => painted),
    ),
    'open a branch: key → painted': median(presses.filter((_, press) => press % 2 === 1).map(({ painted }) => painted)),
  };
}

async function morph(page) {
  await page.evaluate(() => window.benchProbe.start());
  await page.keyboard.press('3');
  await page.waitForTimeout(MORPH_MS);
  return page.evaluate(() => window.benchProbe.stop());
}

/** Just where cards appear instead of specks, where names can be read, and where titles can be read. */
const SCALES = [0.16, 0.4, 1];
const GESTURES = [
  'pan, all in view',
  ...SCALES.map((scale) => `pan, scale ${scale}`),
  'zoom in and out',
  'morph Before → After',
];

async function measureEmpty(context, address) {
  const page = await open(context, `${address}empty.html`);
  const times = await readStages(page);
  const panned = [];
  for (let count = 0; count <= SCALES.length; count += 1) panned.push(await pan(page));
  return { times, frames: [...panned, await zoom(page), await morph(page)] };
}

async function measureChart(context, address, data) {
  const page = await open(context, `${address}?data=${data}`);
  const stages = await readStages(page);
  await waitUntilStill(page);
  const panned = [await pan(page)];
  for (const scale of SCALES) {
    await fitAll(page);
    await zoomTo(page, scale);
    panned.push(await pan(page));
  }
  await fitAll(page);
  const zoomed = await zoom(page);
  await fitAll(page);
  const { label, ...branch } = await toggleBranch(page);
  await page.keyboard.press('1');
  await page.waitForTimeout(MORPH_MS);
  await fitAll(page);
  return { label, times: { ...stages, ...branch }, frames: [...panned, zoomed, await morph(page)] };
}

async function within(limitMs, what, work) {
  const abort = new AbortController();
  const limit = sleep(limitMs, undefined, { signal: abort.signal }).then(() => {
    throw new Error(`${what} was not measured within ${limitMs / 1000} s`);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    abort.abort();
    limit.catch(() => undefined);
  }
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The median over the rounds, with the least and the most. */
function spread(values, digits) {
  const known = values.filter((value) => value !== undefined && Number.isFinite(value));
  if (known.length === 0) return '–';
  const show = (value) => value.toFixed(digits);
  const range = `${show(Math.min(...known))}–${show(Math.max(...known))}`;
  return known.length === 1 ? show(known[0] ?? 0) : `${show(median(known))} (${range})`;
}

function printTable(head, rows) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  console.log(
    [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(line)].join('\n'),
  );
}

function report(subjects, results) {
  const names = subjects.map((subject) => subject.name);
  const times = [...new Set(results.flat().flatMap((result) => Object.keys(result.times)))];
  console.log('\nms');
  printTable(
    ['', ...names],
    times.map((time) => [
      time,
      ...results.map((result) =>
        spread(
          result.map((round) => round.times[time]),
          0,
        ),
      ),
    ]),
  );
  console.log(
    [
      '\nms. frame: from one frame to the next. picture: from one drawing of the chart to the next; longer than a frame',
      'also where no input came in time from outside the browser, which happens on a busy machine.',
      'callbacks: in requestAnimationFrame callbacks. painted: from the start of a frame until a task after its paint.',
    ].join('\n'),
  );
  const rows = GESTURES.flatMap((gesture, index) =>
    names.map((name, subject) => {
      const frames = results[subject].map((result) => result.frames[index]);
      const column = (pick, digits = 1) => spread(frames.map(pick), digits);
      return [
        gesture,
        name,
        column((frame) => frame.everyP95),
        column((frame) => frame.median),
        column((frame) => frame.p95),
        column((frame) => frame.max),
        column((frame) => frame.slow * 100, 0),
        column((frame) => (frame.pictures > 0 ? frame.pictures : undefined), 0),
        column((frame) => frame.busyMedian),
        column((frame) => frame.busyP95),
        column((frame) => frame.paintedMedian),
        column((frame) => frame.paintedP95),
      ];
    }),
  );
  printTable(
    [
      '',
      '',
      'frame p95',
      'picture median',
      'picture p95',
      'picture max',
      '% over 20 ms',
      'pictures',
      'callbacks',
      'callbacks p95',
      'painted',
      'painted p95',
    ],
    rows,
  );
}

async function main() {
  await install();
  const { chromium } = await import('@playwright/test');
  const executablePath = await obtainBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'orgdiff-bench-'));
  let server;
  let browser;
  try {
    const site = join(folder, 'dist');
    const built = await runTool('vite', ['build', '--logLevel', 'error', '--outDir', site, '--emptyOutDir']);
    if (built !== 0) throw new Error('the build failed');
    const data = `bench-${people}`;
    mkdirSync(join(site, 'data', data), { recursive: true });
    writeFileSync(join(site, 'data', data, 'organisation.json'), JSON.stringify(generateOrganisation(people)));
    writeFileSync(join(site, 'empty.html'), EMPTY_PAGE);

    const started = await serve(site);
    server = started.server;
    browser = await chromium.launch({ executablePath, args: BROWSER_ARGS });
    const subjects = [
      { name: 'empty page', measure: (context) => measureEmpty(context, started.address) },
      { name: 'Meta set', measure: (context) => measureChart(context, started.address, 'meta-ai') },
      {
        name: `${people.toLocaleString('en')} people`,
        measure: (context) => measureChart(context, started.address, data),
      },
    ];
    const results = subjects.map(() => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, subject] of subjects.entries()) {
        const context = await browser.newContext({ viewport: SCREEN, locale: 'en-GB', reducedMotion: 'no-preference' });
        await context.addInitScript(installProbe);
        process.stderr.write(`round ${round + 1} of ${rounds}: ${subject.name}\n`);
        results[index].push(await within(SUBJECT_TIMEOUT_MS, subject.name, subject.measure(context)));
        await context.close();
      }
    }

    const [cpu] = cpus();
    const memory = Math.round(totalmem() / 2 ** 30);
    console.log(`\nnpm run bench -- --people ${people} --rounds ${rounds}`);
    console.log(
      `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${memory} GiB, Chromium ${browser.version()} headless, no GPU, ${SCREEN.width}×${SCREEN.height}, Node ${process.versions.node}`,
    );
    console.log(`Median of ${rounds} rounds (least–most).`);
    results.slice(1).forEach((result, index) => {
      console.log(`Branch of ${subjects[index + 1].name}: ${result[0].label}`);
    });
    report(subjects, results);
  } finally {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  await main();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
