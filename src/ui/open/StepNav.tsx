import type { Inspection } from '../../io/import/session/inspection.ts';
import { tablesOf } from '../../store/import-edits.ts';
import { countAbsent, tellsPresence } from './presence-words.ts';
import { countDoubts, doubtsInWords, problemsInWords, whoIsWho } from './summary-words.ts';

interface Step {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  /** The same for a narrow screen. */
  readonly short: string;
}

interface Props {
  readonly inspection: Inspection;
  readonly onChoose: (step: string) => void;
}

function columnsStep({ files }: Inspection): Step[] {
  const tables = files.filter((file) => file.kind === 'table');
  if (tables.length === 0) return [];
  const isUnsure = tables.some(({ certainty }) => Object.values(certainty).includes('guess'));
  const [state, short] = isUnsure ? ['please check', 'check'] : ['found', ''];
  return [{ id: 'columns', title: 'Columns', state, short }];
}

function presenceStep(inspection: Inspection): Step[] {
  const tables = tablesOf(inspection).filter(tellsPresence);
  if (tables.length === 0) return [];
  const count = tables.reduce((sum, table) => sum + countAbsent(table), 0);
  const short = count === 0 ? '' : count.toLocaleString('en-GB');
  const state = count === 0 ? 'everybody' : `${short} left out`;
  return [{ id: 'presence', title: 'Who is there', state, short }];
}

function peopleStep(inspection: Inspection): Step[] {
  if (inspection.pairs.length === 0) return [];
  const doubts = countDoubts(inspection);
  const number = doubts.people + doubts.units;
  const short = number === 0 ? '' : number.toLocaleString('en-GB');
  return [{ id: 'people', title: whoIsWho(inspection), state: doubtsInWords(doubts), short }];
}

/** Jumps to the parts of the dialog, and says how each of them stands. */
export function StepNav({ inspection, onChoose }: Props) {
  const files = String(inspection.files.length);
  const steps: readonly Step[] = [
    { id: 'files', title: 'Files', state: files, short: files },
    ...columnsStep(inspection),
    ...presenceStep(inspection),
    {
      id: 'problems',
      title: 'Problems',
      state: problemsInWords(inspection),
      short: String(inspection.problems.length),
    },
    ...peopleStep(inspection),
  ];
  return (
    <nav className="step-nav" aria-label="Steps">
      <ol className="step-nav__list">
        {steps.map(({ id, title, state, short }) => (
          <li key={id} className="step-nav__item">
            <button type="button" className="step-nav__step" onClick={() => onChoose(id)}>
              <span className="step-nav__title">{title}</span> <span className="step-nav__state">{state}</span>
              <span className="step-nav__short">{short}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
