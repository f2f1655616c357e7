/** Who came to a unit from where, and who went where, grouped by the unit at the other end. */

import { compareText } from '../../base/text-order.ts';
import type { Comparison, Flow } from '../../diff/comparison.ts';
import { categoryOf, isMerelyShown } from '../../diff/kinds.ts';
import { nameOfPerson, nameOfUnit, type Side } from '../../diff/names.ts';
import type { PersonId, UnitId } from '../../model/schema.ts';
import type { ListedPerson } from './PeopleList.tsx';

export interface FlowGroup {
  readonly label: string;
  /** Undefined where the other end is no unit. */
  readonly unit: UnitId | undefined;
  readonly people: readonly ListedPerson[];
}

export interface UnitFlows {
  readonly came: readonly FlowGroup[];
  readonly went: readonly FlowGroup[];
  readonly stayed: number;
}

/** Coming and going is told apart from what is only a matter of the chart. */
function splitByPresence(comparison: Comparison, people: readonly PersonId[], side: Side): FlowGroup[] {
  const isShownOnly = (person: PersonId): boolean => {
    const change = comparison.people.get(person);
    const category = change && categoryOf(change);
    return isMerelyShown(category);
  };
  const groups: [string, PersonId[]][] = [
    [side === 'after' ? 'Joined' : 'Left', people.filter((person) => !isShownOnly(person))],
    [side === 'after' ? 'Newly shown' : 'No longer shown', people.filter(isShownOnly)],
  ];
  return groups
    .filter(([, members]) => members.length > 0)
    .map(([label, members]) => ({ label, unit: undefined, people: listed(comparison, members, side) }));
}

function listed(comparison: Comparison, people: readonly PersonId[], side: Side): ListedPerson[] {
  return people
    .map((person) => ({ person, name: nameOfPerson(comparison, person, side) }))
    .toSorted((a, b) => compareText(a.name, b.name));
}

function groupsOf(comparison: Comparison, flow: Flow, side: Side): FlowGroup[] {
  if (flow.presence === side) return splitByPresence(comparison, flow.people, side);
  const other = side === 'after' ? flow.from : flow.to;
  const label =
    other === undefined ? 'No unit recorded' : nameOfUnit(comparison, other, side === 'after' ? 'before' : 'after');
  return [{ label, unit: other, people: listed(comparison, flow.people, side) }];
}

export function flowsOfUnit(comparison: Comparison, unit: UnitId): UnitFlows {
  const byWeight = (a: FlowGroup, b: FlowGroup): number =>
    Number(b.unit !== undefined) - Number(a.unit !== undefined) ||
    b.people.length - a.people.length ||
    compareText(a.label, b.label);
  const into = comparison.flows.filter((flow) => flow.to === unit && (flow.presence === 'after' || flow.from !== unit));
  const outOf = comparison.flows.filter(
    (flow) => flow.from === unit && (flow.presence === 'before' || flow.to !== unit),
  );
  const within = comparison.flows.filter((flow) => flow.presence === 'both' && flow.from === unit && flow.to === unit);
  return {
    came: into.flatMap((flow) => groupsOf(comparison, flow, 'after')).toSorted(byWeight),
    went: outOf.flatMap((flow) => groupsOf(comparison, flow, 'before')).toSorted(byWeight),
    stayed: within.reduce((sum, flow) => sum + flow.people.length, 0),
  };
}
