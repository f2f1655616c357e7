/**
 * Which part of a chart goes on which page, so that print has a least size: pages are cut along branches, never through
 * a card. A page shows as many levels as it has room for; branches below that get pages of their own, several small
 * ones together. Everybody has one place, on one page.
 */

import { finish } from '../../base/work.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { IN_AFTER, IN_BEFORE, SEAT_BRANCH, SEAT_LEAD, type SeatTree } from '../../diff/seat-tree.ts';
import { personOf } from '../../model/tree.ts';
import {
  buildLayoutTree,
  type Chart,
  type ChartShape,
  chartBounds,
  type Direction,
  layOutChart,
} from '../../scene/chart.ts';
import { describeSeats } from '../../scene/seat-facts.ts';
import { findSecondLines } from '../../scene/second-lines.ts';
import { childrenOf, cutOut, factsOfPage, type PageRoot, type PageTree, type Whole } from './page-tree.ts';

export interface PagesRequest {
  readonly comparison: Comparison;
  readonly tree: SeatTree;
  readonly state: 'before' | 'changes' | 'after';
  readonly direction: Direction;
  readonly shape: ChartShape;
  /** The room for the chart on a page, in pixels at the scale at which its print has the least size. */
  readonly room: { readonly width: number; readonly height: number };
}

export interface PlannedPage {
  /** Its part of the chart, laid out; what leads to other pages still has no numbers. */
  readonly chart: Chart;
  readonly part: PageTree;
  /** Seats of the whole tree at its top. */
  readonly roots: readonly PageRoot[];
  /** Seats of the whole tree whose branches are on later pages. */
  readonly cuts: readonly number[];
  /** Index of the page that it goes on from; undefined for the first. */
  readonly from: number | undefined;
}

export interface PagesPlan {
  readonly pages: readonly PlannedPage[];
  /** By seat of the whole tree that is cut: index of the page on which its branch begins. */
  readonly pageOfCut: ReadonlyMap<number, number>;
  readonly whole: Whole;
}

/** Room for any number of a page. */
const PLACEHOLDER = { pageOfCut: () => '0000', from: '0000' };
/** No card and its gap take less. Pixels. */
const LEAST_AREA = 100 * 36;
/** After so many branches that did not fit, no further one is tried. */
const MOST_FAILURES = 4;
/** Badges and chips stand out over the edges of a chart. Pixels. */
export const PAGE_OVERHANG = 10;

function wholeOf({ comparison, tree, state }: Pick<PagesRequest, 'comparison' | 'tree' | 'state'>): Whole {
  const bit = state === 'before' ? IN_BEFORE : state === 'after' ? IN_AFTER : IN_BEFORE | IN_AFTER;
  const isShown = (seat: number): boolean => ((tree.presence[seat] ?? 0) & bit) !== 0;
  const people = new Int32Array(tree.count);
  for (let seat = tree.count - 1; seat >= 0; seat -= 1) {
    if (!isShown(seat)) continue;
    const key = tree.keys[seat] ?? 'unit:';
    // A former place is not a person more.
    const isPerson = personOf(key) !== undefined && (state !== 'changes' || tree.liveSeat.get(key) === seat);
    const own = tree.folded.get(seat)?.people ?? (isPerson ? 1 : 0);
    people[seat] = (people[seat] ?? 0) + own;
    const parent = tree.parent[seat] ?? -1;
    if (parent >= 0) people[parent] = (people[parent] ?? 0) + (people[seat] ?? 0);
  }
  return { tree, facts: describeSeats(tree, comparison), isShown, people };
}

/** Pages one after the other, for whoever wants to do something else in between. */
export function* planPages(request: PagesRequest): Generator<PlannedPage, PagesPlan> {
  const planner = new Planner(request);
  yield* planner.plan();
  return { pages: planner.pages, pageOfCut: planner.pageOfCut, whole: planner.whole };
}

interface Trial {
  readonly chart: Chart;
  readonly part: PageTree;
  readonly fits: boolean;
}

/** What is still to be put on pages: branches that share one, or a branch that takes several. */
interface Task {
  readonly roots: readonly PageRoot[];
  readonly from: number | undefined;
}

class Planner {
  readonly pages: PlannedPage[] = [];
  readonly pageOfCut = new Map<number, number>();
  readonly whole: Whole;
  private readonly request: PagesRequest;
  private readonly secondLines: Chart['secondLines'];

  constructor(request: PagesRequest) {
    this.request = request;
    this.whole = wholeOf(request);
    this.secondLines = finish(findSecondLines(request.comparison));
  }

  *plan(): Generator<PlannedPage> {
    const tasks: Task[] = [{ roots: [{ seat: -1, children: undefined, isContinued: false }], from: undefined }];
    for (let task = tasks.pop(); task; task = tasks.pop()) {
      const further = this.fill(task);
      const page = this.pages.at(-1);
      if (page) yield page;
      tasks.push(...further.toReversed());
    }
  }

