import { countPeople } from '../../base/counted.ts';
import type { Comparison } from '../../diff/comparison.ts';
import type { FlowGraph } from '../../diff/flow-strands.ts';
import { dayWords, describeEnd, describeStrand } from '../../diff/flow-words.ts';
import { nameOfPerson, nameOfUnit, type Side } from '../../diff/names.ts';
import { tellPeople } from '../../diff/phrases.ts';
import { unitKey } from '../../model/tree.ts';
import type { Selection } from '../../store/view.ts';
import { useActions } from '../app-context.ts';
import type { Target } from './light.ts';

interface Props {
  readonly graph: FlowGraph;
  readonly comparison: Comparison;
  readonly target: Target | undefined;
  readonly selection: Selection | undefined;
  /** Whether a filter is set. */
  readonly isFiltered: boolean;
}

/** The two days above their columns, and between them in words what stands out. */
export function FlowHead(props: Props) {
  const { comparison } = props;
  return (
    <div className="flow__head">
      <Day comparison={comparison} side="before" title="Before" />
      <Words {...props} />
      <Day comparison={comparison} side="after" title="After" />
    </div>
  );
}

function Day({ comparison, side, title }: { comparison: Comparison; side: Side; title: string }) {
  return (
    <p className={`flow__day flow__day--${side}`}>
      <strong>{title}</strong> <span>{dayWords(comparison, side)}</span>{' '}
      <span className="flow__people">{tellPeople(comparison[side])}</span>
    </p>
  );
}

function Words({ graph, comparison, target, selection, isFiltered }: Props) {
  const strand = target && 'strand' in target ? graph.strands[target.strand] : undefined;
  const words = strand
    ? describeStrand(graph, strand, comparison)
    : target && 'end' in target
      ? `${standInWords(graph, comparison, target.end, selection)}${describeEnd(graph, target.end, comparison)}`
      : selection && absenceOf(graph, comparison, selection);
  if (words !== undefined) return <p className="flow__words">{words}</p>;
  if (graph.strands.length === 0) return <p className="flow__words" />;
  if (isFiltered) return <FilterWords graph={graph} />;
  return (
    <p className="flow__words flow__words--hint">
      {graph.isBundled ? 'The thicker a ribbon, the more people. ' : 'Each line is a person. '}
      Point at or tap one to see who, or a unit to see where its people went.
    </p>
  );
}

/** Names the selected unit where another, around it, stands for it. */
function standInWords(graph: FlowGraph, comparison: Comparison, end: string, selection: Selection | undefined): string {
  if (!selection || !('unit' in selection)) return '';
  if (end === unitKey(selection.unit) || end !== graph.endOfUnit.get(selection.unit)) return '';
  return `${nameOfUnit(comparison, selection.unit)} counts in `;
}

function FilterWords({ graph }: { readonly graph: FlowGraph }) {
  const actions = useActions();
  const picked = graph.strands.reduce((sum, { picked: is, people }) => sum + (is ? people.length : 0), 0);
  return (
    <p className="flow__words flow__words--hint">
      {picked === 0 ? 'Nobody matches the filter.' : `Showing ${countPeople(picked)}.`}{' '}
      <button type="button" className="flow__link" onClick={() => actions.clearFilters()}>
        Show all
      </button>
    </p>
  );
}

/** Why somebody or something that is selected has no mark in the picture. */
function absenceOf(graph: FlowGraph, comparison: Comparison, selection: Selection): string {
  if ('unit' in selection) return `${nameOfUnit(comparison, selection.unit)} has nobody on either day`;
  const { person } = selection;
  const name = nameOfPerson(comparison, person);
  if (graph.leftOut.includes(person)) return `${name} stayed, and is left out with all for whom nothing changed`;
  return `${name} is in the organisation on neither day`;
}
