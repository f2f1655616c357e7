import { ENDINGS } from '../../io/table/formats.ts';
import type { NewFile } from '../../store/import-store.ts';

export function asNewFile(file: File): NewFile {
  return { name: file.name, content: file, modified: file.lastModified };
}

export function pastedTable({ text, html }: { readonly text: string; readonly html: string }): NewFile {
  return { name: 'Pasted table', pasted: html === '' ? { text } : { text, html } };
}

/** The kinds of files that can be read, for the chooser of the system; whatever else is chosen is tried all the same. */
export const ACCEPTED = ENDINGS.map((ending) => `.${ending}`).join(',');
