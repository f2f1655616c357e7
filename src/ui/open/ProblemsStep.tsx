import { useState } from 'react';
import { asFileName } from '../../base/escape/file-name.ts';
import type { Inspection } from '../../io/import/session/inspection.ts';
import type { Severity } from '../../io/table/import-problem.ts';
import { RadioBar } from '../RadioBar.tsx';
import { saveFile } from '../save-file.ts';
import { ProblemItem } from './ProblemItem.tsx';
import { StepSection } from './StepSection.tsx';
import { problemsInWords } from './summary-words.ts';

const SEVERITIES = [
  ['error', 'Errors'],
  ['warning', 'Warnings'],
  ['note', 'Notes'],
] as const;
const PER_PAGE = 50;

/** One report for all files: what is wrong, what Orgdiff did about it, and what else could be done. */
export function ProblemsStep({ inspection }: { readonly inspection: Inspection }) {
  const { problems } = inspection;
  const [severity, setSeverity] = useState<Severity | 'all'>('all');
  const [most, setMost] = useState(PER_PAGE);
  const present = SEVERITIES.filter(([each]) => problems.some((problem) => problem.severity === each));
  const isFiltered = present.some(([each]) => each === severity);
  const listed = isFiltered ? problems.filter((problem) => problem.severity === severity) : problems;
  const download = async (): Promise<void> => {
    const { writeProblemReport } = await import('../../io/write/problem-report.ts');
    saveFile(writeProblemReport(problems), asFileName(['orgdiff-problems'], 'csv'), 'text/csv;charset=utf-8');
  };
  return (
    <StepSection step="problems" title="Problems" state={problemsInWords(inspection)}>
      {problems.length === 0 && <p className="open__quiet">No problems were found in these files.</p>}
      {problems.length > 0 && (
        <div className="open__row">
          {present.length > 1 && (
            <RadioBar
              label="Which problems"
              value={isFiltered ? severity : 'all'}
              onChange={setSeverity}
              choices={[
                { value: 'all' as const, label: 'All', hint: 'Every problem' },
                ...present.map(([value, label]) => ({ value, label, hint: `Only ${label.toLowerCase()}` })),
              ]}
            />
          )}
          <button type="button" className="open__link" onClick={download}>
            Download the report
          </button>
        </div>
      )}
      <ul className="problems">
        {listed.slice(0, most).map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two problems may be alike, and none has a state that moves
          <ProblemItem key={index} problem={problem} />
        ))}
      </ul>
      {listed.length > most && (
        <button type="button" className="open__button" onClick={() => setMost(most + PER_PAGE)}>
          Show more of {listed.length}
        </button>
      )}
    </StepSection>
  );
}
