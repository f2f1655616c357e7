/**
 * npm test: installs, finds a browser and runs every check. Names of steps as arguments run only those:
 * npm test -- types unit. A failed step does not stop the others; the last line counts the tests.
 */

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { obtainBrowser } from './browser.mjs';
import { install } from './install.mjs';
import { root, run, runTool } from './run.mjs';

const reports = mkdtempSync(join(tmpdir(), 'orgdiff-test-'));
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');

/** A few small files, always the same sample of them: whether the tests notice what goes wrong. */
const MUTANTS = [
  'src/diff/lines.ts',
  'src/diff/successors.ts',
  'src/io/import/match/own-address.ts',
  'src/io/redact/redacted-facts.ts',
  'src/io/redact/redaction-notice.ts',
  'src/store/fresh-view.ts',
  ...['--sample', '40', '--seed', '1', '--workers', '2', '--at-least', '80'],
];

const steps = {
  types: () => runTool('typescript', ['--noEmit']),
  lint: () => runTool('@biomejs/biome', ['ci', ...(process.stdout.isTTY ? [] : ['--colors=off']), '.']),
  knip: () => runTool('knip', []),
  unit: () => runTool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`]),
  mutants: () => run(process.execPath, [join(root, 'tests/tools/mutate.mjs'), ...MUTANTS]),
  build: () => runTool('vite', ['build']),
  size: () => run(process.execPath, [join(root, 'tests/tools/size.mjs')]),
  e2e: async () =>
    runTool('@playwright/test', ['test', '--config', 'tests/e2e/playwright.config.ts'], {
      env: { ...process.env, ORGDIFF_CHROMIUM: await obtainBrowser(), ORGDIFF_E2E_REPORT: e2eReport },
    }),
};
const needsBuild = new Set(['size', 'e2e']);

/** A runner that failed without a failed test, because a file did not load or no test was found, counts as one. */
function count(report, read, failedStep) {
  const { passed, failed } = existsSync(report)
    ? read(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 };
  return { passed, failed: failedStep && failed === 0 ? 1 : failed };
}

const FAILURE_LINES = 15;

/** What failed among the unit tests, once more at the end: what is printed meanwhile is long. */
function unitFailures() {
  if (!existsSync(unitReport)) return [];
  return JSON.parse(readFileSync(unitReport, 'utf8')).testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    const told = failed.map(({ fullName, failureMessages }) => ({ fullName, message: failureMessages.join('\n') }));
    if (told.length === 0 && message) told.push({ fullName: 'did not run', message });
    return told.map(
      (each) =>
        `${relative(root, name)}: ${each.fullName}\n${each.message.split('\n').slice(0, FAILURE_LINES).join('\n')}`,
    );
  });
}

const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(steps);
const unknown = chosen.filter((name) => !(name in steps));
const failures = new Set();

async function runStep(name) {
  if (needsBuild.has(name) && failures.has('build')) {
    console.log('not run: the build failed');
    return 1;
  }
  try {
    return await steps[name]();
  } catch (error) {
    console.error(error.message);
    return 1;
  }
}

try {
  if (unknown.length > 0) throw new Error(`No step ${unknown.join(', ')}; there are ${Object.keys(steps).join(', ')}.`);
  await install();
  for (const name of chosen) {
    console.log(`\n== ${name}`);
    const begun = Date.now();
    const code = await runStep(name);
    if (code !== 0) failures.add(name);
    console.log(`== ${name}: ${code === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  }
  const unit = count(
    unitReport,
    (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
    failures.has('unit'),
  );
  const e2e = count(
    e2eReport,
    ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
    failures.has('e2e'),
  );
  for (const failure of unitFailures()) console.log(`\n${failure}`);
  console.log(failures.size === 0 ? '\nAll steps ok' : `\nFailed steps: ${[...failures].join(', ')}`);
  console.log(`${unit.passed + e2e.passed} passed, ${unit.failed + e2e.failed} failed`);
} catch (error) {
  console.error(error.message);
  failures.add('install');
} finally {
  rmSync(reports, { recursive: true, force: true });
}
process.exitCode = failures.size === 0 ? 0 : 1;
