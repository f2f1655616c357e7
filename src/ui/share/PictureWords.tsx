import { useId, useState } from 'react';
import { MOST_OWN_LETTERS, type OwnWords } from '../../io/write/own-words.ts';

interface Props {
  readonly words: OwnWords;
  /** The headline as it is now. */
  readonly proposed: string | undefined;
  readonly onChange: (words: OwnWords) => void;
  /** A field has been left. */
  readonly onDone: () => void;
}

const FIELDS: readonly { readonly field: keyof OwnWords; readonly label: string }[] = [
  { field: 'headline', label: 'Headline' },
  { field: 'standfirst', label: 'Standfirst' },
  { field: 'caption', label: 'Caption' },
];

/** Words of whoever publishes the picture. */
export function PictureWords({ words, proposed = '', onChange, onDone }: Props) {
  const id = useId();
  // Whoever follows a link with words sees them.
  const [startsOpen] = useState(() => Object.values(words).some((text) => text !== ''));
  return (
    <details className="picture__words" open={startsOpen}>
      <summary>Your own words</summary>
      <p className="picture__hint" id={`${id}-hint`}>
        A headline or standfirst that is empty stays as Orgdiff writes it. A caption stands above the sources, which
        stay. Links from here keep them for whoever goes on with the picture.
      </p>
      {FIELDS.map(({ field, label }) => (
        <div className="picture__field" key={field}>
          <label className="picture__label" htmlFor={`${id}-${field}`}>
            {label}
          </label>
          <textarea
            id={`${id}-${field}`}
            aria-describedby={`${id}-hint`}
            className="picture__text"
            rows={2}
            maxLength={MOST_OWN_LETTERS}
            onBlur={onDone}
            value={words[field]}
            placeholder={field === 'headline' ? proposed : undefined}
            onChange={(event) => onChange({ ...words, [field]: event.target.value })}
          />
        </div>
      ))}
    </details>
  );
}
