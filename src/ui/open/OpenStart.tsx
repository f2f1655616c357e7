import { FileInput } from './FileInput.tsx';
import { PasteBox } from './PasteBox.tsx';

/** Before any file is open: what can be opened, and what happens with it. */
export function OpenStart() {
  return (
    <>
      <p className="open__lead">
        One file shows an organisation, two compare before and after, more make a timeline. Files are read in this
        browser: <strong>nothing is sent anywhere</strong>, and nothing is kept unless you ask for it.
      </p>
      <div className="open__sides">
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
          CSV and other delimited text, Excel (.xlsx), JSON, LDIF and SCIM user lists, one row or entry per person. A
          column with the <strong>name</strong> is needed, and one that says who each person <strong>reports to</strong>
          : by id, name, e-mail address or title. Title, unit, location, dates and a second manager are read where there
          are any. Columns may be called as you like, and differently in each file.
        </p>
      </details>
    </>
  );
}
