import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartOf } from '../../tests/support/charts.ts';
import { compareTexts } from '../../tests/support/org-from-text.ts';
import { chartRuns } from '../../tests/support/property-runs.ts';
import { comparisons } from '../../tests/support/random-texts.ts';
import { seatBox, type WorldBox } from './chart.ts';
import { bendPoint, type TrailWay, trailWay } from './trail-ways.ts';

function pointAt(way: TrailWay, t: number): readonly [number, number] {
  const [cx, cy] = bendPoint(way);
  const s = 1 - t;
  return [s * s * way.x1 + 2 * s * t * cx + t * t * way.x2, s * s * way.y1 + 2 * s * t * cy + t * t * way.y2];
}

/** A corner may be clipped; a name starts farther in. World pixels. */
const CLIPPED = 6;

function isInside({ x, y, width, height }: WorldBox, [px, py]: readonly [number, number]): boolean {
  return px > x + CLIPPED && px < x + width - CLIPPED && py > y + CLIPPED && py < y + height - CLIPPED;
}

test('a trail runs from the edge of a card to the edge of another, and across neither', () => {
  fc.assert(
    fc.property(comparisons(), fc.boolean(), ({ comparison }, isQuick) => {
      const chart = chartOf(comparison);
      const { counterpart, count } = chart.tree;
      for (let seat = 0; seat < count; seat += 1) {
        const other = counterpart[seat] ?? -1;
        if (other < 0) continue;
        const way = trailWay(chart, seat, other, isQuick);
        for (let t = 0; t <= 1.0001; t += 0.01) {
          for (const end of [seat, other]) expect(isInside(seatBox(chart, end), pointAt(way, t))).toBe(false);
        }
      }
    }),
    chartRuns(60),
  );
});

test('a trail goes round names where there is a way round', () => {
  const chart = chartOf(
    compareTexts(
      '[Firm] Ada\n  Bea\n  Cy\n    Di\n    Ed\n  Flo\n    Gus',
      '[Firm] Ada\n  Bea\n  Cy\n    Ed\n  Flo\n    Gus\n    Di',
    ),
  );
  const live = chart.tree.liveSeat.get('person:di') ?? -1;
  const way = trailWay(chart, chart.tree.counterpart[live] ?? -1, live, false);
  const crossed = chart.tree.ids.filter((_, seat) =>
    Array.from({ length: 99 }, (_step, index) => pointAt(way, (index + 1) / 100)).some((point) =>
      isInside(seatBox(chart, seat), point),
    ),
  );
  expect(crossed).toEqual([]);
});
