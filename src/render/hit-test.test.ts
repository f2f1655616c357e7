import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartOf, sceneOf, wholeView } from '../../tests/support/charts.ts';
import { evenly } from '../../tests/support/even-numbers.ts';
import { chartRuns } from '../../tests/support/property-runs.ts';
import { comparisons } from '../../tests/support/random-texts.ts';
import { NO_EMPHASIS } from '../scene/frame.ts';
import { PHASES, type Phase } from '../scene/phase.ts';
import type { Box, CardMark, ChipMark, Scene, TerritoryMark } from '../scene/scene.ts';
import { type Hit, hitTest } from './hit-test.ts';

/** Never quite at an edge, where rounding decides. */
const share = evenly(0.0001, 0.9999);
const phases = fc.oneof(
  fc.constantFrom<Phase[]>(...Object.values(PHASES)),
  fc.record({ leave: share, move: share, join: share, marks: share, ghosts: share }),
);

const EMPTY: Scene = {
  ...{ territories: [], trunks: [], lines: [], routes: [], specks: [], cards: [], texts: [], badges: [], bars: [] },
  ...{ chips: [], trails: [], edges: [], visited: 0 },
};
const CARD: CardMark = {
  ...{ x: 0, y: 0, width: 100, height: 40, seat: 1, hue: 0, alpha: 1, role: undefined, roleAlpha: 0 },
  ...{ ghost: false, dashed: false, unsaid: false, unsure: false, state: 'plain', muted: false },
};
const UNIT: TerritoryMark = {
  ...{
    x: -20,
    y: -20,
    width: 200,
    height: 200,
    seat: 0,
    hue: 0,
    alpha: 1,
    edge: undefined,
    dashed: false,
    unsaid: false,
  },
};
const CHIP: ChipMark = { seat: 2, x: 60, y: 30, widthPx: 30, heightPx: 15, text: '3', open: true, alpha: 1 };
const STILL = { k: 1, x: 0, y: 0 };

