/**
 * Who is behind a number. A light names a number and what of it: `layers` (whoever made it change), `layers:after`
 * (whoever makes it what it is on that day), `people:joined:unit:msl` (in a unit and the units inside it),
 * `people:only:msl` (in the unit alone), `people:no-unit` (people whose unit is not recorded).
 */

import { rememberFew } from '../base/remember.ts';
import { symmetricDifference, union } from '../base/sets.ts';
import type { PersonId, Status, UnitId } from '../model/schema.ts';
import { LINE_STATUS_IDS } from '../model/statuses.ts';
import type { Picked } from './change-filter.ts';
import type { Comparison } from './comparison.ts';
import { categoryOf } from './kinds.ts';
import { type Measured, measureSides, NUMBER_NAMES, type NumberName, type Scope, type Sides } from './measured.ts';
import type { Side } from './names.ts';

/** in, out: to and from other units. */
export const MOVEMENTS = ['joined', 'left', 'in', 'out', 'shown', 'not-shown'] as const;
export type Movement = (typeof MOVEMENTS)[number];

const PARTS = ['before', 'after', ...MOVEMENTS] as const;

export interface Light {
  readonly number: NumberName;
  /** Undefined: the change from one day to the other. Movements are of people only. */
  readonly part: (typeof PARTS)[number] | undefined;
  readonly scope: Scope;
}

const LIGHT = new RegExp(
  `^(?<number>${NUMBER_NAMES.join('|')})(?::(?<part>${PARTS.join('|')}))?(?::(?:(?<kind>unit|only):(?<unit>.+)|(?<none>no-unit)))?$`,
);

function scopeOf(kind: string | undefined, unit: string | undefined, none: string | undefined): Scope {
  if (none !== undefined) return { kind: 'unit', unit: undefined };
  if (unit === undefined) return { kind: 'all' };
  return { kind: kind === 'only' ? 'unit' : 'branch', unit: unit as UnitId };
}

export function readLight(text: string): Light | undefined {
  const groups = LIGHT.exec(text)?.groups;
  const number = NUMBER_NAMES.find((name) => name === groups?.number);
  const part = PARTS.find((name) => name === groups?.part);
  if (!groups || !number) return undefined;
  if (number !== 'people' && MOVEMENTS.some((movement) => movement === part)) return undefined;
  return { number, part, scope: scopeOf(groups.kind, groups.unit, groups.none) };
}

function writeScope(scope: Scope): string[] {
  if (scope.kind === 'all') return [];
  if (scope.unit === undefined) return ['no-unit'];
  return [scope.kind === 'branch' ? 'unit' : 'only', scope.unit];
}

export function writeLight({ number, part, scope }: Light): string {
  return [number, ...(part === undefined ? [] : [part]), ...writeScope(scope)].join(':');
}

/** How somebody came to where they are after, or went from where they were before. */
export function movementTo(comparison: Comparison, person: PersonId, side: Side): Movement {
  const isAfter = side === 'after';
  if (comparison.before.people.has(person) && comparison.after.people.has(person)) return isAfter ? 'in' : 'out';
  const change = comparison.people.get(person);
  const category = change && categoryOf(change);
  if (isAfter) return category === 'joined' ? 'joined' : 'shown';
  return category === 'left' ? 'left' : 'not-shown';
}

/** How somebody who is in the scope on one day only came into it or went out of it. */
function movementOf(comparison: Comparison, { before, after }: Sides, person: PersonId): Movement | undefined {
  const isIn = after.people.has(person);
  if (isIn === before.people.has(person)) return undefined;
  return movementTo(comparison, person, isIn ? 'after' : 'before');
}

type People = ReadonlySet<PersonId>;

function everybody({ before, after }: Sides): People {
  return union(before.people, after.people);
}

/** The managers whose span is another, with the reports who make the difference. */
function behindMeanSpan({ before, after }: Sides): People {
  const behind = new Set<PersonId>();
  for (const manager of new Set([...before.spans.keys(), ...after.spans.keys()])) {
    const was = new Set(before.spans.get(manager));
    const is = new Set(after.spans.get(manager));
    if (was.size === is.size) continue;
    behind.add(manager);
    for (const report of symmetricDifference(was, is)) behind.add(report);
  }
  return behind;
}

/** Whoever has a line of another status, and whoever's line came or went: those change what the share is of. */
function behindShare(sides: Sides, status: Status): People {
  const weigh = (of: Status | undefined): string => (of === undefined ? 'none' : of === status ? 'this' : 'other');
  return new Set(
    [...everybody(sides)].filter(
      (person) => weigh(sides.before.statusOfLine(person)) !== weigh(sides.after.statusOfLine(person)),
    ),
  );
}

/** The members, on either day, of the units that are counted on one day only. */
function behindUnits({ before, after }: Sides, changed: ReadonlySet<UnitId>): People {
  return union(before.membersOf(changed), after.membersOf(changed));
}

/** Whoever made a number change; nobody where the same people make it what it is on both days. */
function behindChange(sides: Sides, number: NumberName): People {
  const { before, after } = sides;
  const status = LINE_STATUS_IDS.find((name) => name === number);
  if (status) return behindShare(sides, status);
  switch (number) {
    case 'units':
    case 'unnamed-heads':
      return behindUnits(sides, unitsBehind(sides, { number, part: undefined }));
    case 'mean-span':
      return behindMeanSpan(sides);
    case 'layers':
    case 'max-span': {
      const [was, is] = [before.peopleBehind(number), after.peopleBehind(number)];
      const isSame = before.valueOf(number) === after.valueOf(number) && symmetricDifference(was, is).size === 0;
      return isSame ? new Set() : union(was, is);
    }
    default:
      return symmetricDifference(before.peopleBehind(number), after.peopleBehind(number));
  }
}

export function peopleBehind(comparison: Comparison, sides: Sides, { number, part }: Light): People {
  if (part === undefined) return behindChange(sides, number);
  if (part === 'before' || part === 'after') return sides[part].peopleBehind(number);
  return new Set([...everybody(sides)].filter((person) => movementOf(comparison, sides, person) === part));
}

function isKnown({ before, after }: Comparison, scope: Scope): boolean {
  const unit = scope.kind === 'all' ? undefined : scope.unit;
  return unit === undefined || [before, after].some(({ organisation }) => organisation.unitById.has(unit));
}

/** The units that a number counts, or that made it change; nothing where it counts people. */
export function unitsBehind(
  { before, after }: Sides,
  { number, part }: Pick<Light, 'number' | 'part'>,
): ReadonlySet<UnitId> {
  const counted = ({ units, unitsWithoutHead }: Measured): ReadonlySet<UnitId> =>
    number === 'units' ? units : number === 'unnamed-heads' ? unitsWithoutHead : new Set();
  if (part === 'before') return counted(before);
  return part === 'after' ? counted(after) : symmetricDifference(counted(before), counted(after));
}

/** The people and units that a light shows; undefined where it is not understood. */
export const causersOf = rememberFew((comparison: Comparison, text: string): Picked | undefined => {
  const light = readLight(text);
  if (!light || !isKnown(comparison, light.scope)) return undefined;
  const sides = measureSides(comparison, light.scope);
  return { people: peopleBehind(comparison, sides, light), units: unitsBehind(sides, light) };
});
