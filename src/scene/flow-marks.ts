/** The marks of a picture of the flow. */

import type { FlowEnd, Strand } from '../diff/flow-strands.ts';
import type { Side } from '../diff/names.ts';
import type { Box } from './scene.ts';

/** The print of a person's name. */
export const NAME_PX = 11.5;
export const BAR_PX = 5;
/** From the middle of a text down to its baseline, as a share of its size. */
export const MIDDLE = 0.36;

export interface FlowText {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** A strand's line: level from `startX`, a curve between the insides of the columns, level to `endX`. */
export interface StrandMark {
  readonly strand: Strand;
  readonly startX: number;
  readonly endX: number;
  readonly startY: number;
  readonly endY: number;
  readonly width: number;
  readonly names: Readonly<Record<Side, FlowText | undefined>>;
}

export interface EndMark {
  readonly end: FlowEnd;
  /** Without height where nobody is at the place. */
  readonly bar: Box;
  readonly lines: readonly FlowText[];
  readonly count: FlowText | undefined;
  readonly note: FlowText | undefined;
  /** The triangle in front of a note that opens or folds: its left edge and its middle. */
  readonly opener: { readonly x: number; readonly y: number } | undefined;
  /** From the name to the count, for the eye to follow. */
  readonly leader: { readonly from: number; readonly to: number; readonly y: number } | undefined;
  /** What answers a press: the label with its bar; and the note that opens or folds. */
  readonly box: Box;
  readonly openerBox: Box | undefined;
}

export interface FlowPicture {
  readonly width: number;
  readonly height: number;
  /** Where the curves begin and end. */
  readonly inside: readonly [number, number];
  readonly before: readonly EndMark[];
  readonly after: readonly EndMark[];
  /** In the order of the graph's strands. */
  readonly strands: readonly StrandMark[];
  /** Indices of the strands, the loudest last. */
  readonly paintOrder: readonly number[];
  readonly columns: Columns;
}

/** Where things stand across the page. */
export interface Columns {
  readonly isNarrow: boolean;
  readonly labelPx: number;
  readonly namePx: number;
  /** Where the bars begin. */
  readonly bars: Readonly<Record<Side, number>>;
  /** Of the counts of the right column, so that its names begin at one line. */
  readonly countPx: number;
}
