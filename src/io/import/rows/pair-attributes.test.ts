import { expect, test } from 'vitest';
import { gridOf } from '../../../../tests/support/grids.ts';
import { proposeMapping } from '../columns/columns.ts';
import { pairAttributes } from './pair-attributes.ts';
import { readRoster } from './read-roster.ts';
import type { Roster } from './roster.ts';

function rosterOf(text: string): Roster {
  const grid = gridOf(text);
  return readRoster('f', grid, proposeMapping(grid).mapping).roster;
}

function idsAfter(before: string, after: string): string[] {
  const [was, is] = [rosterOf(before), rosterOf(after)];
  const pairs = was.posts.map((_, index) => ({ before: index, after: index }));
  return pairAttributes(was, is, pairs).map(({ id }) => id);
}

test('columns whose headings share words are one attribute where values agree', () => {
  expect(
    idsAfter(
      'ID|Name|OfficerName\n1|Roads|Ann Smith\n2|Parks|Bob Jones',
      'ID|Name|principal_officer_full_name\n1|Roads|Cat Lee\n2|Parks|Bob Jones',
    ),
  ).toEqual(['officer-name']);
});

test('so are columns of the same values under headings of two tongues', () => {
  const rows = '1|Ann Smith|red\n2|Bob Jones|blue\n3|Cat Lee|red\n4|Dan Fox|green';
  expect(idsAfter(`ID|Name|Colour code\n${rows}`, `ID|Name|Farbschlüssel\n${rows}`)).toHaveLength(1);
  expect(idsAfter(`ID|Name|Fund\n${rows}`, `ID|Name|Topf\n${rows}`)).toEqual(['fund']);
});

test('others stay apart', () => {
  expect(
    idsAfter('ID|Name|Fund\n1|Ann Smith|red\n2|Bob Jones|blue', 'ID|Name|Pot\n1|Ann Smith|tin\n2|Bob Jones|clay'),
  ).toEqual(['pot']);
});
