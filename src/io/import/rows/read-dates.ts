/** Reads the dates of spreadsheets and HR systems as EDTF. Which of 3/4 is the day, a whole column decides. */

import { dayOf, isoOfDay, parseEdtf } from '../../../model/edtf.ts';
import { wordsOf } from '../names/name-key.ts';
import { meansNobody } from '../names/nobody.ts';

export type DateOrder = 'day-first' | 'month-first' | 'unknown';

const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:[T ,].{0,40})?$/;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ].{0,40})?$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:\d{6}(?:\.\d+)?Z?)?$/;
const MONTH_YEAR = /^(\d{1,2})[/.-](\d{4})$/;
const EAST_ASIAN = /^(\d{4})\s?[年년]\s?(?:(\d{1,2})\s?[月월]\s?(?:(\d{1,2})\s?[日일])?)?$/u;
const SERIAL = /^[2-7]\d{4}(?:\.\d{1,12})?$/;
const MILLISECONDS = /^\d{12,13}$/;
const MOST_LETTERS = 60;

/** Spreadsheets count days from here, so that serial 61 is 1 March 1900 although they know a 29 February 1900. */
const SERIAL_ZERO = dayOf(1899, 12, 30);
const MS_PER_DAY = 86_400_000;
/** Two digits mean 1969 to 2068, as in POSIX. */
const PIVOT = 69;

const NO_END = new Set(
  'present current now today ongoing open heute jetzt unbefristet laufend aujourdhui actual oggi atual 現在 至今'
    .split(' ')
    .flatMap(wordsOf),
);

const MONTH_WORDS: readonly string[] = [
  'jan january januar janvier janv enero ene gennaio gen janeiro januari jänner',
  'feb february februar février févr fév febrero febbraio fevereiro fev februari',
  'mar march märz mrz mär mars marzo março maart mrt',
  'apr april avril avr abril abr aprile',
  'may mai mayo maggio mag maio mei',
  'jun june juni juin junio giugno giu junho',
  'jul july juli juillet juil julio luglio lug julho',
  'aug august août aout agosto ago augustus augusti',
  'sep sept september septembre septiembre settembre set setembro',
  'oct october oktober okt octobre octubre ottobre ott outubro out',
  'nov november novembre noviembre novembro',
  'dec december dezember dez décembre déc diciembre dic dicembre dezembro',
];
const MONTHS = new Map(
  MONTH_WORDS.flatMap((words, index) => words.split(' ').map((word) => [wordsOf(word).join(''), index + 1])),
);

/** Decided by any value above 12; unknown where there is none, or where they contradict each other. */
export function findDateOrder(cells: Iterable<string>): DateOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const cell of cells) {
    const match = cell.length <= MOST_LETTERS ? NUMERIC.exec(cell.trim()) : null;
    if (!match || match[2] === '.') continue;
    const first = Number(match[1]);
    const second = Number(match[3]);
    if (first > 12 && second <= 12) dayFirst += 1;
    if (second > 12 && first <= 12) monthFirst += 1;
  }
  if (dayFirst > 0 && monthFirst === 0) return 'day-first';
  return monthFirst > 0 && dayFirst === 0 ? 'month-first' : 'unknown';
}

/**
 * An EDTF date, empty for none, undefined where it cannot be read. Where day and month cannot be told apart it is the
 * interval between both readings.
 */
export function readDate(cell: string, order: DateOrder): string | undefined {
  const text = cell.trim();
  if (meansNobody(text) || NO_END.has(wordsOf(text).join('')) || /^0000|(?<!\d)9999|^00[./-]00/.test(text)) return '';
  if (text.length > MOST_LETTERS) return undefined;
  const date = readNumeric(text, order) ?? readWords(text) ?? text;
  return parseEdtf(date).ok ? date : undefined;
}

function readNumeric(text: string, order: DateOrder): string | undefined {
  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text) ?? EAST_ASIAN.exec(text);
  if (yearFirst) return join(yearFirst[1], yearFirst[2], yearFirst[3]);
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return join(monthYear[2], monthYear[1]);
  const parts = NUMERIC.exec(text);
  if (parts) return readParts(parts, order);
  if (SERIAL.test(text)) return isoOfDay(SERIAL_ZERO + Math.floor(Number(text)));
  if (MILLISECONDS.test(text)) return isoOfDay(Math.floor(Number(text) / MS_PER_DAY));
  return undefined;
}

function readParts([, first, mark, second, year]: RegExpExecArray, order: DateOrder): string | undefined {
  const full = fullYear(year ?? '');
  const dayFirst = join(full, second, first);
  const monthFirst = join(full, first, second);
  if (mark === '.' || order === 'day-first' || Number(first) > 12) return dayFirst;
  if (order === 'month-first' || Number(second) > 12 || dayFirst === monthFirst) return monthFirst;
  return [dayFirst, monthFirst].sort().join('/');
}

/** "31 Dec 2024", "December 31, 2024", "Jan 2024", "Jan-24", "1er janvier 2024" */
function readWords(text: string): string | undefined {
  const words = wordsOf(text.replace(/\s\d{1,2}:\d{2}.{0,20}$/, ''));
  const month = words.map((word) => MONTHS.get(word)).find((found) => found !== undefined);
  if (month === undefined) return undefined;
  const numbers = words
    .map((word) => /^(\d{1,4})(?:st|nd|rd|th|er|o)?$/.exec(word)?.[1])
    .filter((found) => found !== undefined);
  const [first = '', second] = numbers;
  if (second === undefined) return join(fullYear(first), String(month));
  return first.length === 4 ? join(first, String(month), second) : join(fullYear(second), String(month), first);
}

function fullYear(year: string): string {
  if (year.length !== 2) return year;
  return Number(year) < PIVOT ? `20${year}` : `19${year}`;
}

function join(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part, index) => (index > 0 ? part.padStart(2, '0') : part))
    .join('-');
}
