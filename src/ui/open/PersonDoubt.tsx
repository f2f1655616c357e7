import type { Evidence } from '../../io/import/match/matching.ts';
import type { DoubtfulView, InspectedPair, PostView } from '../../io/import/session/inspection.ts';
import { DoubtLine, type DoubtWords } from './DoubtLine.tsx';
import { type DoubtRow, DoubtTable } from './DoubtTable.tsx';
import { useImportActions } from './import-context.ts';

const WORDS: DoubtWords = {
  same: 'Same person',
  different: 'Two people',
  takenSame: 'the same person',
  takenDifferent: 'two people',
};
const ROWS = [
  ['Title', 'title'],
  ['Unit', 'unit'],
  ['Reports to', 'manager'],
  ['E-mail', 'email'],
  ['Id', 'id'],
] as const;

function nameOf(post: PostView): string {
  return post.isVacant ? `Vacant: ${post.title}` : post.name;
}

function rowsOf({ before, after }: DoubtfulView): DoubtRow[] {
  const rows: DoubtRow[] = ROWS.map(([label, key]) => ({ key, label, was: before[key], is: after[key] }));
  const is = new Map(after.attributes.map(({ id, value }) => [id, value]));
  const known = new Map([...before.attributes, ...after.attributes].map(({ id, label }) => [id, label]));
  const was = new Map(before.attributes.map(({ id, value }) => [id, value]));
  for (const [id, label] of known)
    rows.push({ key: `attribute ${id}`, label, was: was.get(id) ?? '', is: is.get(id) ?? '' });
  return rows;
}

/** The names stand above the reasons already. */
function reasonsOf({ before, after, evidence }: DoubtfulView): readonly Evidence[] {
  return before.name === after.name ? evidence : evidence.filter(({ words }) => !words.startsWith('name '));
}

interface Props {
  readonly pair: InspectedPair;
  readonly doubt: DoubtfulView;
}

/** Two posts that may be of one person. */
export function PersonDoubt({ pair, doubt }: Props) {
  const { decide } = useImportActions();
  const { before, after, evidence, isTaken, decided } = doubt;
  return (
    <DoubtLine
      was={nameOf(before)}
      is={nameOf(after)}
      words={WORDS}
      reasons={reasonsOf(doubt)}
      isTaken={isTaken}
      decided={decided}
      onDecide={(decision) => decide(pair, [before.id, after.id], decision)}
    >
      <DoubtTable
        before={{ name: nameOf(before), place: `before, row ${before.row}` }}
        after={{ name: nameOf(after), place: `after, row ${after.row}` }}
        rows={rowsOf(doubt)}
        evidence={evidence}
      />
    </DoubtLine>
  );
}
