import { expect, test } from 'vitest';
import { readGrids, refusalOf } from '../../../tests/support/read-content.ts';

test('a list of records, whose numbers keep their zeros', async () => {
  const { grid } = await readGrids('- id: 007\n  name: Ann\n  boss: ~\n- id: 008\n  name: Bo\n  boss: 007\n', 'a.yaml');
  expect(grid.rows).toEqual([
    ['id', 'name', 'boss'],
    ['007', 'Ann'],
    ['008', 'Bo', '007'],
  ]);
});

test('is told by its lines, whatever the file is called', async () => {
  const { grid } = await readGrids(
    'people:\n  - nom: Zoé\n    poste: Cheffe\n  - nom: Luc\n    poste: Aide\n',
    'a.txt',
  );
  expect(grid.rows.map((row) => row[0])).toEqual(['nom', 'Zoé', 'Luc']);
});

test('records that are nested in each other', async () => {
  const text = 'name: Ann\nrole: Head\nmannschaft:\n  - name: Bo\n    role: Aide\n  - name: Cy\n    role: Aide\n';
  const { grid } = await readGrids(text, 'a.yml');
  expect(grid.rows).toEqual([
    ['Parent', 'name', 'role'],
    ['', 'Ann', 'Head'],
    ['Ann', 'Bo', 'Aide'],
    ['Ann', 'Cy', 'Aide'],
  ]);
});

test('what is no YAML is said to be none', async () => {
  expect(await refusalOf('a: [1, 2\nb: 3\n', 'a.yaml')).toContain('This is not valid YAML');
  expect(await refusalOf('', 'a.yaml')).toBe('The file is empty.');
});

test('an alias that refers to itself a million times over is given up', async () => {
  const bomb = Array.from({ length: 12 }, (_, at) => `a${at}: &a${at} [${Array(10).fill(at ? `*a${at - 1}` : 'x')}]`);
  expect(await refusalOf(bomb.join('\n'), 'a.yaml')).toContain('This is not valid YAML');
});

test.each<[what: string, nested: (levels: number) => string]>([
  ['maps', (levels) => Array.from({ length: levels }, (_, at) => `${'  '.repeat(at)}a${at}:`).join('\n')],
  ['lists in one line', (levels) => `a:\n${'- '.repeat(levels)}b`],
  ['keys in one line', (levels) => `${'? '.repeat(levels)}b`],
  ['lists in brackets', (levels) => `a: ${'['.repeat(levels)}`],
  ['maps in brackets, line by line', (levels) => '{a:\n'.repeat(levels)],
])('%s that are nested too deep are refused before they are parsed', async (_what, nested) => {
  expect(await refusalOf(nested(400), 'a.yaml')).not.toContain('levels deep');
  for (const levels of [600, 20_000]) {
    const text = nested(levels).slice(0, 8_000_000);
    expect(await refusalOf(text, 'a.yaml')).toBe('The YAML is nested more than 500 levels deep.');
  }
});

test('brackets that close, and many entries of one level, are not deep', async () => {
  const people = Array.from(
    { length: 2000 },
    (_, at) => `  - name: P ${at}\n    sites: [a, {b: c}]\n    note: "[${at}]"`,
  );
  expect((await readGrids(`people:\n${people.join('\n')}\n`, 'a.yaml')).grid.rows).toHaveLength(2001);
});
