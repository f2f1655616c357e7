import { useId, useState } from 'react';
import { useImportActions } from './import-context.ts';
import { pastedTable } from './new-file.ts';

/** For a table from a spreadsheet: what is pasted into the field is opened at once. */
export function PasteBox() {
  const { add } = useImportActions();
  const [text, setText] = useState('');
  const id = useId();
  const open = (html: string, pasted: string): void => {
    if (pasted.trim() === '') return;
    add([pastedTable({ text: pasted, html })]);
    setText('');
  };
  return (
    <details className="open__more">
      <summary>Paste a table</summary>
      <label className="open__label" htmlFor={id}>
        Cells copied from a spreadsheet, or lines of CSV
      </label>
      <textarea
        className="open__paste"
        id={id}
        rows={5}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (text !== '' || !pasted.includes('\n')) return;
          event.preventDefault();
          open(event.clipboardData.getData('text/html'), pasted);
        }}
      />
      <button type="button" className="open__button" onClick={() => open('', text)}>
        Open the table
      </button>
    </details>
  );
}
