/** A tree that is written in any of the shapes in which tables show one is found, and reads back as the same tree. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridOfRows } from '../../../../tests/support/grids.ts';
import { readGrids } from '../../../../tests/support/read-content.ts';
import { proposeMapping } from '../columns/columns.ts';
import { readRoster } from '../rows/read-roster.ts';
import { readShape, shapeGrid } from './shape-grid.ts';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** The index of whoever is above, which stands further up in the list; -1 at the top. */
  readonly parent: number;
  readonly depth: number;
}

const NAMES = ['Ann Lee', 'Bo Ek', 'Zoë Müller', 'José Díaz', 'Ngọc Trần', 'Mary O’Neil', 'Émile Roy', 'Jan de Wit'];
const TITLES = ['Head of Sales', 'Ingénieur', 'Leiterin', 'Aide', 'Técnico'];

const trees: fc.Arbitrary<readonly Person[]> = fc
  .array(fc.record({ drop: fc.nat(3), title: fc.constantFrom(...TITLES) }), { minLength: 7, maxLength: 24 })
  .map((steps) => {
    const people: Person[] = [];
    for (const [index, { drop, title }] of steps.entries()) {
      const last = people.at(-1);
      // The first three stand below each other, since two levels alone show hardly any shape.
      const depth = index < 3 ? index : Math.max(1, (last?.depth ?? 0) + 1 - drop);
      const parent = people.findLastIndex((person) => person.depth === depth - 1);
      const name = `${NAMES[index % NAMES.length]} ${'ABC'[Math.floor(index / NAMES.length)] ?? ''}`.trim();
      people.push({ id: String(4000 + 7 * index), name, title, parent, depth });
    }
    return people;
  });

type Table = readonly (readonly string[])[];
type Write = (people: readonly Person[]) => Table;

/** From the top down to whoever is above. */
function chainOf(people: readonly Person[], { parent }: Person): Person[] {
  const above = people[parent];
  return above ? [...chainOf(people, above), above] : [];
}

function padded(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, index) => cells[index] ?? '');
}

function depthOf(people: readonly Person[]): number {
  return Math.max(...people.map(({ depth }) => depth)) + 1;
}

function chains(
  heading: (level: number) => string,
  cellsOf: (chain: readonly Person[], self: Person) => string[],
): Write {
  return (people) => {
    const width = depthOf(people);
    const levels = Array.from({ length: width }, (_, level) => heading(level + 1));
    return [
      ['Employee ID', 'Worker', 'Job Title', ...levels],
      ...people.map((self) => [self.id, self.name, self.title, ...padded(cellsOf(chainOf(people, self), self), width)]),
    ];
  };
}

function paths(heading: string, separator: string, prefix = ''): Write {
  return (people) => [
    [heading, 'Title'],
    ...people.map((self) => [
      prefix + [...chainOf(people, self), self].map(({ name }) => name).join(separator),
      self.title,
    ]),
  ];
}

function numbersOf(people: readonly Person[]): string[] {
  const numbers: string[] = [];
  for (const [index, { parent }] of people.entries()) {
    const before = people.slice(0, index).filter((other) => other.parent === parent).length;
    numbers.push(parent < 0 ? String(before + 1) : `${numbers[parent]}.${before + 1}`);
  }
  return numbers;
}

function indented(indent: string, heading: string): Write {
  return (people) => [
    [heading, 'Funktion'],
    ...people.map(({ depth, name, title }) => [indent.repeat(depth) + name, title]),
  ];
}

