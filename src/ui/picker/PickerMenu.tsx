import { formatDate, formatDay } from '../../model/day-names.ts';
import { readEdtf } from '../../model/edtf.ts';
import { type Organisation, readText, tellsLines } from '../../model/organisation.ts';
import { useActions, useAppState } from '../app-context.ts';
import { OwnOrganisations } from '../OwnOrganisations.tsx';
import { ReadingBar } from '../ReadingBar.tsx';
import { ABOUT_OWN } from './about-own.ts';
import { dayOfMoment, type Preset } from './presets.ts';
import './picker-menu.css';

interface Props {
  readonly id: string;
  readonly organisation: Organisation;
  readonly presets: readonly Preset[];
  readonly before: string;
  readonly after: string;
  readonly onClose: () => void;
}

/** The pairs that the data set names, any two of its moments, and, where there is no other place, what else is there. */
export function PickerMenu({ id, organisation, presets, before, after, onClose }: Props) {
  const actions = useActions();
  const direction = useAppState((state) => state.view.direction);
  const moments = organisation.moments.map((moment) => ({
    day: dayOfMoment(organisation, moment.id),
    label: readText(moment.label),
  }));
  const options = (day: string) =>
    moments.some((moment) => moment.day === day)
      ? moments
      : [{ day, label: formatDay({ organisation, day: readEdtf(day).earliest }) }, ...moments];
  return (
    <>
      <OwnOrganisations className="own-sets own-sets--list" tell={(data) => <span>{ABOUT_OWN[data]}</span>} />
      {presets.map((preset) => (
        <button
          type="button"
          key={preset.id}
          className="picker__preset"
          aria-pressed={preset.before === before && preset.after === after}
          onClick={() => {
            actions.compareDays(preset.before, preset.after);
            onClose();
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
            onClose();
          }}
        >
          {direction === 'down' ? 'Turn: left to right' : 'Turn: top down'}
        </button>
      </div>
      <div className="picker__any">
        <label htmlFor={`${id}-from`}>From</label>
        <label htmlFor={`${id}-to`}>To</label>
        <select id={`${id}-from`} value={before} onChange={(event) => actions.compareDays(event.target.value, after)}>
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
    </>
  );
}
