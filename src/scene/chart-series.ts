/**
 * The charts of many days with one layout. The union of all seats is laid out once, each box as wide as what it will
 * ever have to hold; a chart between any two of the days then has every seat at the very same place. So whoever does
 * not change from one day to another stays where he or she is while time goes by.
 */

import { finish, forEach, type Work } from '../base/work.ts';
import type { Comparison } from '../diff/comparison.ts';
import { diffInParts } from '../diff/diff.ts';
import { IN_AFTER, IN_BEFORE, type SeatTree } from '../diff/seat-tree.ts';
import { seatTreeBetweenInParts, type UnionSeats, uniteSeatsInParts } from '../diff/union-seats.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { type Forest, type Reading, readForestInParts } from '../model/tree.ts';
import { buildLayoutTree, type Contents, sizeBoxes } from './box-sizes.ts';
import { type Chart, type ChartOptions, layOutChart, reopenChartInParts } from './chart.ts';
import type { Face } from './faces.ts';
import { PHASES, type Phase } from './phase.ts';
import { describeSeatsInParts, type SeatFacts } from './seat-facts.ts';
import { findSecondLines } from './second-lines.ts';

export interface ChartSeries {
  /** In the order of time; never empty. */
  readonly snapshots: readonly Snapshot[];
  readonly union: UnionSeats;
  /** The chart at the first day: its layout is that of all. */
  readonly first: Chart;
}

/** Two days, and nothing of what happened between them: enough to say what a seat shows on each. */
function unexplained(before: Snapshot, after: Snapshot): Comparison {
  const none = { people: 0, units: 0, layers: 0, meanSpan: 0, maxSpan: 0 };
  return {
    before,
    after,
    people: new Map(),
    units: new Map(),
    passedThrough: [],
    flows: [],
    metrics: { before: none, after: none },
  };
}

/** What a seat says counts only where somebody sits there, or is on the way from or to the place. */
function facesWhere(faces: SeatFacts['before'], tree: SeatTree, bits: number): (Face | undefined)[] {
  return faces.map((face, seat) => ((tree.presence[seat] ?? 0) & bits ? face : undefined));
}

/** What each seat says on each of the days. */
function* facesOnAllDays(
  snapshots: readonly Snapshot[],
  union: UnionSeats,
  tell: (days: number) => void,
): Work<(Face | undefined)[][]> {
  const days: (Face | undefined)[][] = [];
  for (let step = 0; step < snapshots.length; step += 2) {
    tell(step);
    yield;
    const next = Math.min(step + 1, snapshots.length - 1);
    const [before, after] = [snapshots[step], snapshots[next]];
    if (!before || !after) continue;
    const tree = yield* seatTreeBetweenInParts(union, step, next);
    const facts = yield* describeSeatsInParts(tree, unexplained(before, after));
    days.push(facesWhere(facts.before, tree, IN_BEFORE), facesWhere(facts.after, tree, IN_AFTER));
  }
  return days;
}

/** Builds a series in parts, and tells the share of it that is done. */
export function* buildSeriesInParts(
  snapshots: readonly Snapshot[],
  reading: Reading,
  options: Omit<ChartOptions, 'closed'>,
  tell: (share: number) => void = () => undefined,
): Work<ChartSeries> {
  const [start] = snapshots;
  if (!start) throw new Error('a series has a day');
  const forests: Forest[] = [];
  for (const [index, snapshot] of snapshots.entries()) {
    tell((0.3 * index) / snapshots.length);
    forests.push(yield* readForestInParts(snapshot, reading));
  }
  const union = yield* uniteSeatsInParts(start.organisation, forests);
  const faces = yield* facesOnAllDays(snapshots, union, (days) => tell(0.4 + (0.4 * days) / snapshots.length));
  const tree = yield* seatTreeBetweenInParts(union, 0, 0);
  const comparison = unexplained(start, start);
  const facts = yield* describeSeatsInParts(tree, comparison);
  const contents: Contents = {
    faces: (seat) => faces.map((day) => day[seat]),
    counts: () => [0, 0],
    density: 'full',
    movedTo: undefined,
  };
  const layoutTree = yield* buildLayoutTree(tree, options.direction, sizeBoxes(tree, contents));
  const content = { comparison, tree, facts, secondLines: yield* findSecondLines(comparison) };
  return { snapshots, union, first: yield* layOutChart(content, layoutTree, { ...options, closed: new Set() }) };
}

export function buildChartSeries(
  snapshots: readonly Snapshot[],
  reading: Reading,
  options: Omit<ChartOptions, 'closed'>,
): ChartSeries {
  return finish(buildSeriesInParts(snapshots, reading, options));
}

/** The chart between two of the days, with all branches open. */
export function chartBetween(series: ChartSeries, before: number, after: number): Chart {
  return finish(chartBetweenInParts(series, before, after));
}

export function* chartBetweenInParts(series: ChartSeries, before: number, after: number): Work<Chart> {
  const { snapshots, union, first } = series;
  const [was, is] = [snapshots[before], snapshots[after]];
  if (!was || !is) throw new Error('a series has charts between its own days');
  const comparison = before === after ? unexplained(was, is) : yield* diffInParts(was, is);
  const tree = yield* seatTreeBetweenInParts(union, before, after);
  const facts = yield* describeSeatsInParts(tree, comparison);
  const anywhere = IN_BEFORE | IN_AFTER;
  return {
    ...first,
    comparison,
    tree,
    facts: {
      ...facts,
      before: facesWhere(facts.before, tree, anywhere),
      after: facesWhere(facts.after, tree, anywhere),
    },
    secondLines: yield* findSecondLines(comparison),
  };
}

/** The same chart with branches closed. Who is closed is so at every place, so that the layout is the same on all days. */
export function closeInSeries(chart: Chart, closed: ReadonlySet<string>): Chart {
  return finish(closeInSeriesInParts(chart, closed));
}

export function* closeInSeriesInParts(chart: Chart, closed: ReadonlySet<string>): Work<Chart> {
  if (closed.size === 0) return chart;
  const { ids, keys } = chart.tree;
  const all: string[] = [];
  yield* forEach(ids, (id, seat) => closed.has(keys[seat] ?? '') && all.push(id));
  // What a link names comes first: that is what was pressed.
  return yield* reopenChartInParts(chart, new Set([...closed, ...all]));
}

/** Where a morph over a chart begins. What concerns nobody is done already, and so takes no time. */
export function startOf({ tree }: Chart): Phase {
  let [leave, move, join] = [1, 1, 1];
  for (let seat = 0; seat < tree.count; seat += 1) {
    const here = tree.presence[seat] ?? 0;
    if (here === 0 || here === (IN_BEFORE | IN_AFTER)) continue;
    if ((tree.counterpart[seat] ?? -1) >= 0) move = 0;
    else if (here === IN_BEFORE) leave = 0;
    else join = 0;
  }
  return { ...PHASES.after, leave, move, join };
}
