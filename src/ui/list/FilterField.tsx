import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useActions, useAppState } from '../app-context.ts';

/** Of many people the names are gone through only once typing pauses. */
const PAUSE_MS = 250;

interface Props {
  readonly isLarge: boolean;
}

/** The same words as in the filter menu, where the list is. */
export function FilterField({ isLarge }: Props) {
  const actions = useActions();
  const text = useAppState((state) => state.view.text);
  const [draft, setDraft] = useState(text);
  const timer = useRef(0);
  useEffect(() => setDraft(text), [text]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const change = (next: string): void => {
    setDraft(next);
    clearTimeout(timer.current);
    if (isLarge) timer.current = window.setTimeout(() => actions.refine({ text: next }), PAUSE_MS);
    else actions.refine({ text: next });
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || draft === '') return;
    // Empties the field; what is selected stays so.
    event.preventDefault();
    event.stopPropagation();
    change('');
  };
  return (
    <input
      className="list__filter"
      type="search"
      aria-label="Filter the list"
      placeholder="Filter the list"
      autoComplete="off"
      spellCheck={false}
      value={draft}
      onChange={(event) => change(event.target.value)}
      onKeyDown={handleKey}
    />
  );
}
