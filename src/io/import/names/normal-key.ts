/** Keys as they are compared between files: one program drops the zeros of another, or writes numbers with a point. */

const PLAIN_NUMBER = /^[1-9]\d*$/;
const PLAIN = /^[\x21-\x7e]*$/;
/** Zeros that only fill up a number: at its beginning, or behind the letters it begins with. */
const FILLING_ZEROS = /(^|[^\d.])0+(?=\d)/g;

/**
 * The same for 1002, 1002.0 and 01002, for "P 07" and "p7". Two keys of one file may become one by it, so it says
 * something only where it occurs once in each file. Empty for an empty cell alone: "0" and "000" are "0".
 */
export function normalKey(text: string): string {
  if (PLAIN_NUMBER.test(text)) return text;
  const visible = PLAIN.test(text) ? text : text.normalize('NFKC').replace(/[\s\p{Cf}]+/gu, '');
  const bare = visible.replace(/^'/, '').toLowerCase();
  if (!bare.includes('0')) return bare;
  const whole = /^\d+[.,]0{1,2}$/.test(bare) ? bare.slice(0, bare.search(/[.,]/)) : bare;
  return whole.replace(FILLING_ZEROS, '$1');
}
