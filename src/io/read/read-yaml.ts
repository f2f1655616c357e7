/** YAML: records as in JSON, or nothing but nested names. All that is not nested is text, so that 007 stays 007. */

import { parseAllDocuments } from 'yaml';
import { Unreadable } from '../table/report.ts';
import type { FileContent } from './file-content.ts';
import { contentOfJson, ONE_PER_PERSON } from './json-content.ts';
import type { Pace } from './pace.ts';

/** What parses YAML calls itself for each level, and ends the whole program where there are too many of them. */
const DEEPEST = 500;
const INDENT = /^ */;
const INDICATOR = /[-?:] +/y;
const BRACKET = /[[\]{}]/g;

const WHAT_TO_DO = 'Correct it there, or export the list again.';

export async function readYaml(file: string, text: string, pace: Pace): Promise<FileContent> {
  if (isTooDeep(text)) {
    throw new Unreadable(`The YAML is nested more than ${DEEPEST} levels deep.`, ONE_PER_PERSON);
  }
  const documents = parse(text).filter((each) => each !== '');
  await pace(0.5);
  return contentOfJson(file, documents.length === 1 ? documents[0] : documents, pace);
}

/** By indentation, by the signs of lists before each other in a line, and by brackets, those within texts included. */
function isTooDeep(text: string): boolean {
  const columns: number[] = [];
  let brackets = 0;
  for (const line of text.split('\n')) {
    let column = INDENT.exec(line)?.[0].length ?? 0;
    if (column === line.length || line[column] === '#') continue;
    while (columns.length > 0 && (columns.at(-1) ?? 0) >= column) columns.pop();
    columns.push(column);
    for (let sign = signAt(line, column); sign > 0; sign = signAt(line, column)) {
      column += sign;
      columns.push(column);
    }
    for (const [bracket] of line.matchAll(BRACKET)) {
      brackets = Math.max(0, brackets + (bracket === '[' || bracket === '{' ? 1 : -1));
      if (brackets > DEEPEST) return true;
    }
    if (columns.length > DEEPEST) return true;
  }
  return false;
}

function signAt(line: string, column: number): number {
  INDICATOR.lastIndex = column;
  return INDICATOR.exec(line)?.[0].length ?? 0;
}

function parse(text: string): unknown[] {
  let values: unknown[];
  try {
    const documents = parseAllDocuments(text, { schema: 'failsafe', merge: true, logLevel: 'silent' });
    const error = [...documents].flatMap(({ errors }) => errors)[0];
    if (error) throw error;
    values = [...documents].map((document) => withoutNulls(document.toJS()));
  } catch (error) {
    const words = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : 'it cannot be read';
    throw new Unreadable(`This is not valid YAML: ${words.replace(/[.:]$/, '').slice(0, 200)}.`, WHAT_TO_DO);
  }
  return values;
}

/** In this schema all is text, nothing included. */
function withoutNulls(value: unknown): unknown {
  if (value === '~' || value === 'null' || value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutNulls(part)]));
}
