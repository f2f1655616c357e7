import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../../tests/support/org-from-text.ts';
import { groupByCause } from '../../diff/cause-groups.ts';
import { rowsOf } from '../../diff/change-rows.ts';
import { areGroupsOpen, flatItems, groupedItems, type ListItem, sizeOfGroup } from './list-items.ts';
import { CELLS_PER_ROW, HEADING_ROW, placeAfterKey } from './list-keys.ts';

const comparison = compareTexts(
  `[Company] Ada
    [Old] Bea
      Cy
    [East] Di
      Ed`,
  `[Company] Ada
    [East] Di
      Bea
      Cy
      Flo`,
);
const groups = groupByCause(comparison);
const rows = rowsOf(groups);

function tell(items: readonly ListItem[]): string[] {
  return items.map((item) => (item.kind === 'group' ? `${item.group.id} ${item.shown}` : `- ${item.id}`));
}

describe('what stands in the list', () => {
  test('the rows of open groups below their headings', () => {
    expect(tell(groupedItems(rows, (group) => group.id !== 'category:joined'))).toEqual([
      'unit:old 3',
      '- unit:old',
      '- person:bea',
      '- person:cy',
      'category:joined 1',
      'category:left 1',
      '- person:ed',
    ]);
  });

  test('a heading counts the rows that are let through; a group without any is not there', () => {
    const shown = rows.filter(({ id }) => id === 'person:cy');
    expect(tell(groupedItems(shown, () => false))).toEqual(['unit:old 1']);
    expect(groups.map(sizeOfGroup)).toEqual([3, 1, 1]);
    expect(groupedItems([], () => true)).toEqual([]);
  });

  test('every item has an id of its own, also where a row heads its group', () => {
    const carried = compareTexts(
      `Ada
        Bea
          Cy
            Di
        Eva`,
      `Ada
        Bea
        Eva
          Cy
            Di`,
    );
    const items = groupedItems(rowsOf(groupByCause(carried)), () => true);
    expect(items).toHaveLength(3);
    expect(new Set(items.map(({ id }) => id)).size).toBe(3);
  });

  test('a long list opens with its causes alone', () => {
    expect(areGroupsOpen(31)).toBe(true);
    expect(areGroupsOpen(5000)).toBe(false);
  });
});

describe('keys', () => {
  const items = groupedItems(rows, () => true);
  const press = (key: string, index: number, cell = 0, ctrlKey = false) =>
    placeAfterKey({ key, ctrlKey }, { index, cell }, items, 3);
  const last = items.length - 1;

  test('up and down, from the column headings to the last row and no further', () => {
    expect(press('ArrowDown', HEADING_ROW, 2)).toEqual({ index: 0, cell: 2 });
    expect(press('ArrowDown', last)).toEqual({ index: last, cell: 0 });
    expect(press('ArrowUp', 0, 3)).toEqual({ index: HEADING_ROW, cell: 3 });
    expect(press('ArrowUp', HEADING_ROW)).toEqual({ index: HEADING_ROW, cell: 0 });
  });

  test('a column is kept when a heading of one cell is passed over', () => {
    const heading = items.findIndex(({ kind }, index) => index > 0 && kind === 'group');
    expect(press('ArrowDown', heading - 1, 4)).toEqual({ index: heading, cell: 4 });
    expect(press('ArrowDown', heading, 4)).toEqual({ index: heading + 1, cell: 4 });
    expect(press('ArrowRight', heading, 4)).toBeUndefined();
  });

  test('left and right stay in the row', () => {
    expect(press('ArrowRight', 1, CELLS_PER_ROW - 1)).toEqual({ index: 1, cell: CELLS_PER_ROW - 1 });
    expect(press('ArrowLeft', 1, 0)).toEqual({ index: 1, cell: 0 });
    expect(press('End', HEADING_ROW)).toEqual({ index: HEADING_ROW, cell: CELLS_PER_ROW - 2 });
  });

  test('to the ends of a row, of the list, and by pages', () => {
    expect(press('Home', 2, 5)).toEqual({ index: 2, cell: 0 });
    expect(press('End', 2)).toEqual({ index: 2, cell: CELLS_PER_ROW - 1 });
    expect(press('Home', 5, 5, true)).toEqual({ index: 0, cell: 0 });
    expect(press('End', 2, 0, true)).toEqual({ index: last, cell: CELLS_PER_ROW - 1 });
    expect(press('End', 0)).toEqual({ index: last, cell: 0 });
    expect(press('PageDown', 1)).toEqual({ index: 4, cell: 0 });
    expect(press('PageUp', 2)).toEqual({ index: 0, cell: 0 });
  });

  test('in a list without rows only the headings are left to go to', () => {
    expect(placeAfterKey({ key: 'ArrowDown', ctrlKey: false }, { index: -1, cell: 0 }, [], 3)?.index).toBe(-1);
    expect(press('x', 0)).toBeUndefined();
  });

  test('sorted rows stand without headings', () => {
    expect(tell(flatItems(rows)).every((line) => line.startsWith('-'))).toBe(true);
  });
});
