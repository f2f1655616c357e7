/**
 * Which units were split into others, and which were merged from others. Files that tell so in events are taken at
 * their word; for files that never do, it is read from where the people of dissolved units went. A split read
 * backwards in time is a merger.
 */

import { isFromSnapshots } from '../model/organisation.ts';
import type { ChangeEvent, UnitId } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { FlowsByUnit } from './flows-by-unit.ts';
import type { Side } from './names.ts';
import { collectEvents, isWithin, type Period } from './period.ts';

interface Split {
  readonly kind: 'split' | 'merged';
  /** The parts of what was split, or what went into the merger. */
  readonly related: readonly UnitId[];
}

function toldSplitOf({ split, kind, status }: ChangeEvent): ChangeEvent['split'] {
  return (kind === 'unit-split' || kind === 'unit-merged') && status !== 'denied' ? split : undefined;
}

/** Whether the files tell of splits and mergers in events, so that they need not be read from where people went. */
export function areSplitsTold(period: Period): boolean {
  return collectEvents(period, (organisation) => organisation.events).some((event) => toldSplitOf(event) !== undefined);
}

function toldSplits(before: Snapshot, after: Snapshot, period: Period): Map<UnitId, Split> {
  const isBackwards = before.day > after.day;
  const isShown = (unit: UnitId): boolean => before.units.has(unit) || after.units.has(unit);
  const splits = new Map<UnitId, Split>();
  for (const event of collectEvents(period, (organisation) => organisation.events)) {
    const split = toldSplitOf(event);
    if (!split) continue;
    const { unit, into } = split;
    if (!isWithin(period, event) || !isShown(unit)) continue;
    const kind = (event.kind === 'unit-split') === isBackwards ? 'merged' : 'split';
    const known = splits.get(unit);
    // Of events that tell both of one unit, that of the split holds, wherever they stand in the file.
    if (known && known.kind !== kind && event.kind !== 'unit-split') continue;
    const others = known?.kind === kind ? known.related : [];
    splits.set(unit, { kind, related: [...new Set([...others, ...into])] });
  }
  return splits;
}

/** Of a unit that stays, a part is told as such from this share of its people on. */
const SHARE_OF_WHAT_STAYS = 0.3;
/** Nearly all people of a part that was not there before come from the whole, as far as they were there. */
const NEARLY_ALL = 0.8;

class Inference {
  private readonly before: Snapshot;
  private readonly after: Snapshot;
  private readonly traffic: FlowsByUnit;
  private readonly splits = new Map<UnitId, Split>();
  /** Files that are written by hand would say so where a unit that goes on was split. */
  private readonly areLists: boolean;

  constructor(before: Snapshot, after: Snapshot, traffic: FlowsByUnit) {
    this.before = before;
    this.after = after;
    this.traffic = traffic;
    this.areLists = isFromSnapshots(before.organisation) && isFromSnapshots(after.organisation);
  }

  private isProper(unit: UnitId, snapshot: Snapshot): boolean {
    return snapshot.organisation.unitById.get(unit)?.kind === 'unit';
  }

  private isDissolved(unit: UnitId): boolean {
    return this.before.units.has(unit) && !this.after.units.has(unit) && this.isProper(unit, this.before);
  }

  private isCreated(unit: UnitId): boolean {
    return this.after.units.has(unit) && !this.before.units.has(unit) && this.isProper(unit, this.after);
  }

  private isKept(unit: UnitId): boolean {
    return this.before.units.has(unit) && this.after.units.has(unit) && this.isProper(unit, this.after);
  }

  private people(unit: UnitId, part: UnitId, side: Side): number {
    return side === 'after' ? this.traffic.people(unit, part) : this.traffic.people(part, unit);
  }

  private isBelow(part: UnitId, unit: UnitId, side: Side): boolean {
    const { units } = this[side];
    const seen = new Set<UnitId>();
    for (let at = units.get(part)?.parent; at !== undefined && !seen.has(at); at = units.get(at)?.parent) {
      if (at === unit) return true;
      seen.add(at);
    }
    return false;
  }

  /** What a unit that stays was split into or was merged from: itself and others, or several below it. */
  private withSelf(unit: UnitId, parts: readonly UnitId[], side: Side): readonly UnitId[] {
    if (parts.every((part) => this.isBelow(part, unit, side))) return parts.length < 2 ? [] : parts;
    const size = (part: UnitId): number => this.people(unit, part, side);
    return [...parts, unit].toSorted((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
  }

  /** New units that nobody else is in but people of one that goes on: those were split off it. */
  private splitOff(unit: UnitId): UnitId[] {
    return this.traffic.mainDestinations(unit).filter((part) => {
      const people = this.traffic.people(unit, part);
      const isNotable = people >= SHARE_OF_WHAT_STAYS * this.traffic.known(unit, 'before');
      return this.isCreated(part) && isNotable && people >= NEARLY_ALL * this.traffic.known(part, 'after');
    });
  }

  /** Units that are gone, and all of whose people are in one that goes on: it took them in. */
  private takenIn(unit: UnitId): UnitId[] {
    return this.traffic.mainSources(unit).filter((origin) => {
      const people = this.traffic.people(origin, unit);
      const isNotable = people >= SHARE_OF_WHAT_STAYS * this.traffic.known(unit, 'after');
      return this.isDissolved(origin) && isNotable && people >= NEARLY_ALL * this.traffic.known(origin, 'before');
    });
  }

  /** What happened to more people, where a unit both lost and took in others. */
  private ofKept(unit: UnitId): Split | undefined {
    const parts = this.withSelf(unit, this.splitOff(unit), 'after');
    const origins = this.withSelf(unit, this.takenIn(unit), 'before');
    const weigh = (units: readonly UnitId[], side: Side): number =>
      units.reduce((sum, part) => sum + (part === unit ? 0 : this.people(unit, part, side)), 0);
    const [lost, won] = [weigh(parts, 'after'), weigh(origins, 'before')];
    if (lost === 0 && won === 0) return undefined;
    const isSplit = lost > won || (lost === won && parts.join(' ') < origins.join(' '));
    return isSplit ? { kind: 'split', related: parts } : { kind: 'merged', related: origins };
  }

  read(): Map<UnitId, Split> {
    for (const unit of this.before.units.keys()) {
      if (this.isDissolved(unit)) {
        const parts = this.traffic.mainDestinations(unit).filter((part) => this.isCreated(part));
        if (parts.length >= 2) this.splits.set(unit, { kind: 'split', related: parts });
      } else if (this.areLists && this.isKept(unit)) {
        const split = this.ofKept(unit);
        if (split) this.splits.set(unit, split);
      }
    }
    for (const unit of this.after.units.keys()) {
      if (!this.isCreated(unit)) continue;
      const origins = this.traffic.mainSources(unit).filter((origin) => this.isDissolved(origin));
      if (origins.length >= 2) this.splits.set(unit, { kind: 'merged', related: origins });
    }
    return this.splits;
  }
}

export function findSplits(
  before: Snapshot,
  after: Snapshot,
  traffic: FlowsByUnit,
  period: Period,
): ReadonlyMap<UnitId, Split> {
  return areSplitsTold(period) ? toldSplits(before, after, period) : new Inference(before, after, traffic).read();
}
