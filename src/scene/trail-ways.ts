/** Which way a trail takes: a curve from one card to the other that runs over as few names as can be. */

import { type Chart, isSeatClosed, seatBox, type WorldBox } from './chart.ts';
import { boxesOf, countInTheWay, type Point } from './free-way.ts';
import type { TrailMark } from './scene.ts';

export type TrailWay = Pick<TrailMark, 'x1' | 'y1' | 'x2' | 'y2' | 'bend'>;

/** How far a curve bends to one side or the other, as a share of its length; the gentlest first. */
const BENDS = [0.18, -0.18, 0.08, -0.08, 0.34, -0.34, 0.55, -0.55];
/** World pixels from one point that is looked at to the next, less than a card is high. */
const STEP = 12;
const LEAST_STEPS = 12;
const MOST_STEPS = 240;
/** A card in the way counts as much as so many world pixels of a longer way, a heading, which has no paper, more. */
const CARD_DETOUR = 160;
const BARE_DETOUR = 400;

/** The middles of the sides of a box. */
function portsOf({ x, y, width, height }: WorldBox): Point[] {
  return [
    [x + width, y + height / 2],
    [x, y + height / 2],
    [x + width / 2, y],
    [x + width / 2, y + height],
  ];
}

/** Where a trail bends to: the point that its curve is drawn towards. */
export function bendPoint({ x1, y1, x2, y2, bend }: TrailWay): Point {
  return [(x1 + x2) / 2 - (y2 - y1) * bend, (y1 + y2) / 2 + (x2 - x1) * bend];
}

function pointsOf(way: TrailWay): Point[] {
  const [cx, cy] = bendPoint(way);
  const apart = Math.hypot(way.x2 - way.x1, way.y2 - way.y1);
  const steps = Math.min(MOST_STEPS, Math.max(LEAST_STEPS, Math.ceil(apart / STEP)));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps;
    const s = 1 - t;
    return [s * s * way.x1 + 2 * s * t * cx + t * t * way.x2, s * s * way.y1 + 2 * s * t * cy + t * t * way.y2];
  });
}

function lengthOf(points: readonly Point[]): number {
  let length = 0;
  points.forEach(([x, y], index) => {
    const [wasX, wasY] = points[index - 1] ?? [x, y];
    length += Math.hypot(x - wasX, y - wasY);
  });
  return length;
}

/** The ways found so far: the search is not for every frame. */
const known = new WeakMap<Chart, Map<string, TrailWay>>();

/** @param isQuick whether it is one of many, which are not looked at one by one */
export function trailWay(chart: Chart, from: number, to: number, isQuick: boolean): TrailWay {
  const ways = known.get(chart) ?? new Map<string, TrailWay>();
  known.set(chart, ways);
  const key = `${from}>${to}${isQuick ? '' : '!'}`;
  const way = ways.get(key) ?? findWay(chart, from, to, isQuick);
  ways.set(key, way);
  return way;
}

/** From each side of the one box to each of the other; the shortest first. */
function straightWays(from: WorldBox, to: WorldBox): TrailWay[] {
  const ends = portsOf(to);
  const ways = portsOf(from).flatMap(([x1, y1]) => ends.map(([x2, y2]) => ({ x1, y1, x2, y2, bend: 0 })));
  const length = ({ x1, y1, x2, y2 }: TrailWay): number => Math.hypot(x2 - x1, y2 - y1);
  return ways.sort((a, b) => length(a) - length(b));
}

/** Whether a curve between two cards may come near to a box. */
function isNear(from: WorldBox, to: WorldBox): (box: WorldBox) => boolean {
  const reach = Math.hypot(from.x - to.x, from.y - to.y) / 2;
  const [left, right] = [Math.min(from.x, to.x) - reach, Math.max(from.x + from.width, to.x + to.width) + reach];
  const [top, bottom] = [Math.min(from.y, to.y) - reach, Math.max(from.y + from.height, to.y + to.height) + reach];
  return ({ x, y, width, height }) => x < right && x + width > left && y < bottom && y + height > top;
}

/** What a trail should not run over: cards, which hide it, and what has no paper to hide it. */
interface InTheWay {
  readonly cards: readonly WorldBox[];
  readonly bare: readonly WorldBox[];
}

function findInTheWay(chart: Chart, from: number, to: number): InTheWay {
  const near = isNear(seatBox(chart, from), seatBox(chart, to));
  // A curve may not leave a card across its own name either.
  const isBare = (seat: number): boolean =>
    seat === from || seat === to || (chart.facts.isUnit[seat] === 1 && !isSeatClosed(chart, seat));
  return {
    cards: boxesOf(chart, (seat) => !isBare(seat)).filter(near),
    bare: boxesOf(chart, isBare).filter(near),
  };
}

function findWay(chart: Chart, from: number, to: number, isQuick: boolean): TrailWay {
  const ends = [seatBox(chart, from), seatBox(chart, to)] as const;
  const { cards, bare } = isQuick ? { cards: [], bare: ends } : findInTheWay(chart, from, to);
  const ways = straightWays(ends[0], ends[1]).flatMap((way) => BENDS.map((bend) => ({ ...way, bend })));
  let [best] = ways;
  let least = Number.POSITIVE_INFINITY;
  for (const way of ways) {
    const points = pointsOf(way);
    const between = points.slice(1, -1);
    const length = lengthOf(points);
    if (length >= least) continue;
    const past = length + CARD_DETOUR * countInTheWay(cards, between, Math.ceil((least - length) / CARD_DETOUR));
    if (past >= least) continue;
    const cost = past + BARE_DETOUR * countInTheWay(bare, between, bare.length);
    if (cost < least) [best, least] = [way, cost];
  }
  if (!best) throw new Error('a box has sides');
  return best;
}
