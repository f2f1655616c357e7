/**
 * What the chart says of each seat, worked out once per comparison, in columns over the seats of the tree.
 */

import { rememberWork } from '../base/remember.ts';
import { forEach, repeat, type Work } from '../base/work.ts';
import type { Comparison } from '../diff/comparison.ts';
import { type Counts, INSIDE_PARTS, type Inside, lookInsideInParts } from '../diff/inside-seats.ts';
import { categoryOf, categoryOfUnit } from '../diff/kinds.ts';
import { IN_AFTER, IN_BEFORE, type SeatTree } from '../diff/seat-tree.ts';
import { strengthsOf } from '../diff/strengths.ts';
import { tierOf } from '../model/strength.ts';
import { type NodeKey, personOf, unitOf } from '../model/tree.ts';
import { type Face, FaceReader, nameOfNode } from './faces.ts';
import type { ChangeRole } from './scene.ts';
import { hueUnits, PAPER_HUE } from './unit-hues.ts';

export interface SeatFacts {
  /** Undefined where the seat's person or unit is not in the snapshot at all. */
  readonly before: readonly (Face | undefined)[];
  readonly after: readonly (Face | undefined)[];
  readonly role: readonly (ChangeRole | undefined)[];
  /** Whether no source says of the change that it happened, or not without being contradicted. */
  readonly isUnsaid: Uint8Array;
  /** Index of a tint; 0 is neutral. */
  readonly hue: Uint8Array;
  readonly isUnit: Uint8Array;
  readonly countsBefore: Counts;
  readonly countsAfter: Counts;
  /** As Inside has them. */
  readonly changed: Int32Array;
  readonly changedSeat: Int32Array;
  readonly parts: Inside['parts'];
  /** For a ghost: where its person or unit is now. */
  readonly movedTo: readonly (string | undefined)[];
}

const huesOf = rememberWork(hueUnits);

class FactsBuilder {
  private readonly tree: SeatTree;
  private readonly comparison: Comparison;
  private readonly inside: Inside;
  private readonly hue: Uint8Array;

  constructor(tree: SeatTree, comparison: Comparison, inside: Inside) {
    this.tree = tree;
    this.comparison = comparison;
    this.inside = inside;
    this.hue = new Uint8Array(tree.count);
  }

  private roleOf(seat: number): ChangeRole | undefined {
    const key = this.tree.keys[seat];
    const person = key === undefined ? undefined : personOf(key);
    if (person !== undefined) {
      const change = this.comparison.people.get(person);
      if (!change) return undefined;
      return categoryOf(change);
    }
    const unit = key === undefined ? undefined : unitOf(key);
    const change = unit === undefined ? undefined : this.comparison.units.get(unit);
    return change && categoryOfUnit(change);
  }

  private isUnsaid(seat: number): boolean {
    const key = this.tree.keys[seat] ?? '';
    const person = personOf(key);
    const unit = unitOf(key);
    const change = person === undefined ? undefined : this.comparison.people.get(person);
    if (change) return strengthsOf(this.comparison).tierOf(change) === 'unsaid';
    const ofUnit = unit === undefined ? undefined : this.comparison.units.get(unit);
    return ofUnit !== undefined && tierOf(strengthsOf(this.comparison).ofUnit(ofUnit).status) === 'unsaid';
  }

  /** Everybody has the hue of the unit around. Of units without a tint every other level is paper. */
  private *colour(): Work<void> {
    const { tree } = this;
    const hues = yield* huesOf.inParts(tree.whole ?? tree, this.comparison);
    yield* repeat(tree.count, (seat) => {
      const unit = unitOf(tree.keys[seat] ?? '');
      const parent = tree.parent[seat] ?? -1;
      // The uppermost unit has no ground of its own: it stands on the paper of the picture.
      const around = (tree.depth[parent] ?? 0) === 0 ? PAPER_HUE : (this.hue[parent] ?? 0);
      const own = unit === undefined ? around : hues.get(unit) || (around === 0 ? PAPER_HUE : 0);
      this.hue[seat] = own;
    });
  }

