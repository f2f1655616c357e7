/** The chart of a comparison for a stage of a given shape, laid out anew only when it has to be. */

import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { rememberWork } from '../../base/remember.ts';
import { finish, type Work } from '../../base/work.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { EVERY_BRANCH } from '../../diff/condense-seats.ts';
import type { SeatKey, SeatTree } from '../../diff/seat-tree.ts';
import type { Shape } from '../../layout/arrange.ts';
import type { Direction } from '../../scene/box-sizes.ts';
import type { Chart, ChartShape } from '../../scene/chart.ts';
import { buildFittedChartInParts, type Fit, openByHandInParts, openToFitInParts } from '../../scene/open-to-fit.ts';
import { hasRanks } from '../../scene/ranks-part.ts';
import { isLarge, prepare } from '../../store/prepare.ts';
import { selectComparison, selectInside, selectShownTree } from '../../store/selectors.ts';
import type { View } from '../../store/view.ts';
import { useActions, useAppState } from '../app-context.ts';
import { keyOfSelection } from './seat-selection.ts';
import { shapeOf, useShape } from './use-shape.ts';

/** A chart is laid out anew only when the window has become clearly another shape. */
const RESHAPE_RATIO = 1.35;

/**
 * Width over height of what an element has for one chart, 0 until it is known. It stays what it was while the element
 * changes by little.
 */
export function useAspect(
  stageRef: RefObject<HTMLElement | null>,
  first: number,
  share: (size: { width: number; height: number }) => number = ({ width, height }) => width / height,
): number {
  const [aspect, setAspect] = useState(first);
  useEffect(() => {
    const stage = stageRef.current;
    if (!stage) return undefined;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = stage;
      if (width === 0 || height === 0) return;
      const now = share({ width, height });
      setAspect((then) => (then === 0 || now / then > RESHAPE_RATIO || then / now > RESHAPE_RATIO ? now : then));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(stage);
    return () => observer.disconnect();
  }, [stageRef, share]);
  return aspect;
}

/** Sizes are taken in steps of so many pixels: a stage that changes by less shows the same chart. */
const SIZE_STEP = 24;

