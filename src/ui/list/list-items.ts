/** What stands in the list from top to bottom: headings of groups, and the rows of those that are open. */

import type { ChangeGroup } from '../../diff/cause-groups.ts';
import type { ChangeRow } from '../../diff/change-rows.ts';

export interface GroupItem {
  readonly kind: 'group';
  readonly id: string;
  readonly group: ChangeGroup;
  /** Rows that the filter lets through. */
  readonly shown: number;
  readonly isOpen: boolean;
}

interface RowItem {
  readonly kind: 'row';
  readonly id: string;
  readonly row: ChangeRow;
}

export type ListItem = GroupItem | RowItem;

/** As many rows as one reads through; of more, the causes come first and each opens its own. */
const MOST_OPEN_ROWS = 200;

/** Which groups are open, where the reader has not said otherwise. */
export function areGroupsOpen(shownRows: number): boolean {
  return shownRows <= MOST_OPEN_ROWS;
}

export function sizeOfGroup({ units, people }: ChangeGroup): number {
  return units.length + people.length;
}

/** Not the group's own id, which may be that of a row: Cy's move may head a group of its own. */
function groupItemId(group: ChangeGroup): string {
  return `group:${group.id}`;
}

/** Rows come group by group; a group without a row has no heading either. */
export function groupedItems(rows: readonly ChangeRow[], isOpen: (group: ChangeGroup) => boolean): ListItem[] {
  const items: ListItem[] = [];
  for (let start = 0; start < rows.length; ) {
    const group = rows[start]?.group;
    if (!group) break;
    let end = start + 1;
    while (rows[end]?.group === group) end += 1;
    const open = isOpen(group);
    items.push({ kind: 'group', id: groupItemId(group), group, shown: end - start, isOpen: open });
    if (open) for (const row of rows.slice(start, end)) items.push({ kind: 'row', id: row.id, row });
    start = end;
  }
  return items;
}

export function flatItems(rows: readonly ChangeRow[]): ListItem[] {
  return rows.map((row) => ({ kind: 'row', id: row.id, row }));
}
