/**
 * The reporting lines of one snapshot, read once per comparison: who stands above whom, how far from the top, and
 * who heads what. A unit without a single known head takes the head's place on a line.
 */

import { forEach, type Work } from '../base/work.ts';
import { isFromSnapshots } from '../model/organisation.ts';
import type { PersonId, ReportsTo, UnitId } from '../model/schema.ts';
import { isVacant, type PersonSeat, type Snapshot } from '../model/snapshot.ts';
import { type Forest, type NodeKey, personKey, personOf, readForestInParts, unitKey, unitOf } from '../model/tree.ts';

/** Where a node stands in the forest of lines. `enter` and `leave` span everything below it. */
interface LinePlace {
  readonly depth: number;
  /** People on the line from here to the top, the node itself included; vacant posts do not count. */
  readonly people: number;
  readonly enter: number;
  leave: number;
}

export interface Lines {
  readonly snapshot: Snapshot;
  readonly forest: Forest;
  readonly places: ReadonlyMap<NodeKey, LinePlace>;
  /** Of every unit, sorted by id. */
  readonly heads: ReadonlyMap<UnitId, readonly PersonId[]>;
  /** The units that a person heads, sorted by id. */
  readonly headed: ReadonlyMap<PersonId, readonly UnitId[]>;
}

export function keyOfTarget(target: ReportsTo): NodeKey {
  return 'person' in target ? personKey(target.person) : unitKey(target.unit);
}

/** Who stands directly above: the manager, else the recorded end of the line, be it a unit or somebody not shown. */
export function superiorOf(seat: PersonSeat): NodeKey | undefined {
  if (seat.manager !== undefined) return personKey(seat.manager);
  const target = seat.membership.reportsTo;
  return target && keyOfTarget(target);
}

/** In a list that names units and no managers, a line goes to the own unit and says no more than the unit does. */
export function hasLineOfUnit(lines: Lines, { membership: { unit, reportsTo } }: PersonSeat): boolean {
  if (!isFromSnapshots(lines.snapshot.organisation)) return false;
  return reportsTo === undefined ? unit === undefined : 'unit' in reportsTo && reportsTo.unit === unit;
}

const STRETCH = 256;

function* placeOnLines(forest: Forest, isCounted: (person: PersonId) => boolean): Work<Map<NodeKey, LinePlace>> {
  const children = new Map<NodeKey, NodeKey[]>();
  const roots: NodeKey[] = [];
  yield* forEach(forest.values(), (node) => {
    if (node.parent === undefined) {
      roots.push(node.key);
      return;
    }
    const siblings = children.get(node.parent);
    if (siblings) siblings.push(node.key);
    else children.set(node.parent, [node.key]);
  });
  const places = new Map<NodeKey, LinePlace>();
  const stack = roots;
  for (let key = stack.at(-1); key !== undefined; key = stack.at(-1)) {
    if (places.size % STRETCH === 0) yield;
    const known = places.get(key);
    if (known) {
      known.leave = places.size;
      stack.pop();
      continue;
    }
    const parent = forest.get(key)?.parent;
    const above = parent === undefined ? undefined : places.get(parent);
    const person = personOf(key);
    const people = (above?.people ?? 0) + (person !== undefined && isCounted(person) ? 1 : 0);
    places.set(key, { depth: above ? above.depth + 1 : 0, people, enter: places.size, leave: 0 });
    for (const child of children.get(key) ?? []) stack.push(child);
  }
  return places;
}

export function* readLines(snapshot: Snapshot): Work<Lines> {
  const forest = yield* readForestInParts(snapshot, 'lines');
  const heads = new Map<UnitId, PersonId[]>();
  const headed = new Map<PersonId, UnitId[]>();
  yield* forEach(snapshot.units.values(), (state) => {
    const people = [...new Set(state.heads.map((head) => head.person))].toSorted();
    heads.set(state.unit, people);
    for (const person of people) {
      const units = headed.get(person);
      if (units) units.push(state.unit);
      else headed.set(person, [state.unit]);
    }
  });
  for (const units of headed.values()) units.sort();
  const places = yield* placeOnLines(forest, (person) => !isVacant(snapshot, person));
  return { snapshot, forest, places, heads, headed };
}

/** Steps to the top of a person's line. */
export function depthOf(lines: Lines, person: PersonId): number {
  return lines.places.get(personKey(person))?.depth ?? 0;
}

export function isAbove(lines: Lines, upper: NodeKey, lower: NodeKey): boolean {
  const above = lines.places.get(upper);
  const below = lines.places.get(lower);
  return above !== undefined && below !== undefined && above.enter < below.enter && below.enter < above.leave;
}

export function headsOf(lines: Lines, unit: UnitId): readonly PersonId[] {
  return lines.heads.get(unit) ?? [];
}

export function hasSameHeads(before: Lines, after: Lines, unit: UnitId): boolean {
  const was = headsOf(before, unit);
  const is = headsOf(after, unit);
  return was.length === is.length && was.every((head, index) => head === is[index]);
}

/** Whether somebody else stands directly above a person; the co-heads of a unit count as one boss together. */
export function hasOtherBoss(before: Lines, after: Lines, was: PersonSeat, is: PersonSeat): boolean {
  const superior = superiorOf(was);
  if (superior !== superiorOf(is)) return true;
  const unit = superior === undefined ? undefined : unitOf(superior);
  return unit !== undefined && !hasSameHeads(before, after, unit);
}
