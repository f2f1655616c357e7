import { type Organisation, readText } from '../../model/organisation.ts';
import type { Erratum } from '../../model/schema.ts';
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
        <article key={erratum.id} className="errata-notes__note">
          <dl className="errata-notes__parts">
            <dt>Says</dt>
            <dd>{readText(erratum.says)}</dd>
            <dt>Read here</dt>
            <dd className="errata-notes__reading">{readText(erratum.reading)}</dd>
            <dt>Why</dt>
            <dd>{readText(erratum.why)}</dd>
            <dt>How sure</dt>
            <dd>{erratum.sureness}</dd>
          </dl>
          <SourceLinks organisation={organisation} claims={erratum.claims} />
        </article>
      ))}
    </div>
  );
}
