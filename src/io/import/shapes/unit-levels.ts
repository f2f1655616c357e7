/** The units of each person in columns of their own, from the outermost to the innermost. */

import { textAt } from '../../table/cells.ts';
import { meansNobody } from '../names/nobody.ts';
import { findLevelColumns } from './level-columns.ts';
import { columnWords, type FoundShape, replaceColumns, type ShapeTable } from './shape.ts';
import { unitColumns } from './tree-columns.ts';

/** What such columns are called, in lower case, "#" being the number. */
const STEM =
  /level|lvl|ebene|stufe|niveau|nivel|nível|livello|nivå|niveau|poziom|tier|hierarch|org|unit|bereich|abteil|einheit|depart|division|direct|unidad|unità|área|area|service|sector|уровень|подразд|階層|层级|层|級|级|部门|部門|レベル|組織|^l\s*#$|^n\s*#$/;
/** Of the rows, so many have no gap before a level that is filled. */
const LEAST_WHOLE = 0.9;
/** Of the names at one level, so many stand below one name alone at the level above. */
const LEAST_TREE = 0.5;

export function findUnitLevels(table: ShapeTable): FoundShape | undefined {
  for (const { columns, stem } of findLevelColumns(table)) {
    if (!STEM.test(stem) || table.length < 2) continue;
    const pathOf = (row: number): string[] => {
      const units = columns.map((column) => table.text(row, column)).map((text) => (meansNobody(text) ? '' : text));
      // Some systems repeat the innermost unit in the columns that are left.
      return units.filter((unit, level) => unit === '' || unit !== units[level - 1]);
    };
    const sample = table.sampleRows.map(pathOf);
    if (!areWhole(sample) || !makeTree(sample)) continue;
    return {
      kind: 'unit-levels',
      words: `Units, and which of them belongs to which, are read from the levels in ${columnWords(table, columns)}.`,
      columns,
      tellsUnits: true,
      spellOut: () => {
        const paths = Array.from({ length: table.length }, (_, row) => pathOf(row));
        return replaceColumns(table, columns, unitColumns(paths));
      },
    };
  }
  return undefined;
}

function areWhole(paths: readonly (readonly string[])[]): boolean {
  const whole = paths.filter((path) => {
    const last = path.findLastIndex((unit) => unit !== '');
    return path.slice(0, last + 1).every((unit) => unit !== '');
  });
  return whole.length >= LEAST_WHOLE * paths.length && paths.some((path) => textAt(path, 1) !== '');
}

/** Levels that are numbers, or as different as people, are none. */
function makeTree(paths: readonly (readonly string[])[]): boolean {
  const parents = new Map<string, Set<string>>();
  const tops = new Set<string>();
  const units = new Set<string>();
  for (const path of paths) {
    if (textAt(path, 0) !== '') tops.add(textAt(path, 0));
    path.forEach((unit, level) => {
      if (unit === '') return;
      units.add(path.slice(0, level + 1).join('\u0000'));
      const above = textAt(path, level - 1);
      if (above === '') return;
      const key = `${level} ${unit}`;
      const known = parents.get(key);
      if (known) known.add(above);
      else parents.set(key, new Set([above]));
    });
  }
  const single = [...parents.values()].filter(({ size }) => size === 1).length;
  const letters = [...tops].filter((unit) => /\p{L}{2}/u.test(unit)).length;
  return (
    single >= LEAST_TREE * parents.size &&
    letters >= 0.5 * tops.size &&
    tops.size <= Math.max(1, 0.5 * paths.length) &&
    units.size <= paths.length + tops.size
  );
}
