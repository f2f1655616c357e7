/**
 * What the chart says of each seat, worked out once per comparison, in columns over the seats of the tree.
 */

import { counted } from '../base/counted.ts';
import { rememberWork } from '../base/remember.ts';
import { forEach, repeat, type Work } from '../base/work.ts';
import type { Comparison } from '../diff/comparison.ts';
import { type Counts, INSIDE_PARTS, type Inside, lookInsideInParts } from '../diff/inside-seats.ts';
import { categoryOf, categoryOfUnit } from '../diff/kinds.ts';
import { IN_AFTER, IN_BEFORE, type Rest, type SeatTree } from '../diff/seat-tree.ts';
import { strengthsOf } from '../diff/strengths.ts';
import { isFromSnapshots } from '../model/organisation.ts';
import type { PersonId, Status, UnitId } from '../model/schema.ts';
import { nameInSnapshot, type PersonSeat, type Snapshot } from '../model/snapshot.ts';
import { wordOfStatus } from '../model/statuses.ts';
import { type Sureness, strengthOf, tierOf } from '../model/strength.ts';
import { titleOf } from '../model/titles.ts';
import { type NodeKey, personKey, personOf, type TreeNode, unitKey, unitOf } from '../model/tree.ts';
import type { ChangeRole } from './scene.ts';
import { hueUnits } from './unit-hues.ts';

/** What a seat looks like in one snapshot. */
export interface Face {
  readonly name: string;
  /** A post that nobody holds. */
  readonly isVacant: boolean;
  /** A person's title, or what there is to say of a unit's head. */
  readonly title: string;
  /** To whom somebody answers who stands elsewhere than under them; else empty. */
  readonly answersTo: string;
  /** To whom somebody answers beside the line that places them; else empty. */
  readonly alsoTo: string;
  /** The title and to whom somebody answers, as a card has room for them. */
  readonly detail: string;
  readonly status: Status;
  /** Of a person's belonging to the place, which may be known better or worse than the line. */
  readonly place: Sureness;
}

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

function personFace(snapshot: Snapshot, person: PersonId, node: TreeNode | undefined): Face | undefined {
  const seat = snapshot.people.get(person);
  const entry = snapshot.organisation.personById.get(person);
  if (!seat || !entry) return undefined;
  const title = titleOf(seat.membership) ?? '';
  const answersTo = node?.linesTo === undefined ? '' : nameOfNode(snapshot, node.linesTo);
  const alsoTo = namesOfSecondLines(snapshot, seat);
  return {
    name: entry.vacant ? 'Vacant' : seat.name,
    isVacant: entry.vacant === true,
    title,
    answersTo,
    alsoTo,
    detail: answersTo === '' ? title : [title, `to ${answersTo}`].filter(Boolean).join(' · '),
    status: node?.status ?? seat.membership.status,
    // Who is in a list is where the list says.
    place: isFromSnapshots(snapshot.organisation) ? 'stated' : strengthOf(seat.membership, 'place').status,
  };
}

function namesOfSecondLines(snapshot: Snapshot, { secondary }: PersonSeat): string {
  const targets = secondary.flatMap(({ reportsTo }) => reportsTo ?? []);
  const keys = targets.map((target) => ('person' in target ? personKey(target.person) : unitKey(target.unit)));
  return [...new Set(keys)].map((key) => nameOfNode(snapshot, key)).join(' and ');
}

function nameOfNode(snapshot: Snapshot, key: NodeKey): string {
  const person = personOf(key);
  if (person !== undefined) return nameInSnapshot(snapshot, person);
  const unit = unitOf(key);
  if (unit === undefined) return key;
  return snapshot.units.get(unit)?.name ?? snapshot.organisation.unitById.get(unit)?.name ?? unit;
}

function foldFace(people: number): Face {
  return {
    name: people === 1 ? '1 person' : `${people} people`,
    isVacant: false,
    title: 'no change inside',
    answersTo: '',
    alsoTo: '',
    detail: 'no change inside',
    status: 'stated',
    place: 'stated',
  };
}

