/** Stroke means certainty: one table for both renderers and for the legend. Lengths in screen pixels. */

import { type StrokeName, strokeOfLine } from '../scene/looks.ts';
import type { LineMark, RouteMark, TerritoryMark, TrunkMark, TrunkStatus } from '../scene/scene.ts';
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

/** Trunks are thinner and paler than the lines of one seat alone, but for dots, which would not be seen. */
export function trunkStroke(status: TrunkStatus, theme: Theme): Stroke & { readonly colour: string } {
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
export function territoryEdge({ dashed, unsaid }: TerritoryMark): Pick<Stroke, 'width' | 'dash' | 'round'> {
  return unsaid ? STROKES.dots : { width: 1, dash: dashed ? TERRITORY_DASH : [], round: false };
}

/** As a share of a line's usual width: a lit line is heavier, a second one lighter. */
export function routeWeight(route: RouteMark): number {
  return route.tone === 'lit' ? 1.6 : 0.75;
}

export function routeColour(route: RouteMark, theme: Theme): string {
  return route.tone === 'lit' ? theme.text.accent : theme.line;
}

/** Trunks that share a stroke, so that they can share a path. */
export function alikeTrunks(trunks: readonly TrunkMark[]): readonly (readonly [TrunkMark, ...TrunkMark[]])[] {
  const groups = new Map<string, [TrunkMark, ...TrunkMark[]]>();
  for (const trunk of trunks) {
    const key = `${trunk.status}/${trunk.alpha}`;
    const group = groups.get(key);
    if (group) group.push(trunk);
    else groups.set(key, [trunk]);
  }
  return [...groups.values()];
}
