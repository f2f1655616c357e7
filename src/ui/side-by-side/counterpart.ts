/** Why somebody who is on one of two charts is not at the same place on the other, in a few words. */

import { categoryOf, wordsOfCategory } from '../../diff/kinds.ts';
import { nameOfPerson, nameOfUnit, type Side } from '../../diff/names.ts';
import { unitChangeWords } from '../../diff/unit-words.ts';
import { formatWhen } from '../../model/day-names.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { ChangeEvent } from '../../model/schema.ts';
import { personOf, unitOf } from '../../model/tree.ts';
import { type Chart, isSeatVisible } from '../../scene/chart.ts';

/** When it happened, as far as the data set says. */
function whenOf(
  organisation: Organisation,
  events: readonly ChangeEvent[],
  kinds: readonly ChangeEvent['kind'][],
): string {
  const event = events.find(({ kind }) => kinds.includes(kind));
  return event ? ` (${formatWhen(organisation, event.date)})` : '';
}

function tellPerson(chart: Chart, seat: number, side: Side): string {
  const { comparison, tree } = chart;
  const person = personOf(tree.keys[seat] ?? 'unit:');
  if (person === undefined) return '';
  const name = nameOfPerson(comparison, person, side);
  const change = comparison.people.get(person);
  if (!comparison[side].people.has(person)) {
    const words = change && wordsOfCategory(categoryOf(change));
    if (words?.wasAbsent === undefined) return `${name} is not on this chart`;
    return `${name} ${words.wasAbsent}${whenOf(comparison.after.organisation, change?.events ?? [], words.events ?? [])}`;
  }
  const other = tree.counterpart[seat] ?? -1;
  if (other < 0) return '';
  const unit = comparison[side].people.get(person)?.membership.unit;
  const place = unit === undefined ? 'elsewhere' : `in ${nameOfUnit(comparison, unit, side)}`;
  return `${name} ${side === 'before' ? 'was' : 'is'} ${place}`;
}

function tellUnit(chart: Chart, seat: number, side: Side): string {
  const { comparison, tree } = chart;
  const unit = unitOf(tree.keys[seat] ?? 'person:');
  if (unit === undefined) return '';
  const change = comparison.units.get(unit);
  if (comparison[side].units.has(unit) || !change) return '';
  const name = nameOfUnit(comparison, unit, side);
  return `${name} is not on this chart: ${unitChangeWords(change, comparison)}`;
}

/** Empty where there is nothing to explain: the same place, in sight. `side` is the chart on which one looks for it. */
export function tellCounterpart(chart: Chart, seat: number, side: Side): string {
  const told = chart.facts.isUnit[seat] === 1 ? tellUnit(chart, seat, side) : tellPerson(chart, seat, side);
  if (told !== '' || isSeatVisible(chart, seat)) return told;
  return 'Inside a closed branch';
}
