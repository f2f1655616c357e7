/**
 * A workbook (ECMA-376, Office Open XML) as one grid per sheet. Cells are text as their program shows them: dates as
 * ISO days, numbers in digits, formulas by the value that was last computed. Tables are read as they are unpacked.
 */

import type { Grid } from '../table/grid.ts';
import type { ImportProblem } from '../table/import-problem.ts';
import { problemOf, Unreadable } from '../table/report.ts';
import { builtInFormat, type CellFormat, formatNumber, readFormat } from './cell-format.ts';
import { hasHidden } from './clean-cells.ts';
import type { Pace } from './pace.ts';
import { readRange, SheetBuilder } from './sheet-builder.ts';
import { readXml } from './xml.ts';
import type { Zip } from './zip.ts';

/** More of any of these than any spreadsheet program writes. */
const MOST_SHEETS = 1_000;
const MOST_STYLES = 65_536;
const MOST_STRINGS = 8_000_000;

interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  readonly path: string;
}

interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly from1904: boolean;
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  /** By how many steps each style indents. */
  readonly indents: readonly number[];
}

export async function readXlsx(
  file: string,
  zip: Zip,
  pace: Pace,
): Promise<{ grids: Grid[]; problems: ImportProblem[] }> {
  const workbook = await readWorkbook(zip, (share) => pace(share * 0.2));
  const total = workbook.sheets.reduce((sum, { path }) => sum + zip.sizeOf(path), 0) || 1;
  const grids: Grid[] = [];
  const problems: ImportProblem[] = [];
  const hidden: string[] = [];
  let done = 0;
  const size = { cells: 0, filled: 0, letters: 0, written: () => zip.unpacked };
  for (const sheet of workbook.sheets) {
    const packed = zip.sizeOf(sheet.path);
    const from = done;
    const builder = new SheetBuilder(size);
    await readSheet(zip, sheet.path, workbook, builder, (share) => pace(0.2 + (0.8 * (from + share * packed)) / total));
    done += packed;
    const { rows, numbers } = builder.finish();
    if (rows.length === 0) continue;
    if (sheet.isHidden) {
      hidden.push(sheet.name);
      continue;
    }
    grids.push({ name: sheet.name, rows, numbers, rowWord: 'row', headings: undefined });
    const where = workbook.sheets.length > 1 ? `On the sheet “${sheet.name}”: ` : '';
    for (const problem of builder.problems(file)) problems.push({ ...problem, message: where + problem.message });
  }
  if (hidden.length > 0) {
    const names = hidden.map((name) => `“${name}”`).join(', ');
    const message = `${hidden.length === 1 ? 'A sheet is' : 'Some sheets are'} hidden: ${names}.`;
    const done = 'Hidden sheets were not read. Show them in the spreadsheet program if they matter.';
    problems.push(problemOf(file, 'skipped-part', 'note', message, done));
  }
  return { grids, problems };
}

async function readWorkbook(zip: Zip, pace: Pace): Promise<Workbook> {
  const path = await workbookPath(zip, pace);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relations = await readRelations(zip, `${folder}_rels/${path.slice(folder.length)}.rels`, folder, pace);
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  await readXml(zip, path, pace, {
    open: (name, attributes) => {
      const attribute = attributes();
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      const relation = relations.get(attribute('r:id') ?? attribute('id') ?? '');
      // No program lets two sheets share what is in them.
      if (!relation?.type.endsWith('/worksheet') || sheets.some(({ path: other }) => other === relation.path)) return;
      if (sheets.length >= MOST_SHEETS) throw tooMany('sheets');
      const isHidden = (attribute('state') ?? 'visible') !== 'visible';
      sheets.push({ name: attribute('name') ?? `Sheet ${sheets.length + 1}`, isHidden, path: relation.path });
    },
  });
  const partOf = (type: string): string =>
    [...relations.values()].find((relation) => relation.type.endsWith(`/${type}`))?.path ?? `${folder}${type}.xml`;
  const strings = await readStrings(zip, partOf('sharedStrings'), pace);
  const styles = await readStyles(zip, partOf('styles'), pace);
  return { sheets, from1904, strings, ...styles };
}

interface Relation {
  readonly type: string;
  readonly path: string;
}

async function readRelations(zip: Zip, path: string, folder: string, pace: Pace): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>();
  await readXml(zip, path, pace, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const attribute = attributes();
      const target = attribute('Target') ?? '';
      const type = attribute('Type') ?? '';
      if (relations.size > 2 * MOST_SHEETS) throw tooMany('parts');
      relations.set(attribute('Id') ?? '', { type, path: resolvePath(folder, target) });
    },
  });
  return relations;
}

function tooMany(what: string): Unreadable {
  return new Unreadable(`The workbook has too many ${what} to be read.`, 'Save the sheet that matters as .csv.');
}

async function workbookPath(zip: Zip, pace: Pace): Promise<string> {
  const relations = await readRelations(zip, '_rels/.rels', '', pace);
  const told = [...relations.values()].find(({ type }) => type.endsWith('/officeDocument'))?.path;
  const path = told !== undefined && zip.has(told) ? told : 'xl/workbook.xml';
  if (zip.has(path)) return path;
  throw new Unreadable('The workbook has no list of its sheets.', 'Save it again as .xlsx or .csv.');
}

