import type { Source } from '../../model/schema.ts';
import { ExternalLink } from './ExternalLink.tsx';
import { nameOfSource } from './source-words.ts';

/** A source by its publisher and date, and the copy through which it was read; a link where it has an address. */
export function SourceLink({ source }: { readonly source: Source }) {
  const { url, via } = source;
  const name = nameOfSource(source);
  // Where only the copy has an address, the whole reference leads there.
  if (url === undefined && via?.url !== undefined) {
    return <ExternalLink href={via.url}>{`${name}, via ${via.publisher}`}</ExternalLink>;
  }
  return (
    <>
      {url === undefined ? name : <ExternalLink href={url}>{name}</ExternalLink>}
      {via && (
        <>
          {', via '}
          {via.url === undefined ? via.publisher : <ExternalLink href={via.url}>{via.publisher}</ExternalLink>}
        </>
      )}
    </>
  );
}
