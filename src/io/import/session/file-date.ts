/** Finds the day that the name of a file speaks of, and whether the name calls it the state before or after. */

import { dayOf, formatEdtf, isoOfDay, parseEdtf } from '../../../model/edtf.ts';
import { textAt } from '../../table/cells.ts';

export interface NamedDate {
  /** An ISO day: the first one of what the name speaks of. */
  readonly date: string;
  /** "18 Aug 2025", "Aug 2025", "Q3 2025". */
  readonly label: string;
}

/** Longer names are looked at as far as here. */
const LONGEST = 300;

/** English, German, French, Spanish, Italian and Dutch, in full and as they are cut short. */
const MONTHS = [
  'jan january januar janvier janv enero ene gennaio gen januari',
  'feb february februar février fevrier févr fevr fév fev febrero febbraio februari',
  'mar march märz maerz mär mrz mars marzo maart mrt',
  'apr april avril avr abril abr aprile',
  'may mai mayo maggio mag mei',
  'jun june juni juin junio giugno giu',
  'jul july juli juillet juil julio luglio lug',
  'aug august août aout agosto ago augustus',
  'sep sept september septembre septiembre settembre set',
  'oct october okt oktober octobre octubre ottobre ott',
  'nov november novembre noviembre',
  'dec december dez dezember décembre decembre déc diciembre dicembre dic',
];
const MONTH_OF_WORD = new Map(
  MONTHS.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);

const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th', 'er', 'of', 'de', 'del']);

function stem(name: string): string {
  return name.slice(0, LONGEST).replace(/\.[\p{L}\d]{1,7}$/u, '');
}

/** Runs of digits and runs of letters; what stands between them is left out. */
function tokensOf(name: string): string[] {
  const tokens =
    stem(name)
      .normalize('NFC')
      .replace(/(?<!\d)(\d)\s?[月월]/gu, '0$1 ')
      .replace(/(\d)\s?[年月日년월일]/gu, '$1 ')
      .toLowerCase()
      .match(/\d+|\p{L}+/gu) ?? [];
  const isFollowing = (before: string): boolean =>
    /^\d{1,2}$/.test(before) || ORDINAL_ENDINGS.has(before) || MONTH_OF_WORD.has(before);
  return tokens.filter((token, index) => !(ORDINAL_ENDINGS.has(token) && isFollowing(textAt(tokens, index - 1))));
}

function yearOf(token: string | undefined): string | undefined {
  return token !== undefined && /^(?:19|20)\d\d$/.test(token) ? token : undefined;
}

