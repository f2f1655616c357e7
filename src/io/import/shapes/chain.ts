/** All managers of each person in one row, from the top or from the person upwards: the nearest is the manager. */

import { itemAt } from '../../../base/lists.ts';
import { spreadRows } from '../columns/column-facts.ts';
import { speaksOfManagers } from '../columns/heading-words.ts';
import { meansNobody } from '../names/nobody.ts';
import { findLevelColumns } from './level-columns.ts';
import { PeopleKeys } from './people-keys.ts';
import { columnWords, type FoundShape, replaceColumns, type ShapeTable } from './shape.ts';

const ROWS_TO_CHECK = 400;
/** Of the managers that are named, so many are people of the table. */
const LEAST_KNOWN = 0.7;
/** The same where the headings say that they are managers: those at the top are often not in the list. */
const LEAST_KNOWN_MANAGERS = 0.2;
/** In so many rows the manager's own chain is the rest of the chain. */
const LEAST_CONSISTENT = 0.6;

export function findChain(table: ShapeTable): FoundShape | undefined {
  for (const { columns, stem } of findLevelColumns(table)) {
    const chains = new Chains(table, columns, PeopleKeys.of(table, columns));
    const leastKnown = speaksOfManagers(table.heading(itemAt(columns, 0))) ? LEAST_KNOWN_MANAGERS : LEAST_KNOWN;
    const isUp = chains.directionOf(/n\s*\+\s*#/.test(stem), leastKnown);
    if (isUp === undefined) continue;
    return {
      kind: 'chain',
      words: `Who reports to whom is read from the levels in ${columnWords(table, columns)}.`,
      columns,
      tellsUnits: false,
      spellOut: () => {
        const cells = Array.from({ length: table.length }, (_, row) => chains.managerCell(row, isUp));
        return replaceColumns(table, columns, [{ heading: 'Manager', cells }]);
      },
    };
  }
  return undefined;
}

class Chains {
  private readonly table: ShapeTable;
  private readonly columns: readonly number[];
  private readonly people: PeopleKeys;

  constructor(table: ShapeTable, columns: readonly number[], people: PeopleKeys) {
    this.table = table;
    this.columns = columns;
    this.people = people;
  }

  /** The cell that names the manager: the nearest that is not the person. */
  managerCell(row: number, isUp: boolean): string {
    return this.cellsOf(row, isUp).at(-1) ?? '';
  }

  /** Whether chains begin with the person's own manager; undefined where the columns hold no chains of people. */
  directionOf(isUpByHeading: boolean, leastKnown: number): boolean | undefined {
    const { grid, first } = this.table;
    const rows = spreadRows(grid, first, ROWS_TO_CHECK).map((row) => row - first);
    const cells = rows.flatMap((row) => this.cellsOf(row, false));
    const known = cells.filter((cell) => this.people.rowOf(cell) >= 0).length;
    if (cells.length === 0 || known < leastKnown * cells.length) return undefined;
    const [down, up] = [this.consistency(rows, false), this.consistency(rows, true)];
    if (Math.max(down, up) < LEAST_CONSISTENT) return undefined;
    return up === down ? isUpByHeading : up > down;
  }

  /** From the top to the nearest, without the person and without repetitions that only fill columns. */
  private cellsOf(row: number, isUp: boolean): string[] {
    const texts = this.columns.map((column) => this.table.text(row, column));
    const filled = (isUp ? texts.reverse() : texts).filter((text) => text !== '' && !meansNobody(text));
    const distinct = filled.filter((text, index) => text !== filled[index - 1]);
    const self = distinct.findIndex((text) => this.people.isOf(row, text));
    return self < 0 ? distinct : distinct.slice(0, self);
  }

  private consistency(rows: readonly number[], isUp: boolean): number {
    let known = 0;
    let consistent = 0;
    for (const row of rows) {
      const chain = this.cellsOf(row, isUp);
      const manager = this.people.rowOf(chain.at(-1) ?? '');
      if (manager < 0) continue;
      known++;
      const above = this.cellsOf(manager, isUp);
      if (chain.length === above.length + 1 && above.every((cell, index) => cell === chain[index])) consistent++;
    }
    return known === 0 ? 0 : consistent / known;
  }
}
