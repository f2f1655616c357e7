/** What happened to each person of either snapshot. */

import { forEach, type Work } from '../base/work.ts';
import type { PersonId, UnitId } from '../model/schema.ts';
import { isVacant, type PersonSeat, type Snapshot } from '../model/snapshot.ts';
import { findReplacedBosses } from './boss-replaced.ts';
import { findCarriedAlong } from './carried-along.ts';
import type { Cause, FieldChange, PersonChange, PersonFacts, UnitChange } from './comparison.ts';
import { fieldsBetween, NO_FIELDS } from './field-changes.ts';
import type { PersonChangeKind } from './kinds.ts';
import { depthOf, hasLineOfUnit, hasOtherBoss, type Lines, superiorOf } from './lines.ts';
import { eventsOfPersonWithin, type Period } from './period.ts';
import { describeFacts, describeState, hasSameDottedLines, hasSameTarget, secondUnitsBetween } from './person-state.ts';
import { placementBetween } from './placement.ts';
import { type Posts, readPosts } from './posts.ts';
import { isPresenceExplained } from './presence.ts';
import { findWentAlong } from './went-along.ts';

type Changes<Kind> = ReadonlyMap<PersonId, Kind>;

/** What changed of the own seat and above it, person by person, before it is put into kinds. */
interface Findings {
  readonly moved: ReadonlySet<PersonId>;
  readonly changedUnit: ReadonlySet<PersonId>;
  readonly placement: Changes<'placed' | 'unplaced'>;
  readonly bossReplaced: Changes<Cause>;
  readonly carriedAlong: Changes<Cause>;
  /** By the unit that was split or merged. */
  readonly wentAlong: Changes<UnitId>;
}

function* findChanges(
  before: Lines,
  after: Lines,
  units: ReadonlyMap<UnitId, UnitChange>,
  period: Period,
  posts: Posts,
): Work<Findings> {
  const bossReplaced = yield* findReplacedBosses(before, after, posts);
  const wentAlong = yield* findWentAlong(before, after, units, period);
  const moved = new Set<PersonId>();
  const changedUnit = new Set<PersonId>();
  const placement = new Map<PersonId, 'placed' | 'unplaced'>();
  yield* forEach(before.snapshot.people, ([person, was]) => {
    const is = after.snapshot.people.get(person);
    if (!is) return;
    if (was.membership.unit !== is.membership.unit) {
      const known = placementBetween(before.snapshot, after.snapshot, was, is);
      if (known !== undefined) {
        placement.set(person, known);
        if (was.manager === undefined || is.manager === undefined) return;
      } else changedUnit.add(person);
      if (hasLineOfUnit(before, was) && hasLineOfUnit(after, is)) return;
    }
    const isOwnLine = !bossReplaced.has(person) && !wentAlong.withLine.has(person);
    if (hasOtherBoss(before, after, was, is) && isOwnLine) moved.add(person);
  });
  const reparented = new Set<UnitId>();
  for (const change of units.values()) if (change.kinds.includes('re-parented')) reparented.add(change.unit);
  const inOtherUnit = new Set([...changedUnit, ...placement.keys()]);
  const own = { moved, changedUnit: inOtherUnit, bossReplaced, reparented };
  const carriedAlong = yield* findCarriedAlong(before, after, own);
  return { moved, changedUnit, placement, bossReplaced, carriedAlong, wentAlong: wentAlong.people };
}

/**
 * The distance to the top says something only where the top is known: in a file that does not hold everybody, a
 * person with nobody above may be one whose boss no source names.
 */
function isTopKnown(lines: Lines, seat: PersonSeat): boolean {
  if (lines.snapshot.organisation.coverage.completeness === 'complete') return true;
  return superiorOf(seat) !== undefined;
}

class PersonDiff {
  private readonly before: Lines;
  private readonly after: Lines;
  private readonly units: ReadonlyMap<UnitId, UnitChange>;
  private readonly period: Period;
  private readonly findings: Findings;
  private readonly posts: Posts;

  constructor(
    [before, after]: readonly [Lines, Lines],
    units: ReadonlyMap<UnitId, UnitChange>,
    period: Period,
    findings: Findings,
    posts: Posts,
  ) {
    this.before = before;
    this.after = after;
    this.units = units;
    this.period = period;
    this.findings = findings;
    this.posts = posts;
  }

  /** Up or down, for somebody who moved. */
  private rankKind(person: PersonId, was: PersonSeat, is: PersonSeat): PersonChangeKind | undefined {
    const steps = depthOf(this.after, person) - depthOf(this.before, person);
    if (steps === 0 || !isTopKnown(this.before, was) || !isTopKnown(this.after, is)) return undefined;
    return steps < 0 ? 'promoted' : 'demoted';
  }

