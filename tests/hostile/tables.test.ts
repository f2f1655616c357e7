/** Hostile texts through the tables for spreadsheets, and two readers of each kind. */

import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { asCell } from '../../src/base/escape/cell.ts';
import { groupByCause } from '../../src/diff/cause-groups.ts';
import { RowReader, rowsOf } from '../../src/diff/change-rows.ts';
import { writeChanges } from '../../src/io/changes-csv.ts';
import type { ImportProblem } from '../../src/io/table/import-problem.ts';
import { CHANGE_FIELDS } from '../../src/io/write/change-records.ts';
import { writeChangesWorkbook, writeWorkbook } from '../../src/io/write/changes-workbook.ts';
import { writeRows } from '../../src/io/write/delimited.ts';
import { writeProblemReport } from '../../src/io/write/problem-report.ts';
import { organisationOfTexts, textsOf } from '../support/hostile-organisation.ts';
import { ALL_HOSTILE_TEXTS, HOSTILE_TEXTS } from '../support/hostile-texts.ts';

const { comparison, organisation } = organisationOfTexts(ALL_HOSTILE_TEXTS);
const ROWS = rowsOf(groupByCause(comparison));
const READER = new RowReader(comparison);

/** What spreadsheets begin a formula with, after blanks, quotation marks and characters that do not show. */
const FORMULA = /^[\s\p{C}\uFFFD"']*[=+\-@＝＋－＠﹦﹢﹣﹫]/u;

const FORMATS = [
  ['comma', ','],
  ['tab', '\t'],
] as const;
const READERS: readonly (readonly [name: string, read: (text: string, delimiter: string) => string[][]])[] = [
  ['Papa Parse', (text, delimiter) => Papa.parse<string[]>(text, { delimiter }).data],
  ['csv-parse', (text, delimiter) => parse(text, { delimiter })],
];

/** What is left of a text in a cell: all but what cannot be seen. */
function kept(text: string): string {
  return text
    .replace(/(?![\t\r\n])\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** The guard taken off again. */
function bare(cell: string): string {
  const text = cell.replaceAll(/;'(?=["']*[=+\-@＝＋－＠﹦﹢﹣﹫])/g, ';');
  return FORMULA.test(text.slice(1)) || /^'[\t\r\n]/.test(text) ? text.replace(/^'/, '') : text;
}

describe.each(FORMATS)('changes with a %s between', (_name, delimiter) => {
  const text = [...writeChanges(ROWS, READER, delimiter)].map((part) => part.text).join('');

  test.each(READERS)('are read by %s as they were, and no cell is a formula', (_reader, read) => {
    const [headings, ...records] = read(text, delimiter);
    expect(headings).toEqual([...CHANGE_FIELDS]);
    expect(records).toHaveLength(ROWS.length);
    expect(records.every((record) => record.length === CHANGE_FIELDS.length)).toBe(true);
    expect(records.flat().filter((cell) => FORMULA.test(cell) && !cell.startsWith("'"))).toEqual([]);
    const names = new Set(records.map((record) => bare(record[2] ?? '')));
    const people = textsOf({ ...organisation, units: [], sources: [] });
    expect(people.map(kept).filter((name) => !names.has(name))).toEqual([]);
  });
});

describe.each(READERS)('a cell that %s reads', (_name, read) => {
  test.each(ALL_HOSTILE_TEXTS.map((text) => [text.slice(0, 60), text]))('is text: %j', (_start, text) => {
    for (const delimiter of [',', '\t'] as const) {
      const rows = read(writeRows([['a', text, 'b'].map(asCell)], delimiter), delimiter);
      expect(rows).toEqual([['a', expect.any(String), 'b']]);
      const cell = rows[0]?.[1] ?? '';
      expect(bare(cell)).toBe(kept(text));
      expect(FORMULA.test(cell) && !cell.startsWith("'")).toBe(false);
    }
  });
});

