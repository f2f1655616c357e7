import type { Problem } from '../../model/problem.ts';
import { FullPageLink } from './FullPageLink.tsx';
import './embed.css';

/** Quiet, since it stands in somebody else's page: what is wrong for whoever mends it, and the way to the whole page. */
export function EmbedFailure({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <main className="embed-failure">
      <h1 className="embed-failure__title">This chart cannot be shown here.</h1>
      <ul className="embed-failure__list" aria-label="Problems">
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>{path === '' ? message : `${path}: ${message}`}</li>
        ))}
      </ul>
      <FullPageLink />
    </main>
  );
}
