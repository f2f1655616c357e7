/**
 * Which units were split into others, and which were merged from others. Files that tell so in events are taken at
 * their word; for files that never do, it is read from where the people of dissolved units went. A split read
 * backwards in time is a merger.
 */

import type { UnitId } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { FlowsByUnit } from './flows-by-unit.ts';
import { collectEvents, isWithin, type Period } from './period.ts';

interface Split {
  readonly kind: 'split' | 'merged';
  /** The parts of what was split, or what went into the merger. */
  readonly related: readonly UnitId[];
}

function toldSplits(before: Snapshot, after: Snapshot, period: Period): Map<UnitId, Split> | undefined {
  const isBackwards = before.day > after.day;
  const isShown = (unit: UnitId): boolean => before.units.has(unit) || after.units.has(unit);
  const splits = new Map<UnitId, Split>();
  let isToldAnywhere = false;
  for (const event of collectEvents(period, (organisation) => organisation.events)) {
    if (!event.split || (event.kind !== 'unit-split' && event.kind !== 'unit-merged')) continue;
    if (event.status === 'denied') continue;
    isToldAnywhere = true;
    const { unit, into } = event.split;
    if (!isWithin(period, event) || !isShown(unit)) continue;
    const kind = (event.kind === 'unit-split') === isBackwards ? 'merged' : 'split';
    splits.set(unit, { kind, related: [...new Set([...(splits.get(unit)?.related ?? []), ...into])] });
  }
  return isToldAnywhere ? splits : undefined;
}

function isProperUnit(snapshot: Snapshot, unit: UnitId): boolean {
  return snapshot.organisation.unitById.get(unit)?.kind === 'unit';
}

function inferSplits(before: Snapshot, after: Snapshot, traffic: FlowsByUnit): Map<UnitId, Split> {
  const isDissolved = (unit: UnitId): boolean =>
    before.units.has(unit) && !after.units.has(unit) && isProperUnit(before, unit);
  const isCreated = (unit: UnitId): boolean =>
    after.units.has(unit) && !before.units.has(unit) && isProperUnit(after, unit);
  const splits = new Map<UnitId, Split>();
  for (const unit of before.units.keys()) {
    if (!isDissolved(unit)) continue;
    const parts = traffic.mainDestinations(unit).filter(isCreated);
    if (parts.length >= 2) splits.set(unit, { kind: 'split', related: parts });
  }
  for (const unit of after.units.keys()) {
    if (!isCreated(unit)) continue;
    const origins = traffic.mainSources(unit).filter(isDissolved);
    if (origins.length >= 2) splits.set(unit, { kind: 'merged', related: origins });
  }
  return splits;
}

export function findSplits(
  before: Snapshot,
  after: Snapshot,
  traffic: FlowsByUnit,
  period: Period,
): ReadonlyMap<UnitId, Split> {
  return toldSplits(before, after, period) ?? inferSplits(before, after, traffic);
}
