/** Characters that no format can escape, since they are no text: they act on what is beside them, or are half of one. */

/** Controls, line separators, and marks that turn the direction of whatever follows them. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;
/** The same without tabs and line ends, and separators of lines. */
const UNSEEN_IN_LINES = /(?:(?![\t\r\n])[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069])+/gu;
const HALF = /\p{Surrogate}/gu;
/** What nearly all texts are: nothing has to be looked for in them. */
const PLAIN = /^[\x20-\x7E]*$/;

/** On one line, and nothing in it that is not text. */
export function asOneLine(text: string): string {
  return (PLAIN.test(text) ? text : text.replace(UNSEEN, ' ').replace(HALF, '\uFFFD')).trim();
}

/** The same with its tabs and line ends, and the blanks around it. */
export function asLines(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNSEEN_IN_LINES, '').replace(HALF, '\uFFFD');
}
