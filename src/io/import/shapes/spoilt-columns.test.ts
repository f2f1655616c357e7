/**
 * How many cells may be wrong before the shape of a table tells no hierarchy any more: each of its columns is spoilt
 * from below, one cell more each time, and what changes is kept as a text. To accept a change:
 * npx vitest run src/io/import/shapes/spoilt-columns.test.ts -u
 */

import { expect, test } from 'vitest';
import { gridOfRows } from '../../../../tests/support/grids.ts';
import { gathered, stepsOf } from '../../../../tests/support/ladders.ts';
import { readShape } from './shape-grid.ts';

/** By row: the row above. */
const ABOVE = [-1, 0, 1, 2, 2, 1, 5, 5, 0, 8, 9, 9, 8, 12, 12, 0, 15, 16, 16, 15];
const COUNT = ABOVE.length;
const GIVEN = 'Ada,Bo,Cy,Di,Eva'.split(',');
const FAMILY = 'Ito,Berg,Dahl,Fox'.split(',');
const nameOf = (row: number): string => (row < 0 ? '' : `${GIVEN[row % 5]} ${FAMILY[row % 4]}`);
const titleOf = (row: number): string => ['Clerk', 'Buyer', 'Smith', 'Cook'][row % 4] ?? '';
const UNITS =
  'Firm,Trade,Sales,North,South,Buying,East,West,Works,Forge,Fire,Iron,Yard,Crane,Boat,Office,Pay,Wages,Tax,Post'.split(
    ',',
  );

/** From the top to the row. */
function wayTo(row: number): number[] {
  return row < 0 ? [] : [...wayTo(ABOVE[row] ?? -1), row];
}
const depthOf = (row: number): number => wayTo(row).length - 1;
const numberOf = (row: number): string =>
  wayTo(row)
    .map((step) => 1 + ABOVE.slice(0, step).filter((above) => above === ABOVE[step]).length)
    .join('.');
const LEVELS = [0, 1, 2, 3];
const atDepth =
  (level: number) =>
  (row: number): string =>
    depthOf(row) === level ? nameOf(row) : '';
const stepOf =
  (level: number) =>
  (row: number): string =>
    nameOf(wayTo(row).slice(0, -1)[level] ?? -1);
const stepUpOf =
  (level: number) =>
  (row: number): string =>
    nameOf(wayTo(row).slice(0, -1).toReversed()[level] ?? -1);
const unitAt =
  (level: number) =>
  (row: number): string => {
    const unit = wayTo(row)[level];
    return unit === undefined ? '' : (UNITS[unit] ?? '');
  };

type Columns = Readonly<Record<string, (row: number) => string>>;
const levels = (heading: string, cell: (level: number) => (row: number) => string, list = LEVELS): Columns =>
  Object.fromEntries(list.map((level) => [`${heading} ${level + 1}`, cell(level)]));

const TABLES = {
  staggered: { ...levels('Level', atDepth), Title: titleOf },
  'staggered units': {
    ...levels('Level', (level) => (row) => (depthOf(row) === level ? (UNITS[row] ?? '') : '')),
    Name: nameOf,
  },
  'staggered to the right': levels(
    'Step',
    (column) => (row) => [nameOf(row), titleOf(row)][column - depthOf(row)] ?? '',
    [0, 1, 2, 3, 4],
  ),
  groups: {
    Name: (row) => (ABOVE.includes(row) ? (UNITS[row] ?? '') : ''),
    ' ': (row) => (ABOVE.includes(row) ? '' : nameOf(row)),
    Title: (row) => (ABOVE.includes(row) ? '' : titleOf(row)),
  },
  chain: { Name: nameOf, ...levels('Manager level', stepOf, [0, 1, 2]) },
  'chain upwards': { Name: nameOf, ...levels('N+', stepUpOf, [0, 1, 2]) },
  'levels of units': { Name: nameOf, ...levels('Org level', unitAt) },
  numbers: { No: numberOf, Name: nameOf, Title: titleOf },
  'numbers before names': { Name: (row) => `${numberOf(row)} ${nameOf(row)}`, Title: titleOf },
  paths: { Path: (row) => wayTo(row).map(nameOf).join('/'), Title: titleOf },
  'paths of others': { Name: nameOf, Above: (row) => wayTo(row).map(nameOf).join(' > ') },
  'paths of units': {
    Name: nameOf,
    Organisation: (row) =>
      wayTo(row)
        .slice(0, 3)
        .map((step) => UNITS[step])
        .join(' > '),
  },
  indentation: { Name: (row) => `${'  '.repeat(depthOf(row))}${nameOf(row)}`, Title: titleOf },
} satisfies Readonly<Record<string, Columns>>;
type Table = keyof typeof TABLES;

/** By table: the columns that are spoilt. */
const SPOILT: Readonly<Record<Table, readonly number[]>> = {
  staggered: [0, 2],
  'staggered units': [2, 4],
  'staggered to the right': [0, 2],
  groups: [0, 1],
  chain: [0, 1, 3],
  'chain upwards': [0, 1],
  'levels of units': [1, 3],
  numbers: [0, 1],
  'numbers before names': [0],
  paths: [0],
  'paths of others': [1],
  'paths of units': [1],
  indentation: [0],
};

const FAULTS: Readonly<Record<string, (row: number, cell: string) => string>> = {
  empty: () => '',
  'one word': () => 'Xyz',
  numbers: (row) => String(7001 + row),
  'once more': (_, cell) => cell || 'Xyz',
  'one step deeper': (_, cell) => (/^[\d.]+$/.test(cell) ? `${cell}.7` : `  ${cell}`),
};

function readingOf(rows: readonly (readonly string[])[]): string {
  const { shapes } = readShape('chart.csv', gridOfRows(rows), true);
  return shapes.map(({ kind, words }) => `${kind}: ${words}`).join(' ') || 'as it stands';
}

function laddersOf(name: Table): string {
  const columns: Columns = TABLES[name];
  const headings = Object.keys(columns);
  const plain = ABOVE.map((_, row) => headings.map((heading) => columns[heading]?.(row) ?? ''));
  const read =
    (spoilt: number, fault: (row: number, cell: string) => string) =>
    (count: number): string => {
      const rows = plain.map((cells, row) =>
        cells.map((cell, column) => (column === spoilt && row >= COUNT - count ? fault(row, cell) : cell)),
      );
      return readingOf([headings, ...rows]);
    };
  const lines = SPOILT[name].flatMap((column) => [
    headings[column] ?? '',
    ...gathered(
      Object.entries(FAULTS).map(([what, fault]) => {
        const steps = stepsOf(read(column, fault), [0, COUNT / 2, COUNT]);
        return [what, steps.map(([count, reading]) => `    ${count}: ${reading}`)];
      }),
    ),
  ]);
  const top = [plain[0], plain[3]].map((cells) => cells?.join(' | '));
  return [`${name}: ${headings.join(' | ')}; ${top.join('; ')}`, `${readingOf([headings, ...plain])}`, ...lines].join(
    '\n',
  );
}

test.each([
  ['staggered', 'staggered units', 'staggered to the right', 'groups'],
  ['chain', 'chain upwards', 'levels of units'],
  ['numbers', 'numbers before names', 'paths'],
  ['paths of others', 'paths of units', 'indentation'],
] satisfies Table[][])('%s and others', async (...names) => {
  const file = `../../../../tests/golden/guesses/spoilt-${(names[0] ?? '').replaceAll(' ', '-')}.txt`;
  await expect(`${names.map(laddersOf).join('\n\n')}\n`).toMatchFileSnapshot(file);
});
