import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridOf, gridOfRows } from '../../../../tests/support/grids.ts';
import { chartRuns } from '../../../../tests/support/property-runs.ts';
import type { Fix, ImportProblemKind, ProblemPlace } from '../../table/import-problem.ts';
import type { Mapping } from '../../table/mapping.ts';
import { proposeMapping } from '../columns/columns.ts';
import { type ReadRoster, type ReadRosterOptions, readRoster } from './read-roster.ts';

function read(text: string, changes: Partial<Mapping> = {}, options: ReadRosterOptions = {}): ReadRoster {
  const grid = gridOf(text);
  return readRoster('org.csv', grid, { ...proposeMapping(grid).mapping, ...changes }, options);
}

/** "Bob Jones < Ann Smith" for each post, by names or, where vacant, by ids. */
function linesOf({ roster }: ReadRoster): string[] {
  const nameOf = (index: number) => roster.posts[index]?.name || roster.posts[index]?.id || '';
  return roster.posts.map(({ manager, secondManagers }, index) =>
    [nameOf(index), ...[manager, ...secondManagers].filter((other) => other >= 0).map(nameOf)].join(' < '),
  );
}

function problemOf({ problems }: ReadRoster, kind: ImportProblemKind) {
  const [problem, ...others] = problems.filter((candidate) => candidate.kind === kind);
  expect(others, `only one problem of kind ${kind}`).toEqual([]);
  return problem;
}

describe('a file without fault', () => {
  const good = read(`
    id|name|title|manager|unit|email|location
    007|Ann Smith|Chief||Board|ann@example.org|Oslo
    008|Bob Jones|Head|007|Tech|bob@example.org|Rome
    009|Cat Lee|Engineer|008|Tech|cat@example.org|Rome`);

  test('is read without a word', () => {
    expect(good.problems).toEqual([]);
    expect(linesOf(good)).toEqual(['Ann Smith', 'Bob Jones < Ann Smith', 'Cat Lee < Bob Jones']);
  });

  test('keeps leading zeros and numbers of rows', () => {
    expect(good.roster.posts.map(({ id, row }) => [id, row])).toEqual([
      ['007', 2],
      ['008', 3],
      ['009', 4],
    ]);
    expect(good.roster).toMatchObject({ file: 'org.csv', hasIds: true, hasManagers: true });
  });
});

describe('a manager who is not in the file', () => {
  test('leaves a top, and is named with row, field and value', () => {
    const result = read(`
      id|name|Manager
      1|Ann Smith|
      2|Bob Jones|1
      3|Cat Lee|90417`);
    expect(linesOf(result)).toEqual(['Ann Smith', 'Bob Jones < Ann Smith', 'Cat Lee']);
    expect(problemOf(result, 'manager-not-found')).toMatchObject({
      severity: 'warning',
      count: 1,
      places: [{ row: 4, field: 'Manager', value: '90417' }],
      message: 'Row 4: “Manager” names “90417”, who is not in this file.',
    });
  });
});

interface Case {
  readonly name: string;
  readonly grid: string;
  readonly mapping?: Partial<Mapping>;
  readonly options?: ReadRosterOptions;
  readonly kind: ImportProblemKind;
  readonly severity?: 'error' | 'warning' | 'note';
  readonly lines?: readonly string[];
  readonly count?: number;
  readonly places?: readonly ProblemPlace[];
  readonly message: string;
  readonly done: string;
  readonly fix?: Fix;
}

const TWO = `ID|Name|Title|Manager|Unit
1|Ann Smith|Chief||Board
2|Bob Jones|Head|1|Tech`;
const ANN_BOB = ['Ann Smith', 'Bob Jones < Ann Smith'];