  /** The kinds of a person who is in both, in the order of weight. */
  private kindsInPlace(
    person: PersonId,
    was: PersonSeat,
    is: PersonSeat,
    fields: readonly FieldChange[],
  ): PersonChangeKind[] {
    const { moved, changedUnit, placement, bossReplaced, carriedAlong, wentAlong } = this.findings;
    const [factsBefore, factsAfter] = [describeFacts(was), describeFacts(is)];
    const kinds: PersonChangeKind[] = [];
    if (moved.has(person)) kinds.push('moved');
    if (changedUnit.has(person) && !wentAlong.has(person)) kinds.push('unit-changed');
    const rank = moved.has(person) ? this.rankKind(person, was, is) : undefined;
    if (rank) kinds.push(rank);
    const known = placement.get(person);
    if (known && !wentAlong.has(person)) kinds.push(known);
    if (bossReplaced.has(person)) kinds.push('boss-replaced');
    if (carriedAlong.has(person) || wentAlong.has(person)) kinds.push('carried-along');
    if (factsBefore.isUndisclosed !== factsAfter.isUndisclosed) {
      kinds.push(factsAfter.isUndisclosed ? 'undisclosed' : 'disclosed');
    }
    if (factsBefore.title !== factsAfter.title) kinds.push('retitled');
    if (this.isRenamed(person, factsBefore, factsAfter)) kinds.push('renamed');
    if (fields.length > 0) kinds.push('attribute-changed');
    const isLineOfUnit = hasLineOfUnit(this.before, was) && hasLineOfUnit(this.after, is);
    const isLineTold = moved.has(person) || bossReplaced.has(person) || wentAlong.has(person) || known || isLineOfUnit;
    const hasOtherLine = !isLineTold && !hasSameTarget(factsBefore.reportsTo, factsAfter.reportsTo);
    const seats = secondUnitsBetween(factsBefore, factsAfter);
    if (seats.added.length + seats.gone.length > 0) kinds.push('seats-changed');
    if (hasOtherLine || !hasSameDottedLines(factsBefore, factsAfter)) kinds.push('line-changed');
    return kinds;
  }

  /** What stands in the place of a name is none. */
  private isRenamed(person: PersonId, was: PersonFacts, is: PersonFacts): boolean {
    return was.name !== is.name && !was.isUndisclosed && !is.isUndisclosed && !this.isPost(person);
  }

  private isPost(person: PersonId): boolean {
    const { before, after } = this;
    return isVacant(after.snapshot.people.has(person) ? after.snapshot : before.snapshot, person);
  }

  private presenceKind(person: PersonId, came: boolean): PersonChangeKind {
    const absentFrom = came ? this.before.snapshot : this.after.snapshot;
    if (this.isPost(person)) return this.postKind(person, came, absentFrom);
    if (isPresenceExplained(person, absentFrom, this.period)) return came ? 'joined' : 'left';
    return came ? 'shown' : 'not-shown';
  }

  /** Nobody comes or goes with a post that nobody holds. */
  private postKind(vacancy: PersonId, came: boolean, absentFrom: Snapshot): PersonChangeKind {
    const fate = this.posts.fateOf(vacancy);
    if (fate === 'held') return came ? 'vacated' : 'filled';
    const isComplete = absentFrom.organisation.coverage.completeness === 'complete';
    if (fate === 'gone' && isComplete) return came ? 'post-created' : 'post-abolished';
    return came ? 'shown' : 'not-shown';
  }

  private dissolved(unit: UnitId | undefined): Cause | undefined {
    if (unit === undefined || !this.units.get(unit)?.kinds.includes('dissolved')) return undefined;
    return { unit };
  }

  private causeOf(person: PersonId, was: PersonSeat): Cause | undefined {
    const { moved, changedUnit, placement, bossReplaced, carriedAlong, wentAlong } = this.findings;
    const whole = wentAlong.get(person);
    if (whole !== undefined) return { unit: whole };
    if (moved.has(person) || changedUnit.has(person) || placement.has(person)) {
      const { unit, reportsTo } = was.membership;
      return this.dissolved(unit) ?? (reportsTo && 'unit' in reportsTo ? this.dissolved(reportsTo.unit) : undefined);
    }
    return bossReplaced.get(person) ?? carriedAlong.get(person);
  }

  changeOf(person: PersonId): PersonChange | undefined {
    const was = this.before.snapshot.people.get(person);
    const is = this.after.snapshot.people.get(person);
    const fields = was && is ? fieldsBetween(this.after.snapshot.organisation.attributes, was, is) : NO_FIELDS;
    const kinds =
      was && is ? this.kindsInPlace(person, was, is, fields) : [this.presenceKind(person, is !== undefined)];
    if (kinds.length === 0) return undefined;
    return {
      person,
      isPost: this.isPost(person),
      kinds,
      before: describeState(this.before, person),
      after: describeState(this.after, person),
      fields,
      predecessor: this.posts.predecessorOf(person),
      successor: this.posts.successorOf(person),
      cause: was && is ? this.causeOf(person, was) : undefined,
      events: eventsOfPersonWithin(this.period, person),
    };
  }
}

export function* diffPeople(
  before: Lines,
  after: Lines,
  units: ReadonlyMap<UnitId, UnitChange>,
  period: Period,
): Work<Map<PersonId, PersonChange>> {
  const posts = yield* readPosts(before.snapshot, after.snapshot);
  const findings = yield* findChanges(before, after, units, period, posts);
  const differences = new PersonDiff([before, after], units, period, findings, posts);
  const changes = new Map<PersonId, PersonChange>();
  const take = (person: PersonId): void => {
    const change = differences.changeOf(person);
    if (change) changes.set(person, change);
  };
  yield* forEach(before.snapshot.people.keys(), take);
  yield* forEach(after.snapshot.people.keys(), (person) => {
    if (!before.snapshot.people.has(person)) take(person);
  });
  return changes;
}
