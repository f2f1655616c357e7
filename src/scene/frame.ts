/** From where, when in a morph, and with what picked out a chart is looked at. */

import type { Status } from '../model/schema.ts';
import type { Camera, ScreenSize } from './camera.ts';
import type { Phase } from './phase.ts';
import type { ChangeRole } from './scene.ts';

export interface Emphasis {
  /** A seat, or -1. */
  readonly hovered: number;
  readonly selected: number;
  /** Empty: nothing is dimmed. */
  readonly roles: ReadonlySet<ChangeRole>;
  readonly statuses: ReadonlySet<Status>;
}

export const NO_EMPHASIS: Emphasis = { hovered: -1, selected: -1, roles: new Set(), statuses: new Set() };

export interface Frame {
  readonly camera: Camera;
  readonly screen: ScreenSize;
  readonly phase: Phase;
  readonly emphasis: Emphasis;
}
