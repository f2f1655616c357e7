/**
 * A seat tree of which only some branches are open, with what the reader opened and closed by hand. What is closed, or
 * left out of a branch for want of room, stands behind a seat that says what it stands for. The other place of whoever
 * moved is in the tree even where it is out of sight, so that a trail knows to which branch it leads.
 */

import { finish, type Work } from '../base/work.ts';
import { personOf } from '../model/tree.ts';
import { assembleSeats, type ChosenSeat } from './assemble-seats.ts';
import type { Comparison } from './comparison.ts';
import type { Inside } from './inside-seats.ts';
import { firstPortion, type Opening, SeatRanks } from './opening-plan.ts';
import { IN_AFTER, IN_BEFORE, type Rest, SEAT_BRANCH, SEAT_LEAD, type SeatKey, type SeatTree } from './seat-tree.ts';

/** Among what is opened or closed by hand: every branch. */
export const EVERY_BRANCH = '*';

/** What the reader opened and closed by hand, as ids of seats. A seat that is opened is shown, wherever it stands. */
export interface ByHand {
  readonly opened: ReadonlySet<string>;
  readonly closed: ReadonlySet<string>;
  /** Whoever is looked at, and shown for that but where a hand closed what they are in: the key of a person or unit. */
  readonly looked: SeatKey | undefined;
}

export const NOTHING_BY_HAND: ByHand = { opened: new Set(), closed: new Set(), looked: undefined };

/** As many more as are shown when a word about those left out is pressed. */
const MORE = 48;
/** Seats of an opening below which most are left out. */
const PORTIONED = 64;

/** The id of the word about what is left out below a seat that shows `shown` already. */
function idOfRest(shown: number, id: string): `more:${string}` {
  return `more:${shown}:${id}`;
}

function readRest(id: string): { readonly shown: number; readonly id: string } | undefined {
  const [, shown, below] = /^more:(\d+):(.*)$/su.exec(id) ?? [];
  return below === undefined ? undefined : { shown: Number(shown), id: below };
}

class Condenser {
  private readonly tree: SeatTree;
  private readonly comparison: Comparison;
  private readonly inside: Inside;
  private readonly ranks: SeatRanks;
  private readonly opening: Opening;
  private readonly open: Map<number, readonly number[]>;
  private readonly isShown = new Set<number>();
  /** Below each seat those that are out of sight and are in the tree all the same. */
  private readonly hidden = new Map<number, Set<number>>();
  private readonly chosen: ChosenSeat[] = [];
  private readonly closed = new Set<string>();
  private readonly rest = new Map<number, Rest>();

  constructor(tree: SeatTree, comparison: Comparison, inside: Inside, opening: Opening, byHand: ByHand) {
    this.tree = tree;
    this.comparison = comparison;
    this.inside = inside;
    this.ranks = new SeatRanks(tree, inside);
    this.opening = opening;
    this.open = new Map(opening);
    this.heed(byHand);
  }

  private idOf(seat: number): string {
    return this.tree.ids[seat] ?? '';
  }

  private isBranch(seat: number): boolean {
    return (this.tree.end[seat] ?? 0) > seat + 1;
  }

  private show(parent: number, seats: readonly number[]): void {
    const shown = new Set([...(this.open.get(parent) ?? []), ...seats]);
    this.open.set(
      parent,
      [...shown].sort((a, b) => a - b),
    );
  }

  private openBranch(seat: number): void {
    if (this.open.has(seat)) return;
    this.show(seat, [...this.ranks.leadsOf(seat), ...firstPortion(this.ranks.topOf(seat, PORTIONED))]);
  }

  /** Opens all that is above a seat, and sees that the way down to it is shown. */
  private reveal(seat: number): void {
    for (
      let [at, above] = [seat, this.tree.parent[seat] ?? -1];
      ;
      [at, above] = [above, this.tree.parent[above] ?? -1]
    ) {
      this.openBranch(above);
      if (!this.open.get(above)?.includes(at)) this.show(above, [at]);
      if (above < 0) return;
    }
  }

  private heed({ opened, closed, looked }: ByHand): void {
    const { indexOfId, liveSeat } = this.tree;
    if (closed.has(EVERY_BRANCH)) {
      for (const seat of [...this.open.keys()]) if ((this.tree.depth[seat] ?? 0) > 0) this.open.delete(seat);
    }
    for (const id of opened) {
      const rest = readRest(id);
      const seat = rest?.id === '' ? -1 : indexOfId.get(rest?.id ?? id);
      if (seat === undefined) continue;
      if (seat >= 0) this.reveal(seat);
      if (rest) this.show(seat, [...this.ranks.leadsOf(seat), ...this.ranks.topOf(seat, rest.shown + MORE)]);
      else if (this.isBranch(seat)) this.openBranch(seat);
    }
    const seat = looked === undefined ? undefined : liveSeat.get(looked);
    if (seat !== undefined) {
      this.reveal(seat);
      const other = this.tree.counterpart[seat] ?? -1;
      if (other >= 0) this.reveal(other);
    }
    for (const id of closed) {
      const seat = indexOfId.get(id);
      if (seat !== undefined) this.open.delete(seat);
    }
  }

  private choose(seat: number, parent: number): number {
    const key = this.tree.keys[seat] ?? 'unit:';
    this.chosen.push({ seat, parent, key, id: this.idOf(seat), folded: this.tree.folded.get(seat) });
    return this.chosen.length - 1;
  }

