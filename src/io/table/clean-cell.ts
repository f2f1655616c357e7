/** Cells as text to be read: one line, without what cannot be seen and without the tags that some systems leave. */

const PLAIN = /^(?:[\x21-\x7e]+(?: [\x21-\x7e]+)*)?$/;
/**
 * Control characters, marks of direction, which would turn the text around them, and blanks of no width. The joiners
 * U+200C and U+200D stay, as Persian and emoji need them.
 */
const UNSEEN = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;

/** What is left of a cell when blanks are made one space each and what is unseen is dropped. */
export function cleanText(cell: string): string {
  if (PLAIN.test(cell)) return cell;
  return cell
    .replace(/[\t\r\n\v\f\u0085\u2028\u2029]/g, ' ')
    .replace(UNSEEN, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim();
}

const TAG =
  /<\/?(?:a|abbr|b|big|br|center|code|div|em|font|h[1-6]|hr|i|li|mark|ol|p|pre|s|small|span|strong|sub|sup|u|ul)(?:\s[^<>]{0,300})?\/?>/gi;
const ENTITY = /&(?:amp|lt|gt|quot|apos|nbsp|#39|#160);/g;
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&#39;', "'"],
  ['&nbsp;', ' '],
  ['&#160;', ' '],
]);

/**
 * Text without the tags that only shape it, and with entities as their characters. Other tags are text like any
 * other, and so is Markdown: whoever writes "<script>" in a title sees just that.
 */
export function withoutMarkup(text: string): string {
  if (!text.includes('<') && !text.includes('&')) return text;
  const bare = text.replace(TAG, ' ').replace(ENTITY, (entity) => CHARACTERS.get(entity) ?? entity);
  return bare === text ? text : cleanText(bare);
}
