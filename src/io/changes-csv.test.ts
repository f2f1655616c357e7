import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { compareTexts, organisationFromTexts, snapshotOn } from '../../tests/support/org-from-text.ts';
import { organisations, snapshotsOf } from '../../tests/support/random-organisations.ts';
import { groupByCause } from '../diff/cause-groups.ts';
import { RowReader, rowsOf } from '../diff/change-rows.ts';
import type { Comparison } from '../diff/comparison.ts';
import { diff } from '../diff/diff.ts';
import { indexOrganisation } from '../model/organisation.ts';
import type { SourceId } from '../model/schema.ts';
import { nameOfChangesFile, writeChanges } from './changes-csv.ts';

function write(comparison: Comparison, delimiter: ',' | '\t' = ','): string {
  const rows = rowsOf(groupByCause(comparison));
  return [...writeChanges(rows, new RowReader(comparison), delimiter)].map(({ text }) => text).join('');
}

function parse(text: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true });
  expect(errors).toEqual([]);
  return data;
}

const BEFORE = `[Company] Ada, CEO
  [Old] Bea, Head
    Cy, Engineer`;
const AFTER = `[Company] Ada, CEO
  [New] Cy, Head of "New", and more`;

describe('what is written', () => {
  test('read back it has a record for each change, in the order of the rows', () => {
    fc.assert(
      fc.property(organisations, fc.constantFrom(',' as const, '\t' as const), (organisation, delimiter) => {
        const comparison = diff(...snapshotsOf(organisation));
        const rows = rowsOf(groupByCause(comparison));
        const reader = new RowReader(comparison);
        const records = parse(write(comparison, delimiter));
        expect(records.map(({ Type, Id }) => `${Type}:${Id}`)).toEqual(rows.map(({ id }) => id));
        rows.forEach((row, index) => {
          expect(records[index]).toMatchObject({
            Name: reader.nameOf(row),
            Change: row.category,
            Kinds: row.change.kinds.join('; '),
            'In words': reader.sentenceOf(row),
            Cause: reader.causeOf(row),
            'From unit': reader.placeOf(row, 'before').unit ?? '',
            'To manager or head': reader.placeOf(row, 'after').led ?? '',
            'Dates (EDTF)': reader.evidenceOf(row).dates.join('; '),
            Status: reader.evidenceOf(row).status,
          });
        });
      }),
      { numRuns: 60 },
    );
  });

  test('places, titles with quotes and commas, and how sure it is', () => {
    const records = parse(write(compareTexts(BEFORE, AFTER)));
    expect(records.find(({ Id }) => Id === 'cy')).toMatchObject({
      Type: 'person',
      'From unit': 'Old',
      'From manager or head': 'Bea',
      'From title': 'Engineer',
      'To unit': 'New',
      'To manager or head': 'Ada',
      'To title': 'Head of "New", and more',
      'Dates (EDTF)': '2025-06-01',
      Status: 'stated',
      'Status of': 'place',
    });
    expect(records.find(({ Id }) => Id === 'bea')).toMatchObject({ Change: 'left', 'To unit': '', 'To title': '' });
  });

  test('dates as the file has them, and as the days that they can mean', () => {
    const file = organisationFromTexts({ '2025-01-01': BEFORE, '2025-06-01': AFTER });
    const dated = (from: string, to?: string) => {
      const memberships = file.memberships.map((each) =>
        each.id === 'cy-2' ? { ...each, from } : each.id === 'bea-1' && to !== undefined ? { ...each, to } : each,
      );
      const organisation = indexOrganisation({ ...file, memberships });
      return parse(write(diff(snapshotOn(organisation, '2025-01-01'), snapshotOn(organisation, '2025-06-01'))));
    };
    const monthly = dated('2025-03', '2025-04~');
    expect(monthly.find(({ Id }) => Id === 'cy')).toMatchObject({
      'Dates (EDTF)': '2025-03',
      'Earliest day': '2025-03-01',
      'Latest day': '2025-03-31',
    });
    expect(monthly.find(({ Id }) => Id === 'bea')).toMatchObject({
      'Dates (EDTF)': '2025-04~',
      'Earliest day': '2025-04-01',
      'Latest day': '2025-04-30',
    });
  });

  test('sources by publisher and date, and their addresses', () => {
    const file = organisationFromTexts({ '2025-01-01': BEFORE, '2025-06-01': AFTER });
    const source = {
      id: 'a' as SourceId,
      publisher: 'The Gazette',
      date: '2025-05~',
      url: 'https://example.org/a?b=1,2',
    };
    const copy = { id: 'b' as SourceId, publisher: 'Memo', via: { publisher: 'Herald', url: 'https://example.org/b' } };
    const claims = [source, copy].map(({ id }) => ({ source: id, status: 'stated' as const }));
    const memberships = file.memberships.map((each) => ({ ...each, claims }));
    const organisation = indexOrganisation({ ...file, memberships, sources: [source, copy] });
    const comparison = diff(snapshotOn(organisation, '2025-01-01'), snapshotOn(organisation, '2025-06-01'));
    expect(parse(write(comparison)).find(({ Id }) => Id === 'cy')).toMatchObject({
      Sources: 'The Gazette, 2025-05~; Memo, via Herald',
      Addresses: 'https://example.org/a?b=1,2 https://example.org/b',
    });
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '=1\n+1'])(
    'a title that starts as a formula stays text: %j',
    (title) => {
      const file = organisationFromTexts({ '2025-01-01': BEFORE, '2025-06-01': AFTER });
      const memberships = file.memberships.map((each) => ({ ...each, title }));
      const organisation = indexOrganisation({ ...file, memberships });
      const comparison = diff(snapshotOn(organisation, '2025-01-01'), snapshotOn(organisation, '2025-06-01'));
      expect(parse(write(comparison)).find(({ Id }) => Id === 'bea')).toMatchObject({ 'From title': `'${title}` });
    },
  );

  test('without changes there is the heading alone', () => {
    const text = write(compareTexts(BEFORE, BEFORE));
    expect(text.split('\r\n')).toHaveLength(1);
    expect(text).toMatch(/^Type,Id,Name,/);
  });
});

test('the parts tell how far they have come', () => {
  const people = Array.from({ length: 1200 }, (_, index) => `  P${index}`).join('\n');
  const comparison = compareTexts('Ada', `Ada\n${people}`);
  const rows = rowsOf(groupByCause(comparison));
  const written = [...writeChanges(rows, new RowReader(comparison), ',')].map((part) => part.written);
  expect(written[0]).toBe(0);
  expect(written.at(-1)).toBe(1200);
  expect(written.length).toBeGreaterThan(2);
});

test('the file is named after the organisation and the days', () => {
  expect(nameOfChangesFile(compareTexts(BEFORE, AFTER))).toBe('orgdiff-test-2025-01-01-2025-06-01.csv');
});
