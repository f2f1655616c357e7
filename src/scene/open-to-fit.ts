/**
 * A chart that is opened as far as it can be read: every card that is drawn has its name at a readable size, and what
 * there is no room for stays closed and says what is inside. Cards give up their titles before branches close.
 */

import { finish, type Work } from '../base/work.ts';
import type { Comparison } from '../diff/comparison.ts';
import { type ByHand, condenseSeatsInParts, EVERY_BRANCH, NOTHING_BY_HAND } from '../diff/condense-seats.ts';
import type { Inside } from '../diff/inside-seats.ts';
import { type Opening, OpeningPlan, SMALL_PORTIONS } from '../diff/opening-plan.ts';
import { IN_AFTER, IN_BEFORE, type SeatTree } from '../diff/seat-tree.ts';
import type { Shape } from '../layout/arrange.ts';
import { boxKind, buildLayoutTree, type Density, READABLE_SCALE, sizeBoxes } from './box-sizes.ts';
import { buildChartInParts, type Chart, type ChartOptions, chartBounds, sizeLaidOut } from './chart.ts';
import { FaceReader } from './faces.ts';

/** More seats than this fit no screen. */
const MOST_SEATS = 480;
/** So often is tried what else there is room for. */
const MOST_TRIES = 16;
/** Around the chart, as it is fitted. Screen pixels, both sides together. */
const MARGIN_PX = 28;
/** A finger needs cards of its size. */
const NARROW_PX = 600;
/** Square pixels: half a laptop, and less. */
const SMALL_STAGE = 500_000;

export interface Fit {
  readonly opening: Opening;
  readonly density: Density;
  /** Whether nothing had to be closed. */
  readonly isWhole: boolean;
}

type FitOptions = Pick<ChartOptions, 'direction' | 'shape' | 'screen'> & { readonly inside: Inside };

function fullOpening(tree: SeatTree): Opening {
  const opening = new Map<number, number[]>();
  for (let seat = 0; seat < tree.count; seat += 1) {
    const parent = tree.parent[seat] ?? -1;
    const shown = opening.get(parent);
    if (shown) shown.push(seat);
    else opening.set(parent, [seat]);
  }
  return opening;
}

function scaleOf(size: Shape, screen: Shape): number {
  return Math.min((screen.width - MARGIN_PX) / size.width, (screen.height - MARGIN_PX) / size.height);
}

function scaleOn(chart: Chart, screen: Shape): number {
  return scaleOf(chartBounds(chart), screen);
}

class Fitter {
  private readonly comparison: Comparison;
  private readonly tree: SeatTree;
  private readonly options: FitOptions;
  /** By density, kind of box and seat: most boxes are in one trial after the other. */
  private readonly sizes = new Map<string, Shape>();

  constructor(comparison: Comparison, tree: SeatTree, options: FitOptions) {
    this.comparison = comparison;
    this.tree = tree;
    this.options = options;
  }

  private sizeOf(tree: SeatTree, density: Density): (seat: number) => Shape {
    const { inside } = this.options;
    const faces = new FaceReader(tree, this.comparison);
    const source = (seat: number): number => tree.condensed?.source[seat] ?? seat;
    const measure = sizeBoxes(tree, {
      faces: (seat) => [faces.face(seat, IN_BEFORE), faces.face(seat, IN_AFTER)],
      counts: (seat) => [inside.before.total[source(seat)] ?? 0, inside.after.total[source(seat)] ?? 0],
      density,
      movedTo: undefined,
    });
    return (seat) => {
      // Words about what is left out say something else in each trial.
      if (source(seat) < 0) return measure(seat);
      const key = `${density} ${boxKind(tree, seat)} ${source(seat)}`;
      const known = this.sizes.get(key) ?? measure(seat);
      this.sizes.set(key, known);
      return known;
    };
  }

  private *fits(tree: SeatTree, density: Density): Work<boolean> {
    const { direction, screen, shape } = this.options;
    const layoutTree = yield* buildLayoutTree(tree, direction, this.sizeOf(tree, density));
    const size = yield* sizeLaidOut(tree, layoutTree, { direction, screen, shape });
    return scaleOf(size, screen) >= READABLE_SCALE;
  }

  private *fitsOpened(opening: Opening, density: Density): Work<boolean> {
    const { tree, comparison, options } = this;
    return yield* this.fits(yield* condenseSeatsInParts(tree, comparison, options.inside, opening), density);
  }

