/** The title of a group of changes: what brought them about, and what became of those whom it concerned. */

import { countPeople } from '../base/counted.ts';
import { Lists } from '../base/lists-by-key.ts';
import { rememberFew } from '../base/remember.ts';
import type { PersonId, UnitId } from '../model/schema.ts';
import { type Tier, tierOf } from '../model/strength.ts';
import type { ChangeGroup } from './cause-groups.ts';
import { certaintyOfAll, withCertainty } from './certainty-words.ts';
import type { Comparison, PersonChange, UnitChange } from './comparison.ts';
import { departuresInWords, howTheyWent } from './departures.ts';
import {
  assertsNothing,
  CATEGORIES,
  categoryOf,
  isMerelyShown,
  mainKind,
  type UnitChangeKind,
  wordOfChange,
  wordsOfUnitTier,
} from './kinds.ts';
import { nameApart, nameOfUnit, type Side } from './names.ts';
import { joinWithAnd, nameSome, numberWord } from './phrases.ts';
import { strengthsOf } from './strengths.ts';
import { isUndoneSplit, partsBeside } from './unit-words.ts';
import { isWhole } from './where-it-went.ts';

const MAX_DESTINATIONS = 3;

function countUnits(count: number): string {
  return `${numberWord(count)} ${count === 1 ? 'unit' : 'units'}`;
}

function nameUnits(comparison: Comparison, units: readonly UnitId[], side: Side): string {
  return nameSome(units.filter((unit) => comparison[side].units.has(unit)).map((unit) => nameOfUnit(comparison, unit)));
}

function headsInWords(comparison: Comparison, name: string, heads: readonly PersonId[]): string {
  if (heads.length === 0) return `${name} no longer has a named head`;
  return `${name} has a new head, ${nameSome(heads.map((head) => nameApart(comparison, head)))}`;
}

function placeInWords(comparison: Comparison, { after }: UnitChange): string {
  if (after?.under !== undefined) return `under ${nameApart(comparison, after.under)}`;
  return after?.parent === undefined ? 'to the top' : `to ${nameOfUnit(comparison, after.parent)}`;
}

/** A split is said before the coming and going that it brought along. */
const LEADING: readonly UnitChangeKind[] = ['split', 'merged'];

function unitInWords(comparison: Comparison, change: UnitChange): string {
  const kind = change.kinds.find((each) => LEADING.includes(each)) ?? mainKind(change);
  const { status } = strengthsOf(comparison).ofUnitKind(change, kind);
  const words = wordsOfUnit(comparison, change, kind, tierOf(status));
  return assertsNothing(kind, change) ? words : withCertainty(words, status);
}

function wordsOfUnit(comparison: Comparison, change: UnitChange, kind: UnitChangeKind, tier: Tier): string {
  const name = nameOfUnit(comparison, change.unit);
  const parts = change.related.length;
  switch (kind) {
    case 'split':
      if (change.before) return `${name} split into ${countUnits(parts)}`;
      return change.related.some((unit) => comparison.before.units.has(unit))
        ? `${name} formed (now ${countUnits(parts)})`
        : `${name} formed with ${countUnits(parts)}`;
    case 'merged': {
      if (!change.after) return `${name} with ${countUnits(parts)} dissolved`;
      if (isUndoneSplit(comparison, change)) return `${name} no longer split into ${countUnits(parts)}`;
      const origins = nameUnits(comparison, partsBeside(change), 'before');
      return `${name} ${change.before ? 'took in' : 'formed from'} ${origins === '' ? countUnits(parts) : origins}`;
    }
    case 'created':
      if (strengthsOf(comparison).isAcquired(change)) return `${name} acquired`;
      return tier === 'unsaid' ? `${name} ${wordsOfUnitTier(kind, tier).word}` : `${name} formed`;
    case 'dissolved':
      return tier === 'unsaid' ? `${name} ${wordsOfUnitTier(kind, tier).word}` : `${name} dissolved`;
    case 're-parented':
      return `${name} moved ${placeInWords(comparison, change)}`;
    case 'renamed':
      return `${nameOfUnit(comparison, change.unit, 'before')} renamed to ${name}`;
    case 'head-changed':
      return headsInWords(comparison, name, change.after?.heads ?? []);
    case 'shown':
      return `${name} newly shown on the chart`;
    case 'not-shown':
      return `${name} no longer shown on the chart`;
  }
}

/** "2 people to North and 1 to South"; where they went to many units, only to how many. */
function destinations(comparison: Comparison, people: readonly PersonChange[]): string {
  const strengths = strengthsOf(comparison);
  const placed = people.filter(({ kinds }) => !kinds.includes('unplaced'));
  const certainty = certaintyOfAll(placed.map((change) => strengths.ofPlaceOn(change, 'after').status));
  const places = placesInWords(comparison, people);
  return certainty === undefined ? places : `${places} (${certainty})`;
}

