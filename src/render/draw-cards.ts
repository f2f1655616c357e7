/** Cards, layer upon layer, and the bars in the hue of their unit. */

import { forEach, type Work } from '../base/work.ts';
import { ACCENT_MIN_SCALE } from '../scene/draw-person.ts';
import type { CardMark, ChangeRole } from '../scene/scene.ts';
import { alike } from './alike.ts';
import type { Drawing } from './drawing.ts';
import { accentOnScreen, cardOnScreen, cardRadius } from './mark-geometry.ts';
import { type Brush, filled, filledAndStroked, stroked } from './painter.ts';
import { DOTS } from './strokes.ts';
import { hueOf, type Theme } from './theme.ts';

const GHOST_DASH = [2, 2.5];
const LEAVING_DASH = [4, 2.5];

/** Between the edge of a change and that of an unsure place within it. */
const INSET_PX = 2.25;

/** Below this scale dashes are too short to be seen and too many to be drawn at frame rate. */
const DASH_MIN_SCALE = 0.3;
/** Below this there is no room for a second edge within the first. */
const INSET_MIN_SCALE = 0.55;

const LOOKS = ['role', 'alpha', 'roleAlpha', 'ghost', 'dashed', 'unsaid', 'unsure', 'state', 'muted'] as const;

export function drawCards(drawing: Drawing, cards: readonly CardMark[]): void {
  const { theme, camera } = drawing;
  for (const group of alike(cards, LOOKS)) {
    const [card] = group;
    const { alpha, roleAlpha, state } = card;
    const paint = (brushes: readonly Brush[], inset = 0): void => {
      const radius = Math.max(0, cardRadius(camera) - inset);
      drawing.painter.rectangles(boxesOf(group, drawing, inset), radius, brushes);
    };
    const fills = fillsOf(card, theme);
    const edges = edgesOf(card, theme, camera.k >= DASH_MIN_SCALE);
    // The last fill and the first edge are painted in one go, which is how a shape is painted anyway.
    paint([...fills.slice(0, -1), filledAndStroked(fills.at(-1), edges[0]), ...edges.slice(1)]);
    if (isColoured(card) && card.unsure && !card.unsaid && camera.k >= INSET_MIN_SCALE) {
      paint([stroked(theme.line, alpha * roleAlpha, { ...DOTS, width: 1.1 })], INSET_PX);
    }
    if (state !== 'plain') paint([stroked(theme.text.accent, 1, { width: state === 'selected' ? 2.5 : 1.5 })]);
  }
}

function isColoured(card: CardMark): card is CardMark & { readonly role: ChangeRole } {
  return card.role !== undefined && card.roleAlpha > 0;
}

function fillsOf(card: CardMark, theme: Theme): Brush[] {
  const { ghost, alpha, roleAlpha } = card;
  if (ghost) return [];
  if (!isColoured(card)) return [filled(theme.card, alpha)];
  const wash = filled(theme.wash[card.role], alpha * roleAlpha);
  // Under an opaque wash the card would not be seen.
  return alpha * roleAlpha < 1 ? [filled(theme.card, alpha), wash] : [wash];
}

/** The edge that a card has anyway, and that of its change. */
function edgesOf(card: CardMark, theme: Theme, canDash: boolean): Brush[] {
  const { ghost, alpha, roleAlpha } = card;
  if (!isColoured(card)) return [ownEdge(card, alpha, theme, canDash)];
  const change = theme.change[card.role];
  const dash = card.dashed && canDash ? (ghost ? GHOST_DASH : LEAVING_DASH) : [];
  const stroke = card.unsaid && canDash ? { ...DOTS, width: ghost ? DOTS.width : 2 } : { width: ghost ? 1 : 1.5, dash };
  const edge = stroked(change, alpha * roleAlpha, stroke);
  return ghost || roleAlpha === 1 ? [edge] : [ownEdge(card, alpha * (1 - roleAlpha), theme, canDash), edge];
}

function ownEdge({ ghost, unsure, muted }: CardMark, alpha: number, theme: Theme, canDash: boolean): Brush {
  // What is folded away is no card, only the outline of one.
  if (ghost) return stroked(theme.mutedEdge, alpha, { width: 1, dash: canDash ? GHOST_DASH : [] });
  if (unsure && canDash) return stroked(theme.line, alpha, DOTS);
  return stroked(muted ? theme.mutedEdge : theme.cardEdge, alpha, { width: 1 });
}

/** No smaller than nothing. */
function boxesOf(cards: readonly CardMark[], { camera, use }: Drawing, inset: number): Float64Array {
  const boxes = new Float64Array(cards.length * 4);
  for (const [index, card] of cards.entries()) {
    const { x, y, width, height } = cardOnScreen(card, camera, use.pixelRatio);
    boxes[index * 4] = x + inset;
    boxes[index * 4 + 1] = y + inset;
    boxes[index * 4 + 2] = Math.max(0, width - 2 * inset);
    boxes[index * 4 + 3] = Math.max(0, height - 2 * inset);
  }
  return boxes;
}

export function* drawAccents({ painter, camera, theme }: Drawing, cards: readonly CardMark[]): Work<void> {
  if (camera.k < ACCENT_MIN_SCALE) return;
  yield* forEach(cards, (card) => {
    if (!card.ghost)
      painter.rectangle(accentOnScreen(card, camera), 0, filled(hueOf(theme, card.hue).tone, card.alpha));
  });
}
