import type { InspectedFile } from '../../io/import/session/inspection.ts';
import { FileCard } from './FileCard.tsx';
import { FileInput } from './FileInput.tsx';
import { useImportActions, useImportState } from './import-context.ts';
import { NameField } from './NameField.tsx';
import { PasteBox } from './PasteBox.tsx';
import { StepSection } from './StepSection.tsx';
import { historyOf } from './summary-words.ts';

/** Up to two files stand at their sides, more in the order of their days. */
export function FilesStep() {
  const { swap } = useImportActions();
  const inspection = useImportState((state) => state.inspection);
  const opened = useImportState((state) => state.files);
  const files = inspection?.files ?? [];
  const [first, second] = files;
  // The days of a history stand in it, and are not exchanged.
  const canSwap = first && second && files.length === 2 && !historyOf(first) && !historyOf(second);
  const pair = canSwap ? { before: first.key, after: second.key } : undefined;
  const isTimeline = files.length > 2;
  const side = (label: string, name: 'before' | 'after', file: InspectedFile | undefined) => (
    <div className="open__side">
      <FileInput label={label} side={name}>
        {file ? 'Drop or choose another one' : 'Drop it here or choose it'}
      </FileInput>
      {file && <FileCard file={file} />}
    </div>
  );
  return (
    <StepSection step="files" title="Files" state={isTimeline ? 'the earliest first' : undefined}>
      {!inspection && <p className="open__quiet">Reading {opened.map(({ name }) => name).join(', ')} …</p>}
      {isTimeline ? (
        <ol className="open__timeline">
          {files.map((file) => (
            <li key={file.key}>
              <FileCard file={file} />
            </li>
          ))}
        </ol>
      ) : (
        <div className="open__sides">
          {side('Before file', 'before', first)}
          {side('After file', 'after', second)}
        </div>
      )}
      <div className="open__row open__row--files">
        {pair && (
          <button type="button" className="open__button" onClick={() => swap(pair)}>
            Swap before and after
          </button>
        )}
        <FileInput label="More files">three or more make a timeline</FileInput>
        {inspection && <NameField key={inspection.name} name={inspection.name} />}
      </div>
      <PasteBox />
    </StepSection>
  );
}
