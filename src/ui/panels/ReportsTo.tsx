import type { Comparison } from '../../diff/comparison.ts';
import { tellsLines } from '../../model/organisation.ts';
import type { PersonId } from '../../model/schema.ts';
import { isSameLine, isTop, type Step, stepsAbove } from './line-steps.ts';
import { PanelSection } from './PanelSection.tsx';
import { ReportingLine } from './ReportingLine.tsx';
import { labelOfSide } from './sides.ts';
import './reports-to.css';

interface Props {
  readonly person: PersonId;
  readonly comparison: Comparison;
}

interface Column {
  readonly label: string;
  readonly steps: readonly Step[];
  /** Why there is nothing to list. */
  readonly nothing: string | undefined;
}

function columnOf(comparison: Comparison, side: 'before' | 'after', person: PersonId): Column {
  const steps = stepsAbove(comparison[side], person);
  const label = labelOfSide(comparison, side);
  if (!steps) return { label, steps: [], nothing: 'Not on the chart' };
  if (steps.length > 0) return { label, steps, nothing: undefined };
  if (!tellsLines(comparison[side].organisation)) return { label, steps, nothing: 'Nothing else' };
  return {
    label,
    steps,
    nothing: isTop(comparison[side], person) ? 'Nobody: the top of the chart' : 'No source names a manager',
  };
}

/** The line up to the top on both days, or once where it is the same. */
export function ReportsTo({ person, comparison }: Props) {
  const before = columnOf(comparison, 'before', person);
  const after = columnOf(comparison, 'after', person);
  const isSame = before.nothing === after.nothing && isSameLine(before.steps, after.steps);
  const columns = isSame ? [{ ...after, label: 'Same line before and after' }] : [before, after];
  if (isSame && after.nothing === 'Not on the chart') return null;
  const isTold = tellsLines(comparison.after.organisation);
  if (!isTold && before.steps.length + after.steps.length === 0) return null;
  const title = isTold ? 'Reports to' : 'Also in';
  return (
    <PanelSection title={title}>
      <ul className={`reports-to${isSame ? '' : ' reports-to--pair'}`} aria-label={title}>
        {columns.map(({ label, steps, nothing }) => (
          <li key={label} className="reports-to__side">
            <p className="reports-to__label">{label}</p>
            {nothing === undefined ? (
              <ReportingLine label={label} steps={steps} />
            ) : (
              <p className="reports-to__nothing">{nothing}</p>
            )}
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
