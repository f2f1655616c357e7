import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sceneOf } from '../../tests/support/charts.ts';
import { organisationFromTexts } from '../../tests/support/org-from-text.ts';
import { chartRuns } from '../../tests/support/property-runs.ts';
import { timelines } from '../../tests/support/random-texts.ts';
import { IN_AFTER, IN_BEFORE } from '../diff/seat-tree.ts';
import { readEdtf } from '../model/edtf.ts';
import type { Organisation } from '../model/organisation.ts';
import { snapshotAt } from '../model/snapshot.ts';
import type { Reading } from '../model/tree.ts';
import { type Chart, seatBlock, seatBox } from './chart.ts';
import { buildChartSeries, type ChartSeries, chartBetween, closeInSeries, startOf } from './chart-series.ts';
import { PHASES, type Phase } from './phase.ts';

const RUNS = chartRuns(40);
const readings = fc.constantFrom<Reading[]>('units', 'lines');
const directions = fc.constantFrom('down', 'right');
const shapes = fc.constantFrom('compact', 'ranks');

function seriesOf(
  organisation: Organisation,
  reading: Reading = 'units',
  direction: 'down' | 'right' = 'down',
  shape: 'compact' | 'ranks' = 'compact',
): ChartSeries {
  const days = organisation.moments.map(({ date }) => snapshotAt(organisation, readEdtf(date).earliest));
  return buildChartSeries(days, reading, { direction, shape, screen: { width: 1400, height: 500 } });
}

function chartsOf(series: ChartSeries): Chart[] {
  return series.snapshots.flatMap((_, before) =>
    series.snapshots.map((__, after) => chartBetween(series, before, after)),
  );
}

function boxesOf(chart: Chart): unknown[] {
  return chart.tree.keys.map((_, seat) => [seatBox(chart, seat), seatBlock(chart, seat)]);
}

const THREE = organisationFromTexts({
  '2025-01-01': '[Company] Ada\n  [Lab] Bea\n    Cy\n  [Shop] Ed',
  '2025-03-01': '[Company] Ada\n  [Lab] Bea, Head of the laboratory of the company\n  [Shop] Ed\n    Cy',
  '2025-06-01': '[Company] Ada\n  [Lab] Bea\n    Cy\n    Flo',
});

describe('a series of charts', () => {
  test('has every seat in the same place between any two days', () => {
    fc.assert(
      fc.property(timelines(), readings, directions, shapes, ({ organisation }, ...way) => {
        const [first, ...others] = chartsOf(seriesOf(organisation, ...way));
        if (!first) return;
        const boxes = boxesOf(first);
        for (const chart of others) expect(boxesOf(chart)).toEqual(boxes);
      }),
      RUNS,
    );
  });

  test('has every seat in the same place with branches closed, too', () => {
    fc.assert(
      fc.property(timelines(), fc.array(fc.nat(), { maxLength: 3 }), ({ organisation }, numbers) => {
        const series = seriesOf(organisation);
        const { keys } = series.union;
        const closed = new Set<string>(numbers.flatMap((number) => keys[number % Math.max(1, keys.length)] ?? []));
        const [first, ...others] = chartsOf(series).map((chart) => closeInSeries(chart, closed));
        if (!first) return;
        for (const chart of others) expect(chart.layout).toEqual(first.layout);
      }),
      RUNS,
    );
  });

  test('shows on each day those who are there, and nobody else', () => {
    fc.assert(
      fc.property(timelines(), ({ organisation }) => {
        const series = seriesOf(organisation);
        for (const [step, { people, units }] of series.snapshots.entries()) {
          const chart = chartBetween(series, Math.max(0, step - 1), step);
          const shown = sceneOf(chart, { phase: PHASES.after }).cards.map(({ seat }) => chart.tree.keys[seat]);
          expect(shown.toSorted()).toEqual([...people.keys()].map((person) => `person:${person}`).toSorted());
          const headings = chart.tree.keys.filter(
            (key, seat) => key.startsWith('unit:') && (chart.tree.presence[seat] ?? 0) & IN_AFTER,
          );
          expect(headings).toHaveLength(units.size);
        }
      }),
      RUNS,
    );
  });

  test('makes a box as wide as the longest title that it will have to hold', () => {
    const chart = chartBetween(seriesOf(THREE), 0, 0);
    const [bea, ed] = ['person:bea', 'person:ed'].map((id) => seatBox(chart, chart.tree.indexOfId.get(id) ?? -1));
    expect(bea?.width).toBeGreaterThan((ed?.width ?? 0) + 40);
  });

  test('gives a unit one hue, wherever it stands', () => {
    const organisation = organisationFromTexts({
      '2025-01-01': '[Company] Ada\n  [Lab] Bea\n    Cy\n  [Shop] Ed\n    Di',
      '2025-03-01': '[Company] Ada\n  [Shop] Ed\n    Di\n  [Works] Flo\n    [Lab] Bea\n      Cy',
    });
    const series = seriesOf(organisation);
    const labs = [0, 1].flatMap((step) => {
      const { facts } = chartBetween(series, step, step);
      return series.union.keys.flatMap((key, seat) => (key === 'unit:lab' ? [facts.hue[seat]] : []));
    });
    expect(labs).toHaveLength(4);
    expect(new Set(labs).size).toBe(1);
  });
});

describe('a morph from one day to the next', () => {
  const series = seriesOf(THREE);

  test.each([
    ['somebody moves', 0, 1, { leave: 1, move: 0, join: 1 }],
    ['somebody moves back, a unit goes and somebody comes', 1, 2, { leave: 0, move: 0, join: 0 }],
    ['nothing happens', 1, 1, { leave: 1, move: 1, join: 1 }],
  ])('takes no time for what concerns nobody: %s', (_, before, after, parts) => {
    expect(startOf(chartBetween(series, before, after))).toEqual({ ...PHASES.after, ...parts });
  });

  test('shows at its start what was shown at the end of the last', () => {
    const last = chartBetween(series, 0, 1);
    const next = chartBetween(series, 1, 2);
    const shown = (chart: Chart, phase: Phase) =>
      sceneOf(chart, { phase }).cards.map(({ seat, alpha }) => [seat, alpha]);
    expect(shown(next, startOf(next))).toEqual(shown(last, PHASES.after));
  });

  test('who is in neither day is on no side', () => {
    const { tree } = chartBetween(series, 0, 0);
    const flo = series.union.keys.indexOf('person:flo');
    expect(tree.presence[flo]).toBe(0);
    expect(tree.liveSeat.has('person:flo')).toBe(false);
    expect([...new Set(tree.presence)].toSorted()).toEqual([0, IN_BEFORE | IN_AFTER]);
  });
});
