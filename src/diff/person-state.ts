/** What a comparison reads of one person: the recorded facts, and the state that follows from them. */

import { readText } from '../model/organisation.ts';
import type { PersonId, ReportsTo } from '../model/schema.ts';
import type { PersonSeat } from '../model/snapshot.ts';
import type { PersonFacts, PersonState } from './comparison.ts';
import { depthOf, keyOfTarget, type Lines } from './lines.ts';

const NO_LINES: readonly ReportsTo[] = [];
const NO_ATTRIBUTES: PersonFacts['attributes'] = {};

/** A second seat without a line of its own is a dotted line to its unit. */
function dottedLines(seat: PersonSeat): readonly ReportsTo[] {
  if (seat.secondary.length === 0) return NO_LINES;
  const lines = new Map<string, ReportsTo>();
  for (const { reportsTo, unit } of seat.secondary) {
    const target = reportsTo ?? (unit === undefined ? undefined : { unit });
    if (target) lines.set(keyOfTarget(target), target);
  }
  return [...lines].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, target]) => target);
}

export function describeFacts(seat: PersonSeat): PersonFacts {
  const { title, unit, reportsTo, holder, attributes } = seat.membership;
  return {
    name: seat.name,
    isUndisclosed: holder === 'undisclosed',
    title: title === undefined ? '' : readText(title),
    unit,
    reportsTo,
    secondary: dottedLines(seat),
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