describe('what lies under a point', () => {
  test('is the topmost of all that was drawn there', () => {
    fc.assert(
      fc.property(comparisons(25), phases, fc.constantFrom(0.3, 1, 2), share, share, (pair, phase, k, atX, atY) => {
        const chart = chartOf(pair.comparison);
        const { camera, screen } = wholeView(chart, k);
        const scene = sceneOf(chart, { camera, screen, phase });
        const [x, y] = [atX * screen.width, atY * screen.height];
        const covers = (box: Box): boolean => {
          const [left, top] = [box.x * k + camera.x, box.y * k + camera.y];
          return x >= left && x <= left + box.width * k && y >= top && y <= top + box.height * k;
        };
        // The slow and obvious way: everything in the order of drawing, and the last that covers the point.
        const drawn = [
          ...scene.territories.map((mark) => ({ mark, kind: 'unit' as const })),
          ...scene.cards.map((mark) => ({ mark, kind: 'card' as const })),
        ].filter(({ mark }) => mark.alpha > 0.05);
        const last = drawn.findLast(({ mark }) => covers(mark));
        const onChip = scene.chips.some((chip) => {
          const [left, top] = [chip.x * k + camera.x, chip.y * k + camera.y];
          return x >= left - 12 && x <= left + chip.widthPx + 12 && y >= top - 12 && y <= top + chip.heightPx + 12;
        });
        fc.pre(!onChip);
        const hit: Hit = last ? { kind: last.kind, seat: last.mark.seat } : { kind: 'paper' };
        expect(hitTest(scene, camera, x, y)).toEqual(hit);
      }),
      chartRuns(100),
    );
  });

  test('is every card, at its middle, and every chip', () => {
    fc.assert(
      fc.property(comparisons(25), fc.constantFrom(0.8, 1, 2), ({ comparison }, k) => {
        const chart = chartOf(comparison);
        const { camera, screen } = wholeView(chart, k);
        const scene = sceneOf(chart, { camera, screen });
        for (const { seat, x, y, width, height } of scene.cards) {
          const [middleX, middleY] = [(x + width / 2) * k + camera.x, (y + height / 2) * k + camera.y];
          expect(hitTest(scene, camera, middleX, middleY)).toEqual({ kind: 'card', seat });
        }
        for (const { seat, x, y, widthPx, heightPx } of scene.chips) {
          const [middleX, middleY] = [x * k + camera.x + widthPx / 2, y * k + camera.y + heightPx / 2];
          expect(hitTest(scene, camera, middleX, middleY)).toEqual({ kind: 'chip', seat });
        }
      }),
      chartRuns(40),
    );
  });

  test('is a chip before its card, a card before its unit, and paper where nothing is', () => {
    const scene = { ...EMPTY, territories: [UNIT], cards: [CARD], chips: [CHIP] };
    expect(hitTest(scene, STILL, 70, 38)).toEqual({ kind: 'chip', seat: 2 });
    expect(hitTest(scene, STILL, 10, 10)).toEqual({ kind: 'card', seat: 1 });
    expect(hitTest(scene, STILL, 10, 60)).toEqual({ kind: 'unit', seat: 0 });
    expect(hitTest(scene, STILL, 500, 500)).toEqual({ kind: 'paper' });
  });

  test('is the later of two cards, units or chips that lie on each other', () => {
    const over = { ...CARD, seat: 9 };
    expect(hitTest({ ...EMPTY, cards: [CARD, over] }, STILL, 10, 10)).toEqual({ kind: 'card', seat: 9 });
    expect(hitTest({ ...EMPTY, territories: [UNIT, { ...UNIT, seat: 9 }] }, STILL, 10, 10)).toMatchObject({ seat: 9 });
    expect(hitTest({ ...EMPTY, chips: [CHIP, { ...CHIP, seat: 9 }] }, STILL, 70, 38)).toMatchObject({ seat: 9 });
  });

  test('is not what has faded away', () => {
    const faded = { ...CARD, seat: 9, alpha: 0.01 };
    expect(hitTest({ ...EMPTY, cards: [CARD, faded] }, STILL, 10, 10)).toEqual({ kind: 'card', seat: 1 });
    const chips = [{ ...CHIP, alpha: 0 }];
    expect(hitTest({ ...EMPTY, cards: [CARD], chips }, STILL, 70, 38)).toEqual({ kind: 'card', seat: 1 });
  });

  test('is large enough for a finger: 24 pixels across', () => {
    const tiny = { ...CHIP, widthPx: 8 };
    const scene = { ...EMPTY, chips: [tiny] };
    const [x, y] = [tiny.x + tiny.widthPx / 2, tiny.y + tiny.heightPx / 2];
    for (const side of [-11, 11]) expect(hitTest(scene, STILL, x + side, y)).toMatchObject({ kind: 'chip' });
  });

  test('is the arrow at the edge of the screen before everything', () => {
    const edges = [{ x: 22, y: 22, angle: 0, label: 'Ada', labelWidthPx: 40, labelSide: 'right', seat: 7 } as const];
    const scene = { ...EMPTY, territories: [UNIT], cards: [CARD], edges };
    expect(hitTest(scene, STILL, 25, 20)).toEqual({ kind: 'edge', seat: 7 });
    expect(hitTest(scene, STILL, 70, 24)).toEqual({ kind: 'edge', seat: 7 });
  });

  test('does not depend on what is picked out', () => {
    fc.assert(
      fc.property(comparisons(25), share, share, ({ comparison }, atX, atY) => {
        const chart = chartOf(comparison);
        const { camera, screen } = wholeView(chart);
        const [x, y] = [atX * screen.width, atY * screen.height];
        const emphasis = { ...NO_EMPHASIS, kept: new Uint8Array(chart.tree.count) };
        expect(hitTest(sceneOf(chart, { emphasis }), camera, x, y)).toEqual(hitTest(sceneOf(chart), camera, x, y));
      }),
      chartRuns(30),
    );
  });
});
