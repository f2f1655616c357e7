/** Cells of a spreadsheet that are indented by their style, as an outline shows who is below whom. */

/** What stands before a text for each step: a blank that no program writes by itself. */
const STEP = '\u2003';
const MOST_STEPS = 40;
const MOST_CELLS = 1_000_000;

interface Indent {
  readonly row: readonly string[];
  readonly steps: number;
}

export class SheetIndents {
  private readonly columns = new Map<number, Indent[]>();
  private count = 0;

  add(row: readonly string[], column: number, steps: number): void {
    if (!(steps > 0 && steps <= MOST_STEPS) || this.count >= MOST_CELLS) return;
    this.count++;
    const indents = this.columns.get(column);
    if (indents) indents.push({ row, steps });
    else this.columns.set(column, [{ row, steps }]);
  }

  /** Puts blanks before the texts of columns whose cells are indented differently; an equal margin says nothing. */
  apply(rows: readonly string[][]): void {
    for (const [column, indents] of this.columns) {
      const steps = new Map(indents.map((indent) => [indent.row, indent.steps]));
      // Headings are set otherwise than what stands below them.
      const [, ...below] = rows.filter((row) => row[column]);
      if (new Set(below.map((row) => steps.get(row) ?? 0)).size < 2) continue;
      for (const row of rows) {
        const cell = row[column];
        if (cell) row[column] = STEP.repeat(steps.get(row) ?? 0) + cell;
      }
    }
  }
}
