import { useEffect, useId, useRef, useState } from 'react';
import type { Source } from '../../model/schema.ts';
import { SourceLink } from '../panels/SourceLink.tsx';
import { nameOfSource } from '../panels/source-words.ts';
import './sources-cell.css';

interface Props {
  readonly sources: readonly Source[];
  /** Of whom, for the name of the list. */
  readonly name: string;
  readonly cell: number;
  readonly tabIndex: 0 | -1;
}

const GAP = 4;
const EDGE = 8;

/** Below its button, or above where there is no room; always within the window. */
function placeBeside(menu: HTMLElement, button: HTMLElement): void {
  const anchor = button.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const isRoomBelow = anchor.bottom + GAP + height + EDGE < window.innerHeight;
  menu.style.left = `${Math.max(EDGE, Math.min(anchor.left, window.innerWidth - width - EDGE))}px`;
  menu.style.top = `${isRoomBelow ? anchor.bottom + GAP : Math.max(EDGE, anchor.top - GAP - height)}px`;
}

/** Nothing to press, but the keys stop here all the same. */
function StillCell({ text, cell, tabIndex }: { text: string } & Pick<Props, 'cell' | 'tabIndex'>) {
  return (
    <span className="sources-cell sources-cell--still" data-cell={cell} tabIndex={tabIndex}>
      {text}
    </span>
  );
}

/** One source is a link; of several the first is named, and all are listed on demand. */
export function SourcesCell({ sources, name, cell, tabIndex }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const id = useId();
  const [first, ...others] = sources;

  useEffect(() => {
    const list = menu.current;
    if (!isOpen || !list || !button.current) return undefined;
    list.showPopover();
    placeBeside(list, button.current);
    list.querySelector('a')?.focus();
    const handleKey = (event: KeyboardEvent): void => {
      // The grid around it and the page have other uses for the keys.
      event.stopPropagation();
      if (event.key !== 'Escape') return;
      list.hidePopover();
      button.current?.focus();
    };
    list.addEventListener('keydown', handleKey);
    return () => list.removeEventListener('keydown', handleKey);
  }, [isOpen]);

  if (!first) return <StillCell text="none given" cell={cell} tabIndex={tabIndex} />;
  const address = first.url ?? first.via?.url;
  if (others.length === 0) {
    if (address === undefined) return <StillCell text={nameOfSource(first)} cell={cell} tabIndex={tabIndex} />;
    return (
      <a
        className="sources-cell sources-cell--link"
        href={address}
        target="_blank"
        rel="noopener noreferrer"
        title={nameOfSource(first)}
        data-cell={cell}
        tabIndex={tabIndex}
      >
        {first.publisher}
      </a>
    );
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className="sources-cell sources-cell--menu"
        data-cell={cell}
        tabIndex={tabIndex}
        aria-expanded={isOpen}
        aria-controls={id}
        title={sources.map(nameOfSource).join('\n')}
        onClick={() => setOpen(true)}
      >
        <span className="sources-cell__first">{first.publisher}</span>
        <span className="sources-cell__more"> +{others.length}</span>
      </button>
      {isOpen && (
        <div
          ref={menu}
          id={id}
          popover="auto"
          className="sources-cell__list"
          role="dialog"
          aria-label={`Sources on ${name}`}
          onToggle={(event) => setOpen(event.newState === 'open')}
        >
          <ul>
            {sources.map((source) => (
              <li key={source.id}>
                <SourceLink source={source} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
