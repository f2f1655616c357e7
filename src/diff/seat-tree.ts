/**
 * The union of two forests as seats: one place for everybody who stays, two for whoever moves (the place before and
 * the place after, each the other's counterpart). Because both snapshots share this one tree, what did not change has
 * the very same place in Before, Changes and After.
 *
 * Seats are numbered in pre-order, so a subtree is the range [seat, end[seat]), and hold no objects of their own:
 * columns keep a million seats affordable.
 */

import { foldForOrder } from '../base/text-order.ts';
import { finish, forEach, mapEach, repeatBackwards, sortEach, type Work } from '../base/work.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { type Forest, type NodeKey, personOf, type TreeNode, unitOf } from '../model/tree.ts';

export const IN_BEFORE = 1;
export const IN_AFTER = 2;

/** How a seat hangs at its parent: in the unit's heading, as a single box, or as a branch of its own. */
export const SEAT_LEAD = 0;
export const SEAT_LEAF = 1;
export const SEAT_BRANCH = 2;

/** A person or unit, or what is folded away, or left out for want of room, below the seat of this id. */
export type SeatKey = NodeKey | `fold:${string}` | `more:${string}`;

export interface Folded {
  readonly people: number;
  readonly direct: number;
}

/** What is left out of an open branch for want of room. */
export interface Rest {
  readonly before: number;
  readonly after: number;
  readonly units: number;
  /** People and units. */
  readonly changed: number;
  /** Whether most of those that would stand there are units. */
  readonly areUnits: boolean;
}

/** A tree with some branches open stands for another with all of them open. */
export interface Condensed {
  readonly of: SeatTree;
  /** By seat: the seat in the other tree, -1 for a word about what is left out. */
  readonly source: Int32Array;
  /** Ids of the seats that stand for all that is below them. */
  readonly closed: ReadonlySet<string>;
  /** By the seat of such a word. */
  readonly rest: ReadonlyMap<number, Rest>;
}

export interface SeatTree {
  readonly count: number;
  readonly keys: readonly SeatKey[];
  /** A name for the seat that stays the same whenever the same two states are compared. */
  readonly ids: readonly string[];
  readonly indexOfId: ReadonlyMap<string, number>;
  /** The live seat of a person or unit: that of After, or of Before for who is not in After. */
  readonly liveSeat: ReadonlyMap<SeatKey, number>;
  /** -1 for a root. */
  readonly parent: Int32Array;
  /** One past the last seat of the subtree. */
  readonly end: Int32Array;
  readonly depth: Int32Array;
  /** Bits: IN_BEFORE, IN_AFTER. */
  readonly presence: Uint8Array;
  /** The other seat of the same person or unit; -1 where there is none. */
  readonly counterpart: Int32Array;
  readonly kind: Uint8Array;
  /** By the seat of a fold: how many people it stands for, and how many of them hang right here. */
  readonly folded: ReadonlyMap<number, Folded>;
  /** The tree that this one was pruned from. */
  readonly whole?: SeatTree;
  /** Where only some branches are open. */
  readonly condensed?: Condensed;
  readonly before: Forest;
  readonly after: Forest;
}

export type Children = ReadonlyMap<NodeKey | undefined, readonly NodeKey[]>;

export function* childrenInParts(forest: Forest): Work<Children> {
  const children = new Map<NodeKey | undefined, NodeKey[]>();
  yield* forEach(forest.values(), (node) => {
    const list = children.get(node.parent);
    if (list) list.push(node.key);
    else children.set(node.parent, [node.key]);
  });
  return children;
}

interface Rank {
  readonly group: number;
  readonly order: number;
  readonly name: string;
}

const UNORDERED = 1e6;
const STRETCH = 128;

function rankOf(key: NodeKey, node: TreeNode | undefined, hasChildren: boolean, organisation: Organisation): Rank {
  const person = personOf(key);
  const unit = unitOf(key);
  const entry =
    person !== undefined
      ? organisation.personById.get(person)
      : unit !== undefined
        ? organisation.unitById.get(unit)
        : undefined;
  const group = node?.lead ? 0 : unit !== undefined ? 3 : hasChildren ? 2 : 1;
  return { group, order: entry?.order ?? UNORDERED, name: foldForOrder(entry?.name ?? key) };
}

function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

class SeatTreeBuilder {
  private beforeChildren: Children = new Map();
  private afterChildren: Children = new Map();
  private readonly ranksBefore = new Map<NodeKey, Rank>();
  private readonly ranksAfter = new Map<NodeKey, Rank>();
  private readonly keys: NodeKey[] = [];
  private readonly parents: number[] = [];
  private readonly depths: number[] = [];
  private readonly presences: number[] = [];
  private readonly ends: number[] = [];
  private readonly before: Forest;
  private readonly after: Forest;
  private readonly organisations: { readonly before: Organisation; readonly after: Organisation };

  constructor(before: Forest, after: Forest, organisations: { before: Organisation; after: Organisation }) {
    this.before = before;
    this.after = after;
    this.organisations = organisations;
  }