const SHAPES: Readonly<Record<string, Write>> = {
  'a chain from the top': chains(
    (n) => `Management Chain - Level 0${n}`,
    (chain) => chain.map(({ name }) => name),
  ),
  'a chain from the top that ends with oneself': chains(
    (n) => `Ebene ${n}`,
    (chain, self) => [...chain, self].map(({ name }) => name),
  ),
  'a chain of ids': chains(
    (n) => `Manager Level ${n} ID`,
    (chain) => chain.map(({ id }) => id),
  ),
  'a chain of names with ids': chains(
    (n) => `Niveau ${n}`,
    (chain) => chain.map(({ name, id }) => `${name} (${id})`),
  ),
  'a chain from below': chains(
    (n) => `N+${n}`,
    (chain) => chain.map(({ name }) => name).reverse(),
  ),
  'paths with slashes': paths('Path', '/'),
  'paths with slashes at their front': paths('Pfad', '/', '/'),
  'paths with arrows': paths('Ruta', ' > '),
  'paths with backslashes': paths('Hierarchie', '\\'),
  'paths of ids': (people) => [
    ['ID', 'Name', 'Pfad'],
    ...people.map((self) => [self.id, self.name, [...chainOf(people, self), self].map(({ id }) => id).join('/')]),
  ],
  'outline numbers': (people) => {
    const numbers = numbersOf(people);
    return [['Nr.', 'Name', 'Stelle'], ...people.map(({ name, title }, index) => [numbers[index] ?? '', name, title])];
  },
  'outline numbers before names': (people) => {
    const numbers = numbersOf(people);
    return [['Nom', 'Poste'], ...people.map(({ name, title }, index) => [`${numbers[index]} ${name}`, title])];
  },
  'names indented by blanks': indented('    ', 'Name'),
  'names indented by tabs': indented('\t', 'Nombre'),
  'names indented by blanks that do not break': indented('\u00a0\u00a0', 'Nom complet'),
  'names behind dots': indented('..', 'Mitarbeiter'),
  'names behind dashes': indented('-- ', 'Nome completo'),
  'staggered columns': (people) => {
    const width = depthOf(people);
    const row = ({ depth, name }: Person): string[] => padded([...Array<string>(depth).fill(''), name], width);
    return [
      [...Array.from({ length: width }, (_, level) => `Stufe ${level + 1}`), 'Titel'],
      ...people.map((self) => [...row(self), self.title]),
    ];
  },
  'staggered columns without headings, titles beside names': (people) => {
    const width = depthOf(people) + 1;
    return people.map(({ depth, name, title }) => padded([...Array<string>(depth).fill(''), name, title], width));
  },
};

function linesOf(file: string, sheet: Parameters<typeof readShape>[1]): { name: string; boss: string }[] {
  const { grid } = readShape(file, sheet, true);
  const { roster } = readRoster(file, grid, proposeMapping(grid).mapping);
  return roster.posts.map(({ name, manager }) => ({ name, boss: roster.posts[manager]?.name ?? '' }));
}

describe.each(Object.entries(SHAPES))('%s', (_, write) => {
  test('reads back as the tree that was written', () => {
    fc.assert(
      fc.property(trees, (people) => {
        const expected = people.map(({ name, parent }) => ({ name, boss: people[parent]?.name ?? '' }));
        expect(linesOf('a.csv', gridOfRows(write(people)))).toEqual(expected);
      }),
    );
  });
});

test('separators and quotation marks of a file do not matter', async () => {
  const people = fc.sample(trees, { seed: 7, numRuns: 1 })[0] ?? [];
  const expected = people.map(({ name, parent }) => ({ name, boss: people[parent]?.name ?? '' }));
  for (const what of ['names indented by blanks', 'staggered columns', 'outline numbers', 'a chain from the top']) {
    for (const delimiter of [',', ';', '\t']) {
      const rows = SHAPES[what]?.(people) ?? [];
      const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join('\r\n');
      const { grid } = await readGrids(text);
      expect(linesOf('a.csv', grid)).toEqual(expected);
    }
  }
});

