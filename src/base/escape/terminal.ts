/** Text for a terminal, which obeys control characters: lines of text, and colours of ours around them. */

import { cellsOf } from '../terminal-text.ts';
import { asLines, asOneLine } from './unseen.ts';
import { assemble, type Written } from './written.ts';

export type Line = Written<'terminal'>;

/** On one line, and nothing in it that is not text. */
export function asLine(text: string): Line {
  return asOneLine(text) as Line;
}

/** Several lines with their indentation. */
export function asBlock(text: string): Line {
  return asLines(text).replace(/[\t\r]/g, ' ') as Line;
}

/** Words of ours with texts between. */
export function line(pieces: TemplateStringsArray, ...values: readonly Line[]): Line {
  return assemble(pieces, values) as Line;
}

/** With blanks before or behind it, to as many cells as it is to take. */
export function padLine(text: Line, cells: number, side: 'start' | 'end'): Line {
  const space = ' '.repeat(Math.max(cells - cellsOf(text), 0));
  return (side === 'start' ? space + text : text + space) as Line;
}

/** In a colour or weight by its code of Select Graphic Rendition (ECMA-48). */
export function inColour(code: number, text: Line): Line {
  return `\u001B[${Math.trunc(code)}m${text}\u001B[0m` as Line;
}
