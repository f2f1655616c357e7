import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenly } from '../../tests/support/even-numbers.ts';
import { PHASES, type Phase, phaseAt, planMorph } from './phase.ts';

const PARTS = ['leave', 'move', 'join', 'marks', 'ghosts'] as const;
const LIMIT_MS = 1600;
/** No part may cover more of its way than this in a millisecond: that would be a jump. */
const LARGEST_STEP = 0.011;
const ROUNDING = 1e-9;

const share = evenly(0, 1);
const named = fc.constantFrom<Phase[]>(...Object.values(PHASES));
const phases: fc.Arbitrary<Phase> = fc.oneof(
  named,
  fc.record({ leave: share, move: share, join: share, marks: share, ghosts: share }),
);
const times = evenly(-100, 2000);

function largestStep(from: Phase, to: Phase): number {
  return Math.max(...PARTS.map((part) => Math.abs(to[part] - from[part])));
}

describe('a morph', () => {
  test('starts where it starts and ends where it ends', () => {
    fc.assert(
      fc.property(phases, phases, (from, to) => {
        const morph = planMorph(from, to);
        expect(phaseAt(morph, 0)).toEqual(morph.durationMs === 0 ? to : from);
        expect(phaseAt(morph, morph.durationMs)).toEqual(to);
        expect(phaseAt(morph, morph.durationMs + 1)).toEqual(to);
        expect(largestStep(phaseAt(morph, morph.durationMs - 0.001), to)).toBeLessThan(LARGEST_STEP);
      }),
    );
  });

  test('takes no time where there is nothing to do, and never more than may be', () => {
    fc.assert(
      fc.property(phases, phases, (from, to) => {
        expect(planMorph(from, from).durationMs).toBe(0);
        expect(planMorph(from, to).durationMs).toBeLessThan(LIMIT_MS);
      }),
    );
  });

  test('goes its way without a jump and never back', () => {
    fc.assert(
      fc.property(phases, phases, (from, to) => {
        const morph = planMorph(from, to);
        const steps = Array.from({ length: Math.ceil(morph.durationMs) + 2 }, (_, time) => phaseAt(morph, time));
        const jumps = steps.filter((here, time) => largestStep(steps[time - 1] ?? here, here) >= LARGEST_STEP);
        expect(jumps).toEqual([]);
        for (const part of PARTS) {
          const direction = Math.sign(to[part] - from[part]);
          const way = steps.map((step) => step[part]);
          expect(way.filter((here, time) => (here - (way[time - 1] ?? here)) * direction < -ROUNDING)).toEqual([]);
          expect(Math.min(...way)).toBeGreaterThanOrEqual(Math.min(from[part], to[part]) - ROUNDING);
          expect(Math.max(...way)).toBeLessThanOrEqual(Math.max(from[part], to[part]) + ROUNDING);
        }
        expect(phaseAt(morph, -50)).toEqual(morph.durationMs === 0 ? to : from);
      }),
    );
  });

  test('can be interrupted anywhere and goes on from there', () => {
    fc.assert(
      fc.property(phases, phases, phases, times, (from, to, other, time) => {
        const interrupted = phaseAt(planMorph(from, to), time);
        const next = planMorph(interrupted, other);
        expect(largestStep(interrupted, phaseAt(next, 1))).toBeLessThan(LARGEST_STEP);
        expect(phaseAt(next, next.durationMs)).toEqual(other);
      }),
    );
  });

  test('between the three phases stays within its time', () => {
    for (const from of Object.values(PHASES)) {
      for (const to of Object.values(PHASES)) {
        const { durationMs } = planMorph(from, to);
        if (from === to) expect(durationMs).toBe(0);
        else expect(durationMs).toBeGreaterThanOrEqual(200);
        expect(durationMs).toBeLessThan(LIMIT_MS);
      }
    }
  });

  test('a short way takes a quarter of the time of the whole, so that it can be seen', () => {
    const timeOf = (part: keyof Phase, to: number) =>
      planMorph(PHASES.before, { ...PHASES.before, [part]: to }).durationMs;
    for (const part of ['leave', 'move', 'join'] as const) {
      expect(timeOf(part, 0.01)).toBe(timeOf(part, 1) / 4);
      expect(timeOf(part, 0.5)).toBe(timeOf(part, 1) / 2);
    }
  });

  test('towards After: who leaves fades first, then who moves travels, then who joins appears; back in reverse', () => {
    const orderOf = (from: Phase, to: Phase): string[] => {
      const morph = planMorph(from, to);
      const moving = (part: (typeof PARTS)[number]): number[] =>
        Array.from({ length: Math.ceil(morph.durationMs) }, (_, time) => time).filter(
          (time) => phaseAt(morph, time)[part] !== phaseAt(morph, time + 1)[part],
        );
      const spans = (['leave', 'move', 'join'] as const)
        .map((part) => ({ part, times: moving(part) }))
        .toSorted((a, b) => (a.times[0] ?? 0) - (b.times[0] ?? 0));
      spans.forEach(({ times }, index) => {
        expect(times[0] ?? 0).toBeGreaterThanOrEqual(spans[index - 1]?.times.at(-1) ?? 0);
      });
      return spans.map(({ part }) => part);
    };
    expect(orderOf(PHASES.before, PHASES.after)).toEqual(['leave', 'move', 'join']);
    expect(orderOf(PHASES.after, PHASES.before)).toEqual(['join', 'move', 'leave']);
  });
});
