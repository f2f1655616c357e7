import type { KeyboardEvent } from 'react';
import type { Selection } from '../../store/view.ts';
import { useActions } from '../app-context.ts';
import './name-in-text.css';

interface Props {
  readonly to: Selection;
  readonly name: string;
}

/** A name in running text that leads to its person or unit, and breaks across lines as the text around it does. */
export function NameInText({ to, name }: Props) {
  const { goTo } = useActions();
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    goTo(to);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <button> is one block, which no line can break
    <span className="name-in-text" role="button" tabIndex={0} onClick={() => goTo(to)} onKeyDown={handleKey}>
      {name}
    </span>
  );
}
