import type { ReactNode } from 'react';
import { RadioBar } from '../RadioBar.tsx';
import { type Player, SPEEDS } from './use-player.ts';
import './play-bar.css';

interface Props {
  /** In words. */
  readonly day: string;
  /** What happened then. */
  readonly sentence: string;
  readonly player: Player;
  /** Undefined where there is no further. */
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
  readonly onCompareFrom: (() => void) | undefined;
  readonly onCompareTo: (() => void) | undefined;
}

const ICONS = {
  previous: 'M11.5 3.5v9L5 8zM4 3.5v9',
  next: 'M4.5 3.5v9L11 8zM12 3.5v9',
  play: 'M4.5 2.5v11l9-5.5z',
  pause: 'M5 3v10M11 3v10',
} as const;

interface ButtonProps {
  readonly label: string;
  readonly icon: keyof typeof ICONS;
  readonly onPress: (() => void) | undefined;
  readonly strong?: boolean;
}

function IconButton({ label, icon, onPress, strong = false }: ButtonProps): ReactNode {
  return (
    <button
      type="button"
      className={strong ? 'play-bar__button play-bar__button--strong' : 'play-bar__button'}
      aria-label={label}
      title={label}
      aria-disabled={onPress === undefined}
      onClick={onPress}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={ICONS[icon]} />
      </svg>
    </button>
  );
}

/** The day at which the timeline stands, how to go on from it, and how to compare it. */
export function PlayBar({ day, sentence, player, onPrevious, onNext, onCompareFrom, onCompareTo }: Props) {
  const canPlay = onPrevious !== undefined || onNext !== undefined;
  return (
    <div className="play-bar">
      <fieldset className="play-bar__transport" aria-label="Playback">
        <IconButton label="Previous change" icon="previous" onPress={onPrevious} />
        {player.isPlaying ? (
          <IconButton strong label="Pause" icon="pause" onPress={player.pause} />
        ) : (
          <IconButton strong label="Play" icon="play" onPress={canPlay ? player.play : undefined} />
        )}
        <IconButton label="Next change" icon="next" onPress={onNext} />
        <RadioBar
          label="Speed"
          quiet
          value={player.speed}
          onChange={player.setSpeed}
          choices={SPEEDS.map((speed) => ({ value: speed, label: `${speed.replace('0.5', '½')}×` }))}
        />
      </fieldset>
      <p className="play-bar__day">
        <strong className="play-bar__date">{day}</strong>{' '}
        <span className="play-bar__sentence" title={sentence}>
          {sentence}
        </span>
      </p>
      <div className="play-bar__compare">
        <button type="button" className="play-bar__word" aria-disabled={!onCompareFrom} onClick={onCompareFrom}>
          Compare from here
        </button>
        <button type="button" className="play-bar__word" aria-disabled={!onCompareTo} onClick={onCompareTo}>
          Compare to here
        </button>
      </div>
    </div>
  );
}