describe('units', () => {
  const PEOPLE = ['Ann Lee', 'Bo Ek', 'Cy Roy', 'Di Orr', 'Ed May', 'Flo Day'];
  const UNITS: Table = [
    ['Acme'],
    ['Acme', 'Sales'],
    ['Acme', 'Sales', 'North'],
    ['Acme', 'Tools'],
    ['Acme', 'Tools', 'North'],
    ['Acme', 'Tools', 'North'],
  ];
  const expected = UNITS.map((path) => ({ unit: path.at(-1), path: path.slice(0, -1) }));

  function unitsOf(rows: Table): { unit: string; path: readonly string[] }[] {
    const { grid } = shapeGrid(gridOfRows(rows));
    return readRoster('a.csv', grid, proposeMapping(grid).mapping).roster.posts.map(({ unit, unitPath }) => ({
      unit,
      path: unitPath,
    }));
  }

  test.each(['ORG LEVEL #', 'Bereich Ebene #', 'Niveau # (unité)', 'Nivel #', '組織レベル#'])(
    'in levels called “%s”',
    (heading) => {
      const rows = UNITS.map((path, index) => [...padded(path, 3), PEOPLE[index] ?? '']);
      expect(unitsOf([[...[1, 2, 3].map((n) => heading.replace('#', String(n))), 'Name'], ...rows])).toEqual(expected);
    },
  );

  test('whose last level is repeated to the end', () => {
    const rows = UNITS.map((path, index) => [
      PEOPLE[index] ?? '',
      ...[0, 1, 2].map((n) => path[n] ?? path.at(-1) ?? ''),
    ]);
    expect(unitsOf([['Name', 'Level 1', 'Level 2', 'Level 3'], ...rows])).toEqual(expected);
  });

  test.each([' > ', '\\', ' / ', ' » '])('in paths with “%s”', (separator) => {
    const rows = UNITS.map((path, index) => [PEOPLE[index] ?? '', path.join(separator)]);
    expect(unitsOf([['Name', 'Department'], ...rows])).toEqual(expected);
  });

  test('in rows above their people', () => {
    const rows = [
      ['Abteilung', 'Mitarbeiter', 'Titel'],
      ['Sales', '', ''],
      ['', 'Ann Lee', 'Head'],
      ['', 'Bo Ek', 'Aide'],
      ['Tools', '', ''],
      ['', 'Cy Roy', 'Head'],
    ];
    const { grid, shapes } = shapeGrid(gridOfRows(rows));
    expect(shapes.map(({ kind }) => kind)).toEqual(['groups']);
    const { roster } = readRoster('a.csv', grid, proposeMapping(grid).mapping);
    expect(roster.posts.map(({ name, unit, row }) => [name, unit, row])).toEqual([
      ['Ann Lee', 'Sales', 3],
      ['Bo Ek', 'Sales', 4],
      ['Cy Roy', 'Tools', 6],
    ]);
  });

  test('beside managers in a column of their own', () => {
    const rows = UNITS.map((path, index) => [PEOPLE[index] ?? '', index === 0 ? '' : 'Ann Lee', ...padded(path, 3)]);
    const { grid, shapes } = shapeGrid(gridOfRows([['Name', 'Manager', 'Level 1', 'Level 2', 'Level 3'], ...rows]));
    expect(shapes.map(({ kind }) => kind)).toEqual(['unit-levels']);
    const { roster } = readRoster('a.csv', grid, proposeMapping(grid).mapping);
    expect(roster.posts.map(({ manager }) => manager)).toEqual([-1, 0, 0, 0, 0, 0]);
  });
});

describe('an ordinary table stays as it is', () => {
  const NAMED = ['Ann Lee', 'Bo Ek', 'Cy Roy', 'Di Orr', 'Ed May'];
  const table = (headings: readonly string[], cellsOf: (name: string, index: number) => string[]): Table => [
    headings,
    ...NAMED.map(cellsOf),
  ];

  test.each<[what: string, rows: Table]>([
    [
      'skills in numbered columns',
      table(['Name', 'Skill 1', 'Skill 2'], (name, at) => [name, ['Java', 'SQL'][at % 2] ?? '', 'Go']),
    ],
    [
      'lines of an address',
      table(['Name', 'Address line 1', 'Address line 2'], (name, at) => [name, `Main Street ${at}`, 'Rome']),
    ],
    ['amounts with points', table(['Name', 'FTE', 'Title'], (name, at) => [name, String(0.5 + at / 10), 'Aide'])],
    ['versions', table(['Name', 'Client'], (name, at) => [name, `4.${at}.1`])],
    [
      'units with a slash',
      table(['Name', 'Department'], (name, at) => [name, ['Sales/Marketing', 'Tools', 'R&D/Labs'][at % 3] ?? '']),
    ],
    ['titles with a dash', table(['Name', 'Title'], (name, at) => [name, `Head - ${['North', 'South'][at % 2]}`])],
    ['a blank too many here and there', table(['Name', 'Title'], (name, at) => [at % 2 ? ` ${name}` : name, 'Aide'])],
    ['names set to the right', table(['Name', 'Title'], (name) => [name.padStart(12), 'Aide'])],
    ['addresses of pages', table(['Name', 'Page'], (name, at) => [name, `https://x.example/people/${at}`])],
    ['days', table(['Name', 'Start'], (name, at) => [name, `2024-01-0${at + 1}`])],
    [
      'several managers',
      table(['Name', 'Manager 1', 'Manager 2'], (name, at) => [name, at ? 'Ann Lee' : '', at > 2 ? 'Bo Ek' : '']),
    ],
  ])('%s', (_, rows) => {
    const grid = gridOfRows(rows);
    expect(shapeGrid(grid)).toEqual({ grid, shapes: [] });
  });

  test('where a column of managers says who reports to whom', () => {
    const rows = [
      ['Nr.', 'Name', 'Vorgesetzter'],
      ['1', 'Ann Lee', ''],
      ['1.1', 'Bo Ek', 'Ann Lee'],
      ['1.1.1', 'Cy Roy', 'Ann Lee'],
      ['1.1.2', 'Di Orr', 'Bo Ek'],
    ];
    expect(shapeGrid(gridOfRows(rows)).shapes).toEqual([]);
  });
});

