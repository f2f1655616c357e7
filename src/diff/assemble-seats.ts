/** A seat tree of some of the seats of another, and of words about the others. */

import { forEach, mapEach, repeatBackwards, type Work } from '../base/work.ts';
import { type Folded, IN_AFTER, IN_BEFORE, SEAT_BRANCH, SEAT_LEAF, type SeatKey, type SeatTree } from './seat-tree.ts';

export interface ChosenSeat {
  /** In the old tree, or -1 for a word about others. */
  readonly seat: number;
  /** In the new one; -1 for a root. */
  readonly parent: number;
  readonly key: SeatKey;
  readonly id: string;
  readonly folded: Folded | undefined;
  /** Of a word about others: when there are any. Left out: before and after. */
  readonly presence?: number;
}

/** Somebody below whom nobody is left is no branch any more, but for who is closed. */
function kindOf(tree: SeatTree, { seat, key, id }: ChosenSeat, hasChildren: boolean, closed: ReadonlySet<string>) {
  if (seat < 0) return SEAT_LEAF;
  const kind = tree.kind[seat] ?? SEAT_LEAF;
  if (closed.has(id)) return kind;
  return kind === SEAT_BRANCH && !hasChildren && !key.startsWith('unit:') ? SEAT_LEAF : kind;
}

/**
 * @param seats in pre-order
 * @param closed the ids of those that stand for what is below them
 */
export function* assembleSeats(
  tree: SeatTree,
  seats: readonly ChosenSeat[],
  closed: ReadonlySet<string> = new Set(),
): Work<SeatTree> {
  const count = seats.length;
  const parent = new Int32Array(count);
  const depth = new Int32Array(count);
  const end = new Int32Array(count);
  const presence = new Uint8Array(count);
  const newSeat = new Map<number, number>();
  const indexOfId = new Map<string, number>();
  const liveSeat = new Map<SeatKey, number>();
  const folded = new Map<number, Folded>();
  yield* forEach(seats, (each, seat) => {
    const above = each.parent;
    parent[seat] = above;
    depth[seat] = above < 0 ? 0 : (depth[above] ?? 0) + 1;
    end[seat] = seat + 1;
    presence[seat] = each.seat < 0 ? (each.presence ?? IN_BEFORE | IN_AFTER) : (tree.presence[each.seat] ?? 0);
    if (each.seat >= 0) newSeat.set(each.seat, seat);
    if (each.seat >= 0 && tree.liveSeat.get(each.key) === each.seat) liveSeat.set(each.key, seat);
    indexOfId.set(each.id, seat);
    if (each.folded) folded.set(seat, each.folded);
  });
  yield* repeatBackwards(count, (seat) => {
    const above = parent[seat] ?? -1;
    if (above >= 0) end[above] = Math.max(end[above] ?? 0, end[seat] ?? 0);
  });
  const counterpart = new Int32Array(count);
  const kind = new Uint8Array(count);
  yield* forEach(seats, (each, seat) => {
    const other = each.seat < 0 ? -1 : (tree.counterpart[each.seat] ?? -1);
    counterpart[seat] = other < 0 ? -1 : (newSeat.get(other) ?? -1);
    kind[seat] = kindOf(tree, each, (end[seat] ?? 0) > seat + 1, closed);
  });
  return {
    count,
    keys: yield* mapEach(seats, ({ key }) => key),
    ids: yield* mapEach(seats, ({ id }) => id),
    indexOfId,
    liveSeat,
    parent,
    end,
    depth,
    presence,
    counterpart,
    kind,
    folded,
    whole: tree.whole ?? tree,
    before: tree.before,
    after: tree.after,
  };
}
