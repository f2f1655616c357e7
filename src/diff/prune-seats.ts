/**
 * A seat tree with less in it: only one team with the chain above it, or only the branches in which something
 * changed. What is folded away for want of change leaves a seat that says how many people are behind it, so that
 * nothing is silently absent.
 */

import { personOf } from '../model/tree.ts';
import type { Comparison } from './comparison.ts';
import {
  type Folded,
  IN_AFTER,
  IN_BEFORE,
  SEAT_BRANCH,
  SEAT_LEAD,
  SEAT_LEAF,
  type SeatKey,
  type SeatTree,
} from './seat-tree.ts';

export interface Pruning {
  /** Keys of the person or unit whose team is shown; undefined: everybody. */
  readonly team: SeatKey | undefined;
  /** Whose changes count; undefined: nothing is folded. */
  readonly changes: Pick<Comparison, 'people' | 'units'> | undefined;
  /** Ids of seats below which nothing is folded. */
  readonly unfolded: ReadonlySet<string>;
}

/** One unchanged seat takes no more room than the word about it. */
const LEAST_FOLDED = 2;

function keepChain(tree: SeatTree, kept: Uint8Array): void {
  for (let seat = tree.count - 1; seat >= 0; seat -= 1) {
    const parent = tree.parent[seat] ?? -1;
    if (parent >= 0 && kept[seat] === 1) kept[parent] = 1;
  }
  for (let seat = 0; seat < tree.count; seat += 1) {
    if (tree.kind[seat] === SEAT_LEAD && kept[tree.parent[seat] ?? -1] === 1) kept[seat] = 1;
  }
}

/** The team at both its places, where its members are otherwise, and the chain above all of these. */
function keepTeam(tree: SeatTree, team: SeatKey): Uint8Array {
  const kept = new Uint8Array(tree.count);
  for (let seat = 0; seat < tree.count; seat += 1) {
    if (tree.keys[seat] !== team) continue;
    for (let member = seat; member < (tree.end[seat] ?? seat + 1); member += 1) {
      kept[member] = 1;
      const other = tree.counterpart[member] ?? -1;
      if (other >= 0) kept[other] = 1;
    }
  }
  keepChain(tree, kept);
  return kept;
}

function keepChanged(tree: SeatTree, changes: NonNullable<Pruning['changes']>): Uint8Array {
  const kept = new Uint8Array(tree.count);
  const people: ReadonlyMap<string, unknown> = changes.people;
  const units: ReadonlyMap<string, unknown> = changes.units;
  for (let seat = 0; seat < tree.count; seat += 1) {
    const key = tree.keys[seat] ?? 'unit:';
    const id = key.slice(key.indexOf(':') + 1);
    const isChanged = key.startsWith('unit:') ? units.has(id) : people.has(id);
    if (isChanged || tree.presence[seat] !== (IN_BEFORE | IN_AFTER)) kept[seat] = 1;
  }
  keepChain(tree, kept);
  return kept;
}

interface NewSeat {
  /** In the old tree, or -1 for a fold. */
  readonly seat: number;
  readonly parent: number;
  readonly key: SeatKey;
  readonly id: string;
  readonly folded: Folded | undefined;
}

interface Waiting {
  readonly new: NewSeat;
  /** Nothing is folded from here on down. */
  readonly whole: boolean;
}

class Pruner {
  private readonly tree: SeatTree;
  private readonly inTeam: Uint8Array | undefined;
  private readonly changed: Uint8Array | undefined;
  private readonly unfolded: ReadonlySet<string>;
  private readonly seats: NewSeat[] = [];

  constructor(tree: SeatTree, { team, changes, unfolded }: Pruning) {
    this.tree = tree;
    this.inTeam = team === undefined ? undefined : keepTeam(tree, team);
    this.changed = changes && keepChanged(tree, changes);
    this.unfolded = unfolded;
  }

  private *childrenOf(seat: number): Generator<number> {
    const end = seat < 0 ? this.tree.count : (this.tree.end[seat] ?? 0);
    for (let child = seat + 1; child < end; child = this.tree.end[child] ?? child + 1) {
      if (!this.inTeam || this.inTeam[child] === 1) yield child;
    }
  }

  private peopleWithin(seat: number): number {
    let people = 0;
    for (let member = seat; member < (this.tree.end[seat] ?? seat + 1); member += 1) {
      if (personOf(this.tree.keys[member] ?? '') !== undefined && (!this.inTeam || this.inTeam[member] === 1))
        people += 1;
    }
    return people;
  }

