/** How much of each branch is shown on the later day, how sure its lines are, and what sources say of its size. */

import { readText } from '../model/organisation.ts';
import type { Figure, Status, UnitId } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { LINE_STATUS_IDS } from '../model/statuses.ts';
import type { Comparison } from './comparison.ts';

export interface BranchCoverage {
  readonly unit: UnitId;
  /** With the people of the units inside it. */
  readonly shown: number;
  readonly lines: Readonly<Record<Status, number>>;
  /** Head counts, as sources give them. They are quoted, never computed with. */
  readonly headCounts: readonly Figure[];
}

/** What a figure is about is free text; that of a head count starts with whom it counts. */
const COUNTS_HEADS = /^(?:people|staff|employees|head ?count)\b/i;

function headCountsByUnit({ organisation }: Snapshot): Map<UnitId, Figure[]> {
  const counts = new Map<UnitId, Figure[]>();
  for (const figure of organisation.figures) {
    if (!COUNTS_HEADS.test(readText(figure.what))) continue;
    for (const unit of figure.units) counts.set(unit, [...(counts.get(unit) ?? []), figure]);
  }
  return counts;
}

function withUnitsAbove({ units }: Snapshot, unit: UnitId): ReadonlySet<UnitId> {
  const passed = new Set<UnitId>();
  for (let above: UnitId | undefined = unit; above !== undefined && !passed.has(above); ) {
    passed.add(above);
    above = units.get(above)?.parent;
  }
  return passed;
}

/** Units proper with anybody in them or a head count to compare, the largest first. */
export function coverBranches({ after }: Comparison): BranchCoverage[] {
  const headCounts = headCountsByUnit(after);
  const branches = new Map<UnitId, { shown: number; lines: Record<Status, number> }>();
  const chains = new Map<UnitId, ReadonlySet<UnitId>>();
  for (const unit of after.units.keys()) {
    const lines = Object.fromEntries(LINE_STATUS_IDS.map((status) => [status, 0])) as Record<Status, number>;
    branches.set(unit, { shown: 0, lines });
    chains.set(unit, withUnitsAbove(after, unit));
  }
  for (const { membership } of after.people.values()) {
    for (const unit of (membership.unit === undefined ? undefined : chains.get(membership.unit)) ?? []) {
      const branch = branches.get(unit);
      if (!branch) continue;
      branch.shown += 1;
      if (membership.reportsTo) branch.lines[membership.status] += 1;
    }
  }
  return [...branches]
    .filter(([unit]) => after.organisation.unitById.get(unit)?.kind === 'unit')
    .map(([unit, branch]) => ({ unit, ...branch, headCounts: headCounts.get(unit) ?? [] }))
    .filter((branch) => branch.shown > 0 || branch.headCounts.length > 0)
    .toSorted((a, b) => b.shown - a.shown);
}
