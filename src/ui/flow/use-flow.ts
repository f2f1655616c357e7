import { type RefObject, useCallback, useMemo } from 'react';
import { rememberWork } from '../../base/remember.ts';
import type { Work } from '../../base/work.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { type Outlines, readOutlines } from '../../diff/flow-outline.ts';
import { type FlowGraph, traceStrands } from '../../diff/flow-strands.ts';
import { nameOfPerson } from '../../diff/names.ts';
import type { FlowPicture } from '../../scene/flow-marks.ts';
import { drawFlow, type NameOf } from '../../scene/flow-picture.ts';
import { isLarge } from '../../store/prepare.ts';
import { selectEmphasised, selectSeatTree } from '../../store/selectors.ts';
import { useAppState } from '../app-context.ts';
import { useWork } from '../use-work.ts';
import { useRoom } from './use-room.ts';

interface Flow {
  readonly graph: FlowGraph;
  /** Undefined until it is known how much room there is, and where there is nothing to draw. */
  readonly picture: FlowPicture | undefined;
  readonly nameOf: NameOf;
  readonly isFiltered: boolean;
}

/** Room for the notes below the picture. */
const FOOT_PX = 28;

const outlinesOf = rememberWork(function* (comparison: Comparison): Work<Outlines> {
  return readOutlines(comparison, yield* selectSeatTree.inParts(comparison, 'units'));
});

/** The units of both days. Those of a large organisation come when they have been read. */
export function useOutlines(comparison: Comparison): Outlines | undefined {
  const of = useMemo((): [Comparison] => [comparison], [comparison]);
  return useWork(outlinesOf, of, !isLarge(comparison.after.organisation));
}

/** The flow of a comparison, drawn for the room that an element has. */
export function useFlow(comparison: Comparison, outlines: Outlines, ref: RefObject<HTMLElement | null>): Flow {
  const view = useAppState((state) => state.view);
  const { onlyChanges, closed, unfolded } = view;
  const picked = selectEmphasised(comparison, view);
  const room = useRoom(ref);
  const graph = useMemo(
    () => traceStrands(comparison, outlines, { picked, onlyChanges, closed, unfolded }),
    [comparison, outlines, picked, onlyChanges, closed, unfolded],
  );
  const nameOf: NameOf = useCallback((person, side) => nameOfPerson(comparison, person, side), [comparison]);
  const picture = useMemo(
    () =>
      room.width > 0 && graph.strands.length > 0
        ? drawFlow(graph, { ...room, height: room.height - FOOT_PX }, nameOf)
        : undefined,
    [graph, room, nameOf],
  );
  return { graph, picture, nameOf, isFiltered: picked !== undefined };
}
