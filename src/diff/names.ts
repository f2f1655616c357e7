/** Names as the side that is spoken of has them: the other file, or the other day, may write them otherwise. */

import { readText } from '../model/organisation.ts';
import { nameOn } from '../model/person-names.ts';
import type { PersonId, ReportsTo, UnitId } from '../model/schema.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Comparison } from './comparison.ts';

export type Side = 'before' | 'after';

function inOrder({ before, after }: Comparison, side: Side): readonly [Snapshot, Snapshot] {
  return side === 'before' ? [before, after] : [after, before];
}

/** As of the day of a side, whether or not the person has a seat on it. */
export function nameOfPerson(comparison: Comparison, person: PersonId, side: Side = 'after'): string {
  const [first, second] = inOrder(comparison, side);
  const seat = first.people.get(person) ?? second.people.get(person);
  if (seat) return seat.name;
  for (const { organisation, day } of [first, second]) {
    const entry = organisation.personById.get(person);
    if (entry) return nameOn(entry, day);
  }
  return person;
}

export function nameOfUnit(comparison: Comparison, unit: UnitId, side: Side = 'after'): string {
  const [first, second] = inOrder(comparison, side);
  const state = first.units.get(unit) ?? second.units.get(unit);
  const entry = first.organisation.unitById.get(unit) ?? second.organisation.unitById.get(unit);
  return state?.name ?? entry?.name ?? unit;
}

export function nameOfTarget(comparison: Comparison, target: ReportsTo, side: Side = 'after'): string {
  return 'person' in target ? nameOfPerson(comparison, target.person, side) : nameOfUnit(comparison, target.unit, side);
}

/**
 * The id of somebody as the file of a side has it. Where ids name posts, that of a post whose holder changed may be the
 * id by which somebody else goes here: then it is the own one, and the post has the other.
 */
export function idInFile({ before, after }: Comparison, person: PersonId, side: Side = 'after'): string {
  const inOrganisations = [after.organisation.personById, before.organisation.personById];
  const [entry] = inOrganisations.flatMap((people) => people.get(person) ?? []);
  const id = entry?.ids?.at(side === 'after' ? -1 : 0) ?? person;
  const isTaken = id !== person && inOrganisations.some((people) => people.has(id as PersonId));
  return isTaken ? person : id;
}

const SIDES: readonly Side[] = ['before', 'after'];

/** Who has which name on either day, read once for a comparison. */
const peopleByName = new WeakMap<Comparison, ReadonlyMap<string, ReadonlySet<PersonId>>>();

function namesakesOf(comparison: Comparison, name: string): ReadonlySet<PersonId> | undefined {
  let known = peopleByName.get(comparison);
  if (!known) {
    const byName = new Map<string, Set<PersonId>>();
    for (const side of SIDES) {
      for (const seat of comparison[side].people.values()) {
        const people = byName.get(seat.name);
        if (people) people.add(seat.person);
        else byName.set(seat.name, new Set([seat.person]));
      }
    }
    known = byName;
    peopleByName.set(comparison, known);
  }
  return known.get(name);
}

type Trait = (comparison: Comparison, person: PersonId, side: Side) => string;

/** By what people of one name are told apart: the first that differs on whichever day. */
const TRAITS: readonly Trait[] = [
  (comparison, person, side) => {
    const unit = comparison[side].people.get(person)?.membership.unit;
    return unit === undefined ? '' : nameOfUnit(comparison, unit, side);
  },
  (comparison, person, side) => {
    const title = comparison[side].people.get(person)?.membership.title;
    return title === undefined ? '' : readText(title);
  },
];

/** Beyond, nobody looks for what tells one of them from all others: the id does. */
const MOST_NAMESAKES = 12;

function traitThatTells(
  comparison: Comparison,
  person: PersonId,
  side: Side,
  namesakes: ReadonlySet<PersonId>,
): string {
  if (namesakes.size <= MOST_NAMESAKES) {
    const others = [...namesakes].filter((other) => other !== person);
    for (const trait of TRAITS) {
      const own = trait(comparison, person, side);
      const isShared = others.some((other) => SIDES.some((each) => trait(comparison, other, each) === own));
      if (own !== '' && !isShared) return own;
    }
  }
  return idInFile(comparison, person, side);
}

/** The name, and where somebody else has it on either day, what tells the two apart: "Ana Silva (Theatres)". */
export function nameApart(comparison: Comparison, person: PersonId, side: Side = 'after'): string {
  const name = nameOfPerson(comparison, person, side);
  const namesakes = namesakesOf(comparison, name);
  if (!namesakes || namesakes.size < 2) return name;
  const isThere = comparison[side].people.has(person);
  const told = isThere ? side : side === 'after' ? 'before' : 'after';
  return `${name} (${traitThatTells(comparison, person, told, namesakes)})`;
}

export function targetApart(comparison: Comparison, target: ReportsTo, side: Side = 'after'): string {
  return 'person' in target ? nameApart(comparison, target.person, side) : nameOfUnit(comparison, target.unit, side);
}
