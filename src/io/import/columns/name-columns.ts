/** Which columns make the name of a person: one with the whole of it, or parts, of which none is taken for the whole. */

import { cellAt } from '../../table/cells.ts';
import type { Grid } from '../../table/grid.ts';
import { wordsOf } from '../names/name-key.ts';
import { type Chosen, hasNames } from './chosen.ts';
import { spreadRows } from './column-facts.ts';

const ROWS_TO_COMPARE = 200;

/**
 * "Name" beside "Vorname" is a surname, "Nombre" beside "Apellido" a given name, "Name" beside "First name" and "Last
 * name" the whole: what its cells hold tells.
 */
export function takePartsOfNames(grid: Grid, first: number, chosen: Chosen): void {
  const name = chosen.get('name');
  const [given, family] = [chosen.get('first-name'), chosen.get('last-name')];
  const part = given && family ? undefined : (given ?? family);
  if (name && part && !holds(grid, first, name.column, part.column)) {
    chosen.set(given ? 'last-name' : 'first-name', name);
    chosen.delete('name');
  }
  const preferred = chosen.get('preferred-name');
  if (preferred && !hasNames(chosen)) {
    chosen.set('name', preferred);
    chosen.delete('preferred-name');
  }
  // A name of the manager in one column alone is what the manager is called.
  for (const [field, other] of [
    ['manager-first-name', 'manager-last-name'],
    ['manager-last-name', 'manager-first-name'],
  ] as const) {
    const lone = chosen.get(field);
    if (!lone || chosen.has(other)) continue;
    chosen.delete(field);
    if (!chosen.has('manager')) chosen.set('manager', { ...lone, certainty: 'guess' });
  }
}

/** Whether the cells of the one column mostly hold the words of those of the other. */
function holds(grid: Grid, first: number, whole: number, part: number): boolean {
  let both = 0;
  let held = 0;
  for (const row of spreadRows(grid, first, ROWS_TO_COMPARE)) {
    const words = wordsOf(cellAt(grid, row, part));
    const all = new Set(wordsOf(cellAt(grid, row, whole)));
    if (words.length === 0 || all.size === 0) continue;
    both += 1;
    if (words.every((word) => all.has(word))) held += 1;
  }
  return 2 * held > both;
}
