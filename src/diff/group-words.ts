/** The title of a group of changes: what brought them about, and what became of those whom it concerned. */

import { countPeople } from '../base/counted.ts';
import type { PersonId, UnitId } from '../model/schema.ts';
import type { ChangeGroup } from './cause-groups.ts';
import type { Comparison, PersonChange, UnitChange } from './comparison.ts';
import { CATEGORIES, categoryOf, type UnitChangeKind, wordOfChange } from './kinds.ts';
import { nameApart, nameOfUnit, type Side } from './names.ts';
import { joinWithAnd, nameSome, numberWord } from './phrases.ts';
import { isUndoneSplit, partsBeside } from './unit-words.ts';

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
  const name = nameOfUnit(comparison, change.unit);
  const kind = change.kinds.find((each) => LEADING.includes(each)) ?? change.kinds[0];
  const parts = change.related.length;
  switch (kind) {
    case 'split':
      return change.before ? `${name} split into ${countUnits(parts)}` : `${name} formed with ${countUnits(parts)}`;
    case 'merged': {
      if (!change.after) return `${name} with ${countUnits(parts)} dissolved`;
      if (isUndoneSplit(comparison, change)) return `${name} no longer split into ${countUnits(parts)}`;
      const origins = nameUnits(comparison, partsBeside(change), 'before');
      return `${name} ${change.before ? 'took in' : 'formed from'} ${origins === '' ? countUnits(parts) : origins}`;
    }
    case 'created':
      return `${name} formed`;
    case 'dissolved':
      return `${name} dissolved`;
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
    default:
      return name;
  }
}

/** "2 people to North and 1 to South"; where they went to many units, only to how many. */
function destinations(comparison: Comparison, people: readonly PersonChange[]): string {
  const counts = new Map<UnitId | undefined, number>();
  for (const { after } of people) counts.set(after?.unit, (counts.get(after?.unit) ?? 0) + 1);
  if (counts.size > MAX_DESTINATIONS) return `${countPeople(people.length)} to ${countUnits(counts.size)}`;
  const largestFirst = [...counts].toSorted(([, a], [, b]) => b - a);
  return joinWithAnd(
    largestFirst.map(([unit, count], index) => {
      const name = unit === undefined ? 'no named unit' : nameOfUnit(comparison, unit);
      return `${index === 0 ? countPeople(count) : count} to ${name}`;
    }),
  );
}

function carriedAlong(people: readonly PersonChange[]): string[] {
  const count = people.filter((change) => categoryOf(change) === 'carried').length;
  return count === 0 ? [] : [`${countPeople(count)} carried along`];
}

/** Whoever left a unit from which others went elsewhere: a group of their own, but part of the answer to who went where. */
function alsoLeft(comparison: Comparison, unit: UnitId): string {
  let count = 0;
  for (const change of comparison.people.values()) {
    if (change.before?.unit === unit && categoryOf(change) === 'left') count += 1;
  }
  return count === 0 ? '' : `; ${count} left`;
}

function describeUnitGroup(group: ChangeGroup, unit: UnitId, comparison: Comparison): string {
  const own = group.units.find((change) => change.unit === unit);
  if (!own) return `What changed around ${nameOfUnit(comparison, unit)}`;
  const words = unitInWords(comparison, own);
  const isSplit = own.kinds.includes('split');
  const wentOut =
    own.after || isSplit ? [] : group.people.filter(({ before, after }) => before?.unit === unit && after);
  if (wentOut.length > 0) return `${words}: ${destinations(comparison, wentOut)}${alsoLeft(comparison, unit)}`;
  return [words, ...carriedAlong(group.people)].join('; ');
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
  const withNewBoss = others.filter(({ kinds, isPost }) => kinds[0] === 'boss-replaced' && !isPost).length;
  const alongside = others.filter((change) => categoryOf(change) === 'moved').length;
  return [
    own ? `${name} ${didWhat(own)}` : `What changed around ${name}`,
    ...(withNewBoss > 0 ? [`${countPeople(withNewBoss)} in place under a new manager`] : []),
    ...(alongside > 0 ? [`${countPeople(alongside)} moved along`] : []),
    ...carriedAlong(others),
  ].join('; ');
}

export function describeGroup(group: ChangeGroup, comparison: Comparison): string {
  const { cause } = group;
  if ('unit' in cause) return describeUnitGroup(group, cause.unit, comparison);
  if ('person' in cause) return describePersonGroup(group, cause.person, comparison);
  return CATEGORIES[cause.category].group;
}
