import type { ReactNode } from 'react';
import './aside.css';

interface Props {
  readonly name: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** The frame of what stands beside the picture: a column at the left, or a sheet at the foot of a narrow window. */
export function AsideFrame({ name, children, onClose }: Props) {
  return (
    <aside className="aside" aria-label={name}>
      <header className="aside__header">
        <h2 className="aside__name">{name}</h2>
        <button type="button" className="aside__close" aria-label={`Close ${name}`} onClick={onClose}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3.5 3.5l9 9m0-9l-9 9" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
          </svg>
        </button>
      </header>
      <div className="aside__body">{children}</div>
    </aside>
  );
}
