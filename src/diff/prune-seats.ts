/**
 * A seat tree with less in it: only one team with the chain above it, or only the branches in which something
 * changed. What is folded away for want of change leaves a seat that says how many people are behind it, so that
 * nothing is silently absent.
 */

import { finish, repeat, repeatBackwards, type Work } from '../base/work.ts';
import { personOf } from '../model/tree.ts';
import { assembleSeats, type ChosenSeat } from './assemble-seats.ts';
import type { Comparison } from './comparison.ts';
import { IN_AFTER, IN_BEFORE, SEAT_LEAD, type SeatKey, type SeatTree } from './seat-tree.ts';

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
/** So many seats are collected at a stretch. */
const STRETCH = 256;

function* keepChain(tree: SeatTree, kept: Uint8Array): Work<void> {
  yield* repeatBackwards(tree.count, (seat) => {
    const parent = tree.parent[seat] ?? -1;
    if (parent >= 0 && kept[seat] === 1) kept[parent] = 1;
  });
  yield* repeat(tree.count, (seat) => {
    if (tree.kind[seat] === SEAT_LEAD && kept[tree.parent[seat] ?? -1] === 1) kept[seat] = 1;
  });
}

/** The team at both its places, where its members are otherwise, and the chain above all of these. */
function* keepTeam(tree: SeatTree, team: SeatKey): Work<Uint8Array> {
  const kept = new Uint8Array(tree.count);
  for (let seat = tree.keys.indexOf(team); seat >= 0; seat = tree.keys.indexOf(team, seat + 1)) {
    yield* repeat((tree.end[seat] ?? seat + 1) - seat, (place) => {
      const member = seat + place;
      kept[member] = 1;
      const other = tree.counterpart[member] ?? -1;
      if (other >= 0) kept[other] = 1;
    });
  }
  yield* keepChain(tree, kept);
  return kept;
}

function* keepChanged(tree: SeatTree, changes: NonNullable<Pruning['changes']>): Work<Uint8Array> {
  const kept = new Uint8Array(tree.count);
  const people: ReadonlyMap<string, unknown> = changes.people;
  const units: ReadonlyMap<string, unknown> = changes.units;
  yield* repeat(tree.count, (seat) => {
    const key = tree.keys[seat] ?? 'unit:';
    const id = key.slice(key.indexOf(':') + 1);
    const isChanged = key.startsWith('unit:') ? units.has(id) : people.has(id);
    if (isChanged || tree.presence[seat] !== (IN_BEFORE | IN_AFTER)) kept[seat] = 1;
  });
  yield* keepChain(tree, kept);
  return kept;
}

interface Waiting {
  readonly new: ChosenSeat;
  /** Nothing is folded from here on down. */
  readonly whole: boolean;
}

class Pruner {
  private readonly tree: SeatTree;
  private readonly inTeam: Uint8Array | undefined;
  private readonly changed: Uint8Array | undefined;
  private readonly unfolded: ReadonlySet<string>;
  private readonly seats: ChosenSeat[] = [];

  constructor(
    tree: SeatTree,
    inTeam: Uint8Array | undefined,
    changed: Uint8Array | undefined,
    unfolded: ReadonlySet<string>,
  ) {
    this.tree = tree;
    this.inTeam = inTeam;
    this.changed = changed;
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
  private *collect(): Work<void> {
    const stack = this.below(-1, -1, false).reverse();
    for (let next = stack.pop(); next; next = stack.pop()) {
      this.seats.push(next.new);
      if (this.seats.length % STRETCH === 0) yield;
      if (next.new.seat < 0) continue;
      // One by one: a list of everybody is too long for the arguments of a call.
      for (const each of this.below(next.new.seat, this.seats.length - 1, next.whole).reverse()) stack.push(each);
    }
  }

  *build(): Work<SeatTree> {
    yield* this.collect();
    return yield* assembleSeats(this.tree, this.seats);
  }
}

/** The same tree where nothing is asked for. */
export function pruneSeats(tree: SeatTree, pruning: Pruning): SeatTree {
  return finish(pruneSeatsInParts(tree, pruning));
}

export function* pruneSeatsInParts(tree: SeatTree, { team, changes, unfolded }: Pruning): Work<SeatTree> {
  const nothingChanged = changes && changes.people.size + changes.units.size === 0;
  if (team === undefined && (!changes || nothingChanged)) return tree;
  const inTeam = team === undefined ? undefined : yield* keepTeam(tree, team);
  const changed = changes && (yield* keepChanged(tree, changes));
  return yield* new Pruner(tree, inTeam, changed, unfolded).build();
}
