import { formatEdtf } from '../../model/edtf.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { Claim, Source, SourceId } from '../../model/schema.ts';

/** The sources that claims rest on, each once, in the order of the claims. */
export function sourcesOf(organisation: Organisation, claims: readonly Claim[]): Source[] {
  const ids = new Set<SourceId>(claims.map((claim) => claim.source));
  return [...ids].flatMap((id) => organisation.sourceById.get(id) ?? []);
}

/** "India Today, 21 Aug 2025" */
export function nameOfSource(source: Source): string {
  return source.date === undefined ? source.publisher : `${source.publisher}, ${formatEdtf(source.date)}`;
}
