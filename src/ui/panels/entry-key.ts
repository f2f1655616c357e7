import type { EntryRef } from '../../store/store.ts';

/** How an entry of the dialog of sources is found in the page. */
export function entryKey(kind: EntryRef['kind'], id: string): string {
  return `${kind}:${id}`;
}
