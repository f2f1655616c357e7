/**
 * All that Orgdiff tells of some comparisons, kept as texts: a change of what it says, counts or draws shows in the diff
 * of what it changes. To accept it: npx vitest run src/diff/told.test.ts -u
 */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countedComparison } from '../../tests/support/counted-comparison.ts';
import { compareMeta } from '../../tests/support/meta-comparison.ts';
import { organisationFrom, snapshotsOf, teemingFiles } from '../../tests/support/random-organisations.ts';
import { sourced } from '../../tests/support/sourced-organisations.ts';
import { toldComparison } from '../../tests/support/told-comparison.ts';
import type { OrganisationFile } from '../model/schema.ts';
import type { Comparison } from './comparison.ts';
import { diff } from './diff.ts';

const drawn = fc.sample(teemingFiles, { seed: 20_250_601, numRuns: 4 });

function compareDrawn(number: number, changes: Partial<OrganisationFile> = {}): Comparison {
  const file = drawn[number];
  if (!file) throw new Error(`only ${drawn.length} are drawn`);
  const [before, after] = snapshotsOf(organisationFrom({ ...sourced(file, number), ...changes }));
  return diff(before, after);
}

function backwards({ before, after }: Comparison): Comparison {
  return diff(after, before);
}

const LISTS = { coverage: { completeness: 'complete', basis: 'snapshots' } } as const;

describe.each<[name: string, make: () => Comparison]>([
  ['drawn-partial', () => compareDrawn(0, { coverage: { completeness: 'partial' } })],
  ['drawn-complete', () => compareDrawn(1, { coverage: { completeness: 'complete' } })],
  ['drawn-lists', () => compareDrawn(2, LISTS)],
  ['drawn-backwards', () => backwards(compareDrawn(3, { coverage: { completeness: 'partial' } }))],
  ['meta-august', () => compareMeta('2025-08-18', '2025-08-31')],
])('%s', (name, make) => {
  const comparison = make();

  test('in words', async () => {
    await expect(toldComparison(comparison)).toMatchFileSnapshot(`../../tests/golden/told/${name}.txt`);
  });

  test('in numbers and places', async () => {
    await expect(countedComparison(comparison)).toMatchFileSnapshot(`../../tests/golden/told/${name}-counted.txt`);
  });
});
