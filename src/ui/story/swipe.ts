/** A horizontal swipe of one finger, told apart from a press and from scrolling. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

const MIN_DISTANCE_PX = 48;
/** How much further across than up or down. */
const MIN_SLANT = 1.5;

export function swipeBetween(start: Point, end: Point): 'left' | 'right' | undefined {
  const [across, down] = [end.x - start.x, end.y - start.y];
  if (Math.abs(across) < MIN_DISTANCE_PX || Math.abs(across) < MIN_SLANT * Math.abs(down)) return undefined;
  return across < 0 ? 'left' : 'right';
}
