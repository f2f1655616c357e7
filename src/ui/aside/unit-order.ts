/** In which order the table of the units stands. */

import { compareText } from '../../base/text-order.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { nameOfUnit } from '../../diff/names.ts';
import { MOVEMENTS } from '../../diff/number-causes.ts';
import type { UnitNumbers } from '../../diff/numbers.ts';

export type UnitColumn = 'name' | 'before' | 'after' | 'change';

export interface UnitOrder {
  readonly column: UnitColumn;
  readonly isDown: boolean;
}

export function nameOfRow(comparison: Comparison, { unit }: UnitNumbers): string {
  return unit === undefined ? 'No unit recorded' : nameOfUnit(comparison, unit);
}

function moved({ movements }: UnitNumbers): number {
  return MOVEMENTS.reduce((sum, movement) => sum + movements[movement], 0);
}

function weightOf(row: UnitNumbers, column: Exclude<UnitColumn, 'name'>): number {
  return column === 'change' ? Math.abs(row.after - row.before) : row[column];
}

/** Among equal ones first where most came and went, then the largest, then by name. */
export function sortUnits(
  comparison: Comparison,
  rows: readonly UnitNumbers[],
  { column, isDown }: UnitOrder,
): UnitNumbers[] {
  const named = rows.map((row) => ({ row, name: nameOfRow(comparison, row) }));
  const direction = isDown ? -1 : 1;
  named.sort((a, b) => {
    const order = column === 'name' ? compareText(a.name, b.name) : weightOf(a.row, column) - weightOf(b.row, column);
    return (
      direction * order ||
      moved(b.row) - moved(a.row) ||
      b.row.after + b.row.before - (a.row.after + a.row.before) ||
      compareText(a.name, b.name)
    );
  });
  return named.map(({ row }) => row);
}