/** What an element has for one chart, in screen pixels; undefined until it is known. */
export function usePaneSize(
  stageRef: RefObject<HTMLElement | null>,
  shareOf: (stage: Shape) => Shape = (stage) => stage,
): Shape | undefined {
  const [size, setSize] = useState<Shape>();
  useEffect(() => {
    const stage = stageRef.current;
    if (!stage) return undefined;
    const measure = (): void => {
      const { clientWidth, clientHeight } = stage;
      if (clientWidth === 0 || clientHeight === 0) return;
      const share = shareOf({ width: clientWidth, height: clientHeight });
      const [width, height] = [share.width, share.height].map(
        (px) => Math.max(1, Math.floor(px / SIZE_STEP)) * SIZE_STEP,
      );
      if (width === undefined || height === undefined) return;
      setSize((then) => (then?.width === width && then.height === height ? then : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(stage);
    return () => observer.disconnect();
  }, [stageRef, shareOf]);
  return size;
}

/** Each is remembered by what it is made of, the smaller of which change more often. */
type Wanted = readonly [
  comparison: Comparison,
  tree: SeatTree,
  direction: Direction,
  shape: ChartShape,
  width: number,
  height: number,
];
type ByHandArguments = readonly [opened: ReadonlySet<string>, closed: ReadonlySet<string>, looked: SeatKey | undefined];

const fitFor = rememberWork(function* (...wanted: Wanted): Work<Fit> {
  const [comparison, tree, direction, shape, width, height] = wanted;
  const inside = yield* selectInside.inParts(tree, comparison);
  return yield* openToFitInParts(comparison, tree, { direction, shape, screen: { width, height }, inside });
});

const fittedFor = rememberWork(function* (fit: Fit, ...wanted: Wanted): Work<Chart> {
  const [comparison, tree, direction, shape, width, height] = wanted;
  const inside = yield* selectInside.inParts(tree, comparison);
  const options = { direction, shape, screen: { width, height }, inside };
  const chart = yield* buildFittedChartInParts(comparison, tree, fit, options);
  performance.mark('orgdiff:laid-out');
  return chart;
});

const openedFor = rememberWork(function* (
  fitted: Chart,
  fit: Fit,
  opened: ReadonlySet<string>,
  closed: ReadonlySet<string>,
  looked: SeatKey | undefined,
  tree: SeatTree,
): Work<Chart> {
  const { comparison, direction, shape, screen } = fitted;
  const inside = yield* selectInside.inParts(tree, comparison);
  const options = { direction, shape, screen, inside };
  return yield* openByHandInParts(fitted, tree, fit, { opened, closed, looked }, options);
});

/** Whether a fitted chart already shows all that is asked for. */
function isAsAsked({ tree }: Chart, [opened, closed, looked]: ByHandArguments): boolean {
  if (opened.size + closed.size > 0) return false;
  const seat = looked === undefined ? undefined : (tree.condensed?.of ?? tree).liveSeat.get(looked);
  if (looked === undefined || seat === undefined || !tree.condensed) return true;
  const other = tree.condensed.of.counterpart[seat] ?? -1;
  const isShown = (at: number): boolean => {
    const shown = tree.indexOfId.get(tree.condensed?.of.ids[at] ?? '') ?? -1;
    return shown >= 0 && !isInsideClosed(tree, shown);
  };
  return isShown(seat) && (other < 0 || isShown(other));
}

function isInsideClosed({ parent, ids, condensed }: SeatTree, seat: number): boolean {
  for (let above = parent[seat] ?? -1; above >= 0; above = parent[above] ?? -1) {
    if (condensed?.closed.has(ids[above] ?? '')) return true;
  }
  return false;
}

function* openChart(wanted: Wanted, byHand: ByHandArguments): Work<Chart> {
  const fit = yield* fitFor.inParts(...wanted);
  const fitted = yield* fittedFor.inParts(fit, ...wanted);
  return isAsAsked(fitted, byHand) ? fitted : yield* openedFor.inParts(fitted, fit, ...byHand, wanted[1]);
}

function knownChart(wanted: Wanted, byHand: ByHandArguments): Chart | undefined {
  const fit = fitFor.known(...wanted);
  const fitted = fit && fittedFor.known(fit, ...wanted);
  if (!fit || !fitted) return undefined;
  return isAsAsked(fitted, byHand) ? fitted : openedFor.known(fitted, fit, ...byHand, wanted[1]);
}

/** Whoever is selected is shown, wherever they stand. */
function lookedAt({ selection }: View): SeatKey | undefined {
  return selection && keyOfSelection(selection);
}

/** What is opened step by step is laid out at once, however large the organisation. */
function isQuick(wanted: Wanted, [opened]: ByHandArguments): boolean {
  if (!isLarge(wanted[0].after.organisation)) return true;
  return fitFor.known(...wanted) !== undefined && !opened.has(EVERY_BRANCH);
}

function isOfTree(chart: Chart, tree: SeatTree): boolean {
  return (chart.tree.condensed?.of ?? chart.tree) === tree;
}

/** A large chart that is not at hand comes when it has been laid out; until then there is the last one, or none. */
export function useBuiltChart(comparison: Comparison, tree: SeatTree, stage: Shape | undefined): Chart | undefined {
  const actions = useActions();
  const direction = useAppState((state) => state.view.direction);
  const known = useShape();
  const shape = known ?? 'compact';
  const size = known && stage;
  const closed = useAppState((state) => state.view.closed);
  const opened = useAppState((state) => state.view.unfolded);
  const looked = useAppState((state) => lookedAt(state.view));
  const [last, setLast] = useState<Chart>();
  const wanted: Wanted = [comparison, tree, direction, shape, size?.width ?? 0, size?.height ?? 0];
  const byHand: ByHandArguments = [opened, closed, looked];
  const isAtOnce = size !== undefined && isQuick(wanted, byHand);
  const built = isAtOnce ? finish(openChart(wanted, byHand)) : size && knownChart(wanted, byHand);
  const isMissing = size !== undefined && built === undefined;
  const readWanted = useEffectEvent(() => ({ wanted, byHand }));
  const identity = [...wanted, ...byHand];
  useEffect(() => {
    if (!isMissing) return undefined;
    const controller = new AbortController();
    const asked = readWanted();
    const work = function* (): Work<void> {
      setLast(yield* openChart(asked.wanted, asked.byHand));
    };
    prepare([{ words: 'Laying out', work }], () => undefined, controller.signal).catch((error) => {
      throw error;
    });
    return () => controller.abort();
  }, [isMissing, ...identity]);
  useEffect(() => {
    if (!size) return undefined;
    // Of charts in ranks only once the layout is there.
    return actions.computeAhead((organisation, view) => [
      {
        words: 'Laying out',
        work: () => {
          const next = selectComparison(organisation, view);
          const { width, height } = size;
          return openChart(
            [next, selectShownTree(next, view), view.direction, hasRanks() ? shapeOf(view) : 'compact', width, height],
            [view.unfolded, view.closed, lookedAt(view)],
          );
        },
      },
    ]);
  }, [actions, size]);
  const shown = built ?? (last && isOfTree(last, tree) ? last : undefined);
  useEffect(() => setLast(shown), [shown]);
  return shown;
}
