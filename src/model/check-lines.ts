/** Whether the reporting lines and the units of a file go in a circle on any day, or over more levels than there are. */

import { type Day, isoOfDay } from './edtf.ts';
import { Levels, MOST_LEVELS } from './levels.ts';
import type { Organisation } from './organisation.ts';
import type { Problem } from './problem.ts';
import type { PersonId, UnitId } from './schema.ts';
import { firstDay, holdsAt } from './span.ts';

/** For spans with no known start. */
const LONG_AGO: Day = -1e9;
/** So many members of a loop are named. */
const MOST_NAMED = 12;

function linesAbove({ membershipsOf, unitById }: Organisation, day: Day): (node: string) => string[] {
  const aboveUnit = (unit: UnitId): string[] => {
    const heads = (unitById.get(unit)?.heads ?? []).filter((head) => holdsAt(head, day)).map(({ person }) => person);
    const span = unitById.get(unit)?.spans.find((candidate) => holdsAt(candidate, day));
    const people = span?.under === undefined ? heads : [...heads, span.under];
    if (people.length > 0) return people.map((person) => `person:${person}`);
    return span?.parent ? [`unit:${span.parent}`] : [];
  };
  return (node) => {
    if (!node.startsWith('person:')) return aboveUnit(node.slice(5) as UnitId);
    const seats = membershipsOf.get(node.slice(7) as PersonId);
    const target = seats?.find((seat) => seat.kind === 'primary' && holdsAt(seat, day))?.reportsTo;
    if (!target) return [];
    return 'person' in target ? [`person:${target.person}`] : [`unit:${target.unit}`];
  };
}

function unitsAbove({ unitById }: Organisation, day: Day): (unit: string) => string[] {
  return (unit) => {
    const parent = unitById.get(unit as UnitId)?.spans.find((span) => holdsAt(span, day))?.parent;
    return parent === undefined ? [] : [parent];
  };
}

class LineCheck {
  readonly problems: Problem[] = [];
  private readonly organisation: Organisation;
  private readonly toldLoops = new Set<string>();
  private readonly lines = new Map<Day, Levels>();
  private readonly units = new Map<Day, Levels>();
  /** One is enough, and to look for more of them could take for ever. */
  isTooDeep = false;

  constructor(organisation: Organisation) {
    this.organisation = organisation;
  }

  private on(day: Day, days: Map<Day, Levels>, above: typeof linesAbove): Levels {
    const onDay = Number.isFinite(day) ? day : LONG_AGO;
    const known = days.get(onDay) ?? new Levels(above(this.organisation, onDay));
    days.set(onDay, known);
    return known;
  }

  private nameOf(node: string): string {
    const { personById, unitById } = this.organisation;
    return node.startsWith('person:')
      ? (personById.get(node.slice(7) as PersonId)?.name ?? node.slice(7))
      : (unitById.get(node.slice(5) as UnitId)?.name ?? node.slice(5));
  }

  private checkDepth(path: string, node: string, levels: number, what: string): void {
    if (levels <= MOST_LEVELS) return;
    this.isTooDeep = true;
    const most = MOST_LEVELS.toLocaleString('en');
    this.problems.push({
      path,
      message: `${this.nameOf(node)} stands below more than ${most} ${what}, one above the other, which is more than can be shown; correct these lines`,
    });
  }

  line(path: string, node: string, day: Day): void {
    const lines = this.on(day, this.lines, linesAbove);
    this.checkDepth(path, node, lines.levelsAbove(node), 'managers');
    const loop = lines.loopFrom(node);
    if (!loop) return;
    const key = loop.toSorted().join(' ');
    if (this.toldLoops.has(key)) return;
    this.toldLoops.add(key);
    const when = Number.isFinite(day) ? ` from ${isoOfDay(day)}` : '';
    const named = loop.slice(0, MOST_NAMED).map((each) => this.nameOf(each));
    const names = [...named, ...(loop.length > MOST_NAMED ? ['…'] : []), this.nameOf(node)].join(' → ');
    this.problems.push({ path, message: `a loop in the reporting lines${when}: ${names}; correct one of these lines` });
  }

  parent(path: string, unit: UnitId, day: Day): void {
    const units = this.on(day, this.units, unitsAbove);
    this.checkDepth(`${path}.parent`, `unit:${unit}`, units.levelsAbove(unit), 'units');
    if (!units.loopFrom(unit)) return;
    const message = `${this.nameOf(`unit:${unit}`)} would stand inside itself; correct its parent`;
    this.problems.push({ path: `${path}.parent`, message });
  }
}

/** A loop comes to be on the day the last of its lines starts, so it is enough to look on the first day of each. */
export function checkLines(organisation: Organisation): Problem[] {
  const check = new LineCheck(organisation);
  for (const [index, membership] of organisation.memberships.entries()) {
    if (check.isTooDeep) return check.problems;
    if (membership.kind !== 'primary') continue;
    check.line(`memberships[${index}].reportsTo`, `person:${membership.person}`, firstDay(membership));
  }
  for (const [unitIndex, unit] of organisation.units.entries()) {
    for (const [index, span] of unit.spans.entries()) {
      if (check.isTooDeep) return check.problems;
      const path = `units[${unitIndex}].spans[${index}]`;
      check.line(path, `unit:${unit.id}`, firstDay(span));
      if (!check.isTooDeep) check.parent(path, unit.id, firstDay(span));
    }
    unit.heads.forEach((head, index) => {
      check.line(`units[${unitIndex}].heads[${index}]`, `person:${head.person}`, firstDay(head));
    });
  }
  return check.problems;
}
