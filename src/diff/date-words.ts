/**
 * Dates in running text, no more precise than the file has them: "on 19 August 2025", "between 11 and 15 August 2025".
 * Given the organisation, days that are made up go by the label of their moment: "between “old” and “new”".
 */

import { madeUpName } from '../model/day-names.ts';
import { type Day, isoOfDay, readEdtf } from '../model/edtf.ts';
import type { Organisation } from '../model/organisation.ts';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
];
const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;

interface Point {
  readonly words: readonly string[];
  readonly isDay: boolean;
  readonly isAbout: boolean;
}

function readPoint(text: string, organisation?: Organisation): Point | undefined {
  const name = organisation && madeUpName(organisation, text);
  if (name !== undefined) return { words: [`“${name}”`], isDay: false, isAbout: false };
  const match = POINT.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day, qualifier] = match;
  const words = [...(day ? [String(Number(day))] : []), ...(month ? [MONTHS[Number(month) - 1] ?? ''] : []), year];
  return { words, isDay: day !== undefined, isAbout: qualifier !== undefined };
}

function pointInWords({ words, isAbout }: Point): string {
  return `${isAbout ? 'about ' : ''}${words.join(' ')}`;
}

/** "18 and 31 August 2025": what both share is said once. */
function bothInWords(first: Point, last: Point): string {
  let shared = 0;
  const limit = Math.min(first.words.length, last.words.length) - 1;
  while (shared < limit && first.words.at(-1 - shared) === last.words.at(-1 - shared)) shared += 1;
  if (first.isAbout !== last.isAbout) shared = 0;
  const brief = first.words.slice(0, first.words.length - shared);
  const both = `${brief.join(' ')} and ${!first.isAbout && last.isAbout ? 'about ' : ''}${last.words.join(' ')}`;
  return first.isAbout ? `about ${both}` : both;
}

/** The two days of a comparison: "between 18 and 31 August 2025". */
export function betweenDays(first: Day, last: Day, organisation?: Organisation): string {
  const [start, end] = [readPoint(isoOfDay(first), organisation), readPoint(isoOfDay(last), organisation)];
  return start && end ? `between ${bothInWords(start, end)}` : '';
}

function isNextDay(start: string, end: string): boolean {
  return readEdtf(start).latest + 1 === readEdtf(end).earliest;
}

function intervalInWords(startText: string, endText: string, organisation?: Organisation): string | undefined {
  const [start, end] = [readPoint(startText, organisation), readPoint(endText, organisation)];
  if (start && end) {
    const isOneOrTheOther = start.isDay && end.isDay && isNextDay(startText, endText);
    const both = bothInWords(start, end);
    if (!isOneOrTheOther) return `between ${both}`;
    return `${start.isAbout ? '' : 'on '}${both.replace(' and ', ' or ')}`;
  }
  if (end) return `by ${pointInWords(end)}`;
  return start && `after ${pointInWords(start)}`;
}

/** When something happened; undefined where the date says nothing. */
export function whenInWords(edtf: string, organisation?: Organisation): string | undefined {
  const [start = '', end] = edtf.split('/');
  if (end !== undefined) return intervalInWords(start, end, organisation);
  const point = readPoint(start, organisation);
  if (!point) return undefined;
  if (point.isAbout) return pointInWords(point);
  return `${point.isDay ? 'on' : 'in'} ${pointInWords(point)}`;
}

/** From when on something holds. */
export function sinceInWords(edtf: string, organisation?: Organisation): string | undefined {
  const [start = '', end] = edtf.split('/');
  const [from, until] = [readPoint(start, organisation), end === undefined ? undefined : readPoint(end, organisation)];
  if (end === undefined) return from && `since ${pointInWords(from)}`;
  if (!from) return until && `since ${pointInWords(until)} at the latest`;
  return `since a day ${until ? `between ${bothInWords(from, until)}` : `after ${pointInWords(from)}`}`;
}

/** "on 31 August 2025" */
export function onDay(day: Day, organisation?: Organisation): string {
  return whenInWords(isoOfDay(day), organisation) ?? '';
}
