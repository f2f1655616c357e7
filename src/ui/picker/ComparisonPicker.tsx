import { useId } from 'react';
import type { Comparison } from '../../diff/comparison.ts';
import { formatDay } from '../../model/day-names.ts';
import { isoOfDay } from '../../model/edtf.ts';
import { type Organisation, readText } from '../../model/organisation.ts';
import { fetched } from '../faults/fetched.tsx';
import { useDisclosure } from '../use-disclosure.ts';
import { presetsOf } from './presets.ts';

const PickerMenu = fetched(async () => (await import('./PickerMenu.tsx')).PickerMenu, {
  what: 'The list of moments',
  place: 'menu',
});

interface Props {
  readonly organisation: Organisation;
  readonly comparison: Comparison;
}

/** Which two moments are compared: one of the pairs that the data set names, or any two of its moments. */
export function ComparisonPicker({ organisation, comparison }: Props) {
  const { open, setOpen, close, rootRef, buttonRef } = useDisclosure();
  const id = useId();
  const before = isoOfDay(comparison.before.day);
  const after = isoOfDay(comparison.after.day);
  const presets = presetsOf(organisation);
  const current = presets.find((preset) => preset.before === before && preset.after === after);
  return (
    <div className="picker" ref={rootRef}>
      <button
        type="button"
        ref={buttonRef}
        className="picker__button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className="picker__set">{readText(organisation.name)}</span>
        <span className="picker__label">
          {current?.label ?? `${formatDay(comparison.before)} – ${formatDay(comparison.after)}`}
        </span>
        <svg viewBox="0 0 10 6" width="10" height="6" aria-hidden="true">
          <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.4" />
        </svg>
      </button>
      {open && (
        <section className="picker__menu" id={id} aria-label="Compared moments">
          <PickerMenu {...{ id, organisation, presets, before, after }} onClose={close} />
        </section>
      )}
    </div>
  );
}
