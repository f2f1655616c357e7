/**
 * How a spreadsheet shows numbers, as far as it changes what they mean: dates (ECMA-376, 18.8.30 and 18.17.4.1), and
 * ids with leading zeros or fixed letters, which are numbers in the file and text to whoever looks at it.
 */

import { plainNumber } from './plain-number.ts';

export type CellFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date'; readonly hasDay: boolean; readonly hasTime: boolean }
  /** Characters, of which `0` and `#` are places for digits. */
  | { readonly kind: 'digits'; readonly pattern: readonly FormatPart[] };

interface FormatPart {
  readonly isDigit: boolean;
  readonly text: string;
}

const PLAIN: CellFormat = { kind: 'plain' };
const DAY: CellFormat = { kind: 'date', hasDay: true, hasTime: false };
const TIME: CellFormat = { kind: 'date', hasDay: false, hasTime: true };
const DAY_AND_TIME: CellFormat = { kind: 'date', hasDay: true, hasTime: true };

/** Formats that a file refers to by number without spelling them out; some are dates in East Asian versions only. */
export function builtInFormat(id: number): CellFormat {
  if (id === 22) return DAY_AND_TIME;
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return DAY;
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return TIME;
  return PLAIN;
}

const LONGEST_FORMAT = 255;

/** "dd/mm/yyyy" is a date, `"E"00000` an id of letters and digits, "#,##0.00" a plain number. */
export function readFormat(code: string): CellFormat {
  const parts = partsOf(code.slice(0, LONGEST_FORMAT));
  const letters = parts.filter(({ isQuoted }) => !isQuoted).map(({ text }) => text.toLowerCase());
  if (letters.join('') === 'general') return PLAIN;
  const has = (letter: string): boolean => letters.includes(letter);
  const hasDay = has('y') || has('d') || (has('m') && !has('h') && !has('s'));
  const hasTime = has('h') || has('s');
  if (hasDay || hasTime) return { kind: 'date', hasDay, hasTime };
  return digitsOf(parts);
}

interface CodePart {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** The first section of a format, which is that for positive numbers, one character at a time. */
function partsOf(code: string): CodePart[] {
  const parts: CodePart[] = [];
  for (let at = 0; at < code.length && code[at] !== ';'; at++) {
    const character = code[at] ?? '';
    if (character === '"') {
      const end = code.indexOf('"', at + 1);
      parts.push({ text: code.slice(at + 1, end < 0 ? undefined : end), isQuoted: true });
      at = end < 0 ? code.length : end;
    } else if (character === '\\') {
      at++;
      parts.push({ text: code[at] ?? '', isQuoted: true });
    } else if (character === '[') {
      const end = code.indexOf(']', at);
      const inside = code.slice(at + 1, end < 0 ? undefined : end);
      // Elapsed time is in brackets; colours, conditions and languages are too, and say nothing about the number.
      if (/^(h+|m+|s+)$/i.test(inside)) parts.push({ text: 'h', isQuoted: false });
      at = end < 0 ? code.length : end;
    } else if (character === '_' || character === '*') at++;
    else parts.push({ text: character, isQuoted: false });
  }
  return parts;
}

/** Digits in fixed places, with at least two zeros or some letters: anything else is an ordinary number. */
function digitsOf(parts: readonly CodePart[]): CellFormat {
  const isLiteral = ({ isQuoted, text }: CodePart): boolean => isQuoted || /^[-/ ()]$/.test(text);
  if (!parts.every((part) => isLiteral(part) || /^[0#?]$/.test(part.text))) return PLAIN;
  const zeros = parts.filter(({ isQuoted, text }) => !isQuoted && text === '0').length;
  const [first] = parts;
  const leadsWithLetters = first?.isQuoted === true && /\p{L}/u.test(first.text);
  if (zeros < 2 && !(leadsWithLetters && zeros === 1)) return PLAIN;
  return { kind: 'digits', pattern: parts.map((part) => ({ text: part.text, isDigit: !isLiteral(part) })) };
}

/** A number as its cell shows it. */
export function formatNumber(value: number, format: CellFormat, from1904: boolean): string {
  if (format.kind === 'date') return isoOfSerial(value, format, from1904) ?? plainNumber(value);
  if (format.kind === 'digits' && Number.isSafeInteger(value) && value >= 0) return fillIn(format.pattern, value);
  // Spreadsheets reckon with fifteen digits, and store the noise behind them.
  return plainNumber(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
}

function fillIn(pattern: readonly FormatPart[], value: number): string {
  const digits = [...plainNumber(value)];
  const places = pattern.filter(({ isDigit }) => isDigit).length;
  let place = 0;
  let text = '';
  for (const part of pattern) {
    if (!part.isDigit) {
      text += part.text;
      continue;
    }
    // Digits that have no place of their own stand at the first.
    if (place === 0) text += digits.splice(0, Math.max(0, digits.length - places)).join('');
    const isFilled = digits.length >= places - place;
    text += isFilled ? (digits.shift() ?? '') : part.text === '0' ? '0' : '';
    place++;
  }
  return text;
}

const MILLISECONDS_PER_DAY = 86_400_000;
/** 31 December 9999 */
const LAST_SERIAL = 2_958_465;

/** Undefined where a number is no day that a spreadsheet knows. */
function isoOfSerial(
  serial: number,
  { hasDay, hasTime }: { readonly hasDay: boolean; readonly hasTime: boolean },
  from1904: boolean,
): string | undefined {
  if (!(serial >= 0 && serial <= LAST_SERIAL + 1)) return undefined;
  if (!hasDay && serial < 1) return new Date(Math.round(serial * 86_400) * 1000).toISOString().slice(11, 19);
  // Excel counts a 29 February 1900 that never was, as Lotus 1-2-3 did.
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const day = Math.floor(serial);
  const seconds = Math.round((serial - day) * 86_400);
  const iso = new Date(epoch + day * MILLISECONDS_PER_DAY + seconds * 1000).toISOString();
  return hasTime && seconds > 0 ? iso.slice(0, 19) : iso.slice(0, 10);
}
