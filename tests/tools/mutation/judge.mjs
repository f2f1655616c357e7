/** Starts processes that try mutants, ends those that hang, and gathers what became of each mutant. */

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../run.mjs';
import { rankFrom } from './related-tests.mjs';

/** Milliseconds a test with a mutant may take at least, however quick it is without. */
const PATIENCE = 60_000;
const LOOK_EVERY = 200;

/** Where a run writes down what it is asked and what it found. */
function openRun(contents) {
  const folder = mkdtempSync(join(tmpdir(), 'orgdiff-mutants-'));
  const path = (name) => join(folder, name);
  writeFileSync(path('contents.json'), JSON.stringify(contents));
  writeFileSync(path('results.ndjson'), '');
  return {
    folder,
    write: (name, value) => writeFileSync(path(name), JSON.stringify(value)),
    append: (record) => writeFileSync(path('results.ndjson'), `${JSON.stringify(record)}\n`, { flag: 'a' }),
    records: () =>
      readFileSync(path('results.ndjson'), 'utf8')
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
    running() {
      try {
        return existsSync(path('running.json')) ? JSON.parse(readFileSync(path('running.json'), 'utf8')) : null;
      } catch {
        // It is just being written.
        return null;
      }
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs a process until it ends, hangs at a mutant, or has something left over from one. */
async function runProcess(run, plan) {
  run.write('plan.json', { ...plan, patience: PATIENCE });
  run.write('running.json', null);
  const before = run.records().length;
  const child = spawn(process.execPath, [join(root, 'tests/tools/mutation/run-tests.mjs')], {
    cwd: root,
    env: { ...process.env, CI: '1', ORGDIFF_MUTATION: run.folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (data) => {
    complaints = (complaints + data).slice(-4000);
  });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  let isStopped = false;
  while (!isOver()) {
    await Promise.race([ended, wait(LOOK_EVERY)]);
    const running = run.running();
    const fresh = run.records().slice(before);
    const hangs = running !== null && Date.now() - running.begun > running.limit + PATIENCE;
    const isSpoiled = fresh.some(({ unrepeatable, broken }) => unrepeatable !== undefined || broken !== undefined);
    if (!isOver() && (hangs || isSpoiled)) {
      isStopped = true;
      child.kill('SIGKILL');
      await ended;
      if (hangs) run.append({ mutant: running.mutant, status: 'timeout' });
    }
  }
  const fresh = run.records().slice(before);
  const crashed = run.running();
  const isFinished = fresh.some(({ finished }) => finished);
  if (!isFinished && fresh.length === 0 && crashed === null) throw new Error(`The tests did not run:\n${complaints}`);
  // A process that ended by itself in the middle ran out of memory, which a mutant can make it do.
  if (!isFinished && !isStopped && crashed && !fresh.some(({ mutant }) => mutant === crashed.mutant)) {
    run.append({ mutant: crashed.mutant, status: 'timeout' });
  }
  return { fresh, isFinished };
}

/** Tries each mutant with the tests that reach it, without reading the modules anew. */
async function tryReached(run, plan) {
  const unrepeatable = new Set();
  for (;;) {
    const done = new Set(run.records().flatMap((record) => record.done ?? []));
    const files = plan.files.filter((file) => !done.has(file));
    if (files.length === 0) return;
    const { fresh, isFinished } = await runProcess(run, { ...plan, files, unrepeatable: [...unrepeatable] });
    if (isFinished) return;
    for (const record of fresh) if (record.unrepeatable) unrepeatable.add(record.unrepeatable);
    const failure = fresh.find(({ broken }) => broken !== undefined);
    if (failure) throw new Error(`Fails without any mutant: ${failure.broken}\n${failure.message}`);
  }
}

/** Tries mutants each with modules that are read with it: what works only then, or was remembered from before. */
async function tryAnew(run, plan, asked) {
  for (;;) {
    const settled = new Set(
      run
        .records()
        .filter(({ status }) => status)
        .map(({ mutant }) => mutant),
    );
    const reload = asked.filter(({ mutant }) => !settled.has(mutant));
    if (reload.length === 0) return;
    const { isFinished } = await runProcess(run, { ...plan, reload });
    if (isFinished) return;
  }
}

/** So many test files are read anew with a mutant: the nearest, and those with tests of most kinds that reach it. */
const MOST_NEAR = 4;
const MOST_RICH = 3;

/** The first of a list by a rank, lowest first, which leaves alike ones in their order. */
const firstBy = (list, rank, count) => list.toSorted((a, b) => rank(a) - rank(b)).slice(0, count);

function filesToRunAnew(near, rankOf, files) {
  const placesIn = (each) => new Set(near.filter(({ file }) => file === each).map(({ place }) => place)).size;
  const reaching = files.filter((each) => placesIn(each) > 0);
  const nearest = firstBy(reaching, rankOf, MOST_NEAR);
  const others = reaching.filter((each) => !nearest.includes(each));
  return [...nearest, ...firstBy(others, (each) => -placesIn(each), MOST_RICH)];
}

/**
 * What no test noticed may have been worked out before the mutant was on, when a module was read or by an earlier
 * test, and remembered. So each is tried once more by itself, by tests that reach it or, where it is read before any
 * test runs, by those that run anything of its source.
 */
function testsToRunAnew(records, open, files) {
  const isStatic = new Set(records.flatMap((record) => record.static ?? []));
  return open
    .map(({ id, file }) => {
      const isNear = ({ reached, sources }) =>
        reached !== undefined && (reached.includes(id) || (isStatic.has(id) && sources.includes(file)));
      const near = records.filter(isNear);
      const rankOf = rankFrom(file);
      const chosen = filesToRunAnew(near, (each) => rankOf(relative(root, each)), files);
      const namesIn = (each) => near.filter((record) => record.file === each).map(({ test }) => test);
      return { mutant: id, tests: Object.fromEntries(chosen.map((each) => [each, namesIn(each)])) };
    })
    .filter((each) => Object.keys(each.tests).length > 0);
}

/**
 * @param mutants those to be tried, of all that `contents` holds
 * @param sources `file` with its `witnesses`, mutants that show that something of the file ran
 * @returns by id of a mutant `killed`, `timeout`, `survived`, or `no test` where none reaches it
 */
export async function judge({ contents, mutants, sources, files, workers }) {
  const run = openRun(contents);
  try {
    const plan = {
      files: files.map((file) => join(root, file)),
      mutants: mutants.map(({ id }) => id),
      sources,
      workers,
    };
    await tryReached(run, plan);
    const records = run.records();
    const settled = new Set(records.filter(({ status }) => status).map(({ mutant }) => mutant));
    const open = mutants.filter(({ id }) => !settled.has(id));
    await tryAnew(run, plan, testsToRunAnew(records, open, plan.files));
    const statuses = new Map(mutants.map(({ id }) => [id, 'no test']));
    for (const { mutant, status } of run.records()) if (status && statuses.has(mutant)) statuses.set(mutant, status);
    return statuses;
  } finally {
    run.close();
  }
}
