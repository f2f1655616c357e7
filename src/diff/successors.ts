/**
 * Who took whose seat, told from the lines between people alone. N succeeded O if O gave up the seat (left, or has
 * another boss) and N came to it (joined, or has another boss), if the seat is the same (N's boss is O's old boss, or
 * that one's successor), if neither stood above the other, and if the team was handed over: of the people who no
 * longer report to O more than half now report to N, and of those newly under N more than half come from O.
 *
 * Each condition turns into its counterpart when before and after are swapped.
 */

import { forEach, type Work } from '../base/work.ts';
import type { PersonId } from '../model/schema.ts';
import { type NodeKey, personKey, personOf } from '../model/tree.ts';
import { isAbove, type Lines, superiorOf } from './lines.ts';
import { resolveUpwards } from './resolve-upwards.ts';

class Superiors {
  private readonly before: Lines;
  private readonly after: Lines;

  constructor(before: Lines, after: Lines) {
    this.before = before;
    this.after = after;
  }

  was(person: PersonId): NodeKey | undefined {
    const seat = this.before.snapshot.people.get(person);
    return seat && superiorOf(seat);
  }

  is(person: PersonId): NodeKey | undefined {
    const seat = this.after.snapshot.people.get(person);
    return seat && superiorOf(seat);
  }

  managerBefore(person: PersonId): PersonId | undefined {
    return this.before.snapshot.people.get(person)?.manager;
  }

  managerAfter(person: PersonId): PersonId | undefined {
    return this.after.snapshot.people.get(person)?.manager;
  }

  isInBoth(person: PersonId): boolean {
    return this.before.snapshot.people.has(person) && this.after.snapshot.people.has(person);
  }
}

function increment<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Pairs of an old boss and the new boss of most of the team. The majorities make the pairs one-to-one. */
function* pairByTeams(before: Lines, superiors: Superiors): Work<Map<PersonId, PersonId>> {
  const gone = new Map<NodeKey, number>();
  const come = new Map<NodeKey, number>();
  const handed = new Map<PersonId, Map<PersonId, number>>();
  yield* forEach(before.snapshot.people.keys(), (person) => {
    const was = superiors.was(person);
    const is = superiors.is(person);
    if (was === is || !superiors.isInBoth(person)) return;
    if (was !== undefined) increment(gone, was);
    if (is !== undefined) increment(come, is);
    const oldBoss = superiors.managerBefore(person);
    const newBoss = superiors.managerAfter(person);
    if (oldBoss === undefined || newBoss === undefined) return;
    const destinations = handed.get(oldBoss) ?? new Map<PersonId, number>();
    increment(destinations, newBoss);
    handed.set(oldBoss, destinations);
  });
  const pairs = new Map<PersonId, PersonId>();
  for (const [oldBoss, destinations] of handed) {
    for (const [newBoss, count] of destinations) {
      // The successor may come from the team, and the old boss may join it; neither is somebody handed over.
      const isFromTeam = superiors.isInBoth(newBoss) && superiors.was(newBoss) === personKey(oldBoss);
      const joinsTeam = superiors.isInBoth(oldBoss) && superiors.is(oldBoss) === personKey(newBoss);
      const left = (gone.get(personKey(oldBoss)) ?? 0) - (isFromTeam ? 1 : 0);
      const arrived = (come.get(personKey(newBoss)) ?? 0) - (joinsTeam ? 1 : 0);
      if (count * 2 > left && count * 2 > arrived) pairs.set(oldBoss, newBoss);
    }
  }
  return pairs;
}

export function* findSuccessors(before: Lines, after: Lines): Work<ReadonlyMap<PersonId, PersonId>> {
  const superiors = new Superiors(before, after);
  const pairs = yield* pairByTeams(before, superiors);

  const isPair = (was: NodeKey | undefined, is: NodeKey | undefined): boolean => {
    const oldBoss = was === undefined ? undefined : personOf(was);
    const newBoss = oldBoss === undefined ? undefined : pairs.get(oldBoss);
    return newBoss !== undefined && is === personKey(newBoss);
  };
  /** In one snapshot only, or under a boss who is not merely the old one's counterpart. */
  const changedSeat = (person: PersonId): boolean => {
    const was = superiors.was(person);
    const is = superiors.is(person);
    return !superiors.isInBoth(person) || (was !== is && !isPair(was, is));
  };
  const isAboveTheOther = (oldBoss: PersonId, newBoss: PersonId): boolean =>
    isAbove(before, personKey(newBoss), personKey(oldBoss)) || isAbove(after, personKey(oldBoss), personKey(newBoss));

  const resolved = yield* resolveUpwards<PersonId, PersonId | undefined>(
    pairs.keys(),
    (oldBoss) => {
      const above = superiors.managerBefore(oldBoss);
      return above !== undefined && pairs.has(above) ? [above] : [];
    },
    (oldBoss, successorOf) => {
      const newBoss = pairs.get(oldBoss);
      if (newBoss === undefined || !changedSeat(oldBoss) || !changedSeat(newBoss)) return undefined;
      if (isAboveTheOther(oldBoss, newBoss)) return undefined;
      const seatWasUnder = superiors.was(oldBoss);
      const seatIsUnder = superiors.is(newBoss);
      if (seatWasUnder === seatIsUnder) return newBoss;
      const above = superiors.managerBefore(oldBoss);
      const successor = above === undefined ? undefined : successorOf(above);
      return successor !== undefined && seatIsUnder === personKey(successor) ? newBoss : undefined;
    },
  );
  const successors = new Map<PersonId, PersonId>();
  for (const [oldBoss, newBoss] of resolved) if (newBoss !== undefined) successors.set(oldBoss, newBoss);
  return successors;
}