const IDS: readonly Case[] = [
  {
    name: 'a row without id',
    grid: `${TWO}\n|Cat Lee|Engineer|2|Tech`,
    kind: 'no-id',
    severity: 'warning',
    lines: [...ANN_BOB, 'Cat Lee < Bob Jones'],
    places: [{ row: 4, field: 'Name', value: 'Cat Lee' }],
    message: 'Row 4 has no “ID”.',
    done: 'An id was made up from the name, so another file can recognise it by name or e-mail only. Fill in the id to be sure.',
  },
  {
    name: 'rows without ids',
    grid: `${TWO}\n|Cat Lee|Engineer|2|Tech\nN/A|Dan Fox|Engineer|2|Tech`,
    kind: 'no-id',
    count: 2,
    message: '2 rows have no “ID”.',
    done: 'Ids were made up from the names, so another file can recognise them by name or e-mail only. Fill in the ids to be sure.',
  },
  {
    name: 'no ids at all',
    grid: 'Name|Manager\nAnn Smith|\nBob Jones|Ann Smith',
    kind: 'no-id',
    severity: 'note',
    count: 0,
    lines: ANN_BOB,
    message: 'No column is chosen for ids.',
    done: 'Ids were made up from the names, so people are recognised in another file by e-mail and name.',
  },
  {
    name: 'a column of ids left out',
    grid: TWO,
    mapping: { columns: { name: 1, manager: 3 } },
    kind: 'no-id',
    count: 0,
    message: 'No column is chosen for ids.',
    done: 'Ids were made up from the names, so people are recognised in another file by e-mail and name.',
    fix: { do: 'column', words: 'Take “ID” for the id', field: 'id', column: 0 },
  },
  {
    name: 'the same row again',
    grid: `${TWO}\n2|Bob Jones|Head|1|Tech`,
    kind: 'duplicate-row',
    severity: 'note',
    lines: ANN_BOB,
    message: 'Row 4 repeats an earlier one cell by cell: “Bob Jones”.',
    done: 'It was left out.',
  },
  {
    name: 'the same rows again, without ids',
    grid: 'Name|Manager\nAnn Smith|\nBob Jones|Ann Smith\nBob Jones|Ann Smith\nAnn Smith|',
    kind: 'duplicate-row',
    lines: ANN_BOB,
    count: 2,
    message: '2 rows repeat earlier ones cell by cell.',
    done: 'They were left out.',
  },
  {
    name: 'so many rows alike that they may well be people',
    grid: `Name|Title\nAnn Smith|Chief${'\nBob Jones|Clerk'.repeat(20)}`,
    kind: 'duplicate-row',
    severity: 'warning',
    lines: ['Ann Smith', 'Bob Jones'],
    count: 19,
    message: '19 rows say the same as earlier ones in every cell, and there are no ids that would tell people apart.',
    done: 'Of rows that are alike only the first counts, as one person. If they are different people, add a column of ids.',
  },
  {
    name: 'headings in the middle',
    grid: `${TWO}\nID|Name|Title|Manager|Unit\n3|Cat Lee|Engineer|2|Tech`,
    kind: 'duplicate-row',
    lines: [...ANN_BOB, 'Cat Lee < Bob Jones'],
    message: 'Row 4 repeats the headings.',
    done: 'It was left out.',
  },
  {
    name: 'the same person with nothing else to say',
    grid: 'ID|Name|Manager|Level\n1|Ann Smith||a\n2|Bob Jones|1|b\n2|Bob Jones|1|c',
    kind: 'duplicate-row',
    lines: ANN_BOB,
    message: 'Row 4 repeats “Bob Jones” and contradicts the earlier row in nothing.',
    done: 'Each person is drawn once.',
  },
  {
    name: 'the same person with another manager',
    grid: `${TWO}\n3|Cat Lee|Engineer|2|Tech\n3|Cat Lee|Engineer|1|Tech`,
    kind: 'duplicate-id',
    severity: 'note',
    lines: [...ANN_BOB, 'Cat Lee < Bob Jones < Ann Smith'],
    message: 'Row 5 repeats “Cat Lee” with another manager: “1”.',
    done: 'Each person is drawn once, with the line to the first manager and second lines to the others.',
  },
  {
    name: 'the same person, first with a dotted line and then with a direct one',
    grid: `employee_id|name|manager_id|relationship_type
1|Ann Smith||
2|Bob Jones|1|DIRECT
3|Cat Lee|2|DOTTED
3|Cat Lee|1|DIRECT
4|Dan Fox|1|DIRECT
4|Dan Fox|2|DOTTED`,
    kind: 'duplicate-id',
    lines: [...ANN_BOB, 'Cat Lee < Ann Smith < Bob Jones', 'Dan Fox < Ann Smith < Bob Jones'],
    count: 2,
    message: '2 rows repeat people with other managers, such as “Cat Lee” in row 5.',
    done: 'Each person is drawn once, with the line to the first manager and second lines to the others.',
  },
  {
    name: 'the same person with another title',
    grid: `${TWO}\n2|Bob Jones|Boss|1|Tech`,
    kind: 'duplicate-id',
    severity: 'warning',
    lines: ANN_BOB,
    message: 'Row 4 repeats “Bob Jones” with another “Title”: “Boss”.',
    done: 'Each person is drawn once, with what stands first in the file. Leave out the rows that are out of date.',
  },
  {
    name: 'one id, two people',
    grid: `${TWO}\n2|Cat Lee|Head|1|Tech`,
    kind: 'duplicate-id',
    severity: 'warning',
    lines: [...ANN_BOB, 'Cat Lee < Ann Smith'],
    message: 'Row 4 has the id “2”, which somebody else has already.',
    done: 'Everybody is drawn, as two may share a post; this one was given an id of its own. Correct the id if that is not so.',
  },
];

