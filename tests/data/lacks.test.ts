/** What the data sets that come with the program lack, as `orgdiff check` tells it. */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findLacks } from '../../src/model/lacks.ts';
import { readOrganisation } from '../../src/model/validate.ts';

const data = new URL('../../data/', import.meta.url);
const sets = readdirSync(data).filter((folder) => readdirSync(new URL(folder, data)).includes('organisation.json'));

test('there are two of them', () => {
  expect(sets).toEqual(['meta-ai', 'rust-governance']);
});

test.each(sets)('%s has sources for everything, and says nothing that they do not', (folder) => {
  const result = readOrganisation(JSON.parse(readFileSync(new URL(`${folder}/organisation.json`, data), 'utf8')));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  // That a source is known here by what others tell of it has no place in it to point to.
  expect(findLacks(result.value).filter(({ kind }) => kind !== 'no-locator')).toEqual([]);
});
