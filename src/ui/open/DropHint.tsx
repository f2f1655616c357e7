import './drop-hint.css';

/** While files are dragged over the page. It says what will happen; the drop itself works without it. */
export function DropHint({ count }: { readonly count: number }) {
  return (
    <div className="drop-hint" aria-hidden="true">
      <p className="drop-hint__words">
        {count > 1 ? `Drop ${count} files to compare them` : 'Drop the file to open it'}
        <span>It is read in this browser and sent nowhere.</span>
      </p>
      {count === 1 && (
        <div className="drop-hint__sides">
          <p className="drop-hint__side" data-drop-side="before">
            Before file
          </p>
          <p className="drop-hint__side" data-drop-side="after">
            After file
          </p>
        </div>
      )}
    </div>
  );
}
