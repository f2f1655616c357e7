import { useMemo, useState } from 'react';
import { compareText } from '../../base/text-order.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { nameOfUnit } from '../../diff/names.ts';
import type { UnitId } from '../../model/schema.ts';

interface Props {
  readonly comparison: Comparison;
  /** Undefined: the whole organisation. */
  readonly unit: UnitId | undefined;
  readonly onChange: (unit: UnitId | undefined) => void;
}

interface Option {
  readonly unit: UnitId;
  readonly name: string;
  readonly depth: number;
}

/** The units of both days as the tree that they are after, each below the unit that it is part of. */
function listOptions(comparison: Comparison): Option[] {
  const { before, after } = comparison;
  const units = new Set([...after.units.keys(), ...before.units.keys()]);
  const below = new Map<UnitId | undefined, Option[]>();
  for (const unit of units) {
    const parent = (after.units.get(unit) ?? before.units.get(unit))?.parent;
    const above = parent !== undefined && units.has(parent) ? parent : undefined;
    const option = { unit, name: nameOfUnit(comparison, unit), depth: 0 };
    const siblings = below.get(above);
    if (siblings) siblings.push(option);
    else below.set(above, [option]);
  }
  const listed: Option[] = [];
  const add = (parent: UnitId | undefined, depth: number): void => {
    for (const option of (below.get(parent) ?? []).toSorted((a, b) => compareText(a.name, b.name))) {
      listed.push({ ...option, depth });
      add(option.unit, depth + 1);
    }
  };
  add(undefined, 0);
  return listed;
}

/** So many units are listed before anybody wants to choose one. */
const FEW_UNITS = 500;

/** Of what the numbers are: everything, or a unit with the units inside it. */
export function ScopePicker({ comparison, unit, onChange }: Props) {
  const isLong = comparison.after.units.size + comparison.before.units.size > FEW_UNITS;
  const [isWanted, setWanted] = useState(false);
  const options = useMemo((): readonly Option[] => {
    if (!isLong || isWanted) return listOptions(comparison);
    return unit === undefined ? [] : [{ unit, name: nameOfUnit(comparison, unit), depth: 0 }];
  }, [comparison, unit, isLong, isWanted]);
  return (
    <select
      className="numbers__scope"
      aria-label="Numbers of"
      value={unit ?? ''}
      onFocus={() => setWanted(true)}
      onChange={({ target }) => onChange(options.find((option) => option.unit === target.value)?.unit)}
    >
      <option value="">Whole organisation</option>
      {options.map((option) => (
        <option key={option.unit} value={option.unit}>
          {'\u2003'.repeat(option.depth) + option.name}
        </option>
      ))}
    </select>
  );
}
