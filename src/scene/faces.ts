/** What a seat looks like in one state: the words on its card or heading, and how sure they are. */

import { counted } from '../base/counted.ts';
import type { Comparison } from '../diff/comparison.ts';
import { IN_BEFORE, type Rest, type SeatTree } from '../diff/seat-tree.ts';
import { isFromSnapshots } from '../model/organisation.ts';
import type { PersonId, Status, UnitId } from '../model/schema.ts';
import { nameInSnapshot, type PersonSeat, type Snapshot } from '../model/snapshot.ts';
import { wordOfStatus } from '../model/statuses.ts';
import { type Sureness, strengthOf } from '../model/strength.ts';
import { titleOf } from '../model/titles.ts';
import { type NodeKey, personKey, personOf, type TreeNode, unitKey, unitOf } from '../model/tree.ts';

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

export function nameOfNode(snapshot: Snapshot, key: NodeKey): string {
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

/** What a card says of a second line. */
export function wordsAlsoTo({ alsoTo }: Pick<Face, 'alsoTo'>): string {
  return `also to ${alsoTo}`;
}

/** Reads what the seats of one tree say. */
export class FaceReader {
  private readonly tree: SeatTree;
  private readonly comparison: Pick<Comparison, 'before' | 'after'>;

  constructor(tree: SeatTree, comparison: Pick<Comparison, 'before' | 'after'>) {
    this.tree = tree;
    this.comparison = comparison;
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

  /** @param bit IN_BEFORE or IN_AFTER; undefined where the seat's person or unit is not in that state at all */
  face(seat: number, bit: number): Face | undefined {
    const snapshot = bit === IN_BEFORE ? this.comparison.before : this.comparison.after;
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
