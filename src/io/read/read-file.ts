/** Reads the bytes of a file, whatever it is called, as tables of text or as an organisation of Orgdiff's own. */

import { fail, type Result, succeed } from '../../base/result.ts';
import type { Grid } from '../table/grid.ts';
import type { ImportProblem } from '../table/import-problem.ts';
import { Unreadable, unreadable } from '../table/report.ts';
import { isZip, refuseKnownKinds, refuseOtherArchives } from './container.ts';
import { decodeText } from './decode-text.ts';
import type { FileContent, ReadOptions } from './file-content.ts';
import { MOST_BYTES } from './limits.ts';
import { type Pace, paceOf } from './pace.ts';
import { readDelimited } from './read-delimited.ts';
import { readMarkdown } from './read-markdown.ts';
import { kindOfText, type TextKind } from './text-kind.ts';

/**
 * Never throws on account of what is in the file; where it cannot be read, the problems say why and what to do.
 * Rejects only where `options.signal` is aborted.
 */
export async function readFileContent(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Result<FileContent, ImportProblem[]>> {
  return settle(name, () => {
    refuseLarge(bytes.length);
    return readBytes(name, bytes, options);
  });
}

/** What a table that is pasted is called in problems. */
const PASTED = 'Pasted table';

/**
 * Reads what was on the clipboard: the text of a spreadsheet has tabs between cells; where it has not, the HTML may
 * hold a table. Anything that a file may hold can be pasted too.
 */
export async function readPasted(
  text: string,
  html?: string,
  options: ReadOptions = {},
): Promise<Result<FileContent, ImportProblem[]>> {
  return settle(PASTED, async () => {
    refuseLarge(text.length + (html?.length ?? 0));
    const [firstLine = ''] = text.trimStart().split('\n', 1);
    if (options.delimiter === undefined && firstLine.includes('\t') && !/^[[{<]/.test(firstLine)) {
      return readText(PASTED, text, [], { ...options, delimiter: '\t' });
    }
    if (html !== undefined && /<table[\s>]/i.test(html) && !text.includes('\t')) {
      return readTables('html', PASTED, html, [], options);
    }
    return readText(PASTED, text, [], options);
  });
}

async function settle(name: string, read: () => Promise<FileContent>): Promise<Result<FileContent, ImportProblem[]>> {
  try {
    return succeed(await read());
  } catch (error) {
    if (error instanceof Unreadable) return fail([unreadable(name, error.message, error.whatToDo)]);
    throw error;
  }
}

function refuseLarge(size: number): void {
  if (size <= MOST_BYTES) return;
  throw new Unreadable(
    `The file has ${Math.ceil(size / 1024 / 1024).toLocaleString('en')} MB, and 256 MB is the most that can be read.`,
    'Leave out columns that are not needed, or split it.',
  );
}

async function readBytes(name: string, bytes: Uint8Array, options: ReadOptions): Promise<FileContent> {
  refuseKnownKinds(bytes);
  if (isZip(bytes)) return readWorkbook(name, bytes, paceOf(options));
  const { text, problems } = decodeText(name, bytes, options.encoding);
  return readText(name, text, problems, options);
}

async function readWorkbook(name: string, bytes: Uint8Array, pace: Pace): Promise<FileContent> {
  const [{ Zip }, { readXlsx }] = await Promise.all([import('./zip.ts'), import('./read-xlsx.ts')]);
  const zip = new Zip(bytes);
  refuseOtherArchives(zip);
  const { grids, problems } = await readXlsx(name, zip, pace);
  if (grids.length === 0) throw new Unreadable('The workbook is empty.', 'Choose a file with a row for each person.');
  return { kind: 'grids', grids, problems };
}

async function readText(
  name: string,
  text: string,
  problems: readonly ImportProblem[],
  options: ReadOptions,
): Promise<FileContent> {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const kind = options.delimiter === undefined ? kindOfText(plain, name) : 'delimited';
  if (kind !== 'json') return readTables(kind, name, plain, problems, options);
  const { readJson } = await import('./read-json.ts');
  const content = await readJson(name, plain, paceOf(options));
  return content.kind === 'grids' ? { ...content, problems: [...problems, ...content.problems] } : content;
}

async function readTables(
  kind: Exclude<TextKind, 'json'>,
  name: string,
  text: string,
  problems: readonly ImportProblem[],
  options: ReadOptions,
): Promise<FileContent> {
  const table = await readTable(kind, name, text, paceOf(options), options.delimiter);
  if (table.grid.rows.length === 0) {
    throw new Unreadable('The file is empty.', 'Choose a file with a row for each person.');
  }
  return { kind: 'grids', grids: [table.grid], problems: [...problems, ...table.problems] };
}

async function readTable(
  kind: Exclude<TextKind, 'json'>,
  name: string,
  text: string,
  pace: Pace,
  delimiter: string | undefined,
): Promise<{ readonly grid: Grid; readonly problems: readonly ImportProblem[] }> {
  switch (kind) {
    case 'ldif':
      return (await import('./read-ldif.ts')).readLdif(name, text, pace);
    case 'html':
      return (await import('./read-html.ts')).readHtml(name, text, pace);
    case 'markdown':
      return readMarkdown(name, text);
    case 'delimited':
      return readDelimited(name, text, pace, delimiter);
  }
}
