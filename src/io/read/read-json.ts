/**
 * JSON: an organisation of Orgdiff's own, or lists of records, flat or nested, alone or wrapped, and one per line.
 */

import { counted, problemAt, Tally, Unreadable } from '../table/report.ts';
import type { FileContent } from './file-content.ts';
import { contentOfJson, ONE_PER_PERSON, tooDeepProblem } from './json-content.ts';
import { fieldsOf } from './json-fields.ts';
import { isRecord, ownValue } from './json-values.ts';
import type { Pace } from './pace.ts';
import { RecordTable } from './record-table.ts';

/** After so many lines that are no records, the text is no list of records, one per line. */
const MOST_BROKEN = 1000;
/** So deep no organisation is; engines take long over much more, or give up. */
const DEEPEST = 500_000;

export async function readJson(file: string, text: string, pace: Pace): Promise<FileContent> {
  if (isNestedTooDeep(text)) {
    throw new Unreadable(`The JSON is nested more than ${DEEPEST.toLocaleString('en')} levels deep.`, ONE_PER_PERSON);
  }
  const parsed = parse(text);
  if ('error' in parsed) {
    const lines = await readLines(file, text, pace);
    if (lines) return lines;
    throw new Unreadable(`This is not valid JSON: ${parsed.error}.`, 'Correct it there, or export the list again.');
  }
  const { json } = parsed;
  if (isRecord(json) && String(ownValue(json, 'format')).startsWith('orgdiff/')) return { kind: 'organisation', json };
  return contentOfJson(file, json, pace);
}

/** Counts brackets, those in texts left out. */
function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = endOfString(text, at);
    else if (code === 0x5b || code === 0x7b) depth++;
    else if (code === 0x5d || code === 0x7d) depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Integers of more digits than a number keeps become text, so that ids stay what they are. */
function parse(text: string): { readonly json: unknown } | { readonly error: string } {
  try {
    const json: unknown = JSON.parse(text);
    return { json: LONG_INTEGER.test(text) ? JSON.parse(quoteLongIntegers(text)) : json };
  } catch (error) {
    return { error: error instanceof Error ? error.message.slice(0, 200) : 'it cannot be read' };
  }
}

const LONG_INTEGER = /\d{16}/;

/** Expects valid JSON. */
function quoteLongIntegers(text: string): string {
  const next = /"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;
  const parts: string[] = [];
  let from = 0;
  for (let match = next.exec(text); match; match = next.exec(text)) {
    if (match[0] === '"') {
      next.lastIndex = endOfString(text, match.index) + 1;
      continue;
    }
    parts.push(text.slice(from, match.index), '"', match[0], '"');
    from = match.index + match[0].length;
  }
  return parts.join('') + text.slice(from);
}

function endOfString(text: string, start: number): number {
  let end = start;
  let slashes: number;
  do {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes++;
  } while (slashes % 2 === 1);
  return end;
}

/** One record per line (NDJSON); undefined where the first lines are no records. */
async function readLines(file: string, text: string, pace: Pace): Promise<FileContent | undefined> {
  const table = new RecordTable();
  const broken = new Tally();
  const tooDeep = new Tally();
  let line = 0;
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const source = text.slice(at, end).trim();
    at = end + 1;
    line++;
    if (source === '') continue;
    await pace(at / text.length);
    const parsed = parse(source);
    if ('json' in parsed && isRecord(parsed.json)) {
      table.add(
        line,
        fieldsOf(
          parsed.json,
          () => false,
          (field) => tooDeep.add(line, field, ''),
        ),
      );
    } else {
      broken.add(line, '', source);
      if (broken.count > table.length && (table.length === 0 || broken.count > MOST_BROKEN)) return undefined;
    }
  }
  if (table.length < 2 || broken.count > table.length) return undefined;
  const { grid, problems } = table.finish(file, '', 'record');
  if (broken.count > 0) {
    const message = `${counted(broken.count, 'line is', 'lines are')} no valid record of JSON.`;
    problems.push(problemAt(file, 'skipped-part', 'warning', broken, message, 'These lines were left out.'));
  }
  if (tooDeep.count > 0) problems.push(tooDeepProblem(file, tooDeep));
  return { kind: 'grids', grids: [grid], problems };
}