const NAMES: readonly Case[] = [
  {
    name: 'a row without a name',
    grid: `${TWO}\n3||Engineer|2|Tech`,
    kind: 'no-name',
    severity: 'note',
    lines: [...ANN_BOB, '3 < Bob Jones'],
    message: 'Row 4 has no name.',
    done: 'It is drawn as a vacant post.',
  },
  {
    name: 'a row with nothing to draw',
    grid: `${TWO.replace('Unit', 'Phone')}\n||||555 0100`,
    kind: 'no-name',
    lines: ANN_BOB,
    message: 'Row 4 has neither a name nor an id nor a title, only “555 0100”.',
    done: 'It was left out, as there is nothing to draw.',
  },
  {
    name: 'placeholders',
    grid: `${TWO}\n3|Vacant|Engineer|1|Tech\n4|TBH|Engineer|1|Tech\n5|(vacant)|Engineer|1|Tech\n6|TBH|Engineer|1|Tech`,
    kind: 'vacant-posts',
    severity: 'note',
    lines: [...ANN_BOB, '3 < Ann Smith', '4 < Ann Smith', '5 < Ann Smith', '6 < Ann Smith'],
    count: 4,
    message: '4 rows have “Vacant”, “TBH” and “(vacant)” where a name would be.',
    done: 'They are drawn as vacant posts and never matched with another by name.',
  },
  {
    name: 'the same person twice, perhaps',
    grid: 'Name|Title|Unit|Manager\nAnn Smith|Chief|Board|\nBob Jones|Head|Tech|Ann Smith\nBob Jones|Head|Tech|Ann Smith ',
    kind: 'duplicate-row',
    message: 'Row 4 repeats an earlier one cell by cell: “Bob Jones”.',
    done: 'It was left out.',
  },
  {
    name: 'names that differ in spelling alone',
    grid: 'Name|Title|Unit|Manager\nAnn Smith|Chief|Board|\nBob Jones|Head|Tech|Ann Smith\nBOB JÓNES|Head|Tech|Ann Smith',
    kind: 'near-duplicate',
    severity: 'note',
    message: 'Row 4 has a name that differs from an earlier one by capitals, accents or blanks alone: “BOB JÓNES”.',
    done: 'All are drawn as different people.',
  },
  {
    name: 'HTML in a title',
    grid: 'ID|Name|Title|Manager\n1|Ann Smith|<b>Chief</b> of R&amp;D|\n2|Bob Jones|<script>x</script>|1',
    kind: 'markup',
    severity: 'note',
    message: '1 cell has HTML in it, such as “<b>Chief</b> of R&amp;D”.',
    done: 'Tags that only shape text were taken out; everything else is shown as it is written.',
  },
  {
    name: 'a picture on another site',
    grid: 'ID|Name|Photo|Manager\n1|Ann Smith|https://example.org/a.png|\n2|Bob Jones||1',
    kind: 'photo-elsewhere',
    severity: 'note',
    message: '1 photo is not in the file but elsewhere, or no picture, such as “https://example.org/a.png”.',
    done: 'It is not shown: only pictures within the file, as data: addresses, are. Fetching others would tell their site who is looked at.',
  },
  {
    name: 'a picture in a folder',
    grid: 'ID|Name|Photo|Manager\n1|Ann Smith|photos/a.png|\n2|Bob Jones||1',
    kind: 'photo-elsewhere',
    severity: 'note',
    message: '1 photo is not in the file but elsewhere, or no picture, such as “photos/a.png”.',
    done: 'It is not shown: only pictures within the file, as data: addresses, are. Fetching others would tell their site who is looked at.',
  },
  {
    name: 'a date that is none',
    grid: 'ID|Name|Start|Manager\n1|Ann Smith|soon|\n2|Bob Jones|31/12/2024|1',
    kind: 'unreadable-date',
    severity: 'warning',
    message: 'Row 2: “Start” has “soon”, which is not a date that Orgdiff can read.',
    done: 'It was left out. Dates such as 2025-08-31 or 31 Aug 2025 can be read.',
  },
  {
    name: 'a date that can be read in two ways',
    grid: 'ID|Name|Start|Manager\n1|Ann Smith|3/4/2024|\n2|Bob Jones|5/5/2024|1',
    kind: 'unreadable-date',
    severity: 'note',
    message:
      '1 date may be read with the day or the month first, such as “3/4/2024”, and no date of the file shows which.',
    done: 'It is kept as the time between both readings.',
  },
];

