/**
 * Runs each test once as it is, notes which mutants it reaches, then once more with each of those that no test has
 * noticed so far. It runs in the threads of Vitest; `plan.json` in the folder of the run says what is asked.
 */

import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { TestRunner } from 'vitest';

const folder = process.env.ORGDIFF_MUTATION;
const results = join(folder, 'results.ndjson');
const plan = JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8'));

/** What the instrumented source reads: the mutant that is on, and what has been reached. */
globalThis.__stryker__ ??= {};
const switches = globalThis.__stryker__;

/** A mutant that is reached far more often than the code it stands for has no end. */
const HITS_FACTOR = 100;
const HITS_MORE = 10_000;

/** Tests that try one mutant, nearest first: whoever is not noticed by so many is hardly noticed by the others. */
const MOST_TESTS = 300;

/** So many of them may come from one place, such as the cases of a table; of cases that take long, fewer. */
const MOST_ALIKE = 40;
const MOST_LONG_ALIKE = 5;
const LONG = 100;

const HITS_ANEW = 10_000_000;

/** Modules that are read from here on are read with the mutant. */
if (plan.active !== undefined) Object.assign(switches, { activeMutant: plan.active, hitCount: 0, hitLimit: HITS_ANEW });

/** Whether a test has failed with the mutant that was on when modules were read. */
let isNoticed = false;

const tell = (record) => appendFileSync(results, `${JSON.stringify(record)}\n`);

/** What runs now, for whoever watches that it ends. */
const note = (running) => writeFileSync(join(folder, 'running.json'), JSON.stringify(running));

const nameOf = (task) => (task.suite ? `${nameOf(task.suite)} > ${task.name}` : task.name);

/** How many tests have tried a mutant in this thread, of all places and of each. */
const tries = new Map();

/** Where a test is written: all cases of a table have the same place. */
const placeOf = ({ file, location }) => `${file.filepath}:${location.line}`;

/** Whether a test of this place that takes so many milliseconds may try a mutant as well, which is then counted. */
function mayTry(mutant, place, took) {
  const tried = tries.get(mutant) ?? { all: 0, at: new Map() };
  const alike = tried.at.get(place) ?? 0;
  if (tried.all >= MOST_TESTS || alike >= (took > LONG ? MOST_LONG_ALIKE : MOST_ALIKE)) return false;
  tried.all += 1;
  tried.at.set(place, alike + 1);
  tries.set(mutant, tried);
  return true;
}

let settledSize = -1;
let settled = new Set();

/** Other threads settle mutants as well. */
function readSettled() {
  const { size } = statSync(results);
  if (size === settledSize) return settled;
  settledSize = size;
  const records = readFileSync(results, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  settled = new Set(records.filter(({ status }) => status !== undefined).map(({ mutant }) => mutant));
  return settled;
}

switches.mutantCoverage ??= { static: {}, perTest: {} };

/** How often each mutant was reached since the last time, by a test or, as `static`, before any ran. */
function takeReached() {
  // Every instrumented module holds on to these objects.
  const { mutantCoverage } = switches;
  const reached = { byTest: mutantCoverage.perTest.all ?? {}, static: { ...mutantCoverage.static } };
  mutantCoverage.perTest = {};
  for (const mutant in mutantCoverage.static) delete mutantCoverage.static[mutant];
  return reached;
}

/** Whether a run of the test fails with the mutant. */
async function dies(run, mutant, hits, limit) {
  let timer;
  const tooLong = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('Hit count limit reached: no answer')), limit);
  });
  Object.assign(switches, { activeMutant: mutant, hitCount: 0, hitLimit: hits * HITS_FACTOR + HITS_MORE });
  note({ mutant, limit, begun: Date.now() });
  try {
    await Promise.race([run(), tooLong]);
    return null;
  } catch (error) {
    return /Hit count limit reached/.test(String(error?.message)) ? 'timeout' : 'killed';
  } finally {
    clearTimeout(timer);
    note(null);
    Object.assign(switches, { activeMutant: undefined, hitCount: undefined });
  }
}

export default class MutationRunner extends TestRunner {
  async runTask(test) {
    const name = nameOf(test);
    const run = TestRunner.getTestFn(test);
    const file = test.file.filepath;
    const place = placeOf(test);
    if (plan.active !== undefined) return this.runWithActive(run, name, file);
    switches.currentTestId = 'all';
    const before = takeReached().static;
    tell({ static: plan.mutants.filter((mutant) => before[mutant] !== undefined) });
    const begun = performance.now();
    try {
      await run();
    } catch (error) {
      tell({ broken: name, file, message: String(error?.message).slice(0, 500) });
      throw error;
    }
    const took = performance.now() - begun;
    const limit = Math.max(plan.patience, took * HITS_FACTOR);
    const reached = takeReached().byTest;
    switches.currentTestId = undefined;
    const open = plan.mutants.filter((mutant) => reached[mutant] !== undefined);
    const sources = plan.sources.filter(({ witnesses }) => witnesses.some((witness) => reached[witness]));
    tell({ test: name, file, place, reached: open, sources: sources.map((source) => source.file) });
    if (plan.unrepeatable.includes(name)) return;
    fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
    for (const mutant of open) {
      if (readSettled().has(mutant) || !mayTry(mutant, place, took)) continue;
      const status = await dies(run, mutant, reached[mutant], limit);
      if (status !== null) await this.settle({ mutant, status, test: name, file }, run);
    }
  }

  async onAfterRunSuite(suite) {
    await super.onAfterRunSuite(suite);
    if (suite.file === suite) tell({ done: suite.filepath });
  }

  /** A death counts only where the test lives again without the mutant: else something was left over from it. */
  async settle(record, run) {
    try {
      await run();
    } catch {
      tell({ unrepeatable: record.test, file: record.file, doubt: record.mutant });
      return;
    }
    tell(record);
  }

  /** The mutant was on when the modules were read; only tests that can reach it run, up to the first that fails. */
  async runWithActive(run, name, file) {
    if (isNoticed || !plan.tests[file]?.includes(name)) return;
    note({ mutant: plan.active, limit: plan.patience, begun: Date.now() });
    try {
      await run();
    } catch (error) {
      isNoticed = true;
      throw error;
    } finally {
      note(null);
    }
  }
}
