import { Fragment } from 'react';
import type { Organisation } from '../../model/organisation.ts';
import type { Claim, Source } from '../../model/schema.ts';
import { ExternalLink } from '../panels/ExternalLink.tsx';
import { nameOfSource, sourcesOf } from '../panels/source-words.ts';

interface Props {
  readonly organisation: Organisation;
  readonly claims: readonly Claim[];
}

/** By the publisher alone where that tells it apart from the others: a card has no room for more. */
function shortName(source: Source, all: readonly Source[]): string {
  const isOnly = all.every((other) => other === source || other.publisher !== source.publisher);
  return isOnly ? source.publisher : nameOfSource(source);
}

/** The sources of a step, in a line or two. */
export function StorySources({ organisation, claims }: Props) {
  const sources = sourcesOf(organisation, claims);
  if (sources.length === 0) return null;
  return (
    <p className="story__sources">
      {sources.length === 1 ? 'Source: ' : 'Sources: '}
      {sources.map((source, index) => {
        const url = source.url ?? source.via?.url;
        return (
          <Fragment key={source.id}>
            {index > 0 && ', '}
            {url === undefined ? (
              shortName(source, sources)
            ) : (
              <ExternalLink href={url}>
                <span title={nameOfSource(source)}>{shortName(source, sources)}</span>
              </ExternalLink>
            )}
          </Fragment>
        );
      })}
    </p>
  );
}
