/**
 * The connectors of one parent: for each child the part whose stroke says how sure the line is, and trunks that lines
 * share, as sure as the least sure of them.
 */

import { SEAT_LEAD } from '../diff/seat-tree.ts';
import { busAt, busPiece, childLink, gutterPiece, stemOf } from './connectors.ts';
import type { Face } from './faces.ts';
import type { SegmentMark } from './scene.ts';
import type { SceneDraft } from './scene-draft.ts';
import { faceOf, linesElsewhere, poseAlpha, poseKind } from './seat-pose.ts';
import { NO_STRAND, type Strand, strandOf, trunkOf, twist } from './strand.ts';

/** Below this cards are specks, and lines between specks say nothing. */
const LINK_MIN_SCALE = 0.147;

/** The comb of one parent. Walked from the last child back, so that shared parts reach as far as someone hangs. */
export function drawLinks(draft: SceneDraft, parent: number, end: number): void {
  if (draft.k < LINK_MIN_SCALE) return;
  const { tree, arrangement, layout } = draft.chart;
  const children: number[] = [];
  for (let child = parent + 1; child < end; child = tree.end[child] ?? child + 1) {
    if (tree.kind[child] !== SEAT_LEAD) children.push(child);
  }
  let rail = NO_STRAND;
  let row = NO_STRAND;
  let laterRows = NO_STRAND;
  const columns: HungColumn[] = [];
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const child = children[index];
    if (child === undefined) continue;
    const face = lineFace(draft, child);
    const alpha = face ? linkAlpha(draft, child) : 0;
    const own = face ? strandOf(alpha, face.status) : NO_STRAND;
    const link = childLink(draft.chart, child);
    const next = children[index + 1];
    const sameRow = next !== undefined && arrangement.row[next + 1] === arrangement.row[child + 1];
    const sameColumn = sameRow && next !== undefined && arrangement.column[next + 1] === arrangement.column[child + 1];
    if (!sameRow) {
      laterRows = twist(laterRows, row);
      row = NO_STRAND;
    }
    rail = sameColumn ? twist(rail, own) : own;
    row = twist(row, own);
    if (link.rail.length > 0) drawTrunk(draft, link.rail, rail);
    const bus = busAt(draft.chart, child);
    if (bus) columns.push({ x: bus.to, strand: rail });
    if (linesElsewhere(draft.chart, child, draft.frame.phase) !== undefined) drawStub(draft, child);
    if (alpha > 0 && face) {
      draft.lines.push({ ...segment(link.own), alpha: alpha * draft.dimming(child), status: face.status });
    }
    const previous = children[index - 1];
    const opensRow = previous === undefined || arrangement.row[previous + 1] !== arrangement.row[child + 1];
    if (!opensRow) continue;
    if (previous !== undefined) {
      drawTrunk(draft, gutterPiece(draft.chart, parent, previous, child), twist(laterRows, row));
    } else {
      // The way to the gutter is a part of the first bus.
      columns.push({ x: layout.gutterX[parent + 1] ?? 0, strand: laterRows });
      columns.sort((a, b) => b.x - a.x);
    }
    if (bus) drawBus(draft, child, bus.from, columns);
    columns.length = 0;
  }
  drawTrunk(draft, stemOf(draft.chart, parent), twist(laterRows, row));
}

interface HungColumn {
  readonly x: number;
  readonly strand: Strand;
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
  let strand = NO_STRAND;
  const drawTo = (x: number): void => {
    if (x !== from) drawTrunk(draft, busPiece(draft.chart, seat, x, from), strand);
  };
  for (let index = outermost; ; index += step) {
    const column = columns[index];
    if (!column || (column.x - start) * step <= 0) break;
    const more = twist(strand, column.strand);
    if (more === strand) continue;
    drawTo(column.x);
    from = column.x;
    strand = more;
  }
  drawTo(start);
}

function drawTrunk(draft: SceneDraft, points: readonly number[], strand: Strand): void {
  if (strand.alpha > 0) draft.trunks.push(trunkOf(segment(points), strand));
}

/** What the line of a seat says: that of a former place what it was. */
function lineFace(draft: SceneDraft, seat: number): Face | undefined {
  const { phase } = draft.frame;
  const isFormer = poseKind(draft.chart, seat, phase) === 'ghost';
  return (isFormer ? draft.chart.facts.before[seat] : undefined) ?? faceOf(draft.chart, seat, phase);
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

function segment([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]): Omit<SegmentMark, 'alpha'> {
  return { x1, y1, x2, y2 };
}
