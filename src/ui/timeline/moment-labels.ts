/** Where the names of the moments stand under the axis: no two overlap, and who finds no room has a tick alone. */

import { textWidth } from '../../base/text-width.ts';
import type { Day } from '../../model/edtf.ts';

export interface MomentOnAxis {
  readonly day: Day;
  readonly x: number;
  /** From the fullest to the shortest way to say it. */
  readonly texts: readonly string[];
}

export interface MomentLabel {
  readonly day: Day;
  readonly x: number;
  readonly text: string;
  /** Pixels from the left end of the axis to where the text begins. */
  readonly left: number;
  readonly row: number;
}

export const MOMENT_LABEL_PX = 11;
const GAP_PX = 10;

interface Stretch {
  readonly left: number;
  readonly right: number;
}

function isFree(taken: readonly Stretch[], { left, right }: Stretch): boolean {
  return taken.every((other) => right + GAP_PX <= other.left || other.right + GAP_PX <= left);
}

/** In the middle below its tick, but never beyond the ends of the axis. */
function stretchOf(text: string, x: number, width: number): Stretch {
  const length = textWidth(text, MOMENT_LABEL_PX, 600);
  const left = Math.max(0, Math.min(width - length, x - length / 2));
  return { left, right: left + length };
}

/** The ends first, then whoever has most room around. */
function byPriority(moments: readonly MomentOnAxis[]): MomentOnAxis[] {
  const room = (index: number): number => {
    const here = moments[index]?.x ?? 0;
    const [last, next] = [moments[index - 1]?.x, moments[index + 1]?.x];
    if (last === undefined || next === undefined) return Number.POSITIVE_INFINITY;
    return Math.min(here - last, next - here);
  };
  return moments
    .map((moment, index) => ({ moment, room: room(index) }))
    .toSorted((a, b) => b.room - a.room)
    .map(({ moment }) => moment);
}

/** `moments` in order of time. */
export function labelMoments(moments: readonly MomentOnAxis[], width: number, rows: number): MomentLabel[] {
  const taken: Stretch[][] = Array.from({ length: rows }, () => []);
  const labels: MomentLabel[] = [];
  for (const { day, x, texts } of byPriority(moments)) {
    const tries = texts.flatMap((text) => taken.map((_, row) => ({ text, row, ...stretchOf(text, x, width) })));
    const found = tries.find(({ row, ...stretch }) => stretch.right <= width && isFree(taken[row] ?? [], stretch));
    if (!found) continue;
    taken[found.row]?.push(found);
    labels.push({ day, x, text: found.text, left: found.left, row: found.row });
  }
  return labels.toSorted((a, b) => a.day - b.day);
}
