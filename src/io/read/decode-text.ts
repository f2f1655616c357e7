/** From bytes to text: by the byte order mark, else by what the bytes can be, else Windows-1252. */

import type { ImportProblem } from '../table/import-problem.ts';
import { problemOf, Unreadable } from '../table/report.ts';
import { countNonAscii, guessedWestern, lostLetters, twiceEncoded } from './wrong-letters.ts';

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-32', [0xff, 0xfe, 0, 0]],
  ['utf-32', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const SAMPLE_BYTES = 64 * 1024;
/** Line feed, carriage return, tab, space, comma, semicolon. */
const SEPARATORS = new Set([0x0a, 0x0d, 0x09, 0x20, 0x2c, 0x3b]);

export interface DecodedText {
  readonly text: string;
  readonly problems: readonly ImportProblem[];
}

/** Without a word about it, the text is read as what its bytes can be; `encoding` is a label of the WHATWG standard. */
export function decodeText(file: string, bytes: Uint8Array, encoding?: string): DecodedText {
  if (encoding !== undefined) {
    const text = decodeAs(encoding, bytes);
    return { text, problems: lostLetters(file, text, `The bytes do not fit the encoding ${encoding} everywhere`) };
  }
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  if (marked === 'utf-32') {
    throw new Unreadable('The text is in UTF-32, which is hardly used.', 'Save it in UTF-8 and open it again.');
  }
  const wide = marked?.startsWith('utf-16') ? marked : marked === undefined ? wideWithoutMark(bytes) : undefined;
  if (wide) return decodeWide(file, bytes, wide, marked === undefined);

  const exact = decodeExactly(bytes);
  if (exact !== undefined) {
    const lost = lostLetters(file, exact, 'Letters were lost before the file was saved');
    return { text: exact, problems: [...lost, ...twiceEncoded(file, exact)] };
  }
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const { damaged, sound } = countNonAscii(lenient);
  if (marked === 'utf-8' || sound > 10 * damaged) {
    return { text: lenient, problems: lostLetters(file, lenient, 'Some bytes are not valid UTF-8, though most are') };
  }
  const western = decodeWestern(bytes);
  return { text: western, problems: [guessedWestern(file, western)] };
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding);
  } catch {
    throw new Unreadable(`There is no encoding “${encoding}”.`, 'Choose another, such as utf-8 or windows-1252.');
  }
  return decoder.encoding === 'windows-1252' ? decodeWestern(bytes) : decoder.decode(bytes);
}

function decodeWide(file: string, bytes: Uint8Array, encoding: string, isGuess: boolean): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  if (!isGuess) return { text, problems: [] };
  const done = `It was read as ${encoding === 'utf-16le' ? 'UTF-16, little-endian' : 'UTF-16, big-endian'}.`;
  const message = 'The file does not say how its letters are encoded, and it looks like UTF-16.';
  return { text, problems: [problemOf(file, 'encoding', 'note', message, done)] };
}

function decodeExactly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 without a mark shows by zero bytes at one side of what separates cells, rows and words. */
function wideWithoutMark(bytes: Uint8Array): string | undefined {
  if (bytes.length < 2 || bytes.length % 2 === 1) return undefined;
  const characters = Math.min(bytes.length, SAMPLE_BYTES) >> 1;
  let little = 0;
  let big = 0;
  for (let at = 0; at < characters * 2; at += 2) {
    if (bytes[at + 1] === 0 && SEPARATORS.has(bytes[at] ?? 0)) little++;
    if (bytes[at] === 0 && SEPARATORS.has(bytes[at + 1] ?? 0)) big++;
  }
  const most = Math.max(little, big);
  if (most * 50 < characters || Math.min(little, big) * 4 > most) return undefined;
  return little > big ? 'utf-16le' : 'utf-16be';
}

/** What Windows-1252 has at 0x80 to 0x9F, in the WHATWG Encoding Standard. Some engines take it for ISO 8859-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWestern(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character);
}
