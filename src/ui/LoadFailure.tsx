import type { Problem } from '../model/problem.ts';
import { sourceOf } from '../store/open-organisation.ts';
import { useActions, useAppState } from './app-context.ts';
import { IS_STANDALONE } from './is-standalone.ts';
import { KeptAsItIs } from './KeptAsItIs.tsx';
import { OWN_ORGANISATIONS } from './own-organisations.ts';

const ADVICE: Readonly<Record<string, string>> = {
  opened: 'Nothing of them is left in this browser. Open them again, and keep them in this browser if you like.',
  kept: 'It may have been deleted, kept in another browser, or written by another version of Orgdiff.',
  link: 'The link that leads here does not hold all of it. Ask whoever sent it for a file.',
};

/** Why there is no chart, where in the file, and what to do: never a blank page. */
export function LoadFailure({ problems }: { problems: readonly Problem[] }) {
  const actions = useActions();
  const view = useAppState((state) => state.view);
  const shown = view.data;
  const source = sourceOf(shown);
  const others = OWN_ORGANISATIONS.filter(({ data }) => data !== shown);
  const isLost = source === 'opened';
  const found = problems.length === 1 ? 'One problem was' : `${problems.length} problems were`;
  return (
    <main className="failure">
      <h1>{isLost ? 'These files are not open any more' : 'This organisation cannot be shown'}</h1>
      <p>{ADVICE[source] ?? `${found} found. Correct the file, or try again.`}</p>
      <section aria-label="Problems">
        <ul className="failure__list">
          {problems.map((problem) => (
            <li key={`${problem.path} ${problem.message}`}>
              {problem.path !== '' && <code>{problem.path}</code>}
              {problem.path !== '' && ': '}
              {problem.message}
            </li>
          ))}
        </ul>
      </section>
      {!IS_STANDALONE && source === 'kept' && <KeptAsItIs id={shown.slice('kept:'.length)} />}
      {!IS_STANDALONE && (
        <p className="failure__ways">
          {!isLost && (
            <button type="button" className="failure__open" onClick={() => actions.openView(view)}>
              Try again
            </button>
          )}
          <button type="button" className="failure__open" onClick={() => actions.openDialog('open')}>
            Open files
          </button>
          {others.map(({ data, name, address }) => (
            <a key={data} href={address}>
              Open {name} instead
            </a>
          ))}
        </p>
      )}
    </main>
  );
}
