import { compareText } from '../../base/text-order.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { nameOfUnit } from '../../diff/names.ts';
import type { UnitId } from '../../model/schema.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { ChangeGlyph } from './ChangeGlyph.tsx';
import { CountChange } from './CountChange.tsx';
import { GoTo } from './GoTo.tsx';
import { PanelSection } from './PanelSection.tsx';
import { Spoken } from './Spoken.tsx';
import './sub-units.css';

interface Props {
  readonly unit: UnitId;
  readonly comparison: Comparison;
}

function childrenOf(snapshot: Snapshot, unit: UnitId): Set<UnitId> {
  return new Set([...snapshot.units.values()].filter((state) => state.parent === unit).map((state) => state.unit));
}

export function SubUnits({ unit, comparison }: Props) {
  const before = childrenOf(comparison.before, unit);
  const after = childrenOf(comparison.after, unit);
  const units = [...new Set([...after, ...before])]
    .map((child) => ({ child, name: nameOfUnit(comparison, child, after.has(child) ? 'after' : 'before') }))
    .toSorted((a, b) => Number(after.has(b.child)) - Number(after.has(a.child)) || compareText(a.name, b.name));
  if (units.length === 0) return null;
  const isNew = (child: UnitId): boolean => !before.has(child);
  const isGone = (child: UnitId): boolean => !after.has(child);
  return (
    <PanelSection title="Units inside" note={<CountChange before={before.size} after={after.size} />}>
      <ul className="sub-units" aria-label="Units inside">
        {units.map(({ child, name }) => (
          <li key={child} className="sub-units__unit">
            {isNew(child) && <ChangeGlyph category="joined" />}
            {isGone(child) && <ChangeGlyph category="left" />}
            <GoTo to={{ unit: child }}>{name}</GoTo>
            {isNew(child) && <Spoken>, new here</Spoken>}
            {isGone(child) && <Spoken>, no longer here</Spoken>}
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}
