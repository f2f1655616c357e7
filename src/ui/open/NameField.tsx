import { useId, useState } from 'react';
import { useImportActions } from './import-context.ts';

/** What the organisation is called on the page; said when the field is left, so that nothing is read at every key. */
export function NameField({ name }: { readonly name: string }) {
  const { rename } = useImportActions();
  const [text, setText] = useState(name);
  const id = useId();
  return (
    <p className="name-field">
      <label htmlFor={id}>Organisation name</label>
      <input
        className="open__input"
        id={id}
        value={text}
        maxLength={120}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
        onBlur={() => {
          if (text.trim() !== name) rename(text);
        }}
      />
    </p>
  );
}
