import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenly } from '../../tests/support/even-numbers.ts';
import {
  type Camera,
  clampScale,
  fitCamera,
  MAX_SCALE,
  MIN_SCALE,
  screenToWorld,
  visibleWorld,
  worldToScreen,
} from './camera.ts';

const coordinate = evenly(-1e4, 1e4);
const size = evenly(1, 1e4);
const cameras: fc.Arbitrary<Camera> = fc.record({
  k: evenly(MIN_SCALE, MAX_SCALE),
  x: coordinate,
  y: coordinate,
});
const boxes = fc.record({ x: coordinate, y: coordinate, width: size, height: size });
const screens = fc.record({ width: fc.integer({ min: 200, max: 4000 }), height: fc.integer({ min: 200, max: 4000 }) });

describe('a camera', () => {
  test('takes a point of the world to the screen and back', () => {
    fc.assert(
      fc.property(cameras, coordinate, coordinate, (camera, x, y) => {
        const seen = worldToScreen(camera, x, y);
        const back = screenToWorld(camera, seen.x, seen.y);
        expect(back.x).toBeCloseTo(x, 4);
        expect(back.y).toBeCloseTo(y, 4);
      }),
    );
  });

  test('sees what lies between two corners of the screen', () => {
    fc.assert(
      fc.property(cameras, screens, (camera, screen) => {
        const { x, y, width, height } = visibleWorld(camera, screen);
        const topLeft = worldToScreen(camera, x, y);
        const bottomRight = worldToScreen(camera, x + width, y + height);
        expect([topLeft.x, topLeft.y].map((value) => Math.round(value) + 0)).toEqual([0, 0]);
        expect([bottomRight.x, bottomRight.y].map(Math.round)).toEqual([screen.width, screen.height]);
      }),
    );
  });

  test('keeps its scale within bounds', () => {
    expect([0, 1, 1e9].map(clampScale)).toEqual([MIN_SCALE, 1, MAX_SCALE]);
  });

  test('fits a box: all of it, in the middle, as large as it goes', () => {
    const margin = 16;
    fc.assert(
      fc.property(boxes, screens, (box, screen) => {
        const camera = fitCamera(box, screen, margin, MAX_SCALE);
        const start = worldToScreen(camera, box.x, box.y);
        const end = worldToScreen(camera, box.x + box.width, box.y + box.height);
        expect(start.x + end.x).toBeCloseTo(screen.width, 4);
        expect(start.y + end.y).toBeCloseTo(screen.height, 4);
        const slack = Math.min(start.x - margin, start.y - margin);
        expect(slack).toBeGreaterThanOrEqual(-1e-6);
        if (camera.k < MAX_SCALE) expect(slack).toBeCloseTo(0, 4);
      }),
    );
  });

  test('does not blow up a small chart', () => {
    expect(fitCamera({ x: 0, y: 0, width: 100, height: 40 }, { width: 1440, height: 770 }).k).toBeLessThan(2);
    expect(fitCamera({ x: 0, y: 0, width: 0, height: 0 }, { width: 1440, height: 770 }).k).toBeGreaterThan(0);
  });
});
