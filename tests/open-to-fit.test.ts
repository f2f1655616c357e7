/** Charts of any size on screens of any size: what is drawn can be read, and what is opened by hand moves nobody. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finish } from '../src/base/work.ts';
import type { Comparison } from '../src/diff/comparison.ts';
import { NOTHING_BY_HAND } from '../src/diff/condense-seats.ts';
import type { Direction } from '../src/scene/box-sizes.ts';
import { READABLE_SCALE } from '../src/scene/box-sizes.ts';
import {
  buildChart,
  type Chart,
  type ChartShape,
  chartBounds,
  isSeatClosed,
  isSeatVisible,
  seatBox,
  sizeLaidOut,
} from '../src/scene/chart.ts';
import { PHASES } from '../src/scene/phase.ts';
import { sceneOf } from './support/charts.ts';
import { cameraOn, fittedChart, generatedComparison, STAGES, treeOf } from './support/fitted-charts.ts';
import { chartRuns } from './support/property-runs.ts';
import { comparisons } from './support/random-texts.ts';

const { laptop: LAPTOP, tablet: TABLET, phone: PHONE, half: HALF } = STAGES;
/** A stage that is too small for even a single open branch shows it smaller. */
const TOLERANCE = 0.001;

const SIZES = [80, 300, 1000, 5000].map((people) => [people, generatedComparison(people)] as const);

describe.each(SIZES)('%i people', (_, comparison) => {
  test.each([
    ['a laptop', LAPTOP],
    ['a tablet', TABLET],
    ['a phone', PHONE],
    ['half a laptop', HALF],
  ])('can be read on %s', (_, screen) => {
    for (const reading of ['units', 'lines'] as const) {
      const chart = fittedChart(comparison, screen, reading);
      const k = cameraOn(chart, screen).k;
      expect(k).toBeGreaterThanOrEqual(READABLE_SCALE - TOLERANCE);
      const camera = cameraOn(chart, screen);
      for (const phase of [PHASES.before, PHASES.changes, PHASES.after]) {
        const scene = sceneOf(chart, { camera, screen, phase });
        expect(scene.specks).toEqual([]);
        const named = new Set(scene.texts.filter(({ weight }) => weight === 600).map(({ sizePx }) => sizePx));
        expect(Math.min(...named)).toBeGreaterThanOrEqual(11 - 0.05);
      }
    }
  });

  test('fills a laptop with more than a handful of cards', () => {
    const chart = fittedChart(comparison, LAPTOP);
    const visible = chart.tree.ids.filter((_, seat) => isSeatVisible(chart, seat));
    expect(visible.length).toBeGreaterThan(40);
    expect(chart.tree.count).toBeLessThan(700);
  });
});

/** Some closed branch of a chart, by number. */
function closedOf(chart: Chart, number: number): string | undefined {
  const closed = chart.tree.ids.filter(
    (id, seat) => isSeatVisible(chart, seat) && isSeatClosed(chart, seat) && !id.startsWith('more:'),
  );
  return closed[number % Math.max(1, closed.length)];
}

test('what is opened by hand opens where it stood: whoever shares its column stays in it', () => {
  for (const [people, comparison] of SIZES.slice(1)) {
    const chart = fittedChart(comparison, LAPTOP);
    for (let number = 0; number < 6; number += 1) {
      const id = closedOf(chart, number) ?? '';
      const next = fittedChart(comparison, LAPTOP, 'units', { ...NOTHING_BY_HAND, opened: new Set([id]) });
      const seat = next.tree.indexOfId.get(id) ?? -1;
      expect(isSeatClosed(next, seat), `${people}: ${id}`).toBe(false);
      for (const [was, other] of chart.tree.ids.entries()) {
        const now = next.tree.indexOfId.get(other) ?? -1;
        if (now < 0 || !isSeatVisible(chart, was) || !isSeatVisible(next, now) || other === id) continue;
        expect(next.arrangement.row[now + 1], other).toBe(chart.arrangement.row[was + 1]);
        expect(next.arrangement.column[now + 1], other).toBe(chart.arrangement.column[was + 1]);
      }
    }
  }
});

test('no two cards lie over each other, whatever is opened and closed by hand', () => {
  fc.assert(
    fc.property(
      comparisons(),
      fc.array(fc.nat(60), { maxLength: 5 }),
      fc.boolean(),
      ({ comparison }, numbers, isOpen) => {
        const chart = fittedChart(comparison, PHONE);
        const ids = new Set(numbers.flatMap((number) => chart.tree.ids[number % chart.tree.count] ?? []));
        const next = fittedChart(comparison, PHONE, 'units', {
          ...NOTHING_BY_HAND,
          [isOpen ? 'opened' : 'closed']: ids,
        });
        const boxes = next.tree.ids.flatMap((id, seat) =>
          isSeatVisible(next, seat) ? [{ id, ...seatBox(next, seat) }] : [],
        );
        for (const [index, a] of boxes.entries()) {
          for (const b of boxes.slice(index + 1)) {
            const isApart =
              a.x + a.width <= b.x + 0.02 ||
              b.x + b.width <= a.x + 0.02 ||
              a.y + a.height <= b.y + 0.02 ||
              b.y + b.height <= a.y + 0.02;
            expect(isApart, `${a.id} and ${b.id}`).toBe(true);
          }
        }
      },
    ),
    chartRuns(40),
  );
});

test('how large a chart comes is known before anything is placed', () => {
  fc.assert(
    fc.property(
      comparisons(),
      fc.constantFrom<Direction>('down', 'right'),
      fc.constantFrom<ChartShape>('compact', 'ranks'),
      ({ comparison }, direction, shape) => {
        const tree = treeOf(comparison, shape === 'ranks' ? 'lines' : 'units');
        const options = { direction, shape, screen: LAPTOP, closed: new Set<string>(), isTrial: true };
        const chart = buildChart(comparison, tree, options);
        const { width, height } = finish(sizeLaidOut(tree, chart.layoutTree, options));
        expect({ width, height }).toEqual({ width: chartBounds(chart).width, height: chartBounds(chart).height });
      },
    ),
    chartRuns(60),
  );
});

test('each side of a comparison has only its own in its bars', () => {
  const [, [, comparison]] = SIZES as [unknown, [number, Comparison]];
  const chart = fittedChart(comparison, HALF);
  const camera = cameraOn(chart, HALF);
  const rolesOf = (phase: keyof typeof PHASES): Set<string> =>
    new Set(
      sceneOf(chart, { camera, screen: HALF, phase: PHASES[phase] }).bars.flatMap(({ segments }) =>
        segments.map(({ role }) => role),
      ),
    );
  expect([...rolesOf('before-marked')]).not.toContain('joined');
  expect([...rolesOf('before-marked')]).not.toContain('moved-in');
  expect([...rolesOf('after-marked')]).not.toContain('left');
  expect([...rolesOf('after-marked')]).not.toContain('moved-out');
  expect(rolesOf('changes').size).toBeGreaterThan(4);
  expect(rolesOf('before').size).toBe(0);
});
