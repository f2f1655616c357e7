/** The units of several rosters: one number for each throughout, with who heads it and where it stands in each. */

import { itemAt } from '../../../base/lists.ts';
import type { UnitId } from '../../../model/schema.ts';
import type { DatedRoster } from '../rows/roster.ts';
import { type RosterUnit, unitsOf } from '../units/roster-units.ts';
import { type BossesStand, findHeads, namedHeads, outwardMembers, whereBossesStand } from '../units/unit-heads.ts';
import type { UnitMatching } from '../units/unit-matching.ts';
import { likelySuperiors, placeUnits } from '../units/unit-places.ts';
import { type FollowedPeople, IdRegister, slugOf } from './follow-people.ts';

/** A unit as one roster shows it. */
export interface UnitState {
  readonly unit: number;
  readonly name: string;
  /** Indices of posts, in the order of the file. */
  readonly members: readonly number[];
  /** The number of a unit. */
  readonly parent: number | undefined;
  /** stated: the file names the parent, or there is none to be told. inferred: it follows from who reports to whom. */
  readonly standing: 'stated' | 'inferred';
  readonly head: number | undefined;
  /** named: the file says so. within: its members report to one of them. above: they report to a boss outside. kept: as the next file tells it. */
  readonly headBy: 'named' | 'within' | 'above' | 'kept' | undefined;
  /** The post outside the unit to which its lines go. */
  readonly superior: number | undefined;
  /** That post where it is neither the head nor the head of the unit above. */
  readonly under: number | undefined;
}

export interface FollowedUnits {
  readonly ids: readonly UnitId[];
  /** By unit: its names, the latest first. */
  readonly names: readonly (readonly string[])[];
  /** By roster. */
  readonly states: readonly (readonly UnitState[])[];
  /** By roster and post: the number of its unit; -1 for none. */
  readonly unitOf: readonly Int32Array[];
}

/** Gives the same number to one path in all rosters. */
class Paths {
  private readonly numbers = new Map<string, number>();

  of(units: readonly RosterUnit[]): number[] {
    const paths: number[] = [];
    // Whatever stands above others comes before them.
    for (const { nameKey, parent } of units) {
      const key = `${parent ? paths[parent.index] : ''}\n${nameKey}`;
      const number = this.numbers.get(key) ?? this.numbers.size;
      this.numbers.set(key, number);
      paths.push(number);
    }
    return paths;
  }
}

/** By roster and unit of the roster: the number of the unit; and how many there are. */
function numberUnits(
  rosters: readonly DatedRoster[],
  matchings: readonly UnitMatching[],
): { readonly numbers: readonly Int32Array[]; readonly count: number } {
  const paths = new Paths();
  const lastAt = new Map<number, { readonly number: number; readonly roster: number }>();
  let count = 0;
  const numbers: Int32Array[] = [];
  rosters.forEach((roster, here) => {
    const { units } = unitsOf(roster);
    const known = new Int32Array(units.length).fill(-1);
    if (here > 0) {
      const earlier = itemAt(numbers, here - 1);
      for (const { before, after } of itemAt(matchings, here - 1).matches) known[after] = itemAt(earlier, before);
    }
    const taken = new Set(known);
    paths.of(units).forEach((path, index) => {
      let number = itemAt(known, index);
      const last = lastAt.get(path);
      // Whatever was there the last time was looked at when the two rosters were matched.
      if (number < 0 && last && last.roster < here - 1 && !taken.has(last.number)) number = last.number;
      if (number < 0) number = count++;
      known[index] = number;
      taken.add(number);
      lastAt.set(path, { number, roster: here });
    });
    numbers.push(known);
  });
  return { numbers, count };
}

type Posts = (number | undefined)[];

/** Reads what can be told of each unit in each roster, and where it cannot, asks the rosters before and after. */
class UnitReader {
  private readonly rosters: readonly DatedRoster[];
  private readonly people: FollowedPeople;
  private readonly numbers: readonly Int32Array[];
  /** By roster and number: the place of the unit among those of the roster. */
  private readonly places: readonly ReadonlyMap<number, number>[];
  private readonly stand: BossesStand;

  constructor(rosters: readonly DatedRoster[], people: FollowedPeople, numbers: readonly Int32Array[]) {
    this.rosters = rosters;
    this.people = people;
    this.numbers = numbers;
    this.places = numbers.map((list) => new Map([...list].map((number, index) => [number, index])));
    this.stand = whereBossesStand(rosters);
  }

