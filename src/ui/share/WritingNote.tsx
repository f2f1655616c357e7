import { ProgressNote } from '../ProgressNote.tsx';
import type { Writing } from './use-writing.ts';

/** While something takes long enough to be waited for. */
export function WritingNote({ writing: { progress, cancel } }: { readonly writing: Writing }) {
  return progress ? <ProgressNote words={progress.words} share={progress.share} onCancel={cancel} /> : null;
}
