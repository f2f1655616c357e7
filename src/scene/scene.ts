/**
 * A Scene is what is visible now, as flat marks. Positions and sizes are in world pixels, text and stroke sizes in
 * screen pixels; colours are roles that a theme turns into paint. Pictures show exactly this and nothing else.
 */

import type { InsidePart } from '../diff/inside-seats.ts';
import type { ChangeCategory } from '../diff/kinds.ts';
import type { Status } from '../model/schema.ts';

export type ChangeRole = ChangeCategory;

/** What a colour stands for. `hue` colours are pale tints of a unit's hue, by index. */
export type ColourRole = 'ink' | 'muted' | 'faint' | 'rule' | 'accent' | ChangeRole | 'onBadge';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TerritoryMark extends Box {
  readonly seat: number;
  readonly hue: number;
  readonly alpha: number;
  /** created, dissolved or former: its edge is drawn. */
  readonly edge: ChangeRole | undefined;
  readonly dashed: boolean;
  /** The change that its edge tells of is inferred or disputed. */
  readonly unsaid: boolean;
}

/** A straight piece of the connectors. */
export interface SegmentMark {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly alpha: number;
}

/** What is less sure than inferred is told by the lines themselves. */
export type TrunkStatus = Extract<Status, 'stated' | 'reported' | 'inferred'>;

/** A shared part of the connectors: as sure as the least sure of the lines that run through it. */
export interface TrunkMark extends SegmentMark {
  readonly status: TrunkStatus;
}

/** The part of a line that belongs to one seat alone: its stroke shows how sure the line is. */
export interface LineMark extends SegmentMark {
  readonly status: Status;
}

/** A line with a way of its own: a reporting line lit up to the top, or a second, dotted line. */
export interface RouteMark {
  /** x, y, x, y, … */
  readonly points: readonly number[];
  /** The cubic Bézier curve that the points lie on, where it is one: x, y of its ends and controls in their order. */
  readonly curve?: readonly number[];
  readonly status: Status;
  readonly tone: 'lit' | 'second';
  readonly alpha: number;
}

export interface CardMark extends Box {
  readonly seat: number;
  readonly hue: number;
  readonly alpha: number;
  readonly role: ChangeRole | undefined;
  /** How far the colour of the change has faded in, 0 to 1. */
  readonly roleAlpha: number;
  readonly ghost: boolean;
  readonly dashed: boolean;
  /** Its change is inferred or disputed: so the edge that tells of it is dotted. */
  readonly unsaid: boolean;
  /** Its place is: so its own edge is dotted, within that of a change. */
  readonly unsure: boolean;
  /** On the lit-up line to the top, under the pointer, or selected. */
  readonly state: 'plain' | 'route' | 'hovered' | 'selected';
  /** Everybody who did not change steps back while the difference is shown. */
  readonly muted: boolean;
}

export interface TextMark {
  /** World position of the baseline's start, middle or end. */
  readonly x: number;
  readonly y: number;
  /** Further offset in screen pixels. */
  readonly dx: number;
  readonly dy: number;
  readonly text: string;
  readonly sizePx: number;
  readonly weight: 400 | 600;
  readonly italic: boolean;
  readonly role: ColourRole;
  readonly align: 'left' | 'center' | 'right';
  readonly alpha: number;
  readonly struck: boolean;
  /** Drawn over marks: needs a halo of paper around it. */
  readonly halo: boolean;
}

export interface BadgeMark {
  readonly x: number;
  readonly y: number;
  /** Screen pixels. */
  readonly radiusPx: number;
  readonly role: ChangeRole;
  readonly alpha: number;
}

/** Says how many are below and opens or closes the branch. Anchored in the world, sized on the screen. */
export interface ChipMark {
  readonly seat: number;
  readonly x: number;
  readonly y: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly text: string;
  readonly open: boolean;
  readonly alpha: number;
}

export interface BarSegment {
  readonly role: InsidePart | 'rest';
  /** Screen pixels from the left end of the bar. */
  readonly from: number;
  readonly to: number;
}

/** What happened to the people in a branch. Anchored in the world, sized on the screen. */
export interface BarMark {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly heightPx: number;
  readonly segments: readonly BarSegment[];
  readonly alpha: number;
}

/** From a former place to the place now. */
export interface TrailMark {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** How far the curve bends to one side, as a share of its length. */
  readonly bend: number;
  readonly role: ChangeRole;
  /** How many share both ends. */
  readonly count: number;
  readonly strong: boolean;
}

/** Points from the edge of the screen at a seat that is out of sight. Screen pixels. */
export interface EdgeMark {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  /** Empty where there is no room for it. */
  readonly label: string;
  readonly labelWidthPx: number;
  /** On which side of the arrow the label stands. */
  readonly labelSide: 'left' | 'right';
  readonly seat: number;
}

/** Cards too small for anything but a colour: x, y, width, height each, by colour. */
export interface Specks {
  readonly role: 'plain' | 'faint' | ChangeRole;
  readonly boxes: Float32Array;
  readonly count: number;
}

export interface Scene {
  readonly territories: readonly TerritoryMark[];
  readonly trunks: readonly TrunkMark[];
  readonly lines: readonly LineMark[];
  readonly routes: readonly RouteMark[];
  readonly specks: readonly Specks[];
  readonly cards: readonly CardMark[];
  readonly texts: readonly TextMark[];
  readonly badges: readonly BadgeMark[];
  readonly bars: readonly BarMark[];
  readonly chips: readonly ChipMark[];
  readonly trails: readonly TrailMark[];
  readonly edges: readonly EdgeMark[];
  /** How many seats were looked at: what a frame costs. */
  readonly visited: number;
}
