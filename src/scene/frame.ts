/** From where, when in a morph, and with what picked out a chart is looked at. */

import type { Camera, ScreenSize } from './camera.ts';
import type { Phase } from './phase.ts';

export interface Emphasis {
  /** A seat, or -1. */
  readonly hovered: number;
  readonly selected: number;
  /** By seat: DIMMED_SEAT, CHAIN_SEAT or KEPT_SEAT. Undefined: nothing is dimmed. */
  readonly kept: Uint8Array | undefined;
  /** Whether everybody who moved has a trail, as far as kept. Otherwise only who is selected or hovered. */
  readonly trails: boolean;
}

export const DIMMED_SEAT = 0;
/** Not picked out itself, but above somebody who is. */
export const CHAIN_SEAT = 1;
export const KEPT_SEAT = 2;

export const NO_EMPHASIS: Emphasis = { hovered: -1, selected: -1, kept: undefined, trails: false };

/** How much of the screen something else lies over, at its edges. Screen pixels. */
export interface Covered {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

export const NOTHING_COVERED: Covered = { left: 0, right: 0, bottom: 0 };

export interface Frame {
  readonly camera: Camera;
  readonly screen: ScreenSize;
  readonly phase: Phase;
  readonly emphasis: Emphasis;
  readonly covered: Covered;
}
