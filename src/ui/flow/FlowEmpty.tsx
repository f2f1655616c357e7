import type { Comparison } from '../../diff/comparison.ts';
import type { FlowGraph } from '../../diff/flow-strands.ts';
import { dayWords } from '../../diff/flow-words.ts';
import { useActions } from '../app-context.ts';

/** Why there is no picture, and what to do about it. */
export function FlowEmpty({ graph, comparison }: { readonly graph: FlowGraph; readonly comparison: Comparison }) {
  const actions = useActions();
  const days = `${dayWords(comparison, 'before')} and ${dayWords(comparison, 'after')}`;
  if (graph.leftOut.length === 0) {
    return <p className="flow__empty">Nobody is recorded on {days}. Choose other days at the top of the page.</p>;
  }
  return (
    <p className="flow__empty">
      Nothing changed for anybody between {days}: all {graph.leftOut.length.toLocaleString('en')} stayed where they
      were.{' '}
      <button type="button" className="flow__link" onClick={() => actions.refine({ onlyChanges: false })}>
        Show everybody
      </button>
    </p>
  );
}
