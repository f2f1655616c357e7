import { expect, test } from 'vitest';
import { compareDays } from '../../../tests/support/charts.ts';
import { organisationFromTexts } from '../../../tests/support/org-from-text.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { indexOrganisation } from '../../model/organisation.ts';
import { nameOfFile, nameOfPicture } from './file-names.ts';

const [DAY, NEXT] = ['2025-01-01', '2025-02-01'];

/** With days that are made up, called by these labels. */
function comparisonOf(labels?: readonly [string, string]): Comparison {
  const file = organisationFromTexts({ [DAY]: 'Ada', [NEXT]: 'Ada' });
  const moments = file.moments.map((moment, index) =>
    labels ? { ...moment, label: labels[index] ?? '', orderOnly: true } : moment,
  );
  return compareDays(indexOrganisation({ ...file, moments }), DAY, NEXT);
}

test('files are called after the organisation and the days', () => {
  expect(nameOfFile(comparisonOf(), 'csv')).toBe('orgdiff-test-2025-01-01-2025-02-01.csv');
});

test.each([
  ['before', 'orgdiff-test-2025-01-01-before.svg'],
  ['after', 'orgdiff-test-2025-02-01-after.svg'],
  ['changes', 'orgdiff-test-2025-01-01-2025-02-01-changes.svg'],
  ['both', 'orgdiff-test-2025-01-01-2025-02-01-before-and-after.svg'],
  ['flow', 'orgdiff-test-2025-01-01-2025-02-01-flow.svg'],
] as const)('a picture of %s says of what it is', (states, name) => {
  expect(nameOfPicture(comparisonOf(), states, 'svg')).toBe(name);
});

test('a day that both states have is named once', () => {
  const { after } = comparisonOf();
  expect(nameOfPicture({ ...comparisonOf(), before: after }, 'changes', 'svg')).toBe(
    'orgdiff-test-2025-02-01-changes.svg',
  );
});

test.each([
  ['roster old.csv', 'roster (new).csv', 'orgdiff-test-roster-old-csv-roster-new-csv.pdf'],
  ['“Alt”', '新しい 一覧', 'orgdiff-test-Alt-新しい-一覧.pdf'],
  // Nothing of these is left.
  ['…', '(?)', 'orgdiff-test-2025-01-01-2025-02-01.pdf'],
  ['a'.repeat(60), 'b', `orgdiff-test-${'a'.repeat(40)}-b.pdf`],
])('days that are made up go by their labels: %s, %s', (first, second, name) => {
  expect(nameOfFile(comparisonOf([first, second]), 'pdf')).toBe(name);
});
