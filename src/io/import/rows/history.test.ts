import { describe, expect, test } from 'vitest';
import { gridOf } from '../../../../tests/support/grids.ts';
import { dayOf, isoOfDay } from '../../../model/edtf.ts';
import { proposeMapping } from '../columns/columns.ts';
import { findHistory, historyAt } from './history.ts';
import { readRoster } from './read-roster.ts';

const HISTORY = `ID|Name|Title|Manager ID|Valid from|Valid to
  1|Ann Smith|Chief||01/02/2020|31/12/9999
  2|Bob Jones|Head|1|01/02/2020|14/05/2025
  2|Bob Jones|Director|1|15/05/2025|31/12/9999
  3|Cat Lee|Clerk|2|01/03/2021|30/06/2025`;

function stateOn(text: string, day: number): string[] | undefined {
  const grid = gridOf(text);
  const { mapping } = proposeMapping(grid);
  const history = findHistory(grid, mapping);
  if (!history) return undefined;
  const state = historyAt(grid, mapping, history, day);
  return readRoster('f', state.grid, state.mapping).roster.posts.map(({ name, title }) => `${name}, ${title}`);
}

describe('a file with rows that hold between days', () => {
  test('has a state on each day', () => {
    expect(stateOn(HISTORY, dayOf(2025, 5, 14))).toEqual(['Ann Smith, Chief', 'Bob Jones, Head', 'Cat Lee, Clerk']);
    expect(stateOn(HISTORY, dayOf(2025, 5, 15))).toEqual(['Ann Smith, Chief', 'Bob Jones, Director', 'Cat Lee, Clerk']);
    expect(stateOn(HISTORY, dayOf(2025, 7, 1))).toEqual(['Ann Smith, Chief', 'Bob Jones, Director']);
    expect(stateOn(HISTORY, dayOf(2020, 2, 1))).toEqual(['Ann Smith, Chief', 'Bob Jones, Head']);
  });

  test('tells the days on which something changes', () => {
    const grid = gridOf(HISTORY);
    expect(findHistory(grid, proposeMapping(grid).mapping)?.days.map(isoOfDay)).toEqual([
      '2020-02-01',
      '2021-03-01',
      '2025-05-15',
      '2025-07-01',
    ]);
  });

  test('may have no last days, or ones on which the next row begins', () => {
    const open =
      'Matricule|Nom|Poste|Date d’effet\n1|Anne Petit|Cadre|2020-01-01\n1|Anne Petit|Directrice|2024-01-01\n2|Luc Roy|Agent|2021-01-01';
    const effective = open.replace('Date d’effet', 'Effective date');
    expect(stateOn(effective, dayOf(2023, 12, 31))).toEqual(['Anne Petit, Cadre', 'Luc Roy, Agent']);
    const touching =
      'ID|Name|Title|From|To\n1|Ann Smith|Clerk|2020-01-01|2024-01-01\n1|Ann Smith|Head|2024-01-01|\n2|Bob Jones|Clerk|2020-01-01|';
    expect(stateOn(touching, dayOf(2024, 1, 1))).toEqual(['Ann Smith, Head', 'Bob Jones, Clerk']);
  });

  test.each([
    [
      'everybody has one row',
      'ID|Name|Hire date|Termination date\n1|Ann Smith|2020-01-01|\n2|Bob Jones|2020-01-01|2024-01-01',
    ],
    [
      'somebody holds two posts at once',
      'ID|Name|Title|Hire date|Termination date\n1|Ann Smith|Clerk|2020-01-01|\n1|Ann Smith|Guard|2021-01-01|\n2|Bob Jones|Clerk|2019-01-01|2022-01-01',
    ],
    [
      'two people hold one post',
      'Position ID|Name|Title|Effective date\n1|Ann Smith|Clerk|2020-01-01\n1|Bob Jones|Clerk|2022-01-01\n2|Cat Lee|Head|2020-01-01',
    ],
    ['rows say the same twice', 'ID|Name|Start date\n1|Ann Smith|2020-01-01\n1|Ann Smith|2020-01-01'],
  ])('is none where %s', (_, text) => {
    expect(stateOn(text, dayOf(2023, 1, 1))).toBeUndefined();
  });
});
