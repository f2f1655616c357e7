import type { ReactNode } from 'react';
import type { Selection } from '../../store/view.ts';
import { useActions } from '../app-context.ts';
import { keepFocus } from '../focus-chart.ts';
import './go-to.css';

interface Props {
  readonly to: Selection;
  readonly children: ReactNode;
}

/** A name that leads to its person or unit: selects it and brings it into sight on the chart. */
export function GoTo({ to, children }: Props) {
  const { goTo } = useActions();
  return (
    <button
      type="button"
      className="go-to"
      onClick={() => {
        goTo(to);
        // The panel that this button stands in gives way to another.
        keepFocus();
      }}
    >
      {children}
    </button>
  );
}
