/** Whether the reporting lines and the units of a file go in a circle on any day, or over more levels than there are. */

import { type Day, isoOfDay } from './edtf.ts';
import { type Levels, levelsBy, MOST_LEVELS } from './levels.ts';
import type { Organisation } from './organisation.ts';
import type { Problem } from './problem.ts';
import type { PersonId, UnitId, UnitSpan } from './schema.ts';
import { firstDay, holdsAt } from './span.ts';

/** For spans with no known start. */
const LONG_AGO: Day = -1e9;
/** So many members of a loop are named. */
const MOST_NAMED = 12;
/** Of one person or unit: twenty a year for fifty years. They are looked through for each of them. */
const MOST_ENTRIES = 1000;

const PERSON = 'person:';
const UNIT = 'unit:';

/** A loop comes to be on the day the last of its lines starts, so it is enough to look on the first day of each. */
export function checkLines({ memberships, membershipsOf, personById, unitById, units }: Organisation): Problem[] {
  const problems: Problem[] = [];
  const told = new Set<string>();
  const byDay = new Map<Day, readonly [lines: Levels, parents: Levels]>();

  const nameOf = (node: string): string =>
    (node.startsWith(PERSON)
      ? personById.get(node.slice(PERSON.length) as PersonId)
      : unitById.get(node.slice(UNIT.length) as UnitId)
    )?.name ?? node;
  const tooMany = (path: string, name: string, words: string): number =>
    problems.push({ path, message: `${name} ${words}, which is more than can be shown; correct or leave out some` });

  const levelsOn = (day: Day): readonly [lines: Levels, parents: Levels] => {
    const spanOf = (node: string): UnitSpan | undefined =>
      unitById.get(node.slice(UNIT.length) as UnitId)?.spans.find((span) => holdsAt(span, day));
    const parents = (node: string): string[] => {
      const parent = spanOf(node)?.parent;
      return parent === undefined ? [] : [UNIT + parent];
    };
    const lines = (node: string): string[] => {
      if (node.startsWith(PERSON)) {
        const seats = membershipsOf.get(node.slice(PERSON.length) as PersonId);
        const target = seats?.find((seat) => seat.kind === 'primary' && holdsAt(seat, day))?.reportsTo;
        return target ? ['person' in target ? PERSON + target.person : UNIT + target.unit] : [];
      }
      const heads = unitById.get(node.slice(UNIT.length) as UnitId)?.heads ?? [];
      const people = heads.filter((head) => holdsAt(head, day)).map(({ person }) => PERSON + person);
      const under = spanOf(node)?.under;
      if (under !== undefined) people.push(PERSON + under);
      return people.length > 0 ? people : parents(node);
    };
    return [levelsBy(lines), levelsBy(parents)];
  };

  /** False where it is too deep: one is enough, and to look for more of them could take for ever. */
  const check = (path: string, node: string, day: Day, isSpan = false): boolean => {
    const isKnown = Number.isFinite(day);
    const onDay = isKnown ? day : LONG_AGO;
    const levels = byDay.get(onDay) ?? levelsOn(onDay);
    byDay.set(onDay, levels);
    const [lines, parents] = levels;
    const deep = lines.of(node) > MOST_LEVELS ? 'managers' : isSpan && parents.of(node) > MOST_LEVELS && 'units';
    if (deep) {
      tooMany(path, nameOf(node), `stands below more than 1,000 ${deep}, one above the other`);
      return false;
    }
    const loop = lines.loop(node);
    const key = loop?.toSorted().join(' ') ?? '';
    if (loop && !told.has(key)) {
      told.add(key);
      const named = loop.map(nameOf);
      if (named.length > MOST_NAMED) named.splice(MOST_NAMED, named.length, '…');
      const message = `a loop in the reporting lines${isKnown ? ` from ${isoOfDay(day)}` : ''}: ${named.join(' → ')} → ${nameOf(node)}; correct one of these lines`;
      problems.push({ path, message });
    }
    if (isSpan && parents.loop(node)) {
      const message = `${nameOf(node)} would stand inside itself; correct its parent`;
      problems.push({ path: `${path}.parent`, message });
    }
    return true;
  };

  for (const [person, { length }] of membershipsOf) {
    if (length > MOST_ENTRIES) tooMany('memberships', nameOf(PERSON + person), 'has more than 1,000 entries');
  }
  units.forEach(({ name, spans, heads }, index) => {
    if (Math.max(spans.length, heads.length) > MOST_ENTRIES)
      tooMany(`units[${index}]`, name, 'has more than 1,000 spans or heads');
  });
  if (problems.length > 0) return problems;

  memberships.every(
    (seat, index) =>
      seat.kind !== 'primary' || check(`memberships[${index}].reportsTo`, PERSON + seat.person, firstDay(seat)),
  ) &&
    units.every(
      ({ id, spans, heads }, unit) =>
        spans.every((span, index) => check(`units[${unit}].spans[${index}]`, UNIT + id, firstDay(span), true)) &&
        heads.every((head, index) => check(`units[${unit}].heads[${index}]`, PERSON + head.person, firstDay(head))),
    );
  return problems;
}
