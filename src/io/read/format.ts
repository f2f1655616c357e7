/** What a format is to those who read files: a way to tell it, and a way to read it. */

import type { Grid } from '../table/grid.ts';
import type { ImportProblem } from '../table/import-problem.ts';
import { Unreadable } from '../table/report.ts';
import type { FileContent } from './file-content.ts';
import type { Pace } from './pace.ts';

/** The beginning of a text, from which its format shows. Line feeds are its only line breaks. */
export interface TextSample {
  readonly name: string;
  /** The first 64 KB. */
  readonly head: string;
  /** The same without blanks at the front. */
  readonly start: string;
  /** The lines of the head that are whole; all of them where the text is short. */
  readonly lines: readonly string[];
}

export interface TextSource {
  readonly file: string;
  /** With line feeds as the only line breaks. */
  readonly text: string;
  readonly pace: Pace;
  /** The character that somebody said is between cells. */
  readonly delimiter: string | undefined;
}

export interface BytesSource {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly pace: Pace;
}

/** A format of text. Reading throws Unreadable where the text is of the format and cannot be read. */
export interface TextFormat {
  readonly kind: 'text';
  readonly tells: (sample: TextSample) => boolean;
  readonly read: (source: TextSource) => Promise<FileContent>;
}

/** A format that is no text; told before anything is decoded. */
export interface BytesFormat {
  readonly kind: 'bytes';
  readonly tells: (bytes: Uint8Array) => boolean;
  readonly read: (source: BytesSource) => Promise<FileContent>;
}

export type Format = TextFormat | BytesFormat;

const HEAD = 64 * 1024;

export function sampleOf(name: string, text: string): TextSample {
  const head = text.slice(0, HEAD);
  const lines = head.split('\n');
  if (head.length < text.length && lines.length > 1) lines.pop();
  return { name, head, start: head.trimStart(), lines };
}

/** Whether the name of a file has one of these endings, given in lower case and without the dot. */
export function endsIn(name: string, ...endings: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return endings.some((ending) => lower.endsWith(`.${ending}`));
}

/** The content of a file with one table. */
export function contentOf({
  grid,
  problems,
}: {
  readonly grid: Grid;
  readonly problems: readonly ImportProblem[];
}): FileContent {
  if (grid.rows.length === 0) throw new Unreadable('The file is empty.', 'Choose a file with a row for each person.');
  return { kind: 'grids', grids: [grid], problems };
}
