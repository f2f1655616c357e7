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

/** A mutant dies of a failed test, and of a file that no longer loads. */
async function runAnew(vitest, specifications, { mutant, tests }) {
  writeFileSync(planFile, JSON.stringify({ ...plan, active: mutant, tests }));
  writeFileSync(join(folder, 'running.json'), JSON.stringify({ mutant, limit: plan.patience, begun: Date.now() }));
  for (const specification of specifications) {
    if (!tests[specification.moduleId]) continue;
    const { testModules } = await vitest.runTestSpecifications([specification]);
    const failed = testModules.some((each) => each.state() === 'failed');
    if (failed) return tell({ mutant, status: 'killed', file: specification.moduleId });
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
