/**
 * Coming nearer opens the closed branch that one comes nearer to, and going away closes it again. Each further branch
 * asks for coming nearer still, so that one movement does not open all that is on its way.
 */

import type { Camera } from '../../scene/camera.ts';
import { type Chart, isSeatClosed, isSeatVisible, seatBox } from '../../scene/chart.ts';

/** How much nearer than where all can be seen the first branch opens, and each further one than the one before. */
const FIRST = 1.45;
const FURTHER = 1.25;
/** A branch closes once it is this much farther than where it opened: less, and a trembling hand would make it flicker. */
const LEEWAY = 1.15;
/** Farther from the pointer nothing is meant by it. Screen pixels. */
const REACH_PX = 180;

interface Opened {
  readonly id: string;
  readonly k: number;
}

export class ZoomOpenings {
  private opened: Opened[] = [];
  private k = 0;

  /** The closed branch that is to be opened, as its id. `fitted` is the scale at which all can be seen. */
  nearer(chart: Chart, camera: Camera, fitted: number, x: number, y: number): string | undefined {
    const isNearer = camera.k > this.k && this.k > 0;
    this.k = camera.k;
    if (!isNearer || camera.k < fitted * FIRST * FURTHER ** this.opened.length) return undefined;
    const id = closedNearTo(chart, camera, x, y);
    if (id !== undefined) this.opened.push({ id, k: camera.k });
    return id;
  }

  /** The ids of the branches that are far enough by now to be closed again. */
  farther({ k }: Camera): string[] {
    const ids: string[] = [];
    for (let last = this.opened.at(-1); last && k < last.k / LEEWAY; last = this.opened.at(-1)) {
      ids.push(last.id);
      this.opened.pop();
    }
    return ids;
  }

  isAny(): boolean {
    return this.opened.length > 0;
  }

  /** All that was opened by coming nearer, which is forgotten. */
  forget(): string[] {
    const ids = this.opened.map(({ id }) => id);
    this.opened = [];
    return ids;
  }
}

function closedNearTo(chart: Chart, { k, x: left, y: top }: Camera, x: number, y: number): string | undefined {
  let nearest: string | undefined;
  let least = REACH_PX;
  for (let seat = 0; seat < chart.tree.count; seat += 1) {
    if (!isSeatVisible(chart, seat) || !isSeatClosed(chart, seat)) continue;
    const box = seatBox(chart, seat);
    const beyond = (at: number, from: number, length: number): number => Math.max(from - at, 0, at - from - length);
    const distance = Math.hypot(beyond(x, box.x * k + left, box.width * k), beyond(y, box.y * k + top, box.height * k));
    if (distance < least) [nearest, least] = [chart.tree.ids[seat], distance];
  }
  return nearest;
}
