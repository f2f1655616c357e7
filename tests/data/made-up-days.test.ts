/** Two lists of which only the order is known: nothing that is taken away shows the days that were made up for them. */

import { expect, test } from 'vitest';
import { accountAsText, writeAccount } from '../../src/diff/account.ts';
import { groupByCause } from '../../src/diff/cause-groups.ts';
import { RowReader, rowsOf } from '../../src/diff/change-rows.ts';
import { diff } from '../../src/diff/diff.ts';
import { writeChanges } from '../../src/io/changes-csv.ts';
import { buildOrganisation } from '../../src/io/import/build/build-organisation.ts';
import { matchRosters } from '../../src/io/import/match/match-rosters.ts';
import { changeSheets } from '../../src/io/write/changes-workbook.ts';
import { figureWords } from '../../src/io/write/figure-words.ts';
import { nameOfFile, nameOfPicture } from '../../src/io/write/file-names.ts';
import { writeMarkdown } from '../../src/io/write/markdown.ts';
import { writeLinkedData } from '../../src/io/write/organisation-jsonld.ts';
import { summaryLines } from '../../src/io/write/summary-text.ts';
import { formatWhen } from '../../src/model/day-names.ts';
import { readEdtf } from '../../src/model/edtf.ts';
import { personLines } from '../../src/model/life-lines.ts';
import { personHistory } from '../../src/model/person-history.ts';
import type { ChangeEvent, Person } from '../../src/model/schema.ts';
import { snapshotAt } from '../../src/model/snapshot.ts';
import { readOrganisation } from '../../src/model/validate.ts';
import { dayInWords } from '../../src/ui/timeline/day-words.ts';
import { type EventGroup, groupByMonth } from '../../src/ui/timeline/event-groups.ts';
import { type LifeRow, personRows } from '../../src/ui/timeline/life-rows.ts';
import { datedRoster, rosterOf } from '../support/rosters.ts';

const [FIRST, SECOND] = ['2031-04-05', '2031-04-06'];
const lead = { id: '1', name: 'Ada Berg', title: 'Head', unit: 'Lab' };
const gone = { id: '2', name: 'Bea Falk', title: 'Chemist', unit: 'Lab', manager: 0 };
const moved = { id: '3', name: 'Cy Holm', title: 'Chemist', unit: 'Lab', manager: 0 };
const before = { ...datedRoster(rosterOf('old list.csv', [lead, gone, moved]), FIRST, 'old list'), orderOnly: true };
const fresh = { id: '4', name: 'Dan Yu', title: 'Clerk', unit: 'Office', manager: 0 };
const after = {
  ...datedRoster(rosterOf('new list.csv', [lead, { ...moved, unit: 'Office' }, fresh]), SECOND, 'new list'),
  orderOnly: true,
};
const matching = matchRosters(before, after, { by: 'id', same: [], different: [] });
const read = readOrganisation(buildOrganisation([before, after], [matching], { id: 'lab', name: 'Lab' }));
if (!read.ok) throw new Error(JSON.stringify(read.error));
const organisation = read.value;
const [was, is] = [FIRST, SECOND].map((date) => snapshotAt(organisation, readEdtf(date).earliest));
if (!was || !is) throw new Error('two days are needed');
const comparison = diff(was, is);
const groups = groupByCause(comparison);
const rows = rowsOf(groups);
const reader = new RowReader(comparison);
const account = writeAccount(comparison, groups);

const ROWS = { tint: 'unit', hues: new Map(), day: is.day } as const;

function labelsOf({ detail, cells, glyphs }: LifeRow): string[] {
  return [detail, ...[...cells, ...glyphs].map(({ label }) => label)];
}

function labelOf({ label }: EventGroup): string {
  return label;
}

function eventOn(date: string): ChangeEvent {
  return {
    ...{ id: 'e', date, kind: 'statement', people: [], units: [], summary: '', status: 'confirmed' },
    claims: [],
  };
}

function datesOfHistory(person: Person): string[] {
  return personHistory(organisation, person).flatMap(({ date, until }) =>
    [date, ...(until === undefined ? [] : [until])].map((each) => formatWhen(organisation, each)),
  );
}

test.each([
  ['the summary', () => [...summaryLines(comparison, groups, { width: 80, paint: (_, text) => text })].join('\n')],
  ['the account', () => accountAsText(account)],
  ['Markdown', () => writeMarkdown(comparison, groups)],
  ['CSV', () => [...writeChanges(rows, reader, ',')].map(({ text }) => text).join('')],
  ['the workbook', () => JSON.stringify([...changeSheets(comparison, rows, reader)])],
  ['linked data', () => writeLinkedData(organisation)],
  [
    'the words of a figure',
    () => figureWords({ comparison, account, states: 'changes', branch: undefined, filters: [], madeOn: '2025-01-01' }),
  ],
  [
    'the words of one state',
    () => figureWords({ comparison, account, states: 'after', branch: undefined, filters: [], madeOn: '2025-01-01' }),
  ],
  ['the life-lines', () => JSON.stringify(personRows(organisation, personLines(organisation), ROWS).map(labelsOf))],
  [
    'the events',
    () =>
      groupByMonth([eventOn(FIRST), eventOn(SECOND)], organisation)
        .map(labelOf)
        .join(),
  ],
  ['the days of the timeline', () => [-1, 0, 1, 2, 3].map((days) => dayInWords(was.day + days, organisation)).join()],
  ['histories', () => organisation.people.flatMap(datesOfHistory).join()],
])('%s', (_, write) => {
  const written = write();
  const text = typeof written === 'string' ? written : JSON.stringify(written);
  expect(text).toContain('new list');
  expect(text).not.toMatch(/2031|Apr/);
});

test('names of files', () => {
  expect(nameOfFile(comparison, 'csv')).toBe('orgdiff-lab-old-list-new-list.csv');
  expect(nameOfPicture(comparison, 'changes', 'svg')).toBe('orgdiff-lab-old-list-new-list-changes.svg');
  expect(nameOfPicture(comparison, 'both', 'pdf')).toBe('orgdiff-lab-old-list-new-list-before-and-after.pdf');
  expect(nameOfPicture(comparison, 'after', 'png')).toBe('orgdiff-lab-new-list-after.png');
});
