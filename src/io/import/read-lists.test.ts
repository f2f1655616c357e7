/**
 * What Orgdiff makes of lists, kept as texts: how it reads them, what it says of them and what it builds of them. To
 * accept a change: npx vitest run src/io/import/read-lists.test.ts -u
 */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stories } from '../../../tests/support/made-companies.ts';
import { ODD_LISTS } from '../../../tests/support/odd-lists.ts';
import { readLists } from '../../../tests/support/read-lists.ts';
import { SYSTEM_EXPORTS } from '../../../tests/support/system-exports.ts';

test.each(Object.entries(ODD_LISTS))('%s', async (name, lists) => {
  await expect(await readLists(lists)).toMatchFileSnapshot(`../../../tests/golden/lists/${name}.txt`);
});

test.each(SYSTEM_EXPORTS.map((system, seed) => ({ ...system, seed })))('$name', async (system) => {
  const { name, tells, write, ending, seed } = system;
  const told = fc.sample(stories(tells), { seed, numRuns: 8 });
  const [story] = told.toSorted((a, b) => b.truth.length - a.truth.length);
  if (!story) throw new Error('no story');
  const stayed = new Set(story.after.members.map(({ staffNumber }) => staffNumber));
  const gone = story.before.members.filter(({ staffNumber }) => !stayed.has(staffNumber));
  const lists = [
    { name: `staff-2026-01-31.${ending}`, content: await write(story.before, [], false) },
    { name: `staff-2026-06-30.${ending}`, content: await write(story.after, gone, true) },
  ];
  const file = `../../../tests/golden/lists/${name.replaceAll(/[^a-z]+/gi, '-').toLowerCase()}.txt`;
  await expect(`${story.truth.join('\n')}\n\n${await readLists(lists)}`).toMatchFileSnapshot(file);
});
