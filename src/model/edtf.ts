/**
 * The part of EDTF (ISO 8601-2:2019, Annex A) that organisation files use: a year, month or day, each with an
 * optional qualifier (`~` about, `?` uncertain, `%` both), and an interval of two such dates in which `..` stands
 * for an open end. Days are counted from 1970-01-01 in UTC, so that no time zone can shift a date.
 */

import { fail, type Result, succeed } from '../base/result.ts';

/** Whole days since 1970-01-01 (UTC). */
export type Day = number;

export type Precision = 'year' | 'month' | 'day' | 'interval';

export interface FuzzyDate {
  readonly text: string;
  /** The first day the date can mean; -Infinity where the interval has no known start. */
  readonly earliest: Day;
  /** The last day the date can mean; Infinity where the interval has no known end. */
  readonly latest: Day;
  readonly precision: Precision;
  readonly approximate: boolean;
}

/** An interval that is open at both ends: when, nobody says. */
export const NEVER_DATED = '../..';

const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;
const MS_PER_DAY = 86_400_000;

export function dayOf(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

export function isoOfDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

function parsePoint(text: string): FuzzyDate | undefined {
  const match = POINT.exec(text);
  if (!match) return undefined;
  const [, yearText, monthText, dayText, qualifier] = match;
  const year = Number(yearText);
  const approximate = qualifier !== undefined;
  if (monthText === undefined) {
    return { text, earliest: dayOf(year, 1, 1), latest: dayOf(year, 12, 31), precision: 'year', approximate };
  }
  const month = Number(monthText);
  if (month < 1 || month > 12) return undefined;
  const lastOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (dayText === undefined) {
    return {
      text,
      earliest: dayOf(year, month, 1),
      latest: dayOf(year, month, lastOfMonth),
      precision: 'month',
      approximate,
    };
  }
  const day = Number(dayText);
  if (day < 1 || day > lastOfMonth) return undefined;
  const exact = dayOf(year, month, day);
  return { text, earliest: exact, latest: exact, precision: 'day', approximate };
}

function parseInterval(text: string): FuzzyDate | undefined {
  const [startText = '', endText = '', ...rest] = text.split('/');
  if (rest.length > 0) return undefined;
  const start = startText === '..' ? undefined : parsePoint(startText);
  const end = endText === '..' ? undefined : parsePoint(endText);
  if (startText !== '..' && !start) return undefined;
  if (endText !== '..' && !end) return undefined;
  const earliest = start?.earliest ?? Number.NEGATIVE_INFINITY;
  const latest = end?.latest ?? Number.POSITIVE_INFINITY;
  if (earliest > latest) return undefined;
  return {
    text,
    earliest,
    latest,
    precision: 'interval',
    approximate: Boolean(start?.approximate || end?.approximate),
  };
}

const parsed = new Map<string, FuzzyDate | undefined>();

/** Reads an EDTF string. The error is a sentence fit for a problem report. */
export function parseEdtf(text: string): Result<FuzzyDate, string> {
  if (!parsed.has(text)) parsed.set(text, text.includes('/') ? parseInterval(text) : parsePoint(text));
  const date = parsed.get(text);
  if (date) return succeed(date);
  return fail(`"${text}" is not a date such as 2025, 2025-08, 2025-08-19, 2025-08~ or ../2025-08`);
}

/** Reads an EDTF string that validation has already accepted. */
export function readEdtf(text: string): FuzzyDate {
  const known = parsed.get(text);
  if (known) return known;
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function formatPoint(point: string): string {
  const match = POINT.exec(point);
  if (!match) return point;
  const [, year, month, day, qualifier] = match;
  const words = [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
  return qualifier ? `about ${words}` : words;
}

interface RangeWords {
  readonly about: string;
  readonly first: string;
  readonly last: string;
  /** The first needs the words of the last to be a date. */
  readonly isShared: boolean;
}

/** "about 30 Aug 2025" and "about 31 Aug 2025" are about, 30, 31 Aug 2025; what both share is said once. */
function readRange(start: string, end: string): RangeWords {
  const bothAbout = start.startsWith('about ') && end.startsWith('about ');
  const isOneAbout = !bothAbout && (start.startsWith('about ') || end.startsWith('about '));
  if (isOneAbout || start.split(' ').length !== end.split(' ').length)
    return { about: '', first: start, last: end, isShared: false };
  const about = bothAbout ? 'about ' : '';
  const first = start.slice(about.length).split(' ');
  const last = end.slice(about.length).split(' ');
  let shared = 0;
  while (shared < first.length - 1 && shared < last.length - 1 && first.at(-1 - shared) === last.at(-1 - shared))
    shared += 1;
  return {
    about,
    first: first.slice(0, first.length - shared).join(' '),
    last: last.join(' '),
    isShared: shared > 0,
  };
}

function formatRange(start: string, end: string): string {
  const { about, first, last, isShared } = readRange(start, end);
  return `${about}${first}${isShared || /^\d+$/.test(first) ? '–' : ' – '}${last}`;
}

const IS_DAY = /^\d{4}-\d{2}-\d{2}/;

/**
 * When something happened of which the day is not known: "between 5 and 20 Jul 2025", "on 29 or 30 Aug 2025"; else as
 * any date. So the days are not taken for those over which it went on.
 */
export function formatHappening(text: string): string {
  const [start = '', end = '..'] = text.split('/');
  if (start === '..' || end === '..' || !(IS_DAY.test(start) || IS_DAY.test(end))) return formatEdtf(text);
  const { about, first, last } = readRange(formatPoint(start), formatPoint(end));
  if (readEdtf(start).latest + 1 < readEdtf(end).earliest || !IS_DAY.test(start) || !IS_DAY.test(end))
    return `between ${about}${first} and ${last}`;
  return `${about || 'on '}${first} or ${last}`;
}

/** The date as people write it: "19 Aug 2025", "about Aug 2025", "by Jan 2024", "Jun–Jul 2025", "not dated". */
export function formatEdtf(text: string): string {
  if (text === NEVER_DATED) return 'not dated';
  const [start = '', end] = text.split('/');
  if (end === undefined) return formatPoint(start);
  if (start === '..') return `by ${formatPoint(end)}`;
  if (end === '..') return `from ${formatPoint(start)}`;
  return formatRange(formatPoint(start), formatPoint(end));
}

/** The value for a `<time datetime>`: HTML knows years, months and days, but neither qualifiers nor intervals. */
export function machineDate(text: string): string {
  const [start = '', end = ''] = text.split('/');
  return (start === '..' ? end : start).replace(/[~?%]$/, '');
}
