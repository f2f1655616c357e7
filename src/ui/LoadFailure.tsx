import type { Problem } from '../model/problem.ts';
import { IS_STANDALONE } from './is-standalone.ts';

/** Why there is no chart, where in the file, and what to do: never a blank page. */
export function LoadFailure({ problems }: { problems: readonly Problem[] }) {
  return (
    <main className="failure">
      <h1>This organisation cannot be shown</h1>
      <p>
        {problems.length === 1 ? 'One problem was' : `${problems.length} problems were`} found. Correct the file and
        load the page again.
      </p>
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
      {!IS_STANDALONE && (
        <p>
          <a href="?">Open Meta’s reorganisation instead</a>
        </p>
      )}
    </main>
  );
}
