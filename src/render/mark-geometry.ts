/** Where the marks of a Scene come to lie on the screen, for every pen. All results in screen pixels. */

import type { Camera } from '../scene/camera.ts';
import { EDGE_LABEL_GAP_PX, EDGE_LABEL_HEIGHT_PX } from '../scene/edge-marks.ts';
import type { BarMark, BarSegment, Box, CardMark, ChipMark, EdgeMark, LineMark, TextMark } from '../scene/scene.ts';
import { DOUBLE_OFFSET } from './strokes.ts';

/** Corner radius of a card and of a territory, in world pixels, and the most that is rounded on the screen. */
const CARD_RADIUS = 4;
const CARD_MAX_RADIUS_PX = 6;
const TERRITORY_RADIUS = 7;
const TERRITORY_MAX_RADIUS_PX = 12;
/** Below this a rounded corner is not seen. */
const LEAST_RADIUS_PX = 1.2;
const ACCENT_WIDTH_PX = 2.5;
const ACCENT_MAX_LEFT_PX = 9;
/** From the edges of a card to its accent, in world pixels. */
const ACCENT_LEFT = 5;
const ACCENT_INSET = 6;
/** Further away the question marks of disputed lines would stand closer than the lines are long. */
export const DISPUTED_MARK_MIN_SCALE = 0.6;
export const DISPUTED_MARK_PX = 10;
export const DISPUTED_MARK_DROP_PX = 3.5;

/** The middle of the nearest device pixel: where a one-pixel line is sharp. */
export function crisp(value: number, pixelRatio: number): number {
  return (Math.round(value * pixelRatio - 0.5) + 0.5) / pixelRatio;
}

export function boxOnScreen(box: Box, { k, x, y }: Camera): Box {
  return { x: box.x * k + x, y: box.y * k + y, width: box.width * k, height: box.height * k };
}

export function cardOnScreen(card: CardMark, { k, x, y }: Camera, pixelRatio: number): Box {
  const left = crisp(card.x * k + x, pixelRatio);
  const top = crisp(card.y * k + y, pixelRatio);
  const right = crisp((card.x + card.width) * k + x, pixelRatio);
  const bottom = crisp((card.y + card.height) * k + y, pixelRatio);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** 0 where the corners are square. */
export function cardRadius({ k }: Camera): number {
  const radius = Math.min(CARD_RADIUS * k, CARD_MAX_RADIUS_PX);
  return radius < LEAST_RADIUS_PX ? 0 : radius;
}

/** 0 from far away: round corners of a pixel cost as much as large ones and are not seen. */
export function territoryRadius({ k }: Camera): number {
  const radius = Math.min(TERRITORY_RADIUS * k, TERRITORY_MAX_RADIUS_PX);
  return radius < LEAST_RADIUS_PX ? 0 : radius;
}

/** The bar in the hue of the unit. */
export function accentOnScreen(card: CardMark, { k, x, y }: Camera): Box {
  return {
    x: card.x * k + x + Math.min(ACCENT_LEFT * k, ACCENT_MAX_LEFT_PX),
    y: (card.y + ACCENT_INSET) * k + y,
    width: ACCENT_WIDTH_PX,
    height: (card.height - 2 * ACCENT_INSET) * k,
  };
}

/** The two thin lines of a disputed one: x, y of one end and x, y of the other each. */
export function doubleLine({ x1, y1, x2, y2 }: LineMark, { k, x, y }: Camera): readonly number[] {
  const vertical = Math.abs(x1 - x2) < Math.abs(y1 - y2);
  const dx = vertical ? DOUBLE_OFFSET : 0;
  const dy = vertical ? 0 : DOUBLE_OFFSET;
  return [-1, 1].flatMap((side) => [
    x1 * k + x + dx * side,
    y1 * k + y + dy * side,
    x2 * k + x + dx * side,
    y2 * k + y + dy * side,
  ]);
}

/** The line through the name of what is gone, for a text that starts, centres or ends at x. */
export function strikeOnScreen(mark: TextMark, x: number, y: number, width: number): Box {
  const left = mark.align === 'left' ? x : mark.align === 'center' ? x - width / 2 : x - width;
  return { x: left, y: y - mark.sizePx * 0.32, width, height: Math.max(1, mark.sizePx / 14) };
}

/** A piece of a change bar. */
export function segmentOnScreen(
  mark: BarMark,
  { from, to }: Pick<BarSegment, 'from' | 'to'>,
  { k, x, y }: Camera,
): Box {
  return {
    x: mark.x * k + x + mark.dx + from,
    y: mark.y * k + y + mark.dy,
    width: to - from,
    height: mark.heightPx,
  };
}

export const CHIP_TEXT_PX = 10;
export const CHIP_TEXT_LEFT = 6;
export const CHIP_ARROW_WIDTH = 1.3;

export function chipBaseline(mark: ChipMark): number {
  return mark.heightPx / 2 + 3.6;
}

/** The arrowhead of a chip whose box starts at x, y: down where the branch is open, else to the right. */
export function chipArrow(mark: ChipMark, x: number, y: number): readonly number[] {
  const tip = x + mark.widthPx - 8.5;
  const middle = y + mark.heightPx / 2;
  return mark.open
    ? [tip - 2.5, middle - 1.2, tip, middle + 1.4, tip + 2.5, middle - 1.2]
    : [tip - 1.2, middle - 2.6, tip + 1.5, middle, tip - 1.2, middle + 2.6];
}

/** From the middle of a label to its baseline, as a share of the size of its print. */
export const EDGE_LABEL_DROP = 0.36;

/** The box around the words beside an arrow at the edge. */
export function edgeLabelBox(mark: EdgeMark): Box {
  const x = mark.labelSide === 'right' ? mark.x + EDGE_LABEL_GAP_PX : mark.x - EDGE_LABEL_GAP_PX - mark.labelWidthPx;
  return { x, y: mark.y - EDGE_LABEL_HEIGHT_PX / 2, width: mark.labelWidthPx, height: EDGE_LABEL_HEIGHT_PX };
}

/** A triangle that points out of the screen. */
export function edgeArrow(mark: EdgeMark): readonly number[] {
  return [
    [0, 12],
    [2.4, 9],
    [-2.4, 9],
  ].flatMap(([turn = 0, radius = 0]) => [
    mark.x + Math.cos(mark.angle + turn) * radius,
    mark.y + Math.sin(mark.angle + turn) * radius,
  ]);
}