  /** What follows below a seat: its children that stay, then the word about the others. */
  private below(seat: number, parent: number, whole: boolean): Waiting[] {
    const isWhole = whole || !this.changed || this.unfolded.has(this.tree.ids[seat] ?? '');
    const children = [...this.childrenOf(seat)];
    const unchanged = isWhole ? [] : children.filter((child) => this.changed?.[child] !== 1);
    const people = unchanged.reduce((sum, child) => sum + this.peopleWithin(child), 0);
    const direct = unchanged.filter((child) => personOf(this.tree.keys[child] ?? '') !== undefined).length;
    const folds = seat >= 0 && people >= LEAST_FOLDED;
    const staying = folds ? children.filter((child) => this.changed?.[child] === 1) : children;
    const { keys, ids } = this.tree;
    const waiting: Waiting[] = staying.map((child) => ({
      new: { seat: child, parent, key: keys[child] ?? 'unit:', id: ids[child] ?? '', folded: undefined },
      whole: isWhole,
    }));
    const id = `fold:${ids[seat] ?? ''}` as const;
    if (folds) waiting.push({ new: { seat: -1, parent, key: id, id, folded: { people, direct } }, whole: true });
    return waiting;
  }

  /** In pre-order, without recursion: a line may be as long as the organisation is large. */
  private collect(): void {
    const stack = this.below(-1, -1, false).reverse();
    for (let next = stack.pop(); next; next = stack.pop()) {
      this.seats.push(next.new);
      if (next.new.seat < 0) continue;
      // One by one: a list of everybody is too long for the arguments of a call.
      for (const each of this.below(next.new.seat, this.seats.length - 1, next.whole).reverse()) stack.push(each);
    }
  }

  build(): SeatTree {
    this.collect();
    const { tree, seats } = this;
    const count = seats.length;
    const parent = Int32Array.from(seats, (each) => each.parent);
    const depth = new Int32Array(count);
    const end = Int32Array.from(seats, (_, seat) => seat + 1);
    for (let seat = 0; seat < count; seat += 1) {
      const above = parent[seat] ?? -1;
      depth[seat] = above < 0 ? 0 : (depth[above] ?? 0) + 1;
    }
    for (let seat = count - 1; seat >= 0; seat -= 1) {
      const above = parent[seat] ?? -1;
      if (above >= 0) end[above] = Math.max(end[above] ?? 0, end[seat] ?? 0);
    }
    const newSeat = new Map(seats.map((each, seat) => [each.seat, seat]));
    const counterpart = Int32Array.from(seats, (each) => {
      const other = each.seat < 0 ? -1 : (tree.counterpart[each.seat] ?? -1);
      return other < 0 ? -1 : (newSeat.get(other) ?? -1);
    });
    const liveSeat = new Map<SeatKey, number>();
    for (const [key, old] of tree.liveSeat) {
      const seat = newSeat.get(old);
      if (seat !== undefined) liveSeat.set(key, seat);
    }
    return {
      count,
      keys: seats.map(({ key }) => key),
      ids: seats.map(({ id }) => id),
      indexOfId: new Map(seats.map(({ id }, seat) => [id, seat])),
      liveSeat,
      parent,
      end,
      depth,
      presence: Uint8Array.from(seats, (each) =>
        each.seat < 0 ? IN_BEFORE | IN_AFTER : (tree.presence[each.seat] ?? 0),
      ),
      counterpart,
      kind: Uint8Array.from(seats, (each, seat) => this.kindOf(each, (end[seat] ?? 0) > seat + 1)),
      folded: new Map(seats.flatMap(({ folded }, seat) => (folded ? [[seat, folded] as const] : []))),
      whole: tree.whole ?? tree,
      before: tree.before,
      after: tree.after,
    };
  }

  /** Somebody below whom nobody is left is no branch any more. */
  private kindOf(each: NewSeat, hasChildren: boolean): number {
    if (each.seat < 0) return SEAT_LEAF;
    const kind = this.tree.kind[each.seat] ?? SEAT_LEAF;
    return kind === SEAT_BRANCH && !hasChildren && !each.key.startsWith('unit:') ? SEAT_LEAF : kind;
  }
}

/** The same tree where nothing is asked for. */
export function pruneSeats(tree: SeatTree, pruning: Pruning): SeatTree {
  const nothingChanged = pruning.changes && pruning.changes.people.size + pruning.changes.units.size === 0;
  if (pruning.team === undefined && (!pruning.changes || nothingChanged)) return tree;
  return new Pruner(tree, pruning).build();
}
