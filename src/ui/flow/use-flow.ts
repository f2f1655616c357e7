import { type RefObject, useCallback, useMemo } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import { readOutlines } from '../../diff/flow-outline.ts';
import { type FlowGraph, traceStrands } from '../../diff/flow-strands.ts';
import { nameOfPerson } from '../../diff/names.ts';
import type { FlowPicture } from '../../scene/flow-marks.ts';
import { drawFlow, type NameOf } from '../../scene/flow-picture.ts';
import { selectEmphasised, selectSeatTree } from '../../store/selectors.ts';
import { useAppState } from '../app-context.ts';
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

/** The flow of a comparison, drawn for the room that an element has. */
export function useFlow(comparison: Comparison, ref: RefObject<HTMLElement | null>): Flow {
  const view = useAppState((state) => state.view);
  const { onlyChanges, closed, unfolded } = view;
  const picked = selectEmphasised(comparison, view);
  const room = useRoom(ref);
  const outlines = useMemo(() => readOutlines(comparison, selectSeatTree(comparison, 'units')), [comparison]);
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