  /** Fills in what a roster does not tell from its neighbours, where their answer is one of those that it allows. */
  private fill(lists: readonly Posts[], allowed: (roster: number, unit: RosterUnit) => readonly number[]): void {
    const fillFrom = (other: number, here: number): void => {
      const [list, known] = [itemAt(lists, here), itemAt(lists, other)];
      const [personHere, personThere] = [itemAt(this.people.personOf, here), itemAt(this.people.personOf, other)];
      for (const unit of unitsOf(itemAt(this.rosters, here)).units) {
        if (list[unit.index] !== undefined) continue;
        const place = itemAt(this.places, other).get(this.numberOf(here, unit));
        const post = place === undefined ? undefined : known[place];
        if (post === undefined) continue;
        list[unit.index] = allowed(here, unit).find((each) => personHere[each] === personThere[post]);
      }
    };
    for (let here = 1; here < lists.length; here += 1) fillFrom(here - 1, here);
    for (let here = lists.length - 2; here >= 0; here -= 1) fillFrom(here + 1, here);
  }

  private numberOf(roster: number, { index }: RosterUnit): number {
    return itemAt(itemAt(this.numbers, roster), index);
  }

  /** Units that are never more than one person. */
  private loners(): Set<number> {
    const largest = new Map<number, number>();
    this.rosters.forEach((roster, here) => {
      for (const unit of unitsOf(roster).units) {
        const number = this.numberOf(here, unit);
        largest.set(number, Math.max(largest.get(number) ?? 0, unit.members.length));
      }
    });
    return new Set([...largest].filter(([, members]) => members === 1).map(([number]) => number));
  }

  private heads(): { readonly all: readonly Posts[]; readonly told: readonly Posts[] } {
    const loners = this.loners();
    const told = this.rosters.map((roster, here) =>
      findHeads(roster, this.stand, (unit) => loners.has(this.numberOf(here, unit))),
    );
    const all = told.map((list) => [...list]);
    this.fill(all, (here, unit) => outwardMembers(itemAt(this.rosters, here), unit));
    return { all, told };
  }

  private superiors(heads: readonly Posts[]): Posts[] {
    const likely = this.rosters.map((roster, here) =>
      unitsOf(roster).units.map((unit) => likelySuperiors(roster, unit, itemAt(heads, here)[unit.index])),
    );
    const lists = likely.map((list): Posts => list.map((posts) => (posts.length === 1 ? posts[0] : undefined)));
    this.fill(lists, (here, { index }) => itemAt(itemAt(likely, here), index));
    return lists;
  }

  read(): UnitState[][] {
    const { all: heads, told } = this.heads();
    const superiors = this.superiors(heads);
    return this.rosters.map((roster, here) => {
      const { units, unitOf } = unitsOf(roster);
      const [ownHeads, ownSuperiors, toldHeads] = [itemAt(heads, here), itemAt(superiors, here), itemAt(told, here)];
      const places = placeUnits(roster, ownHeads, ownSuperiors);
      const named = namedHeads(roster);
      return units.map((unit): UnitState => {
        const { parent, standing, under } = itemAt(places, unit.index);
        const head = ownHeads[unit.index];
        const isTold = toldHeads[unit.index] !== undefined;
        const isNamed = head !== undefined && named[unit.index] === head;
        const inferred = head !== undefined && unitOf[head] === unit ? 'within' : 'above';
        return {
          unit: this.numberOf(here, unit),
          name: unit.name,
          members: unit.members,
          parent: parent && this.numberOf(here, parent),
          standing,
          head,
          headBy: head === undefined ? undefined : isNamed ? 'named' : isTold ? inferred : 'kept',
          superior: ownSuperiors[unit.index],
          under,
        };
      });
    });
  }
}

function namesOf(states: readonly (readonly UnitState[])[], count: number): string[][] {
  const names = Array.from({ length: count }, (): string[] => []);
  for (const list of states.toReversed()) {
    for (const { unit, name } of list) {
      const known = itemAt(names, unit);
      if (!known.includes(name)) known.push(name);
    }
  }
  return names;
}

/** The matchings are those between each roster and the next. */
export function followUnits(
  rosters: readonly DatedRoster[],
  people: FollowedPeople,
  matchings: readonly UnitMatching[],
): FollowedUnits {
  const { numbers, count } = numberUnits(rosters, matchings);
  const states = new UnitReader(rosters, people, numbers).read();
  const unitOf = rosters.map((roster, here) =>
    Int32Array.from(unitsOf(roster).unitOf, (unit) => (unit ? itemAt(itemAt(numbers, here), unit.index) : -1)),
  );
  const names = namesOf(states, count);
  const register = new IdRegister();
  const ids = names.map(([name = '']) => register.take(slugOf(name, 'unit')) as UnitId);
  return { ids, names, states, unitOf };
}
