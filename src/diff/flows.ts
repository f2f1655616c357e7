/** Who went from which unit to which: every person of either snapshot is in exactly one flow, and no vacant post. */

import { forEach, sortEach, type Work } from '../base/work.ts';
import type { PersonId, UnitId } from '../model/schema.ts';
import { isVacant, type Snapshot } from '../model/snapshot.ts';
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

export function* traceFlows(before: Snapshot, after: Snapshot): Work<Flow[]> {
  const flows = new Map<string, OpenFlow>();
  const everybody = new Set<PersonId>();
  for (const { people } of [before, after]) yield* forEach(people.keys(), (person) => everybody.add(person));
  const inOrder = yield* sortEach([...everybody], (a, b) => (a < b ? -1 : 1));
  yield* forEach(inOrder, (person) => {
    const was = before.people.get(person);
    const is = after.people.get(person);
    if (isVacant(is ? after : before, person)) return;
    const presence = !was ? 'after' : !is ? 'before' : 'both';
    const from = was?.membership.unit;
    const to = is?.membership.unit;
    // An id holds no space, so the key is unambiguous.
    const key = `${presence} ${from ?? ''} ${to ?? ''}`;
    const flow = flows.get(key);
    if (flow) flow.people.push(person);
    else flows.set(key, { presence, from, to, people: [person] });
  });
  return yield* sortEach([...flows.values()], compareFlows);
}
