/**
 * Who went along with somebody above. A person whose own boss and unit are the same is carried along if, on the way
 * up, the line meets somebody who moved or a unit that hangs elsewhere now; else if the own unit, or one around it,
 * hangs elsewhere. A replaced boss carries nobody along: the way up goes on above the seat.
 *
 * Lines and units depend on each other (a unit may stand under a person), so both are resolved in one sweep over
 * nodes of four sorts: a person with line and unit, a person's line alone, a unit as the end of a line, and a unit as
 * a place that holds people and units. From a unit the way goes on along lines alone: people may well belong to a
 * unit that stands under them, and such a circle must not make the result depend on where it is entered.
 */

import { forEach, type Work } from '../base/work.ts';
import type { PersonId, UnitId } from '../model/schema.ts';
import { type NodeKey, personKey, personOf, unitKey, unitOf } from '../model/tree.ts';
import type { Cause } from './comparison.ts';
import { hasSameHeads, headsOf, type Lines, superiorOf } from './lines.ts';
import { resolveUpwards } from './resolve-upwards.ts';

type PlaceKey = `place:${string}`;
type LineKey = `line:${string}`;
type Node = NodeKey | PlaceKey | LineKey;

function lineKey(person: PersonId): LineKey {
  return `line:${person}`;
}

function lineOf(node: Node): PersonId | undefined {
  return node.startsWith('line:') ? (node.slice(5) as PersonId) : undefined;
}

/** The same end of a line, for a way that goes on along lines alone. */
function asLine(node: NodeKey | undefined): Node | undefined {
  const person = node === undefined ? undefined : personOf(node);
  return person === undefined ? node : lineKey(person);
}

function placeKey(unit: UnitId): PlaceKey {
  return `place:${unit}`;
}

function placeOf(node: Node): UnitId | undefined {
  return node.startsWith('place:') ? (node.slice(6) as UnitId) : undefined;
}

export interface OwnChanges {
  readonly moved: ReadonlySet<PersonId>;
  readonly changedUnit: ReadonlySet<PersonId>;
  readonly bossReplaced: { has(person: PersonId): boolean };
  readonly reparented: ReadonlySet<UnitId>;
}

class CarriedAlong {
  private readonly before: Lines;
  private readonly after: Lines;
  private readonly own: OwnChanges;
  private readonly meetings = new Map<string, NodeKey | undefined>();

  constructor(before: Lines, after: Lines, own: OwnChanges) {
    this.before = before;
    this.after = after;
    this.own = own;
  }

  private isInBoth(person: PersonId): boolean {
    return this.before.snapshot.people.has(person) && this.after.snapshot.people.has(person);
  }

  /** The first node that is above both, when the two lines are climbed step by step. */
  private meetAbove(was: NodeKey | undefined, is: NodeKey | undefined): NodeKey | undefined {
    const climbed: string[] = [];
    let meeting: NodeKey | undefined;
    let [lower, upper] = [was, is];
    while (lower !== undefined && upper !== undefined) {
      const step = `${lower} ${upper}`;
      if (this.meetings.has(step)) {
        meeting = this.meetings.get(step);
        break;
      }
      climbed.push(step);
      lower = this.before.forest.get(lower)?.parent;
      upper = this.after.forest.get(upper)?.parent;
      if (lower === upper) {
        meeting = lower;
        break;
      }
    }
    for (const step of climbed) this.meetings.set(step, meeting);
    return meeting;
  }

  /** Where the way up goes on from a person who did not move. */
  private lineAbove(person: PersonId): NodeKey | undefined {
    const was = this.before.snapshot.people.get(person);
    const is = this.after.snapshot.people.get(person);
    if (!was || !is) return undefined;
    const [superiorBefore, superiorAfter] = [superiorOf(was), superiorOf(is)];
    return this.own.bossReplaced.has(person) ? this.meetAbove(superiorBefore, superiorAfter) : superiorAfter;
  }

