/** What a card is painted with, layer upon layer, for both renderers. */

import type { Box, CardMark } from '../scene/scene.ts';
import type { Theme } from './theme.ts';

export interface Fill {
  readonly colour: string;
  readonly alpha: number;
}

export interface Edge extends Fill {
  readonly width: number;
  readonly dash: readonly number[];
  readonly round: boolean;
  /** How far within the card's own edge, in screen pixels. */
  readonly inset: number;
}

export interface CardPaint {
  readonly fills: readonly Fill[];
  readonly edges: readonly Edge[];
}

const GHOST_DASH = [2, 2.5];
const LEAVING_DASH = [4, 2.5];

/** Inferred or disputed, as the dots of a line. */
export const DOTS = { width: 1.7, dash: [0.1, 3.1] };
/** Between the edge of a change and that of an unsure place within it. */
const INSET_PX = 2.25;

/** Below this scale dashes are too short to be seen and too many to be drawn at frame rate. */
const DASH_MIN_SCALE = 0.3;
/** Below this there is no room for a second edge within the first. */
const INSET_MIN_SCALE = 0.55;

export function cardPaint(card: CardMark, theme: Theme, scale: number): CardPaint {
  const { role, alpha, roleAlpha, ghost } = card;
  const coloured = role !== undefined && roleAlpha > 0;
  const fills: Fill[] = [];
  const edges: Edge[] = [];
  if (!ghost) {
    // Under an opaque wash the card would not be seen.
    if (!coloured || alpha * roleAlpha < 1) fills.push({ colour: theme.card, alpha });
    if (coloured) fills.push({ colour: theme.wash[role], alpha: alpha * roleAlpha });
  }
  const canDash = scale >= DASH_MIN_SCALE;
  const solid = { dash: [], round: false, inset: 0 };
  const dotted = { ...DOTS, round: true, inset: 0 };
  if (!ghost && (!coloured || roleAlpha < 1)) {
    const own = alpha * (coloured ? 1 - roleAlpha : 1);
    if (card.unsure && canDash) edges.push({ colour: theme.line, alpha: own, ...dotted });
    else edges.push({ colour: card.muted ? theme.mutedEdge : theme.cardEdge, alpha: own, width: 1, ...solid });
  }
  // What is folded away is no card, only the outline of one.
  if (ghost && !coloured) {
    edges.push({ colour: theme.mutedEdge, alpha, width: 1, ...solid, dash: canDash ? GHOST_DASH : [] });
  }
  if (coloured) {
    const change = { colour: theme.change[role], alpha: alpha * roleAlpha };
    const dash = card.dashed && canDash ? (ghost ? GHOST_DASH : LEAVING_DASH) : [];
    if (card.unsaid && canDash) edges.push({ ...change, ...dotted, ...(ghost ? {} : { width: 2 }) });
    else edges.push({ ...change, width: ghost ? 1 : 1.5, ...solid, dash });
    if (card.unsure && !card.unsaid && scale >= INSET_MIN_SCALE) {
      edges.push({ colour: theme.line, alpha: alpha * roleAlpha, ...dotted, width: 1.1, inset: INSET_PX });
    }
  }
  if (card.state !== 'plain') {
    edges.push({ colour: theme.text.accent, alpha: 1, width: card.state === 'selected' ? 2.5 : 1.5, ...solid });
  }
  return { fills, edges };
}

/** Cards that look alike, so that they can share one path: filling a thousand boxes at once is far cheaper. */
export function alikeCards(cards: readonly CardMark[]): readonly (readonly [CardMark, ...CardMark[]])[] {
  const groups = new Map<string, [CardMark, ...CardMark[]]>();
  for (const card of cards) {
    const look = `${card.ghost}/${card.dashed}/${card.unsaid}/${card.unsure}/${card.state}/${card.muted}`;
    const key = `${card.role}/${card.alpha}/${card.roleAlpha}/${look}`;
    const group = groups.get(key);
    if (group) group.push(card);
    else groups.set(key, [card]);
  }
  return [...groups.values()];
}

/** A box that is smaller on every side; no smaller than nothing. */
export function within({ x, y, width, height }: Box, inset: number): Box {
  return {
    ...{ x: x + inset, y: y + inset },
    ...{ width: Math.max(0, width - 2 * inset), height: Math.max(0, height - 2 * inset) },
  };
}
