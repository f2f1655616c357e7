/** How large the boxes of a chart are: each has room for the largest face that it will have to hold. */

import { inDigits } from '../base/counted.ts';
import { textWidth } from '../base/text-width.ts';
import { repeat, type Work } from '../base/work.ts';
import { IN_BEFORE, SEAT_BRANCH, SEAT_LEAD, SEAT_LEAF, type SeatTree } from '../diff/seat-tree.ts';
import type { Shape } from '../layout/arrange.ts';
import { BRANCH, type LayoutTree, LEAF } from '../layout/layout-tree.ts';
import { unitOf } from '../model/tree.ts';
import { type Face, wordsAlsoTo } from './faces.ts';

export type Direction = 'down' | 'right';

/** full: cards with names and titles. names: cards with names alone, so that more people fit. */
export type Density = 'full' | 'names';

/** World pixels, as all sizes here. */
export const NAME_PX = 13;
export const TITLE_PX = 11;
export const HEADING_PX = 14;
export const NOTE_PX = 11;
export const CARD_HEIGHT = 32;
/** Of a card that has only a name on it. */
const NAME_CARD_HEIGHT = 21;
/** Of a closed branch: its name and counts, a change bar, and who heads it. */
const CLOSED_HEIGHT = 47;
/** Of one of whom nobody can say who heads it. */
export const CLOSED_SHORT_HEIGHT = 34;
/** More, for the words about a second line. */
const ALSO_HEIGHT = 13;
const CLOSED_MIN_WIDTH = 148;
const REST_HEIGHT = 32;
export const CARD_TEXT_X = 13;
const CARD_TEXT_RIGHT = 9;
const CARD_MIN_WIDTH = 96;
const TITLE_MAX_WIDTH = 152;
/** A head's card stands alone under its heading, so it may be wide. */
const LEAD_TITLE_MAX_WIDTH = 190;
/** Room beside a manager's title for the chip with the counts. */
const CHIP_WIDTH = 46;
/** Where nothing may be cut off, this is where a title ends all the same, and the room for a chip with large counts. */
const WHOLE_TITLE_MAX_WIDTH = 480;
const WHOLE_CHIP_WIDTH = 84;
const WHOLE_HEADING_EXTRA = 72;
/** The least size of a name that can be read with ease. Screen pixels. */
export const LEAST_NAME_PX = 11;
/** The scale from which on names are that large. */
export const READABLE_SCALE = LEAST_NAME_PX / NAME_PX;
/** Chips are of one size on the screen at any scale. */
export const CHIP_GAP_PX = 6;
export const CHIP_INSET_PX = 5;
const CHIP_TEXT_PX = 10;
const CHIP_EXTRA_PX = 20;
export const GHOST_PX = 11.5;
export const HEADING_HEIGHT = 19;
const NOTE_HEIGHT = 14;
const HEADING_EXTRA = 42;
const TERRITORY_PADDING = 6;

/** What a seat says in each of the states that a chart can show. */
type Faces = readonly (Face | undefined)[];

/** What the boxes of a tree have to hold. */
export interface Contents {
  readonly faces: (seat: number) => Faces;
  /** People in a closed branch before and after. */
  readonly counts: (seat: number) => readonly [before: number, after: number];
  readonly density: Density;
  /**
   * Of pictures that are not zoomed, where titles and destinations have room for all of their words: for a ghost, where
   * its person or unit is now.
   */
  readonly movedTo: readonly (string | undefined)[] | undefined;
}

/** "46 → 50", or one number where it stayed the same. */
export function countsText(before: number, after: number): string {
  return before === after ? inDigits(after) : `${inDigits(before)} → ${inDigits(after)}`;
}

/** Screen pixels. */
export function widthOfChip(text: string): number {
  return textWidth(text, CHIP_TEXT_PX, 600) + CHIP_EXTRA_PX;
}

/** What a box is drawn as. Of a closed branch somebody's former place is a card like any other. */
export type BoxKind = 'card' | 'heading' | 'closed' | 'rest';

export function boxKind(tree: SeatTree, seat: number): BoxKind {
  if (tree.condensed?.rest.has(seat)) return 'rest';
  const isFormer = tree.presence[seat] === IN_BEFORE && (tree.counterpart[seat] ?? -1) >= 0;
  if (isClosedBranch(tree, seat)) return isFormer ? 'card' : 'closed';
  return isUnit(tree, seat) ? 'heading' : 'card';
}

function isClosedBranch({ condensed, ids }: SeatTree, seat: number): boolean {
  return condensed?.closed.has(ids[seat] ?? '') === true;
}

function isUnit({ keys }: SeatTree, seat: number): boolean {
  return unitOf(keys[seat] ?? '') !== undefined;
}

class Sizer {
  private readonly tree: SeatTree;
  private readonly contents: Contents;

  constructor(tree: SeatTree, contents: Contents) {
    this.tree = tree;
    this.contents = contents;
  }

  private get isWhole(): boolean {
    return this.contents.movedTo !== undefined;
  }

  size(seat: number): Shape {
    const faces = this.contents.faces(seat);
    const hang = this.tree.kind[seat] ?? SEAT_LEAF;
    switch (boxKind(this.tree, seat)) {
      case 'rest':
        return { width: this.cardWidth(faces, seat, hang), height: REST_HEIGHT };
      case 'closed':
        return this.closedSize(faces, seat);
      case 'heading':
        return this.headingSize(faces, seat);
      case 'card': {
        const isNames = this.contents.density === 'names';
        const isAlsoLed = faces.some((face) => (face?.alsoTo ?? '') !== '');
        const height = (isNames ? NAME_CARD_HEIGHT : CARD_HEIGHT) + (isAlsoLed ? ALSO_HEIGHT : 0);
        const width = isNames && !isAlsoLed ? this.nameWidth(faces, hang) : this.cardWidth(faces, seat, hang);
        return { width, height };
      }
    }
  }

