/**
 * What is inside each branch of a seat tree, in columns over its seats: worked out once, so that whoever draws only
 * some of the seats knows of the others all the same.
 */

import { repeat, repeatBackwards, type Work } from '../base/work.ts';
import { personOf, unitOf } from '../model/tree.ts';
import type { Comparison } from './comparison.ts';
import { type ChangeCategory, categoryOf } from './kinds.ts';
import { IN_AFTER, IN_BEFORE, type SeatTree } from './seat-tree.ts';

/** What can have happened to somebody, as seen from a branch that they are or were in. In the order of a change bar. */
export const INSIDE_PARTS = ['joined', 'moved-in', 'moved-within', 'moved-out', 'left', 'other'] as const;
export type InsidePart = (typeof INSIDE_PARTS)[number];

/** People below each seat in one state: directly, and in all. */
export interface Counts {
  readonly direct: Int32Array;
  readonly total: Int32Array;
}

export interface Inside {
  readonly before: Counts;
  readonly after: Counts;
  /** Units below each seat, each once. */
  readonly units: Int32Array;
  /** Changed people and units in the subtree, the seat included, each once. */
  readonly changed: Int32Array;
  /** One changed seat of the subtree, to give a far-away block its colour; -1 where nothing changed inside. */
  readonly changedSeat: Int32Array;
  /** Seats in the subtree, itself included, at which something can be seen of a change: both places of who moved. */
  readonly marked: Int32Array;
  /** People below each seat, by what happened to them. */
  readonly parts: Readonly<Record<InsidePart, Int32Array>>;
}

const NOTHING = 0;
const codeOf = (part: InsidePart): number => INSIDE_PARTS.indexOf(part) + 1;

const PART_OF: Readonly<Record<Exclude<ChangeCategory, 'post'>, InsidePart>> = {
  joined: 'joined',
  left: 'left',
  moved: 'moved-within',
  carried: 'moved-within',
  changed: 'other',
  shown: 'other',
  'not-shown': 'other',
};

function* countPeople(tree: SeatTree, { organisation }: Comparison['before'], bit: number): Work<Counts> {
  const direct = new Int32Array(tree.count);
  const total = new Int32Array(tree.count);
  const vacant: ReadonlySet<string> = organisation.vacant;
  yield* repeatBackwards(tree.count, (seat) => {
    const parent = tree.parent[seat] ?? -1;
    if (parent < 0 || ((tree.presence[seat] ?? 0) & bit) === 0) return;
    const person = personOf(tree.keys[seat] ?? '');
    const self = person === undefined || vacant.has(person) ? 0 : 1;
    const { people, direct: right } = tree.folded.get(seat) ?? { people: self, direct: self };
    direct[parent] = (direct[parent] ?? 0) + right;
    total[parent] = (total[parent] ?? 0) + (total[seat] ?? 0) + people;
  });
  return { direct, total };
}

/** The lowest seat that has both below it; -1 where only the whole chart does. */
function meeting({ parent, depth }: SeatTree, a: number, b: number): number {
  let [left, right] = [a, b];
  while (left !== right) {
    if (left < 0 || right < 0) return -1;
    if ((depth[left] ?? 0) >= (depth[right] ?? 0)) left = parent[left] ?? -1;
    else right = parent[right] ?? -1;
  }
  return left;
}

class InsideBuilder {
  private readonly tree: SeatTree;
  private readonly comparison: Comparison;
  /** What each seat itself shows of a change. */
  private readonly own: Uint8Array;
  private readonly isChanged: Uint8Array;
  /** Of how many who moved both places are below a seat, and below none of its own. */
  private readonly met: Int32Array;

  constructor(tree: SeatTree, comparison: Comparison) {
    this.tree = tree;
    this.comparison = comparison;
    this.own = new Uint8Array(tree.count);
    this.isChanged = new Uint8Array(tree.count);
    this.met = new Int32Array(tree.count);
  }

  private isLive(seat: number): boolean {
    return this.tree.liveSeat.get(this.tree.keys[seat] ?? 'unit:') === seat;
  }