test('a semicolon is followed by no formula, since in some countries it parts the cells', () => {
  expect(['a;=1+1', 'a;"=1+1', 'a;@A1', 'a; b;c'].map(asCell)).toEqual(["a;'=1+1", 'a;\'"=1+1', "a;'@A1", 'a; b;c']);
});

test('what would be a formula has an apostrophe before it, and nothing else has', () => {
  const formulas = HOSTILE_TEXTS.SPREADSHEET?.filter((text) => FORMULA.test(kept(text))) ?? [];
  expect(formulas.length).toBeGreaterThan(35);
  expect(formulas.map(asCell)).toEqual(formulas.map((text) => `'${kept(text)}`));
  const honest = ['Ann', '12', '1.5 – 2', 'a = b', "O'Brien", '“Quoted”', '50 %', 'x@y.example', '', 'R&D; R-D', '−5'];
  expect(honest.map(asCell)).toEqual(honest);
});

interface Part {
  readonly name: string;
  readonly text: string;
}

/** What the writer of workbooks leaves out. */
const NO_CHARACTER = /[\uFFFD\p{Cn}]/gu;

function partsOf(bytes: Uint8Array): Part[] {
  return Object.entries(unzipSync(bytes)).map(([name, part]) => ({ name, text: strFromU8(part) }));
}

describe('the workbook', () => {
  test('holds every text, no formula, no link, and nothing that XML cannot hold', async () => {
    const bytes = await writeChangesWorkbook(comparison, ROWS, READER);
    for (const { name, text } of partsOf(bytes)) {
      expect.soft(text, name).not.toMatch(/<f[ />]|<hyperlink|<!DOCTYPE|<!ENTITY|TargetMode|<!\[CDATA/i);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      expect.soft(text, name).not.toMatch(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/u);
    }
    const sheets = await readXlsxFile(Buffer.from(bytes));
    const [changes, , sources] = sheets.map(({ data }) => data);
    expect(changes).toHaveLength(ROWS.length + 1);
    expect(changes?.flat().filter((cell) => FORMULA.test(String(cell ?? '')) && !String(cell).startsWith("'"))).toEqual(
      [],
    );
    const names = new Set(changes?.map((row) => String(row[2]).trim()));
    const written = ROWS.map((row) => asCell(READER.nameOf(row)).replaceAll(NO_CHARACTER, '').trim());
    expect(written.filter((name) => !names.has(name))).toEqual([]);
    expect(sources?.length).toBe(organisation.sources.length + 1);
  });

  test('has no text that a program would read as a sequence for another character', async () => {
    const bytes = await writeWorkbook([
      { name: 'A', widths: [9], rows: [[asCell('Heading')], [asCell('_x003D_1+1')], [asCell('snake_x_case')]] },
    ]);
    const texts = partsOf(bytes).find(({ name }) => name === 'xl/sharedStrings.xml')?.text ?? '';
    expect(texts).toContain('_x005F_x003D_1+1');
    expect(texts).toContain('snake_x_case');
  });
});

test('the report of problems holds names, headings and values of files as text', () => {
  const problems = ALL_HOSTILE_TEXTS.map(
    (text, index): ImportProblem => ({
      ...{ kind: 'unreadable-file', severity: 'error', file: text, count: 1, message: text, done: text },
      places: [{ row: index, field: text, value: text }],
    }),
  );
  const report = writeProblemReport(problems);
  for (const [, readIt] of READERS) {
    const [, ...records] = readIt(report.slice(1), ',');
    expect(records.map((record) => [1, 3, 4, 5, 6].map((column) => bare(record[column] ?? '')))).toEqual(
      ALL_HOSTILE_TEXTS.map((text) => Array.from({ length: 5 }, () => kept(text))),
    );
    expect(records.flat().filter((cell) => FORMULA.test(cell) && !cell.startsWith("'"))).toEqual([]);
  }
});