  private tryOut(roots: readonly PageRoot[], cuts: ReadonlySet<number>): Trial {
    const { comparison, direction, shape, room } = this.request;
    const part = cutOut(this.whole, roots, cuts);
    const facts = factsOfPage(this.whole, part, PLACEHOLDER);
    const { tree } = part;
    const layoutTree = finish(buildLayoutTree(tree, facts.isUnit, [facts.before, facts.after], direction, facts));
    const content = { comparison, tree, facts, secondLines: this.secondLines };
    const options = { direction, shape, closed: new Set<string>(), screen: room };
    const chart = finish(layOutChart(content, layoutTree, options));
    const { width, height } = chartBounds(chart);
    const [most, highest] = [room.width - 2 * PAGE_OVERHANG, room.height - 2 * PAGE_OVERHANG];
    return { chart, part, fits: width <= most && height <= highest };
  }

  private mayFit(people: number): boolean {
    const { width, height } = this.request.room;
    return people * LEAST_AREA <= width * height;
  }

  private isBranch(seat: number): boolean {
    const { tree } = this.whole;
    return tree.kind[seat] === SEAT_BRANCH && childrenOf(this.whole, seat).length > 0;
  }

  private branchesBelow(seats: readonly number[]): number[] {
    return seats.flatMap((seat) => childrenOf(this.whole, seat).filter((child) => this.isBranch(child)));
  }

  /** Puts as much of a task on one page as fits; gives what is left to do. */
  private fill({ roots, from }: Task): Task[] {
    const [root] = roots;
    if (!root) return [];
    const all = roots.length > 1 ? undefined : this.shownChildren(root);
    // Several branches share a page only where all of them fit on it.
    if (!all) return this.close(roots, new Set(), this.tryOut(roots, new Set()), from);
    const people = all.reduce((sum, child) => sum + (this.whole.people[child] ?? 0), 0);
    if (this.mayFit(people)) {
      const trial = this.tryOut(roots, new Set());
      if (trial.fits) return this.close(roots, new Set(), trial, from);
    }
    const count = this.mostChildren(root, all);
    const first: PageRoot = count === all.length ? root : { ...root, children: all.slice(0, count) };
    const cuts = this.openLevels(first, all.slice(0, count));
    const further = this.close([first], cuts, this.tryOut([first], cuts), from);
    if (count < all.length) {
      const rest: PageRoot = { seat: root.seat, children: all.slice(count), isContinued: root.seat >= 0 };
      further.push({ roots: [rest], from: this.pages.length - 1 });
    }
    return further;
  }

  private shownChildren({ seat, children, isContinued }: PageRoot): number[] {
    const all = children ?? childrenOf(this.whole, seat);
    return isContinued ? all.filter((child) => this.whole.tree.kind[child] !== SEAT_LEAD) : [...all];
  }

  /** How many of the children fit on a page, at least as the tops of branches that are elsewhere. */
  private mostChildren(root: PageRoot, all: readonly number[]): number {
    const fits = (count: number): boolean => {
      const children = all.slice(0, count);
      const cuts = new Set(children.filter((child) => this.isBranch(child)));
      return this.mayFit(count) && this.tryOut([{ ...root, children }], cuts).fits;
    };
    if (fits(all.length)) return all.length;
    let [least, most] = [1, all.length];
    while (most - least > 1) {
      const middle = (least + most) >> 1;
      if (fits(middle)) least = middle;
      else most = middle;
    }
    return least;
  }

  /** Opens level after level while the page holds it, then single branches that it holds to their ends. */
  private openLevels(root: PageRoot, children: readonly number[]): ReadonlySet<number> {
    let cuts = children.filter((child) => this.isBranch(child));
    for (;;) {
      const next = this.branchesBelow(cuts);
      if (next.length === 0 && cuts.length === 0) break;
      if (!this.tryOut([root], new Set(next)).fits) break;
      cuts = next;
    }
    const left = new Set(cuts);
    let failures = 0;
    for (const cut of cuts.toSorted((a, b) => (this.whole.people[a] ?? 0) - (this.whole.people[b] ?? 0))) {
      if (failures >= MOST_FAILURES || !this.mayFit(this.whole.people[cut] ?? 0)) break;
      const without = new Set([...left].filter((each) => each !== cut));
      if (this.tryOut([root], without).fits) left.delete(cut);
      else failures += 1;
    }
    return left;
  }

  private close(
    roots: readonly PageRoot[],
    cuts: ReadonlySet<number>,
    { chart, part }: Trial,
    from: number | undefined,
  ): Task[] {
    const index = this.pages.length;
    const inOrder = [...cuts].toSorted((a, b) => a - b);
    this.pages.push({ chart, part, roots, cuts: inOrder, from });
    for (const { seat } of roots) if (!this.pageOfCut.has(seat)) this.pageOfCut.set(seat, index);
    return this.share(inOrder).map((group) => ({ roots: group, from: index }));
  }

  /** Neighbouring branches that fit on one page go there together. */
  private share(cuts: readonly number[]): PageRoot[][] {
    const groups: PageRoot[][] = [];
    let open: PageRoot[] = [];
    let people = 0;
    for (const cut of cuts) {
      const isUnit = this.whole.facts.isUnit[cut] === 1;
      const root: PageRoot = { seat: cut, children: undefined, isContinued: !isUnit };
      const wider = [...open, root];
      people += this.whole.people[cut] ?? 0;
      if (open.length > 0 && (!this.mayFit(people) || !this.tryOut(wider, new Set()).fits)) {
        groups.push(open);
        open = [root];
        people = this.whole.people[cut] ?? 0;
      } else open = wider;
    }
    if (open.length > 0) groups.push(open);
    return groups;
  }
}
