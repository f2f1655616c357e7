/**
 * In which order the branches of a seat tree open where there is no room for all of them: those with most change
 * first, and of a branch with many below it the most changed first. A plan is a list of steps, of which as many are
 * taken as there is room for.
 */

import type { Inside } from './inside-seats.ts';
import { IN_BEFORE, SEAT_LEAD, type SeatTree } from './seat-tree.ts';

/** The seats that are shown below each open one, in the order of the tree; -1 is above the roots. */
export type Opening = ReadonlyMap<number, readonly number[]>;

export interface Portions {
  /** So many below one seat come at once; more than that come in portions. */
  readonly atOnce: number;
  readonly portion: number;
}

const USUAL: Portions = { atOnce: 12, portion: 8 };
/** Where few cards are in sight, the most changed branches are to be among them. */
export const SMALL_PORTIONS: Portions = { atOnce: 4, portion: 3 };
/** A word about so few would take as much room as they do. */
const LEAST_LEFT_OUT = 3;

interface Step {
  readonly parent: number;
  readonly seats: readonly number[];
}

/** A step that can be taken next. */
interface Candidate {
  readonly parent: number;
  /** What is below it and not yet shown, the most important first. */
  readonly waiting: readonly number[];
  readonly leads: readonly number[];
  readonly weight: number;
}

export class SeatRanks {
  private readonly tree: SeatTree;
  private readonly inside: Inside;

  constructor(tree: SeatTree, inside: Inside) {
    this.tree = tree;
    this.inside = inside;
  }

  *childrenOf(seat: number): Generator<number> {
    const { end, count } = this.tree;
    const last = seat < 0 ? count : (end[seat] ?? 0);
    for (let child = seat + 1; child < last; child = end[child] ?? child + 1) yield child;
  }

  leadsOf(seat: number): number[] {
    return [...this.childrenOf(seat)].filter((child) => this.tree.kind[child] === SEAT_LEAD);
  }

  weightOf(seat: number): number {
    return this.inside.marked[seat] ?? 0;
  }

  private peopleOf(seat: number): number {
    return Math.max(this.inside.before.total[seat] ?? 0, this.inside.after.total[seat] ?? 0);
  }

  compare(a: number, b: number): number {
    return this.weightOf(b) - this.weightOf(a) || this.peopleOf(b) - this.peopleOf(a) || a - b;
  }

  /** The most important below a seat, heads apart. */
  topOf(seat: number, most: number): number[] {
    const members = [...this.childrenOf(seat)].filter((child) => this.tree.kind[child] !== SEAT_LEAD);
    return members.sort((a, b) => this.compare(a, b)).slice(0, most);
  }
}

/** What is shown below a seat as it is opened. */
export function firstPortion(waiting: readonly number[], { atOnce, portion } = USUAL): readonly number[] {
  return waiting.length <= atOnce ? waiting : waiting.slice(0, portion);
}

function nextPortion(waiting: readonly number[], { portion }: Portions): readonly number[] {
  return waiting.length < portion + LEAST_LEFT_OUT ? waiting : waiting.slice(0, portion);
}

/** A plan whose steps need not all be taken in turn. */
export class OpeningPlan {
  private readonly tree: SeatTree;
  private readonly ranks: SeatRanks;
  private readonly portions: Portions;
  private readonly steps: Step[] = [];

  /** @param most so many seats at most are of use */
  constructor(tree: SeatTree, inside: Inside, most: number, portions = USUAL) {
    this.tree = tree;
    this.portions = portions;
    this.ranks = new SeatRanks(tree, inside);
    this.plan(most);
  }

  get length(): number {
    return this.steps.length;
  }

  /** What is open after the first so many steps, and some of those that follow. */
  after(count: number, further: readonly number[] = []): Opening {
    const opening = new Map<number, number[]>();
    const steps = [...this.steps.slice(0, count), ...further.flatMap((index) => this.steps[index] ?? [])];
    for (const { parent, seats } of steps) {
      const shown = opening.get(parent) ?? [];
      for (const seat of seats) shown.push(seat);
      opening.set(parent, shown);
    }
    for (const shown of opening.values()) shown.sort((a, b) => a - b);
    return opening;
  }

  /** Whether a step can be taken after others: not before what it opens is shown, nor before more important portions. */
  canFollow(index: number, taken: ReadonlySet<number>): boolean {
    const step = this.steps[index];
    const earlier = this.steps.findLastIndex(({ parent }, at) => at < index && parent === step?.parent);
    if (!step || earlier >= 0) return taken.has(earlier);
    return this.steps.some(({ seats }, at) => taken.has(at) && seats.includes(step.parent));
  }

  private candidateFor(parent: number, most: number): Candidate {
    const waiting = this.ranks.topOf(parent, most);
    const weight = parent < 0 ? Number.POSITIVE_INFINITY : this.ranks.weightOf(parent);
    return { parent, waiting, leads: this.ranks.leadsOf(parent), weight };
  }

  private isBefore(a: Candidate, b: Candidate): boolean {
    const { depth } = this.tree;
    const levels = (depth[a.parent] ?? -1) - (depth[b.parent] ?? -1);
    return (b.weight - a.weight || levels || a.parent - b.parent) < 0;
  }

  private takeBest(candidates: Candidate[]): Candidate | undefined {
    let best = 0;
    candidates.forEach((candidate, index) => {
      const other = candidates[best];
      if (other && this.isBefore(candidate, other)) best = index;
    });
    return candidates.splice(best, 1)[0];
  }

  /** Who moved with all that was below is looked at where they are now. */
  private isFormerPlace(seat: number): boolean {
    return this.tree.presence[seat] === IN_BEFORE && (this.tree.counterpart[seat] ?? -1) >= 0;
  }

  private plan(most: number): void {
    const { end } = this.tree;
    const candidates = [this.candidateFor(-1, most)];
    let shown = 0;
    for (let next = this.takeBest(candidates); next && shown < most; next = this.takeBest(candidates)) {
      const { parent, waiting, leads } = next;
      const isFirst = leads.length > 0 || !this.steps.some((step) => step.parent === parent);
      const portion = isFirst ? firstPortion(waiting, this.portions) : nextPortion(waiting, this.portions);
      this.steps.push({ parent, seats: [...leads, ...portion] });
      shown += leads.length + portion.length;
      const left = waiting.slice(portion.length);
      if (left.length > 0) {
        const weight = left.reduce((sum, seat) => sum + this.ranks.weightOf(seat), 0);
        candidates.push({ parent, waiting: left, leads: [], weight });
      }
      for (const seat of portion) {
        if ((end[seat] ?? 0) > seat + 1 && !this.isFormerPlace(seat)) candidates.push(this.candidateFor(seat, most));
      }
    }
  }
}