const MANAGERS: readonly Case[] = [
  {
    name: 'the same missing manager of several',
    grid: `${TWO}\n3|Cat Lee|Engineer|90417|Tech\n4|Dan Fox|Engineer|90417|Tech`,
    kind: 'manager-not-found',
    severity: 'warning',
    lines: [...ANN_BOB, 'Cat Lee', 'Dan Fox'],
    count: 2,
    message: '2 rows name “90417” as their manager, who is not in this file.',
    done: 'They stand at the top; the people below them stay in place. Check the cells, or add the managers’ rows to the file.',
  },
  {
    name: 'two missing managers',
    grid: `${TWO}\n3|Cat Lee|Engineer|90417|Tech\n4|Dan Fox|Engineer|90418|Tech`,
    kind: 'manager-not-found',
    count: 2,
    message: '2 rows name managers who are not in this file: “90417” and “90418”.',
    done: 'They stand at the top; the people below them stay in place. Check the cells, or add the managers’ rows to the file.',
  },
  {
    name: 'many missing managers',
    grid: `${TWO}\n${[3, 4, 5, 6].map((id) => `${id}|Cat Lee${id}|Engineer|9${id}|Tech`).join('\n')}`,
    kind: 'manager-not-found',
    count: 4,
    message: '4 rows name managers who are not in this file.',
    done: 'They stand at the top; the people below them stay in place. Check the cells, or add the managers’ rows to the file.',
  },
  {
    name: 'a missing second manager',
    grid: 'ID|Name|Manager ID|AltReportsTo\n1|Ann Smith||\n2|Bob Jones|1|\n3|Cat Lee|1|2;99',
    kind: 'manager-not-found',
    lines: [...ANN_BOB, 'Cat Lee < Ann Smith < Bob Jones'],
    message: 'Row 4: “AltReportsTo” names “99”, who is not in this file.',
    done: 'This line is left out.',
  },
  {
    name: 'a name that several have',
    grid: `Name|Title|Manager|Unit
Cat Lee|CEO||Top
Ann Smith|Chief|Cat Lee|Board
Ann Smith|Head|Cat Lee|Tech
Dan Fox|Engineer|Ann Smith|Web`,
    kind: 'manager-ambiguous',
    severity: 'warning',
    lines: ['Cat Lee', 'Ann Smith < Cat Lee', 'Ann Smith < Cat Lee', 'Dan Fox'],
    message: 'Row 5: “Manager” names “Ann Smith”, and several in this file are called that.',
    done: 'The line is left out, as it would be a guess: “Dan Fox” stands at the top. Ids would tell managers apart.',
  },
  {
    name: 'a name that several have, one of them in the same unit',
    grid: `Name|Title|Manager|Unit
Cat Lee|CEO||Top
Ann Smith|Chief|Cat Lee|Board
Ann Smith|Head|Cat Lee|Tech
Dan Fox|Engineer|Ann Smith|Tech`,
    kind: 'manager-ambiguous',
    severity: 'note',
    message: 'Row 5 names “Ann Smith”, and several in this file are called that.',
    done: 'The only one of the same unit or place was taken. Ids would tell managers apart.',
  },
  {
    name: 'a name among ids, and a name in a directory',
    grid: 'ID|Name|Manager\n001|Ann Smith|\n002|Bob Jones|Ann Smith\n003|Cat Lee|CN=Bob Jones,OU=Tech\n004|Dan Fox|003',
    mapping: { managerBy: 'id' },
    kind: 'manager-inexact',
    lines: [...ANN_BOB, 'Cat Lee < Bob Jones', 'Dan Fox < Cat Lee'],
    count: 2,
    message: '2 rows name managers in other ways than the others, such as “Ann Smith”.',
    done: 'Each was taken for the only one it fits, such as “Ann Smith”.',
  },
  {
    name: 'several managers in one cell',
    grid: `${TWO}\n3|Cat Lee|Engineer|2; 1|Tech`,
    kind: 'several-managers',
    severity: 'note',
    lines: [...ANN_BOB, 'Cat Lee < Bob Jones < Ann Smith'],
    message: 'Row 4 names several managers: “2; 1”.',
    done: 'The line goes to the first of them who is in the file, and second lines to the others.',
  },
  {
    name: 'oneself',
    grid: 'ID|Name|Manager\n1|Ann Smith|1\n2|Bob Jones|1',
    kind: 'self-report',
    severity: 'note',
    lines: ANN_BOB,
    message: 'Row 2: “Manager” of “Ann Smith” is “Ann Smith” again.',
    done: '“Ann Smith” stands at the top.',
  },
  {
    name: 'two who report to each other',
    grid: 'ID|Name|Manager\n1|Ann Smith|2\n2|Bob Jones|1\n3|Cat Lee|1',
    kind: 'loop',
    severity: 'warning',
    lines: [...ANN_BOB, 'Cat Lee < Ann Smith'],
    count: 2,
    message: '“Ann Smith” (row 2) and “Bob Jones” (row 3) report to each other.',
    done: 'The line from “Ann Smith” to “Bob Jones” is left out, so “Ann Smith” stands at the top. Correct “Manager” in one of these rows if another line is wrong.',
  },
  {
    name: 'a circle',
    grid: 'ID|Name|Manager\n0|Zoe Zed|\n1|Ann Smith|3\n2|Bob Jones|1\n3|Cat Lee|2',
    kind: 'loop',
    count: 3,
    lines: ['Zoe Zed', ...ANN_BOB, 'Cat Lee < Bob Jones'],
    message:
      '3 people report to each other in a circle: “Ann Smith” (row 3) → “Cat Lee” (row 5) → “Bob Jones” (row 4) → “Ann Smith”.',
    done: 'The line from “Ann Smith” to “Cat Lee” is left out, so “Ann Smith” stands at the top. Correct “Manager” in one of these rows if another line is wrong.',
  },
  {
    name: 'two tops',
    grid: `${TWO}\n3|Cat Lee|Chief||Web`,
    kind: 'several-roots',
    severity: 'note',
    lines: [...ANN_BOB, 'Cat Lee'],
    count: 2,
    places: [
      { row: 2, field: 'Name', value: 'Ann Smith' },
      { row: 4, field: 'Name', value: 'Cat Lee' },
    ],
    message: '2 rows have nobody above them.',
    done: 'Each is shown at the top.',
    fix: { do: 'one-root', words: 'Make the other report to “Ann Smith”', isOn: true },
  },
  {
    name: 'two tops made one',
    grid: `${TWO}\n3|Cat Lee|Chief||Web`,
    options: { oneRoot: true },
    kind: 'several-roots',
    lines: [...ANN_BOB, 'Cat Lee < Ann Smith'],
    count: 2,
    message: '2 rows have nobody above them.',
    done: 'The other now reports to “Ann Smith”, who has the most people. No file says so.',
    fix: { do: 'one-root', words: 'Leave each at the top', isOn: false },
  },
];

