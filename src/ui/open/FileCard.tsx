import { useId } from 'react';
import { counted, countPeople } from '../../base/counted.ts';
import type { DateFrom, InspectedFile } from '../../io/import/session/inspection.ts';
import { useImportActions, useImportState } from './import-context.ts';

const DATE_FROM: Readonly<Record<DateFrom, string>> = {
  inside: 'as the file says',
  name: 'from the name of the file',
  modified: 'when it was last saved',
  hand: 'as you said',
  order: 'only the order is known',
  moment: 'from the file itself',
};
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

function contentOf(file: InspectedFile): string {
  if (file.kind === 'unread') return 'Nothing in it can be drawn; the problems say why.';
  if (file.kind === 'organisation') return `${countPeople(file.people)}, ${counted(file.moments, 'moment', 'moments')}`;
  const vacant = file.vacant > 0 ? `, ${counted(file.vacant, 'vacant post', 'vacant posts')}` : '';
  return `${countPeople(file.people)}${vacant} in ${counted(file.rows, 'row', 'rows')}`;
}

/** Breaks lines of a name before its date, and a date with the ending nowhere: "staff-", "2025-06-30.csv". */
function piecesOf(name: string): string[] {
  return name.split(/(?<=[^\d.-][-_ ])(?=\d)/);
}

/** One of the open files: what is in it, of which day it is, and how it is read. */
export function FileCard({ file }: { readonly file: InspectedFile }) {
  const { setFile, remove } = useImportActions();
  const settings = useImportState((state) => state.settings.files.get(file.key));
  const looksWrong = useImportState(({ inspection }) =>
    inspection?.problems.some(
      ({ kind, severity, file: name }) => kind === 'encoding' && severity === 'warning' && name === file.name,
    ),
  );
  const id = useId();
  const isText = /\.(csv|tsv|tab|txt|ldif|ldf)$/i.test(file.name);
  return (
    <section className={`file-card file-card--${file.kind}`} aria-label={file.name}>
      <header className="file-card__header">
        <strong className="file-card__name">
          {piecesOf(file.name).map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a name never move
            <span key={index}>{piece}</span>
          ))}
        </strong>
        <button
          type="button"
          className="open__link"
          aria-label={`Remove ${file.name}`}
          onClick={() => remove(file.key)}
        >
          Remove
        </button>
      </header>
      <p className="file-card__content">{contentOf(file)}</p>
      <div className="file-card__field">
        <label htmlFor={`${id}-date`}>As of</label>
        <input
          className="open__input"
          id={`${id}-date`}
          type="date"
          value={file.date}
          aria-describedby={`${id}-from`}
          onChange={(event) => {
            if (event.target.value !== '')
              setFile(file.key, { date: event.target.value, orderOnly: false }, `Date ${file.name}`);
          }}
        />
        <span className="open__quiet" id={`${id}-from`}>
          {DATE_FROM[file.dateFrom]}
        </span>
      </div>
      {file.kind === 'table' && file.sheets.length > 1 && (
        <div className="file-card__field">
          <label htmlFor={`${id}-sheet`}>Sheet</label>
          <select
            className="open__input"
            id={`${id}-sheet`}
            value={file.sheet}
            onChange={(event) =>
              setFile(file.key, { sheet: Number(event.target.value), mapping: undefined }, 'Choose another sheet')
            }
          >
            {file.sheets.map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sheets are known by their place
              <option key={index} value={index}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {isText && (
        <details className="open__more file-card__more" open={looksWrong || undefined}>
          <summary>How the text is read</summary>
          {looksWrong && <p>Some characters look wrong. Try another encoding, and check the samples below.</p>}
          <div className="file-card__field">
            <label htmlFor={`${id}-encoding`}>Encoding</label>
            <select
              className="open__input"
              id={`${id}-encoding`}
              value={settings?.encoding ?? ''}
              onChange={(event) =>
                setFile(file.key, { encoding: event.target.value || undefined }, 'Change the encoding')
              }
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
      )}
    </section>
  );
}
