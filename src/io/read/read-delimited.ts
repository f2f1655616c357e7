/**
 * Delimited text (RFC 4180 and what is written in its name) as a grid. Papa Parse splits it piece by piece; where a
 * quotation mark is opened and not closed, which would make one cell of the rest of the file, the line is taken as it
 * stands and reported.
 */

import Papa from 'papaparse';
import type { Grid } from '../table/grid.ts';
import type { ImportProblem } from '../table/import-problem.ts';
import { counted, problemAt, Tally, Unreadable } from '../table/report.ts';
import { CellCleaner, columnLetters, hasHidden } from './clean-cells.ts';
import { afterComments } from './comment-lines.ts';
import { findDelimiter } from './find-delimiter.ts';
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from './limits.ts';
import type { Pace } from './pace.ts';

const PIECE = 256 * 1024;
/** A row that is longer has a quotation mark that is not closed. */
const LONGEST_ROW = 2 * 1024 * 1024;
/** After so many lines with broken quotation marks they are taken as text in the rest of the file. */
const MOST_REPAIRS = 200;
/** The same once so many characters had to be read again. */
const MOST_REREAD = 8 * 1024 * 1024;
/** `="007"` keeps a spreadsheet from making a number of it; the cell says 007. */
const TEXT_FORMULA = /^="([^"]*)"$/;
/** So many whole rows within one cell are no text that somebody wrote. */
const SWALLOWED_ROWS = 3;

/** Expects line feeds as the only line breaks. */
export async function readDelimited(
  file: string,
  text: string,
  pace: Pace,
  given?: string,
): Promise<{ grid: Grid; problems: ImportProblem[] }> {
  const { table: body, comments, lines } = afterComments(text);
  const { delimiter, width, start } = findDelimiter(body, given);
  const table = new TableBuilder(lines);
  const reader = new PieceReader(body, delimiter, width, table, start);
  while (reader.readPiece()) await pace(reader.position / body.length);
  const { rows, numbers } = table;
  const grid: Grid = {
    name: '',
    rows,
    numbers,
    rowWord: 'row',
    headings: undefined,
    ...(comments.length > 0 ? { above: comments } : {}),
  };
  return { grid, problems: table.problems(file) };
}

/** Takes rows one by one, leaves out blank ones, and keeps what is to be reported. */
class TableBuilder {
  readonly rows: string[][] = [];
  readonly numbers: number[] = [];
  readonly broken = new Tally();
  /** The row from which on quotation marks were taken as text. */
  literalFrom: number | undefined;
  private readonly cleaner = new CellCleaner();
  private number: number;
  private cells = 0;

  /** `above` is how many lines of the file stand above the first row. */
  constructor(above: number) {
    this.number = above;
  }

