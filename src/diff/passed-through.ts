import { forEach, type Work } from '../base/work.ts';
import type { PersonId } from '../model/schema.ts';
import { isVacant, type Snapshot } from '../model/snapshot.ts';
import { endDay, firstDay } from '../model/span.ts';
import type { Period } from './period.ts';

/** Who came after the first of the two days and went before the second, in the order of the ids. */
export function* findPassedThrough(before: Snapshot, after: Snapshot, period: Period): Work<readonly PersonId[]> {
  const passed = new Set<PersonId>();
  const { organisation } = after;
  if (before.organisation !== organisation) return [];
  yield* forEach(organisation.memberships, (membership) => {
    const { person, kind } = membership;
    if (kind !== 'primary' || before.people.has(person) || after.people.has(person)) return;
    if (firstDay(membership) <= period.first || endDay(membership) > period.last) return;
    if (!isVacant(after, person)) passed.add(person);
  });
  return [...passed].toSorted();
}
