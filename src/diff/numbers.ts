/** The numbers of a comparison as they stand in the panel: before, after and the difference, overall and by unit. */

import { finish, forEach, type Work } from '../base/work.ts';
import { isFromSnapshots, tellsLines } from '../model/organisation.ts';
import type { PersonId, Status, UnitId } from '../model/schema.ts';
import { isVacant, type PersonSeat } from '../model/snapshot.ts';
import { LINE_STATUS_IDS } from '../model/statuses.ts';
import type { Comparison } from './comparison.ts';
import { measureSidesInParts, NUMBER_NAMES, type NumberName, type Scope, unitTest } from './measured.ts';
import type { Side } from './names.ts';
import { type Light, MOVEMENTS, type Movement, movementTo, peopleBehind, unitsBehind } from './number-causes.ts';

const SIDES: readonly Side[] = ['before', 'after'];

export type NumberPart = Side | 'change';

export interface NumberRow {
  readonly name: NumberName;
  /** Undefined where there is nothing to measure. */
  readonly values: Readonly<Record<Side, number | undefined>>;
  /** Whether there is anybody or anything behind it to light up. */
  readonly isCaused: Readonly<Record<NumberPart, boolean>>;
  /** Of the widest span only: those who have it. */
  readonly whose: Readonly<Record<Side, readonly PersonId[]>> | undefined;
}

const OF_UNITS: ReadonlySet<NumberName> = new Set(['units', 'unnamed-heads']);
/** What is counted along lines says nothing where none are told. */
const OF_LINES: ReadonlySet<NumberName> = new Set(['layers', 'mean-span', 'max-span', 'no-manager']);

/** Statuses that no line of either day has are left out, and what is counted of units where there are none. */
export function readNumbers(comparison: Comparison, scope: Scope): NumberRow[] {
  return finish(readNumbersInParts(comparison, scope));
}

export function* readNumbersInParts(comparison: Comparison, scope: Scope): Work<NumberRow[]> {
  const sides = yield* measureSidesInParts(comparison, scope);
  yield* sides.before.readAhead();
  yield* sides.after.readAhead();
  const isThere = (name: NumberName): boolean => {
    const both = [sides.before, sides.after];
    if (OF_LINES.has(name) && !tellsLines(comparison.after.organisation)) return false;
    if (name === 'unnamed-heads' && isFromSnapshots(comparison.after.organisation)) return false;
    if (OF_UNITS.has(name)) return both.some(({ units }) => units.size > 0);
    return !LINE_STATUS_IDS.some((status) => status === name) || both.some((side) => (side.valueOf(name) ?? 0) > 0);
  };
  const rows: NumberRow[] = [];
  for (const name of NUMBER_NAMES.filter(isThere)) {
    yield;
    const [before, after] = [sides.before.valueOf(name), sides.after.valueOf(name)];
    const isMeasured = before !== undefined && after !== undefined;
    const light: Light = { number: name, part: undefined, scope };
    rows.push({
      name,
      values: { before, after },
      isCaused: {
        before: (before ?? 0) > 0,
        after: (after ?? 0) > 0,
        change: isMeasured && unitsBehind(sides, light).size + peopleBehind(comparison, sides, light).size > 0,
      },
      whose: name === 'max-span' ? { before: sides.before.widest, after: sides.after.widest } : undefined,
    });
  }
  return rows;
}

export interface UnitNumbers {
  /** Undefined: people whose unit is not recorded. */
  readonly unit: UnitId | undefined;
  readonly before: number;
  readonly after: number;
  readonly movements: Readonly<Record<Movement, number>>;
  /** How many of the lines have which status, after; of a unit that is gone, before. */
  readonly lines: Readonly<Record<Status, number>>;
}

type Counts<Key extends string> = Record<Key, number>;

function zeros<Key extends string>(keys: readonly Key[]): Counts<Key> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Counts<Key>;
}

class UnitTally {
  readonly movements = zeros(MOVEMENTS);
  private readonly people = zeros(SIDES);
  private readonly lines = { before: zeros(LINE_STATUS_IDS), after: zeros(LINE_STATUS_IDS) };

  count(side: Side, { membership }: PersonSeat): void {
    this.people[side] += 1;
    if (membership.reportsTo) this.lines[side][membership.status] += 1;
  }

  sum(unit: UnitId | undefined): UnitNumbers {
    const { before, after } = this.people;
    return { unit, before, after, movements: this.movements, lines: this.lines[after > 0 ? 'after' : 'before'] };
  }
}

/** Each unit by itself, without the units inside it, so that the people of all rows are all the people. */
export function numbersByUnit(comparison: Comparison, scope: Scope): UnitNumbers[] {
  return finish(numbersByUnitInParts(comparison, scope));
}

export function* numbersByUnitInParts(comparison: Comparison, scope: Scope): Work<UnitNumbers[]> {
  const tallies = new Map<UnitId | undefined, UnitTally>();
  const tallyOf = (unit: UnitId | undefined): UnitTally => {
    const known = tallies.get(unit);
    if (known) return known;
    const tally = new UnitTally();
    tallies.set(unit, tally);
    return tally;
  };
  for (const side of SIDES) {
    const other = comparison[side === 'before' ? 'after' : 'before'];
    yield* forEach(comparison[side].people.values(), (seat) => {
      if (isVacant(comparison[side], seat.person)) return;
      const { unit } = seat.membership;
      const tally = tallyOf(unit);
      tally.count(side, seat);
      const counterpart = other.people.get(seat.person);
      if (counterpart && counterpart.membership.unit === unit) return;
      tally.movements[movementTo(comparison, seat.person, side)] += 1;
    });
  }
  const holds = unitTest(comparison, scope);
  return [...tallies].filter(([unit]) => holds(unit)).map(([unit, tally]) => tally.sum(unit));
}
