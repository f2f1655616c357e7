import { useState } from 'react';
import type { InspectedPair, UnitPairView } from '../../io/import/session/inspection.ts';
import type { Decision } from './DoubtLine.tsx';
import { DoubtList } from './DoubtList.tsx';
import { useImportActions } from './import-context.ts';
import { UnitDoubt } from './UnitDoubt.tsx';

function keyOf({ before, after }: UnitPairView): string {
  return JSON.stringify([before.key, after.key]);
}

/** As their names stand in the alphabet, so that none moves when it is decided. */
function byName(a: UnitPairView, b: UnitPairView): number {
  return a.before.name.localeCompare(b.before.name, 'en') || (keyOf(a) < keyOf(b) ? -1 : 1);
}

/** Units that may be one, to be decided, and folded those that are one under another name without any doubt. */
export function UnitLists({ pair }: { readonly pair: InspectedPair }) {
  const { decideUnits } = useImportActions();
  // Whatever is decided is listed as in doubt; what was recognised stays where it was changed.
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const isDoubt = (unit: UnitPairView): boolean => unit.isInDoubt && !changed.has(keyOf(unit));
  const doubts = pair.units.filter(isDoubt);
  const recognised = pair.units.filter((unit) => !isDoubt(unit)).toSorted(byName);
  const listedInDoubt = pair.units.filter(({ isInDoubt }) => isInDoubt).length;
  const decide = (unit: UnitPairView, decision: Decision | undefined): void => {
    if (!isDoubt(unit)) setChanged(new Set([...changed, keyOf(unit)]));
    decideUnits(pair, [unit.before.key, unit.after.key], decision);
  };
  const show = (unit: UnitPairView) => (
    <UnitDoubt key={keyOf(unit)} unit={unit} onDecide={(decision) => decide(unit, decision)} />
  );
  return (
    <>
      <DoubtList
        title="Units in doubt"
        items={doubts}
        count={doubts.length + pair.doubtfulUnitCount - listedInDoubt}
        show={show}
      >
        Two units: one is dissolved, one is created. Same unit: it stays, and is renamed or moved. You can leave these
        as they are.
      </DoubtList>
      {recognised.length > 0 && (
        <details className="open__more">
          <summary>Units recognised under another name or in another place: {recognised.length}</summary>
          <DoubtList
            title="Units recognised under another name or in another place"
            items={recognised}
            count={recognised.length}
            show={show}
            isTitled={false}
          />
        </details>
      )}
    </>
  );
}