function placesInWords(comparison: Comparison, people: readonly PersonChange[]): string {
  const counts = new Map<UnitId | undefined, number>();
  for (const { after, kinds } of people) {
    const unit = kinds.includes('unplaced') ? undefined : after?.unit;
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  if (counts.size > MAX_DESTINATIONS) return `${countPeople(people.length)} to ${countUnits(counts.size)}`;
  const largestFirst = [...counts].toSorted(([, a], [, b]) => b - a);
  return joinWithAnd(
    largestFirst.map(([unit, count], index) => {
      const name = unit === undefined ? 'no named unit' : nameOfUnit(comparison, unit);
      return `${index === 0 ? countPeople(count) : count} to ${name}`;
    }),
  );
}

function carriedAlong(comparison: Comparison, people: readonly PersonChange[]): string[] {
  const carried = people.filter((change) => categoryOf(change) === 'carried');
  return counted(comparison, carried, 'carried along');
}

function counted(comparison: Comparison, people: readonly PersonChange[], did: string): string[] {
  if (people.length === 0) return [];
  const certainty = certaintyOf(comparison, people);
  return [`${countPeople(people.length)} ${did}${certainty === undefined ? '' : ` (${certainty})`}`];
}

/** Asked for each unit that ended, so sought once for all. */
const leftByUnit = rememberFew((comparison: Comparison) => {
  const left = new Lists<UnitId | undefined, PersonChange>();
  for (const change of comparison.people.values()) {
    if (change.before && categoryOf(change) === 'left') left.add(change.before.unit, change);
  }
  return left;
});

/** Whoever left a unit from which others went elsewhere: a group of their own, but part of the answer to who went where. */
function alsoLeft(comparison: Comparison, unit: UnitId): string {
  const left = leftByUnit(comparison).get(unit);
  if (left.length === 0) return '';
  return `; ${departuresInWords(left, comparison)}`;
}

/** How sure the weightiest changes of people are. */
function certaintyOf(comparison: Comparison, people: readonly PersonChange[]): string | undefined {
  const strengths = strengthsOf(comparison);
  return certaintyOfAll(people.map((change) => strengths.ofPerson(change).status));
}

function describeUnitGroup(group: ChangeGroup, unit: UnitId, comparison: Comparison): string {
  const own = group.units.find((change) => change.unit === unit);
  if (!own) return `What changed around ${nameOfUnit(comparison, unit)}`;
  const words = unitInWords(comparison, own);
  const isSplit = own.kinds.includes('split');
  const wentOut =
    own.after || isSplit ? [] : group.people.filter(({ before, after }) => before?.unit === unit && after);
  if (wentOut.length > 0) {
    const lead = isWhole(comparison) ? '' : 'of those shown, ';
    return `${words}: ${lead}${destinations(comparison, wentOut)}${alsoLeft(comparison, unit)}`;
  }
  return [words, ...carriedAlong(comparison, group.people)].join('; ');
}

/** Of the entry of a post, its kind says more than its category. */
function didWhat(change: PersonChange): string {
  const isOnOneDay = change.before === undefined || change.after === undefined;
  return change.isPost && isOnOneDay ? `(${wordOfChange(change)})` : CATEGORIES[categoryOf(change)].did;
}

function describePersonGroup(group: ChangeGroup, person: PersonId, comparison: Comparison): string {
  const own = group.people.find((change) => change.person === person);
  const name = nameApart(comparison, person);
  const others = group.people.filter((change) => change !== own);
  const withNewBoss = others.filter(({ kinds, isPost }) => kinds[0] === 'boss-replaced' && !isPost);
  const alongside = others.filter((change) => categoryOf(change) === 'moved');
  const did = own && `${name} ${didWhat(own)}`;
  return [
    own && did ? withCertainty(did, strengthsOf(comparison).ofPerson(own).status) : `What changed around ${name}`,
    ...counted(comparison, withNewBoss, 'in place under a new manager'),
    ...counted(comparison, alongside, 'moved along'),
    ...carriedAlong(comparison, others),
  ].join('; ');
}

export function describeGroup(group: ChangeGroup, comparison: Comparison): string {
  const { cause } = group;
  if ('unit' in cause) return describeUnitGroup(group, cause.unit, comparison);
  if ('person' in cause) return describePersonGroup(group, cause.person, comparison);
  const { group: heading } = CATEGORIES[cause.category];
  const people = group.people.filter((change) => !isMerelyShown(categoryOf(change)));
  const certainty = cause.category === 'left' ? howTheyWent(people, comparison) : certaintyOf(comparison, people);
  return certainty === undefined ? heading : `${heading} (${certainty})`;
}
