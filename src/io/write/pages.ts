/**
 * Which part of a chart goes on which page, so that print has a least size: pages are cut along branches, never through
 * a card. A page shows as many levels as it has room for; branches below that get pages of their own, several small
 * ones together. Everybody has one place, on one page.
 */

import { append } from '../../base/lists.ts';
import type { Work } from '../../base/work.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { IN_AFTER, IN_BEFORE, SEAT_BRANCH, SEAT_LEAD, type SeatTree } from '../../diff/seat-tree.ts';
import { personOf } from '../../model/tree.ts';
import { buildLayoutTree, type Direction, sizeBoxes } from '../../scene/box-sizes.ts';
import { type Chart, type ChartShape, chartBounds, contentsOf, layOutChart } from '../../scene/chart.ts';
import { describeSeatsInParts } from '../../scene/seat-facts.ts';
import { findSecondLines } from '../../scene/second-lines.ts';
import { PageCensus } from './page-people.ts';
import { childrenOf, cutOut, factsOfPage, type PageRoot, type PageTree, type Whole } from './page-tree.ts';

export interface PagesRequest {
  readonly comparison: Comparison;
  readonly tree: SeatTree;
  readonly state: 'before' | 'changes' | 'after';
  readonly direction: Direction;
  readonly shape: ChartShape;
  /** Ids of the seats whose branch stays closed. */
  readonly closed: ReadonlySet<string>;
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

/** The whole, and how many people are to be placed in each branch: whoever is behind a closed one is not. */
interface Job {
  readonly whole: Whole;
  readonly toPlace: Int32Array;
}

function* jobOf({ comparison, tree, state, closed }: PagesRequest): Work<Job> {
  const bit = state === 'before' ? IN_BEFORE : state === 'after' ? IN_AFTER : IN_BEFORE | IN_AFTER;
  const isShown = (seat: number): boolean => ((tree.presence[seat] ?? 0) & bit) !== 0;
  const isClosed = (seat: number): boolean => closed.has(tree.ids[seat] ?? '');
  // A former place is not a person more.
  const isLive = (seat: number): boolean => {
    const key = tree.keys[seat] ?? 'unit:';
    return isShown(seat) && (state !== 'changes' || tree.folded.has(seat) || tree.liveSeat.get(key) === seat);
  };
  const toPlace = new Int32Array(tree.count);
  for (let seat = tree.count - 1; seat >= 0; seat -= 1) {
    if (!isShown(seat)) continue;
    const isPerson = personOf(tree.keys[seat] ?? 'unit:') !== undefined && isLive(seat);
    const own = tree.folded.get(seat)?.people ?? (isPerson ? 1 : 0);
    toPlace[seat] = own + (isClosed(seat) ? 0 : (toPlace[seat] ?? 0));
    const parent = tree.parent[seat] ?? -1;
    if (parent < 0) continue;
    toPlace[parent] = (toPlace[parent] ?? 0) + (toPlace[seat] ?? 0);
  }
  const facts = yield* describeSeatsInParts(tree, comparison);
  const census = new PageCensus(comparison, tree, facts, isLive, state === 'changes');
  return { whole: { tree, facts, isShown, isClosed, census }, toPlace };
}

/** `onPage` hears of each page that is planned. */
export function* planPages(request: PagesRequest, onPage?: (page: PlannedPage) => void): Work<PagesPlan> {
  const job = yield* jobOf(request);
  const planner = new Planner(request, job, yield* findSecondLines(request.comparison));
  yield* planner.plan(onPage);
  return { pages: planner.pages, pageOfCut: planner.pageOfCut, whole: job.whole };
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
  private readonly request: PagesRequest;
  private readonly whole: Whole;
  private readonly toPlace: Int32Array;
  private readonly secondLines: Chart['secondLines'];

  constructor(request: PagesRequest, { whole, toPlace }: Job, secondLines: Chart['secondLines']) {
    this.request = request;
    this.whole = whole;
    this.toPlace = toPlace;
    this.secondLines = secondLines;
  }

  *plan(onPage: ((page: PlannedPage) => void) | undefined): Work<void> {
    const tasks: Task[] = [{ roots: [{ seat: -1, children: undefined, isContinued: false }], from: undefined }];
    for (let task = tasks.pop(); task; task = tasks.pop()) {
      const further = yield* this.fill(task);
      const page = this.pages.at(-1);
      if (page) onPage?.(page);
      yield;
      append(tasks, further.toReversed());
    }
  }

  private *tryOut(roots: readonly PageRoot[], cuts: ReadonlySet<number>): Work<Trial> {
    const { comparison, direction, shape, room } = this.request;
    const part = cutOut(this.whole, roots, cuts);
    const facts = factsOfPage(this.whole, part, PLACEHOLDER);
    const { tree } = part;
    const sizeOf = sizeBoxes(tree, contentsOf(facts, 'full', true));
    const layoutTree = yield* buildLayoutTree(tree, direction, sizeOf);
    const content = { comparison, tree, facts, secondLines: this.secondLines };
    const options = { direction, shape, closed: new Set<string>(), screen: room };
    const chart = yield* layOutChart(content, layoutTree, options);
    yield;
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
  private *fill({ roots, from }: Task): Work<Task[]> {
    const [root] = roots;
    if (!root) return [];
    const all = roots.length > 1 ? undefined : this.shownChildren(root);
    // Several branches share a page only where all of them fit on it.
    if (!all) return yield* this.close(roots, new Set(), yield* this.tryOut(roots, new Set()), from);
    const people = all.reduce((sum, child) => sum + (this.toPlace[child] ?? 0), 0);
    if (this.mayFit(people)) {
      const trial = yield* this.tryOut(roots, new Set());
      if (trial.fits) return yield* this.close(roots, new Set(), trial, from);
    }
    const count = yield* this.mostChildren(root, all);
    const first: PageRoot = count === all.length ? root : { ...root, children: all.slice(0, count) };
    const cuts = yield* this.openLevels(first, all.slice(0, count));
    const further = yield* this.close([first], cuts, yield* this.tryOut([first], cuts), from);
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
  private *mostChildren(root: PageRoot, all: readonly number[]): Work<number> {
    if (yield* this.fitsClosed(root, all)) return all.length;
    let [least, most] = [1, all.length];
    while (most - least > 1) {
      const middle = (least + most) >> 1;
      if (yield* this.fitsClosed(root, all.slice(0, middle))) least = middle;
      else most = middle;
    }
    return least;
  }

  private *fitsClosed(root: PageRoot, children: readonly number[]): Work<boolean> {
    if (!this.mayFit(children.length)) return false;
    const cuts = new Set(children.filter((child) => this.isBranch(child)));
    return (yield* this.tryOut([{ ...root, children }], cuts)).fits;
  }

  /** Opens level after level while the page holds it, then single branches that it holds to their ends. */
  private *openLevels(root: PageRoot, children: readonly number[]): Work<ReadonlySet<number>> {
    let cuts = children.filter((child) => this.isBranch(child));
    for (;;) {
      const next = this.branchesBelow(cuts);
      if (next.length === 0 && cuts.length === 0) break;
      if (!(yield* this.tryOut([root], new Set(next))).fits) break;
      cuts = next;
    }
    const left = new Set(cuts);
    let failures = 0;
    for (const cut of cuts.toSorted((a, b) => (this.toPlace[a] ?? 0) - (this.toPlace[b] ?? 0))) {
      if (failures >= MOST_FAILURES || !this.mayFit(this.toPlace[cut] ?? 0)) break;
      const without = new Set([...left].filter((each) => each !== cut));
      if ((yield* this.tryOut([root], without)).fits) left.delete(cut);
      else failures += 1;
    }
    return left;
  }

  private *close(
    roots: readonly PageRoot[],
    cuts: ReadonlySet<number>,
    { chart, part }: Trial,
    from: number | undefined,
  ): Work<Task[]> {
    const index = this.pages.length;
    const inOrder = [...cuts].toSorted((a, b) => a - b);
    this.pages.push({ chart, part, roots, cuts: inOrder, from });
    for (const { seat } of roots) if (!this.pageOfCut.has(seat)) this.pageOfCut.set(seat, index);
    const groups = yield* this.share(inOrder);
    return groups.map((group) => ({ roots: group, from: index }));
  }

  /** Neighbouring branches that fit on one page go there together. */
  private *share(cuts: readonly number[]): Work<PageRoot[][]> {
    const groups: PageRoot[][] = [];
    let open: PageRoot[] = [];
    let people = 0;
    for (const cut of cuts) {
      const isUnit = this.whole.facts.isUnit[cut] === 1;
      const root: PageRoot = { seat: cut, children: undefined, isContinued: !isUnit };
      const wider = [...open, root];
      people += this.toPlace[cut] ?? 0;
      if (open.length > 0 && (!this.mayFit(people) || !(yield* this.tryOut(wider, new Set())).fits)) {
        groups.push(open);
        open = [root];
        people = this.toPlace[cut] ?? 0;
      } else open = wider;
    }
    if (open.length > 0) groups.push(open);
    return groups;
  }
}