  private placeAround(person: PersonId): PlaceKey | undefined {
    const unit = this.isInBoth(person) ? this.after.snapshot.people.get(person)?.membership.unit : undefined;
    return unit === undefined || this.own.changedUnit.has(person) ? undefined : placeKey(unit);
  }

  private aboveUnit(unit: UnitId): NodeKey | undefined {
    const was = this.before.forest.get(unitKey(unit))?.parent;
    const is = this.after.forest.get(unitKey(unit))?.parent;
    return was === is ? was : this.meetAbove(unitKey(unit), unitKey(unit));
  }

  private aroundPlace(unit: UnitId): Node | undefined {
    const state = this.before.snapshot.units.has(unit) ? this.after.snapshot.units.get(unit) : undefined;
    if (!state) return undefined;
    const { under } = state.span;
    if (under !== undefined && this.isInBoth(under)) return lineKey(under);
    return state.parent === undefined ? undefined : placeKey(state.parent);
  }

  /** Whether a person heads, before and after, a unit that hangs elsewhere now. */
  private takesUnitAlong(person: PersonId): boolean {
    const units = this.after.headed.get(person) ?? [];
    return units.some((unit) => this.own.reparented.has(unit) && headsOf(this.before, unit).includes(person));
  }

  /** A moved person or unit is a cause by itself, whatever is above. */
  private ownCause(node: Node): Cause | undefined {
    const person = personOf(node as NodeKey) ?? lineOf(node);
    if (person !== undefined) {
      if (this.own.moved.has(person)) return { person };
      return this.own.changedUnit.has(person) && this.takesUnitAlong(person) ? { person } : undefined;
    }
    const unit = unitOf(node as NodeKey) ?? placeOf(node);
    if (unit === undefined) return undefined;
    if (this.own.reparented.has(unit)) return { unit };
    if (placeOf(node) !== undefined || !hasSameHeads(this.before, this.after, unit)) return undefined;
    const heads = headsOf(this.after, unit);
    const [first] = heads;
    return first !== undefined && heads.every((head) => this.own.moved.has(head)) ? { person: first } : undefined;
  }

  private needsOf(node: Node): Node[] {
    if (this.ownCause(node)) return [];
    const person = personOf(node as NodeKey);
    const place = placeOf(node);
    const unit = unitOf(node as NodeKey);
    const line = lineOf(node);
    const needs: (Node | undefined)[] = [];
    if (person !== undefined) needs.push(this.lineAbove(person), this.placeAround(person));
    if (place !== undefined) needs.push(this.aroundPlace(place));
    if (unit !== undefined) needs.push(placeKey(unit), asLine(this.aboveUnit(unit)));
    if (line !== undefined) needs.push(asLine(this.lineAbove(line)));
    return needs.filter((need) => need !== undefined);
  }

  /** What carries along whoever is directly below a node: of the needs, the first that has a cause. */
  resolve(starts: Iterable<NodeKey>): Work<ReadonlyMap<Node, Cause | undefined>> {
    return resolveUpwards<Node, Cause | undefined>(
      starts,
      (node) => this.needsOf(node),
      (node, causeOf, needs) => {
        if (needs.length === 0) return this.ownCause(node);
        for (const need of needs) {
          const cause = causeOf(need);
          if (cause) return cause;
        }
        return undefined;
      },
    );
  }
}

export function* findCarriedAlong(before: Lines, after: Lines, own: OwnChanges): Work<ReadonlyMap<PersonId, Cause>> {
  const stayed: PersonId[] = [];
  yield* forEach(before.snapshot.people.keys(), (person) => {
    if (!after.snapshot.people.has(person) || own.moved.has(person)) return;
    if (own.changedUnit.has(person) || own.bossReplaced.has(person)) return;
    stayed.push(person);
  });
  const causes = yield* new CarriedAlong(before, after, own).resolve(stayed.map(personKey));
  const carried = new Map<PersonId, Cause>();
  yield* forEach(stayed, (person) => {
    const cause = causes.get(personKey(person));
    if (cause) carried.set(person, cause);
  });
  return carried;
}
