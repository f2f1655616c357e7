/** Whether one person or unit has more entries than can be looked through for each of them. */

import type { Organisation } from './organisation.ts';
import type { Problem } from './problem.ts';

/** Twenty a year for fifty years. */
const MOST_ENTRIES = 1000;

function tooMany(path: string, name: string, what: string): Problem {
  const most = MOST_ENTRIES.toLocaleString('en');
  return { path, message: `${name} has more than ${most} ${what}, which is more than can be shown; leave some out` };
}

export function checkCounts({ memberships, membershipsOf, personById, units }: Organisation): Problem[] {
  const problems: Problem[] = [];
  for (const [person, seats] of membershipsOf) {
    const first = seats[0];
    if (seats.length <= MOST_ENTRIES || !first) continue;
    const path = `memberships[${memberships.indexOf(first)}]`;
    problems.push(tooMany(path, personById.get(person)?.name ?? person, 'entries'));
  }
  for (const [index, unit] of units.entries()) {
    if (unit.spans.length > MOST_ENTRIES) problems.push(tooMany(`units[${index}].spans`, unit.name, 'spans'));
    if (unit.heads.length > MOST_ENTRIES) problems.push(tooMany(`units[${index}].heads`, unit.name, 'heads'));
  }
  return problems;
}
