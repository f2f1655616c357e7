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

export class Levels {
  private readonly above: (node: string) => readonly string[];
  /** How many levels are above each, once it is known. */
  private readonly known = new Map<string, number>();
  private readonly loops = new Map<string, readonly string[]>();
  private loopCount = 0;

  constructor(above: (node: string) => readonly string[]) {
    this.above = above;
  }

  /** How many levels stand above a node; of a loop, those that were passed before it closed. */
  levelsAbove(node: string): number {
    this.explore(node);
    return this.known.get(node) ?? 0;
  }

  /** The members of a loop that starts at a node, each followed by what is above it; undefined where there is none. */
  loopFrom(node: string): string[] | undefined {
    this.explore(node);
    const loop = this.loops.get(node);
    if (!loop) return undefined;
    const at = loop.indexOf(node);
    return [...loop.slice(at), ...loop.slice(0, at)];
  }

  /** Without recursion, since lines are as long as a file makes them. */
  private explore(start: string): void {
    if (this.known.has(start)) return;
    const path: Step[] = [];
    const placeOnPath = new Map<string, number>();
    const enter = (node: string): void => {
      placeOnPath.set(node, path.length);
      path.push({ node, above: this.above(node), next: 0, levels: 0 });
    };
    enter(start);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const next = step.above[step.next];
      step.next += 1;
      if (next === undefined) {
        path.pop();
        placeOnPath.delete(step.node);
        this.known.set(step.node, step.levels);
        const below = path.at(-1);
        if (below) below.levels = Math.max(below.levels, step.levels + 1);
        continue;
      }
      const place = placeOnPath.get(next);
      const levels = this.known.get(next);
      if (place !== undefined) this.recordLoop(path.slice(place).map(({ node }) => node));
      else if (levels !== undefined) step.levels = Math.max(step.levels, levels + 1);
      else enter(next);
    }
  }

  private recordLoop(members: readonly string[]): void {
    if (this.loopCount >= MOST_LOOPS) return;
    this.loopCount += 1;
    for (const member of members) if (!this.loops.has(member)) this.loops.set(member, members);
  }
}
