/** Reads the bytes of a file, whatever it is called, as tables of text or as an organisation of Orgdiff's own. */

import { fail, type Result, succeed } from '../../base/result.ts';
import type { ImportProblem } from '../table/import-problem.ts';
import { Unreadable, unreadable } from '../table/report.ts';
import { refuseKnownKinds } from './container.ts';
import { decodeText } from './decode-text.ts';
import type { FileContent, ReadOptions } from './file-content.ts';
import { sampleOf, type TextFormat } from './format.ts';
import { DELIMITED } from './formats/delimited.ts';
import { HTML } from './formats/html.ts';
import { MOST_BYTES } from './limits.ts';
import { paceOf } from './pace.ts';
import { ALL_FORMATS } from './readers.ts';
import { withoutCounts } from './refuse-counts.ts';
import { refuseBinary, refuseDiagrams, refuseOtherTexts } from './refuse-text.ts';

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
      return readAs(HTML, PASTED, html, [], options);
    }
    return readText(PASTED, text, [], options);
  });
}

async function settle(name: string, read: () => Promise<FileContent>): Promise<Result<FileContent, ImportProblem[]>> {
  try {
    return succeed(withoutCounts(await read()));
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
  for (const format of ALL_FORMATS) {
    if (format.kind === 'bytes' && format.tells(bytes))
      return format.read({ file: name, bytes, pace: paceOf(options) });
  }
  const { text, problems } = decodeText(name, bytes, options.encoding);
  return readText(name, text, problems, options);
}

async function readText(
  name: string,
  text: string,
  problems: readonly ImportProblem[],
  options: ReadOptions,
): Promise<FileContent> {
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return readAs(options.delimiter === undefined ? formatOf(plain, name) : DELIMITED, name, plain, problems, options);
}

function formatOf(text: string, name: string): TextFormat {
  refuseBinary(text);
  const sample = sampleOf(name, text);
  refuseOtherTexts(sample);
  for (const format of ALL_FORMATS) {
    if (format === DELIMITED) refuseDiagrams(sample);
    if (format.kind === 'text' && format.tells(sample)) return format;
  }
  return DELIMITED;
}

async function readAs(
  format: TextFormat,
  name: string,
  text: string,
  problems: readonly ImportProblem[],
  options: ReadOptions,
): Promise<FileContent> {
  const content = await format.read({ file: name, text, pace: paceOf(options), delimiter: options.delimiter });
  return content.kind === 'grids' ? { ...content, problems: [...problems, ...content.problems] } : content;
}
