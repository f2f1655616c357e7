/** Cells in which a program wrote the kind of a value in place of the value: "System.Object[]", "[object Object]". */

import { itemAt } from '../../../base/lists.ts';
import { cellAt, textAt } from '../../table/cells.ts';
import type { Grid } from '../../table/grid.ts';
import type { ImportProblem } from '../../table/import-problem.ts';
import { problemAt, Tally } from '../../table/report.ts';
import { readHeading } from '../columns/heading-words.ts';
import { columnCount, findHeadings, readHeadings } from '../columns/headings.ts';

const OBJECT =
  /^(?:(?:System|Microsoft|Windows|Selected|Deserialized|DirectoryServices|Quest|Amazon|Google|java|javax|com|org|net)\.(?:\w+\.)*[A-Z]\w*(?:`\d+)?(?:\[[^\]]*\])?|\[object \w+\]|(?:[\w.]+\.)?[A-Z]\w*@[0-9a-f]{5,16}|<[\w.]+ object at 0x[0-9a-fA-F]+>|#<[A-Z][\w:]*(?: ?[^<>]{0,80})?>)$/;
const LONGEST = 300;

export interface WithoutObjects {
  readonly grid: Grid;
  readonly problems: readonly ImportProblem[];
  /** The columns of which nothing is left. */
  readonly columns: readonly number[];
}

/** Empties the columns that hold nothing else, and says so. */
export function withoutProgramObjects(file: string, grid: Grid): WithoutObjects {
  const suspects = suspectColumns(grid);
  if (suspects.length === 0) return { grid, problems: [], columns: [] };
  const first = findHeadings(grid);
  const headings = readHeadings(grid, first);
  const columns = suspects.filter((column) => holdsObjectsAlone(grid, first, column));
  if (columns.length === 0) return { grid, problems: [], columns: [] };
  const gone = new Set(columns);
  const rows = grid.rows.map((row, index) =>
    index < first ? row : row.map((cell, column) => (gone.has(column) ? '' : cell)),
  );
  const problems = columns.map((column) => problemOfColumn(file, grid, first, column, textAt(headings, column)));
  return { grid: { ...grid, rows }, problems, columns };
}

/** Those with such a cell in the first rows that are filled. */
function suspectColumns(grid: Grid): number[] {
  const sample = grid.rows.slice(0, 200);
  return Array.from({ length: columnCount(grid) }, (_, column) => column).filter((column) =>
    sample.some((row) => isObject(textAt(row, column))),
  );
}

function isObject(cell: string): boolean {
  return cell.length <= LONGEST && OBJECT.test(cell.trim());
}

function holdsObjectsAlone(grid: Grid, first: number, column: number): boolean {
  let holdsAny = false;
  for (let index = first; index < grid.rows.length; index++) {
    const cell = cellAt(grid, index, column);
    if (cell.trim() === '') continue;
    if (!isObject(cell)) return false;
    holdsAny = true;
  }
  return holdsAny;
}

function problemOfColumn(file: string, grid: Grid, first: number, column: number, heading: string): ImportProblem {
  const cells = new Tally();
  for (let index = first; index < grid.rows.length; index++) {
    const cell = cellAt(grid, index, column);
    if (cell.trim() !== '') cells.add(grid.numbers[index] ?? index + 1, heading, cell);
  }
  const meaning = readHeading(heading)?.meaning;
  const tellsManagers = meaning === 'manager' || meaning === 'second-manager';
  const example = itemAt(cells.places, 0).value;
  const message = `The column “${heading}” holds the name of a program object (“${example}”) and not ${tellsManagers ? 'the name of a person' : 'a value'}.`;
  const done = `Its cells count as empty${tellsManagers ? ', so nobody has a line to a manager from it' : ''}. Export the list again with the property expanded to a name or an id, as Select-Object does with -ExpandProperty ${heading} in PowerShell.`;
  return problemAt(file, 'program-objects', tellsManagers ? 'warning' : 'note', cells, message, done);
}
