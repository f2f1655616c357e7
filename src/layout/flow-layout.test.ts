import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenly } from '../../tests/support/even-numbers.ts';
import { at, TOLERANCE } from '../../tests/support/laid-out.ts';
import {
  curveAt,
  type FlowBox,
  type FlowRun,
  isotonic,
  layOutFlow,
  type PlacedColumn,
  packedHeight,
} from './flow-layout.ts';

const boxes = fc.array(
  fc.record({ gap: evenly(0, 20), head: evenly(0, 30), line: evenly(0, 16), extra: evenly(0, 20) }),
  { minLength: 1, maxLength: 8 },
);
const flows = fc
  .record({
    before: boxes,
    after: boxes,
    runs: fc.array(
      fc.record({ from: fc.nat(), to: fc.nat(), before: evenly(1, 15), after: evenly(1, 15), weight: evenly(0.1, 20) }),
      { maxLength: 30 },
    ),
    height: evenly(0, 600),
  })
  .map(({ before, after, runs, height }) => {
    const sized = (seeds: typeof before): FlowBox[] =>
      seeds.map(({ extra, ...seed }) => ({ ...seed, least: seed.head + seed.line + extra }));
    return {
      before: sized(before),
      after: sized(after),
      runs: runs.map((run): FlowRun => ({ ...run, from: run.from % before.length, to: run.to % after.length })),
      height,
    };
  });

function box(overrides: Partial<FlowBox> = {}): FlowBox {
  return { gap: 10, head: 0, line: 0, least: 0, ...overrides };
}

function run(from: number, to: number, height = 10, weight = 1): FlowRun {
  return { from, to, before: height, after: height, weight };
}

interface Side {
  readonly boxes: readonly FlowBox[];
  readonly placed: PlacedColumn;
  readonly key: 'from' | 'to';
  readonly slot: 'before' | 'after';
}

function sidesOf({
  before,
  after,
  runs,
  height,
}: { [Key in 'before' | 'after']: FlowBox[] } & { runs: FlowRun[]; height: number }): Side[] {
  const layout = layOutFlow(before, after, runs, height);
  return [
    { boxes: before, placed: layout.before, key: 'from', slot: 'before' },
    { boxes: after, placed: layout.after, key: 'to', slot: 'after' },
  ];
}

describe('a flow that is laid out', () => {
  test('keeps its boxes in order, with their gaps', () => {
    fc.assert(
      fc.property(flows, (flow) => {
        for (const { boxes: own, placed } of sidesOf(flow)) {
          for (let index = 1; index < own.length; index += 1) {
            const foot = at(placed.tops, index - 1) + at(placed.heights, index - 1);
            expect(at(placed.tops, index)).toBeGreaterThanOrEqual(foot + (own[index]?.gap ?? 0) - TOLERANCE);
          }
        }
      }),
    );
  });

  test('stays within its height, or within what its boxes need', () => {
    fc.assert(
      fc.property(flows, (flow) => {
        const { before, after, runs, height } = flow;
        const need = Math.max(packedHeight(before, runs, 'from'), packedHeight(after, runs, 'to'), height);
        for (const { placed } of sidesOf(flow)) {
          for (const [index, top] of placed.tops.entries()) {
            expect(top).toBeGreaterThanOrEqual(-TOLERANCE);
            expect(top + at(placed.heights, index)).toBeLessThanOrEqual(need + TOLERANCE);
          }
        }
      }),
    );
  });

  test('has the runs of a box below its head, one after the other, in the order of where they go', () => {
    fc.assert(
      fc.property(flows, (flow) => {
        for (const { boxes: own, placed, key, slot } of sidesOf(flow)) {
          const other = key === 'from' ? 'to' : 'from';
          for (const [place, { head }] of own.entries()) {
            const inside = flow.runs
              .map((each, index) => ({ each, middle: at(placed.runs, index) }))
              .filter(({ each }) => each[key] === place)
              .toSorted((a, b) => a.middle - b.middle);
            let free = at(placed.tops, place) + head;
            for (const [index, { each, middle }] of inside.entries()) {
              expect(middle - each[slot] / 2).toBeGreaterThanOrEqual(free - TOLERANCE);
              free = middle + each[slot] / 2;
              const previous = inside[index - 1];
              if (previous) expect(previous.each[other]).toBeLessThanOrEqual(each[other]);
            }
            expect(free).toBeLessThanOrEqual(at(placed.tops, place) + at(placed.heights, place) + TOLERANCE);
          }
        }
      }),
    );
  });

  test('has nothing that crosses where two runs share a box', () => {
    fc.assert(
      fc.property(flows, (flow) => {
        const { before, after } = layOutFlow(flow.before, flow.after, flow.runs, flow.height);
        for (const [a, one] of flow.runs.entries()) {
          for (const [b, other] of flow.runs.entries()) {
            if (a === b || (one.from !== other.from && one.to !== other.to)) continue;
            const left = at(before.runs, a) - at(before.runs, b);
            const right = at(after.runs, a) - at(after.runs, b);
            expect(left * right).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });

  test('is level where every box has its counterpart and there is room', () => {
    const before = [box(), box(), box()];
    const after = [box({ least: 40 }), box(), box()];
    const runs = [run(0, 0), run(1, 1, 30), run(2, 2)];
    const layout = layOutFlow(before, after, runs, 500);
    for (const [index] of runs.entries()) {
      expect(at(layout.before.runs, index)).toBeCloseTo(at(layout.after.runs, index), 6);
    }
  });

  test('holds level what weighs most', () => {
    const runs = [run(0, 0, 10, 20), run(1, 0, 10, 1)];
    const layout = layOutFlow([box(), box()], [box({ least: 60 })], runs, 300);
    const slope = (index: number): number => Math.abs(at(layout.before.runs, index) - at(layout.after.runs, index));
    expect(slope(0)).toBeLessThan(slope(1));
  });
});

describe('the nearest numbers that do not fall', () => {
  const numbers = fc.array(fc.tuple(evenly(-50, 50), evenly(0.1, 10)), { maxLength: 20 });

  test('do not fall, and keep the weighted mean', () => {
    fc.assert(
      fc.property(numbers, (pairs) => {
        const [wanted, weights] = [pairs.map(([value]) => value), pairs.map(([, weight]) => weight)];
        const fitted = isotonic(wanted, weights);
        const mean = (values: ArrayLike<number>): number =>
          weights.reduce((sum, weight, index) => sum + weight * at(values, index), 0);
        for (let index = 1; index < fitted.length; index += 1) {
          expect(at(fitted, index)).toBeGreaterThanOrEqual(at(fitted, index - 1));
        }
        expect(mean(fitted)).toBeCloseTo(mean(wanted), 4);
      }),
    );
  });

  test('are the numbers themselves where these do not fall', () => {
    fc.assert(
      fc.property(fc.array(evenly(-50, 50)), (values) => {
        const sorted = values.toSorted((a, b) => a - b);
        expect([
          ...isotonic(
            sorted,
            sorted.map(() => 1),
          ),
        ]).toEqual(sorted);
      }),
    );
  });
});

test('a curve leaves and arrives level, and never turns back', () => {
  expect(curveAt(0)).toEqual({ rise: 0, slope: 0 });
  expect(curveAt(1)).toEqual({ rise: 1, slope: 0 });
  expect(curveAt(0.5).rise).toBeCloseTo(0.5, 5);
  fc.assert(
    fc.property(evenly(0, 1), evenly(0, 1), (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      expect(curveAt(low).rise).toBeLessThanOrEqual(curveAt(high).rise + 1e-6);
    }),
  );
});