function monthOf(token: string | undefined): number | undefined {
  if (token === undefined) return undefined;
  return /^\d{1,2}$/.test(token) ? Number(token) : MONTH_OF_WORD.get(token);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function valid(year: string | undefined, month: number | undefined, day?: number): NamedDate | undefined {
  if (year === undefined || month === undefined) return undefined;
  const text = `${year}-${pad(month)}${day === undefined ? '' : `-${pad(day)}`}`;
  const parsed = parseEdtf(text);
  return parsed.ok ? { date: isoOfDay(parsed.value.earliest), label: formatEdtf(text) } : undefined;
}

function dayIn(token: string | undefined): number | undefined {
  return token !== undefined && /^\d{1,2}$/.test(token) ? Number(token) : undefined;
}

function part(year: string | undefined, letter: string, number: number, months: number): NamedDate | undefined {
  if (year === undefined || number < 1 || number * months > 12) return undefined;
  const date = isoOfDay(dayOf(Number(year), (number - 1) * months + 1, 1));
  return { date, label: `${letter.toUpperCase()}${number} ${year}` };
}

type Reader = (a: string, b: string | undefined, c: string | undefined) => NamedDate | undefined;

/** Three tokens, two, or one; what says more comes first. */
const READERS: readonly Reader[] = [
  // 2025-08-18
  (a, b, c) => {
    const day = dayIn(c);
    return day === undefined ? undefined : valid(yearOf(a), monthOf(b), day);
  },
  // 20250818
  (a) => (/^(?:19|20)\d{6}$/.test(a) ? valid(a.slice(0, 4), Number(a.slice(4, 6)), Number(a.slice(6))) : undefined),
  // 18.08.2025, 18 Aug 2025
  (a, b, c) => {
    const day = dayIn(a);
    return day === undefined ? undefined : valid(yearOf(c), monthOf(b), day);
  },
  // 08/18/2025, Aug 18 2025
  (a, b, c) => {
    const day = dayIn(b);
    return day === undefined ? undefined : valid(yearOf(c), monthOf(a), day);
  },
  // Q3 2025, H1 2025
  (a, b, c) => {
    const number = Number(b);
    if (b === undefined || b.length !== 1) return undefined;
    if (a === 'q') return part(yearOf(c), a, number, 3);
    return a === 'h' ? part(yearOf(c), a, number, 6) : undefined;
  },
  // 2025 Q3
  (a, b, c) => {
    if (c === undefined || c.length !== 1) return undefined;
    if (b === 'q') return part(yearOf(a), b, Number(c), 3);
    return b === 'h' ? part(yearOf(a), b, Number(c), 6) : undefined;
  },
  // 2025-08, but not 2025 (2)
  (a, b) => (b?.length === 1 ? undefined : valid(yearOf(a), monthOf(b))),
  // Aug 2025, 08.2025
  (a, b) => (a.length === 1 ? undefined : valid(yearOf(b), monthOf(a))),
  // 202508
  (a) => (/^(?:19|20)\d{4}$/.test(a) ? valid(a.slice(0, 4), Number(a.slice(4))) : undefined),
  (a) => {
    const year = yearOf(a);
    return year === undefined ? undefined : { date: `${year}-01-01`, label: year };
  },
];

/** Where a name can be read in two ways, as 03-04-2025, the day comes before the month. */
export function dateInName(name: string): NamedDate | undefined {
  const tokens = tokensOf(name);
  for (const read of READERS) {
    for (let index = 0; index < tokens.length; index += 1) {
      const found = read(textAt(tokens, index), tokens[index + 1], tokens[index + 2]);
      if (found) return found;
    }
  }
  return undefined;
}

const BEFORE_WORDS = new Set(
  'before old previous prior current vorher alt avant ancien antes prima voor asis'.split(' '),
);
const AFTER_WORDS = new Set(
  'after new next future planned target proposed nachher neu après apres nouveau despues después dopo tobe'.split(' '),
);

/** Which of two states a name says it is. */
export function roleInName(name: string): 'before' | 'after' | undefined {
  const tokens = tokensOf(name);
  const pairs = tokens.map((token, index) => `${token}${textAt(tokens, index + 1)}`);
  const says = (words: ReadonlySet<string>): boolean => [...tokens, ...pairs].some((token) => words.has(token));
  const [before, after] = [says(BEFORE_WORDS), says(AFTER_WORDS)];
  return before === after ? undefined : before ? 'before' : 'after';
}

/** What is left of a name without its ending, its date and its words for before and after: what the file is about. */
export function subjectOfName(name: string): string {
  const words = stem(name).split(/[^\p{L}\p{N}&]+/u);
  const isPlain = (word: string): boolean =>
    word !== '' &&
    !/\d/.test(word) &&
    !MONTH_OF_WORD.has(word.toLowerCase()) &&
    !BEFORE_WORDS.has(word.toLowerCase()) &&
    !AFTER_WORDS.has(word.toLowerCase()) &&
    !FILE_WORDS.has(word.toLowerCase());
  const plain = words.filter(isPlain);
  return plain.every((word) => SMALL_WORDS.has(word.toLowerCase())) ? '' : plain.join(' ');
}

/** Words that say nothing where nothing else is left. */
const SMALL_WORDS = new Set(['of', 'the', 'and', 'de', 'del', 'und', 'et', 'y']);

/** Words that say what kind of file it is rather than whose. */
const FILE_WORDS = new Set(
  (
    'org orgchart orgdiff chart export data hr employees employee people persons users user staff list report copy final ' +
    'draft headcount roster directory workers personnel mitarbeiter download untitled unbenannt book workbook mappe sheet ' +
    'table pasted template as is to be'
  ).split(' '),
);
