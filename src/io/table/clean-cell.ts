/** Cells without the tags that some systems leave in them. */

import { cleanText } from '../../base/clean-text.ts';

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
