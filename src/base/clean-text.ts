/** Text to be read: on one line, without what cannot be seen. */

const PLAIN = /^(?:[\x21-\x7e]+(?: [\x21-\x7e]+)*)?$/;
/**
 * Control characters, marks of direction, which would turn the text around them, and blanks of no width. The joiners
 * U+200C and U+200D stay, as Persian and emoji need them.
 */
const UNSEEN = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;

/** What is left of a text when blanks are made one space each and what is unseen is dropped. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/[\t\r\n\v\f\u0085\u2028\u2029]/g, ' ')
    .replace(UNSEEN, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Cleans every text within lists and objects, where they are, however deep they lie. */
export function cleanTexts(json: unknown): void {
  const waiting = [json];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const holder = next as Record<string, unknown>;
    for (const key of Object.keys(holder)) {
      const value = holder[key];
      if (typeof value === 'object' && value !== null) waiting.push(value);
      if (typeof value !== 'string') continue;
      const clean = cleanText(value);
      if (clean !== value) holder[key] = clean;
    }
  }
}
