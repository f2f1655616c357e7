/**
 * Trails lead from a former place to the place now: those of who is hovered or selected, or, where the filter asks
 * for movers, all. Trails that share both ends are bundled with a count.
 */

import { IN_AFTER } from '../diff/seat-tree.ts';
import { type Chart, seatBox, visibleSeat, type WorldBox } from './chart.ts';
import type { Emphasis } from './frame.ts';
import type { Phase } from './phase.ts';
import type { TrailMark } from './scene.ts';

const MAX_TRAILS = 400;

function isWithin(chart: Chart, seat: number, ancestor: number): boolean {
  return ancestor >= 0 && seat >= ancestor && seat < (chart.tree.end[ancestor] ?? 0);
}

function concerns(chart: Chart, live: number, ghost: number, seat: number): boolean {
  if (seat < 0) return false;
  if (seat === live || seat === ghost) return true;
  if (chart.facts.isUnit[seat] !== 1) return false;
  return isWithin(chart, live, seat) || isWithin(chart, ghost, seat);
}

/** Where the way from the centre of a box towards a point leaves it. */
function leave(box: WorldBox, towardsX: number, towardsY: number): { x: number; y: number } {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const dx = towardsX - x;
  const dy = towardsY - y;
  const share = Math.min(
    box.width / 2 / Math.max(1e-6, Math.abs(dx)),
    box.height / 2 / Math.max(1e-6, Math.abs(dy)),
    1,
  );
  return { x: x + dx * share, y: y + dy * share };
}

/** Trails run from edge to edge, so that they cross neither name. */
function betweenEdges(a: WorldBox, b: WorldBox): { x1: number; y1: number; x2: number; y2: number } {
  const start = leave(a, b.x + b.width / 2, b.y + b.height / 2);
  const end = leave(b, a.x + a.width / 2, a.y + a.height / 2);
  return { x1: start.x, y1: start.y, x2: end.x, y2: end.y };
}

export function buildTrails(chart: Chart, phase: Phase, emphasis: Emphasis): TrailMark[] {
  if (phase.marks < 0.5) return [];
  const { tree, facts } = chart;
  const { hovered, selected, roles } = emphasis;
  const all = roles.has('moved') || roles.has('carried');
  if (hovered < 0 && selected < 0 && !all) return [];
  const bundles = new Map<string, TrailMark>();
  for (let live = 0; live < tree.count && bundles.size < MAX_TRAILS; live += 1) {
    const ghost = tree.counterpart[live] ?? -1;
    if (ghost < 0 || !((tree.presence[live] ?? 0) & IN_AFTER)) continue;
    const role = facts.role[live] ?? 'moved';
    const strong = concerns(chart, live, ghost, selected) || concerns(chart, live, ghost, hovered);
    if (!strong && !(all && roles.has(role))) continue;
    // Who was carried along goes with the team: one trail, that of whoever moved, stands for all.
    if (role === 'carried' && live !== selected && live !== hovered && !roles.has('carried')) continue;
    const from = visibleSeat(chart, ghost);
    const to = visibleSeat(chart, live);
    if (from < 0 || to < 0 || from === to) continue;
    const fromParent = tree.parent[from] ?? -1;
    const toParent = tree.parent[to] ?? -1;
    const key = strong ? `${from}>${to}` : `${fromParent}>${toParent}`;
    const known = bundles.get(key);
    if (known) {
      bundles.set(key, { ...known, count: known.count + 1 });
      continue;
    }
    const a = seatBox(chart, from);
    const b = seatBox(chart, to);
    bundles.set(key, {
      ...betweenEdges(a, b),
      role: role === 'carried' ? 'carried' : 'moved',
      count: 1,
      strong,
    });
  }
  return [...bundles.values()];
}
