import { useMemo, useState } from 'react';
import { foldWords } from '../../base/fold-words.ts';
import type { Choice } from '../../diff/filter-choices.ts';

interface Props<Value> {
  readonly title: string;
  readonly choices: readonly Choice<Value>[];
  readonly labelOf: (value: Value) => string;
  readonly picked: ReadonlySet<Value>;
  readonly onPick: (picked: ReadonlySet<Value>) => void;
}

/** More are looked through by their names. */
const MANY = 12;
const MOST_LISTED = 60;

function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

/** Choices of one kind, each with how many people it picks; any of those that are ticked will do. */
export function ChoiceGroup<Value extends string>({ title, choices, labelOf, picked, onPick }: Props<Value>) {
  const [query, setQuery] = useState('');
  const [isOpen, setIsOpen] = useState(picked.size > 0);
  const listed = useMemo(() => {
    const words = foldWords(query);
    const fits = ({ value }: Choice<Value>): boolean => {
      const own = foldWords(labelOf(value));
      return words.every((word) => own.some((each) => each.startsWith(word)));
    };
    const ticked = choices.filter(({ value }) => picked.has(value));
    const others = choices.filter((choice) => !picked.has(choice.value) && (words.length === 0 || fits(choice)));
    // In a short list nothing changes its place when it is ticked.
    const all = choices.length <= MANY ? choices : [...ticked, ...others];
    return { shown: all.slice(0, MOST_LISTED), more: Math.max(0, all.length - MOST_LISTED) };
  }, [choices, picked, query, labelOf]);
  if (choices.length === 0) return null;
  return (
    <details className="filter__group" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="filter__summary">
        {title}
        {picked.size > 0 && <span className="filter__picked"> {picked.size}</span>}
      </summary>
      <fieldset className="filter__units" aria-label={title}>
        {choices.length > MANY && (
          <input
            className="filter__text"
            type="search"
            aria-label={`Find in ${title}`}
            placeholder="Find"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        )}
        <div className="filter__list">
          {listed.shown.map(({ value, people }) => (
            <label key={value} className="filter__unit">
              <input type="checkbox" checked={picked.has(value)} onChange={() => onPick(toggled(picked, value))} />
              <span className="filter__name">{labelOf(value)}</span>
              <span className="filter__number">{people.toLocaleString('en')}</span>
            </label>
          ))}
          {listed.shown.length === 0 && <p className="filter__note">No matches</p>}
          {listed.more > 0 && <p className="filter__note">and {listed.more.toLocaleString('en')} more</p>}
        </div>
      </fieldset>
    </details>
  );
}
