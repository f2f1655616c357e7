/** Posts that are above themselves, and where the line is cut so that nobody is. */

import { itemAt, least } from '../../../base/lists.ts';

export interface Loop {
  /** From the post whose line is cut: each answers to the next, and the last to the first. */
  readonly members: readonly number[];
}

/**
 * Cuts every loop at its first member in the order of the file, so that the same file is always cut alike. Linear;
 * changes `managers`.
 */
export function breakLoops(managers: Int32Array): Loop[] {
  const loops: Loop[] = [];
  const reached = new Int32Array(managers.length).fill(-1);
  for (let start = 0; start < managers.length; start += 1) {
    let at = start;
    while (at >= 0 && reached[at] === -1) {
      reached[at] = start;
      at = itemAt(managers, at);
    }
    if (reached[at] !== start) continue;
    const members = membersFrom(at, managers);
    const cut = least(members);
    const first = members.indexOf(cut);
    const turned = [...members.slice(first), ...members.slice(0, first)];
    managers[cut] = -1;
    loops.push({ members: turned });
  }
  return loops;
}

function membersFrom(start: number, managers: Int32Array): number[] {
  const members = [start];
  for (let at = itemAt(managers, start); at !== start; at = itemAt(managers, at)) members.push(at);
  return members;
}

/** How many posts stand below each, itself left out. There must be no loops. */
export function countBelow(managers: Int32Array): Int32Array {
  const below = new Int32Array(managers.length);
  const waiting = new Int32Array(managers.length);
  for (const manager of managers) if (manager >= 0) waiting[manager] = itemAt(waiting, manager) + 1;
  const ready: number[] = [];
  waiting.forEach((count, index) => {
    if (count === 0) ready.push(index);
  });
  for (let index = ready.pop(); index !== undefined; index = ready.pop()) {
    const manager = itemAt(managers, index);
    if (manager < 0) continue;
    below[manager] = itemAt(below, manager) + itemAt(below, index) + 1;
    const left = itemAt(waiting, manager) - 1;
    waiting[manager] = left;
    if (left === 0) ready.push(manager);
  }
  return below;
}

/** The post with the most others above it, and how many these are. There must be no loops. */
export function deepest(managers: Int32Array): { readonly post: number; readonly levels: number } {
  const levels = new Int32Array(managers.length).fill(-1);
  let found = { post: -1, levels: -1 };
  for (let start = 0; start < managers.length; start += 1) {
    const path: number[] = [];
    let at = start;
    while (at >= 0 && levels[at] === -1) {
      path.push(at);
      at = itemAt(managers, at);
    }
    let level = at < 0 ? -1 : itemAt(levels, at);
    for (const post of path.toReversed()) {
      level += 1;
      levels[post] = level;
    }
    if (level > found.levels) found = { post: start, levels: level };
  }
  return found;
}
