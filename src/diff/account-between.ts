/** What an account says of those who are on the chart only between the two days. */

import { GOING } from '../model/event-kinds.ts';
import type { ChangeEvent, PersonId } from '../model/schema.ts';
import { wordOfStatus } from '../model/statuses.ts';
import { surest, tierOf } from '../model/strength.ts';
import { Sources } from './account-evidence.ts';
import type { AccountNames } from './account-names.ts';
import { type AccountSentence, listWords, say } from './account-text.ts';
import type { Comparison } from './comparison.ts';
import { eventsOfPersonWithin, periodBetween } from './period.ts';
import { capitalise, joinWithOr, numberWord } from './phrases.ts';

/** The surest event that tells of each going. */
function goings(comparison: Comparison): ReadonlyMap<PersonId, ChangeEvent> {
  const period = periodBetween(comparison.before, comparison.after);
  const found = new Map<PersonId, ChangeEvent>();
  for (const person of comparison.passedThrough) {
    const told = eventsOfPersonWithin(period, person).filter(
      ({ kind, status }) => GOING.has(kind) && status !== 'denied',
    );
    const event = surest(told);
    if (event) found.set(person, event);
  }
  return found;
}

export function passedThroughInWords(comparison: Comparison, names: AccountNames, most: number): AccountSentence[] {
  const { passedThrough } = comparison;
  const about = passedThrough.map((person) => ({ person }));
  const who = listWords(
    passedThrough.map((person) => names.person(person)),
    most,
  );
  const isOne = passedThrough.length === 1;
  const count = `${capitalise(numberWord(passedThrough.length))} more ${isOne ? 'person' : 'people'}`;
  const departures = goings(comparison);
  const events = [...departures.values()];
  const how = [
    ...new Set(events.map(({ status }) => (tierOf(status) === 'said' ? 'announced' : wordOfStatus(status)))),
  ];
  const all = departures.size === passedThrough.length;
  const of = all ? (isOne ? 'This departure' : 'Their departures') : capitalise(numberWord(departures.size));
  const be = departures.size === 1 ? 'was' : 'were';
  const noun = all ? '' : ' of these departures';
  const note = departures.size === 0 ? undefined : `${of}${noun} ${be} ${joinWithOr(how.toSorted())}.`;
  return [
    {
      id: 'between/0',
      words: say`${count} came onto the chart and went from it in between: ${who}.`,
      note,
      about,
      evidence: new Sources(comparison).evidence(events.flatMap(({ claims }) => claims)),
    },
  ];
}