/** "12 more people, 3 changes", or "4 more units" with the people in them. */
function restFace({ before, after, units, changed, areUnits }: Rest, bit: number): Face {
  const people = bit === IN_BEFORE ? before : after;
  const isByUnits = units > 0 && (areUnits || people === 0);
  const who = isByUnits ? counted(units, 'more unit', 'more units') : counted(people, 'more person', 'more people');
  const what = changed > 0 ? counted(changed, 'change', 'changes') : 'no change';
  const title = isByUnits && people > 0 ? `${counted(people, 'person', 'people')}, ${what}` : what;
  return {
    name: who,
    isVacant: false,
    title,
    answersTo: '',
    alsoTo: '',
    detail: title,
    status: 'stated',
    place: 'stated',
  };
}

function headNote(snapshot: Snapshot, unit: UnitId, shownHere: ReadonlySet<PersonId>): string {
  const state = snapshot.units.get(unit);
  const entry = snapshot.organisation.unitById.get(unit);
  if (!state || entry?.kind === 'collection') return '';
  const elsewhere = state.heads.filter((head) => !shownHere.has(head.person));
  if (state.heads.length === 0) return isFromSnapshots(snapshot.organisation) ? '' : 'head not named';
  if (elsewhere.length === 0) return '';
  const names = elsewhere.map((head) => nameInSnapshot(snapshot, head.person));
  return `led by ${names.join(' and ')}`;
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

  /** Those whom the chart shows in the heading: none where the branch is closed. */
  private leadsOf(seat: number, snapshotBit: number): Set<PersonId> {
    const leads = new Set<PersonId>();
    if (this.tree.condensed?.closed.has(this.tree.ids[seat] ?? '')) return leads;
    const end = this.tree.end[seat] ?? seat + 1;
    for (let child = seat + 1; child < end; child = this.tree.end[child] ?? child + 1) {
      const key = this.tree.keys[child];
      const person = key === undefined ? undefined : personOf(key);
      if (person !== undefined && (this.tree.presence[child] ?? 0) & snapshotBit) leads.add(person);
    }
    return leads;
  }

  private face(seat: number, snapshot: Snapshot, bit: number): Face | undefined {
    const key = this.tree.keys[seat];
    if (key === undefined) return undefined;
    const folded = this.tree.folded.get(seat);
    if (folded !== undefined) return foldFace(folded.people);
    const rest = this.tree.condensed?.rest.get(seat);
    if (rest !== undefined) return restFace(rest, bit);
    const forest = bit === IN_BEFORE ? this.tree.before : this.tree.after;
    const node = forest.get(key as NodeKey);
    const person = personOf(key);
    if (person !== undefined) return personFace(snapshot, person, node);
    const unit = unitOf(key);
    const state = unit === undefined ? undefined : snapshot.units.get(unit);
    if (!state) return undefined;
    const note = headNote(snapshot, state.unit, this.leadsOf(seat, bit));
    return {
      name: state.name,
      isVacant: false,
      title: note,
      answersTo: '',
      alsoTo: '',
      detail: note,
      status: node?.status ?? state.span.status,
      place: 'stated',
    };
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

  /** Everybody has the hue of the unit around; a unit that only holds units stays neutral. */
  private *colour(): Work<void> {
    const { tree } = this;
    const hues = yield* huesOf.inParts(tree.whole ?? tree, this.comparison);
    yield* repeat(tree.count, (seat) => {
      const unit = unitOf(tree.keys[seat] ?? '');
      const parent = tree.parent[seat] ?? -1;
      this.hue[seat] = unit === undefined ? (parent >= 0 ? (this.hue[parent] ?? 0) : 0) : (hues.get(unit) ?? 0);
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
    return {
      before: yield* this.list((seat) => this.face(seat, comparison.before, IN_BEFORE)),
      after: yield* this.list((seat) => this.face(seat, comparison.after, IN_AFTER)),
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

/** "line inferred", and how sure the place is where that is not the same. */
export function certaintyOfFace({ status, place }: Face): string {
  const line = `line ${wordOfStatus(status)}`;
  return place === status ? line : `${line} · place ${wordOfStatus(place)}`;
}

/** Whether no source says that somebody belongs where he or she stands, or not without being contradicted. */
export function isPlaceUnsure({ place }: Face): boolean {
  return place === 'inferred' || place === 'disputed';
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
