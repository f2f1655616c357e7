import { useEffect } from 'react';
import { type Organisation, readText } from '../model/organisation.ts';
import { DEFAULT_VIEW } from '../store/view.ts';

const TITLE = document.title;

/** The tab says which organisation it shows; the one that comes with the page needs no name. */
export function useDocumentTitle(organisation: Organisation, data: string): void {
  const name = data === DEFAULT_VIEW.data ? undefined : readText(organisation.name);
  useEffect(() => {
    document.title = name === undefined ? TITLE : `${name} — Orgdiff`;
  }, [name]);
}
