import type { ReactNode } from 'react';
import './panel-section.css';

interface Props {
  readonly title: string;
  /** Beside the title: a count, or how a count changed. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

export function PanelSection({ title, note, children }: Props) {
  return (
    <section className="panel-section">
      <h3 className="panel-section__title">
        {title}
        {note !== undefined && <span className="panel-section__note">{note}</span>}
      </h3>
      {children}
    </section>
  );
}
