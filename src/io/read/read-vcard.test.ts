import { expect, test } from 'vitest';
import { readGrids, refusalOf } from '../../../tests/support/read-content.ts';

function card(...lines: readonly string[]): string {
  return ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
}

test('names, titles, units and managers of version 4', async () => {
  const { grid } = await readGrids(
    card('VERSION:4.0', 'UID:urn:uuid:1', 'FN:Ann Lee', 'N:Lee;Ann;;;', 'TITLE:Head\\, North', 'ORG:Acme;Sales;North') +
      card('VERSION:4.0', 'UID:urn:uuid:2', 'FN:Bo', ' gart', 'ORG:Acme', 'RELATED;TYPE=manager;VALUE=text:Ann Lee'),
  );
  expect(grid.rows).toEqual([
    ['UID', 'Name', 'First name', 'Last name', 'Title', 'Company', 'Unit', 'Manager'],
    ['urn:uuid:1', 'Ann Lee', 'Ann', 'Lee', 'Head, North', 'Acme', 'North'],
    ['urn:uuid:2', 'Bogart', '', '', '', 'Acme', '', 'Ann Lee'],
  ]);
});

test('quoted letters of version 2.1, and related names as Apple writes them', async () => {
  const { grid } = await readGrids(
    card('FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Zo=C3=A9 M=', '=C3=BCller') +
      card('FN:Al', 'item1.X-ABRELATEDNAMES:Zoé Müller', 'item1.X-ABLabel:_$!<Manager>!$_', 'X-MANAGER;X=1:'),
  );
  expect(grid.rows).toEqual([['Name', 'Manager'], ['Zoé Müller'], ['Al', 'Zoé Müller']]);
});

test('groups are no people, and a file of groups alone is empty', async () => {
  const group = card('KIND:group', 'FN:Everybody');
  const { grid, problems } = await readGrids(group + card('FN:Ann'));
  expect(grid.rows).toEqual([['Name'], ['Ann']]);
  expect(problems).toMatchObject([{ kind: 'skipped-part', severity: 'note', count: 1 }]);
  expect(await refusalOf(group)).toBe('The file is empty.');
});

test('of cards that do not end, none is read, and no time is lost over them', async () => {
  const { grid } = await readGrids(
    `${'BEGIN:VCARD\nFN:Bo\n'.repeat(200_000)}${card('FN:Ann Lee').replaceAll('\r', '')}`,
  );
  expect(grid.rows).toEqual([['Name'], ['Ann Lee']]);
});
