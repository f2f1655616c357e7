import { useId } from 'react';
import type { InspectedFile } from '../../io/import/session/inspection.ts';
import { useImportActions, useImportState } from './import-context.ts';

const ENCODINGS = [
  ['utf-8', 'UTF-8'],
  ['utf-16le', 'UTF-16LE'],
  ['utf-16be', 'UTF-16BE'],
  ['windows-1252', 'Windows-1252, western'],
  ['windows-1250', 'Windows-1250, central European'],
  ['windows-1251', 'Windows-1251, Cyrillic'],
  ['macintosh', 'Macintosh, western'],
  ['shift_jis', 'Shift_JIS, Japanese'],
  ['euc-jp', 'EUC-JP, Japanese'],
  ['gb18030', 'GB18030, Chinese'],
  ['big5', 'Big5, Chinese'],
  ['euc-kr', 'EUC-KR, Korean'],
] as const;
const DELIMITERS = [
  [',', 'Comma'],
  [';', 'Semicolon'],
  ['\t', 'Tab'],
  ['|', 'Vertical bar'],
] as const;

/** How the bytes of a text become letters and cells; to be looked at where some of them look wrong. */
export function TextReading({ file }: { readonly file: InspectedFile }) {
  const { setFile } = useImportActions();
  const settings = useImportState((state) => state.settings.files.get(file.key));
  const looksWrong = useImportState(({ inspection }) =>
    inspection?.problems.some(
      ({ kind, severity, file: name }) => kind === 'encoding' && severity === 'warning' && name === file.name,
    ),
  );
  const id = useId();
  return (
    <details className="open__more file-card__more" open={looksWrong || undefined}>
      <summary>How the text is read</summary>
      {looksWrong && <p>Some characters look wrong. Try another encoding, and check the samples below.</p>}
      <div className="file-card__field">
        <label htmlFor={`${id}-encoding`}>Encoding</label>
        <select
          className="open__input"
          id={`${id}-encoding`}
          value={settings?.encoding ?? ''}
          onChange={(event) => setFile(file.key, { encoding: event.target.value || undefined }, 'Change the encoding')}
        >
          <option value="">Detected automatically</option>
          {ENCODINGS.map(([encoding, name]) => (
            <option key={encoding} value={encoding}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="file-card__field">
        <label htmlFor={`${id}-delimiter`}>Delimiter</label>
        <select
          className="open__input"
          id={`${id}-delimiter`}
          value={settings?.delimiter ?? ''}
          onChange={(event) =>
            setFile(
              file.key,
              { delimiter: event.target.value || undefined, mapping: undefined },
              'Change the delimiter',
            )
          }
        >
          <option value="">Detected automatically</option>
          {DELIMITERS.map(([delimiter, name]) => (
            <option key={delimiter} value={delimiter}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </details>
  );
}
