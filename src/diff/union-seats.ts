/**
 * The union of any number of forests as seats: the idea of seat-tree.ts over a whole stretch of time. A person or
 * unit has a seat for each place where it ever stands, and heading a unit is another place than being in it. For any
 * two of the steps the union gives a SeatTree of the very same seats: same numbers, same order, whoever is in neither
 * of the two merely absent. So one layout serves all steps, and what does not change between two of them stays put.
 */

import { foldForOrder } from '../base/text-order.ts';
import { finish, forEach, mapEach, repeatBackwards, sortEach, type Work } from '../base/work.ts';
import type { Organisation } from '../model/organisation.ts';
import { type Forest, type NodeKey, personOf, unitOf } from '../model/tree.ts';
import {
  type Children,
  childrenInParts,
  IN_AFTER,
  IN_BEFORE,
  SEAT_BRANCH,
  SEAT_LEAD,
  SEAT_LEAF,
  type SeatKey,
  type SeatTree,
} from './seat-tree.ts';

/** The part of a seat tree that is the same for every two steps. */
export type SeatShape = Pick<SeatTree, 'count' | 'keys' | 'parent' | 'end' | 'depth' | 'kind'>;

export interface UnionSeats extends SeatShape {
  readonly keys: readonly NodeKey[];
  readonly forests: readonly Forest[];
  /** Bits, `words` numbers for each seat: bit s is set where somebody sits there at step s. */
  readonly presence: Uint32Array;
  readonly words: number;
}

const BITS = 32;

interface Place {
  readonly key: NodeKey;
  readonly lead: boolean;
  readonly parent: number;
  readonly depth: number;
  /** The steps at which it is taken. */
  readonly steps: number[];
}

interface Rank {
  readonly order: number;
  readonly name: string;
}

const UNORDERED = 1e6;
/** So many places are found at a stretch. */
const STRETCH = 256;

class UnionBuilder {
  private readonly organisation: Organisation;
  private readonly forests: readonly Forest[];
  private readonly children: readonly Children[];
  private readonly ranks = new Map<NodeKey, Rank>();

  constructor(organisation: Organisation, forests: readonly Forest[], children: readonly Children[]) {
    this.organisation = organisation;
    this.forests = forests;
    this.children = children;
  }

  private rank(key: NodeKey): Rank {
    const known = this.ranks.get(key);
    if (known) return known;
    const [person, unit] = [personOf(key), unitOf(key)];
    const entry =
      person !== undefined
        ? this.organisation.personById.get(person)
        : unit !== undefined
          ? this.organisation.unitById.get(unit)
          : undefined;
    const rank = { order: entry?.order ?? UNORDERED, name: foldForOrder(entry?.name ?? key) };
    this.ranks.set(key, rank);
    return rank;
  }

  /** Heads first, then single boxes, then people with a team, then units: as on the chart of two states. */
  private group({ key, lead, steps }: Place): number {
    if (lead) return 0;
    if (unitOf(key) !== undefined) return 3;
    return steps.some((step) => this.children[step]?.has(key)) ? 2 : 1;
  }

  private *sorted(places: readonly Place[]): Work<Place[]> {
    const ranked = yield* mapEach(places, (place) => ({
      place,
      group: this.group(place),
      rank: this.rank(place.key),
    }));
    const sorted = yield* sortEach(
      ranked,
      (a, b) =>
        a.group - b.group ||
        a.rank.order - b.rank.order ||
        (a.rank.name < b.rank.name ? -1 : Number(a.rank.name > b.rank.name)) ||
        (a.place.key < b.place.key ? -1 : Number(a.place.key > b.place.key)),
    );
    return sorted.map(({ place }) => place);
  }

  private *placesBelow(
    key: NodeKey | undefined,
    parent: number,
    depth: number,
    steps: readonly number[],
  ): Work<Place[]> {
    const heads = new Map<NodeKey, Place>();
    const others = new Map<NodeKey, Place>();
    for (const step of steps) {
      const forest = this.forests[step];
      yield* forEach(this.children[step]?.get(key) ?? [], (child) => {
        const lead = forest?.get(child)?.lead ?? false;
        const places = lead ? heads : others;
        const place = places.get(child);
        if (place) place.steps.push(step);
        else places.set(child, { key: child, lead, parent, depth, steps: [step] });
      });
    }
    if (heads.size + others.size < 2) return [...heads.values(), ...others.values()];
    return yield* this.sorted([...heads.values(), ...others.values()]);
  }

