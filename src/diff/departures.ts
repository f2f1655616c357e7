/** What is known of people who went: that they left, that it was announced or reported, or that it is contested. */

import { wordOfStatus } from '../model/statuses.ts';
import { tierOf } from '../model/strength.ts';
import type { Comparison, PersonChange } from './comparison.ts';
import { joinWithOr } from './phrases.ts';
import { strengthsOf } from './strengths.ts';

/** "announced", "announced or reported"; undefined where all are known to have left. */
export function howTheyWent(people: readonly PersonChange[], comparison: Comparison): string | undefined {
  const strengths = strengthsOf(comparison);
  const how = new Set(
    people.map((change) => {
      const { status } = strengths.ofPerson(change);
      if (tierOf(status) !== 'said') return wordOfStatus(status);
      return strengths.isOnlyAnnounced(change) ? 'announced' : 'left';
    }),
  );
  if (how.size === 0 || (how.size === 1 && how.has('left'))) return undefined;
  // Who is known to have left, and not only to be leaving, announced it or had it announced.
  if (how.delete('left')) how.add('announced');
  return joinWithOr([...how].toSorted());
}

/** "2 left"; "2 departures were announced or reported". */
export function departuresInWords(people: readonly PersonChange[], comparison: Comparison): string {
  const count = people.length.toLocaleString('en');
  const how = howTheyWent(people, comparison);
  if (how === undefined) return `${count} left`;
  return `${count} ${people.length === 1 ? 'departure was' : 'departures were'} ${how}`;
}
