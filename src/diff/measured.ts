/**
 * The numbers of one day, of the whole or of one unit, and the people whom each of them counts. A number and its
 * people are read from the snapshot together, so that they cannot disagree, and only once somebody asks.
 */

import { finish, forEach, type Work } from '../base/work.ts';
import type { PersonId, Status, UnitId } from '../model/schema.ts';
import { isVacant, type Snapshot } from '../model/snapshot.ts';
import { LINE_STATUS_IDS } from '../model/statuses.ts';
import { type NodeKey, personOf } from '../model/tree.ts';
import { unitsWithin } from './change-filter.ts';
import type { Comparison } from './comparison.ts';
import { type Lines, readLines } from './lines.ts';
import { readSpans } from './metrics.ts';
import { findWithoutManager } from './missing-managers.ts';
import type { Side } from './names.ts';

/** All people; those of a unit and of the units inside it; or those of one unit alone, which may be none. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'branch'; readonly unit: UnitId }
  | { readonly kind: 'unit'; readonly unit: UnitId | undefined };

export const NUMBER_NAMES = [
  'people',
  'units',
  'layers',
  'mean-span',
  'max-span',
  ...LINE_STATUS_IDS,
  'no-manager',
  'unnamed-heads',
] as const;
/** Of a status: the share of the lines that have it. */
export type NumberName = (typeof NUMBER_NAMES)[number];

type UnitTest = (unit: UnitId | undefined) => boolean;

type People = ReadonlySet<PersonId>;

function asStatus(name: NumberName): Status | undefined {
  return LINE_STATUS_IDS.find((status) => status === name);
}

function testIn(snapshot: Snapshot, scope: Scope): UnitTest {
  if (scope.kind === 'all') return () => true;
  if (scope.kind === 'unit') return (unit) => unit === scope.unit;
  const within = unitsWithin(snapshot, new Set([scope.unit]));
  return (unit) => unit !== undefined && within.has(unit);
}

/** Whether a unit belongs to a scope on either day. */
export function unitTest({ before, after }: Comparison, scope: Scope): UnitTest {
  const tests = [testIn(before, scope), testIn(after, scope)];
  return (unit) => tests.some((holds) => holds(unit));
}

interface Longest {
  readonly layers: number;
  readonly people: People;
}

/** The people of a scope on one day, and what is counted of them. */
export class Measured {
  readonly people: People;
  /** Units proper: collections and what is outside are not counted. */
  readonly units: ReadonlySet<UnitId>;
  private readonly snapshot: Snapshot;
  private spansRead: ReadonlyMap<PersonId, readonly PersonId[]> | undefined;
  private lineCountsRead: ReadonlyMap<Status, number> | undefined;
  private longestRead: Longest | undefined;

  constructor(snapshot: Snapshot, people: People, units: ReadonlySet<UnitId>) {
    this.snapshot = snapshot;
    this.people = people;
    this.units = units;
  }

  /** Reads what takes long, so that it is at hand afterwards. */
  *readAhead(): Work<void> {
    this.longestRead ??= yield* this.readLongest();
    yield;
    this.spansRead ??= this.readSpans();
    yield;
    this.lineCountsRead ??= this.countLines();
    yield;
  }

  /** Whoever of the scope has direct reports, with all of those, wherever they are. */
  get spans(): ReadonlyMap<PersonId, readonly PersonId[]> {
    this.spansRead ??= this.readSpans();
    return this.spansRead;
  }

  private readSpans(): ReadonlyMap<PersonId, readonly PersonId[]> {
    return new Map([...readSpans(this.snapshot)].filter(([manager]) => this.people.has(manager)));
  }

  statusOfLine(person: PersonId): Status | undefined {
    const membership = this.people.has(person) ? this.snapshot.people.get(person)?.membership : undefined;
    return membership?.reportsTo && membership.status;
  }

  /** The lines that hold the most people of the scope, and those people. */
  private get longest(): Longest {
    this.longestRead ??= finish(this.readLongest());
    return this.longestRead;
  }

  private *readLongest(): Work<Longest> {
    return yield* this.findLongest(yield* readLines(this.snapshot));
  }

  private *findLongest({ forest, places }: Lines): Work<Longest> {
    const counts = new Map<NodeKey, number>();
    let layers = 0;
    // In the places, whatever is above comes first.
    yield* forEach(places.keys(), (key) => {
      const parent = forest.get(key)?.parent;
      const person = personOf(key);
      const own = person !== undefined && this.people.has(person) ? 1 : 0;
      const count = (parent === undefined ? 0 : (counts.get(parent) ?? 0)) + own;
      counts.set(key, count);
      layers = Math.max(layers, count);
    });
    const passed = new Set<NodeKey>();
    const people = new Set<PersonId>();
    yield* forEach(counts, ([end, count]) => {
      let key = count === layers && layers > 0 ? end : undefined;
      while (key !== undefined && !passed.has(key)) {
        passed.add(key);
        const person = personOf(key);
        if (person !== undefined && this.people.has(person)) people.add(person);
        key = forest.get(key)?.parent;
      }
    });
    return { layers, people };
  }

