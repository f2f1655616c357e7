import './progress-note.css';

interface Props {
  readonly words: string;
  /** From 0 to 1; undefined where it cannot be told. */
  readonly share: number | undefined;
  readonly onCancel: () => void;
}

/** What takes its time, how far it is, and the way out. */
export function ProgressNote({ words, share, onCancel }: Props) {
  return (
    <div className="progress-note">
      <span className="progress-note__words">{words} …</span>
      <progress className="progress-note__progress" aria-label={words} max={1} value={share} />
      <button type="button" className="progress-note__cancel" onClick={onCancel}>
        Cancel
      </button>
    </div>
  );
}
