/** Where seats stand, over random pairs of organisations. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartOf, sceneOf } from '../../tests/support/charts.ts';
import { chartRuns } from '../../tests/support/property-runs.ts';
import { comparisons } from '../../tests/support/random-texts.ts';
import { IN_AFTER, IN_BEFORE, SEAT_BRANCH, SEAT_LEAD } from '../diff/seat-tree.ts';
import { type Chart, chartBounds, isSeatVisible, reopenChart, seatBlock, seatBox, type WorldBox } from './chart.ts';
import { PHASES } from './phase.ts';

const RUNS = chartRuns(40);
const TOLERANCE = 0.02;
const directions = fc.constantFrom('down', 'right');
/** Reading and shape; units are always compact. */
const ways = fc.constantFrom(
  { reading: 'units', shape: 'compact' } as const,
  { reading: 'lines', shape: 'compact' } as const,
  { reading: 'lines', shape: 'ranks' } as const,
);

function seatsOf(chart: Chart): number[] {
  return Array.from({ length: chart.tree.count }, (_, seat) => seat);
}

function parentOf(chart: Chart, seat: number): number {
  return chart.tree.parent[seat] ?? -1;
}

function overlap(a: WorldBox, b: WorldBox): boolean {
  return (
    a.x < b.x + b.width - TOLERANCE &&
    b.x < a.x + a.width - TOLERANCE &&
    a.y < b.y + b.height - TOLERANCE &&
    b.y < a.y + a.height - TOLERANCE
  );
}

function isInside(inner: WorldBox, outer: WorldBox): boolean {
  return (
    inner.x >= outer.x - TOLERANCE &&
    inner.y >= outer.y - TOLERANCE &&
    inner.x + inner.width <= outer.x + outer.width + TOLERANCE &&
    inner.y + inner.height <= outer.y + outer.height + TOLERANCE
  );
}

/** Random seats with something below them. */
function someBranches(chart: Chart, numbers: readonly number[]): Set<string> {
  const branches = seatsOf(chart).filter((seat) => chart.tree.kind[seat] === SEAT_BRANCH);
  return new Set(
    numbers.flatMap((number) => chart.tree.ids[branches[number % Math.max(1, branches.length)] ?? -1] ?? []),
  );
}

describe('a chart', () => {
  test('has whoever is unchanged in the very same place in Before, Changes and After', () => {
    fc.assert(
      fc.property(comparisons(), ways, directions, ({ comparison }, way, direction) => {
        const chart = chartOf(comparison, { ...way, direction });
        const stay = new Set(seatsOf(chart).filter((seat) => chart.tree.presence[seat] === (IN_BEFORE | IN_AFTER)));
        const [before, changes, after] = (['before', 'changes', 'after'] as const).map((at) => {
          const { cards, territories } = sceneOf(chart, { phase: PHASES[at] });
          return [...cards, ...territories]
            .filter(({ seat }) => stay.has(seat))
            .map(({ seat, x, y, width, height }) => ({ seat, x, y, width, height }));
        });
        expect(changes).toEqual(before);
        expect(after).toEqual(before);
        for (const seat of stay) {
          if (chart.facts.isUnit[seat] === 0) expect(before?.filter((mark) => mark.seat === seat)).toHaveLength(1);
        }
      }),
      RUNS,
    );
  });

  test('lets no two boxes overlap, in either direction and with any branches closed', () => {
    fc.assert(
      fc.property(comparisons(), ways, directions, fc.array(fc.nat(), { maxLength: 3 }), (pair, ...choices) => {
        const [way, direction, numbers] = choices;
        const open = chartOf(pair.comparison, { ...way, direction });
        const chart = reopenChart(open, someBranches(open, numbers));
        const boxes = seatsOf(chart)
          .filter((seat) => isSeatVisible(chart, seat))
          .map((seat) => seatBox(chart, seat));
        expect(boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => overlap(box, other)))).toEqual(
          [],
        );
        expect(boxes.filter((box) => !isInside(box, chartBounds(chart)))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('reads down or to the right: whoever answers to somebody stands on the far side of him or her', () => {
    fc.assert(
      fc.property(comparisons(), ways, directions, ({ comparison }, way, direction) => {
        const chart = chartOf(comparison, { ...way, direction });
        const people = seatsOf(chart).filter((seat) => chart.facts.isUnit[seat] === 0);
        expect(new Set(people.map((seat) => seatBox(chart, seat).height)).size).toBeLessThan(2);
        for (const seat of seatsOf(chart)) {
          const box = seatBox(chart, seat);
          const parent = parentOf(chart, seat);
          if (parent < 0) continue;
          const above = seatBox(chart, parent);
          expect(isInside(seatBlock(chart, seat), seatBlock(chart, parent))).toBe(true);
          // A head stands below the heading either way.
          const isDown = direction === 'down' || chart.tree.kind[seat] === SEAT_LEAD;
          if (isDown) expect(box.y).toBeGreaterThanOrEqual(above.y + above.height);
          else expect(box.x).toBeGreaterThanOrEqual(above.x + above.width);
        }
      }),
      RUNS,
    );
  });

  test('opens and closes branches without a new arrangement', () => {
    fc.assert(
      fc.property(
        comparisons(),
        directions,
        fc.array(fc.nat(), { maxLength: 3 }),
        ({ comparison }, direction, numbers) => {
          const open = chartOf(comparison, { direction });
          const closed = someBranches(open, numbers);
          const shut = reopenChart(open, closed);
          expect(shut.arrangement).toBe(open.arrangement);
          expect(shut.layout).toEqual(chartOf(comparison, { direction, closed }).layout);
          expect(reopenChart(shut, new Set()).layout).toEqual(open.layout);
          for (const seat of seatsOf(open)) {
            let hidden = false;
            for (let above = parentOf(open, seat); above >= 0; above = parentOf(open, above)) {
              hidden ||= closed.has(open.tree.ids[above] ?? '');
            }
            expect(isSeatVisible(shut, seat)).toBe(!hidden);
          }
        },
      ),
      RUNS,
    );
  });
});
