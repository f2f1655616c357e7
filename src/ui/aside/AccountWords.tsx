import { Fragment } from 'react';
import type { Words } from '../../diff/account-text.ts';
import { NameInText } from './NameInText.tsx';

/** Text whose names lead to their people and units. */
export function AccountWords({ words }: { readonly words: Words }) {
  return words.map(({ text, about }, index) => {
    // Nothing is ever put in between: the words of a sentence stay as they are.
    const key = `${index}:${text}`;
    return about ? <NameInText key={key} to={about} name={text} /> : <Fragment key={key}>{text}</Fragment>;
  });
}
