/** A reporting line as the panel lists it: each step with the stroke of the line that leads up to it. */

import { isFromSnapshots } from '../../model/organisation.ts';
import type { PersonId, ReportsTo, Status } from '../../model/schema.ts';
import { lineToTop, nameInSnapshot, type Snapshot } from '../../model/snapshot.ts';
import { titleOf } from '../../model/titles.ts';
import type { Selection } from '../../store/view.ts';

export interface Step {
  readonly key: string;
  readonly to: Selection;
  readonly name: string;
  readonly detail: string | undefined;
  /** Of the line from the step before. */
  readonly status: Status;
  /** A dotted line, which leads to one step only. */
  readonly isSecondary: boolean;
}

/** A line that is recorded as one to a unit leads to whoever heads it, which says less than a named manager. */
function headedUnit(snapshot: Snapshot, target: ReportsTo | undefined): string | undefined {
  if (!target || 'person' in target) return undefined;
  return snapshot.units.get(target.unit)?.name ?? snapshot.organisation.unitById.get(target.unit)?.name;
}

function stepOf(snapshot: Snapshot, target: ReportsTo, status: Status, isSecondary: boolean): Step {
  if ('person' in target) {
    const membership = snapshot.people.get(target.person)?.membership;
    return {
      key: `person:${target.person}`,
      to: target,
      name: nameInSnapshot(snapshot, target.person),
      detail: membership && titleOf(membership),
      status,
      isSecondary,
    };
  }
  const { organisation } = snapshot;
  const state = snapshot.units.get(target.unit);
  const unit = organisation.unitById.get(target.unit);
  const heads = (state?.heads ?? []).map((head) => nameInSnapshot(snapshot, head.person));
  const nobody =
    unit?.kind === 'collection' ? 'manager not named' : isFromSnapshots(organisation) ? undefined : 'head not named';
  return {
    key: `unit:${target.unit}`,
    to: target,
    name: state?.name ?? unit?.name ?? target.unit,
    detail: heads.length > 0 ? `led by ${heads.join(' and ')}` : nobody,
    status,
    isSecondary,
  };
}

/** The steps above somebody, the nearest first, then dotted lines; undefined where the person is not on the chart. */
export function stepsAbove(snapshot: Snapshot, person: PersonId): Step[] | undefined {
  const seat = snapshot.people.get(person);
  if (!seat) return undefined;
  const line = lineToTop(snapshot, person);
  const steps = line.slice(1).map((step, index) => {
    const target = step.kind === 'person' ? { person: step.person } : { unit: step.unit };
    const below = line[index];
    const reached = stepOf(snapshot, target, below?.status ?? 'unknown', false);
    const unit = below?.kind === 'person' ? headedUnit(snapshot, below.seat.membership.reportsTo) : undefined;
    return step.kind === 'person' && unit !== undefined ? { ...reached, detail: `as head of ${unit}` } : reached;
  });
  const second = seat.secondary.flatMap((membership) =>
    membership.reportsTo ? [stepOf(snapshot, membership.reportsTo, membership.status, true)] : [],
  );
  return [...steps, ...second];
}

export function isSameLine(a: readonly Step[], b: readonly Step[]): boolean {
  return (
    a.length === b.length &&
    a.every((step, index) => {
      const other = b[index];
      return step.key === other?.key && step.status === other.status && step.isSecondary === other.isSecondary;
    })
  );
}

/** Whether nobody is recorded above because this is where the chart starts, not because no source says. */
export function isTop(snapshot: Snapshot, person: PersonId): boolean {
  const seat = snapshot.people.get(person);
  if (!seat || seat.membership.reportsTo) return false;
  for (const state of snapshot.units.values()) {
    if (state.parent === undefined && state.heads.some((head) => head.person === person)) return true;
  }
  for (const other of snapshot.people.values()) if (other.manager === person) return true;
  return false;
}
