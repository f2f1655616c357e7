/**
 * Before, Changes and After are points in one space, and a morph is a way between two of them: what leaves
 * fades, what moved travels, what joined appears, in this order towards After and in the reverse order back. Because
 * a phase is only five numbers, a morph can be interrupted anywhere and go on to somewhere else.
 */

export interface Phase {
  /** 0: who leaves is there; 1: gone. */
  readonly leave: number;
  /** 0: who moves is at the old place; 1: at the new one. */
  readonly move: number;
  /** 0: who joins is not there yet; 1: there. */
  readonly join: number;
  /** 0: a state is shown; 1: the difference is marked on it. */
  readonly marks: number;
  /** 0: nothing is left at the old places; 1: who moved has a ghost there. */
  readonly ghosts: number;
}

export const PHASES = {
  before: { leave: 0, move: 0, join: 0, marks: 0, ghosts: 0 },
  changes: { leave: 0, move: 1, join: 1, marks: 1, ghosts: 1 },
  after: { leave: 1, move: 1, join: 1, marks: 0, ghosts: 0 },
  /** One state of two that stand side by side: the difference is marked on each. */
  'before-marked': { leave: 0, move: 0, join: 0, marks: 1, ghosts: 0 },
  'after-marked': { leave: 1, move: 1, join: 1, marks: 1, ghosts: 0 },
} as const satisfies Record<string, Phase>;

const FADE_MS = 300;
const MOVE_MS = 800;
const MARKS_MS = 300;

interface Stage {
  readonly part: keyof Phase;
  readonly from: number;
  readonly to: number;
  readonly startMs: number;
  readonly durationMs: number;
}

export interface Morph {
  readonly from: Phase;
  readonly to: Phase;
  readonly stages: readonly Stage[];
  readonly durationMs: number;
}

/** Plans the way from one phase, which may lie anywhere, to another. What does not change takes no time. */
export function planMorph(from: Phase, to: Phase): Morph {
  const forwards = to.move > from.move || to.join > from.join || (to.move === from.move && to.leave > from.leave);
  const order: readonly (keyof Phase)[] = forwards ? ['leave', 'move', 'join'] : ['join', 'move', 'leave'];
  const stages: Stage[] = [];
  let clock = 0;
  for (const part of order) {
    const distance = Math.abs(to[part] - from[part]);
    if (distance === 0) continue;
    const durationMs = (part === 'move' ? MOVE_MS : FADE_MS) * Math.max(distance, 0.25);
    stages.push({ part, from: from[part], to: to[part], startMs: clock, durationMs });
    clock += durationMs;
  }
  const marksStart = to.marks + to.ghosts > from.marks + from.ghosts ? Math.max(0, clock - MARKS_MS) : 0;
  for (const part of ['marks', 'ghosts'] as const) {
    if (to[part] === from[part]) continue;
    stages.push({ part, from: from[part], to: to[part], startMs: marksStart, durationMs: MARKS_MS });
  }
  const durationMs = stages.reduce((latest, stage) => Math.max(latest, stage.startMs + stage.durationMs), 0);
  return { from, to, stages, durationMs };
}

/** Slow in, slow out: the easing people track best (Dragicevic et al. 2011). */
function easeInOut(t: number): number {
  return t < 0.5 ? 4 * t * t * t : 1 - (-2 * t + 2) ** 3 / 2;
}

export function phaseAt(morph: Morph, elapsedMs: number): Phase {
  if (elapsedMs >= morph.durationMs) return morph.to;
  const phase = { ...morph.from };
  for (const stage of morph.stages) {
    const t = Math.min(1, Math.max(0, (elapsedMs - stage.startMs) / stage.durationMs));
    phase[stage.part] = stage.from + (stage.to - stage.from) * easeInOut(t);
  }
  return phase;
}