const BY_UNIT = `Unit|Name|Title
Board|Ann Smith|Chief
|Bob Jones|Head
|Cat Lee|Head
Tech|Dan Fox|Engineer
|Eve Ray|Engineer
|Flo Day|Engineer`;

const FILES: readonly Case[] = [
  {
    name: 'no headings',
    grid: '1|Ann Smith|\n2|Bob Jones|1',
    kind: 'no-headings',
    severity: 'note',
    count: 1,
    lines: ANN_BOB,
    message: 'The file seems to have no headings: it begins with “1”.',
    done: 'The first row is read like all others, and the columns by what stands in them.',
    fix: { do: 'map', words: 'Read the first row as headings', mapping: { headings: 1 } },
  },
  {
    name: 'no managers, but units',
    grid: 'ID|Name|Unit\n1|Ann Smith|Board\n2|Bob Jones|Tech',
    kind: 'no-manager-column',
    severity: 'warning',
    count: 0,
    message: 'No column is chosen for managers.',
    done: 'People are drawn in groups by unit, without lines between them.',
    fix: { do: 'map', words: 'Draw one list', mapping: { grouping: 'none' } },
  },
  {
    name: 'no managers, and one list is wanted',
    grid: 'ID|Name|Unit\n1|Ann Smith|Board\n2|Bob Jones|Tech',
    mapping: { grouping: 'none' },
    kind: 'no-manager-column',
    count: 0,
    message: 'No column is chosen for managers.',
    done: 'People are drawn as one list, without lines between them and without their units.',
    fix: { do: 'map', words: 'Draw groups by unit', mapping: { grouping: 'unit' } },
  },
  {
    name: 'a column of managers left out',
    grid: 'ID|Name|Boss\n1|Ann Smith|\n2|Bob Jones|1',
    mapping: { columns: { id: 0, name: 1 } },
    kind: 'no-manager-column',
    count: 0,
    message: 'No column is chosen for managers.',
    done: 'People are drawn as one list, without lines between them.',
    fix: {
      do: 'map',
      words: 'Take “Boss” for the manager',
      mapping: { columns: { id: 0, name: 1, manager: 2 }, managerBy: 'id' },
    },
  },
  {
    name: 'managers of whom nobody is in the file',
    grid: 'ID|Name|Manager ID\n1|Ann Smith|77\n2|Bob Jones|78',
    kind: 'no-manager-column',
    count: 0,
    message: 'The column “Manager ID” names nobody who is in this file.',
    done: 'People are drawn as one list, without lines between them.',
  },
  {
    name: 'no column of names',
    grid: TWO,
    mapping: { columns: { id: 0 } },
    kind: 'no-name-column',
    severity: 'error',
    count: 0,
    lines: [],
    message: 'No column is chosen for names. The columns are “ID”, “Name”, “Title”, “Manager” and “Unit”.',
    done: 'Nothing is drawn until you choose the column of names.',
    fix: { do: 'column', words: 'Take “Name” for the name', field: 'name', column: 1 },
  },
  {
    name: 'units that are written once, left empty',
    grid: BY_UNIT,
    mapping: { fillDown: false },
    kind: 'fill-down',
    severity: 'note',
    count: 4,
    message: '“Unit” is written once for several rows, with 4 empty cells below.',
    done: 'Empty cells are read as empty.',
    fix: { do: 'map', words: 'Let empty cells repeat the cell above', mapping: { fillDown: true } },
  },
  {
    name: 'units that are written once, filled down',
    grid: BY_UNIT,
    kind: 'fill-down',
    count: 4,
    message: '“Unit” is written once for several rows, with 4 empty cells below.',
    done: 'Empty cells repeat the cell above.',
    fix: { do: 'map', words: 'Leave empty cells empty', mapping: { fillDown: false } },
  },
];

