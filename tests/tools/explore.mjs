/**
 * npm run explore [-- --rounds N] [--seed SEED] [FILE ...]: runs every property from fresh seeds, and prints each
 * seed, so that what it finds can be found again. Exits with 1 where a property failed.
 */

import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { install } from './install.mjs';
import { root, runTool } from './run.mjs';

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, seed: { type: 'string' } },
  allowPositionals: true,
});

function propertyTests() {
  return ['src', 'tests'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((path) => path.endsWith('.test.ts'))
      .map((path) => join(folder, path))
      .filter((path) => readFileSync(join(root, path), 'utf8').includes("from 'fast-check'")),
  );
}

await install();
const files = positionals.length > 0 ? positionals : propertyTests();
const seeds =
  values.seed === undefined
    ? Array.from({ length: Math.max(1, Number(values.rounds) || 1) }, () => randomInt(2 ** 31))
    : [Number(values.seed)];
const failed = [];
for (const seed of seeds) {
  console.log(`\n== seed ${seed}`);
  const env = { ...process.env, ORGDIFF_SEED: String(seed) };
  if ((await runTool('vitest', ['run', '--reporter=dot', ...files], { env })) !== 0) failed.push(seed);
}
console.log(failed.length === 0 ? '\nNo counterexample' : `\nCounterexamples from seeds ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
