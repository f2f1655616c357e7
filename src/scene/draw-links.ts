/** The connectors of one parent: shared trunks, and for each child the part whose stroke says how sure the line is. */

import { SEAT_LEAD } from '../diff/seat-tree.ts';
import { busAt, busPiece, childLink, gutterTo, stemOf } from './connectors.ts';
import type { TrunkMark } from './scene.ts';
import type { SceneDraft } from './scene-draft.ts';
import { faceOf, linesElsewhere, poseAlpha, poseKind } from './seat-pose.ts';

/** Below this cards are specks, and lines between specks say nothing. */
const LINK_MIN_SCALE = 0.147;

/** The comb of one parent. Walked from the last child back, so that shared parts reach as far as someone hangs. */
export function drawLinks(draft: SceneDraft, parent: number, end: number): void {
  if (draft.k < LINK_MIN_SCALE) return;
  const { tree, arrangement } = draft.chart;
  const children: number[] = [];
  for (let child = parent + 1; child < end; child = tree.end[child] ?? child + 1) {
    if (tree.kind[child] !== SEAT_LEAD) children.push(child);
  }
  let railAlpha = 0;
  let rowAlpha = 0;
  let laterRowsAlpha = 0;
  const columns: HungColumn[] = [];
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const child = children[index];
    if (child === undefined) continue;
    const alpha = linkAlpha(draft, child);
    const link = childLink(draft.chart, child);
    const next = children[index + 1];
    const sameRow = next !== undefined && arrangement.row[next + 1] === arrangement.row[child + 1];
    const sameColumn = sameRow && next !== undefined && arrangement.column[next + 1] === arrangement.column[child + 1];
    if (!sameRow) {
      laterRowsAlpha = Math.max(laterRowsAlpha, rowAlpha);
      rowAlpha = 0;
    }
    railAlpha = sameColumn ? Math.max(railAlpha, alpha) : alpha;
    rowAlpha = Math.max(rowAlpha, alpha);
    const { rail, own } = link;
    if (railAlpha > 0 && rail.length > 0) draft.trunks.push(segment(rail, 0, railAlpha));
    const bus = busAt(draft.chart, child);
    if (bus) columns.push({ x: bus.to, alpha: railAlpha });
    if (linesElsewhere(draft.chart, child, draft.frame.phase) !== undefined) drawStub(draft, child);
    const face = alpha > 0 ? faceOf(draft.chart, child, draft.frame.phase) : undefined;
    if (face) draft.lines.push({ ...segment(own, 0, alpha * draft.dimming(child)), status: face.status });
    const previous = children[index - 1];
    const opensRow = previous === undefined || arrangement.row[previous + 1] !== arrangement.row[child + 1];
    if (bus && opensRow) {
      drawBus(draft, child, bus.from, columns);
      columns.length = 0;
    }
    if (opensRow && (arrangement.row[child + 1] ?? 0) > 0 && rowAlpha > 0) {
      const gutter = gutterTo(draft.chart, parent, child);
      draft.trunks.push(segment(gutter, 0, rowAlpha), segment(gutter, 4, rowAlpha));
    }
  }
  const stemAlpha = Math.max(laterRowsAlpha, rowAlpha);
  if (stemAlpha > 0) draft.trunks.push(segment(stemOf(draft.chart, parent), 0, stemAlpha));
}

interface HungColumn {
  readonly x: number;
  readonly alpha: number;
}

/**
 * A row's bus reaches from where it starts as far as somebody hangs on it, to either side. `columns` go from the last
 * to the first. Pieces of one strength are drawn as one.
 */
function drawBus(draft: SceneDraft, seat: number, start: number, columns: readonly HungColumn[]): void {
  drawArm(draft, seat, start, columns, 0, 1);
  drawArm(draft, seat, start, columns, columns.length - 1, -1);
}

/** From the outermost column on one side inwards. */
function drawArm(
  draft: SceneDraft,
  seat: number,
  start: number,
  columns: readonly HungColumn[],
  outermost: number,
  step: 1 | -1,
): void {
  let from = start;
  let alpha = 0;
  const drawTo = (x: number): void => {
    if (alpha > 0 && x !== from) draft.trunks.push(segment(busPiece(draft.chart, seat, x, from), 0, alpha));
  };
  for (let index = outermost; ; index += step) {
    const column = columns[index];
    if (!column || (column.x - start) * step <= 0) break;
    if (column.alpha <= alpha) continue;
    drawTo(column.x);
    from = column.x;
    alpha = column.alpha;
  }
  drawTo(start);
}

/** Who answers to somebody outside hangs on no rail here: a stub shows how sure the line is, the card says to whom. */
function drawStub(draft: SceneDraft, seat: number): void {
  const { phase } = draft.frame;
  const kind = poseKind(draft.chart, seat, phase);
  const alpha = kind === 'flying' ? 0 : poseAlpha(draft.chart, seat, phase, kind);
  const face = faceOf(draft.chart, seat, phase);
  if (alpha === 0 || !face) return;
  const { own } = childLink(draft.chart, seat);
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = own;
  const start = 0.35;
  draft.lines.push({
    x1: x1 + (x2 - x1) * start,
    y1: y1 + (y2 - y1) * start,
    x2,
    y2,
    alpha: alpha * draft.dimming(seat),
    status: face.status,
  });
}

function linkAlpha(draft: SceneDraft, child: number): number {
  if (linesElsewhere(draft.chart, child, draft.frame.phase) !== undefined) return 0;
  const kind = poseKind(draft.chart, child, draft.frame.phase);
  return kind === 'flying' ? 0 : poseAlpha(draft.chart, child, draft.frame.phase, kind);
}

function segment(points: readonly number[], offset: number, alpha: number): TrunkMark {
  return {
    x1: points[offset] ?? 0,
    y1: points[offset + 1] ?? 0,
    x2: points[offset + 2] ?? 0,
    y2: points[offset + 3] ?? 0,
    alpha,
  };
}