  *build(): Work<UnionSeats> {
    const places: Place[] = [];
    const everyStep = this.forests.map((_, step) => step);
    const stack = (yield* this.placesBelow(undefined, -1, 0, everyStep)).reverse();
    for (let next = stack.pop(); next; next = stack.pop()) {
      const seat = places.length;
      places.push(next);
      if (places.length % STRETCH === 0) yield;
      // One by one: a list of everybody is too long for the arguments of a call.
      const below = yield* this.placesBelow(next.key, seat, next.depth + 1, next.steps);
      for (const each of below.reverse()) stack.push(each);
    }
    return yield* this.finish(places);
  }

  private *finish(places: readonly Place[]): Work<UnionSeats> {
    const count = places.length;
    const words = Math.ceil(this.forests.length / BITS);
    const presence = new Uint32Array(count * words);
    const end = new Int32Array(count);
    const parent = new Int32Array(count);
    const depth = new Int32Array(count);
    yield* forEach(places, (place, seat) => {
      end[seat] = seat + 1;
      parent[seat] = place.parent;
      depth[seat] = place.depth;
    });
    yield* repeatBackwards(count, (seat) => {
      const parent = places[seat]?.parent ?? -1;
      if (parent >= 0) end[parent] = Math.max(end[parent] ?? 0, end[seat] ?? 0);
    });
    yield* forEach(places, ({ steps }, seat) => {
      for (const step of steps) {
        const word = seat * words + Math.floor(step / BITS);
        presence[word] = (presence[word] ?? 0) | (1 << (step % BITS));
      }
    });
    const kind = new Uint8Array(count);
    yield* forEach(places, ({ key, lead }, seat) => {
      const isBranch = (end[seat] ?? 0) > seat + 1 || unitOf(key) !== undefined;
      kind[seat] = isBranch ? SEAT_BRANCH : lead ? SEAT_LEAD : SEAT_LEAF;
    });
    return {
      count,
      keys: yield* mapEach(places, ({ key }) => key),
      parent,
      end,
      depth,
      kind,
      forests: this.forests,
      presence,
      words,
    };
  }
}

/** Joins the readings of several snapshots of one organisation, in the order of time. */
export function uniteSeats(organisation: Organisation, forests: readonly Forest[]): UnionSeats {
  return finish(uniteSeatsInParts(organisation, forests));
}

export function* uniteSeatsInParts(organisation: Organisation, forests: readonly Forest[]): Work<UnionSeats> {
  const children: Children[] = [];
  for (const forest of forests) children.push(yield* childrenInParts(forest));
  return yield* new UnionBuilder(organisation, forests, children).build();
}

function isIn(union: UnionSeats, seat: number, step: number): boolean {
  const word = union.presence[seat * union.words + Math.floor(step / BITS)] ?? 0;
  return (word & (1 << (step % BITS))) !== 0;
}

function idOf(key: NodeKey, seat: number, presence: number, hasCounterpart: boolean): string {
  // An absent seat has an id that no link holds: what is known by the plain one is the seat that is taken.
  if (presence === 0) return `${key}~${seat}`;
  return hasCounterpart && presence === IN_BEFORE ? `${key}~` : key;
}

/** The seats as those of two steps. Seats that are in neither have no presence and are nobody's live seat. */
export function seatTreeBetween(union: UnionSeats, before: number, after: number): SeatTree {
  return finish(seatTreeBetweenInParts(union, before, after));
}

export function* seatTreeBetweenInParts(union: UnionSeats, before: number, after: number): Work<SeatTree> {
  const { count, keys, parent, end, depth, kind, forests } = union;
  const presence = new Uint8Array(count);
  const counterpart = new Int32Array(count).fill(-1);
  const liveSeat = new Map<SeatKey, number>();
  yield* forEach(keys, (key, seat) => {
    const here = (isIn(union, seat, before) ? IN_BEFORE : 0) | (isIn(union, seat, after) ? IN_AFTER : 0);
    presence[seat] = here;
    if (here === 0) return;
    const other = liveSeat.get(key);
    if (other !== undefined) {
      counterpart[seat] = other;
      counterpart[other] = seat;
    }
    if (other === undefined || here & IN_AFTER) liveSeat.set(key, seat);
  });
  const indexOfId = new Map<string, number>();
  const ids = yield* mapEach(keys, (key, seat) => {
    const id = idOf(key, seat, presence[seat] ?? 0, counterpart[seat] !== -1);
    indexOfId.set(id, seat);
    return id;
  });
  return {
    ...{ count, keys, parent, end, depth, kind, presence, counterpart, liveSeat, ids, indexOfId },
    folded: new Map(),
    before: forests[before] ?? new Map(),
    after: forests[after] ?? new Map(),
  };
}
