/** What happened to one unit between the two days, in words. */

import type { UnitId } from '../model/schema.ts';
import type { Comparison, UnitChange } from './comparison.ts';
import { UNIT_KINDS, type UnitChangeKind } from './kinds.ts';
import { nameApart, nameOfUnit, type Side } from './names.ts';
import { joinWithAnd } from './phrases.ts';
import { isUndoneSplit, partsBeside } from './unit-words.ts';

export function wordOfUnitChange(change: UnitChange): string {
  const [kind = 'renamed'] = change.kinds;
  if (kind === 'head-changed' && change.after?.heads.length === 0) return 'No head named';
  return UNIT_KINDS[kind].label;
}

function headsOf(comparison: Comparison, change: UnitChange, side: Side): string {
  const names = (change[side]?.heads ?? []).map((person) => nameApart(comparison, person, side));
  return names.length > 0 ? joinWithAnd(names) : 'nobody named';
}

function placeOf(comparison: Comparison, change: UnitChange, side: Side): string {
  const facts = change[side];
  if (facts?.under !== undefined) return nameApart(comparison, facts.under, side);
  return facts?.parent === undefined ? 'the top' : nameOfUnit(comparison, facts.parent, side);
}

function placeOfNew(comparison: Comparison, change: UnitChange): string {
  const place = placeOf(comparison, change, 'after');
  return change.after?.parent === undefined && change.after?.under === undefined ? `at ${place}` : `under ${place}`;
}

/** Of a dissolved unit; units that were formed from it need not have any of its people. */
function whoWent(comparison: Comparison, { unit, related }: UnitChange, names: string): string {
  const people = [...comparison.before.people.values()].filter(({ membership }) => membership.unit === unit);
  const went = people.filter(({ membership: { person } }) => {
    const now = comparison.after.people.get(person)?.membership.unit;
    return now !== undefined && related.includes(now);
  });
  if (went.length === 0) return `${names} came from it`;
  return `${went.length === people.length ? 'its people' : 'some of its people'} went to ${names}`;
}

function clauseOf(comparison: Comparison, change: UnitChange, kind: UnitChangeKind): string {
  // Read backwards, a split has parts that are not there yet: nothing can have gone to them.
  const related = kind === 'merged' && !isUndoneSplit(comparison, change) ? partsBeside(change) : change.related;
  const relatedAt = (side: Side): UnitId[] => related.filter((unit) => comparison[side].units.has(unit));
  const withNames = (side: Side, words: (names: string) => string, without: string): string => {
    const names = joinWithAnd(relatedAt(side).map((unit) => nameOfUnit(comparison, unit, side)));
    return names === '' ? without : words(names);
  };
  switch (kind) {
    case 'created':
      return `formed ${placeOfNew(comparison, change)}${withNames('before', (names) => ` from ${names}`, '')}`;
    case 'dissolved':
      return withNames('after', (names) => `dissolved; ${whoWent(comparison, change, names)}`, 'dissolved');
    case 'renamed':
      return `renamed from ${change.before?.name ?? 'an unknown name'} to ${change.after?.name ?? 'an unknown name'}`;
    case 're-parented':
      return `moved from ${placeOf(comparison, change, 'before')} to ${placeOf(comparison, change, 'after')}`;
    case 'split':
      return withNames('after', (names) => `split into ${names}`, 'split');
    case 'merged':
      if (isUndoneSplit(comparison, change))
        return withNames('before', (names) => `no longer split into ${names}`, 'no longer split');
      return withNames('before', (names) => `${change.before ? 'took in' : 'merged from'} ${names}`, 'merged');
    case 'head-changed':
      return `headed by ${headsOf(comparison, change, 'after')} (before: ${headsOf(comparison, change, 'before')})`;
    case 'shown':
      return 'newly shown on the chart';
    case 'not-shown':
      return 'no longer shown on the chart';
  }
}

/** One plain sentence, without its full stop. */
export function describeUnitChange(change: UnitChange, comparison: Comparison): string {
  const sentence = change.kinds.map((kind) => clauseOf(comparison, change, kind)).join('; ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
