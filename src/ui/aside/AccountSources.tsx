import type { Source } from '../../model/schema.ts';
import { SourceLink } from '../panels/SourceLink.tsx';
import { idOfSource } from './SourceMarks.tsx';

/** The numbered list at the end of the account. */
export function AccountSources({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <section className="account__paragraph">
      <h3 className="account__heading">Sources</h3>
      <ol className="account__sources">
        {sources.map((source, index) => (
          <li key={source.id} id={idOfSource(index + 1)} className="account__source" tabIndex={-1}>
            <SourceLink source={source} />
          </li>
        ))}
      </ol>
    </section>
  );
}
