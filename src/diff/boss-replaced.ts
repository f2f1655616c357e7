/**
 * Who got a new boss without moving: somebody else took the seat above. Either the post above has another holder, or
 * the head of a unit changed, or, in lines between people, a successor took the boss's seat. All rules read the same
 * in either direction of time.
 */

import { forEach, type Work } from '../base/work.ts';
import type { PersonId, UnitId } from '../model/schema.ts';
import type { PersonSeat } from '../model/snapshot.ts';
import { personKey, personOf, unitOf } from '../model/tree.ts';
import type { Cause } from './comparison.ts';
import { hasOtherBoss, headsOf, type Lines, superiorOf } from './lines.ts';
import type { Posts } from './posts.ts';
import { findSuccessors } from './successors.ts';

/** The people who lead somebody: a manager, or the heads of the unit that the line ends at. */
function bossesOf(lines: Lines, seat: PersonSeat): readonly PersonId[] {
  const superior = superiorOf(seat);
  if (superior === undefined) return [];
  const boss = personOf(superior);
  if (boss !== undefined) return [boss];
  const unit = unitOf(superior);
  return unit === undefined ? [] : headsOf(lines, unit);
}

/** The units whose head a line may mean: the unit it names, or those that the person it names is head of. */
function unitsAnsweredTo(lines: Lines, seat: PersonSeat): readonly UnitId[] {
  const target = seat.membership.reportsTo;
  if (!target) return [];
  return 'unit' in target ? [target.unit] : (lines.headed.get(target.person) ?? []);
}

/** The unit whose change of heads explains that a person has other bosses now. */
function findUnitWithNewHead(before: Lines, after: Lines, was: PersonSeat, is: PersonSeat): UnitId | undefined {
  const units = unitsAnsweredTo(after, is);
  const oldBosses = bossesOf(before, was);
  const newBosses = bossesOf(after, is);
  return unitsAnsweredTo(before, was).find(
    (unit) =>
      units.includes(unit) &&
      before.snapshot.units.has(unit) &&
      after.snapshot.units.has(unit) &&
      (oldBosses.some((boss) => !headsOf(after, unit).includes(boss)) ||
        newBosses.some((boss) => !headsOf(before, unit).includes(boss))),
  );
}

function causeOfNewHead(before: Lines, after: Lines, was: PersonSeat, unit: UnitId): Cause {
  const [boss, ...others] = bossesOf(before, was);
  if (boss === undefined || others.length > 0 || headsOf(after, unit).includes(boss)) return { unit };
  return { person: boss };
}

/** The people whose boss was replaced above them, with the boss (or the unit, where no single boss was) replaced. */
export function* findReplacedBosses(before: Lines, after: Lines, posts: Posts): Work<ReadonlyMap<PersonId, Cause>> {
  const successors = yield* findSuccessors(before, after);
  const replaced = new Map<PersonId, Cause>();
  yield* forEach(before.snapshot.people, ([person, was]) => {
    const is = after.snapshot.people.get(person);
    if (!is || was.membership.unit !== is.membership.unit || !hasOtherBoss(before, after, was, is)) return;
    if (was.manager !== undefined && is.manager !== undefined && posts.isSamePost(was.manager, is.manager)) {
      replaced.set(person, { person: was.manager });
      return;
    }
    const unit = findUnitWithNewHead(before, after, was, is);
    if (unit !== undefined) {
      replaced.set(person, causeOfNewHead(before, after, was, unit));
      return;
    }
    const successor = was.manager === undefined ? undefined : successors.get(was.manager);
    if (was.manager !== undefined && successor !== undefined && superiorOf(is) === personKey(successor)) {
      replaced.set(person, { person: was.manager });
    }
  });
  return replaced;
}
