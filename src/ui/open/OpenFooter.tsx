import { useImportActions, useImportState } from './import-context.ts';
import { peopleInWords } from './summary-words.ts';

/** What the picture will be of, and the way to it. */
export function OpenFooter({ onShow }: { readonly onShow: () => void }) {
  const { undo, startOver } = useImportActions();
  const inspection = useImportState((state) => state.inspection);
  const isReading = useImportState((state) => state.work !== undefined);
  const last = useImportState((state) => state.past.at(-1));
  const count = inspection?.files.length ?? 0;
  return (
    <footer className="open-footer">
      <p className="open-footer__counts">
        {inspection ? peopleInWords(inspection) : ''}
        {inspection && !inspection.canBuild ? ' — nothing can be drawn yet' : ''}
      </p>
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