describe.each<[of: string, cases: readonly Case[]]>([
  ['ids', IDS],
  ['names and other cells', NAMES],
  ['managers', MANAGERS],
  ['files', FILES],
])('problems of %s', (_, cases) => {
  test.each(cases)(
    '$name',
    ({ grid, mapping, options, kind, lines, places, message, done, fix, severity, count = 1 }) => {
      const result = read(grid, mapping, options);
      const problem = problemOf(result, kind);
      expect(problem).toMatchObject({ file: 'org.csv', count, message, done });
      expect(problem?.fix).toEqual(fix);
      if (places) expect(problem?.places).toEqual(places);
      if (severity) expect(problem?.severity).toBe(severity);
      if (lines) expect(linesOf(result)).toEqual(lines);
    },
  );
});

describe('what is put right', () => {
  test('what people are called and what HTML becomes', () => {
    const { roster } = read(
      'ID|First name|Last name|Title|Manager\n1|Ann|Null|<b>Chief</b><br>of R&amp;D|\n2|TBH|- Engineer||1\n3|Bob|Jones|<script>x</script>|1',
    );
    expect(roster.posts).toMatchObject([
      { name: 'Ann Null', title: 'Chief of R&D' },
      { name: '', isVacant: true, title: 'Engineer' },
      { name: 'Bob Jones', title: '<script>x</script>' },
    ]);
  });

  test('dates of a column by their days above 12, and photos that are one’s own', () => {
    const { roster, problems } = read(
      'ID|Name|Manager|Start|Photo\n1|Ann Smith||3/4/2024|data:image/png;base64,BBBB\n2|Bob Jones|1|31/12/2024|data:image/png;base64,AAAA',
    );
    expect(problems).toEqual([]);
    expect(roster.posts).toMatchObject([
      { start: '2024-04-03', photo: 'data:image/png;base64,BBBB' },
      { start: '2024-12-31', photo: 'data:image/png;base64,AAAA' },
    ]);
  });

  test('units written once are filled down on request', () => {
    const units = (fillDown: boolean) => read(BY_UNIT, { fillDown }).roster.posts.map(({ unit }) => unit);
    expect(units(false)).toEqual(['Board', '', '', 'Tech', '', '']);
    expect(units(true)).toEqual(['Board', 'Board', 'Board', 'Tech', 'Tech', 'Tech']);
  });

  test('a line that no file states is marked', () => {
    const { roster } = read(`${TWO}\n3|Cat Lee|Chief||Web`, {}, { oneRoot: true });
    expect(roster.posts.map(({ isLineAssumed }) => isLineAssumed === true)).toEqual([false, false, true]);
  });

  test('one list has no units', () => {
    const { roster } = read('ID|Name|Unit\n1|Ann Smith|Board', { grouping: 'none' });
    expect(roster).toMatchObject({ hasManagers: false, posts: [{ unit: '' }] });
  });

  test('a manager is a person before being a word for nobody', () => {
    const result = read('ID|Name|Manager\n0|Ann Smith|\n-1|Bob Jones|0\n2|Cat Lee|-1\n3|Dan Fox|none');
    expect(linesOf(result)).toEqual(['Ann Smith', 'Bob Jones < Ann Smith', 'Cat Lee < Bob Jones', 'Dan Fox']);
  });

  test('a vacant post may be a manager by what stands in its name', () => {
    const result = read('Name|Manager\nAnn Smith|\nTBH - Head of Sales|Ann Smith\nBob Jones|TBH - Head of Sales');
    expect(linesOf(result).at(-1)).toBe('Bob Jones < vacant-head-of-sales');
  });

  test('only the first of many places are listed, and all are counted', () => {
    const rows = Array.from({ length: 250 }, (_, index) => [String(index + 1), `Ann ${index}`, '', '9999']);
    const grid = gridOfRows([
      ['ID', 'Name', 'Title', 'Manager'],
      ['0', 'Zoe Zed', '', ''],
      ['x', 'Yan', '', '0'],
      ...rows,
    ]);
    const { problems } = readRoster('f', grid, proposeMapping(grid).mapping);
    const problem = problems.find(({ kind }) => kind === 'manager-not-found');
    expect(problem).toMatchObject({
      count: 250,
      message: '250 rows name “9999” as their manager, who is not in this file.',
    });
    expect(problem?.places).toHaveLength(100);
  });

  test('records are called records', () => {
    const grid = { ...gridOf('ID|Name|Manager\n1|Ann Smith|\n2|Bob Jones|1\n3|Cat Lee|7'), rowWord: 'record' as const };
    const { problems } = readRoster('f', grid, proposeMapping(grid).mapping);
    expect(problems[0]?.message).toBe('Record 4: “Manager” names “7”, who is not in this file.');
    // Whose manager is missing is told once.
    expect(problems).toHaveLength(1);
  });

  test('twenty circles are told one by one, the others together', () => {
    const rows = Array.from({ length: 50 }, (_, index) => [
      `${index}`,
      `Ann ${index}`,
      `${index % 2 ? index - 1 : index + 1}`,
    ]);
    const grid = gridOfRows([['ID', 'Name', 'Manager'], ...rows]);
    const loops = readRoster('f', grid, proposeMapping(grid).mapping).problems.filter(({ kind }) => kind === 'loop');
    expect(loops).toHaveLength(21);
    expect(loops.at(-1)).toMatchObject({ count: 10, message: '5 further circles of people report to each other.' });
  });
});

