/**
 * A part of a chart for a page of its own: some branches of the whole, cut off where further pages take over. What is
 * cut off leaves a seat that says how many people are behind it and on which page they are.
 */

import type { Counts } from '../../diff/inside-seats.ts';
import {
  type Folded,
  IN_AFTER,
  IN_BEFORE,
  SEAT_BRANCH,
  SEAT_LEAD,
  SEAT_LEAF,
  type SeatKey,
  type SeatTree,
} from '../../diff/seat-tree.ts';
import type { Face } from '../../scene/faces.ts';
import type { SeatFacts } from '../../scene/seat-facts.ts';
import { type Behind, type PageCensus, wordsBehind } from './page-people.ts';

/** A branch at the top of a page. */
export interface PageRoot {
  /** In the whole tree; -1 stands above all. */
  readonly seat: number;
  /** Undefined: all of its children. */
  readonly children: readonly number[] | undefined;
  /** It has its own place on an earlier page and stands here to be recognised. */
  readonly isContinued: boolean;
}

export interface PageTree {
  readonly tree: SeatTree;
  /** The seat in the whole tree; -1 for what stands for a branch that was cut off. */
  readonly source: Int32Array;
  /** By seat of this tree: the seat of the whole tree whose branch it stands for, elsewhere or folded away. */
  readonly folds: ReadonlyMap<number, number>;
  /** Seats of this tree that have their own place on an earlier page. */
  readonly continued: ReadonlySet<number>;
}

/** The whole that pages are cut out of: what is on the chart in the state that is shown. */
export interface Whole {
  readonly tree: SeatTree;
  readonly facts: SeatFacts;
  readonly isShown: (seat: number) => boolean;
  /** Whether what is below stays folded away, on all pages. */
  readonly isClosed: (seat: number) => boolean;
  readonly census: PageCensus;
}

export function childrenOf(whole: Whole, seat: number): number[] {
  return whole.isClosed(seat) ? [] : childrenBelow(whole, seat);
}

function childrenBelow({ tree, isShown }: Whole, seat: number): number[] {
  const children: number[] = [];
  const end = seat < 0 ? tree.count : (tree.end[seat] ?? 0);
  for (let child = seat + 1; child < end; child = tree.end[child] ?? child + 1) {
    if (isShown(child)) children.push(child);
  }
  return children;
}

interface Entry {
  readonly source: number;
  readonly parent: number;
  readonly cut: number;
  readonly isContinued: boolean;
}

function collect(whole: Whole, roots: readonly PageRoot[], cuts: ReadonlySet<number>): Entry[] {
  const { tree } = whole;
  const entries: Entry[] = [];
  for (const { seat, children, isContinued } of roots) {
    const stack: Entry[] = [];
    const push = (seats: readonly number[], parent: number): void => {
      for (const child of seats.toReversed()) stack.push({ source: child, parent, cut: -1, isContinued: false });
    };
    let top = -1;
    if (seat >= 0) {
      top = entries.length;
      entries.push({ source: seat, parent: -1, cut: -1, isContinued });
    }
    const all = children ?? childrenOf(whole, seat);
    // The heads of a unit stand where the unit has its own place.
    push(isContinued ? all.filter((child) => tree.kind[child] !== SEAT_LEAD) : all, top);
    for (let next = stack.pop(); next; next = stack.pop()) {
      entries.push(next);
      if (next.source < 0) continue;
      const place = entries.length - 1;
      const isFolded = whole.isClosed(next.source) && childrenBelow(whole, next.source).length > 0;
      if (isFolded || cuts.has(next.source))
        stack.push({ source: -1, parent: place, cut: next.source, isContinued: false });
      else push(childrenOf(whole, next.source), place);
    }
  }
  return entries;
}

