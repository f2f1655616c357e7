import { useId } from 'react';
import { counted, countPeople } from '../../base/counted.ts';
import type { DateFrom, InspectedFile } from '../../io/import/session/inspection.ts';
import { formatEdtf } from '../../model/edtf.ts';
import { HierarchyNote } from './HierarchyNote.tsx';
import { HistoryNote } from './HistoryNote.tsx';
import { useImportActions } from './import-context.ts';
import { absentInWords } from './presence-words.ts';
import { historyOf } from './summary-words.ts';
import { TextReading } from './TextReading.tsx';

const DATE_FROM: Readonly<Record<DateFrom, string>> = {
  inside: 'as the file says',
  name: 'from the file name',
  modified: 'when the file was last saved',
  hand: 'set by you',
  order: 'only the order of the files is known',
  moment: 'from the file itself',
};
function contentOf(file: InspectedFile): string {
  if (file.kind === 'unread') return 'Nothing in this file can be shown: see Problems.';
  if (file.kind === 'organisation') return `${countPeople(file.people)}, ${counted(file.moments, 'moment', 'moments')}`;
  const vacant = file.vacant > 0 ? `, ${counted(file.vacant, 'vacant post', 'vacant posts')}` : '';
  const absent = absentInWords(file);
  const people = `${countPeople(file.people)}${file.history ? ` on ${formatEdtf(file.date)}` : ''}`;
  return `${people}${vacant} in ${counted(file.rows, 'row', 'rows')}${absent === '' ? '' : `; ${absent}`}`;
}

/** Breaks lines of a name before its date, and a date with the ending nowhere: "staff-", "2025-06-30.csv". */
function piecesOf(name: string): string[] {
  return name.split(/(?<=[^\d.-][-_ ])(?=\d)/);
}

/** One of the open files: what is in it, of which day it is, and how it is read. */
export function FileCard({ file }: { readonly file: InspectedFile }) {
  const { setFile, remove } = useImportActions();
  const id = useId();
  const history = historyOf(file);
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
      {file.kind === 'table' && <HierarchyNote table={file} />}
      {file.kind === 'table' && <HistoryNote table={file} />}
      {!history && (
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
      )}
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
      {isText && <TextReading file={file} />}
    </section>
  );
}
