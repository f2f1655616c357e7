import { Fragment } from 'react';
import type { Organisation } from '../../model/organisation.ts';
import type { Claim } from '../../model/schema.ts';
import { SourceLink } from './SourceLink.tsx';
import { sourcesOf } from './source-words.ts';
import './source-links.css';

interface Props {
  readonly organisation: Organisation;
  readonly claims: readonly Claim[];
}

/** The sources of an entry in one line of running text: lists inside a list would be counted as entries of it. */
export function SourceLinks({ organisation, claims }: Props) {
  const sources = sourcesOf(organisation, claims);
  if (sources.length === 0) return <p className="source-links">No source is given.</p>;
  return (
    <p className="source-links">
      {sources.length === 1 ? 'Source: ' : 'Sources: '}
      {sources.map((source, index) => (
        <Fragment key={source.id}>
          {index > 0 && '; '}
          <SourceLink source={source} />
        </Fragment>
      ))}
    </p>
  );
}
