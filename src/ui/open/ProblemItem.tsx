import type { ImportProblem, ProblemPlace } from '../../io/table/import-problem.ts';
import { useImportActions } from './import-context.ts';
import { RowChoice } from './RowChoice.tsx';

const SEVERITY = { error: 'Error', warning: 'Warning', note: 'Note' } as const;
const FIRST_PLACES = 3;

/** "row 14, Reports To: E999" */
function Place({ problem, place }: { readonly problem: ImportProblem; readonly place: ProblemPlace }) {
  return (
    <li>
      row {place.row.toLocaleString('en-GB')}
      {place.field !== '' && (
        <>
          , <bdi>{place.field}</bdi>
        </>
      )}
      {place.value !== '' && (
        <>
          : <bdi className="problem__value">{place.value}</bdi>
        </>
      )}
      <RowChoice problem={problem} row={place.row} />
    </li>
  );
}

export function ProblemItem({ problem }: { readonly problem: ImportProblem }) {
  const { fix } = useImportActions();
  const { severity, file, places, count, message, done } = problem;
  const listing = (from: number, to?: number) =>
    places.slice(from, to).map((place, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
      <Place key={index} problem={problem} place={place} />
    ));
  return (
    <li className={`problem problem--${severity}`}>
      <p className="problem__head">
        <strong className="problem__severity">{SEVERITY[severity]}</strong>
        {file !== '' && <bdi className="problem__file">{file}</bdi>}
      </p>
      <p className="problem__message">{message}</p>
      {places.length > 0 && <ul className="problem__places">{listing(0, FIRST_PLACES)}</ul>}
      {places.length > FIRST_PLACES && (
        <details className="open__more">
          <summary>
            {(count - FIRST_PLACES).toLocaleString('en-GB')} more {count - FIRST_PLACES === 1 ? 'place' : 'places'}
          </summary>
          <ul className="problem__places">{listing(FIRST_PLACES)}</ul>
          {count > places.length && (
            <p className="open__quiet">and {(count - places.length).toLocaleString('en-GB')} that are not listed</p>
          )}
        </details>
      )}
      {done !== '' && <p className="problem__done">{done}</p>}
      {problem.fix && (
        <button type="button" className="open__button" onClick={() => fix(problem)}>
          {problem.fix.words}
        </button>
      )}
    </li>
  );
}
