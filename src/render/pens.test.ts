/** Canvas and SVG draw one Scene alike: the same shapes, the same paint, the same texts, in the same order. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartOf, fittedView, sceneOf, viewAround, wholeView } from '../../tests/support/charts.ts';
import { evenly } from '../../tests/support/even-numbers.ts';
import { compareTexts } from '../../tests/support/org-from-text.ts';
import { type Paints, paintsOfSvg, RecordingCanvas, readSvg } from '../../tests/support/paints.ts';
import { chartRuns } from '../../tests/support/property-runs.ts';
import { comparisons } from '../../tests/support/random-texts.ts';
import { withoutIsolates } from '../base/text-width.ts';
import type { Camera, ScreenSize } from '../scene/camera.ts';
import { type Emphasis, NO_EMPHASIS } from '../scene/frame.ts';
import { CHANGE_ROLES, colourOf, LINE_STATUS_ORDER } from '../scene/looks.ts';
import { PHASES } from '../scene/phase.ts';
import type { CardMark, ChangeRole, LineMark, Scene, TerritoryMark, TextMark } from '../scene/scene.ts';
import { TRUNK_STATUSES } from '../scene/strand.ts';
import { CanvasPen } from './canvas.ts';
import { drawScene } from './draw-scene.ts';
import { sceneAsSvg } from './svg.ts';
import { DARK, LIGHT, type Theme } from './theme.ts';

const SCREEN: ScreenSize = { width: 800, height: 600 };
const STILL: Camera = { k: 1, x: 0, y: 0 };

function paintedOnCanvas(
  scene: Scene,
  camera: Camera,
  screen: ScreenSize,
  theme: Theme,
  pixelRatio = 1,
): RecordingCanvas {
  const canvas = new RecordingCanvas();
  const pen = new CanvasPen(canvas);
  pen.startPicture(screen, theme.paper, pixelRatio);
  drawScene(scene, camera, theme, pen, { on: 'screen', pixelRatio });
  return canvas;
}

function paintedInSvg(scene: Scene, camera: Camera, screen: ScreenSize, theme: Theme): Paints {
  return paintsOfSvg(sceneAsSvg(scene, camera, screen, theme));
}

function inOrder(paints: readonly string[]): string[] {
  return [...new Set(paints)];
}

function expectAlike(scene: Scene, camera = STILL, screen = SCREEN, theme = LIGHT): void {
  const canvas = paintedOnCanvas(scene, camera, screen, theme);
  const svg = paintedInSvg(scene, camera, screen, theme);
  expect(svg.texts).toEqual(canvas.texts);
  expect(svg.fills.toSorted()).toEqual(canvas.fills.toSorted());
  expect(svg.strokes.toSorted()).toEqual(canvas.strokes.toSorted());
  // An SVG paints shape by shape where the canvas fills alike shapes and then strokes them: order holds within each.
  expect(inOrder(svg.fills)).toEqual(inOrder(canvas.fills));
  expect(inOrder(svg.strokes)).toEqual(inOrder(canvas.strokes));
}

const EMPTY: Scene = {
  ...{ territories: [], trunks: [], lines: [], routes: [], specks: [], cards: [], texts: [], badges: [], bars: [] },
  ...{ chips: [], trails: [], edges: [], visited: 0 },
};

const CARD: CardMark = {
  ...{ x: 10, y: 20, width: 120, height: 32, seat: 0, hue: 1, alpha: 1, role: undefined, roleAlpha: 0 },
  ...{ ghost: false, dashed: false, unsaid: false, unsure: false, state: 'plain', muted: false },
};
const TEXT: TextMark = {
  ...{ x: 10, y: 20, dx: 1, dy: 12, text: 'Ada', sizePx: 13, weight: 600, italic: false, role: 'ink' },
  ...{ align: 'left', alpha: 1, struck: false, halo: false },
};
const TERRITORY: TerritoryMark = {
  ...{ x: 0, y: 0, width: 300, height: 200, seat: 0, hue: 2, alpha: 1, edge: undefined, dashed: false, unsaid: false },
};
const LINE: LineMark = { x1: 10, y1: 10, x2: 30, y2: 10, alpha: 1, status: 'stated' };

describe('canvas and SVG draw alike', () => {
  const emphases = fc.record({
    hovered: fc.integer({ min: -1, max: 30 }),
    selected: fc.integer({ min: -1, max: 30 }),
    // By turns, so that every level occurs, however many seats there are.
    kept: fc.constantFrom(
      undefined,
      Uint8Array.from({ length: 80 }, (_, seat) => seat % 3),
    ),
    trails: fc.boolean(),
  });
  const phases = fc.oneof(
    fc.constantFrom(...Object.values(PHASES)),
    fc.record({
      leave: evenly(0, 1),
      move: evenly(0, 1),
      join: evenly(0, 1),
      marks: evenly(0, 1),
      ghosts: evenly(0, 1),
    }),
  );

  test('whatever the organisation, the phase, the emphasis, the scale and the theme', () => {
    fc.assert(
      fc.property(
        comparisons(30),
        phases,
        fc.oneof(fc.constant(NO_EMPHASIS), emphases),
        fc.constantFrom(0.02, 0.2, 0.5, 1, 2.3),
        fc.constantFrom('light', 'dark'),
        ({ comparison }, phase, emphasis: Emphasis, k, theme) => {
          const chart = chartOf(comparison);
          const within = (seat: number): number => Math.min(seat, chart.tree.count - 1);
          const { camera, screen } = wholeView(chart, k);
          const scene = sceneOf(chart, {
            ...{ camera, screen, phase },
            emphasis: { ...emphasis, hovered: within(emphasis.hovered), selected: within(emphasis.selected) },
          });
          expectAlike(scene, camera, screen, theme === 'light' ? LIGHT : DARK);
        },
      ),
      chartRuns(60),
    );
  });

  test('cards of every look', () => {
    const roles = ['joined', 'left', 'moved', 'carried', 'changed', undefined] as const;
    const cards = roles.flatMap((role, row) =>
      ([0, 0.4, 1] as const).flatMap((roleAlpha, column) =>
        ([true, false] as const).flatMap((ghost) =>
          (['plain', 'route', 'hovered', 'selected'] as const).map((state, index) => ({
            ...{ ...CARD, role, roleAlpha, ghost, state, dashed: ghost || role === 'left', muted: role === undefined },
            ...{ x: (column * 8 + index + (ghost ? 4 : 0)) * 130, y: row * 40, alpha: index === 1 ? 0.28 : 1 },
          })),
        ),
      ),
    );
    expectAlike({ ...EMPTY, cards });
  });

  test('cards whose place or change is not sure', () => {
    const cards = ([undefined, 'joined', 'left'] as const).flatMap((role, row) =>
      ([0, 0.4, 1] as const).flatMap((roleAlpha, column) =>
        [true, false].map((unsaid) => ({
          ...{ ...CARD, role, roleAlpha, unsaid, unsure: true, dashed: role === 'left' },
          ...{ x: (column * 2 + Number(unsaid)) * 130, y: row * 40 },
        })),
      ),
    );
    expectAlike({ ...EMPTY, cards });
    const strokes = (marks: readonly CardMark[]): readonly string[] =>
      paintedOnCanvas({ ...EMPTY, cards: marks }, STILL, SCREEN, LIGHT).strokes;
    expect(strokes([{ ...CARD, unsure: true }])).not.toEqual(strokes([CARD]));
    const joined = { ...CARD, role: 'joined' as const, roleAlpha: 1 };
    expect(strokes([{ ...joined, unsaid: true }])).not.toEqual(strokes([joined]));
    expect(strokes([{ ...joined, unsure: true }])).toHaveLength(2);
    // The outline of what is selected is that of the card, not of the edge within it.
    const selected = strokes([{ ...joined, unsure: true, state: 'selected' }]);
    expect(selected.at(-1)?.split(' in ')[0]).toBe(strokes([CARD])[0]?.split(' in ')[0]);
  });

  test('lines of every certainty, also where a disputed one comes first', () => {
    const lines = LINE_STATUS_ORDER.flatMap((status, row) => [
      { ...LINE, status, y1: row * 20, y2: row * 20 },
      { ...LINE, status, x1: 50, x2: 50, y1: row * 20, y2: row * 20 + 10, alpha: 0.5 },
    ]);
    const routes = LINE_STATUS_ORDER.flatMap((status) => [
      { points: [0, 0, 0, 9.3, 30.2, 9.3], status, tone: 'lit' as const, alpha: 1 },
      { points: [5, 0, 5, 9.3], status, tone: 'second' as const, alpha: 0.4 },
    ]);
    expectAlike({ ...EMPTY, lines, routes });
    const { strokes } = paintedOnCanvas({ ...EMPTY, lines }, STILL, SCREEN, LIGHT);
    expect(strokes.filter((stroke) => !stroke.includes(LIGHT.line))).toEqual([]);
  });

  test('everything else a scene may hold', () => {
    expectAlike({
      ...EMPTY,
      territories: [
        TERRITORY,
        { ...TERRITORY, edge: 'joined' },
        { ...TERRITORY, edge: 'left', dashed: true, alpha: 0.5 },
        { ...TERRITORY, edge: 'moved', dashed: true },
        { ...TERRITORY, edge: 'left', dashed: true, unsaid: true },
      ],
      trunks: [
        ...TRUNK_STATUSES.map((status, x) => ({ x1: x, y1: 5, x2: x, y2: 80, alpha: 1, status })),
        { x1: 5, y1: 80, x2: 60, y2: 80, alpha: 0.3, status: 'stated' },
      ],
      specks: [{ role: 'moved', boxes: new Float32Array([1, 2, 0.1, 4, 9, 9, 9, 9]), count: 1 }],
      texts: (['left', 'center', 'right'] as const).flatMap((align) => [
        { ...TEXT, align, struck: true, role: 'left' },
        { ...TEXT, align, halo: true, alpha: 0.5, italic: true, weight: 400 },
        { ...TEXT, text: '' },
      ]),
      badges: (['joined', 'left', 'moved', 'carried', 'changed'] as const).map((role) => ({
        ...{ x: 40, y: 50, radiusPx: 7.5, role, alpha: 0.9 },
      })),
      chips: [true, false].map((open) => ({
        ...{ seat: 0, x: 3, y: 4, widthPx: 40, heightPx: 15, text: '3 · 12', open, alpha: 1 },
      })),
      trails: [
        { x1: 0, y1: 0, x2: 100, y2: 40, bend: 0.18, role: 'moved', count: 1, strong: true },
        { x1: 0, y1: 0, x2: 100, y2: 40, bend: -0.3, role: 'carried', count: 7, strong: false },
      ],
      edges: [{ x: 22, y: 100, angle: 3, label: 'Ada', labelWidthPx: 40, labelSide: 'right', seat: 0 }],
    });
  });
});

describe('the canvas', () => {
  test('draws in device pixels, with hairlines in the middle of one', () => {
    const trunks = [{ x1: 5.1, y1: 5.1, x2: 5.1, y2: 80.4, alpha: 1, status: 'stated' as const }];
    const canvas = paintedOnCanvas({ ...EMPTY, trunks }, STILL, SCREEN, LIGHT, 2);
    expect(canvas.transforms).toEqual([[2, 0, 0, 2, 0, 0]]);
    expect(canvas.strokes).toEqual([expect.stringContaining('M5.25 5.25L5.25 80.25 ')]);
  });
});

describe('an SVG', () => {
  const svgOf = (scene: Scene): string => sceneAsSvg(scene, STILL, SCREEN, LIGHT);

  test('stands alone: an image of its own size', () => {
    const svg = svgOf({ ...EMPTY, texts: [TEXT] });
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="800" height="600" viewBox="0 0 800 600" /,
    );
    expect(svg).toContain(' role="img"');
    expect(svg).not.toMatch(/<script|<style|foreignObject|href|url\(/);
  });

  test.each([
    ['markup', '</text><script>alert(1)</script>'],
    ['an entity', '&lt; &#x3c; &nope;'],
    ['quotes', `"' onload="alert(1)" x='`],
    ['the end of a CDATA section', ']]><![CDATA['],
    ['spaces', '  Ada   Lovelace '],
    ['other scripts', '汪滔 · Ærøskøbing · עדה · 👩🏽‍💻'],
  ])('keeps %s in a name as it is', (_, name) => {
    const svg = svgOf({ ...EMPTY, texts: [{ ...TEXT, text: name }] });
    expect(readSvg(svg).map(({ name: tag }) => tag)).toEqual(['rect', 'text']);
    expect(withoutIsolates(readSvg(svg)[1]?.text ?? '')).toBe(name);
    expect(svg).toContain('xml:space="preserve"');
  });

  test('never breaks, whatever a name holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (name) => {
        fc.pre(name !== '');
        const svg = svgOf({ ...EMPTY, texts: [{ ...TEXT, text: name }] });
        expect(readSvg(svg).map(({ name: tag }) => tag)).toEqual(['rect', 'text']);
        // Characters that XML 1.0 has no way to hold.
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
        expect(svg).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u);
      }),
    );
    expect(svgOf({ ...EMPTY, texts: [{ ...TEXT, text: 'A\0d\ud800a' }] })).toContain('>A�d�a</text>');
  });

  test('has short numbers, the same every time', () => {
    const comparison = compareTexts('[Lab] Ada\n  Bo\n  Cy', '[Lab] Ada\n  Bo\n[New]\n  Cy\n  Di');
    const chart = chartOf(comparison);
    for (const { camera, screen } of [fittedView(chart), viewAround(chart, 2, 1 / 3)]) {
      const render = (): string => sceneAsSvg(sceneOf(chart, { camera, screen }), camera, screen, LIGHT);
      expect(render()).toBe(render());
      expect(render()).not.toMatch(/\d\.\d{3}|\de-\d|NaN|Infinity|undefined/);
    }
  });
});

test('from far away no two colours of change have the same shape', () => {
  const shapeOf = (role: ChangeRole): string => {
    const scene = { ...EMPTY, specks: [{ role, boxes: new Float32Array([10, 10, 40, 6]), count: 1 }] };
    const svg = String(sceneAsSvg(scene, STILL, SCREEN, LIGHT));
    const [mark] = svg.split('</svg>');
    return (mark ?? '').slice(svg.indexOf('<g')).replaceAll(/fill="#\w+"/g, '');
  };
  const shapes = new Map(CHANGE_ROLES.map((role) => [colourOf(role), shapeOf(role)]));
  expect(shapes.size).toBe(6);
  expect(new Set(shapes.values()).size).toBe(shapes.size);
});
