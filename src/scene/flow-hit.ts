import { curveAt } from '../layout/flow-layout.ts';
import { BAR_PX, type FlowPicture, type StrandMark } from './flow-marks.ts';

/** The middle of a strand at `x`, and how steep it is there. */
function middleAt(
  { inside }: FlowPicture,
  mark: StrandMark,
  x: number,
): { readonly y: number; readonly slope: number } {
  const [start, end] = inside;
  const { rise, slope } = curveAt((x - start) / (end - start));
  const height = mark.endY - mark.startY;
  return { y: mark.startY + rise * height, slope: (slope * height) / (end - start) };
}

/** The strand nearest to a point, within `reach` of its edge; -1 where there is none. */
export function strandAt(picture: FlowPicture, x: number, y: number, reach: number): number {
  const { before, after } = picture.columns.bars;
  if (x < before || x > after + BAR_PX) return -1;
  let nearest = -1;
  let least = reach;
  for (const [index, mark] of picture.strands.entries()) {
    const middle = middleAt(picture, mark, x);
    const away = Math.abs(y - middle.y) / Math.hypot(1, middle.slope) - mark.width / 2;
    if (away < least) {
      least = away;
      nearest = index;
    }
  }
  return nearest;
}
