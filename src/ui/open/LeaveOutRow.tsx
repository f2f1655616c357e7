import { useId, useState } from 'react';
import type { InspectedTable } from '../../io/import/session/inspection.ts';
import { leaveOutRow } from '../../store/mapping-edits.ts';
import { useImportActions } from './import-context.ts';

/** For a row that is nobody's although nothing about it says so. */
export function LeaveOutRow({ table }: { readonly table: InspectedTable }) {
  const { setFile } = useImportActions();
  const [text, setText] = useState('');
  const id = useId();
  const row = Number(text);
  const isRow = Number.isSafeInteger(row) && row > 0;
  return (
    <form
      className="columns__pair"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isRow) return;
        setFile(table.key, { mapping: leaveOutRow(table.mapping, row) }, `Leave out row ${row}`);
        setText('');
      }}
    >
      <label htmlFor={`${id}-row`}>Row number</label>
      <input
        className="open__input columns__number"
        id={`${id}-row`}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="open__button" disabled={!isRow}>
        Leave out
      </button>
    </form>
  );
}