/** Targets are relative to the folder of the part that names them, or start at the root. */
function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const ESCAPED = /_x([0-9a-fA-F]{4})_/g;

/** Undoes what the format does to characters that XML cannot hold (ECMA-376, 22.9.2.19). */
function unescapeText(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}

async function readStrings(zip: Zip, path: string, pace: Pace): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inPhonetic = false;
  await readXml(zip, path, pace, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') inPhonetic = true;
    },
    close: (name) => {
      if (name === 'si') {
        if (strings.length >= MOST_STRINGS) throw tooMany('different texts');
        strings.push(unescapeText(text));
      } else if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
    },
    text: (each) => {
      if (inText && !inPhonetic) text += each;
    },
  });
  return strings;
}

/** The format of each style that cells refer to, and how far it indents them. */
async function readStyles(zip: Zip, path: string, pace: Pace): Promise<Pick<Workbook, 'formats' | 'indents'>> {
  const own = new Map<number, CellFormat>();
  const formats: CellFormat[] = [];
  const indents: number[] = [];
  let inCellFormats = false;
  await readXml(zip, path, pace, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'numFmt') {
        const attribute = attributes();
        if (own.size < MOST_STYLES) own.set(Number(attribute('numFmtId')), readFormat(attribute('formatCode') ?? ''));
      } else if (name === 'xf' && inCellFormats) {
        const id = Number(attributes()('numFmtId') ?? 0);
        if (formats.length < MOST_STYLES) formats.push(own.get(id) ?? builtInFormat(id));
      } else if (name === 'alignment' && inCellFormats) {
        if (formats.length > 0) indents[formats.length - 1] = Number(attributes()('indent') ?? 0);
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return { formats, indents };
}

const PLAIN: CellFormat = { kind: 'plain' };
const SHORT_INTEGER = /^[1-9]\d{0,14}$/;
const MOST_REMEMBERED = 20_000;

async function readSheet(zip: Zip, path: string, workbook: Workbook, sheet: SheetBuilder, pace: Pace): Promise<void> {
  let type = '';
  let format = PLAIN;
  let indent = 0;
  let address: string | undefined;
  let value = '';
  let hasValue = false;
  let isFormula = false;
  let isTaken = false;
  let inCell = false;
  let inPhonetic = false;

  const textOf = (): string => {
    switch (type) {
      case 's':
        return workbook.strings[Number(value)] ?? '';
      case 'b':
        return value === '1' || value === 'true' ? 'TRUE' : value === '' ? '' : 'FALSE';
      case 'str':
      case 'inlineStr':
        return unescapeText(value);
      case 'd':
        return value.replace(/T00:00:00(?:\.0+)?Z?$/, '');
      case 'e':
        sheet.reportError(value);
        return '';
      default: {
        return format.kind === 'plain' && SHORT_INTEGER.test(value) ? value : numberOf(value);
      }
    }
  };

  /** The same days occur again and again. */
  const shown = new Map<CellFormat, Map<string, string>>();
  const numberOf = (text: string): string => {
    let known = shown.get(format);
    if (!known || known.size > MOST_REMEMBERED) {
      known = new Map();
      shown.set(format, known);
    }
    const before = known.get(text);
    if (before !== undefined) return before;
    const number = text.trim() === '' ? Number.NaN : Number(text);
    const after = Number.isFinite(number) ? formatNumber(number, format, workbook.from1904) : text;
    known.set(text, after);
    return after;
  };

  await readXml(zip, path, pace, {
    open: (name, attributes) => {
      if (name === 'c') {
        const attribute = attributes();
        inCell = true;
        type = attribute('t') ?? 'n';
        const style = Number(attribute('s') ?? 0);
        format = workbook.formats[style] ?? PLAIN;
        indent = workbook.indents[style] ?? 0;
        address = attribute('r');
        value = '';
        hasValue = false;
        isFormula = false;
      } else if (name === 'row') {
        const attribute = attributes();
        sheet.openRow(attribute('r'), ['1', 'true'].includes(attribute('hidden') ?? ''));
      } else if (name === 'mergeCell') {
        const range = readRange(attributes()('ref') ?? '');
        if (range) sheet.merge(range);
      } else if (!inCell) return;
      else if (name === 'v' || name === 't') {
        isTaken = true;
        hasValue = true;
      } else if (name === 'f') isFormula = true;
      else if (name === 'rPh') inPhonetic = true;
    },
    close: (name) => {
      if (name === 'c') {
        inCell = false;
        sheet.openCell(address);
        if (isFormula && !hasValue) sheet.reportUncomputed();
        const text = hasValue ? textOf() : '';
        sheet.put(text, text !== '' && hasHidden(text), indent);
      } else if (name === 'row') sheet.closeRow();
      else if (name === 'v' || name === 't') isTaken = false;
      else if (name === 'rPh') inPhonetic = false;
    },
    text: (text) => {
      if (isTaken && !inPhonetic) value += text;
    },
  });
}
