/** "Last, First": whether a column of names is written so, and the same name as "First Last". */

import { isAfterName } from './name-key.ts';

const LAST_FIRST = /^([^,;|/\d]{1,60}),\s*([^,;|/\d]{1,60})(?:,\s*([^,;|/\d]{1,20}))?$/;

/** "Ann Smith" of "Smith, Ann", "Ann Smith, PhD" of "Smith, Ann, PhD"; undefined where it is not written so. */
export function turnName(name: string): string | undefined {
  const match = name.includes(',') ? LAST_FIRST.exec(name.trim()) : null;
  if (!match) return undefined;
  const [, last = '', first = '', after] = match;
  if (isAfterName(first) || (after !== undefined && !isAfterName(after))) return undefined;
  const turned = `${first.trim()} ${last.trim()}`;
  return after === undefined ? turned : `${turned}, ${after.trim()}`;
}

/** So much of the names have to be written so; the others may be placeholders, or of people with one name. */
const LEAST_SHARE = 0.5;

/** Whether a column is written as "Last, First". */
export function isLastFirst(cells: Iterable<string>): boolean {
  let filled = 0;
  let turned = 0;
  for (const cell of cells) {
    if (cell.trim() === '') continue;
    filled += 1;
    if (turnName(cell) !== undefined) turned += 1;
  }
  return turned > 0 && turned >= LEAST_SHARE * filled;
}