  /** Whoever has the most direct reports. */
  get widest(): readonly PersonId[] {
    const most = this.maxSpan() ?? 0;
    return [...this.spans].filter(([, reports]) => reports.length === most).map(([manager]) => manager);
  }

  private maxSpan(): number | undefined {
    let most: number | undefined;
    for (const reports of this.spans.values()) most = Math.max(most ?? 0, reports.length);
    return most;
  }

  private meanSpan(): number | undefined {
    let reportCount = 0;
    for (const reports of this.spans.values()) reportCount += reports.length;
    return this.spans.size === 0 ? undefined : reportCount / this.spans.size;
  }

  private get lineCounts(): ReadonlyMap<Status, number> {
    this.lineCountsRead ??= this.countLines();
    return this.lineCountsRead;
  }

  private countLines(): ReadonlyMap<Status, number> {
    const counts = new Map<Status, number>();
    for (const person of this.people) {
      const status = this.statusOfLine(person);
      if (status) counts.set(status, (counts.get(status) ?? 0) + 1);
    }
    return counts;
  }

  private share(status: Status): number | undefined {
    let lines = 0;
    for (const count of this.lineCounts.values()) lines += count;
    return lines === 0 ? undefined : (this.lineCounts.get(status) ?? 0) / lines;
  }

  /** The units proper that nobody is named to head. */
  get unitsWithoutHead(): ReadonlySet<UnitId> {
    return new Set([...this.units].filter((unit) => this.snapshot.units.get(unit)?.heads.length === 0));
  }

  /** Undefined where there is nothing that could be measured: the mean of no spans, a share of no lines. */
  valueOf(name: NumberName): number | undefined {
    const status = asStatus(name);
    if (status) return this.share(status);
    switch (name) {
      case 'units':
        return this.units.size;
      case 'layers':
        return this.longest.layers;
      case 'mean-span':
        return this.meanSpan();
      case 'max-span':
        return this.maxSpan();
      case 'unnamed-heads':
        return this.unitsWithoutHead.size;
      default:
        return this.peopleBehind(name).size;
    }
  }

  membersOf(units: ReadonlySet<UnitId>): People {
    return this.pick((person) => {
      const unit = this.snapshot.people.get(person)?.membership.unit;
      return unit !== undefined && units.has(unit);
    });
  }

  private pick(test: (person: PersonId) => boolean): People {
    return new Set([...this.people].filter(test));
  }

  private teamsOf(managers: Iterable<PersonId>): People {
    return new Set([...managers].flatMap((manager) => [manager, ...(this.spans.get(manager) ?? [])]));
  }

  /** The people who make a number what it is. */
  peopleBehind(name: NumberName): People {
    const status = asStatus(name);
    if (status) return this.pick((person) => this.statusOfLine(person) === status);
    switch (name) {
      case 'units':
        return this.membersOf(this.units);
      case 'layers':
        return this.longest.people;
      case 'mean-span':
        return this.teamsOf(this.spans.keys());
      case 'max-span':
        return this.teamsOf(this.widest);
      case 'unnamed-heads':
        return this.membersOf(this.unitsWithoutHead);
      case 'no-manager': {
        const without = findWithoutManager(this.snapshot);
        return this.pick((person) => without.has(person));
      }
      default:
        return this.people;
    }
  }
}

export type Sides = Readonly<Record<Side, Measured>>;

function* measure(snapshot: Snapshot, scope: Scope): Work<Measured> {
  const holds = testIn(snapshot, scope);
  const { organisation } = snapshot;
  const people = new Set<PersonId>();
  yield* forEach(snapshot.people.values(), ({ person, membership }) => {
    if (holds(membership.unit) && !isVacant(snapshot, person)) people.add(person);
  });
  const units = new Set<UnitId>();
  yield* forEach(snapshot.units.keys(), (unit) => {
    if (organisation.unitById.get(unit)?.kind === 'unit' && holds(unit)) units.add(unit);
  });
  return new Measured(snapshot, people, units);
}

export function measureSides(comparison: Comparison, scope: Scope): Sides {
  return finish(measureSidesInParts(comparison, scope));
}

export function* measureSidesInParts({ before, after }: Comparison, scope: Scope): Work<Sides> {
  return { before: yield* measure(before, scope), after: yield* measure(after, scope) };
}
