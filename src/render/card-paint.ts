/** What a card is painted with, layer upon layer, for both renderers. */

import type { CardMark } from '../scene/scene.ts';
import type { Theme } from './theme.ts';

export interface Fill {
  readonly colour: string;
  readonly alpha: number;
}

export interface Edge extends Fill {
  readonly width: number;
  readonly dash: readonly number[];
}

export interface CardPaint {
  readonly fills: readonly Fill[];
  readonly edges: readonly Edge[];
}

const GHOST_DASH = [2, 2.5];
const LEAVING_DASH = [4, 2.5];

/** Below this scale dashes are too short to be seen and too many to be drawn at frame rate. */
const DASH_MIN_SCALE = 0.3;

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
  if (!ghost && (!coloured || roleAlpha < 1)) {
    const colour = card.muted ? theme.mutedEdge : theme.cardEdge;
    edges.push({ colour, alpha: alpha * (coloured ? 1 - roleAlpha : 1), width: 1, dash: [] });
  }
  // What is folded away is no card, only the outline of one.
  if (ghost && !coloured) {
    edges.push({ colour: theme.mutedEdge, alpha, width: 1, dash: scale >= DASH_MIN_SCALE ? GHOST_DASH : [] });
  }
  if (coloured) {
    const dash = card.dashed && scale >= DASH_MIN_SCALE ? (ghost ? GHOST_DASH : LEAVING_DASH) : [];
    edges.push({ colour: theme.change[role], alpha: alpha * roleAlpha, width: ghost ? 1 : 1.5, dash });
  }
  if (card.state !== 'plain') {
    edges.push({ colour: theme.text.accent, alpha: 1, width: card.state === 'selected' ? 2.5 : 1.5, dash: [] });
  }
  return { fills, edges };
}

/** Cards that look alike, so that they can share one path: filling a thousand boxes at once is far cheaper. */
export function alikeCards(cards: readonly CardMark[]): readonly (readonly [CardMark, ...CardMark[]])[] {
  const groups = new Map<string, [CardMark, ...CardMark[]]>();
  for (const card of cards) {
    const key = `${card.role}/${card.alpha}/${card.roleAlpha}/${card.ghost}/${card.dashed}/${card.state}/${card.muted}`;
    const group = groups.get(key);
    if (group) group.push(card);
    else groups.set(key, [card]);
  }
  return [...groups.values()];
}
