/** What a reader of the article would look for is found, and stands first among what is no person and no unit. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildFinder } from '../../src/model/find.ts';
import { buildEntryFinder, type EntryHit } from '../../src/model/find-entries.ts';
import { readText } from '../../src/model/organisation.ts';
import { readOrganisation } from '../../src/model/validate.ts';

const read = readOrganisation(
  JSON.parse(readFileSync(new URL('../../data/meta-ai/organisation.json', import.meta.url), 'utf8')),
);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const entries = buildEntryFinder(read.value);
const people = buildFinder(read.value);

function textOf(hit: EntryHit): string {
  if (hit.kind === 'event') return readText(hit.event.summary);
  if (hit.kind === 'figure') return `${hit.figure.figure} ${readText(hit.figure.what)}`;
  return hit.kind === 'erratum' ? readText(hit.erratum.says) : hit.source.publisher;
}

describe('the entries of the Meta set', () => {
  test.each<[string, EntryHit['kind'], RegExp]>([
    ['hiring freeze', 'event', /freeze/],
    ['freeze', 'event', /freeze/],
    ['behemoth', 'event', /Behemoth/],
    ['altman', 'event', /Altman/],
    ['3,400', 'figure', /3,400/],
    ['nine figures', 'figure', /nine figures/],
    ['WIRED', 'source', /WIRED/],
  ])('%s: first a %s', (query, kind, words) => {
    const [first] = entries.find(query, 6);
    expect(first && [first.kind, textOf(first)]).toEqual([kind, expect.stringMatching(words)]);
  });

  test('13 from Google: the count of the newspaper and the figure', () => {
    const found = entries.find('13 from Google', 6);
    expect(found.map(textOf)).toEqual(expect.arrayContaining([expect.stringMatching(/at least 13/)]));
    expect(found.some(({ kind }) => kind === 'figure')).toBe(true);
  });

  test.each(['hiring freeze', 'freeze', '3,400', '13 from Google', 'nine figures'])(
    '%s: no person and no unit stands before it',
    (query) => {
      expect(people.find(query, 3)).toEqual([]);
    },
  );
});
