/**
 * The changes of a comparison by what brought them about. A dissolved unit with everybody whom that moved is one
 * group; so is somebody who moved with those who were carried along. What has no cause in the comparison is grouped
 * by what it is. Every change is in exactly one group.
 */

import { least } from '../base/lists.ts';
import { foldForOrder } from '../base/text-order.ts';
import { finish, forEach, mapEach, sortEach, type Work } from '../base/work.ts';
import type { PersonId, UnitId } from '../model/schema.ts';
import type { Cause, Comparison, PersonChange, UnitChange } from './comparison.ts';
import { CATEGORIES, type ChangeCategory, categoryOf, categoryOfUnit, isMerelyShown, UNIT_KIND_IDS } from './kinds.ts';
import { nameOfPerson } from './names.ts';
import { weighChanges } from './unit-weights.ts';

export type GroupCause = Cause | { readonly category: ChangeCategory };

export interface ChangeGroup {
  /** `unit:<id>`, `person:<id>` or `category:<name>`. */
  readonly id: string;
  readonly cause: GroupCause;
  /** The unit that the group is about comes first. */
  readonly units: readonly UnitChange[];
  /** Whoever the group is about comes first; then causes before consequences, then by name. */
  readonly people: readonly PersonChange[];
}

function idOf(cause: GroupCause): string {
  if ('unit' in cause) return `unit:${cause.unit}`;
  return 'person' in cause ? `person:${cause.person}` : `category:${cause.category}`;
}

/** Of several units that could speak for something the first by id does, so that the order of the file has no say. */
function isBefore(unit: UnitId, other: UnitId | undefined): boolean {
  return other === undefined || unit < other;
}

class Grouping {
  private readonly comparison: Comparison;
  /** Whoever is the cause of somebody else's change. */
  private readonly movers = new Set<PersonId>();
  /** The split or merger that speaks for a unit. */
  private readonly whole = new Map<UnitId, UnitId>();
  /** The unit that somebody headed before and after, and that hangs elsewhere now. */
  private readonly takenAlong = new Map<PersonId, UnitChange>();

  constructor(comparison: Comparison) {
    this.comparison = comparison;
  }

  *prepare(): Work<void> {
    const { comparison } = this;
    yield* forEach(comparison.people.values(), (change) => {
      const cause = this.causeOf(change);
      if (cause && 'person' in cause) this.movers.add(cause.person);
    });
    for (const change of comparison.units.values()) {
      if (change.kinds.includes('re-parented')) this.noteHeads(change);
      if (!change.kinds.includes('split') && !change.kinds.includes('merged')) continue;
      for (const part of change.related) {
        const isFirst = part !== change.unit && isBefore(change.unit, this.whole.get(part));
        if (isFirst && comparison.units.has(part)) this.whole.set(part, change.unit);
      }
    }
  }

  private noteHeads(change: UnitChange): void {
    for (const head of change.after?.heads ?? []) {
      if (!change.before?.heads.includes(head)) continue;
      if (isBefore(change.unit, this.takenAlong.get(head)?.unit)) this.takenAlong.set(head, change);
    }
  }

  /** The unit whose split or merger a unit's change is part of, else the unit itself. */
  private wholeOf(unit: UnitId): UnitId {
    const seen = new Set<UnitId>([unit]);
    let top = unit;
    for (let next = this.whole.get(top); next !== undefined && !seen.has(next); next = this.whole.get(top)) {
      seen.add(next);
      top = next;
    }
    return top;
  }

  private isGone(unit: UnitId | undefined): unit is UnitId {
    const change = unit === undefined ? undefined : this.comparison.units.get(unit);
    return change !== undefined && change.after === undefined && !change.kinds.includes('not-shown');
  }

  private isNew(unit: UnitId | undefined): unit is UnitId {
    const change = unit === undefined ? undefined : this.comparison.units.get(unit);
    return change !== undefined && change.before === undefined && !change.kinds.includes('shown');
  }

  causeOfUnit(change: UnitChange): GroupCause {
    const category = categoryOfUnit(change);
    if (isMerelyShown(category)) return { category };
    const parent = change.kinds.includes('re-parented') ? change.before?.parent : undefined;
    return { unit: this.wholeOf(this.isGone(parent) ? parent : change.unit) };
  }

  /** Whoever's change brought this one about: the recorded cause, else the boss with whom somebody changed units. */
  private causeOf(change: PersonChange): Cause | undefined {
    if (change.cause) return change.cause;
    const { before, after } = change;
    const boss = after?.manager;
    if (boss === undefined || before?.manager !== boss || before.unit === after?.unit) return undefined;
    const bossChange = this.comparison.people.get(boss);
    const together = bossChange?.before?.unit === before.unit && bossChange?.after?.unit === after?.unit;
    return together ? { person: boss } : undefined;
  }

