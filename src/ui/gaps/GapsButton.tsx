import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import { findGaps } from '../../diff/gaps.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { Selection } from '../../store/view.ts';
import { useApp } from '../app-context.ts';
import { focusChart } from '../focus-chart.ts';
import './gaps-button.css';

// Not part of what the first picture waits for.
const loadDialog = async () => ({ default: (await import('./GapsDialog.tsx')).GapsDialog });
const GapsDialog = lazy(loadDialog);

interface Props {
  readonly comparison: Comparison;
  readonly organisation: Organisation;
}

/** Says in every form of the comparison how much is not known, and leads to the list of it. */
export function GapsButton({ comparison, organisation }: Props) {
  const { store, actions } = useApp();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  // Counted once the picture is there.
  const settled = useDeferredValue<Comparison | undefined>(comparison, undefined);
  useEffect(() => {
    const timer = setTimeout(loadDialog, 500);
    return () => clearTimeout(timer);
  }, []);
  const gaps = useMemo(() => settled && findGaps(settled), [settled]);

  const leaveFocusSomewhere = (): void => {
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) button.current?.focus();
    });
  };
  const go = (to: Selection): void => {
    setOpen(false);
    const { at } = store.getState().view;
    const isShown =
      at === 'changes' || ('person' in to ? comparison[at].people.has(to.person) : comparison[at].units.has(to.unit));
    if (!isShown) actions.showAt('changes');
    actions.goTo(to);
    requestAnimationFrame(() => {
      focusChart();
      leaveFocusSomewhere();
    });
  };
  const close = (): void => {
    setOpen(false);
    leaveFocusSomewhere();
  };
  if (!settled || !gaps) return null;
  return (
    <>
      <button type="button" ref={button} className="legend__about gaps-button" onClick={() => setOpen(true)}>
        Not known: {gaps.length.toLocaleString('en')}
      </button>
      {isOpen && (
        <Suspense>
          <GapsDialog gaps={gaps} comparison={settled} organisation={organisation} onGo={go} onClose={close} />
        </Suspense>
      )}
    </>
  );
}
