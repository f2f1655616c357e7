/**
 * The flow as flat marks: bars for the places, lines for the strands, and what is written at both. Where there is
 * enough room, a person's name stands in the line of the strand, which begins after it. Where there is little width,
 * what a place is called stands above its strands instead of beside them.
 */

import { greatest } from '../base/lists.ts';
import { fitText, textWidth } from '../base/text-width.ts';
import type { FlowGraph, Strand } from '../diff/flow-strands.ts';
import type { Side } from '../diff/names.ts';
import { layOutFlow } from '../layout/flow-layout.ts';
import type { PersonId } from '../model/schema.ts';
import { EndWriter } from './flow-ends.ts';
import { boxesOf, countPx, GAP_PX, labelEnds, wantedWidth } from './flow-labels.ts';
import {
  BAR_PX,
  type Columns,
  type FlowPicture,
  type FlowText,
  MIDDLE,
  NAME_PX,
  type StrandMark,
} from './flow-marks.ts';
import { type FlowPlan, loudness, planFlow } from './flow-plan.ts';

export interface FlowRoom {
  readonly width: number;
  readonly height: number;
}

export type NameOf = (person: PersonId, side: Side) => string;

/** Of one person's line where it stands out of a ribbon. */
const THINNEST_LINE = 2.5;

/** Below this width labels stand above their strands. */
const NARROW_PX = 680;
const MOST_LABEL_SHARE = 0.19;
const LEAST_LABEL_PX = 90;
const MOST_NAME_PX = 150;
const NARROW_SHARE = 0.38;
/** A phone is scrolled anyway, and a thumb needs room: as high as this, however small the window is. */
const NARROW_HEIGHT = 1500;
const LEAST_HEIGHT = 420;

function sortForPaint(graph: FlowGraph): number[] {
  return graph.strands
    .map(({ category, picked }, index) => ({ index, rank: loudness(category) + (picked ? 100 : 0) }))
    .toSorted((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ index }) => index);
}

function nameText(name: string, side: Side, columns: Columns, y: number): FlowText {
  const { bars, namePx, isNarrow, labelPx } = columns;
  const room = isNarrow ? labelPx : Math.max(namePx, MOST_NAME_PX);
  const text = fitText(name, room, NAME_PX, 600);
  const baseline = y + MIDDLE * NAME_PX;
  return side === 'before'
    ? { text, x: bars.before + BAR_PX + GAP_PX, y: baseline, anchor: 'start' }
    : { text, x: bars.after - GAP_PX, y: baseline, anchor: 'end' };
}

/** What a name takes of its strand. */
function takenBy(name: FlowText | undefined): number {
  return name ? textWidth(name.text, NAME_PX, 600) + GAP_PX + 4 : 0;
}

function strandMark(
  strand: Strand,
  [startY, endY]: readonly [number, number],
  width: number,
  names: Readonly<Record<Side, FlowText | undefined>>,
  { bars }: Columns,
): StrandMark {
  return {
    strand,
    startX: bars.before + BAR_PX + takenBy(names.before),
    endX: bars.after - takenBy(names.after),
    startY,
    endY,
    width,
    names,
  };
}

function widestName(graph: FlowGraph, plan: FlowPlan, nameOf: NameOf): number {
  let widest = 0;
  for (const strand of graph.strands) {
    const [person] = strand.people;
    for (const side of ['before', 'after'] as const) {
      if (person === undefined || !plan.isNamed(strand, side)) continue;
      widest = Math.max(widest, textWidth(nameOf(person, side), NAME_PX, 600));
    }
  }
  return Math.min(MOST_NAME_PX, widest);
}

/** As wide as the names need, within bounds. */
function labelWidth(graph: FlowGraph, width: number): number {
  const wanted = (['before', 'after'] as const).map((side) => {
    const hasCountColumn = side === 'after';
    return wantedWidth(labelEnds(graph, side, { width: Infinity, isAbove: false, hasCountColumn }), hasCountColumn);
  });
  return Math.min(MOST_LABEL_SHARE * width, greatest(wanted, LEAST_LABEL_PX));
}

export function drawFlow(graph: FlowGraph, room: FlowRoom, nameOf: NameOf): FlowPicture {
  const isNarrow = room.width < NARROW_PX;
  const labelPx = isNarrow ? NARROW_SHARE * room.width - GAP_PX : labelWidth(graph, room.width);
  const labels = {
    before: labelEnds(graph, 'before', { width: labelPx, isAbove: isNarrow, hasCountColumn: false }),
    after: labelEnds(graph, 'after', { width: labelPx, isAbove: isNarrow, hasCountColumn: !isNarrow }),
  };
  const boxes = { before: boxesOf(labels.before, isNarrow), after: boxesOf(labels.after, isNarrow) };
  const height = isNarrow ? NARROW_HEIGHT : Math.max(LEAST_HEIGHT, room.height);
  const plan = planFlow(graph, boxes, height);
  const layout = layOutFlow(boxes.before, boxes.after, plan.runs, isNarrow ? 0 : height);
  const columns: Columns = {
    isNarrow,
    labelPx,
    namePx: widestName(graph, plan, nameOf),
    bars: { before: isNarrow ? 0 : labelPx + GAP_PX, after: room.width - BAR_PX - (isNarrow ? 0 : labelPx + GAP_PX) },
    countPx: greatest(labels.after.map(countPx), 0),
  };
  const gutter = isNarrow ? labelPx : columns.namePx === 0 ? 0 : columns.namePx + 2 * GAP_PX;
  const strands: StrandMark[] = [];
  for (const [run, index] of plan.order.entries()) {
    const strand = graph.strands[index];
    if (!strand) continue;
    const ys = [layout.before.runs[run] ?? 0, layout.after.runs[run] ?? 0] as const;
    const [person] = strand.people;
    const nameAt = (side: Side, y: number): FlowText | undefined =>
      person !== undefined && plan.isNamed(strand, side) ? nameText(nameOf(person, side), side, columns, y) : undefined;
    const names = { before: nameAt('before', ys[0]), after: nameAt('after', ys[1]) };
    strands[index] = strandMark(strand, ys, plan.thickness(strand), names, columns);
  }
  const before = new EndWriter(columns, 'before', layout.before);
  const after = new EndWriter(columns, 'after', layout.after);
  return {
    width: room.width,
    height: layout.height,
    inside: [columns.bars.before + BAR_PX + gutter, columns.bars.after - gutter],
    before: labels.before.map((label, place) => before.write(label, place)),
    after: labels.after.map((label, place) => after.write(label, place)),
    strands,
    paintOrder: sortForPaint(graph),
    columns,
  };
}

/** One person's line within a strand, with the name at both ends, whatever room there is. */
export function singleOut(
  picture: FlowPicture,
  index: number,
  person: PersonId,
  nameOf: NameOf,
): StrandMark | undefined {
  const mark = picture.strands[index];
  if (!mark) return undefined;
  const { people } = mark.strand;
  const shift = ((people.indexOf(person) + 0.5) / people.length - 0.5) * mark.width;
  const ys = [mark.startY + shift, mark.endY + shift] as const;
  const names = {
    before: nameText(nameOf(person, 'before'), 'before', picture.columns, ys[0]),
    after: nameText(nameOf(person, 'after'), 'after', picture.columns, ys[1]),
  };
  const width = Math.max(THINNEST_LINE, mark.width / people.length);
  return strandMark(mark.strand, ys, width, names, picture.columns);
}
