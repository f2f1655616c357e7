import { expect, test } from 'vitest';
import { chartOf, sceneOf } from '../../tests/support/charts.ts';
import { compareTexts } from '../../tests/support/org-from-text.ts';
import { type Chart, seatBox } from './chart.ts';
import { NO_EMPHASIS } from './frame.ts';

function waysOf(chart: Chart): readonly (readonly number[])[] {
  return sceneOf(chart)
    .routes.filter(({ tone }) => tone === 'second')
    .map(({ points }) => points);
}

function crosses(points: readonly number[], box: { x: number; y: number; width: number; height: number }): boolean {
  return points.some((x, index) => {
    const y = points[index + 1] ?? 0;
    return index % 2 === 0 && x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
  });
}

// Narrow screens put one unit above the other.
const text = '[Co] Ada\n  [Upper unit] Ed\n    Flo\n  [Lower unit] Bo\n    Cy ~> Ada\n    Di\n    Hal\n    Ida';

test.each(['down', 'right'] as const)('a second line goes round the heading in between, reading %s', (direction) => {
  for (const screen of [
    { width: 400, height: 1200 },
    { width: 1200, height: 400 },
  ]) {
    const chart = chartOf(compareTexts(text, text), { direction, screen });
    const [way, ...more] = waysOf(chart);
    expect(more).toEqual([]);
    expect(crosses(way ?? [], seatBox(chart, chart.tree.liveSeat.get('unit:upper-unit') ?? -1))).toBe(false);
  }
});

test('a second line starts and ends at the edges of its cards', () => {
  const chart = chartOf(compareTexts(text, text));
  const [way = []] = waysOf(chart);
  const ends = [
    ['person:cy', way[0], way[1]],
    ['person:ada', way.at(-2), way.at(-1)],
  ] as const;
  for (const [key, x = 0, y = 0] of ends) {
    const box = seatBox(chart, chart.tree.liveSeat.get(key) ?? -1);
    const isOnEdge =
      Math.abs(x - box.x) < 0.1 ||
      Math.abs(x - box.x - box.width) < 0.1 ||
      Math.abs(y - box.y) < 0.1 ||
      Math.abs(y - box.y - box.height) < 0.1;
    expect(isOnEdge).toBe(true);
  }
});

test('a second line is a curve through the points that are known to be free', () => {
  const { routes } = sceneOf(chartOf(compareTexts(text, text)));
  const [{ points = [], curve = [] } = {}] = routes.filter(({ tone }) => tone === 'second');
  expect(curve).toHaveLength(8);
  expect([...curve.slice(0, 2), ...curve.slice(-2)]).toEqual([...points.slice(0, 2), ...points.slice(-2)]);
  // The middle of a cubic curve: an eighth of its ends and three eighths of its controls.
  const middle = [0, 1].map(
    (axis) => [1, 3, 3, 1].reduce((sum, weight, at) => sum + weight * (curve[2 * at + axis] ?? 0), 0) / 8,
  );
  const half = points.length / 4 - 0.5;
  expect(points.slice(2 * half, 2 * half + 2)).toEqual(middle.map((value) => expect.closeTo(value, 3)));
});

test('of very many second lines only those of whoever is looked at are drawn', () => {
  const many = `[Co] Ada\n${Array.from({ length: 70 }, (_, index) => `  P${index} ~> Ada`).join('\n')}`;
  const chart = chartOf(compareTexts(`${many}\n  [Unit] Bo\n    Cy ~> Ada`, `${many}\n  [Unit] Bo\n    Cy ~> Ada`));
  expect(waysOf(chart)).toEqual([]);
  const selected = chart.tree.liveSeat.get('person:cy') ?? -1;
  const { routes } = sceneOf(chart, { emphasis: { ...NO_EMPHASIS, selected } });
  expect(routes.filter(({ tone }) => tone === 'second')).toHaveLength(1);
});
