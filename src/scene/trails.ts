/**
 * Trails lead from a former place to the place now: those of who is hovered or selected, or, where movers are picked
 * out, all of these. Trails that share both ends are bundled with a count.
 */

import { IN_AFTER } from '../diff/seat-tree.ts';
import { type Chart, visibleSeat } from './chart.ts';
import { type Emphasis, KEPT_SEAT } from './frame.ts';
import type { Phase } from './phase.ts';
import type { TrailMark } from './scene.ts';
import { trailWay } from './trail-ways.ts';

const MAX_TRAILS = 400;

/** A trail with the seats at its ends. */
export interface Trail {
  readonly mark: TrailMark;
  readonly from: number;
  readonly to: number;
}

function isWithin(chart: Chart, seat: number, ancestor: number): boolean {
  return ancestor >= 0 && seat >= ancestor && seat < (chart.tree.end[ancestor] ?? 0);
}

function concerns(chart: Chart, live: number, ghost: number, seat: number): boolean {
  if (seat < 0) return false;
  if (seat === live || seat === ghost) return true;
  if (chart.facts.isUnit[seat] !== 1) return false;
  return isWithin(chart, live, seat) || isWithin(chart, ghost, seat);
}

/** Who moved together with whoever is above has no trail of their own: that of the uppermost stands for all. */
function travelling(chart: Chart, ghost: number, live: number): readonly [number, number] {
  const { parent, counterpart } = chart.tree;
  let [from, to] = [ghost, live];
  for (;;) {
    const [above, below] = [parent[from] ?? -1, parent[to] ?? -1];
    if (above < 0 || below < 0 || above === below || counterpart[below] !== above) return [from, to];
    [from, to] = [above, below];
  }
}

export function buildTrails(chart: Chart, phase: Phase, emphasis: Emphasis): Trail[] {
  if (phase.ghosts < 0.5) return [];
  const { tree, facts } = chart;
  const { hovered, selected, kept } = emphasis;
  // Whoever is selected has the chart to themselves.
  const all = emphasis.trails && selected < 0;
  if (hovered < 0 && selected < 0 && !all) return [];
  const bundles = new Map<string, Trail>();
  for (let live = 0; live < tree.count && bundles.size < MAX_TRAILS; live += 1) {
    const ghost = tree.counterpart[live] ?? -1;
    if (ghost < 0 || !((tree.presence[live] ?? 0) & IN_AFTER)) continue;
    const strong = concerns(chart, live, ghost, selected) || concerns(chart, live, ghost, hovered);
    if (!strong && !(all && (!kept || kept[live] === KEPT_SEAT))) continue;
    const alone = live === selected || live === hovered || ghost === hovered;
    const [first, last] = alone ? [ghost, live] : travelling(chart, ghost, live);
    const role = facts.role[last] ?? 'moved';
    const from = visibleSeat(chart, first);
    const to = visibleSeat(chart, last);
    if (from < 0 || to < 0 || from === to) continue;
    const fromParent = tree.parent[from] ?? -1;
    const toParent = tree.parent[to] ?? -1;
    const key = strong ? `${from}>${to}` : `${fromParent}>${toParent}`;
    const known = bundles.get(key);
    if (known) {
      bundles.set(key, { ...known, mark: { ...known.mark, count: known.mark.count + 1 } });
      continue;
    }
    const mark = {
      ...trailWay(chart, from, to, !strong),
      role: role === 'carried' ? role : 'moved',
      count: 1,
      strong,
    } as const;
    bundles.set(key, { mark, from, to });
  }
  return [...bundles.values()];
}
