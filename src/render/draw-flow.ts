/**
 * The one reading of a picture of the flow: which shapes its marks are, with which paint, in which order. What stands
 * out of a picture on the screen, and what steps back for it, is drawn with the same parts.
 */

import { type FlowPicture, type FlowText, NAME_PX, type StrandMark } from '../scene/flow-marks.ts';
import { drawFlowPlace, tenth } from './draw-flow-place.ts';
import { type PagePainter, type Painter, type PathStep, stroked, type TextPlace } from './painter.ts';
import type { Theme } from './theme.ts';

/** A strand that the filter holds back, and whatever steps back while something else stands out. */
export const BACK_OPACITY = 0.14;
export const BACK_NAME_OPACITY = 0.4;
/** Who changed where they were is of less interest here than who went somewhere. */
export const IN_PLACE_OPACITY = 0.55;
/** Around a line where it crosses others; a very thin or a very thick one needs none. */
const RIM_PX = 0.75;
const RIMMED_PX = [2.5, 24] as const;
/** What stands out is never thinner. */
const STRONG_PX = 2;
/** Of paper, around a name that stands out and lies over lines. */
const HALO_PX = 4;

type Strand = StrandMark['strand'];

/** Whether a mark is drawn as one that stands out. */
export interface Standing {
  readonly isStrong: boolean;
}

/** How much of a strand's line is seen, and of its names. */
export function strandOpacity({ picked }: Strand, { isStrong }: Standing): number {
  return picked || isStrong ? 1 : BACK_OPACITY;
}

export function strandNameOpacity({ picked }: Strand, { isStrong }: Standing): number {
  return picked || isStrong ? 1 : BACK_NAME_OPACITY;
}

function stepsOf({ inside: [x0, x1] }: FlowPicture, mark: StrandMark): PathStep[] {
  const middle = tenth((x0 + x1) / 2);
  const [y0, y1] = [tenth(mark.startY), tenth(mark.endY)];
  const [start, end] = [tenth(mark.startX), tenth(mark.endX)];
  // A name longer than its column leaves the line to begin where the curve does.
  const [from, to] = [Math.max(tenth(x0), start), Math.min(tenth(x1), end)];
  const first: PathStep = { kind: 'M', points: [start, y0] };
  const last: PathStep = { kind: 'L', points: [end, y1] };
  if (y0 === y1) return [first, last];
  const curve: PathStep = { kind: 'C', points: [middle, y0, middle, y1, to, y1] };
  return [first, { kind: 'L', points: [from, y0] }, curve, last];
}

function strandPaint(theme: Theme, category: Strand['category'], { isStrong }: Standing): string {
  if (category !== 'unchanged') return theme.change[category];
  return isStrong ? theme.text.rule : theme.faintSpeck;
}

/** `alpha`: where the painter's paint itself is to be thin. */
export function drawStrand(
  painter: Painter,
  picture: FlowPicture,
  mark: StrandMark,
  theme: Theme,
  standing: Standing,
  alpha = 1,
): void {
  const { category } = mark.strand;
  const steps = stepsOf(picture, mark);
  const width = tenth(standing.isStrong ? Math.max(STRONG_PX, mark.width) : mark.width);
  const hasRim = category !== 'unchanged' && alpha === 1 && width >= RIMMED_PX[0] && width <= RIMMED_PX[1];
  if (hasRim) painter.path(steps, stroked(theme.paper, 1, { width: width + 2 * RIM_PX }));
  const own = category === 'changed' && !standing.isStrong ? IN_PLACE_OPACITY : 1;
  painter.path(steps, stroked(strandPaint(theme, category, standing), own * alpha, { width }));
}

export function drawStrandNames(
  painter: Painter,
  { names, strand: { category } }: StrandMark,
  theme: Theme,
  { isStrong }: Standing,
  alpha = 1,
): void {
  const quiet = isStrong ? theme.text.ink : theme.text.muted;
  const colour = category === 'unchanged' ? quiet : theme.text[category];
  const draw = ({ text, x, y, anchor }: FlowText): void => {
    const place: TextPlace = {
      ...{ x: tenth(x), y: tenth(y), align: anchor === 'end' ? 'right' : 'left' },
      ...{ size: NAME_PX, weight: isStrong ? 600 : 400, italic: false, alpha },
      halo: isStrong ? { colour: theme.paper, width: HALO_PX } : undefined,
    };
    painter.text(text, colour, place);
  };
  if (names.before) draw(names.before);
  if (names.after) draw(names.after);
}

const USUAL: Standing = { isStrong: false };

/** All of it, as it is when nobody points at anything. */
export function drawFlowPicture(painter: PagePainter, picture: FlowPicture, theme: Theme): void {
  const marks = picture.paintOrder.flatMap((index) => picture.strands[index] ?? []);
  for (const mark of marks) drawStrand(painter, picture, mark, theme, USUAL, strandOpacity(mark.strand, USUAL));
  for (const mark of marks) drawStrandNames(painter, mark, theme, USUAL, strandNameOpacity(mark.strand, USUAL));
  for (const mark of [...picture.before, ...picture.after]) drawFlowPlace(painter, mark, theme);
}