  private readSeat(seat: number): void {
    const { tree, comparison } = this;
    // On the chart of another pair of days only.
    if (tree.presence[seat] === 0) return;
    const key = tree.keys[seat] ?? '';
    const person = personOf(key);
    if (person === undefined) {
      const unit = unitOf(key);
      if (unit !== undefined && comparison.units.has(unit)) this.isChanged[seat] = 1;
      return;
    }
    const change = comparison.people.get(person);
    if (!change) return;
    this.isChanged[seat] = 1;
    const category = categoryOf(change);
    if (category === 'post') return;
    const other = tree.counterpart[seat] ?? -1;
    if (other < 0) {
      this.own[seat] = codeOf(PART_OF[category]);
      return;
    }
    const isFormer = tree.presence[seat] === IN_BEFORE;
    this.own[seat] = codeOf(isFormer ? 'moved-out' : 'moved-in');
    if (!isFormer) {
      const at = meeting(tree, tree.parent[seat] ?? -1, tree.parent[other] ?? -1);
      if (at >= 0) this.met[at] = (this.met[at] ?? 0) + 1;
    }
  }

  private *sumParts(): Work<Inside['parts']> {
    const { tree, own, met } = this;
    const columns = INSIDE_PARTS.map(() => new Int32Array(tree.count));
    const parts = Object.fromEntries(INSIDE_PARTS.map((part, index) => [part, columns[index]])) as Inside['parts'];
    yield* repeatBackwards(tree.count, (seat) => {
      const parent = tree.parent[seat] ?? -1;
      if (parent < 0) return;
      const code = own[seat] ?? NOTHING;
      columns.forEach((column, index) => {
        column[parent] = (column[parent] ?? 0) + (column[seat] ?? 0) + (code === index + 1 ? 1 : 0);
      });
      met[parent] = (met[parent] ?? 0) + (met[seat] ?? 0);
    });
    // Who only moved about within a branch neither came into it nor went out of it.
    yield* repeat(tree.count, (seat) => {
      const within = met[seat] ?? 0;
      parts['moved-in'][seat] = (parts['moved-in'][seat] ?? 0) - within;
      parts['moved-out'][seat] = (parts['moved-out'][seat] ?? 0) - within;
      parts['moved-within'][seat] = (parts['moved-within'][seat] ?? 0) + within;
    });
    return parts;
  }

  *build(): Work<Inside> {
    const { tree, comparison } = this;
    yield* repeat(tree.count, (seat) => this.readSeat(seat));
    const units = new Int32Array(tree.count);
    const changed = new Int32Array(tree.count);
    const changedSeat = new Int32Array(tree.count).fill(-1);
    const marked = new Int32Array(tree.count);
    yield* repeatBackwards(tree.count, (seat) => {
      const isLive = this.isLive(seat);
      if (isLive && this.isChanged[seat] === 1) {
        changed[seat] = (changed[seat] ?? 0) + 1;
        changedSeat[seat] = seat;
      }
      marked[seat] = (marked[seat] ?? 0) + (this.isChanged[seat] ?? 0);
      const parent = tree.parent[seat] ?? -1;
      if (parent < 0) return;
      const isUnit = isLive && unitOf(tree.keys[seat] ?? '') !== undefined;
      units[parent] = (units[parent] ?? 0) + (units[seat] ?? 0) + (isUnit ? 1 : 0);
      changed[parent] = (changed[parent] ?? 0) + (changed[seat] ?? 0);
      marked[parent] = (marked[parent] ?? 0) + (marked[seat] ?? 0);
      if ((changedSeat[seat] ?? -1) >= 0) changedSeat[parent] = changedSeat[seat] ?? -1;
    });
    return {
      before: yield* countPeople(tree, comparison.before, IN_BEFORE),
      after: yield* countPeople(tree, comparison.after, IN_AFTER),
      units,
      changed,
      changedSeat,
      marked,
      parts: yield* this.sumParts(),
    };
  }
}

export function lookInsideInParts(tree: SeatTree, comparison: Comparison): Work<Inside> {
  return new InsideBuilder(tree, comparison).build();
}