  /** A ghost ranks as what it was, so the rank is of the person or unit in one of the two states. */
  private rank(key: NodeKey, presence: number): Rank {
    const known = (presence & IN_AFTER ? this.ranksAfter : this.ranksBefore).get(key);
    if (known) return known;
    const inAfter = (presence & IN_AFTER) !== 0;
    const organisation = inAfter ? this.organisations.after : this.organisations.before;
    const node = (inAfter ? this.after : this.before).get(key);
    const hasChildren =
      (inAfter && this.afterChildren.has(key)) || ((presence & IN_BEFORE) !== 0 && this.beforeChildren.has(key));
    const rank = rankOf(key, node, hasChildren, organisation);
    (inAfter ? this.ranksAfter : this.ranksBefore).set(key, rank);
    return rank;
  }

  private compareSeats(a: readonly [NodeKey, number], b: readonly [NodeKey, number]): number {
    const rankA = this.rank(...a);
    const rankB = this.rank(...b);
    return (
      rankA.group - rankB.group ||
      rankA.order - rankB.order ||
      compareCodes(rankA.name, rankB.name) ||
      compareCodes(a[0], b[0])
    );
  }

  /** The children of a seat, in order, with the snapshots in which they stand there. */
  private childSeats(key: NodeKey | undefined, presence: number): Map<NodeKey, number> {
    const found = new Map<NodeKey, number>();
    if (presence & IN_BEFORE) for (const child of this.beforeChildren.get(key) ?? []) found.set(child, IN_BEFORE);
    if (presence & IN_AFTER) {
      for (const child of this.afterChildren.get(key) ?? []) found.set(child, (found.get(child) ?? 0) | IN_AFTER);
    }
    return found;
  }

  *build(): Work<SeatTree> {
    this.beforeChildren = yield* childrenInParts(this.before);
    this.afterChildren = yield* childrenInParts(this.after);
    const stack: { key: NodeKey; parent: number; depth: number; presence: number }[] = [];
    const lastFirst = (a: readonly [NodeKey, number], b: readonly [NodeKey, number]): number => this.compareSeats(b, a);
    const pushChildren = (children: readonly (readonly [NodeKey, number])[], parent: number, depth: number): void => {
      for (const [key, presence] of children) stack.push({ key, parent, depth, presence });
    };
    const tops = [...this.childSeats(undefined, IN_BEFORE | IN_AFTER)];
    pushChildren(yield* sortEach(tops, lastFirst), -1, 0);
    for (let next = stack.pop(); next; next = stack.pop()) {
      if (this.keys.length % STRETCH === 0) yield;
      const seat = this.keys.length;
      this.keys.push(next.key);
      this.parents.push(next.parent);
      this.depths.push(next.depth);
      this.presences.push(next.presence);
      const below = this.childSeats(next.key, next.presence);
      if (below.size > 0) pushChildren(yield* sortEach([...below], lastFirst), seat, next.depth + 1);
    }
    return yield* this.complete();
  }

  private *complete(): Work<SeatTree> {
    const count = this.keys.length;
    for (let seat = 0; seat < count; seat += 1) this.ends.push(seat + 1);
    yield* repeatBackwards(count, (seat) => {
      const parent = this.parents[seat] ?? -1;
      if (parent >= 0) this.ends[parent] = Math.max(this.ends[parent] ?? 0, this.ends[seat] ?? 0);
    });
    const liveSeat = new Map<NodeKey, number>();
    const counterpart = new Int32Array(count).fill(-1);
    yield* forEach(this.keys, (key, seat) => {
      const other = liveSeat.get(key);
      if (other === undefined) {
        liveSeat.set(key, seat);
        return;
      }
      counterpart[seat] = other;
      counterpart[other] = seat;
      if ((this.presences[seat] ?? 0) & IN_AFTER) liveSeat.set(key, seat);
    });
    const indexOfId = new Map<string, number>();
    const ids = yield* mapEach(this.keys, (key, seat) => {
      const id = counterpart[seat] !== -1 && this.presences[seat] === IN_BEFORE ? `${key}~` : key;
      indexOfId.set(id, seat);
      return id;
    });
    return {
      count,
      keys: this.keys,
      ids,
      indexOfId,
      liveSeat,
      parent: Int32Array.from(this.parents),
      end: Int32Array.from(this.ends),
      depth: Int32Array.from(this.depths),
      presence: Uint8Array.from(this.presences),
      counterpart,
      kind: yield* this.kinds(),
      folded: new Map(),
      before: this.before,
      after: this.after,
    };
  }

  private *kinds(): Work<Uint8Array> {
    const kinds = new Uint8Array(this.keys.length);
    yield* forEach(this.keys, (key, seat) => {
      const node = this.presences[seat] === IN_BEFORE ? this.before.get(key) : this.after.get(key);
      const hasChildren = (this.ends[seat] ?? 0) > seat + 1;
      if (hasChildren || key.startsWith('unit:')) kinds[seat] = SEAT_BRANCH;
      else kinds[seat] = node?.lead ? SEAT_LEAD : SEAT_LEAF;
    });
    return kinds;
  }
}

/** Joins the readings of two snapshots. `readings` are `readForest(before)` and `readForest(after)`. */
export function buildSeatTree(
  before: Snapshot,
  after: Snapshot,
  readings: { before: Forest; after: Forest },
): SeatTree {
  return finish(buildSeatTreeInParts(before, after, readings));
}

export function buildSeatTreeInParts(
  before: Snapshot,
  after: Snapshot,
  readings: { before: Forest; after: Forest },
): Work<SeatTree> {
  return new SeatTreeBuilder(readings.before, readings.after, {
    before: before.organisation,
    after: after.organisation,
  }).build();
}
