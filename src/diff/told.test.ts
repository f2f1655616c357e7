/**
 * All that Orgdiff tells of some comparisons, kept as texts: a change of what it says, counts or draws shows in the diff
 * of what it changes. To accept it: npx vitest run src/diff/told.test.ts -u
 */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countedComparison } from '../../tests/support/counted-comparison.ts';
import { compareMeta } from '../../tests/support/meta-comparison.ts';
import { organisationFrom, snapshotsOf, teemingFiles } from '../../tests/support/random-organisations.ts';
import { graded, sourced } from '../../tests/support/sourced-organisations.ts';
import { fileOfStory, STORY_NAMES } from '../../tests/support/stories.ts';
import { toldComparison } from '../../tests/support/told-comparison.ts';
import type { OrganisationFile } from '../model/schema.ts';
import type { Comparison } from './comparison.ts';
import { diff } from './diff.ts';

/** So many organisations are drawn, alternately of those that are complete, those that are not, and lists. */
const DRAWN = 6;
const COVERAGES = [
  { completeness: 'partial' },
  { completeness: 'complete' },
  { completeness: 'complete', basis: 'snapshots' },
] as const;
const drawn = fc.sample(teemingFiles, { seed: 20_250_601, numRuns: DRAWN });

function compareFile(file: OrganisationFile): Comparison {
  const [before, after] = snapshotsOf(organisationFrom(file));
  return diff(before, after);
}

/** Each of some people in one more unit before, in another one after, or in both one after the other. */
function withSecondSeats(file: OrganisationFile): OrganisationFile {
  const seat = (person: string, unit: string, span: object): object => ({
    ...{ id: `${person}-${unit}`, person, unit, kind: 'secondary', status: 'reported', claims: [] },
    ...span,
  });
  const [was, is] = [{ from: '2025-01-01', to: '2025-03-01' }, { from: '2025-03-01' }];
  const seats = [
    ...[
      seat('pam-rex', 'plan', was),
      seat('hal-day', 'rest', is),
      seat('cy-lee', 'plan', was),
      seat('cy-lee', 'rest', is),
    ],
    ...[
      seat('ada-ito', 'plan', is),
      seat('ada-ito', 'rest', is),
      seat('jo-poe', 'build', was),
      seat('jo-poe', 'rest', is),
    ],
  ];
  return { ...file, memberships: [...file.memberships, ...(seats as OrganisationFile['memberships'])] };
}

function compareDrawn(number: number): Comparison {
  const file = drawn[number];
  const coverage = COVERAGES[number % COVERAGES.length];
  if (!file || !coverage) throw new Error(`only ${DRAWN} are drawn`);
  return compareFile(sourced({ ...file, coverage }, number));
}

function backwards({ before, after }: Comparison): Comparison {
  return diff(after, before);
}

const STORIES = STORY_NAMES.flatMap((name, seed): [string, () => Comparison][] => [
  [`${name}`, () => compareFile(fileOfStory(name))],
  [`${name}-by-sources`, () => compareFile(graded(fileOfStory(name, { completeness: 'partial' }), seed))],
]);

const COMPARISONS: [name: string, make: () => Comparison][] = [
  ...STORIES,
  ['posts-backwards', () => backwards(compareFile(graded(fileOfStory('posts'), 1)))],
  ['units-in-lists', () => compareFile(fileOfStory('units', { basis: 'snapshots', events: [] }))],
  ['units-backwards', () => backwards(compareFile(fileOfStory('units')))],
  ...drawn.map((_, number): [string, () => Comparison] => [`drawn-${number + 1}`, () => compareDrawn(number)]),
  ['drawn-1-backwards', () => backwards(compareDrawn(0))],
  ['drawn-5-backwards', () => backwards(compareDrawn(4))],
  ['meta-august', () => compareMeta('2025-08-18', '2025-08-31')],
  ['lines-with-second-seats', () => compareFile(withSecondSeats(fileOfStory('lines')))],
];

/** A crowd takes much room for little. */
const COUNTED = COMPARISONS.filter(([name], index) => index % 2 === 0 && name !== 'crowd');

test.each(COMPARISONS)('%s in words', async (name, make) => {
  await expect(toldComparison(make())).toMatchFileSnapshot(`../../tests/golden/told/${name}.txt`);
});

test.each(COUNTED)('%s in numbers and places', async (name, make) => {
  await expect(countedComparison(make())).toMatchFileSnapshot(`../../tests/golden/told/${name}-counted.txt`);
});
