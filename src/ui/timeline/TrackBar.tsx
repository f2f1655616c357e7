import { TINTS, type Tint, TRACKS, type Track } from '../../store/view.ts';
import { useActions, useAppState } from '../app-context.ts';
import { RadioBar } from '../RadioBar.tsx';

interface Props {
  /** Of the events: how many the filter lets through, and how many there are. */
  readonly shown: number;
  readonly all: number;
}

const TRACK_LABELS: Readonly<Record<Track, string>> = { events: 'Events', people: 'People', units: 'Units' };
const TINT_LABELS: Readonly<Record<Tint, string>> = { unit: 'Unit', manager: 'Manager' };

/** What stands below the axis. */
export function TrackBar({ shown, all }: Props) {
  const actions = useActions();
  const track = useAppState((state) => state.view.track);
  const tint = useAppState((state) => state.view.tint);
  return (
    <div className="timeline__tracks">
      <RadioBar
        label="Track"
        quiet
        value={track}
        onChange={(next) => actions.showOnTimeline({ track: next })}
        choices={TRACKS.map((value) => ({ value, label: TRACK_LABELS[value] }))}
      />
      {track === 'people' && (
        <RadioBar
          label="Colour by"
          quiet
          value={tint}
          onChange={(next) => actions.showOnTimeline({ tint: next })}
          choices={TINTS.map((value) => ({
            value,
            label: TINT_LABELS[value],
            hint: `Colour and name the lines by ${value}`,
          }))}
        />
      )}
      {track === 'events' && shown < all && (
        <span className="timeline__count">
          {shown} of {all} events
        </span>
      )}
    </div>
  );
}