describe('program objects', () => {
  const rows = (object: string): Table => [
    ['Name', 'Title', 'Manager'],
    ['Ann Lee', 'Head', ''],
    ['Bo Ek', 'Aide', object],
    ['Cy Roy', 'Aide', object],
  ];

  test.each([
    'Microsoft.Graph.PowerShell.Models.MicrosoftGraphDirectoryObject',
    'System.Object[]',
    'System.Collections.Generic.Dictionary`2[System.String,System.Object]',
    '[object Object]',
    'com.example.hr.Employee@1b6d3586',
    '<people.Manager object at 0x7f1c2d>',
    '#<Employee:0x00007f>',
  ])('%s is nobody, and said so once', (object) => {
    const { grid, problems } = readShape('a.csv', gridOfRows(rows(object)), true);
    expect(grid.rows.slice(1).map((row) => row[2])).toEqual(['', '', '']);
    expect(problems).toMatchObject([{ kind: 'program-objects', severity: 'warning', count: 2 }]);
    expect(problems[0]?.message).toContain('program object');
  });

  test('a column in which anything else stands is left as it is', () => {
    const grid = gridOfRows([...rows('System.Object[]'), ['Di Orr', 'Aide', 'Ann Lee']]);
    expect(readShape('a.csv', grid, true)).toEqual({ grid, shapes: [], problems: [] });
  });
});

test('a shape can be left aside', () => {
  const grid = gridOfRows([['Name'], ['Ann Lee'], ['  Bo Ek'], ['    Cy Roy']]);
  expect(readShape('a.csv', grid, false)).toEqual({ grid, shapes: [], problems: [] });
  expect(readShape('a.csv', grid, true).problems).toMatchObject([{ kind: 'hierarchy-shape', severity: 'note' }]);
});

test('ids that are built like paths stay ids', () => {
  const grid = gridOfRows([
    ['id', 'name', 'body'],
    ['board', 'Board', ''],
    ['works', 'Works', 'board'],
    ['parks', 'Parks', 'board'],
    ['works:s1', 'Ida Lund', 'works'],
    ['works:s2', 'Jon Falk', 'works'],
    ['parks:s1', 'Kay Berg', 'parks'],
  ]);
  expect(readShape('a.csv', grid, true).shapes).toEqual([]);
  expect(linesOf('a.csv', grid).map(({ boss }) => boss)).toEqual(['', 'Board', 'Board', 'Works', 'Works', 'Parks']);
});

test('levels may be numbered in three digits', () => {
  const names = Array.from({ length: 12 }, (_, index) => `Ann Lee ${'ABCDEFGHIJKL'.charAt(index)}`);
  const levels = names.slice(1).map((_, index) => `Level ${String(index + 1).padStart(3, '0')}`);
  const rows = names.map((name, index) => [
    name,
    ...levels.map((_, level) => (level < index ? (names[level] ?? '') : '')),
  ]);
  const lines = linesOf('a.csv', gridOfRows([['Name', ...levels], ...rows]));
  expect(lines.map(({ boss }) => boss)).toEqual(['', ...names.slice(0, -1)]);
});
