/**
 * What the file does not know of the two days, or knows only roughly: the gaps that every form of the comparison
 * admits to. Each is about one person or unit. Whoever is in a collection has no gaps of their own for the unit and
 * the manager that nobody reports: the collection is the gap.
 */

import { countPeople } from '../base/counted.ts';
import { finish, forEach, type Work } from '../base/work.ts';
import { readEdtf } from '../model/edtf.ts';
import { isFromSnapshots, readText } from '../model/organisation.ts';
import type { PersonId, ReportsTo, Status, Text, UnitId } from '../model/schema.ts';
import type { PersonSeat, Snapshot, UnitState } from '../model/snapshot.ts';
import { EvidenceFinder } from './change-evidence.ts';
import type { Cause, Comparison, PersonChange } from './comparison.ts';
import { onDay, whenInWords } from './date-words.ts';
import { CATEGORIES, type ChangeCategory, categoryOf } from './kinds.ts';
import { findWithoutManager } from './missing-managers.ts';
import { nameOfTarget, nameOfUnit, type Side } from './names.ts';
import { capitalise } from './phrases.ts';

export type GapKind =
  | 'unnamed-head'
  | 'unit-not-reported'
  | 'no-manager'
  | 'manager-not-shown'
  | 'disputed'
  | 'inferred'
  | 'imprecise'
  | 'undated'
  | 'not-shown'
  | 'shown';

export interface Gap {
  readonly kind: GapKind;
  readonly about: Cause;
  /** What is not known, without its full stop. */
  readonly text: string;
  /** Why it stands as it does, in the words of the file. */
  readonly note: string | undefined;
}

const SIDES: readonly Side[] = ['before', 'after'];
/** Consequences have the date of their cause. */
const OWN_CHANGES: ReadonlySet<ChangeCategory> = new Set(['joined', 'left', 'moved', 'changed']);

/** What is not known is told in the order of time: compared backwards, who left is who joined. */
const MIRRORED: Readonly<Partial<Record<ChangeCategory, ChangeCategory>>> = {
  joined: 'left',
  left: 'joined',
  shown: 'not-shown',
  'not-shown': 'shown',
};

function isExact(edtf: string): boolean {
  const { precision, approximate } = readEdtf(edtf);
  return precision === 'day' && !approximate;
}

function isCollection({ organisation }: Snapshot, unit: UnitId | undefined): boolean {
  return unit !== undefined && organisation.unitById.get(unit)?.kind === 'collection';
}

type Members = Readonly<Record<Side, ReadonlyMap<UnitId, number>>>;

class GapFinder {
  readonly gaps: Gap[] = [];
  private readonly comparison: Comparison;
  private readonly withoutManager: Readonly<Record<Side, ReadonlySet<PersonId>>>;

  constructor(comparison: Comparison, withoutManager: Readonly<Record<Side, ReadonlySet<PersonId>>>) {
    this.comparison = comparison;
    this.withoutManager = withoutManager;
  }

  private add(kind: GapKind, about: Cause, text: string, note?: Text | undefined): void {
    this.gaps.push({ kind, about, text, note: note === undefined ? undefined : readText(note) });
  }

  /** Nothing where it is so on both days, or on the only day of the two that there is something to say of. */
  private onWhichDay(sides: readonly Side[], isThere: (side: Side) => boolean): string {
    const [only, ...others] = sides;
    if (only === undefined || others.length > 0 || SIDES.filter(isThere).length === 1) return '';
    return ` ${onDay(this.comparison[only].day, this.comparison.after.organisation)}`;
  }

  private addHead(unit: UnitId): void {
    const isThere = (side: Side): boolean => this.comparison[side].units.has(unit);
    const sides = SIDES.filter((side) => this.comparison[side].units.get(unit)?.heads.length === 0);
    if (sides.length > 0 && !isFromSnapshots(this.comparison.after.organisation))
      this.add('unnamed-head', { unit }, `No head is named${this.onWhichDay(sides, isThere)}`);
  }

  private addCollection(unit: UnitId, members: Members): void {
    const counts = SIDES.map((side) => ({ side, count: members[side].get(unit) ?? 0 })).filter(
      ({ count }) => count > 0,
    );
    const [first, other] = counts;
    if (!first) return;
    const people =
      other && other.count !== first.count
        ? counts
            .map(
              ({ side, count }) =>
                `${countPeople(count)} ${onDay(this.comparison[side].day, this.comparison.after.organisation)}`,
            )
            .join(' and ')
        : countPeople(first.count);
    this.add('unit-not-reported', { unit }, `${people} whose own unit is not reported`);
  }

  private addPlace(unit: UnitId, { span, parent }: UnitState): void {
    const { status, note } = span;
    const above = span.under === undefined ? parent && { unit: parent } : { person: span.under };
    // What is so of every unit is told once, with what the lists cover.
    if (status === 'inferred' && isFromSnapshots(this.comparison.after.organisation)) return;
    if (above) this.addSureness({ unit }, 'Place under', above, status, note);
  }

  private addSureness(about: Cause, line: string, above: ReportsTo, status: Status, note: Text | undefined): void {
    if (status !== 'inferred' && status !== 'disputed') return;
    this.add(status, about, `${line} ${nameOfTarget(this.comparison, above)} is ${status}`, note);
  }

