/** The chart of a comparison for a stage of a given shape, laid out anew only when it has to be. */

import { type RefObject, useEffect, useState } from 'react';
import { rememberWork } from '../../base/remember.ts';
import { finish, type Work } from '../../base/work.ts';
import type { Comparison } from '../../diff/comparison.ts';
import type { SeatTree } from '../../diff/seat-tree.ts';
import {
  buildChartInParts,
  type Chart,
  type ChartShape,
  type Direction,
  reopenChartInParts,
} from '../../scene/chart.ts';
import { isLarge, prepare } from '../../store/prepare.ts';
import { selectComparison, selectShownTree } from '../../store/selectors.ts';
import type { View } from '../../store/view.ts';
import { useActions, useAppState } from '../app-context.ts';

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

/** Units are always compact, since their territories must not overlap. */
function shapeOf(view: View): ChartShape {
  return view.reading === 'lines' ? view.shape : 'compact';
}

const chartFor = rememberWork(function* (
  comparison: Comparison,
  tree: SeatTree,
  direction: Direction,
  shape: ChartShape,
  aspect: number,
): Work<Chart> {
  const screen = { width: aspect * 1000, height: 1000 };
  const chart = yield* buildChartInParts(comparison, tree, { direction, shape, closed: new Set(), screen });
  performance.mark('orgdiff:laid-out');
  return chart;
});

const reopened = rememberWork(reopenChartInParts);

function* openChart(
  comparison: Comparison,
  tree: SeatTree,
  direction: Direction,
  shape: ChartShape,
  aspect: number,
  closed: ReadonlySet<string>,
): Work<Chart> {
  const chart = yield* chartFor.inParts(comparison, tree, direction, shape, aspect);
  return closed.size > 0 ? yield* reopened.inParts(chart, closed) : chart;
}

/** The chart that is at hand: all of it, with the branches that are to be closed; undefined where that is neither. */
function knownChart(...[comparison, tree, direction, shape, aspect, closed]: Parameters<typeof openChart>) {
  const chart = chartFor.known(comparison, tree, direction, shape, aspect);
  return chart && closed.size > 0 ? reopened.known(chart, closed) : chart;
}

/** A large chart that is not at hand comes when it has been laid out; until then there is the last one, or none. */
export function useBuiltChart(comparison: Comparison, tree: SeatTree, aspect: number): Chart | undefined {
  const actions = useActions();
  const direction = useAppState((state) => state.view.direction);
  const shape = useAppState((state) => shapeOf(state.view));
  const closed = useAppState((state) => state.view.closed);
  const isWanted = aspect > 0;
  const isAtOnce = isWanted && !isLarge(comparison.after.organisation);
  const [last, setLast] = useState<Chart>();
  const wanted = [comparison, tree, direction, shape, aspect, closed] as const;
  const known = isAtOnce ? finish(openChart(...wanted)) : isWanted ? knownChart(...wanted) : undefined;
  const isMissing = isWanted && known === undefined;
  useEffect(() => {
    if (!isMissing) return undefined;
    const controller = new AbortController();
    const work = function* (): Work<void> {
      setLast(yield* openChart(comparison, tree, direction, shape, aspect, closed));
    };
    prepare([{ words: 'Laying out', work }], () => undefined, controller.signal).catch((error) => {
      throw error;
    });
    return () => controller.abort();
  }, [isMissing, comparison, tree, direction, shape, aspect, closed]);
  useEffect(() => {
    if (aspect === 0) return undefined;
    return actions.computeAhead((organisation, view) => [
      {
        words: 'Laying out',
        work: () => {
          const next = selectComparison(organisation, view);
          return openChart(next, selectShownTree(next, view), view.direction, shapeOf(view), aspect, view.closed);
        },
      },
    ]);
  }, [actions, aspect]);
  return known ?? (last?.tree === tree ? last : undefined);
}
