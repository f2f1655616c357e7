import { readOutlines } from '../../diff/flow-outline.ts';
import { traceStrands } from '../../diff/flow-strands.ts';
import { describeFlow } from '../../diff/flow-words.ts';
import { nameOfPerson } from '../../diff/names.ts';
import { LIGHT } from '../../render/theme.ts';
import { drawFlow } from '../../scene/flow-picture.ts';
import { selectEmphasised, selectSeatTree } from '../../store/selectors.ts';
import { FlowPicture } from '../flow/FlowPicture.tsx';
import type { ShareContent } from '../share/share-content.ts';

/** Pixels at which it is drawn; it then takes the width of the sheet. */
const ROOM = { width: 1100, height: 620 };

export function PrintFlow({ content: { comparison, view } }: { readonly content: ShareContent }) {
  const { onlyChanges, closed, unfolded } = view;
  const picked = selectEmphasised(comparison, view);
  const outlines = readOutlines(comparison, selectSeatTree(comparison, 'units'));
  const graph = traceStrands(comparison, outlines, { picked, onlyChanges, closed, unfolded });
  const label = describeFlow(graph, comparison);
  if (graph.strands.length === 0) return <p className="print__note">{label}</p>;
  const picture = drawFlow(graph, ROOM, (person, side) => nameOfPerson(comparison, person, side));
  return (
    <div className="print__flow">
      <FlowPicture picture={picture} theme={LIGHT} light={undefined} singled={[]} label={label} />
    </div>
  );
}
