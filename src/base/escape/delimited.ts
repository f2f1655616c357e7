/** Tables as delimited text (RFC 4180), whose cells no spreadsheet takes for formulas. */

import type { Cell } from './cell.ts';
import { assemble, type Written } from './written.ts';

export type Delimited = Written<'delimited'>;

/** Rows of ours. */
export function delimited(pieces: TemplateStringsArray): Delimited {
  return assemble(pieces, []) as Delimited;
}

/** Without it Excel takes UTF-8 for the alphabet of the machine. */
export const BYTE_ORDER_MARK = delimited`\uFEFF`;
export const ROW_END = delimited`\r\n`;

/** Rows without an end of the last one; `quote` puts quotation marks around the cells that need them. */
export function asDelimited(
  rows: readonly (readonly Cell[])[],
  quote: (rows: readonly (readonly string[])[]) => string,
): Delimited {
  return quote(rows) as Delimited;
}

export function joinDelimited(parts: readonly Delimited[]): Delimited {
  return parts.join('') as Delimited;
}