  private cardWidth(faces: Faces, seat: number, hang: number): number {
    const most = this.isWhole ? WHOLE_TITLE_MAX_WIDTH : hang === SEAT_LEAD ? LEAD_TITLE_MAX_WIDTH : TITLE_MAX_WIDTH;
    const chip = hang === SEAT_BRANCH ? (this.isWhole ? WHOLE_CHIP_WIDTH : CHIP_WIDTH) : 0;
    let name = 0;
    let title = 0;
    for (const face of faces) {
      if (!face) continue;
      name = Math.max(name, textWidth(face.name, NAME_PX, 600));
      title = Math.max(title, textWidth(face.detail, TITLE_PX, 400));
      if (face.alsoTo !== '') name = Math.max(name, Math.min(most, textWidth(wordsAlsoTo(face), TITLE_PX, 400)));
    }
    const to = this.contents.movedTo?.[seat];
    const ghost = to === undefined ? 0 : textWidth(`to ${to}`, GHOST_PX, 400);
    const text = Math.max(name, ghost, Math.min(title, most) + chip);
    return Math.max(CARD_MIN_WIDTH, Math.ceil(text) + CARD_TEXT_X + CARD_TEXT_RIGHT);
  }

  private nameWidth(faces: Faces, hang: number): number {
    let name = 0;
    for (const face of faces) name = Math.max(name, textWidth(face?.name ?? '', NAME_PX, 600));
    const chip = hang === SEAT_BRANCH ? WHOLE_CHIP_WIDTH : 0;
    return Math.max(CARD_MIN_WIDTH, Math.ceil(name) + chip + CARD_TEXT_X + CARD_TEXT_RIGHT);
  }

  /** A closed branch: as wide as its name and its counts beside each other. */
  private closedSize(faces: Faces, seat: number): Shape {
    let [name, note] = [0, 0];
    let hasNote = false;
    const mostNote = this.isWhole ? WHOLE_TITLE_MAX_WIDTH : LEAD_TITLE_MAX_WIDTH;
    for (const face of faces) {
      if (!face) continue;
      name = Math.max(name, textWidth(face.name, NAME_PX, 600));
      note = Math.max(note, Math.min(mostNote, textWidth(face.detail, TITLE_PX, 400)));
      hasNote ||= face.detail !== '';
    }
    const [before, after] = this.contents.counts(seat);
    const counts = (widthOfChip(countsText(before, after)) + CHIP_GAP_PX + CHIP_INSET_PX) / READABLE_SCALE;
    return {
      width: Math.max(CLOSED_MIN_WIDTH, Math.ceil(Math.max(name + counts, note + CARD_TEXT_RIGHT) + CARD_TEXT_X)),
      height: hasNote ? CLOSED_HEIGHT : CLOSED_SHORT_HEIGHT,
    };
  }

  private headingSize(faces: Faces, seat: number): Shape {
    let width = 0;
    let hasNote = false;
    const to = this.contents.movedTo?.[seat];
    const extra = this.isWhole ? WHOLE_HEADING_EXTRA : HEADING_EXTRA;
    for (const face of faces) {
      if (!face) continue;
      const note = face.detail === '' ? 0 : textWidth(face.detail, NOTE_PX, 400) + (this.isWhole ? HEADING_EXTRA : 0);
      const name = to === undefined ? face.name : `${face.name}, to ${to}`;
      width = Math.max(width, textWidth(name, HEADING_PX, 600) + extra, note);
      hasNote ||= face.detail !== '';
    }
    return { width: Math.ceil(width), height: HEADING_HEIGHT + (hasNote ? NOTE_HEIGHT : 0) };
  }
}

export function sizeBoxes(tree: SeatTree, contents: Contents): (seat: number) => Shape {
  const sizer = new Sizer(tree, contents);
  return (seat) => sizer.size(seat);
}

/** @param sizeOf how large the box of a seat is, as it stands where the tree goes down */
export function* buildLayoutTree(
  tree: SeatTree,
  direction: Direction,
  sizeOf: (seat: number) => Shape,
): Work<LayoutTree> {
  const count = tree.count + 1;
  const layoutTree = {
    count,
    end: new Int32Array(count),
    kind: new Uint8Array(count),
    width: new Float32Array(count),
    height: new Float32Array(count),
    padding: new Float32Array(count),
    leadsBeside: direction === 'right',
  };
  layoutTree.end[0] = count;
  layoutTree.kind[0] = BRANCH;
  yield* repeat(tree.count, (seat) => {
    const node = seat + 1;
    const isClosed = isClosedBranch(tree, seat);
    layoutTree.end[node] = (tree.end[seat] ?? 0) + 1;
    // What is closed stands in columns with people who have nobody below them.
    layoutTree.kind[node] = isClosed ? LEAF : (tree.kind[seat] ?? SEAT_LEAF);
    const size = sizeOf(seat);
    layoutTree.width[node] = direction === 'down' ? size.width : size.height;
    layoutTree.height[node] = direction === 'down' ? size.height : size.width;
    const isTerritory = !isClosed && (tree.depth[seat] ?? 0) > 0 && isUnit(tree, seat);
    layoutTree.padding[node] = isTerritory ? TERRITORY_PADDING : 0;
  });
  return layoutTree;
}