/** Cells that mean something to the reader, and others. */
const cells = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      '',
      '1',
      '2',
      '3',
      '01',
      'Ann',
      'ann',
      'Bob',
      'Vacant',
      'NULL',
      '-',
      '1;2',
      'id',
      'name',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '__proto__',
      '<b>x</b>',
      '=1+1',
      '31/12/2024',
      '3/4/24',
      'Smith, Ann',
      'Ann|Bob',
      'A\nB',
    ),
  },
);
const grids = fc.array(fc.array(cells, { maxLength: 7 }), { maxLength: 25 }).map((rows) => gridOfRows(rows));

const columns = fc.option(fc.integer({ min: -1, max: 8 }), { nil: undefined });
const mappings: fc.Arbitrary<Mapping> = fc.record({
  headings: fc.integer({ min: 0, max: 3 }),
  columns: fc.record(
    {
      id: columns,
      name: columns,
      'first-name': columns,
      title: columns,
      manager: columns,
      unit: columns,
      'second-manager': columns,
      start: columns,
      'line-kind': columns,
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Mapping['columns']>,
  managerBy: fc.constantFrom('id', 'name', 'email', 'title'),
  secondManagerBy: fc.constantFrom('id', 'name', 'email', 'title'),
  fillDown: fc.boolean(),
  grouping: fc.constantFrom('unit', 'none'),
});

describe('whatever the cells', () => {
  test('a roster has no loops, ids of their own and managers within it', () => {
    fc.assert(
      fc.property(grids, mappings, fc.boolean(), (grid, mapping, oneRoot) => {
        const { posts } = readRoster('f', grid, mapping, { oneRoot }).roster;
        expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length);
        for (const [index, { manager, secondManagers, id, isVacant, name }] of posts.entries()) {
          expect(id).not.toBe('');
          expect(isVacant).toBe(name === '');
          for (const other of [...secondManagers, ...(manager < 0 ? [] : [manager])]) {
            expect(other).not.toBe(index);
            expect(posts[other]).toBeDefined();
          }
          let steps = 0;
          for (let at = manager; at >= 0; at = posts[at]?.manager ?? -1) steps += 1;
          expect(steps).toBeLessThan(posts.length);
        }
      }),
      chartRuns(300),
    );
  });

  test('every row is headings, a post, or reported', () => {
    fc.assert(
      fc.property(grids, mappings, (grid, mapping) => {
        const { roster, problems } = readRoster('f', grid, mapping);
        if (problems.some(({ severity }) => severity === 'error')) return;
        const told = new Set(problems.flatMap(({ places }) => places.map(({ row }) => row)));
        const drawn = new Set(roster.posts.map(({ row }) => row));
        grid.rows.forEach((cells, index) => {
          const isBlank = cells.every((cell) => cell.trim() === '');
          if (index < mapping.headings || isBlank) return;
          expect(drawn.has(index + 1) || told.has(index + 1)).toBe(true);
        });
      }),
      chartRuns(300),
    );
  });

  test('a mapping can be proposed and read by', () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const { mapping, headings, samples } = proposeMapping(grid);
        expect(samples.length).toBe(headings.length);
        for (const column of Object.values(mapping.columns)) expect(headings[column]).toBeDefined();
        readRoster('f', grid, mapping);
      }),
      chartRuns(300),
    );
  });
});
