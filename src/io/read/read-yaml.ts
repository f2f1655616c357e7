/** YAML: records as in JSON, or nothing but nested names. All that is not nested is text, so that 007 stays 007. */

import { parseAllDocuments } from 'yaml';
import { Unreadable } from '../table/report.ts';
import type { FileContent } from './file-content.ts';
import { contentOfJson } from './json-content.ts';
import type { Pace } from './pace.ts';

const WHAT_TO_DO = 'Correct it there, or export the list again.';

export async function readYaml(file: string, text: string, pace: Pace): Promise<FileContent> {
  const documents = parse(text).filter((each) => each !== '');
  await pace(0.5);
  return contentOfJson(file, documents.length === 1 ? documents[0] : documents, pace);
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