  /** Where a ghost's person or unit is now: the lowest place on the way up that is not the same as before. */
  private destination(seat: number): string | undefined {
    const { comparison } = this;
    const tree = this.tree.condensed?.of ?? this.tree;
    const ghost = this.tree.condensed ? (this.tree.condensed.source[seat] ?? -1) : seat;
    const live = tree.counterpart[ghost] ?? -1;
    if (live < 0 || tree.presence[ghost] !== IN_BEFORE) return undefined;
    let was = tree.parent[ghost] ?? -1;
    let is = tree.parent[live] ?? -1;
    while (was >= 0 && is >= 0 && tree.keys[was] === tree.keys[is] && was !== is) {
      was = tree.parent[was] ?? -1;
      is = tree.parent[is] ?? -1;
    }
    const key = tree.keys[is];
    return key === undefined ? 'the top' : nameOfNode(comparison.after, key as NodeKey);
  }

  /** A column over the seats of a condensed tree from that over the seats it was made of. */
  private fromSource(column: Int32Array, otherwise = 0): Int32Array {
    const source = this.tree.condensed?.source;
    return source ? source.map((seat) => (seat < 0 ? otherwise : (column[seat] ?? otherwise))) : column;
  }

  private countsFrom({ direct, total }: Counts): Counts {
    return { direct: this.fromSource(direct), total: this.fromSource(total) };
  }

  /** A list over the seats. */
  private *list<Value>(read: (seat: number) => Value): Work<Value[]> {
    const values: Value[] = [];
    yield* repeat(this.tree.count, (seat) => values.push(read(seat)));
    return values;
  }

  *build(): Work<SeatFacts> {
    const { tree, comparison } = this;
    yield* this.colour();
    const role = yield* this.list((seat) => this.roleOf(seat));
    const { inside } = this;
    const isUnit = new Uint8Array(tree.count);
    const isUnsaid = new Uint8Array(tree.count);
    yield* repeat(tree.count, (seat) => {
      if (role[seat] !== undefined && this.isUnsaid(seat)) isUnsaid[seat] = 1;
    });
    yield* forEach(tree.keys, (key, seat) => {
      isUnit[seat] = unitOf(key) === undefined ? 0 : 1;
    });
    const movedTo = yield* this.list((seat) => this.destination(seat));
    const faces = new FaceReader(tree, comparison);
    return {
      before: yield* this.list((seat) => faces.face(seat, IN_BEFORE)),
      after: yield* this.list((seat) => faces.face(seat, IN_AFTER)),
      role,
      isUnsaid,
      hue: this.hue,
      isUnit,
      countsBefore: this.countsFrom(inside.before),
      countsAfter: this.countsFrom(inside.after),
      changed: this.fromSource(inside.changed),
      // A seat out of sight gives its colour to nobody.
      changedSeat: tree.condensed ? new Int32Array(tree.count).fill(-1) : inside.changedSeat,
      parts: Object.fromEntries(
        INSIDE_PARTS.map((part) => [part, this.fromSource(inside.parts[part])]),
      ) as Inside['parts'],
      movedTo,
    };
  }
}

/** The counts of the state that is told of at a seat: Before on request or where it is only there, else After. */
export function countsOf(facts: SeatFacts, presence: number, before: boolean): Counts {
  return presence === IN_BEFORE || (before && (presence & IN_BEFORE) !== 0) ? facts.countsBefore : facts.countsAfter;
}

/** @param inside of the tree, or of what it was condensed from; left out: it is looked up. */
export function* describeSeatsInParts(tree: SeatTree, comparison: Comparison, inside?: Inside): Work<SeatFacts> {
  const known = inside ?? (yield* lookInsideInParts(tree.condensed?.of ?? tree, comparison));
  return yield* new FactsBuilder(tree, comparison, known).build();
}
