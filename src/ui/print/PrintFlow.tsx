import { describeFlow } from '../../diff/flow-words.ts';
import { LIGHT } from '../../render/theme.ts';
import { FlowPicture } from '../flow/FlowPicture.tsx';
import { traceFlow } from '../share/flow-picture.ts';
import type { ShareContent } from '../share/share-content.ts';

/** Pixels at which it is drawn; it then takes the width of the sheet. */
const ROOM = { width: 1100, height: 620 };

export function PrintFlow({ content }: { readonly content: ShareContent }) {
  const { graph, draw } = traceFlow(content);
  const label = describeFlow(graph, content.comparison);
  if (graph.strands.length === 0) return <p className="print__note">{label}</p>;
  return (
    <div className="print__flow">
      <FlowPicture picture={draw(ROOM)} theme={LIGHT} light={undefined} singled={[]} label={label} />
    </div>
  );
}
