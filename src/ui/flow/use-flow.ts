import { type RefObject, useCallback, useMemo } from 'react';
import { rememberWork } from '../../base/remember.ts';
import type { Work } from '../../base/work.ts';
import type { Picked } from '../../diff/change-filter.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { type Outlines, readOutlinesInParts } from '../../diff/flow-outline.ts';
import { type FlowGraph, traceStrandsInParts } from '../../diff/flow-strands.ts';
import { nameOfPerson } from '../../diff/names.ts';
import type { FlowPicture } from '../../scene/flow-marks.ts';
import { drawFlow, type NameOf } from '../../scene/flow-picture.ts';
import { isLarge } from '../../store/prepare.ts';
import { selectEmphasised, selectSeatTree } from '../../store/selectors.ts';
import type { View } from '../../store/view.ts';
import { useAppState } from '../app-context.ts';
import { useLast, useWork } from '../use-work.ts';
import { useRoom } from './use-room.ts';

/** A graph with whether a filter thins it, which belongs to it for as long as it stands. */
export interface Traced {
  readonly graph: FlowGraph;
  readonly isFiltered: boolean;
}

interface Flow {
  /** Undefined until it is known how much room there is, and where there is nothing to draw. */
  readonly picture: FlowPicture | undefined;
  readonly nameOf: NameOf;
}

/** Room for the notes below the picture. */
const FOOT_PX = 28;

const outlinesOf = rememberWork(function* (comparison: Comparison): Work<Outlines> {
  return yield* readOutlinesInParts(comparison, yield* selectSeatTree.inParts(comparison, 'units'));
});

const traced = rememberWork(function* (
  comparison: Comparison,
  picked: Picked | undefined,
  onlyChanges: boolean,
  closed: View['closed'],
  unfolded: View['unfolded'],
): Work<Traced> {
  const outlines = yield* outlinesOf.inParts(comparison);
  const graph = yield* traceStrandsInParts(comparison, outlines, { picked, onlyChanges, closed, unfolded });
  return { graph, isFiltered: picked !== undefined };
});

/** Who went where. Of a large organisation it comes when it has been traced; until then there is the last, or none. */
export function useTraced(comparison: Comparison): Traced | undefined {
  const view = useAppState((state) => state.view);
  const { onlyChanges, closed, unfolded } = view;
  const picked = selectEmphasised(comparison, view);
  const of = useMemo(
    (): Parameters<typeof traced> => [comparison, picked, onlyChanges, closed, unfolded],
    [comparison, picked, onlyChanges, closed, unfolded],
  );
  return useLast(useWork(traced, of, !isLarge(comparison.after.organisation)), comparison);
}

/** The flow of a comparison, drawn for the room that an element has. */
export function useFlow(comparison: Comparison, graph: FlowGraph, ref: RefObject<HTMLElement | null>): Flow {
  const room = useRoom(ref);
  const nameOf: NameOf = useCallback((person, side) => nameOfPerson(comparison, person, side), [comparison]);
  const picture = useMemo(
    () =>
      room.width > 0 && graph.strands.length > 0
        ? drawFlow(graph, { ...room, height: room.height - FOOT_PX }, nameOf)
        : undefined,
    [graph, room, nameOf],
  );
  return { picture, nameOf };
}
