import { useImportActions, useImportState } from './import-context.ts';
import { countMoments, peopleInWords } from './summary-words.ts';

interface Props {
  readonly isKept: boolean;
  readonly onKeep: (isKept: boolean) => void;
  readonly onShow: () => void;
}

/** What the picture will be of, whether it is kept, and the way to it. */
export function OpenFooter({ isKept, onKeep, onShow }: Props) {
  const { undo, startOver } = useImportActions();
  const inspection = useImportState((state) => state.inspection);
  const isReading = useImportState((state) => state.work !== undefined);
  const last = useImportState((state) => state.past.at(-1));
  const count = inspection ? countMoments(inspection) : 0;
  return (
    <footer className="open-footer">
      <div className="open-footer__about">
        <p className="open-footer__counts">
          {inspection?.canBuild && peopleInWords(inspection)}
          {inspection && !inspection.canBuild && 'Nothing can be shown yet: see Problems'}
        </p>
        <label className="open__check open-footer__keep">
          <input type="checkbox" checked={isKept} onChange={(event) => onKeep(event.target.checked)} />
          Keep in this browser
        </label>
      </div>
      <div className="open-footer__actions">
        <button type="button" className="open__button" onClick={startOver}>
          Start over
        </button>
        {last && (
          <button type="button" className="open__button" title={`Undo: ${last.words}`} onClick={undo}>
            Undo
          </button>
        )}
        <button
          type="button"
          className="open__button open__button--main"
          disabled={isReading || !inspection?.canBuild}
          onClick={onShow}
        >
          {count > 1 ? 'Show the comparison' : 'Show the organisation'}
        </button>
      </div>
    </footer>
  );
}
