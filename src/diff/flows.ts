/** Who went from which unit to which: every person of either snapshot is in exactly one flow. */

import type { PersonId, UnitId } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Flow } from './comparison.ts';

interface OpenFlow extends Flow {
  readonly people: PersonId[];
}

/** Ids in their own order; no unit comes last. */
function compareEnds(a: UnitId | undefined, b: UnitId | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}

function compareFlows(a: Flow, b: Flow): number {
  return compareEnds(a.from, b.from) || compareEnds(a.to, b.to) || (a.presence < b.presence ? -1 : 1);
}

export function traceFlows(before: Snapshot, after: Snapshot): Flow[] {
  const flows = new Map<string, OpenFlow>();
  const everybody = new Set([...before.people.keys(), ...after.people.keys()]);
  for (const person of [...everybody].toSorted()) {
    const was = before.people.get(person);
    const is = after.people.get(person);
    const presence = !was ? 'after' : !is ? 'before' : 'both';
    const from = was?.membership.unit;
    const to = is?.membership.unit;
    // An id holds no space, so the key is unambiguous.
    const key = `${presence} ${from ?? ''} ${to ?? ''}`;
    const flow = flows.get(key);
    if (flow) flow.people.push(person);
    else flows.set(key, { presence, from, to, people: [person] });
  }
  return [...flows.values()].toSorted(compareFlows);
}