export function cutOut(whole: Whole, roots: readonly PageRoot[], cuts: ReadonlySet<number>): PageTree {
  const { tree } = whole;
  const entries = collect(whole, roots, cuts);
  const count = entries.length;
  const source = Int32Array.from(entries, (each) => each.source);
  const parent = Int32Array.from(entries, (each) => each.parent);
  const end = Int32Array.from(entries, (_, seat) => seat + 1);
  // Where several branches share a page each has a ground of its own, as if it hung below something.
  const depth = new Int32Array(count);
  const top = roots.length > 1 ? 1 : 0;
  for (let seat = 0; seat < count; seat += 1) {
    const above = parent[seat] ?? -1;
    depth[seat] = above < 0 ? top : (depth[above] ?? 0) + 1;
  }
  for (let seat = count - 1; seat >= 0; seat -= 1) {
    const above = parent[seat] ?? -1;
    if (above >= 0) end[above] = Math.max(end[above] ?? 0, end[seat] ?? 0);
  }
  const placeOf = new Map<number, number>();
  source.forEach((each, seat) => {
    if (each >= 0) placeOf.set(each, seat);
  });
  const folds = new Map<number, number>();
  const folded = new Map<number, Folded>();
  const keys: SeatKey[] = [];
  const ids: string[] = [];
  entries.forEach(({ source: from, cut }, seat) => {
    if (from < 0) {
      const fold = `fold:page:${tree.ids[cut]}` as const;
      ids.push(fold);
      keys.push(fold);
      folds.set(seat, cut);
      folded.set(seat, { people: behind(whole, cut).people, direct: 0 });
      return;
    }
    ids.push(tree.ids[from] ?? '');
    keys.push(tree.keys[from] ?? 'unit:');
    const known = tree.folded.get(from);
    if (known) folded.set(seat, known);
  });
  const liveSeat = new Map<SeatKey, number>();
  source.forEach((from, seat) => {
    const key = keys[seat];
    if (key !== undefined && from >= 0 && tree.liveSeat.get(key) === from) liveSeat.set(key, seat);
  });
  const page: SeatTree = {
    ...{ count, keys, ids, indexOfId: new Map(ids.map((id, seat) => [id, seat])), liveSeat, parent, end, depth },
    presence: Uint8Array.from(source, (from) => (from < 0 ? IN_BEFORE | IN_AFTER : (tree.presence[from] ?? 0))),
    // The other place may be on another page: then a seat is its own counterpart, so that it is still one of two.
    counterpart: source.map((from, seat) => {
      const other = from < 0 ? -1 : (tree.counterpart[from] ?? -1);
      return other < 0 ? -1 : (placeOf.get(other) ?? seat);
    }),
    kind: Uint8Array.from(entries, (_, seat) => kindOf(tree, source[seat] ?? -1, (end[seat] ?? 0) > seat + 1)),
    ...{ folded, whole: tree.whole ?? tree, before: tree.before, after: tree.after },
  };
  const continued = new Set(entries.flatMap(({ isContinued }, seat) => (isContinued ? [seat] : [])));
  return { tree: page, source, folds, continued };
}

/** Whoever is below the top of a branch; a unit's own card stands for nobody. */
function behind({ tree, census }: Whole, cut: number): Behind {
  return census.between(cut + 1, tree.end[cut] ?? cut + 1);
}

function kindOf(tree: SeatTree, source: number, hasChildren: boolean): number {
  if (source < 0) return SEAT_LEAF;
  const kind = tree.kind[source] ?? SEAT_LEAF;
  return kind === SEAT_BRANCH && !hasChildren && tree.keys[source]?.startsWith('unit:') !== true ? SEAT_LEAF : kind;
}

/** What is written where one page leads to another. */
export interface PageReferences {
  /** By seat of the whole tree that is cut: the page on which its branch is. */
  readonly pageOfCut: (cut: number) => string;
  /** The page on which this one goes on from. */
  readonly from: string;
}

function foldFace(name: string, detail: string): Face {
  return { name, title: detail, answersTo: '', alsoTo: '', detail, status: 'stated', place: 'stated', isVacant: false };
}

function continuedFace(face: Face | undefined, from: string): Face | undefined {
  if (!face) return undefined;
  const detail = `from page ${from}`;
  return { ...face, name: `${face.name}, continued`, title: detail, answersTo: '', alsoTo: '', detail };
}

/** What the seats of a page say: as in the whole, but for where it leads to other pages. */
export function factsOfPage(
  whole: Whole,
  { tree, source, folds, continued }: PageTree,
  references: PageReferences,
): SeatFacts {
  const { facts, isClosed } = whole;
  const faces = (of: readonly (Face | undefined)[]): (Face | undefined)[] =>
    Array.from(source, (from, seat) => {
      const cut = folds.get(seat);
      if (cut !== undefined) {
        const where = isClosed(cut) ? 'left closed' : `on page ${references.pageOfCut(cut)}`;
        return foldFace(wordsBehind(behind(whole, cut)), where);
      }
      return continued.has(seat) ? continuedFace(of[from], references.from) : of[from];
    });
  const counts = ({ direct, total }: Counts): Counts => ({
    direct: source.map((from) => direct[from] ?? 0),
    total: source.map((from) => total[from] ?? 0),
  });
  return {
    before: faces(facts.before),
    after: faces(facts.after),
    role: Array.from(source, (from, seat) => (continued.has(seat) ? undefined : facts.role[from])),
    hue: Uint8Array.from(
      source,
      (from, seat) => facts.hue[from < 0 ? (source[tree.parent[seat] ?? -1] ?? -1) : from] ?? 0,
    ),
    isUnsaid: Uint8Array.from(source, (from) => facts.isUnsaid[from] ?? 0),
    isUnit: Uint8Array.from(source, (from) => facts.isUnit[from] ?? 0),
    countsBefore: counts(facts.countsBefore),
    countsAfter: counts(facts.countsAfter),
    changed: new Int32Array(tree.count),
    changedSeat: new Int32Array(tree.count).fill(-1),
    parts: facts.parts,
    movedTo: Array.from(source, (from, seat) => (continued.has(seat) ? undefined : facts.movedTo[from])),
  };
}
