/** Who stays in place while branches open and close. */

import { type Chart, isSeatVisible, seatBox, type WorldBox } from '../../scene/chart.ts';

/** Where a seat stood and stands. */
interface Anchor {
  readonly was: WorldBox;
  readonly is: WorldBox;
}

function boxesOf(before: Chart, after: Chart, id: string): Anchor | undefined {
  const [from, to] = [before.tree.indexOfId.get(id), after.tree.indexOfId.get(id)];
  if (from === undefined || to === undefined) return undefined;
  if (!isSeatVisible(before, from) || !isSeatVisible(after, to)) return undefined;
  return { was: seatBox(before, from), is: seatBox(after, to) };
}

/**
 * The boxes of a seat on two charts: of the touched one or, where that is not in sight on both, of who is nearest to the
 * middle of what is seen.
 *
 * @param touched the id of a seat
 */
export function findAnchor(
  before: Chart,
  after: Chart,
  touched: string | undefined,
  seen: WorldBox,
): Anchor | undefined {
  const known = touched === undefined ? undefined : boxesOf(before, after, touched);
  if (known) return known;
  const [middleX, middleY] = [seen.x + seen.width / 2, seen.y + seen.height / 2];
  let nearest: Anchor | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const id of before.tree.ids) {
    const boxes = boxesOf(before, after, id);
    if (!boxes) continue;
    const { x, y, width, height } = boxes.was;
    const distance = Math.hypot(x + width / 2 - middleX, y + height / 2 - middleY);
    if (distance < least) [nearest, least] = [boxes, distance];
  }
  return nearest;
}