  unit(unit: UnitId, members: Members): void {
    const { before, after } = this.comparison;
    const snapshot = after.units.has(unit) ? after : before;
    const state = snapshot.units.get(unit);
    const kind = snapshot.organisation.unitById.get(unit)?.kind;
    if (kind === 'collection') this.addCollection(unit, members);
    if (!state || kind !== 'unit') return;
    this.addHead(unit);
    this.addPlace(unit, state);
  }

  private addLine({ person, membership, manager }: PersonSeat, snapshot: Snapshot): void {
    const { reportsTo, status, basis } = membership;
    if (!reportsTo) return;
    const end = manager === undefined ? reportsTo : { person: manager };
    if ('person' in end && !snapshot.people.has(end.person)) {
      const name = nameOfTarget(this.comparison, end);
      this.add('manager-not-shown', { person }, `Reports to ${name}, who is not shown${this.ofSide(snapshot)}`);
    }
    this.addSureness({ person }, 'Line to', end, status, basis);
  }

  private ofSide({ day }: Snapshot): string {
    return ` ${onDay(day, this.comparison.after.organisation)}`;
  }

  private addMissingManager(person: PersonId, reportsTo: ReportsTo | undefined): void {
    const isThere = (side: Side): boolean => this.comparison[side].people.has(person);
    const sides = SIDES.filter((side) => this.withoutManager[side].has(person));
    if (sides.length === 0) return;
    const isOfUnit = reportsTo !== undefined && 'unit' in reportsTo;
    if (isOfUnit && isFromSnapshots(this.comparison.after.organisation)) return;
    const text = isOfUnit
      ? `Reports to the head of ${nameOfUnit(this.comparison, reportsTo.unit)}, who is not named`
      : 'No manager is recorded';
    this.add('no-manager', { person }, text + this.onWhichDay(sides, isThere));
  }

  person(person: PersonId): void {
    const { before, after } = this.comparison;
    const snapshot = after.people.has(person) ? after : before;
    const seat = snapshot.people.get(person);
    const target = seat?.membership.reportsTo;
    if (!seat || (target && 'unit' in target && isCollection(snapshot, target.unit))) return;
    this.addMissingManager(person, target);
    this.addLine(seat, snapshot);
  }

  change(change: PersonChange, evidence: EvidenceFinder): void {
    const about = { person: change.person };
    const { before, after } = this.comparison;
    if (change.isPost) return;
    const [earlier, later] = [Math.min(before.day, after.day), Math.max(before.day, after.day)];
    const told = categoryOf(change);
    const category = before.day > after.day ? (MIRRORED[told] ?? told) : told;
    if (category === 'not-shown') {
      this.add(
        category,
        about,
        `On the chart ${onDay(earlier, after.organisation)} only; no source says that they left`,
      );
    } else if (category === 'shown') {
      this.add(
        category,
        about,
        `On the chart ${onDay(later, after.organisation)} only; no source says that they joined`,
      );
    } else if (OWN_CHANGES.has(category) && change.kinds[0] !== 'boss-replaced') {
      this.addDate(about, category, evidence.ofPerson(change).dates);
    }
  }

  /** Of several dates, that on which somebody came first or was there last; of a change in place, any that is exact. */
  private dateOf(category: ChangeCategory, dates: readonly string[]): string | undefined {
    if (category === 'joined') return dates[0];
    return category === 'left' ? dates.at(-1) : (dates.find(isExact) ?? dates[0]);
  }

  private addDate(about: Cause, category: ChangeCategory, dates: readonly string[]): void {
    if (isFromSnapshots(this.comparison.after.organisation)) return;
    const date = this.dateOf(category, dates);
    const when = date === undefined ? undefined : whenInWords(date, this.comparison.after.organisation);
    const verb = capitalise(CATEGORIES[category].did);
    if (date === undefined || when === undefined) this.add('undated', about, `${verb}; no date is recorded`);
    else if (!isExact(date)) this.add('imprecise', about, `${verb} ${when}`);
  }
}

function* countMembers({ people }: Snapshot): Work<Map<UnitId, number>> {
  const members = new Map<UnitId, number>();
  yield* forEach(people.values(), ({ membership: { unit } }) => {
    if (unit !== undefined) members.set(unit, (members.get(unit) ?? 0) + 1);
  });
  return members;
}

/** Somebody may have several gaps; who is gone is told of as of the day before. */
export function findGaps(comparison: Comparison): Gap[] {
  return finish(findGapsInParts(comparison));
}

export function* findGapsInParts(comparison: Comparison): Work<Gap[]> {
  const { before, after, people } = comparison;
  const finder = new GapFinder(comparison, {
    before: yield* findWithoutManager.inParts(before),
    after: yield* findWithoutManager.inParts(after),
  });
  const members = { before: yield* countMembers(before), after: yield* countMembers(after) };
  const evidence = new EvidenceFinder(comparison);
  yield* forEach(new Set([...before.units.keys(), ...after.units.keys()]), (unit) => finder.unit(unit, members));
  yield* forEach(before.people.keys(), (person) => finder.person(person));
  yield* forEach(after.people.keys(), (person) => {
    if (!before.people.has(person)) finder.person(person);
  });
  yield* forEach(people.values(), (change) => finder.change(change, evidence));
  return finder.gaps;
}