  private findShown(): void {
    for (const seat of [...this.open.keys()]) {
      const rest = this.restOf(seat);
      if (rest.seats === 1) this.show(seat, [...this.ranks.childrenOf(seat)]);
    }
    const stack = [...(this.open.get(-1) ?? [])];
    for (let seat = stack.pop(); seat !== undefined; seat = stack.pop()) {
      this.isShown.add(seat);
      for (const child of this.open.get(seat) ?? []) stack.push(child);
    }
  }

  private findHidden(): void {
    const { parent, counterpart } = this.tree;
    for (const seat of this.isShown) {
      let at = counterpart[seat] ?? -1;
      while (at >= 0 && !this.isShown.has(at)) {
        const above = parent[at] ?? -1;
        const known = this.hidden.get(above) ?? new Set();
        this.hidden.set(above, known.add(at));
        at = above;
      }
    }
  }

  private restOf(seat: number): Rest & { readonly seats: number; readonly presence: number } {
    const { inside, comparison, tree } = this;
    const shown = new Set(this.open.get(seat) ?? []);
    const rest = { before: 0, after: 0, units: 0, changed: 0, seats: 0, presence: 0 };
    let unitSeats = 0;
    for (const child of this.ranks.childrenOf(seat)) {
      if (shown.has(child)) continue;
      const person = personOf(tree.keys[child] ?? '');
      const counts = (side: 'before' | 'after', bit: number): number => {
        const isCounted = person !== undefined && !comparison[side].organisation.vacant.has(person);
        const isThere = ((tree.presence[child] ?? 0) & bit) !== 0;
        return (inside[side].total[child] ?? 0) + (isCounted && isThere ? 1 : 0);
      };
      rest.seats += 1;
      rest.presence |= tree.presence[child] ?? 0;
      if (person === undefined) unitSeats += 1;
      rest.before += counts('before', IN_BEFORE);
      rest.after += counts('after', IN_AFTER);
      rest.units += (inside.units[child] ?? 0) + (person === undefined ? 1 : 0);
      rest.changed += inside.changed[child] ?? 0;
    }
    return { ...rest, areUnits: 2 * unitSeats > rest.seats };
  }

  /** Whether a seat is more than a card where nothing is opened or closed by hand, which is to move nobody. */
  private readonly isBlock = (seat: number): boolean =>
    this.opening.has(seat) || (this.tree.kind[seat] === SEAT_BRANCH && !this.isBranch(seat));

  /**
   * In pre-order, without recursion: a line may be as long as the organisation is large. Below each seat first comes what
   * is a single card, so that these stand together.
   */
  private *collect(): Work<void> {
    type Waiting = { readonly seat: number; readonly parent: number; readonly restOf?: number };
    const stack: Waiting[] = [];
    const push = (parent: number, seats: Iterable<number>, restOf: number): void => {
      const [blocks, cards] = [[...seats].filter(this.isBlock), [...seats].filter((seat) => !this.isBlock(seat))];
      for (const seat of blocks.reverse()) stack.push({ seat, parent });
      if (this.restOf(restOf).seats > 0) stack.push({ seat: -1, parent, restOf });
      for (const seat of cards.reverse()) stack.push({ seat, parent });
    };
    const pushHidden = (parent: number, below: number): void => {
      for (const seat of [...(this.hidden.get(below) ?? [])].sort((a, b) => b - a)) stack.push({ seat, parent });
    };
    push(-1, this.open.get(-1) ?? [], -1);
    for (let next = stack.pop(); next; next = stack.pop()) {
      if (this.chosen.length % 256 === 255) yield;
      const { seat, parent, restOf } = next;
      if (restOf !== undefined) {
        pushHidden(this.chooseRest(restOf, parent), restOf);
        continue;
      }
      const at = this.choose(seat, parent);
      const shown = this.isShown.has(seat) ? this.open.get(seat) : undefined;
      if (shown) push(at, shown, seat);
      else {
        if (this.isShown.has(seat) && this.isBranch(seat)) this.closed.add(this.idOf(seat));
        pushHidden(at, seat);
      }
    }
  }

  private chooseRest(below: number, parent: number): number {
    const { kind } = this.tree;
    const shown = (this.open.get(below) ?? []).filter((seat) => kind[seat] !== SEAT_LEAD).length;
    const id = idOfRest(shown, below < 0 ? '' : this.idOf(below));
    const { before, after, units, changed, areUnits, presence } = this.restOf(below);
    this.chosen.push({ seat: -1, parent, key: id, id, folded: undefined, presence });
    this.closed.add(id);
    this.rest.set(this.chosen.length - 1, { before, after, units, changed, areUnits });
    return this.chosen.length - 1;
  }

  *build(): Work<SeatTree> {
    this.findShown();
    this.findHidden();
    yield* this.collect();
    const { tree, chosen, closed, rest } = this;
    const assembled = yield* assembleSeats(tree, chosen, closed);
    const source = Int32Array.from(chosen, ({ seat }) => seat);
    return { ...assembled, condensed: { of: tree, source, closed, rest } };
  }
}

/**
 * @param opening what is open where nothing is opened or closed by hand
 * @returns a tree of what is in sight, of words about what is not, and of the other places of who moved
 */
export function condenseSeatsInParts(
  tree: SeatTree,
  comparison: Comparison,
  inside: Inside,
  opening: Opening,
  byHand: ByHand = NOTHING_BY_HAND,
): Work<SeatTree> {
  return new Condenser(tree, comparison, inside, opening, byHand).build();
}

export function condenseSeats(
  tree: SeatTree,
  comparison: Comparison,
  inside: Inside,
  opening: Opening,
  byHand?: ByHand,
): SeatTree {
  return finish(condenseSeatsInParts(tree, comparison, inside, opening, byHand));
}
