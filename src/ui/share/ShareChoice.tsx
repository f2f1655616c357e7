interface Props {
  /** What it is, as the name of the button that downloads it. */
  readonly label: string;
  /** In a line, what it holds and what it is good for. */
  readonly hint: string;
  readonly isDisabled?: boolean;
  readonly onDownload: () => void;
  readonly onCopy?: () => void;
}

/** One kind of file that can be taken away. */
export function ShareChoice({ label, hint, isDisabled = false, onDownload, onCopy }: Props) {
  return (
    <li className="share-choice">
      <button type="button" className="share__choice" disabled={isDisabled} onClick={onDownload}>
        {label}
      </button>
      <p className="share-choice__hint">{hint}</p>
      {onCopy && (
        <button
          type="button"
          className="share-choice__copy"
          aria-label={`Copy ${label}`}
          disabled={isDisabled}
          onClick={onCopy}
        >
          Copy
        </button>
      )}
    </li>
  );
}
