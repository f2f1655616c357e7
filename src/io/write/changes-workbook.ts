/**
 * The changes as a workbook of three sheets: the changes with the columns of the CSV, the numbers, and the sources.
 * Every cell of text is typed as text, so that no program runs it as a formula.
 */

import writeXlsxFile, { type Cell } from 'write-excel-file/universal';
import { asCell, type Cell as CellText, cutCell, inWorkbook } from '../../base/escape/cell.ts';
import { append } from '../../base/lists.ts';
import type { ChangeRow, RowReader } from '../../diff/change-rows.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { knownInBrief } from '../../diff/known-of-whole.ts';
import { NUMBER_LABELS } from '../../diff/number-words.ts';
import { readNumbers } from '../../diff/numbers.ts';
import { madeUpName } from '../../model/day-names.ts';
import { isoOfDay } from '../../model/edtf.ts';
import type { Source } from '../../model/schema.ts';
import { LINE_STATUS_IDS } from '../../model/statuses.ts';
import { addressOf, CHANGE_FIELDS, recordOf } from './change-records.ts';

type Value = CellText | number;

const EMPTY = asCell('');

export interface SheetOfCells {
  readonly name: string;
  /** The headings first. */
  readonly rows: readonly (readonly Value[])[];
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
}

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ROWS_PER_PART = 500;
/** The most that a cell can hold in Excel. */
const MOST_CHARACTERS = 32_767;
const CUT = asCell(' … (cut: a cell holds no more)');

/** In the order of CHANGE_FIELDS. */
const CHANGE_WIDTHS = [8, 18, 24, 24, 12, 20, 60, 44, 24, 24, 30, 24, 24, 30, 40, 16, 12, 12, 12, 10, 40, 40];

/** Shares are in per cent; what cannot be measured stays empty. */
function numberRows(comparison: Comparison): Value[][] {
  return readNumbers(comparison, { kind: 'all' }).map(({ name, values: { before, after } }) => {
    const isShare = LINE_STATUS_IDS.some((status) => status === name);
    const label = isShare ? `Reporting lines ${name}, per cent` : NUMBER_LABELS[name as keyof typeof NUMBER_LABELS];
    const [was, is] = [before, after].map((value) => (value === undefined ? EMPTY : value * (isShare ? 100 : 1)));
    const isMeasured = typeof was === 'number' && typeof is === 'number';
    return [asCell(label), was ?? EMPTY, is ?? EMPTY, isMeasured ? is - was : EMPTY];
  });
}

/** What the numbers are out of, where a source counts the whole. */
function knownRows({ before, after }: Comparison): Value[][] {
  const known = knownInBrief([before, after]);
  return known === '' ? [] : [[], [asCell(known)]];
}

function sourceRow(source: Source): Value[] {
  const { id, publisher, title, date, via } = source;
  return [id, publisher, title ?? '', date ?? '', addressOf(source), via?.publisher ?? ''].map(asCell);
}

export interface WorkbookPart {
  readonly sheet: string;
  readonly rows: readonly (readonly Value[])[];
  /** Changes written so far. */
  readonly written: number;
}

/** The sheets without their rows, which come in parts, so that fifty thousand can be made without blocking a page. */
const CHANGE_SHEETS: readonly Pick<SheetOfCells, 'name' | 'widths'>[] = [
  { name: 'Changes', widths: CHANGE_WIDTHS },
  { name: 'Numbers', widths: [26, 14, 14, 14] },
  { name: 'Sources', widths: [24, 24, 60, 14, 60, 24] },
];

export function* changeSheets(
  comparison: Comparison,
  rows: readonly ChangeRow[],
  reader: RowReader,
): Generator<WorkbookPart> {
  const sources = new Map<string, Source>();
  yield { sheet: 'Changes', rows: [CHANGE_FIELDS.map(asCell)], written: 0 };
  for (let start = 0; start < rows.length; start += ROWS_PER_PART) {
    const part = rows.slice(start, start + ROWS_PER_PART);
    for (const row of part) for (const source of reader.evidenceOf(row).sources) sources.set(source.id, source);
    yield { sheet: 'Changes', rows: part.map((row) => recordOf(row, reader)), written: start + part.length };
  }
  const days = [comparison.before, comparison.after].map(
    ({ organisation, day }) => madeUpName(organisation, isoOfDay(day)) ?? isoOfDay(day),
  );
  yield {
    sheet: 'Numbers',
    rows: [['Number', ...days, 'Difference'].map(asCell), ...numberRows(comparison), ...knownRows(comparison)],
    written: rows.length,
  };
  yield {
    sheet: 'Sources',
    rows: [
      ['Id', 'Publisher', 'Title', 'Date', 'Address', 'Read at'].map(asCell),
      ...[...sources.values()].map(sourceRow),
    ],
    written: rows.length,
  };
}

/**
 * As the parts of a workbook have it. A cell that holds nothing but the name of a built-in property gets a space at its
 * end: the writer looks its texts up by name.
 */
function textIn(cell: CellText): string {
  const text = inWorkbook(cutCell(cell, MOST_CHARACTERS, CUT));
  return text in Object.prototype ? `${text} ` : text;
}

function cellOf(value: Value, isHeading: boolean): Cell {
  if (typeof value === 'number') return { value, type: Number, format: Number.isInteger(value) ? '0' : '0.00' };
  if (value === '') return null;
  const text = textIn(value);
  return isHeading ? { value: text, type: String, fontWeight: 'bold' } : text;
}

/** Writes sheets as an XLSX file (ECMA-376). It takes seconds where there are many rows: not for the page's thread. */
export async function writeWorkbook(sheets: readonly SheetOfCells[]): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await writeXlsxFile(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      data: rows.map((row, index) => row.map((value) => cellOf(value, index === 0))),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    })),
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** Puts the parts of each sheet together. */
export class SheetCollector {
  private readonly rows = new Map<string, (readonly Value[])[]>(CHANGE_SHEETS.map(({ name }) => [name, []]));

  add({ sheet, rows }: WorkbookPart): void {
    append(this.rows.get(sheet) ?? [], rows);
  }

  sheets(): SheetOfCells[] {
    return CHANGE_SHEETS.map(({ name, widths }) => ({ name, widths, rows: this.rows.get(name) ?? [] }));
  }
}

/** All at once, for programs that have no page to keep awake. */
export function writeChangesWorkbook(
  comparison: Comparison,
  rows: readonly ChangeRow[],
  reader: RowReader,
): Promise<Uint8Array<ArrayBuffer>> {
  const collector = new SheetCollector();
  for (const part of changeSheets(comparison, rows, reader)) collector.add(part);
  return writeWorkbook(collector.sheets());
}
