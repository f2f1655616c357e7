/** The filter of the list finds each row of the Meta set by every word of the sentence that it says. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foldWords } from '../../src/base/fold-words.ts';
import { groupByCause } from '../../src/diff/cause-groups.ts';
import { pickMatching } from '../../src/diff/change-filter.ts';
import { pickRows, RowReader, rowsOf } from '../../src/diff/change-rows.ts';
import { diff } from '../../src/diff/diff.ts';
import { rowWordsOf } from '../../src/diff/row-words.ts';
import { readEdtf } from '../../src/model/edtf.ts';
import { snapshotAt } from '../../src/model/snapshot.ts';
import { tierOf } from '../../src/model/strength.ts';
import { readOrganisation } from '../../src/model/validate.ts';
import { NO_FILTER } from '../../src/store/view.ts';

const read = readOrganisation(
  JSON.parse(readFileSync(new URL('../../data/meta-ai/organisation.json', import.meta.url), 'utf8')),
);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const organisation = read.value;
const snapshotOn = (date: string) => snapshotAt(organisation, readEdtf(date).earliest);
const comparison = diff(snapshotOn('2025-08-18'), snapshotOn('2025-08-31'));
const rows = rowsOf(groupByCause(comparison));
const reader = new RowReader(comparison);
const rowWords = rowWordsOf(comparison);

function rowsFor(text: string): readonly string[] {
  const picked = pickMatching(comparison, { ...NO_FILTER, people: undefined, text, rowWords });
  return pickRows(rows, picked).map(({ id }) => id);
}

describe('the words of a row', () => {
  test('find it', () => {
    for (const row of rows) {
      const words = foldWords(reader.sentenceOf(row));
      expect(words.length).toBeGreaterThan(0);
      expect(rowsFor(words.join(' '))).toContain(row.id);
    }
  });

  test('go with a certainty that is the one by which the filter picks them', () => {
    for (const row of rows) {
      const certainties = new Set([tierOf(reader.evidenceOf(row).status)]);
      const picked = pickMatching(comparison, { ...NO_FILTER, people: undefined, certainties });
      expect(pickRows([row], picked)).toEqual([row]);
    }
  });

  test.each(['new boss', 'new manager'])('%s finds everybody under another manager than before', (text) => {
    const people = [...comparison.people.values()].filter(
      ({ before, after }) => before !== undefined && after?.manager !== undefined && before.manager !== after.manager,
    );
    expect(people.length).toBeGreaterThan(0);
    const found = rowsFor(text);
    for (const { person } of people)
      expect(found).toContain(rows.find((row) => row.kind === 'person' && row.change.person === person)?.id);
  });
});
