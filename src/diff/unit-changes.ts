/** What happened to the units themselves: come and gone, renamed, hung elsewhere, given other heads, split, merged. */

import { append } from '../base/lists.ts';
import { forEach, type Work } from '../base/work.ts';
import { isFromSnapshots } from '../model/organisation.ts';
import type { PersonId, UnitId } from '../model/schema.ts';
import type { Snapshot, UnitState } from '../model/snapshot.ts';
import type { Flow, UnitChange, UnitFacts } from './comparison.ts';
import { FlowsByUnit } from './flows-by-unit.ts';
import type { UnitChangeKind } from './kinds.ts';
import { eventsOfUnitWithin, type Period } from './period.ts';
import { findSplits } from './unit-splits.ts';

export function describeUnit(state: UnitState): UnitFacts {
  const heads = new Set(state.heads.map((head) => head.person));
  return { name: state.name, parent: state.parent, under: state.span.under, heads: [...heads].toSorted() };
}

/** Who answers to the head of a unit by name stands where all do that answer to the unit. */
function personAbove({ units }: Snapshot, { parent, under }: UnitFacts): PersonId | undefined {
  if (under !== undefined || parent === undefined) return under;
  const [head, ...others] = units.get(parent)?.heads ?? [];
  return others.length === 0 ? head?.person : undefined;
}

/** A collection or an outer unit is drawn or not drawn; only units proper are created and dissolved. */
function presenceKind(unit: UnitId, present: Snapshot, came: boolean): UnitChangeKind {
  const isProper = present.organisation.unitById.get(unit)?.kind === 'unit';
  if (came) return isProper ? 'created' : 'shown';
  return isProper ? 'dissolved' : 'not-shown';
}

/** The two days of a pair, for what is to be read of a unit beside its own facts. */
class InPlace {
  private readonly before: Snapshot;
  private readonly after: Snapshot;
  private readonly areLists: boolean;

  constructor(before: Snapshot, after: Snapshot) {
    this.before = before;
    this.after = after;
    this.areLists = isFromSnapshots(before.organisation) && isFromSnapshots(after.organisation);
  }

  private hasOtherParent(was: UnitFacts, is: UnitFacts): boolean {
    if (was.parent === is.parent && was.under === is.under) return false;
    if (!this.areLists || was.parent !== is.parent) return true;
    return personAbove(this.before, was) !== personAbove(this.after, is);
  }

  /** That a list does not show the head of a unit says nothing of the head. */
  private hasOtherHead(was: UnitFacts, is: UnitFacts): boolean {
    if (was.heads.join(' ') === is.heads.join(' ')) return false;
    return !this.areLists || (was.heads.length > 0 && is.heads.length > 0);
  }

  kinds(was: UnitFacts, is: UnitFacts): UnitChangeKind[] {
    const kinds: UnitChangeKind[] = [];
    if (this.hasOtherParent(was, is)) kinds.push('re-parented');
    if (was.name !== is.name) kinds.push('renamed');
    if (this.hasOtherHead(was, is)) kinds.push('head-changed');
    return kinds;
  }
}

/** The units that the file says this one was formed from, or that were formed from this one, as far as on either chart. */
class Origins {
  private readonly formedFrom = new Map<UnitId, UnitId[]>();
  private readonly formedInto = new Map<UnitId, UnitId[]>();

  constructor(before: Snapshot, after: Snapshot) {
    const isShown = (unit: UnitId): boolean => before.units.has(unit) || after.units.has(unit);
    for (const [unit, snapshot] of [...allUnits(before, after)]) {
      const origins = snapshot.organisation.unitById.get(unit)?.formedFrom ?? [];
      for (const { unit: origin } of origins) {
        if (!isShown(origin)) continue;
        this.formedFrom.set(unit, [...(this.formedFrom.get(unit) ?? []), origin]);
        this.formedInto.set(origin, [...(this.formedInto.get(origin) ?? []), unit]);
      }
    }
  }

  of(unit: UnitId): readonly UnitId[] {
    return this.formedFrom.get(unit) ?? [];
  }

  into(unit: UnitId): readonly UnitId[] {
    return (this.formedInto.get(unit) ?? []).toSorted();
  }
}

/** Every unit of either snapshot, with the later-looking snapshot that holds it. */
function allUnits(before: Snapshot, after: Snapshot): Map<UnitId, Snapshot> {
  const units = new Map<UnitId, Snapshot>();
  for (const unit of before.units.keys()) units.set(unit, before);
  for (const unit of after.units.keys()) units.set(unit, after);
  return units;
}

export function* diffUnits(
  before: Snapshot,
  after: Snapshot,
  flows: readonly Flow[],
  period: Period,
): Work<Map<UnitId, UnitChange>> {
  const traffic = new FlowsByUnit(flows);
  const splits = findSplits(before, after, traffic, period);
  const inPlace = new InPlace(before, after);
  const origins = new Origins(before, after);
  const changes = new Map<UnitId, UnitChange>();
  yield* forEach(allUnits(before, after), ([unit, holder]) => {
    const stateBefore = before.units.get(unit);
    const stateAfter = after.units.get(unit);
    const was = stateBefore && describeUnit(stateBefore);
    const is = stateAfter && describeUnit(stateAfter);
    const split = splits.get(unit);
    const kinds: UnitChangeKind[] = was && is ? [] : [presenceKind(unit, holder, is !== undefined)];
    if (split) kinds.push(split.kind);
    if (was && is) append(kinds, inPlace.kinds(was, is));
    if (kinds.length === 0) return;
    let related: readonly UnitId[] = split?.related ?? [];
    if (!split && !was) {
      related = origins.of(unit).length > 0 ? origins.of(unit) : traffic.mainSources(unit);
    } else if (!split && !is) {
      related = [...new Set([...traffic.destinations(unit), ...origins.into(unit)])];
    }
    changes.set(unit, { unit, kinds, before: was, after: is, related, events: eventsOfUnitWithin(period, unit) });
  });
  return changes;
}
