/** Where the people of a unit came from or went to, as far as they are shown, and what the file says of its origin. */

import { Lists } from '../base/lists-by-key.ts';
import { rememberFew } from '../base/remember.ts';
import type { Unit, UnitId } from '../model/schema.ts';
import { tierOf, weakest } from '../model/strength.ts';
import { withCertainty } from './certainty-words.ts';
import type { Comparison, PersonChange, UnitChange } from './comparison.ts';
import { departuresInWords } from './departures.ts';
import { categoryOf } from './kinds.ts';
import { nameOfUnit } from './names.ts';
import { joinWithAnd } from './phrases.ts';
import { strengthsOf } from './strengths.ts';

export function isWhole({ before, after }: Comparison): boolean {
  return [before, after].every(({ organisation }) => organisation.coverage.completeness === 'complete');
}

type Origin = Unit['formedFrom'][number];

/** What the file says, and what only the people show. */
interface OriginWords {
  /** " from North": said of the formation itself. */
  readonly within: string;
  /** Clauses of their own. */
  readonly apart: readonly string[];
}

/** A unit that hangs below the new one was not used up by it. */
function origins(comparison: Comparison, { unit, related }: UnitChange): UnitId[] {
  const { before, after } = comparison;
  return related.filter((origin) => before.units.has(origin) && after.units.get(origin)?.parent !== unit);
}

export function originsInWords(comparison: Comparison, change: UnitChange): OriginWords {
  const names = (units: readonly UnitId[]): string =>
    joinWithAnd(units.map((unit) => nameOfUnit(comparison, unit, 'before')));
  const from = origins(comparison, change);
  if (from.length === 0) return { within: '', apart: [] };
  if (isWhole(comparison)) return { within: ` from ${names(from)}`, apart: [] };
  const told = comparison.after.organisation.unitById.get(change.unit)?.formedFrom ?? [];
  const of = (unit: UnitId): Origin | undefined => told.find((origin) => origin.unit === unit);
  const said = from.filter((unit) => of(unit) && tierOf(of(unit)?.status ?? 'unknown') === 'said');
  const apart = from.flatMap((unit) => {
    const origin = of(unit);
    if (!origin) return [countedFrom(comparison, change.unit, unit)];
    if (tierOf(origin.status) === 'said') return [];
    const text = tierOf(origin.status) === 'unsaid' ? 'taken to come from' : 'came from';
    return [withCertainty(`${text} ${names([unit])}`, origin.status)];
  });
  return { within: said.length > 0 ? ` from ${names(said)}` : '', apart };
}

function countedFrom(comparison: Comparison, unit: UnitId, origin: UnitId): string {
  const people = comparison.flows
    .filter(({ from, to, presence }) => presence === 'both' && from === origin && to === unit)
    .reduce((sum, flow) => sum + flow.people.length, 0);
  return `of those shown, ${people} came from ${nameOfUnit(comparison, origin, 'before')}`;
}

/** These are asked for each unit that ended, so they are found once for all of them. */
const membersByUnit = rememberFew(({ before, people }: Comparison) => {
  const members = new Lists<UnitId | undefined, PersonChange>();
  for (const { person, membership } of before.people.values()) {
    const change = people.get(person);
    if (change) members.add(membership.unit, change);
  }
  return members;
});

interface Part extends Pick<Origin, 'status'> {
  readonly id: UnitId;
}

const partsByOrigin = rememberFew(({ after }: Comparison) => {
  const parts = new Lists<UnitId, Part>();
  for (const { id, formedFrom } of after.organisation.units) {
    if (!after.units.has(id)) continue;
    const told = new Set<UnitId>();
    for (const { unit, status } of formedFrom) {
      if (!told.has(unit)) parts.add(unit, { id, status });
      told.add(unit);
    }
  }
  return parts;
});

/** Of a unit that is gone: what came out of it, then where those who are shown stand now. */
export function whoWent(comparison: Comparison, { unit }: UnitChange, related: readonly UnitId[]): string[] {
  const members = membersByUnit(comparison).get(unit);
  if (!isWhole(comparison)) return [...becamePartOf(comparison, unit), ...whereTheyStand(comparison, members)];
  if (related.length === 0) return [];
  const names = joinWithAnd(related.map((each) => nameOfUnit(comparison, each)));
  const into = new Set(related);
  const went = members.filter(({ after }) => after?.unit !== undefined && into.has(after.unit));
  // Units that were formed from it need not have any of its people.
  if (went.length === 0) return [`${names} came from it`];
  return [`${went.length === members.length ? 'its people' : 'some of its people'} went to ${names}`];
}

function becamePartOf(comparison: Comparison, unit: UnitId): string[] {
  return partsByOrigin(comparison)
    .get(unit)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, status }) => {
      const text = `${tierOf(status) === 'unsaid' ? 'taken to be' : 'became'} part of ${nameOfUnit(comparison, id)}`;
      return withCertainty(text, status);
    });
}

function whereTheyStand(comparison: Comparison, members: readonly PersonChange[]): string[] {
  const strengths = strengthsOf(comparison);
  const byUnit = new Lists<UnitId, PersonChange>();
  const left = members.filter((member) => categoryOf(member) === 'left');
  const unplaced = members.filter(({ kinds }) => kinds.includes('unplaced'));
  for (const member of members) {
    const unit = member.kinds.includes('unplaced') ? undefined : member.after?.unit;
    if (unit !== undefined) byUnit.add(unit, member);
  }
  const largestFirst = [...byUnit.entries()].toSorted(
    ([unit, people], [other, others]) => others.length - people.length || (unit < other ? -1 : 1),
  );
  const parts = largestFirst.map(([unit, people]) => {
    const { status } = weakest(people.map((person) => strengths.ofPlaceOn(person, 'after')));
    const text = `${people.length} ${people.length === 1 ? 'is' : 'are'} now in ${nameOfUnit(comparison, unit)}`;
    return withCertainty(text, status);
  });
  if (unplaced.length > 0) parts.push(`no unit is named for ${unplaced.length}`);
  if (left.length > 0) parts.push(departuresInWords(left, comparison));
  return parts.length === 0 ? [] : [`of those shown, ${joinWithAnd(parts)}`];
}
