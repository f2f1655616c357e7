import { useState } from 'react';
import type { ChangeCategory } from '../../diff/kinds.ts';
import type { PersonId } from '../../model/schema.ts';
import { ChangeGlyph } from './ChangeGlyph.tsx';
import { GoTo } from './GoTo.tsx';
import { Spoken } from './Spoken.tsx';
import './people-list.css';

export interface ListedPerson {
  readonly person: PersonId;
  readonly name: string;
  /** Title, or whatever else tells people apart. */
  readonly detail?: string | undefined;
  /** How the person came into this list or out of it between the two days. */
  readonly change?: { readonly category: ChangeCategory; readonly words: string } | undefined;
}

interface Props {
  readonly label: string;
  readonly people: readonly ListedPerson[];
}

const COLLAPSED_COUNT = 8;

export function PeopleList({ label, people }: Props) {
  const [isOpen, setOpen] = useState(false);
  const isLong = people.length > COLLAPSED_COUNT;
  const shown = isLong && !isOpen ? people.slice(0, COLLAPSED_COUNT) : people;
  const hasGlyphs = people.some(({ change }) => change !== undefined);
  return (
    <>
      <ul className={`people-list${hasGlyphs ? ' people-list--glyphs' : ''}`} aria-label={label}>
        {shown.map(({ person, name, detail, change }) => (
          <li key={person} className="people-list__person">
            {change && <ChangeGlyph category={change.category} />}
            <GoTo to={{ person }}>{name}</GoTo>
            {detail && <span className="people-list__detail">{detail}</span>}
            {change && <Spoken>{`, ${change.words}`}</Spoken>}
          </li>
        ))}
      </ul>
      {isLong && (
        <button type="button" className="people-list__more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Show fewer' : `Show all ${people.length}`}
        </button>
      )}
    </>
  );
}
