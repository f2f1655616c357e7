import { expect, test } from 'vitest';
import { gridOf } from '../../../../tests/support/grids.ts';
import { attributesOf } from './attribute-words.ts';
import { proposeMapping } from './columns.ts';
import { findKeptColumns } from './kept-columns.ts';

function keptIn(text: string): string[] {
  const grid = gridOf(text);
  const { mapping, headings } = proposeMapping(grid);
  return findKeptColumns(grid, mapping).map((column) => headings[column] ?? '');
}

test('what is recorded of people is kept, and what is about the report or the record is not', () => {
  expect(
    keptIn(`Employee ID|Name|Title|Manager ID|Pay Grade|Union|Phone|Employment Status|Direct reports|Report month|Notes
      1|Ann Smith|Chief||E9|no|555 01|Active|2|2026-03|Has been with us since the very first day of all
      2|Bob Jones|Head|1|E7|yes|555 02|Left|0|2026-03|Wants to change to the office in the north
      3|Cat Lee|Head|1|E7|no|555 03|Active|0|2026-03|Speaks four languages, and teaches two of them`),
  ).toEqual(['Pay Grade', 'Union']);
});

test('what systems log of accounts is not kept', () => {
  expect(
    keptIn(
      'Name|Last Sign In|Seen by|Fund\nAnn Smith|2026-01-03|2026-01-03 09:12|A\nBob Jones|2026-01-04|2026-01-04 10:00|B',
    ),
  ).toEqual(['Fund']);
});

test('a number beside the name of a department says nothing more', () => {
  expect(
    keptIn('Department|Department code|Name|Fund\nTech|10|Ann Smith|A\nTech|10|Bob Jones|B\nSales|20|Cat Lee|B'),
  ).toEqual(['Fund']);
});

test('columns of one meaning have one id in all tongues, and no two of a file share one', () => {
  expect(attributesOf(['Pay grade', 'Entgeltgruppe', 'Kostenstelle', 'UnionMember'])).toEqual([
    { id: 'grade', label: 'Pay grade' },
    { id: 'entgeltgruppe', label: 'Entgeltgruppe' },
    { id: 'cost-centre', label: 'Kostenstelle' },
    { id: 'union-member', label: 'UnionMember' },
  ]);
  expect(attributesOf(['City'], ['location'])).toEqual([{ id: 'city', label: 'City' }]);
});
