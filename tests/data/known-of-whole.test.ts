import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RowReader } from '../../src/diff/change-rows.ts';
import { diff } from '../../src/diff/diff.ts';
import { knownInBrief, knownOfWhole } from '../../src/diff/known-of-whole.ts';
import { changeSheets } from '../../src/io/write/changes-workbook.ts';
import { readEdtf } from '../../src/model/edtf.ts';
import { type Snapshot, snapshotAt } from '../../src/model/snapshot.ts';
import { readOrganisation } from '../../src/model/validate.ts';

function dayOf(data: string): (date: string) => Snapshot {
  const read = readOrganisation(JSON.parse(readFileSync(new URL(`../../data/${data}`, import.meta.url), 'utf8')));
  if (!read.ok) throw new Error(`${data} does not validate`);
  return (date) => snapshotAt(read.value, readEdtf(date).earliest);
}

const meta = dayOf('meta-ai/organisation.json');
const rust = dayOf('rust-governance/organisation.json');

test('whoever is on one of the days is named, out of the last count before the later', () => {
  expect(knownOfWhole([meta('2025-08-18'), meta('2025-08-31')])).toBe(
    '64 people are named here; Meta Superintelligence Labs alone had about 3,400 in July 2025 (reported)',
  );
  expect(knownOfWhole([meta('2025-12-31')])).toMatch(
    /Superintelligence Labs alone had under 3,000 .* October 2025 \(reported\)$/,
  );
});

test('a file that holds everybody is no part of a whole', () => {
  expect(knownOfWhole([rust('2021-11-13')])).toBeUndefined();
});

test('a workbook says it below its numbers', () => {
  const comparison = diff(meta('2025-08-18'), meta('2025-08-31'));
  const sheets = [...changeSheets(comparison, [], new RowReader(comparison))];
  const numbers = sheets.find(({ sheet }) => sheet === 'Numbers');
  expect(numbers?.rows.at(-1)).toEqual([knownInBrief([comparison.before, comparison.after])]);
});
