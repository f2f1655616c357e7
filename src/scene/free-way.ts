/** Whether a line has a way of its own, between the headings and cards of a chart. */

import { type Chart, isSeatVisible, seatBox, type WorldBox } from './chart.ts';

export type Point = readonly [x: number, y: number];

/** Lines keep so far away. World pixels. */
const CLEARANCE = 1;

/** The headings and cards of a chart, or those of its seats that are wanted. */
export function boxesOf(chart: Chart, isWanted: (seat: number) => boolean = () => true): WorldBox[] {
  const boxes: WorldBox[] = [];
  for (let seat = 0; seat < chart.tree.count; seat += 1) {
    if (isSeatVisible(chart, seat) && isWanted(seat)) boxes.push(seatBox(chart, seat));
  }
  return boxes;
}

/** How many boxes lie in the way; those beyond `most` are not looked for. */
export function countInTheWay(boxes: readonly WorldBox[], way: readonly Point[], most = 1): number {
  let count = 0;
  for (const { x: left, y: top, width, height } of boxes) {
    const isHit = way.some(
      ([x, y]) =>
        x > left - CLEARANCE && x < left + width + CLEARANCE && y > top - CLEARANCE && y < top + height + CLEARANCE,
    );
    if (isHit) count += 1;
    if (count >= most) return count;
  }
  return count;
}
