import { type Organisation, readText } from '../../model/organisation.ts';
import { entryKey } from '../panels/entry-key.ts';
import { SourceLinks } from '../panels/SourceLinks.tsx';

/** Numbers that sources give, and how they hold up. */
export function AboutFigures({ organisation }: { readonly organisation: Organisation }) {
  return (
    <ul className="about-dialog__figures" aria-label="Figures">
      {organisation.figures.map(({ id, figure, what, check, claims }) => (
        <li key={id} className="about-dialog__figure" data-entry={entryKey('figure', id)} tabIndex={-1}>
          <p className="about-dialog__number">{figure}</p>
          <div>
            <p>{readText(what)}</p>
            {check !== undefined && <p className="about-dialog__check">{readText(check)}</p>}
            <SourceLinks organisation={organisation} claims={claims} />
          </div>
        </li>
      ))}
    </ul>
  );
}
