/** How second lines are drawn: thin, and with ways of their own. */

import { type Chart, isSeatVisible, seatBox, type WorldBox } from './chart.ts';
import type { Emphasis } from './frame.ts';
import { boxesOf, countInTheWay, type Point } from './free-way.ts';
import type { Phase } from './phase.ts';
import type { RouteMark } from './scene.ts';
import { standingSeat } from './seat-pose.ts';

const CURVE_STEPS = 18;
/** How far a line swings out to come round what is in between. World pixels. */
const LOOP_REACHES = [24, 60];
/** Of more lines than this only those of whoever is selected or hovered are drawn: all of them would hide the chart. */
const MOST_DRAWN = 60;

interface Way {
  readonly points: readonly Point[];
  /** Ends and controls of the curve that the points lie on. */
  readonly curve?: readonly Point[];
}

function bezier(a: Point, b: Point, c: Point, d: Point): Way {
  const points = Array.from({ length: CURVE_STEPS + 1 }, (_, step): Point => {
    const t = step / CURVE_STEPS;
    const s = 1 - t;
    const mix = (axis: 0 | 1): number =>
      s * s * s * a[axis] + 3 * s * s * t * b[axis] + 3 * s * t * t * c[axis] + t * t * t * d[axis];
    return [mix(0), mix(1)];
  });
  return { points, curve: [a, b, c, d] };
}

/** Up from the top of a card, and then across to the side of another. */
function rise(from: WorldBox, to: WorldBox, share: number): Way {
  const x1 = from.x + from.width * share;
  const x2 = x1 <= to.x + to.width / 2 ? to.x : to.x + to.width;
  const y2 = to.y + to.height / 2;
  const turnX = x1 + (x2 - x1) * 0.15;
  const turnY = from.y + (y2 - from.y) * 0.95;
  return bezier([x1, from.y], [x1, turnY], [turnX, y2], [x2, y2]);
}

/** Out of the side of a card, up in between, and into the side of another. */
function sweep(from: WorldBox, to: WorldBox, isRight: boolean, share: number): Way {
  const x1 = isRight ? from.x + from.width : from.x;
  const y1 = from.y + from.height / 2;
  const x2 = x1 <= to.x + to.width / 2 ? to.x : to.x + to.width;
  const y2 = to.y + to.height / 2;
  const turnX = x1 + (x2 - x1) * share;
  return bezier([x1, y1], [turnX, y1], [turnX, y2], [x2, y2]);
}

/** Out of the side of a card, round what stands in between, and into the same side of another. */
function loop(from: WorldBox, to: WorldBox, isRight: boolean, reach: number): Way {
  const x1 = isRight ? from.x + from.width : from.x;
  const x2 = isRight ? to.x + to.width : to.x;
  const turnX = isRight ? Math.max(x1, x2) + reach : Math.min(x1, x2) - reach;
  const [y1, y2] = [from.y + from.height / 2, to.y + to.height / 2];
  return bezier([x1, y1], [turnX, y1], [turnX, y2], [x2, y2]);
}

function turnedBox(box: WorldBox): WorldBox {
  return { x: box.y, y: box.x, width: box.height, height: box.width };
}

/** In order of preference, the way up from a card first. Points are of a chart that reads from the top. */
function waysBetween(from: WorldBox, to: WorldBox): Way[] {
  const sides = [0.5, 0.85, 0.15].flatMap((share) => [sweep(from, to, true, share), sweep(from, to, false, share)]);
  const loops = LOOP_REACHES.flatMap((reach) => [loop(from, to, true, reach), loop(from, to, false, reach)]);
  return [rise(from, to, 0.75), rise(from, to, 0.25), ...sides, ...loops];
}

/** The ways found so far: the search is not for every frame. */
const waysOf = new WeakMap<Chart, Map<string, Pick<RouteMark, 'points' | 'curve'>>>();

/** How far a line that has no way of its own comes out of a card, which says where it leads. World pixels. */
const STUB = 9;

function stubOf(box: WorldBox): Way {
  const y = box.y + box.height / 2;
  return {
    points: [
      [box.x + box.width, y],
      [box.x + box.width + STUB, y],
    ],
  };
}

/** Leaves a card and arrives at another so that nothing lies in between; else it ends in a stub. */
function routeBetween(chart: Chart, start: number, end: number): Pick<RouteMark, 'points' | 'curve'> {
  const known = waysOf.get(chart) ?? new Map<string, Pick<RouteMark, 'points' | 'curve'>>();
  waysOf.set(chart, known);
  const key = `${start}>${end}`;
  const found = known.get(key);
  if (found) return found;
  const isDown = chart.direction === 'down';
  const [from, to] = [seatBox(chart, start), seatBox(chart, end)];
  const ways = isDown ? waysBetween(from, to) : waysBetween(turnedBox(from), turnedBox(to));
  const turned = (points: readonly Point[]): readonly Point[] => (isDown ? points : points.map(([x, y]) => [y, x]));
  const inTheWay = boxesOf(chart, (seat) => seat !== start && seat !== end);
  const free = ways.find(({ points }) => countInTheWay(inTheWay, turned(points)) === 0);
  const { points, curve } = free ?? stubOf(isDown ? from : turnedBox(from));
  const route = { points: turned(points).flat(), ...(curve ? { curve: turned(curve).flat() } : {}) };
  known.set(key, route);
  return route;
}

/** The second lines that hold at a phase, between seats that are on the chart. */
export function drawSecondLines(chart: Chart, phase: Phase, { hovered, selected }: Emphasis): RouteMark[] {
  const marks: RouteMark[] = [];
  const areFew = chart.secondLines.length <= MOST_DRAWN;
  for (const line of chart.secondLines) {
    const alpha = line.inBefore && line.inAfter ? 1 : line.inAfter ? phase.move : 1 - phase.move;
    const from = chart.tree.liveSeat.get(line.from) ?? -1;
    const to = chart.tree.liveSeat.get(line.to) ?? -1;
    if (alpha <= 0 || from < 0 || to < 0) continue;
    if (!areFew && ![from, to].some((seat) => seat === hovered || seat === selected)) continue;
    const start = standingSeat(chart, from, phase);
    const end = standingSeat(chart, to, phase);
    if (!isSeatVisible(chart, start) || !isSeatVisible(chart, end)) continue;
    marks.push({
      ...routeBetween(chart, start, end),
      status: line.status,
      tone: 'second',
      alpha,
    });
  }
  return marks;
}
