/** What the command knows of where its output goes. */

import type { WriteStream } from 'node:tty';
import { inColour, type Line } from '../base/escape/terminal.ts';
import type { Ink } from '../io/write/summary-text.ts';

const DEFAULT_WIDTH = 80;
const LEAST_WIDTH = 40;
/** Longer lines are hard to read. */
const MOST_WIDTH = 110;

/** Codes of Select Graphic Rendition, after ECMA-48. */
const CODES: Readonly<Record<Ink, number>> = { strong: 1, muted: 2, joined: 32, left: 31, moved: 34, changed: 33 };

/** Of what is written elsewhere, the usual width. */
export function widthOf(terminal: Pick<WriteStream, 'columns'> | undefined): number {
  const width = terminal && terminal.columns > 0 ? terminal.columns : DEFAULT_WIDTH;
  return Math.min(Math.max(width, LEAST_WIDTH), MOST_WIDTH);
}

/** Colours only for whoever sees them and has not declined them, as no-color.org says. */
export function painterFor(terminal: WriteStream | undefined, environment: NodeJS.ProcessEnv) {
  const isColoured = terminal && !environment.NO_COLOR && environment.TERM !== 'dumb';
  return (ink: Ink, text: Line): Line => (isColoured ? inColour(CODES[ink], text) : text);
}
