import { useId } from 'react';
import type { DateFrom, InspectedFile } from '../../io/import/inspection.ts';
import { count, people } from './counts-in-words.ts';
import { useImportActions, useImportState } from './import-context.ts';

const DATE_FROM: Readonly<Record<DateFrom, string>> = {
  name: 'from the name of the file',
  modified: 'when it was last saved',
  hand: 'as you said',
  order: 'only the order is known',
  moment: 'from the file itself',
};
const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'];
const DELIMITERS = [
  [',', 'Comma'],
  [';', 'Semicolon'],
  ['\t', 'Tab'],
  ['|', 'Bar'],
] as const;

function contentOf(file: InspectedFile): string {
  if (file.kind === 'unread') return 'Nothing in it can be drawn; the problems say why.';
  if (file.kind === 'organisation') return `${people(file.people)}, ${count(file.moments, 'moment', 'moments')}`;
  const vacant = file.vacant > 0 ? `, ${count(file.vacant, 'vacant post', 'vacant posts')}` : '';
  return `${people(file.people)}${vacant} in ${count(file.rows, 'row', 'rows')}`;
}

/** One of the open files: what is in it, of which day it is, and how it is read. */
export function FileCard({ file }: { readonly file: InspectedFile }) {
  const { setFile, remove } = useImportActions();
  const settings = useImportState((state) => state.settings.files.get(file.key));
  const id = useId();
  const isText = /\.(csv|tsv|tab|txt|ldif|ldf)$/i.test(file.name);
  return (
    <section className={`file-card file-card--${file.kind}`} aria-label={file.name}>
      <header className="file-card__header">
        <strong className="file-card__name">{file.name}</strong>
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
        <details className="open__more file-card__more">
          <summary>How the text is read</summary>
          <div className="file-card__field">
            <label htmlFor={`${id}-encoding`}>Letters</label>
            <select
              className="open__input"
              id={`${id}-encoding`}
              value={settings?.encoding ?? ''}
              onChange={(event) =>
                setFile(file.key, { encoding: event.target.value || undefined }, 'Read the letters otherwise')
              }
            >
              <option value="">Found out</option>
              {ENCODINGS.map((encoding) => (
                <option key={encoding} value={encoding}>
                  {encoding.toUpperCase()}
                </option>
              ))}
            </select>
          </div>
          <div className="file-card__field">
            <label htmlFor={`${id}-delimiter`}>Between cells</label>
            <select
              className="open__input"
              id={`${id}-delimiter`}
              value={settings?.delimiter ?? ''}
              onChange={(event) =>
                setFile(
                  file.key,
                  { delimiter: event.target.value || undefined, mapping: undefined },
                  'Part the cells otherwise',
                )
              }
            >
              <option value="">Found out</option>
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
