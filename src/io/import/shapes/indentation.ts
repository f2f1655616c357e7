/** Names that are indented below whoever they stand below: by blanks, dots, dashes or arrows. */

import { greatest, least } from '../../../base/lists.ts';
import { columnWords, type FoundShape, replaceColumns, type ShapeTable } from './shape.ts';
import { areSteps, managerColumns, parentsOfDepths } from './tree-columns.ts';

/** Blanks of all kinds, those that do not break included. */
const BLANKS = /^[\s\u00a0\u2000-\u200a\u3000]*/;
const SIGNS =
  /^(?:[\s\u00a0\u2000-\u200a\u3000]*(?:\.+|·+|•+|-+|–+|—+|_+|>+|»+|\|+|└─*|├─*|│|\*+|\++))*[\s\u00a0\u2000-\u200a\u3000]*/;
const TAB = 4;
const LEAST_ROWS = 3;
const LEAST_INDENTED = 0.3;
const LEAST_SHARE = 0.98;

export function findIndentation(table: ShapeTable): FoundShape | undefined {
  if (table.length < LEAST_ROWS) return undefined;
  for (let column = 0; column < table.columns; column++) {
    const indented = table.sample(column).filter((cell) => SIGNS.exec(cell)?.[0] !== '').length;
    if (indented < 0.5 * LEAST_INDENTED * table.sampleRows.length) continue;
    const cells = Array.from({ length: table.length }, (_, row) => table.cell(row, column));
    const depths = depthsOf(cells, BLANKS) ?? depthsOf(cells, SIGNS);
    if (!depths) continue;
    const names = cells.map((cell) => cell.replace(SIGNS, '').trim());
    const distinct = new Set(names).size;
    if (distinct < 0.8 * names.length || names.some((name) => !/\p{L}/u.test(name) && name !== '')) continue;
    return {
      kind: 'indentation',
      words: `Who reports to whom is read from how far the cells in ${columnWords(table, [column])} are indented.`,
      columns: [column],
      tellsUnits: false,
      spellOut: () =>
        replaceColumns(
          table,
          [column],
          [
            { heading: table.heading(column) || 'Name', cells: names },
            ...managerColumns(names, parentsOfDepths(depths)),
          ],
        ),
    };
  }
  return undefined;
}

/** Undefined where cells are not indented, or as it comes: a blank too many is none, nor are cells set to the right. */
function depthsOf(cells: readonly string[], indent: RegExp): number[] | undefined {
  const widths = cells.map((cell) => (cell.trim() === '' ? -1 : widthOf(indent.exec(cell)?.[0] ?? '')));
  const known = widths.filter((width) => width >= 0);
  const narrowest = least(known);
  const deeper = known.map((width) => width - narrowest).filter((width) => width > 0);
  if (deeper.length < LEAST_INDENTED * known.length) return undefined;
  const unit = least(deeper);
  const isLoneBlank =
    unit === 1 &&
    greatest(deeper) < 2 &&
    cells.every((cell) => !/^[.·•\-–—_>»|*+\u00a0\u2000-\u200a\u3000]/.test(cell));
  if (isLoneBlank || deeper.some((width) => width % unit !== 0)) return undefined;
  const depths = widths.map((width) => (width < 0 ? -1 : (width - narrowest) / unit));
  return areSteps(depths, LEAST_SHARE) ? depths : undefined;
}

/** Blanks between signs do not count, unless there is nothing else. */
function widthOf(indent: string): number {
  const signs = indent.replace(/[\s\u00a0\u2000-\u200a\u3000]/g, '');
  if (signs !== '') return signs.length;
  return [...indent].reduce((width, blank) => width + (blank === '\t' ? TAB : 1), 0);
}