  /** What is too large for the room that is left may be followed by what is not. */
  private *fillUp(plan: OpeningPlan, taken: number, density: Density): Work<Opening> {
    const further: number[] = [];
    const all = new Set(Array.from({ length: taken }, (_, index) => index));
    for (let index = taken + 1, tries = 0; index < plan.length && tries < MOST_TRIES; index += 1) {
      if (!plan.canFollow(index, all)) continue;
      tries += 1;
      if (!(yield* this.fitsOpened(plan.after(taken, [...further, index]), density))) continue;
      further.push(index);
      all.add(index);
    }
    return plan.after(taken, further);
  }

  *run(): Work<Fit> {
    const { tree, options } = this;
    const densities: readonly Density[] = options.screen.width < NARROW_PX ? ['full'] : ['full', 'names'];
    if (tree.count <= MOST_SEATS) {
      for (const density of densities) {
        if (yield* this.fits(tree, density)) return { opening: fullOpening(tree), density, isWhole: true };
      }
    }
    const { width, height } = options.screen;
    const isSmall = width * height < SMALL_STAGE;
    const plan = new OpeningPlan(tree, options.inside, MOST_SEATS, isSmall ? SMALL_PORTIONS : undefined);
    const [roomy] = densities;
    const density = densities.at(-1) ?? 'full';
    let [fitting, most] = [1, plan.length];
    while (fitting < most) {
      const steps = Math.ceil((fitting + most) / 2);
      if (yield* this.fitsOpened(plan.after(steps), density)) fitting = steps;
      else most = steps - 1;
    }
    const opening = yield* this.fillUp(plan, fitting, density);
    const isRoomy = roomy !== density && roomy !== undefined && (yield* this.fitsOpened(opening, roomy));
    return { opening, density: isRoomy ? roomy : density, isWhole: false };
  }
}

/** How far the branches of a tree are opened on a screen of a given size, in screen pixels. */
export function openToFitInParts(comparison: Comparison, tree: SeatTree, options: FitOptions): Work<Fit> {
  return new Fitter(comparison, tree, options).run();
}

/** The chart of a fit, nothing opened or closed by hand. */
export function* buildFittedChartInParts(
  comparison: Comparison,
  tree: SeatTree,
  { isWhole, opening, density }: Fit,
  options: FitOptions,
): Work<Chart> {
  const shown = isWhole ? tree : yield* condenseSeatsInParts(tree, comparison, options.inside, opening);
  const best = yield* buildChartInParts(comparison, shown, { ...options, density, closed: new Set() });
  if (scaleOn(best, options.screen) >= READABLE_SCALE) return best;
  // Looking harder finds larger charts as a rule; where it does not, that of the trial is known to fit.
  const tried = yield* buildChartInParts(comparison, shown, { ...options, density, closed: new Set(), isTrial: true });
  return scaleOn(tried, options.screen) > scaleOn(best, options.screen) ? tried : best;
}

/** What there is to see of a tree as it is opened, with what the reader opened and closed by hand. */
export function* openTreeInParts(
  comparison: Comparison,
  tree: SeatTree,
  fit: Fit,
  byHand: ByHand,
  inside: Inside,
): Work<SeatTree> {
  const isEvery = byHand.opened.has(EVERY_BRANCH);
  if ((isEvery || fit.isWhole) && byHand.closed.size === 0) return tree;
  const opening = isEvery && !fit.isWhole ? fullOpening(tree) : fit.opening;
  return yield* condenseSeatsInParts(tree, comparison, inside, opening, byHand);
}

/** The same chart with what the reader opened and closed: whatever else is on it stays in its row and column. */
export function* openByHandInParts(
  fitted: Chart,
  tree: SeatTree,
  fit: Fit,
  byHand: ByHand,
  options: FitOptions,
): Work<Chart> {
  const { comparison } = fitted;
  const isEvery = byHand.opened.has(EVERY_BRANCH);
  const shown = yield* openTreeInParts(comparison, tree, fit, byHand, options.inside);
  return yield* buildChartInParts(comparison, shown, {
    ...options,
    density: isEvery ? 'full' : fit.density,
    closed: new Set(),
    ...(isEvery ? {} : { like: fitted }),
  });
}

export function buildFittedChart(
  comparison: Comparison,
  tree: SeatTree,
  options: FitOptions,
  byHand: ByHand = NOTHING_BY_HAND,
): Chart {
  const fit = finish(openToFitInParts(comparison, tree, options));
  const fitted = finish(buildFittedChartInParts(comparison, tree, fit, options));
  if (byHand === NOTHING_BY_HAND) return fitted;
  return finish(openByHandInParts(fitted, tree, fit, byHand, options));
}
