/**
 * The largest table of an HTML page, as text: what spreadsheets put on the clipboard, and what many systems call an
 * Excel file. Nothing of it is run, shown or fetched; it is cut into tags and text here.
 */

import type { Grid } from '../table/grid.ts';
import type { ImportProblem } from '../table/import-problem.ts';
import { Unreadable } from '../table/report.ts';
import { CellCleaner } from './clean-cells.ts';
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from './limits.ts';
import type { Pace } from './pace.ts';

/** So many texts of the page before its table are kept, such as its title, and none that is longer. */
const MOST_ABOVE = 50;
const LONGEST_ABOVE = 300;

/** A cell may reach over thousands of columns and rows, so that a small file can have millions of cells. */
const SPARSE_FROM = 4_000_000;
const MOST_SPARSE = 100;

interface Cell {
  readonly columns: number;
  readonly rows: number;
  parts: string[];
}

/** A cell that reaches down into rows below. */
interface Reach {
  left: number;
  readonly text: string;
}

class Table {
  readonly rows: string[][] = [];
  cell: Cell | undefined;
  private row: Cell[] | undefined;
  private readonly reaches = new Map<number, Reach>();
  private cells = 0;
  private written = 0;

  openRow(): void {
    this.closeRow();
    this.row = [];
  }

  openCell(tag: string): void {
    this.closeCell();
    this.row ??= [];
    this.written += 1;
    this.cell = { columns: spanOf(tag, 'colspan', 1000), rows: spanOf(tag, 'rowspan', MOST_ROWS), parts: [] };
  }

  closeCell(): void {
    if (this.cell) this.row?.push(this.cell);
    this.cell = undefined;
  }

  closeRow(): void {
    this.closeCell();
    if (!this.row) return;
    const texts: string[] = [];
    const fillReached = (): void => {
      for (let reach = this.reaches.get(texts.length); reach; reach = this.reaches.get(texts.length)) {
        if (--reach.left <= 0) this.reaches.delete(texts.length);
        texts.push(reach.text);
      }
    };
    for (const { columns, rows, parts } of this.row) {
      fillReached();
      const text = textOfParts(parts);
      if (texts.length + columns > MOST_COLUMNS) break;
      for (let column = 0; column < columns; column++) {
        const own = column === 0 ? text : '';
        if (rows > 1) this.reaches.set(texts.length, { left: rows - 1, text: own });
        texts.push(own);
      }
    }
    fillReached();
    this.cells += texts.length;
    if (this.cells > SPARSE_FROM && this.cells > MOST_SPARSE * this.written) {
      throw new Unreadable(
        'The table has cells that reach over thousands of columns or rows, so that it is far larger than it looks.',
        'Save it as .xlsx or .csv.',
      );
    }
    if (this.rows.length >= MOST_ROWS || this.cells > MOST_CELLS) {
      throw new Unreadable('The table is too long to be read.', 'Save it as .xlsx or .csv.');
    }
    this.rows.push(texts);
    this.row = undefined;
  }
}

