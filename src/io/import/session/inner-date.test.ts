import { expect, test } from 'vitest';
import { gridOf } from '../../../../tests/support/grids.ts';
import { proposeMapping } from '../columns/columns.ts';
import { findInnerDate } from './inner-date.ts';

const PEOPLE = 'ID|Name|Title|Manager\n1|Ann Smith|Chief|\n2|Bob Jones|Head|1';

function dayIn(text: string): string | undefined {
  const grid = gridOf(text);
  const found = findInnerDate(grid, proposeMapping(grid).mapping);
  return found && `${found.date}${found.isOfReport ? ' (report)' : ''}`;
}

test.each([
  [`Effective as of: 2026-03-31\n${PEOPLE}`, '2026-03-31'],
  [`Staff list|||\nStand: 31.03.2026|||\n${PEOPLE}`, '2026-03-31'],
  [`Stichtag|31.03.2026||\n${PEOPLE}`, '2026-03-31'],
  [`Situation au 31 mars 2026|||\n${PEOPLE}`, '2026-03-31'],
  [`社員一覧 2026年3月31日現在|||\n${PEOPLE}`, '2026-03-31'],
  [`Run date: 31.03.2026|||\n${PEOPLE}`, '2026-03-31 (report)'],
  [`Run date: 02.04.2026|||\nAs of 31 March 2026|||\n${PEOPLE}`, '2026-03-31'],
  [`${PEOPLE}\nExported on 31/03/2026 14:05|||`, '2026-03-31 (report)'],
  ['Snapshot date|ID|Name|Manager\n2026-03-31|1|Ann Smith|\n2026-03-31|2|Bob Jones|1', '2026-03-31'],
  [`Plan 2026|||\n${PEOPLE}`, undefined],
  [PEOPLE, undefined],
])('%#', (text, day) => {
  expect(dayIn(text)).toBe(day);
});
