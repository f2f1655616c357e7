import type { Column, Sorting } from '../../diff/change-rows.ts';

export const COLUMN_LABELS: Readonly<Record<Column, string>> = {
  who: 'Who',
  what: 'What',
  from: 'From',
  to: 'To',
  when: 'When',
  status: 'Status',
  sources: 'Sources',
};

/** What a press on a column does: upwards, downwards, and by cause again. */
export function nextSorting(current: Sorting | undefined, column: Column): Sorting | undefined {
  if (current?.column !== column) return { column, descending: false };
  return current.descending ? undefined : { column, descending: true };
}
