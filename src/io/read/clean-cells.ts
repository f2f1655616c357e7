/** Makes cells fit to be shown: without characters that do not show but change what does, and of bounded length. */

import type { ImportProblem } from '../table/import-problem.ts';
import { counted, problemAt, Tally } from '../table/report.ts';
import { LONGEST_CELL } from './limits.ts';

/**
 * Control characters other than tab and line feed, byte order marks, and those that override or isolate the direction
 * of writing (U+202A to U+202E and U+2066 to U+2069), which make one name look like another (Unicode TR 36).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const HIDDEN = /[\0-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ufeff]/;
const ALL_HIDDEN = new RegExp(HIDDEN, 'g');

export function hasHidden(text: string): boolean {
  return HIDDEN.test(text);
}

/** The letters of a column as a spreadsheet has them: A to Z, AA, AB and so on, from index 0 on. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest < 0 ? '' : columnLetters(rest)) + String.fromCharCode(65 + (index % 26));
}

export class CellCleaner {
  private readonly hidden = new Tally();
  private readonly long = new Tally();
  private headings: readonly string[] | undefined;

  /** Cleans a row where it stands. Told that nothing is hidden in it, it only measures. */
  clean(cells: string[], row: number, mayHide: boolean): void {
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column] ?? '';
      const isLong = cell.length > LONGEST_CELL;
      const hides = mayHide && HIDDEN.test(cell);
      if (!isLong && !hides) continue;
      const bare = hides ? cell.replace(ALL_HIDDEN, '') : cell;
      if (hides) this.hidden.add(row, this.fieldOf(column), bare);
      if (isLong && bare.length > LONGEST_CELL) this.long.add(row, this.fieldOf(column), bare);
      cells[column] = bare.length > LONGEST_CELL ? cutText(bare, LONGEST_CELL) : bare;
    }
    this.headings ??= cells;
  }

  problems(file: string): ImportProblem[] {
    const problems: ImportProblem[] = [];
    if (this.hidden.count > 0) {
      problems.push(
        problemAt(
          file,
          'hidden-characters',
          'note',
          this.hidden,
          `${counted(this.hidden.count, 'cell has', 'cells have')} control characters that do not show but can make one name look like another.`,
          'They were taken out.',
        ),
      );
    }
    if (this.long.count > 0) {
      problems.push(
        problemAt(
          file,
          'too-long-cell',
          'warning',
          this.long,
          `${counted(this.long.count, 'cell is', 'cells are')} longer than ${LONGEST_CELL.toLocaleString('en')} characters.`,
          `Only the first ${LONGEST_CELL.toLocaleString('en')} characters were kept.`,
        ),
      );
    }
    return problems;
  }

  /** The heading as far as the first row has one, else the letters of the column. */
  private fieldOf(column: number): string {
    return this.headings?.[column]?.trim().slice(0, 60) || `Column ${columnLetters(column)}`;
  }
}

/** Cuts no character in two. */
function cutText(text: string, length: number): string {
  const code = text.charCodeAt(length - 1);
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? length - 1 : length);
}
