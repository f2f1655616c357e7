import type { Account } from '../../diff/account-text.ts';
import type { Selection } from '../../store/view.ts';

function isSame(a: Selection, b: Selection): boolean {
  return 'person' in a ? 'person' in b && a.person === b.person : 'unit' in b && a.unit === b.unit;
}

/**
 * The ids of the sentences about somebody, those that are about nobody else first; where there is none, of those that
 * name them.
 */
export function sentencesTelling({ paragraphs }: Account, selection: Selection | undefined): readonly string[] {
  if (!selection) return [];
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  const about = sentences.filter((sentence) => sentence.about.some((who) => isSame(who, selection)));
  const naming = sentences.filter(({ words }) => words.some((run) => run.about && isSame(run.about, selection)));
  const told = about.toSorted((a, b) => a.about.length - b.about.length);
  return (told.length > 0 ? told : naming).map(({ id }) => id);
}