export async function readHtml(
  file: string,
  html: string,
  pace: Pace,
): Promise<{ grid: Grid; problems: ImportProblem[] }> {
  const open: Table[] = [];
  const above: string[] = [];
  let largest: Table | undefined;
  const close = (): void => {
    const table = open.pop();
    table?.closeRow();
    if (table && table.rows.length > (largest?.rows.length ?? 0)) largest = table;
  };
  for (const { text, name, tag, isEnd, at } of tokensOf(html)) {
    await pace(at / html.length);
    const table = open.at(-1);
    if (text !== '') table?.cell?.parts.push(text);
    if (!table && !largest && above.length < MOST_ABOVE) above.push(textOfParts([text]));
    if (name === 'table') {
      if (isEnd) close();
      else open.push(new Table());
    } else if (!table) continue;
    else if (name === 'tr') isEnd ? table.closeRow() : table.openRow();
    else if (name === 'td' || name === 'th') isEnd ? table.closeCell() : table.openCell(tag);
    else if (name === 'br' || ((name === 'p' || name === 'div' || name === 'li') && isEnd))
      table.cell?.parts.push('\n');
  }
  while (open.length > 0) close();
  const cleaner = new CellCleaner();
  const rows: string[][] = [];
  const numbers: number[] = [];
  for (const [index, cells] of (largest?.rows ?? []).entries()) {
    cleaner.clean(cells, index + 1, true);
    if (cells.every((cell) => cell === '')) continue;
    rows.push(cells);
    numbers.push(index + 1);
  }
  const texts = above.filter((text) => text !== '' && text.length <= LONGEST_ABOVE);
  const grid: Grid = { name: '', rows, numbers, rowWord: 'row', headings: undefined };
  return { grid: texts.length > 0 ? { ...grid, above: texts } : grid, problems: cleaner.problems(file) };
}

interface Token {
  /** What stands before the tag. */
  readonly text: string;
  /** In lower case; empty at the end of the page and for what is no element. */
  readonly name: string;
  readonly tag: string;
  readonly isEnd: boolean;
  readonly at: number;
}

const TAG_NAME = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)/y;

function* tokensOf(html: string): Generator<Token> {
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (start < 0) {
      yield { text: html.slice(at), name: '', tag: '', isEnd: false, at: html.length };
      return;
    }
    TAG_NAME.lastIndex = start;
    const match = TAG_NAME.exec(html);
    const text = html.slice(at, start);
    if (!match) {
      const isMarkup = html[start + 1] === '!' || html[start + 1] === '?' || html[start + 1] === '/';
      at = isMarkup ? endOfMarkup(html, start) : start + 1;
      yield { text: isMarkup ? text : `${text}<`, name: '', tag: '', isEnd: false, at };
      continue;
    }
    const name = (match[2] ?? '').toLowerCase();
    const isEnd = match[1] === '/';
    at = endOfTag(html, start);
    yield { text, name, tag: html.slice(start, Math.min(at, start + 2000)), isEnd, at };
    if (!isEnd && (name === 'script' || name === 'style')) at = endOfRaw(html, at, name);
  }
}

function endOfMarkup(html: string, start: number): number {
  const isComment = html.startsWith('<!--', start);
  const end = html.indexOf(isComment ? '-->' : '>', start);
  return end < 0 ? html.length : end + (isComment ? 3 : 1);
}

/** A ">" within quotation marks does not end a tag. */
function endOfTag(html: string, start: number): number {
  for (let at = start; at < html.length; at++) {
    const character = html[at];
    if (character === '>') return at + 1;
    if (character !== '"' && character !== "'") continue;
    const end = html.indexOf(character, at + 1);
    if (end < 0) return html.length;
    at = end;
  }
  return html.length;
}

function endOfRaw(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

function spanOf(tag: string, attribute: 'colspan' | 'rowspan', most: number): number {
  const span = Number(new RegExp(`\\b${attribute}\\s*=\\s*["']?(\\d{1,7})`, 'i').exec(tag)?.[1] ?? 1);
  return Math.min(most, Math.max(1, span));
}

function textOfParts(parts: readonly string[]): string {
  const texts = parts.map((part) => (part === '\n' ? part : decodeEntities(part.replace(/\s+/g, ' '))));
  return texts
    .join('')
    .replace(/ ?\n ?/g, '\n')
    .replaceAll('\u00a0', ' ')
    .trim();
}

/** Of the characters from U+00A0 on. */
const LATIN = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml'
).split(' ');
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...LATIN.map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ndash: '–', mdash: '—', hellip: '…' }),
  ...Object.entries({ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bull: '•', euro: '€' }),
]);

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,7}));/g,
    (all, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES.get(name) ?? all;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : '\ufffd';
    },
  );
}
