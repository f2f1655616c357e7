/** Stroke means certainty: one table for every pen and for the legend. Lengths in screen pixels. */

import { type StrokeName, strokeOfLine } from '../scene/looks.ts';
import type { LineMark, RouteMark, TerritoryMark, TrunkStatus } from '../scene/scene.ts';
import type { Theme } from './theme.ts';

export type LineStatus = LineMark['status'];

interface LineStroke {
  readonly width: number;
  readonly dash: readonly number[];
  readonly cap: 'butt' | 'round';
  /** Two thin lines with a question mark: the sources disagree. */
  readonly double: boolean;
}

/** Inferred or disputed, as a line or around a card. */
export const DOTS = { width: 1.7, dash: [0.1, 3.1], cap: 'round' } as const;

const STROKES: Record<StrokeName, LineStroke> = {
  solid: { width: 1.4, dash: [], cap: 'butt', double: false },
  dashes: { width: 1.4, dash: [5, 2.5], cap: 'butt', double: false },
  dots: { ...DOTS, double: false },
  double: { width: 1, dash: [], cap: 'butt', double: true },
  gaps: { width: 1.2, dash: [1, 5], cap: 'butt', double: false },
};

export function strokeOf(status: LineStatus): LineStroke {
  return STROKES[strokeOfLine(status)];
}

/** Trunks are thinner and paler than the lines of one seat alone, but for dots, which would not be seen. */
export function trunkStroke(status: TrunkStatus, theme: Theme): LineStroke & { readonly colour: string } {
  const stroke = strokeOf(status);
  return status === 'stated'
    ? { ...stroke, width: 1, colour: theme.trunk }
    : { ...stroke, width: stroke.width * 0.85, colour: theme.line };
}

/** Half the distance between the two lines of a disputed stroke. */
export const DOUBLE_OFFSET = 1.5;

/** Of what is dissolved or has gone elsewhere. */
const TERRITORY_DASH: readonly number[] = [5, 3];

/** How the edge of a territory is drawn: dotted where its change is inferred or disputed. */
export function territoryEdge({ dashed, unsaid }: TerritoryMark): Pick<LineStroke, 'width' | 'dash' | 'cap'> {
  return unsaid ? STROKES.dots : { width: 1, dash: dashed ? TERRITORY_DASH : [], cap: 'butt' };
}

/** As a share of a line's usual width: a lit line is heavier, a second one lighter. */
export function routeWeight(route: RouteMark): number {
  return route.tone === 'lit' ? 1.6 : 0.75;
}

export function routeColour(route: RouteMark, theme: Theme): string {
  return route.tone === 'lit' ? theme.text.accent : theme.line;
}
