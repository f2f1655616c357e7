/** Text whose letters were read, or once written, in another encoding than their own: how it shows, and what to do. */

import type { ImportProblem } from '../table/import-problem.ts';
import { counted, problemOf } from '../table/report.ts';

/** So much of a text is looked at. */
const SAMPLE = 1_000_000;
/** So many letters in runs say something. */
const LONG_ENOUGH = 6;
const LONGEST_EXAMPLE = 24;
const REPLACEMENT = '\ufffd';
/** UTF-8 read as Windows-1252: "Ã©" for "é", "â€™" for an apostrophe. */
const TWICE_ENCODED = /[\u00c2\u00c3][\u0080-\u00bf\u0152-\u0192\u2013-\u203a\u20ac\u2122]|\u00e2\u20ac./g;
const MANY = 3;

export function countNonAscii(text: string): { damaged: number; sound: number } {
  let damaged = 0;
  let sound = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) damaged++;
    else if (code > 0x7f) sound++;
  }
  return { damaged, sound };
}

/** Signs that stand where a letter could not be read. */
export function lostLetters(file: string, text: string, cause: string): ImportProblem[] {
  const { damaged } = countNonAscii(text);
  if (damaged === 0) return [];
  const appear = damaged === 1 ? 'appears' : 'appear';
  const message = `${cause}: ${counted(damaged, 'letter')} cannot be read and ${appear} as “${REPLACEMENT}”, as in “${around(text, text.indexOf(REPLACEMENT))}”.`;
  const done =
    'Everything else was read. If many letters are wrong, choose another encoding under “How the text is read”; else save the file in UTF-8 again.';
  return [problemOf(file, 'encoding', 'warning', message, done)];
}

/** UTF-8 that was read as Windows-1252 and saved as UTF-8 again. */
export function twiceEncoded(file: string, text: string): ImportProblem[] {
  const sample = text.slice(0, SAMPLE);
  if ((sample.match(TWICE_ENCODED)?.length ?? 0) < MANY) return [];
  const example = around(sample, sample.search(TWICE_ENCODED));
  const message = `Letters look as if UTF-8 had been read as Windows-1252 before the file was saved, as in “${example}”.`;
  const done = 'They were read as they stand. Export the file again in UTF-8.';
  return [problemOf(file, 'encoding', 'warning', message, done)];
}

/** What is neither UTF-8 nor says what it is was read as Windows-1252: is that likely? */
export function guessedWestern(file: string, text: string): ImportProblem {
  if (!looksForeign(text)) {
    const message = 'The file does not say how its letters are encoded, and it is not UTF-8.';
    const done =
      'It was read as Windows-1252, which Excel writes in western countries. If names look wrong, save it as “CSV UTF-8”, or choose another encoding under “How the text is read”.';
    return problemOf(file, 'encoding', 'note', message, done);
  }
  const example = around(text, text.search(/[\u0080-\uffff]{2}/));
  const message = `The file is not UTF-8, and read as Windows-1252 its letters look wrong, as in “${example}”.`;
  const done =
    'It was read as Windows-1252 all the same. Choose its encoding under “How the text is read”, such as Shift_JIS, GB18030 or Windows-1251, or save it as “CSV UTF-8” and open it again.';
  return problemOf(file, 'encoding', 'warning', message, done);
}

/** Western letters with marks stand alone among plain ones; those of other scripts, read as western, stand in runs. */
function looksForeign(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const all = sample.match(/[\u0080-\uffff]/g)?.length ?? 0;
  const inRuns = sample.match(/[\u0080-\uffff]{2,}/g)?.reduce((sum, run) => sum + run.length, 0) ?? 0;
  return inRuns >= LONG_ENOUGH && 2 * inRuns > all;
}

/** What stands around a place in its cell, cut short. */
function around(text: string, at: number): string {
  const before =
    text
      .slice(Math.max(0, at - LONGEST_EXAMPLE), at)
      .split(/[\n\r,;\t|"]/)
      .at(-1) ?? '';
  const after = text.slice(at, at + LONGEST_EXAMPLE).split(/[\n\r,;\t|"]/)[0] ?? '';
  return `${before}${after}`.trim();
}
