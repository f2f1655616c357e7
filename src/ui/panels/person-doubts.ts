/** What is not sure about somebody's seats on the two days, and about what sources disagree. */

import { append } from '../../base/lists.ts';
import type { Comparison } from '../../diff/comparison.ts';
import type { Side } from '../../diff/names.ts';
import { strengthsOf } from '../../diff/strengths.ts';
import { isFromSnapshots, readText } from '../../model/organisation.ts';
import type { Claim, Membership, PersonId } from '../../model/schema.ts';
import { isContested } from '../../model/statuses.ts';
import { type Strength, type Sureness, strengthOf } from '../../model/strength.ts';

export interface Doubt {
  /** "Line", "Line and place"; of a dispute "the line", or nothing where claims contradict without saying in what. */
  readonly about: string;
  readonly status: Sureness;
  readonly why: string | undefined;
  readonly claims: readonly Claim[];
}

export interface Doubts {
  readonly inferred: readonly Doubt[];
  readonly disputes: readonly Doubt[];
}

function doubt(about: string, { status, reason, claims }: Strength): Doubt {
  return { about, status, why: reason === undefined ? undefined : readText(reason), claims };
}

function inferredOf(line: Strength, place: Strength): Doubt[] {
  const isUnsure = (strength: Strength): boolean => strength.status === 'inferred';
  if (isUnsure(line) && isUnsure(place)) return [doubt('Line and place', { ...place, ...line })];
  return [...(isUnsure(line) ? [doubt('Line', line)] : []), ...(isUnsure(place) ? [doubt('Place', place)] : [])];
}

/** The end of a seat that goes on is none of the two days. */
function disputesOf(membership: Membership, line: Strength, place: Strength, isOver: boolean): Doubt[] {
  const parts: readonly (readonly [string, Strength])[] = [
    ['the line', line],
    ['the place', place],
    ['the title', strengthOf(membership, 'title')],
    ['when it began', strengthOf(membership, 'start')],
    ...(isOver ? [['when it ended', strengthOf(membership, 'end')] as const] : []),
  ];
  // What has no strength of its own is disputed with the line, and told with it.
  const contested = parts.filter(
    ([about, { status, claims }]) => isContested(status) && (about === 'the line' || claims !== membership.claims),
  );
  if (contested.length > 0) return contested.map(([about, strength]) => doubt(about, strength));
  return membership.claims.length > 1 && membership.claims.some(({ status }) => isContested(status))
    ? [doubt('', { ...line, claims: membership.claims })]
    : [];
}

/** Disputes of one reason are one; what ended and what began after it, where the day is in dispute, as well. */
function unite(disputes: readonly Doubt[]): Doubt[] {
  const united = new Map<string | undefined, Doubt>();
  for (const dispute of disputes) {
    const known = united.get(dispute.why);
    if (!known) united.set(dispute.why, dispute);
    else if (known.about === 'the line' && dispute.about === 'the place')
      united.set(dispute.why, {
        ...known,
        about: 'the line and the place',
        claims: [...new Set([...known.claims, ...dispute.claims])],
      });
  }
  return [...united.values()];
}

/** Of lists nothing is told: what each of them has is on its page. */
export function doubtsOf(comparison: Comparison, person: PersonId): Doubts {
  const { before, after } = comparison;
  const seats = { before: before.people.get(person), after: after.people.get(person) };
  const shown: Side = seats.after ? 'after' : 'before';
  const inferred: Doubt[] = [];
  const disputes: Doubt[] = [];
  const sides: readonly Side[] =
    seats.before?.membership === seats.after?.membership
      ? [shown]
      : shown === 'after'
        ? ['after', 'before']
        : ['before'];
  for (const side of sides) {
    const membership = seats[side]?.membership;
    if (!membership || isFromSnapshots(comparison[side].organisation)) continue;
    const line: Strength = membership.reportsTo
      ? strengthsOf(comparison).ofLineOn({ person }, side)
      : { status: 'unknown', claims: [] };
    const known = strengthOf(membership, 'place');
    const place = { ...known, reason: known.reason ?? membership.basis };
    if (side === shown) append(inferred, inferredOf(line, place));
    append(disputes, disputesOf(membership, line, place, side !== 'after'));
  }
  return { inferred, disputes: unite(disputes) };
}
