import type { Evidence } from '../../io/import/match/matching.ts';
import type { UnitPairView, UnitView } from '../../io/import/session/inspection.ts';
import { type Decision, DoubtLine, type DoubtWords } from './DoubtLine.tsx';
import { DoubtTable } from './DoubtTable.tsx';

const WORDS: DoubtWords = {
  same: 'Same unit',
  different: 'Two units',
  takenSame: 'the same unit',
  takenDifferent: 'two units',
};

function pathOf({ above, name }: UnitView): string {
  return [...above, name].join(' › ');
}

/** Units of one name are told apart by where they are. */
function namesOf({ before, after }: UnitPairView): readonly [was: string, is: string] {
  return before.name === after.name ? [pathOf(before), pathOf(after)] : [before.name, after.name];
}

/** The names stand above the reasons already. */
function reasonsOf({ evidence }: UnitPairView): readonly Evidence[] {
  return evidence.filter(({ words }) => !/^(?:same|similar|other) name\b/.test(words));
}

function rowsOf({ before, after }: UnitPairView) {
  const people = ({ people: count }: UnitView): string => count.toLocaleString('en-GB');
  return [
    { key: 'above', label: 'In', was: before.above.join(' › '), is: after.above.join(' › ') },
    { key: 'head', label: 'Head', was: before.head, is: after.head },
    { key: 'people', label: 'People', was: people(before), is: people(after) },
  ];
}

interface Props {
  readonly unit: UnitPairView;
  readonly onDecide: (decision: Decision | undefined) => void;
}

/** Two units that may be one under another name or in another place. */
export function UnitDoubt({ unit, onDecide }: Props) {
  const { before, after, evidence, isTaken, decided } = unit;
  const [was, is] = namesOf(unit);
  return (
    <DoubtLine
      was={was}
      is={is}
      words={WORDS}
      reasons={reasonsOf(unit)}
      isTaken={isTaken}
      decided={decided}
      onDecide={onDecide}
    >
      <DoubtTable
        before={{ name: before.name, place: 'before' }}
        after={{ name: after.name, place: 'after' }}
        rows={rowsOf(unit)}
        evidence={evidence}
      />
    </DoubtLine>
  );
}
