/** Stroke means certainty: one table for both renderers and for the legend. Lengths in screen pixels. */

import { type StrokeName, strokeOfLine } from '../scene/looks.ts';
import type { LineMark, RouteMark } from '../scene/scene.ts';
import type { Theme } from './theme.ts';

export type LineStatus = LineMark['status'];

interface Stroke {
  readonly width: number;
  readonly dash: readonly number[];
  readonly round: boolean;
  /** Two thin lines with a question mark: the sources disagree. */
  readonly double: boolean;
}

const STROKES: Record<StrokeName, Stroke> = {
  solid: { width: 1.4, dash: [], round: false, double: false },
  dashes: { width: 1.4, dash: [5, 2.5], round: false, double: false },
  dots: { width: 1.7, dash: [0.1, 3.1], round: true, double: false },
  double: { width: 1, dash: [], round: false, double: true },
  gaps: { width: 1.2, dash: [1, 5], round: false, double: false },
};

export function strokeOf(status: LineStatus): Stroke {
  return STROKES[strokeOfLine(status)];
}

/** Half the distance between the two lines of a disputed stroke. */
export const DOUBLE_OFFSET = 1.5;

/** The edge of a territory that is dissolved or has gone elsewhere. */
export const TERRITORY_EDGE_DASH: readonly number[] = [5, 3];

/** As a share of a line's usual width: a lit line is heavier, a second one lighter. */
export function routeWeight(route: RouteMark): number {
  return route.tone === 'lit' ? 1.6 : 0.75;
}

export function routeColour(route: RouteMark, theme: Theme): string {
  return route.tone === 'lit' ? theme.text.accent : theme.line;
}
