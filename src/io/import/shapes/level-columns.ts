/** Columns that are called the same but for a number, as in "Management Chain - Level 01", "Ebene 2" and "N+3". */

import { greatest, itemAt } from '../../../base/lists.ts';
import type { ShapeTable } from './shape.ts';

export interface LevelColumns {
  /** In the order of their numbers. */
  readonly columns: readonly number[];
  /** What they are called without the number, in lower case. */
  readonly stem: string;
}

const NUMBER = /\d+/g;
const MOST_NUMBER = 40;

export function findLevelColumns(table: ShapeTable): LevelColumns[] {
  const byStem = new Map<string, Map<number, number>>();
  for (let column = 0; column < table.columns; column++) {
    const heading = table.heading(column).toLowerCase();
    const numbers = heading.match(NUMBER) ?? [];
    if (numbers.length !== 1 || Number(numbers[0]) > MOST_NUMBER) continue;
    const stem = heading.replace(NUMBER, '#').replace(/(?<=#)(?:st|nd|rd|th|er|e|º|ª|o|a)(?![a-z])/, '');
    const levels = byStem.get(stem) ?? new Map<number, number>();
    if (!levels.has(Number(numbers[0]))) levels.set(Number(numbers[0]), column);
    byStem.set(stem, levels);
  }
  return [...byStem].flatMap(([stem, levels]) => {
    const order = [...levels.keys()].sort((a, b) => a - b);
    const isRun = order.every((level, index) => index === 0 || level === itemAt(order, index - 1) + 1);
    if (order.length < 2 || !isRun || itemAt(order, 0) > 2) return [];
    return [{ stem, columns: order.flatMap((level) => levels.get(level) ?? []) }];
  });
}

/** Whether any of the first rows has headings of such columns: the index of the last row that does. */
export function levelHeadings(rows: readonly (readonly string[])[], most: number): number | undefined {
  const index = rows.slice(0, most).findIndex((row) => {
    const stems = row.flatMap((cell) => {
      const text = cell.trim().toLowerCase();
      return text.length <= 60 && /\p{L}/u.test(text) && text.match(NUMBER)?.length === 1
        ? [text.replace(NUMBER, '#')]
        : [];
    });
    const counts = new Map<string, number>();
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    return (
      greatest(counts.values(), 0) >= 2 &&
      new Set(row.filter((cell) => cell.trim() !== '')).size === row.filter((cell) => cell.trim() !== '').length
    );
  });
  return index < 0 ? undefined : index;
}
