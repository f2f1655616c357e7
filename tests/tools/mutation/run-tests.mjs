/**
 * One process of Vitest with the instrumented source, which whoever started it may end at any time. Without `reload` in
 * the plan the tests run once and try every mutant they reach; with it they run anew for each mutant of the list.
 */

import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfigFromFile } from 'vite';
import { createVitest } from 'vitest/node';
import { root } from '../run.mjs';

const folder = process.env.ORGDIFF_MUTATION;
const planFile = join(folder, 'plan.json');
const plan = JSON.parse(readFileSync(planFile, 'utf8'));
const contents = JSON.parse(readFileSync(join(folder, 'contents.json'), 'utf8'));

const tell = (record) => appendFileSync(join(folder, 'results.ndjson'), `${JSON.stringify(record)}\n`);

const instrumented = {
  name: 'orgdiff:mutants',
  enforce: 'pre',
  load: (id) => contents[id.split('?')[0]],
};

class InGivenOrder {
  sort = (files) => files;
  shard = (files) => files;
}

async function start() {
  const { config } = await loadConfigFromFile({ command: 'serve', mode: 'test' }, 'vite.config.ts', root);
  return createVitest(
    'test',
    {
      config: false,
      watch: false,
      includeTaskLocation: true,
      reporters: [{}],
      update: false,
      include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
      setupFiles: config.test.setupFiles,
      testTimeout: config.test.testTimeout,
      runner: join(root, 'tests/tools/mutation/runner.mjs'),
      pool: 'threads',
      isolate: plan.reload !== undefined,
      maxWorkers: plan.reload === undefined ? plan.workers : 1,
      sequence: { sequencer: InGivenOrder },
      dangerouslyIgnoreUnhandledErrors: true,
      onConsoleLog: () => false,
    },
    { root, plugins: [instrumented], resolve: config.resolve },
  );
}

const NO_MUTANT = 'none';

/** Whether tests of a file fail, or the file itself, when modules are read with the mutant. */
async function fails(vitest, specification, mutant, tests) {
  writeFileSync(planFile, JSON.stringify({ ...plan, active: mutant, tests }));
  writeFileSync(join(folder, 'running.json'), JSON.stringify({ mutant, limit: plan.patience, begun: Date.now() }));
  const { testModules } = await vitest.runTestSpecifications([specification]);
  return testModules.some((each) => each.state() === 'failed');
}

/** By file and tests, whether they fail without any mutant: they then say nothing of those with which they fail. */
const failsWithout = new Map();

async function failsAnyway(vitest, specification, names) {
  const file = specification.moduleId;
  const key = JSON.stringify([file, names]);
  if (!failsWithout.has(key)) {
    failsWithout.set(key, await fails(vitest, specification, NO_MUTANT, { [file]: names }));
  }
  return failsWithout.get(key);
}

/** A mutant dies of a failed test, and of a file that no longer loads, where both are well without it. */
async function runAnew(vitest, specifications, { mutant, tests }) {
  for (const specification of specifications) {
    const file = specification.moduleId;
    if (!tests[file] || !(await fails(vitest, specification, mutant, tests))) continue;
    if (await failsAnyway(vitest, specification, tests[file])) tell({ doubt: mutant, file });
    else return tell({ mutant, status: 'killed', file });
  }
  tell({ mutant, status: 'survived' });
}

const vitest = await start();
try {
  const all = await vitest.globTestSpecifications();
  const byFile = new Map(all.map((each) => [each.moduleId, each]));
  const specifications = plan.files.map((file) => byFile.get(file)).filter(Boolean);
  if (plan.reload === undefined) await vitest.runTestSpecifications(specifications);
  else for (const each of plan.reload) await runAnew(vitest, specifications, each);
  tell({ finished: true });
} finally {
  await vitest.close();
}
process.exit(0);
