/** What a comparison reads of one person: the recorded facts, and the state that follows from them. */

import type { PersonId, ReportsTo, UnitId } from '../model/schema.ts';
import { isMereSeat } from '../model/second-seat.ts';
import type { PersonSeat } from '../model/snapshot.ts';
import { titleOf } from '../model/titles.ts';
import type { PersonFacts, PersonState } from './comparison.ts';
import { depthOf, keyOfTarget, type Lines } from './lines.ts';

const NO_LINES: readonly ReportsTo[] = [];
const NO_UNITS: readonly UnitId[] = [];
const NO_ATTRIBUTES: PersonFacts['attributes'] = {};

function dottedLines(seat: PersonSeat): readonly ReportsTo[] {
  if (seat.secondary.length === 0) return NO_LINES;
  const lines = new Map<string, ReportsTo>();
  for (const membership of seat.secondary) {
    const { reportsTo } = membership;
    if (reportsTo && !isMereSeat(membership)) lines.set(keyOfTarget(reportsTo), reportsTo);
  }
  return [...lines].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, target]) => target);
}

function secondUnits(seat: PersonSeat): readonly UnitId[] {
  if (seat.secondary.length === 0) return NO_UNITS;
  const seats = seat.secondary.filter(isMereSeat);
  return [...new Set(seats.flatMap(({ unit }) => unit ?? []))].toSorted();
}

export function describeFacts(seat: PersonSeat): PersonFacts {
  const { unit, reportsTo, holder, attributes } = seat.membership;
  return {
    name: seat.name,
    isUndisclosed: holder === 'undisclosed',
    title: titleOf(seat.membership) ?? '',
    unit,
    reportsTo,
    secondary: dottedLines(seat),
    secondUnits: secondUnits(seat),
    attributes: attributes ?? NO_ATTRIBUTES,
  };
}

export function describeState(lines: Lines, person: PersonId): PersonState | undefined {
  const seat = lines.snapshot.people.get(person);
  return seat && { ...describeFacts(seat), manager: seat.manager, depth: depthOf(lines, person) };
}

export function hasSameTarget(a: ReportsTo | undefined, b: ReportsTo | undefined): boolean {
  if (!a || !b) return a === b;
  return 'person' in a ? 'person' in b && a.person === b.person : 'unit' in b && a.unit === b.unit;
}

export function hasSameDottedLines(a: PersonFacts, b: PersonFacts): boolean {
  return (
    a.secondary.length === b.secondary.length &&
    a.secondary.every((line, index) => hasSameTarget(line, b.secondary[index]))
  );
}

/** The units that somebody came into or is out of, the main seat apart: whoever only swapped seats is in both still. */
export function secondUnitsBetween(was: PersonFacts, is: PersonFacts): Record<'added' | 'gone', readonly UnitId[]> {
  return {
    added: is.secondUnits.filter((unit) => unit !== was.unit && !was.secondUnits.includes(unit)),
    gone: was.secondUnits.filter((unit) => unit !== is.unit && !is.secondUnits.includes(unit)),
  };
}
