import { useEffect, useRef } from 'react';
import { formatNames } from '../../io/table/formats.ts';
import { saveFile } from '../save-file.ts';
import { FileInput } from './FileInput.tsx';
import { KeptList } from './KeptList.tsx';
import { PasteBox } from './PasteBox.tsx';
import { SampleList } from './SampleList.tsx';
import { TEMPLATES } from './templates.ts';

/** Before any file is open: what can be opened, and what happens with it. */
export function OpenStart({ onOpened }: { readonly onOpened: () => void }) {
  const sides = useRef<HTMLDivElement>(null);
  // Whoever starts over has pressed a button that is gone.
  useEffect(() => {
    if (document.activeElement === document.body) sides.current?.querySelector('input')?.focus();
  }, []);
  return (
    <>
      <p className="open__lead">
        One file shows an organisation, two compare before and after, more make a timeline. Files are read in this
        browser: <strong>nothing is sent anywhere</strong>, and nothing is kept unless you ask for it.
      </p>
      <div ref={sides} className="open__sides">
        <FileInput label="Before file" side="before">
          Drop it here or choose it
        </FileInput>
        <FileInput label="After file" side="after">
          Drop it here or choose it
        </FileInput>
      </div>
      <FileInput label="Several files at once">Their dates are taken from their names, or asked for</FileInput>
      <PasteBox />
      <details className="open__more">
        <summary>Which files work</summary>
        <p>
          {formatNames('and')}, with one row or entry per person, lists of SCIM users among them. A column with the{' '}
          <strong>name</strong> is needed, and one that says who each person <strong>reports to</strong>: by id, name,
          e-mail address or title. Title, unit, location, dates and a second manager are read where there are any.
          Columns may be called as you like, and differently in each file.
        </p>
        <p className="open__templates">
          Templates to fill in:{' '}
          {TEMPLATES.map(({ name, label, text }) => (
            <button
              key={name}
              type="button"
              className="open__link"
              onClick={() => saveFile(text, name, 'text/csv;charset=utf-8')}
            >
              {label} (CSV)
            </button>
          ))}
        </p>
      </details>
      <SampleList />
      <KeptList onOpened={onOpened} />
    </>
  );
}
