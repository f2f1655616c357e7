/** Why somebody who is on one of two charts is not at the same place on the other, in a few words. */

import { nameOfPerson, nameOfUnit, type Side } from '../../diff/names.ts';
import { categoryOf } from '../../diff/summary.ts';
import { unitChangeWords } from '../../diff/unit-words.ts';
import { formatEdtf } from '../../model/edtf.ts';
import type { ChangeEvent } from '../../model/schema.ts';
import { personOf, unitOf } from '../../model/tree.ts';
import { type Chart, isSeatVisible } from '../../scene/chart.ts';

const ABSENT = {
  joined: 'had not joined',
  shown: 'is not shown yet, which does not mean that they were not there',
  left: 'had left',
  'not-shown': 'is not shown any more, which does not mean that they left',
} as const;

/** When it happened, as far as the data set says. */
function whenOf(events: readonly ChangeEvent[], kinds: readonly ChangeEvent['kind'][]): string {
  const event = events.find(({ kind }) => kinds.includes(kind));
  return event ? ` (${formatEdtf(event.date)})` : '';
}

function tellPerson(chart: Chart, seat: number, side: Side): string {
  const { comparison, tree } = chart;
  const person = personOf(tree.keys[seat] ?? 'unit:');
  if (person === undefined) return '';
  const name = nameOfPerson(comparison, person, side);
  const change = comparison.people.get(person);
  if (!comparison[side].people.has(person)) {
    const category = change && categoryOf(change);
    if (!change || category === undefined || !(category in ABSENT)) return `${name} is not on this chart`;
    const when =
      category === 'left'
        ? whenOf(change.events, ['left', 'leaving-announced', 'never-started'])
        : category === 'joined'
          ? whenOf(change.events, ['joined', 'joining-reported'])
          : '';
    return `${name} ${ABSENT[category as keyof typeof ABSENT]}${when}`;
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
