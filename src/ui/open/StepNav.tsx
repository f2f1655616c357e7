import type { Inspection } from '../../io/import/inspection.ts';
import { doubtfulCount, problemsInWords } from './summary-words.ts';

interface Props {
  readonly inspection: Inspection;
  readonly onChoose: (step: string) => void;
}

function columnsInWords({ files }: Inspection): string {
  const tables = files.filter((file) => file.kind === 'table');
  const isUnsure = tables.some(({ certainty }) => Object.values(certainty).includes('guess'));
  return isUnsure ? 'please check' : 'found';
}

/** Jumps to the parts of the dialog, and says how each of them stands. */
export function StepNav({ inspection, onChoose }: Props) {
  const doubtful = doubtfulCount(inspection);
  const steps = [
    { id: 'files', title: 'Files', state: String(inspection.files.length) },
    { id: 'columns', title: 'Columns', state: columnsInWords(inspection) },
    { id: 'problems', title: 'Problems', state: problemsInWords(inspection) },
    ...(inspection.pairs.length > 0
      ? [{ id: 'people', title: 'People', state: doubtful === 0 ? 'all told apart' : `${doubtful} in doubt` }]
      : []),
  ];
  return (
    <nav className="step-nav" aria-label="Steps">
      <ol className="step-nav__list">
        {steps.map(({ id, title, state }) => (
          <li key={id} className="step-nav__item">
            <button type="button" className="step-nav__step" onClick={() => onChoose(id)}>
              <span className="step-nav__title">{title}</span> <span className="step-nav__state">{state}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
