/** Looks for a hierarchy in the shape of a table, and gives the table with the hierarchy in ordinary columns. */

import type { Grid } from '../../table/grid.ts';
import type { ImportProblem } from '../../table/import-problem.ts';
import { problemOf } from '../../table/report.ts';
import { proposeMapping } from '../columns/columns.ts';
import { readHeading } from '../columns/heading-words.ts';
import { columnCount, findHeadings } from '../columns/headings.ts';
import { findChain } from './chain.ts';
import { findIndentation } from './indentation.ts';
import { levelHeadings } from './level-columns.ts';
import { findOutlineNumbers } from './outline-numbers.ts';
import { findPaths } from './paths.ts';
import { withoutProgramObjects } from './program-objects.ts';
import { type FindShape, type FoundShape, type Shape, ShapeTable } from './shape.ts';
import { findStaggered } from './staggered.ts';
import { withWholeSurnames } from './surname-parts.ts';
import { findUnitLevels } from './unit-levels.ts';

/** The surer first. */
const SHAPES: readonly FindShape[] = [
  findStaggered,
  findChain,
  findUnitLevels,
  findOutlineNumbers,
  findPaths,
  findIndentation,
];
const HEADING_ROWS = 12;

export interface ShapedGrid {
  readonly grid: Grid;
  /** Who reports to whom first, then units; empty where the table has ordinary columns. */
  readonly shapes: readonly Shape[];
  readonly problems: readonly ImportProblem[];
}

/** What is in a sheet of a file, with cells that hold program objects emptied, surnames made whole and shapes spelled out, if wanted. */
export function readShape(file: string, sheet: Grid, isWanted: boolean): ShapedGrid {
  const { grid: cleared, problems } = withoutProgramObjects(file, sheet);
  const plain = withWholeSurnames(cleared);
  if (!isWanted) return { grid: plain, shapes: [], problems };
  const { grid, shapes } = shapeGrid(plain);
  const done = 'These columns were replaced by columns that say it row by row.';
  const fix = { do: 'as-written', words: 'Read the columns as they stand' } as const;
  const notes = shapes.map(({ words }) => ({ ...problemOf(file, 'hierarchy-shape', 'note', words, done), fix }));
  return { grid, shapes, problems: [...problems, ...notes] };
}

/** One shape for who reports to whom and one for units, at most. The grid is the same where there is none. */
export function shapeGrid(sheet: Grid): Pick<ShapedGrid, 'grid' | 'shapes'> {
  const grid = withoutBlankRows(sheet);
  const table = tableOf(grid);
  if (!table) return { grid: sheet, shapes: [] };
  const found = SHAPES.flatMap((find) => find(table) ?? []);
  const people = found.find(({ tellsUnits }) => !tellsUnits);
  const shaped = people && !namesManagers(table) ? people.spellOut() : grid;
  const units = shaped === grid ? found.find((shape) => isOfUnits(shape) && isApart(shape, people)) : findUnits(shaped);
  const shapes = [shaped === grid ? undefined : people, units].filter((shape) => shape !== undefined);
  if (shapes.length === 0) return { grid: sheet, shapes: [] };
  return { grid: units ? units.spellOut() : shaped, shapes: shapes.map(({ kind, words }) => ({ kind, words })) };
}

/** Blank rows part groups for the eye and say nothing of who is in them. */
function withoutBlankRows(grid: Grid): Grid {
  const isFilled = grid.rows.map((row) => row.some((cell) => cell.trim() !== ''));
  if (!isFilled.includes(false)) return grid;
  const rows = grid.rows.filter((_, row) => isFilled[row]);
  return { ...grid, rows, numbers: grid.numbers.filter((_, row) => isFilled[row]) };
}

/** Columns have moved where another shape was spelled out. */
function findUnits(grid: Grid): FoundShape | undefined {
  const table = tableOf(grid);
  return table && SHAPES.flatMap((find) => find(table) ?? []).find(isOfUnits);
}

function isOfUnits({ tellsUnits }: FoundShape): boolean {
  return tellsUnits;
}

/** Columns that hold people are no units, even where a column of its own says better who reports to whom. */
function isApart({ columns }: FoundShape, people: FoundShape | undefined): boolean {
  return !people || !columns.some((column) => people.columns.includes(column));
}

/** What columns are called that say where in the hierarchy a row is, and nothing else. */
const PLACE =
  /^(?:(?:full|org|organi[sz]ation|reporting)[ _]?)?(?:path|pfad|chemin|ruta|camino|percorso|caminho|hierarchy|hierarchie|hiérarchie|jerarqu[ií]a|gerarchia|hierarquia|outline|outline (?:no\.?|number)|gliederung|gliederungsnummer|wbs|wbs code|numéro|número|numero|nr\.?|no\.?|#)$/i;

function tableOf(grid: Grid): ShapeTable | undefined {
  const levels = grid.headings === undefined ? levelHeadings(grid.rows, HEADING_ROWS) : undefined;
  const known = levels === undefined ? findHeadings(grid) : levels + 1;
  const first = known === 0 && grid.headings === undefined && areHeadings(grid.rows[0] ?? []) ? 1 : known;
  return grid.rows.length - first < 2 ? undefined : new ShapeTable(grid, first, columnCount(grid));
}

function areHeadings(row: readonly string[]): boolean {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.some((cell) => PLACE.test(cell)) && filled.every((cell) => PLACE.test(cell) || readHeading(cell));
}

/** A column that is called managers' and names people of the table says it better than any shape. */
function namesManagers({ grid, first }: ShapeTable): boolean {
  const { certainty, mapping } = proposeMapping({ ...grid, headings: first });
  return mapping.columns.manager !== undefined && certainty.manager === 'sure';
}
