import { useEffect } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import type { Organisation } from '../../model/organisation.ts';
import { useActions, useApp, useAppState } from '../app-context.ts';
import { PersonPanel } from './PersonPanel.tsx';
import { UnitPanel } from './UnitPanel.tsx';

interface Props {
  readonly comparison: Comparison;
  readonly organisation: Organisation;
  /** After the reader closed the panel: the place to take the focus back to. */
  readonly onClosed?: () => void;
}

/** Shows whoever is selected, and takes no focus: somebody who walks the chart keeps walking it. */
export function DetailPanel({ comparison, organisation, onClosed }: Props) {
  const { store } = useApp();
  const { select } = useActions();
  const selection = useAppState((state) => state.view.selection);
  const isOpen = selection !== undefined;

  useEffect(() => {
    if (!isOpen) return;
    const handleKey = (event: KeyboardEvent): void => {
      const { dialog, searchOpen } = store.getState().session;
      // Dialogs and the search close first; they have the same key.
      if (event.key !== 'Escape' || event.defaultPrevented || dialog !== undefined || searchOpen) return;
      select(undefined);
    };
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, [isOpen, select, store]);

  const handleClose = (): void => {
    select(undefined);
    onClosed?.();
  };
  if (!selection) return null;
  if ('person' in selection) {
    const person = organisation.personById.get(selection.person);
    if (!person) return null;
    return (
      <PersonPanel
        key={person.id}
        person={person}
        comparison={comparison}
        organisation={organisation}
        onClose={handleClose}
      />
    );
  }
  const unit = organisation.unitById.get(selection.unit);
  if (!unit) return null;
  return (
    <UnitPanel key={unit.id} unit={unit} comparison={comparison} organisation={organisation} onClose={handleClose} />
  );
}