  add(cells: string[], mayHide: boolean): void {
    this.number++;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (cell?.startsWith('="')) cells[column] = TEXT_FORMULA.exec(cell)?.[1] ?? cell;
    }
    if (cells.length > MOST_COLUMNS) {
      throw new Unreadable(
        `Row ${this.number} has ${cells.length.toLocaleString('en')} cells, which is more than any spreadsheet.`,
        'Check that this is a table with one person in each row.',
      );
    }
    this.cleaner.clean(cells, this.number, mayHide);
    if (cells.every((cell) => cell.trim() === '')) return;
    this.cells += cells.length;
    if (this.rows.length >= MOST_ROWS || this.cells > MOST_CELLS) {
      throw new Unreadable(
        `The table is longer than ${MOST_ROWS.toLocaleString('en')} rows or ${MOST_CELLS.toLocaleString('en')} cells.`,
        'Split it, or leave out columns that are not needed.',
      );
    }
    this.rows.push(cells);
    this.numbers.push(this.number);
  }

  /** Reports the quotation marks of the row that is added next. */
  reportBroken(line: string): void {
    this.broken.add(this.number + 1, '', line);
  }

  readTheRestLiterally(): void {
    this.literalFrom = this.number + 1;
  }

  problems(file: string): ImportProblem[] {
    const problems = this.cleaner.problems(file);
    if (this.broken.count > 0) {
      const rest = this.literalFrom === undefined ? '' : ` From row ${this.literalFrom} on they count as text.`;
      problems.push(
        problemAt(
          file,
          'broken-quotes',
          'warning',
          this.broken,
          `${counted(this.broken.count, 'row has', 'rows have')} quotation marks that are not closed, or not doubled within a quoted cell.`,
          `Each such row was read as it stands, so check its cells.${rest}`,
        ),
      );
    }
    const ragged = raggedRows(this.rows, this.numbers);
    if (ragged.longer.count > 0) {
      problems.push(
        problemAt(
          file,
          'ragged-row',
          'warning',
          ragged.longer,
          `${counted(ragged.longer.count, 'row has', 'rows have')} more cells than the ${ragged.width} of most rows.`,
          'The cells beyond were kept in columns of their own. A comma within a cell needs quotation marks around it.',
        ),
      );
    }
    if (ragged.shorter.count > 0) {
      problems.push(
        problemAt(
          file,
          'ragged-row',
          'note',
          ragged.shorter,
          `${counted(ragged.shorter.count, 'row has', 'rows have')} fewer cells than the ${ragged.width} of most rows.`,
          'The missing cells count as empty.',
        ),
      );
    }
    return problems;
  }
}

interface RaggedRows {
  readonly width: number;
  readonly longer: Tally;
  readonly shorter: Tally;
}

function raggedRows(rows: readonly (readonly string[])[], numbers: readonly number[]): RaggedRows {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  // Where as many rows are of one length as of another, the headings decide.
  let width = rows[0]?.length ?? 0;
  for (const [each, count] of counts) if (count > (counts.get(width) ?? 0)) width = each;
  const longer = new Tally();
  const shorter = new Tally();
  const headings = rows[0] ?? [];
  rows.forEach((row, index) => {
    const number = numbers[index] ?? 0;
    if (row.length < width) shorter.add(number, '', `${counted(row.length, 'cell')}: ${row.join(' · ')}`);
    if (row.length <= width) return;
    const beyond = row.findIndex((cell, column) => column >= width && cell.trim() !== '');
    if (beyond >= 0)
      longer.add(number, headings[beyond]?.trim() || `Column ${columnLetters(beyond)}`, row[beyond] ?? '');
  });
  return { width, longer, shorter };
}

/** Reads a text in pieces, each of whole rows. */
class PieceReader {
  position: number;
  private size = PIECE;
  private repairs = 0;
  private reread = 0;
  private isLiteral = false;
  private readonly text: string;
  private readonly delimiter: string;
  private readonly width: number;
  private readonly table: TableBuilder;

  constructor(text: string, delimiter: string, width: number, table: TableBuilder, start: number) {
    this.text = text;
    this.delimiter = delimiter;
    this.width = width;
    this.table = table;
    this.position = start;
  }

  /** False at the end of the text. */
  readPiece(): boolean {
    if (this.position >= this.text.length) return false;
    const piece = this.text.slice(this.position, this.position + this.size);
    const isLast = this.position + this.size >= this.text.length;
    const read =
      this.isLiteral || !piece.includes('"') ? this.readPlain(piece, isLast) : this.readQuoted(piece, isLast);
    this.position += read;
    if (read > 0) {
      this.size = PIECE;
      return true;
    }
    this.reread += piece.length;
    if (this.size < LONGEST_ROW) this.size *= 2;
    else if (piece.includes('\n')) this.position += this.repairLine();
    else {
      throw new Unreadable(
        'There is a line of more than two million characters.',
        'Check that this is a table with one person in each row.',
      );
    }
    return true;
  }