  /** Follows causes to the first of them, which has none itself. */
  causeOfPerson(start: PersonChange): GroupCause {
    const seen = new Set<PersonId>();
    let change = start;
    for (let cause = this.causeOf(change); cause && !seen.has(change.person); cause = this.causeOf(change)) {
      seen.add(change.person);
      if ('unit' in cause) return this.causeAtUnit(cause.unit);
      const above = this.comparison.people.get(cause.person);
      if (!above) return { person: cause.person };
      change = above;
    }
    const category = categoryOf(change);
    if (category === 'moved') {
      const { before, after } = change;
      if (this.isGone(before?.unit)) return { unit: this.wholeOf(before.unit) };
      if (this.isNew(after?.unit)) return { unit: this.wholeOf(after.unit) };
      const own = this.takenAlong.get(change.person);
      if (own) return this.causeOfUnit(own);
    }
    return this.movers.has(change.person) ? { person: change.person } : { category };
  }

  private causeAtUnit(unit: UnitId): GroupCause {
    const change = this.comparison.units.get(unit);
    return change ? this.causeOfUnit(change) : { unit };
  }
}

function weightOfUnit(change: UnitChange): number {
  return least(change.kinds.map((kind) => UNIT_KIND_IDS.indexOf(kind)));
}

/** Whom the change of a unit concerns: all in it and below it, though none of them changed; a new head, those alone. */
function concerned(group: ChangeGroup, own: UnitChange, people: (unit: UnitId) => number): number {
  const isOfHeads = own.kinds.every((kind) => kind === 'head-changed');
  return Math.max(group.people.length, isOfHeads ? 0 : people(own.unit));
}

/** Units first, by how many people they concern; then people who took others along; then the rest by kind. */
function weightOf(group: ChangeGroup, people: (unit: UnitId) => number): readonly [number, number, number] {
  const size = -(group.units.length + group.people.length);
  if ('unit' in group.cause) {
    const { unit } = group.cause;
    const own = group.units.find((change) => change.unit === unit);
    return own
      ? [0, -concerned(group, own, people), weightOfUnit(own)]
      : [0, -group.people.length, UNIT_KIND_IDS.length];
  }
  if ('person' in group.cause) return [1, 0, size];
  return [2, CATEGORIES[group.cause.category].causeRank, size];
}

function compareCodes(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function compareGroups(a: ChangeGroup, b: ChangeGroup, people: (unit: UnitId) => number): number {
  const [weightA, weightB] = [weightOf(a, people), weightOf(b, people)];
  for (const [index, weight] of weightA.entries()) {
    const other = weightB[index] ?? 0;
    if (weight !== other) return weight - other;
  }
  return compareCodes(a.id, b.id);
}

interface OpenGroup extends ChangeGroup {
  readonly units: UnitChange[];
  people: readonly PersonChange[];
}

function sortUnits({ id, units }: OpenGroup): void {
  const isOther = (change: UnitChange): number => Number(id !== `unit:${change.unit}`);
  units.sort((a, b) => isOther(a) - isOther(b) || weightOfUnit(a) - weightOfUnit(b) || compareCodes(a.unit, b.unit));
}

function* sortPeople({ id }: OpenGroup, people: readonly PersonChange[], comparison: Comparison): Work<PersonChange[]> {
  const ranked = yield* mapEach(people, (change) => ({
    change,
    rank: id === `person:${change.person}` ? -1 : CATEGORIES[categoryOf(change)].causeRank,
    name: foldForOrder(nameOfPerson(comparison, change.person)),
  }));
  const sorted = yield* sortEach(
    ranked,
    (a, b) => a.rank - b.rank || compareCodes(a.name, b.name) || compareCodes(a.change.person, b.change.person),
  );
  return sorted.map(({ change }) => change);
}

export function groupByCause(comparison: Comparison): ChangeGroup[] {
  return finish(groupInParts(comparison));
}

export function* groupInParts(comparison: Comparison): Work<ChangeGroup[]> {
  const grouping = new Grouping(comparison);
  yield* grouping.prepare();
  const groups = new Map<string, OpenGroup>();
  const members = new Map<OpenGroup, PersonChange[]>();
  const groupOf = (cause: GroupCause): OpenGroup => {
    const id = idOf(cause);
    const known = groups.get(id);
    if (known) return known;
    const group: OpenGroup = { id, cause, units: [], people: [] };
    groups.set(id, group);
    return group;
  };
  for (const change of comparison.units.values()) groupOf(grouping.causeOfUnit(change)).units.push(change);
  yield* forEach(comparison.people.values(), (change) => {
    const group = groupOf(grouping.causeOfPerson(change));
    const people = members.get(group);
    if (people) people.push(change);
    else members.set(group, [change]);
  });
  for (const group of groups.values()) {
    sortUnits(group);
    group.people = yield* sortPeople(group, members.get(group) ?? [], comparison);
    yield;
  }
  const affected = weighChanges(comparison);
  return [...groups.values()].toSorted((a, b) => compareGroups(a, b, affected));
}

/** The changes in the order in which `n` and `p` step through them: group by group, units before people. */
export function changesInOrder(groups: readonly ChangeGroup[]): Cause[] {
  return groups.flatMap(({ units, people }) => [
    ...units.map(({ unit }) => ({ unit })),
    ...people.map(({ person }) => ({ person })),
  ]);
}
