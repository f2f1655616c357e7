import type { ReactNode } from 'react';
import './panel.css';

interface Props {
  readonly name: string;
  /** Stands before the name. */
  readonly mark?: ReactNode;
  /** Above the name, where it needs saying what bears it. */
  readonly kicker?: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** The frame of both panels: a column on the right, or a sheet at the foot of a narrow window. */
export function Panel({ name, mark, kicker, children, onClose }: Props) {
  return (
    <aside className="panel" aria-label={name}>
      <header className="panel__header">
        {mark}
        <div className="panel__names">
          {kicker !== undefined && <p className="panel__kicker">{kicker}</p>}
          <h2 className="panel__name">{name}</h2>
        </div>
        <button type="button" className="panel__close" aria-label="Close panel" onClick={onClose}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3.5 3.5l9 9m0-9l-9 9" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
          </svg>
        </button>
      </header>
      <div className="panel__body">{children}</div>
    </aside>
  );
}
