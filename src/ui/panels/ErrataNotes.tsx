import { type Organisation, readText } from '../../model/organisation.ts';
import type { Erratum } from '../../model/schema.ts';
import { entryKey } from './entry-key.ts';
import { SourceLinks } from './SourceLinks.tsx';
import './errata-notes.css';

interface Props {
  readonly organisation: Organisation;
  readonly errata: readonly Erratum[];
}

/** Where a source is wrong or sources conflict: what is said, how it is read here, and why. */
export function ErrataNotes({ organisation, errata }: Props) {
  return (
    <div className="errata-notes">
      {errata.map((erratum) => (
        <article
          key={erratum.id}
          className="errata-notes__note"
          data-entry={entryKey('erratum', erratum.id)}
          tabIndex={-1}
        >
          <dl className="errata-notes__parts">
            <dt>Source says</dt>
            <dd>{readText(erratum.says)}</dd>
            <dt>We show</dt>
            <dd className="errata-notes__reading">{readText(erratum.reading)}</dd>
            <dt>Why</dt>
            <dd>{readText(erratum.why)}</dd>
            <dt>Confidence</dt>
            <dd>{erratum.sureness}</dd>
          </dl>
          <SourceLinks organisation={organisation} claims={erratum.claims} />
        </article>
      ))}
    </div>
  );
}
