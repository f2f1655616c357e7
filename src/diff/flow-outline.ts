/**
 * The units of both days as two outlines, in the order of the chart, and which of their units a picture of the flow
 * tells apart. The people of all other units count at the nearest unit around them that it does tell apart.
 */

import { least } from '../base/lists.ts';
import { finish, forEach, type Work } from '../base/work.ts';
import type { PersonId, UnitId } from '../model/schema.ts';
import { isVacant, type Snapshot } from '../model/snapshot.ts';
import { personOf, unitKey, unitOf } from '../model/tree.ts';
import type { Comparison } from './comparison.ts';
import type { UnitChangeKind } from './kinds.ts';
import type { Side } from './names.ts';
import { IN_AFTER, IN_BEFORE, type SeatTree } from './seat-tree.ts';

export interface OutlineUnit {
  readonly unit: UnitId;
  /** The unit around it; undefined at the top. */
  readonly parent: UnitId | undefined;
  /** People in it and in all units inside it. */
  readonly total: number;
}

/** The units of one day, each before those inside it. */
export type Outline = ReadonlyMap<UnitId, OutlineUnit>;

export interface Outlines {
  readonly before: Outline;
  readonly after: Outline;
  /** Everybody of either day, as they follow each other on the chart; posts that nobody holds go nowhere. */
  readonly people: readonly PersonId[];
}

function unitAbove(tree: SeatTree, seat: number): UnitId | undefined {
  for (let above = tree.parent[seat] ?? -1; above >= 0; above = tree.parent[above] ?? -1) {
    const unit = unitOf(tree.keys[above] ?? '');
    if (unit !== undefined) return unit;
  }
  return undefined;
}

function* outlineOf(tree: SeatTree, snapshot: Snapshot, bit: number): Work<Outline> {
  const totals = new Map<UnitId, number>();
  yield* forEach(snapshot.people.values(), ({ person, membership }) => {
    if (membership.unit !== undefined && !isVacant(snapshot, person))
      totals.set(membership.unit, (totals.get(membership.unit) ?? 0) + 1);
  });
  const parents = new Map<UnitId, UnitId | undefined>();
  yield* forEach(tree.keys, (key, seat) => {
    const unit = unitOf(key);
    if (unit !== undefined && (tree.presence[seat] ?? 0) & bit) parents.set(unit, unitAbove(tree, seat));
  });
  for (const [unit, parent] of [...parents].toReversed()) {
    if (parent !== undefined) totals.set(parent, (totals.get(parent) ?? 0) + (totals.get(unit) ?? 0));
  }
  return new Map([...parents].map(([unit, parent]) => [unit, { unit, parent, total: totals.get(unit) ?? 0 }]));
}

/** `tree` joins the readings of both snapshots by units. */
export function readOutlines(comparison: Comparison, tree: SeatTree): Outlines {
  return finish(readOutlinesInParts(comparison, tree));
}

export function* readOutlinesInParts({ before, after }: Comparison, tree: SeatTree): Work<Outlines> {
  const people: PersonId[] = [];
  yield* forEach(tree.keys, (key, seat) => {
    const person = personOf(key);
    if (person === undefined || tree.liveSeat.get(key) !== seat) return;
    if (!isVacant(after.people.has(person) ? after : before, person)) people.push(person);
  });
  return {
    before: yield* outlineOf(tree, before, IN_BEFORE),
    after: yield* outlineOf(tree, after, IN_AFTER),
    people,
  };
}

/** What the reader opened and closed by hand, as ids of seats. */
export interface Opening {
  readonly closed: ReadonlySet<string>;
  readonly unfolded: ReadonlySet<string>;
}

/** Opens what stands beside all units that are told apart. */
export const REST = 'rest';

/** More places in a column than this are no longer read at a glance, so the smaller units are gathered. */
const MOST_UNITS = 26;
/** Kept for units that came, went or were divided. */
const RESERVED = 8;
/** Below this there is room to tell apart smaller units as well. */
const ENOUGH_UNITS = 12;
const STRUCTURAL: ReadonlySet<UnitChangeKind> = new Set(['created', 'dissolved', 'split', 'merged']);

/** In an outline each unit stands before those inside it. */
function depthsIn(outline: Outline): ReadonlyMap<UnitId, number> {
  const depths = new Map<UnitId, number>();
  for (const { unit, parent } of outline.values()) {
    depths.set(unit, parent === undefined ? 0 : (depths.get(parent) ?? 0) + 1);
  }
  return depths;
}

/** The units that are told apart where nobody has opened or closed anything. */
function chooseByWeight(comparison: Comparison, { before, after }: Outlines): Set<UnitId> {
  const weightOf = (unit: UnitId): number => Math.max(before.get(unit)?.total ?? 0, after.get(unit)?.total ?? 0);
  const units = [...new Set([...before.keys(), ...after.keys()])].filter((unit) => weightOf(unit) > 0);
  if (units.length <= MOST_UNITS) return new Set(units);
  const depths = [depthsIn(before), depthsIn(after)];
  const weighty = units
    .map((unit) => ({
      unit,
      weight: weightOf(unit),
      depth: least(depths.map((depth) => depth.get(unit) ?? Number.POSITIVE_INFINITY)),
      isStructural: comparison.units.get(unit)?.kinds.some((kind) => STRUCTURAL.has(kind)) === true,
    }))
    .toSorted((a, b) => b.weight - a.weight || (a.unit < b.unit ? -1 : 1));
  const chosen = new Set<UnitId>();
  const take = (candidates: typeof weighty, most: number): void => {
    for (const { unit } of candidates) if (chosen.size < most) chosen.add(unit);
  };
  for (const depth of [0, 1]) {
    take(
      weighty.filter((each) => each.depth === depth),
      MOST_UNITS - RESERVED,
    );
  }
  take(
    weighty.filter((each) => each.isStructural),
    MOST_UNITS,
  );
  take(weighty, ENOUGH_UNITS);
  return chosen;
}

/** The units that the picture tells apart, on either day. */
export function chooseUnits(comparison: Comparison, outlines: Outlines, opening: Opening): ReadonlySet<UnitId> {
  const chosen = chooseByWeight(comparison, outlines);
  for (const outline of [outlines.before, outlines.after]) {
    for (const { unit, parent } of outline.values()) {
      if (parent === undefined ? opening.unfolded.has(REST) : opening.unfolded.has(unitKey(parent))) chosen.add(unit);
      if (opening.closed.has(unitKey(unit)) || opening.unfolded.has(unitKey(unit))) chosen.add(unit);
    }
  }
  return chosen;
}

/** For each unit of one day the unit that stands for it: itself, or one around it; undefined where there is none. */
export function standIns(
  outline: Outline,
  chosen: ReadonlySet<UnitId>,
  { closed }: Opening,
): ReadonlyMap<UnitId, UnitId | undefined> {
  const found = new Map<UnitId, UnitId | undefined>();
  const shut = new Set<UnitId>();
  for (const { unit, parent } of outline.values()) {
    const isInside = parent !== undefined && shut.has(parent);
    if (isInside || closed.has(unitKey(unit))) shut.add(unit);
    const around = parent === undefined ? undefined : found.get(parent);
    found.set(unit, chosen.has(unit) && !isInside ? unit : around);
  }
  return found;
}

export function outlineAt(outlines: Outlines, side: Side): Outline {
  return side === 'before' ? outlines.before : outlines.after;
}
