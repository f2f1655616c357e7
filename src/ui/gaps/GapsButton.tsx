import { useEffect, useRef, useState } from 'react';
import { workInSlices } from '../../base/slices.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { findGapsInParts, type Gap } from '../../diff/gaps.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { Selection } from '../../store/view.ts';
import { useApp } from '../app-context.ts';
import { fetched } from '../faults/fetched.tsx';
import { focusChart } from '../focus-chart.ts';
import './gaps-button.css';

// Not part of what the first picture waits for.
const GapsDialog = fetched(async () => (await import('./GapsDialog.tsx')).GapsDialog, {
  what: 'The list of what is not known',
  place: 'dialog',
  onClose: (_, { onClose }) => onClose(),
});

interface Props {
  readonly comparison: Comparison;
  readonly organisation: Organisation;
}

/** Says in every form of the comparison how much is not known, and leads to the list of it. */
export function GapsButton({ comparison, organisation }: Props) {
  const { store, actions } = useApp();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [found, setFound] = useState<{ readonly in: Comparison; readonly gaps: readonly Gap[] }>();
  useEffect(() => {
    const timer = setTimeout(GapsDialog.ahead, 500);
    return () => clearTimeout(timer);
  }, []);
  // Counted once the picture is there, and without standing in its way.
  useEffect(() => {
    const controller = new AbortController();
    const count = async (): Promise<void> => {
      const gaps = await workInSlices(findGapsInParts(comparison), controller.signal);
      if (gaps) setFound({ in: comparison, gaps: gaps.value });
    };
    const timer = setTimeout(count, 0);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [comparison]);

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
  if (found?.in !== comparison) return null;
  const { gaps } = found;
  return (
    <>
      <button type="button" ref={button} className="legend__about gaps-button" onClick={() => setOpen(true)}>
        Not known: {gaps.length.toLocaleString('en')}
      </button>
      {isOpen && (
        <GapsDialog gaps={gaps} comparison={comparison} organisation={organisation} onGo={go} onClose={close} />
      )}
    </>
  );
}
