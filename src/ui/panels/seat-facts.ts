/** What is recorded of somebody beside title, unit and line, on both of the days that are compared. */

import type { Comparison } from '../../diff/comparison.ts';
import { recordedValues } from '../../model/attributes.ts';
import { readText } from '../../model/organisation.ts';
import type { PersonId } from '../../model/schema.ts';
import type { PersonSeat, Snapshot } from '../../model/snapshot.ts';

export interface SeatFact {
  readonly key: string;
  readonly label: string;
  /** The same twice where only one of the days records it. */
  readonly was: string;
  readonly is: string;
}

interface Recorded {
  readonly label: string;
  readonly value: string;
}

function recordedOn({ organisation }: Snapshot, seat: PersonSeat | undefined): Map<string, Recorded> {
  const facts = new Map<string, Recorded>();
  if (!seat) return facts;
  const { membership } = seat;
  if (membership.post !== undefined) facts.set('post', { label: 'Post', value: membership.post });
  for (const { attribute, value } of recordedValues(organisation.attributes, membership))
    facts.set(`attribute ${attribute.id}`, { label: readText(attribute.label), value });
  return facts;
}

/** Without what is empty on both days. */
export function seatFacts({ before, after }: Comparison, person: PersonId): SeatFact[] {
  const [seatBefore, seatAfter] = [before.people.get(person), after.people.get(person)];
  const [was, is] = [recordedOn(before, seatBefore), recordedOn(after, seatAfter)];
  const facts = [...new Map([...was, ...is])].map(([key, { label, value }]) => ({
    ...{ key, label },
    ...{ was: was.get(key)?.value ?? value, is: is.get(key)?.value ?? value },
  }));
  const names =
    seatBefore && seatAfter && seatBefore.name !== seatAfter.name
      ? [{ key: 'name', label: 'Name', was: seatBefore.name, is: seatAfter.name }]
      : [];
  return [...names, ...facts].filter((fact) => fact.was !== '' || fact.is !== '');
}
