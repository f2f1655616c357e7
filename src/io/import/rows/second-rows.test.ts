/**
 * What a second row makes of a person, for each way in which it may say the same, something else or nothing, kept as a
 * text. To accept a change: npx vitest run src/io/import/rows/second-rows.test.ts -u
 */

import { expect, test } from 'vitest';
import { gridOfRows } from '../../../../tests/support/grids.ts';
import type { Field, Mapping } from '../../table/mapping.ts';
import { readRoster } from './read-roster.ts';

const FIELDS: readonly Field[] = ['id', 'post', 'name', 'title', 'manager', 'line-kind', 'email', 'second-manager'];
const HEADINGS = ['ID', 'Seat', 'Name', 'Title', 'Manager', 'Line type', 'Mail', 'Dotted line'];

const mappingOf = (without: readonly Field[]): Mapping => ({
  headings: 1,
  columns: Object.fromEntries(FIELDS.flatMap((field, column) => (without.includes(field) ? [] : [[field, column]]))),
  managerBy: 'name',
  secondManagerBy: 'name',
  fillDown: false,
  grouping: 'unit',
  kept: [],
});

const CHIEFS = [
  ['1', 'S1', 'Ada Ito', 'Chief', '', '', '', ''],
  ['2', 'S2', 'Bo Berg', 'Head', 'Ada Ito', '', '', ''],
  ['3', 'S3', 'Cy Dahl', 'Head', 'Ada Ito', '', '', ''],
];
const FIRST = ['7', 'S7', 'Eva Fox', 'Clerk', 'Bo Berg', '', 'eva@x.example', ''];

type Way = readonly [words: string, cell: string];
const SECOND: Readonly<Partial<Record<Field, readonly Way[]>>> = {
  id: [
    ['same id', '7'],
    ['no id', ''],
  ],
  post: [
    ['same seat', 's7'],
    ['other seat', 'S8'],
    ['no seat', ''],
  ],
  name: [
    ['same name', 'Eva Fox'],
    ['turned name', 'FOX Eva'],
    ['other name', 'Gus Moe'],
    ['no name', ''],
  ],
  title: [
    ['same title', 'Clerk'],
    ['other title', 'Buyer'],
    ['no title', ''],
  ],
  manager: [
    ['same manager', 'Bo Berg '],
    ['other manager', 'Cy Dahl'],
    ['no manager', ''],
  ],
  'line-kind': [
    ['direct', ''],
    ['dotted', 'Dotted'],
  ],
};

function outcomeOf(first: readonly string[], second: readonly string[], mapping: Mapping): string {
  const { roster, problems } = readRoster('staff.csv', gridOfRows([HEADINGS, ...CHIEFS, first, second]), mapping);
  const { posts } = roster;
  const called = (index: number): string => (index < 0 ? '–' : (posts[index]?.name ?? '?'));
  const told = problems
    .filter(({ kind }) => kind !== 'several-roots')
    .map(
      ({ kind, severity, places }) =>
        `${severity} ${kind} ${places.map(({ row, field, value }) => `${row} ${field} ${value}`.trim()).join(', ')}`,
    );
  const made = posts
    .slice(3)
    .map(({ id, post, name, isVacant, title, manager, secondManagers, email, furtherPosts }) => {
      const more = furtherPosts.map((held) => ` + ${held.post} ${held.title} < ${called(held.manager)}`).join('');
      const lines = [manager, ...secondManagers].map(called).join(' and ');
      return `${id}/${post} ${name}${isVacant ? '(vacant)' : ''} ${title} ${email} < ${lines}${more}`;
    });
  return [...made, ...told].join('; ');
}

/** Each combination of the ways of some fields. */
function combinations(fields: readonly Field[]): (readonly (readonly [Field, Way])[])[] {
  const [field, ...rest] = fields;
  if (field === undefined) return [[]];
  return (SECOND[field] ?? []).flatMap((way) => combinations(rest).map((others) => [[field, way] as const, ...others]));
}

function linesOf(without: readonly Field[], fields: readonly Field[], first: readonly string[]): string[] {
  const known = new Map<string, string[]>();
  for (const ways of combinations(fields)) {
    const cells = new Map(ways.map(([field, [, cell]]) => [field, cell]));
    const second = FIELDS.map((field, column) => cells.get(field) ?? first[column] ?? '');
    const outcome = outcomeOf(first, second, mappingOf(without));
    known.set(outcome, [...(known.get(outcome) ?? []), ways.map(([, [words]]) => words).join(', ')]);
  }
  return [...known].map(([outcome, ways]) => `  ${outcome}\n${ways.map((way) => `    ${way}`).join('\n')}`);
}

const DOTTED_FIRST = FIRST.map((cell, column) => (FIELDS[column] === 'line-kind' ? 'Matrix' : cell));
const NOBODY_ABOVE = FIRST.map((cell, column) => (FIELDS[column] === 'manager' ? '' : cell));
const NO_TITLE = FIRST.map((cell, column) => (FIELDS[column] === 'title' ? '' : cell));

const KINDS: readonly (readonly [string, readonly Field[], readonly Field[], readonly string[]])[] = [
  ['with ids', ['post'], ['id', 'name', 'manager'], FIRST],
  ['of one person', ['post'], ['title', 'manager', 'line-kind'], FIRST],
  ['of one person below a dotted line', ['post'], ['title', 'manager', 'line-kind'], DOTTED_FIRST],
  ['of one person below nobody', ['post'], ['title', 'manager', 'line-kind'], NOBODY_ABOVE],
  ['of one person without a title', ['post'], ['title', 'manager'], NO_TITLE],
  ['with ids and seats', [], ['post', 'id', 'name'], FIRST],
  ['of one person with seats', [], ['post', 'title', 'manager', 'line-kind'], FIRST],
  ['with seats alone', ['id'], ['post', 'name', 'title'], FIRST],
  ['without ids', ['id', 'post'], ['name', 'title', 'manager'], FIRST],
];

test('second rows', async () => {
  const lines = KINDS.flatMap(([words, without, fields, first]) => [
    `${words}, after ${first.join(' | ')}`,
    ...linesOf(without, fields, first),
  ]);
  const file = '../../../../tests/golden/guesses/second-rows.txt';
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(file);
});

const CROWD_HEADINGS = ['Name', 'Title'];
const PLAIN: Mapping = { ...mappingOf(['id', 'post', 'name']), columns: { name: 0, title: 1 } };

/** So many rows like the first, of so many in all. */
function repeatedIn(count: number, all: number): string {
  const others = Array.from({ length: all - count - 1 }, (_, row) => [`Person ${row}`, 'Clerk']);
  const alike = Array.from({ length: count + 1 }, () => ['Jo Smith', 'Clerk']);
  const { roster, problems } = readRoster('staff.csv', gridOfRows([CROWD_HEADINGS, ...alike, ...others]), PLAIN);
  const told = problems.find(({ kind }) => kind === 'duplicate-row');
  return `${roster.posts.length}: ${told?.severity} ${told?.count} ${told?.message}`;
}

test('rows alike are slips, unless they are many', () => {
  expect(
    [repeatedIn(9, 20), repeatedIn(10, 20), repeatedIn(10, 99), repeatedIn(10, 100)].join('\n'),
  ).toMatchInlineSnapshot(`
    "11: note 9 9 rows repeat earlier ones cell by cell.
    10: warning 10 10 rows say the same as earlier ones in every cell, and there are no ids that would tell people apart.
    89: warning 10 10 rows say the same as earlier ones in every cell, and there are no ids that would tell people apart.
    90: note 10 10 rows repeat earlier ones cell by cell."
  `);
});
