import { readOutlines } from '../../diff/flow-outline.ts';
import { type FlowGraph, traceStrands } from '../../diff/flow-strands.ts';
import { nameOfPerson } from '../../diff/names.ts';
import type { FlowPicture } from '../../scene/flow-marks.ts';
import { drawFlow, type FlowRoom } from '../../scene/flow-picture.ts';
import { selectEmphasised, selectSeatTree } from '../../store/selectors.ts';
import type { ShareContent } from './share-content.ts';

export interface TracedFlow {
  readonly graph: FlowGraph;
  readonly draw: (room: FlowRoom) => FlowPicture;
}

/** The flow as it is on the screen: with what is closed, unfolded and picked out. */
export function traceFlow({ comparison, view }: ShareContent): TracedFlow {
  const { onlyChanges, closed, unfolded } = view;
  const picked = selectEmphasised(comparison, view);
  const outlines = readOutlines(comparison, selectSeatTree(comparison, 'units'));
  const graph = traceStrands(comparison, outlines, { picked, onlyChanges, closed, unfolded });
  return { graph, draw: (room) => drawFlow(graph, room, (person, side) => nameOfPerson(comparison, person, side)) };
}
