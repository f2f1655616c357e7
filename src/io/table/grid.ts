/**
 * A Grid is a table as a file holds it, before anybody has said what its columns mean: text cells and nothing else,
 * so that leading zeros, dates and formulas stay what they were in the file.
 */

export interface Grid {
  /** The name of the sheet, or empty where a file has but one table. */
  readonly name: string;
  /** Cells by row, headings included where there are any. Rows may be of different lengths. */
  readonly rows: readonly (readonly string[])[];
  /** The number of each row in the file, from 1 on, as its own program shows it; blank rows that were skipped count. */
  readonly numbers: readonly number[];
  /** What a row is called in this kind of file. */
  readonly rowWord: 'row' | 'record' | 'entry';
  /** How many rows at the top are known to be headings; undefined where that has to be found out. */
  readonly headings: number | undefined;
  /** Texts that stand above the table without being of it: comments, a title of the page. */
  readonly above?: readonly string[] | undefined;
}
