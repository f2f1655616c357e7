import type { UnitId } from '../model/schema.ts';
import type { Flow } from './comparison.ts';

/** A stream of people counts as a part of a unit from this many, and from this share of the unit's people. */
const MIN_PEOPLE = 2;
const MIN_SHARE = 0.2;

interface Stream {
  readonly unit: UnitId;
  readonly people: number;
}

function add<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** The largest first; equal ones in the order of their ids. */
function bySize(a: Stream, b: Stream): number {
  return b.people - a.people || (a.unit < b.unit ? -1 : 1);
}

/** The flows seen from each unit: what came in from other units, and what went out to them. */
export class FlowsByUnit {
  private readonly incoming = new Map<UnitId, Stream[]>();
  private readonly outgoing = new Map<UnitId, Stream[]>();
  private readonly streams = new Map<string, number>();
  /** Of the people of a unit those who are on the other day as well. */
  private readonly knownBefore = new Map<UnitId, number>();
  private readonly knownAfter = new Map<UnitId, number>();
  private readonly sizeBefore = new Map<UnitId, number>();
  private readonly sizeAfter = new Map<UnitId, number>();

  constructor(flows: readonly Flow[]) {
    for (const { presence, from, to, people } of flows) {
      const count = people.length;
      if (presence === 'both') {
        if (from !== undefined) this.knownBefore.set(from, (this.knownBefore.get(from) ?? 0) + count);
        if (to !== undefined) this.knownAfter.set(to, (this.knownAfter.get(to) ?? 0) + count);
      }
      if (from !== undefined && to !== undefined) this.streams.set(`${from} ${to}`, count);
      if (from !== undefined) this.sizeBefore.set(from, (this.sizeBefore.get(from) ?? 0) + count);
      if (to !== undefined) this.sizeAfter.set(to, (this.sizeAfter.get(to) ?? 0) + count);
      if (from === undefined || to === undefined || from === to) continue;
      add(this.incoming, to, { unit: from, people: count });
      add(this.outgoing, from, { unit: to, people: count });
    }
  }

  /** How many are in the one unit before and in the other after. */
  people(from: UnitId, to: UnitId): number {
    return this.streams.get(`${from} ${to}`) ?? 0;
  }

  /** How many people of a unit are on the other day as well, wherever. */
  known(unit: UnitId, side: 'before' | 'after'): number {
    return (side === 'before' ? this.knownBefore : this.knownAfter).get(unit) ?? 0;
  }

  destinations(unit: UnitId): UnitId[] {
    return (this.outgoing.get(unit) ?? []).toSorted(bySize).map((stream) => stream.unit);
  }

  private main(streams: readonly Stream[] | undefined, size: number | undefined): UnitId[] {
    const enough = Math.max(MIN_PEOPLE, MIN_SHARE * (size ?? 0));
    return (streams ?? [])
      .filter((stream) => stream.people >= enough)
      .toSorted(bySize)
      .map((stream) => stream.unit);
  }

  /** The units that gave this one a notable part of the people it has after. */
  mainSources(unit: UnitId): UnitId[] {
    return this.main(this.incoming.get(unit), this.sizeAfter.get(unit));
  }

  /** The units that took a notable part of the people this one had before. */
  mainDestinations(unit: UnitId): UnitId[] {
    return this.main(this.outgoing.get(unit), this.sizeBefore.get(unit));
  }
}
