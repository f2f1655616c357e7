import { useId } from 'react';
import type { Comparison } from '../diff/comparison.ts';
import { formatDate, formatDay } from '../model/day-names.ts';
import { isoOfDay, readEdtf } from '../model/edtf.ts';
import { type Organisation, readText, tellsLines } from '../model/organisation.ts';
import type { MomentId } from '../model/schema.ts';
import { useActions, useAppState } from './app-context.ts';
import { ReadingBar } from './ReadingBar.tsx';
import { useDisclosure } from './use-disclosure.ts';

interface Props {
  readonly organisation: Organisation;
  readonly comparison: Comparison;
}

/** Which two moments are compared: one of the pairs that the data set names, or any two of its moments. */
export function ComparisonPicker({ organisation, comparison }: Props) {
  const actions = useActions();
  const direction = useAppState((state) => state.view.direction);
  const { open, setOpen, close, rootRef, buttonRef } = useDisclosure();
  const id = useId();
  const dayOf = (moment: MomentId): string => {
    const date = organisation.momentById.get(moment)?.date;
    return date === undefined ? '' : isoOfDay(readEdtf(date).earliest);
  };
  const before = isoOfDay(comparison.before.day);
  const after = isoOfDay(comparison.after.day);
  const presets = organisation.comparisons.map((preset) => ({
    id: preset.id,
    label: readText(preset.label),
    sentence: preset.sentence === undefined ? '' : readText(preset.sentence),
    before: dayOf(preset.before),
    after: dayOf(preset.after),
  }));
  const current = presets.find((preset) => preset.before === before && preset.after === after);
  const label = current?.label ?? `${formatDay(comparison.before)} – ${formatDay(comparison.after)}`;
  const moments = organisation.moments.map((moment) => ({ day: dayOf(moment.id), label: readText(moment.label) }));
  const options = (day: string) =>
    moments.some((moment) => moment.day === day)
      ? moments
      : [{ day, label: formatDay({ organisation, day: readEdtf(day).earliest }) }, ...moments];

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
        <span className="picker__set">{readText(organisation.name)} · </span>
        <span className="picker__label">{label}</span>
        <svg viewBox="0 0 10 6" width="10" height="6" aria-hidden="true">
          <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.4" />
        </svg>
      </button>
      {open && (
        <section className="picker__menu" id={id} aria-label="Compared moments">
          {presets.map((preset) => (
            <button
              type="button"
              key={preset.id}
              className="picker__preset"
              aria-pressed={preset === current}
              onClick={() => {
                actions.compareDays(preset.before, preset.after);
                close();
              }}
            >
              <strong>{preset.label}</strong>
              <span>
                {formatDate(organisation, preset.before)} → {formatDate(organisation, preset.after)}
              </span>
              {preset.sentence && <span className="picker__sentence">{preset.sentence}</span>}
            </button>
          ))}
          <div className="picker__reading">
            {tellsLines(organisation) && <ReadingBar />}
            <button
              type="button"
              className="picker__turn"
              onClick={() => {
                actions.turn(direction === 'down' ? 'right' : 'down');
                close();
              }}
            >
              {direction === 'down' ? 'Turn: left to right' : 'Turn: top down'}
            </button>
          </div>
          <div className="picker__any">
            <label htmlFor={`${id}-from`}>From</label>
            <label htmlFor={`${id}-to`}>To</label>
            <select
              id={`${id}-from`}
              value={before}
              onChange={(event) => actions.compareDays(event.target.value, after)}
            >
              {options(before).map((moment) => (
                <option key={moment.day} value={moment.day}>
                  {moment.label}
                </option>
              ))}
            </select>
            <select id={`${id}-to`} value={after} onChange={(event) => actions.compareDays(before, event.target.value)}>
              {options(after).map((moment) => (
                <option key={moment.day} value={moment.day}>
                  {moment.label}
                </option>
              ))}
            </select>
          </div>
        </section>
      )}
    </div>
  );
}
