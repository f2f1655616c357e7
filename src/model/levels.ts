/** What stands above what, on one day: whether it goes in a circle, and over how many levels. In one pass for all. */

/**
 * More levels than any organisation has by a factor of twenty. What has more is a list whose column of managers, or of
 * units, means something else, and is refused: who is below whom is counted for each of them.
 */
export const MOST_LEVELS = 1000;

/** Where there are more loops, the first ones are enough to see what is wrong. */
const MOST_LOOPS = 100;

interface Step {
  readonly node: string;
  readonly above: readonly string[];
  next: number;
  levels: number;
}

export interface Levels {
  /** How many levels stand above a node; of a loop, those that were passed before it closed. */
  readonly of: (node: string) => number;
  /** The members of a loop that starts at a node, each followed by what is above it; undefined where there is none. */
  readonly loop: (node: string) => string[] | undefined;
}

export function levelsBy(above: (node: string) => readonly string[]): Levels {
  /** How many levels are above each, once it is known; before that, on the path, its place there below zero. */
  const known = new Map<string, number>();
  const loops = new Map<string, readonly string[]>();
  let loopCount = 0;

  const recordLoop = (members: readonly string[]): void => {
    if (loopCount++ < MOST_LOOPS) for (const member of members) if (!loops.has(member)) loops.set(member, members);
  };

  /** Without recursion, since lines are as long as a file makes them. */
  const explore = (start: string): void => {
    if (known.has(start)) return;
    const path: Step[] = [];
    const enter = (node: string): void => {
      known.set(node, -1 - path.length);
      path.push({ node, above: above(node), next: 0, levels: 0 });
    };
    enter(start);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const next = step.above[step.next++];
      if (next === undefined) {
        path.pop();
        known.set(step.node, step.levels);
        const below = path.at(-1);
        if (below) below.levels = Math.max(below.levels, step.levels + 1);
        continue;
      }
      const levels = known.get(next);
      if (levels === undefined) enter(next);
      else if (levels < 0) recordLoop(path.slice(-1 - levels).map(({ node }) => node));
      else step.levels = Math.max(step.levels, levels + 1);
    }
  };

  return {
    of: (node) => {
      explore(node);
      return known.get(node) ?? 0;
    },
    loop: (node) => {
      explore(node);
      const loop = loops.get(node);
      const at = loop?.indexOf(node) ?? 0;
      return loop && [...loop.slice(at), ...loop.slice(0, at)];
    },
  };
}