  /** Rows without quotation marks, or with quotation marks that are text. */
  private readPlain(piece: string, isLast: boolean): number {
    const end = isLast ? piece.length : piece.lastIndexOf('\n') + 1;
    if (end === 0) return 0;
    const whole = piece.slice(0, piece[end - 1] === '\n' ? end - 1 : end);
    const mayHide = hasHidden(whole);
    for (const line of whole.split('\n')) this.table.add(line.split(this.delimiter), mayHide);
    return end;
  }

  private readQuoted(piece: string, isLast: boolean): number {
    const parser = new Papa.Parser({ delimiter: this.delimiter, newline: '\n' });
    const { data, errors, meta } = parser.parse(piece, 0, !isLast) as Papa.ParseResult<string[]>;
    if (errors.length > 0 || data.some((cells) => this.swallowsRows(cells))) return this.readBroken(piece, isLast);
    const mayHide = hasHidden(piece);
    for (const cells of data) this.table.add(cells, mayHide);
    return isLast ? piece.length : meta.cursor;
  }

  /** Row by row, up to the first that goes on over others, which is repaired. */
  private readBroken(piece: string, isLast: boolean): number {
    let end = 0;
    let isRunOn = false;
    const parser: Papa.Parser = new Papa.Parser({
      delimiter: this.delimiter,
      newline: '\n',
      step: ({ data, errors, meta }: Papa.ParseStepResult<string[][]>) => {
        const [cells = []] = data;
        const source = piece.slice(end, meta.cursor);
        if (errors.length > 0 || this.swallowsRows(cells)) {
          isRunOn = this.isRunOn(source, cells, errors);
          if (isRunOn) return parser.abort();
          this.table.reportBroken(source);
        }
        this.table.add(cells, true);
        end = meta.cursor;
      },
    });
    parser.parse(piece, 0, !isLast);
    if (!isRunOn) return end;
    this.reread += piece.length - end;
    return end + this.repairLine(end);
  }

  /** Whether a row goes on over lines that look like rows of their own. */
  private isRunOn(source: string, cells: readonly string[], errors: readonly Papa.ParseError[]): boolean {
    if (errors.some(({ code }) => code === 'MissingQuotes')) return true;
    const lineEnd = source.indexOf('\n');
    if (lineEnd < 0 || lineEnd === source.length - 1) return false;
    if (this.swallowsRows(cells)) return true;
    return splitBrokenLine(source.slice(0, lineEnd), this.delimiter).length === this.width;
  }

  /** A cell in which whole rows stand, each with as many cells as the rows of the file. */
  private swallowsRows(cells: readonly string[]): boolean {
    if (this.width < 3) return false;
    return cells.some((cell) => {
      if (!cell.includes('\n')) return false;
      const lines = cell.split('\n').slice(1, -1);
      return lines.length >= SWALLOWED_ROWS && lines.every((line) => line.split(this.delimiter).length === this.width);
    });
  }

  /** Takes one line as it stands, and says how long it is. */
  private repairLine(offset = 0): number {
    const from = this.position + offset;
    const lineEnd = this.text.indexOf('\n', from);
    const end = lineEnd < 0 ? this.text.length : lineEnd;
    const line = this.text.slice(from, end);
    this.table.reportBroken(line);
    this.table.add(splitBrokenLine(line, this.delimiter), true);
    this.repairs++;
    if (this.repairs >= MOST_REPAIRS || this.reread > MOST_REREAD) {
      this.isLiteral = true;
      this.table.readTheRestLiterally();
    }
    return end + 1 - from;
  }
}

/** The cells of a line, of which one opens with a quotation mark that is not closed: the mark is left out. */
function splitBrokenLine(line: string, delimiter: string): string[] {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  const { data, errors } = parser.parse(line, 0, false) as Papa.ParseResult<string[]>;
  const missing = errors.find(({ code }) => code === 'MissingQuotes');
  const [cells = []] = data;
  if (missing?.index === undefined) return cells;
  return [...cells.slice(0, -1), ...line.slice(missing.index).split(delimiter)];
}
