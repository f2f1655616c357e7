/** From world to screen and back: screen = world · k + (x, y). The same three numbers as a d3-zoom transform. */

import type { WorldBox } from './chart.ts';

export interface Camera {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export interface ScreenSize {
  readonly width: number;
  readonly height: number;
}

export const MIN_SCALE = 0.002;
export const MAX_SCALE = 4;
/** The chart is not blown up beyond this when it is fitted: a chart of five people need not fill the screen. */
const MAX_FIT_SCALE = 1.25;

export function clampScale(k: number): number {
  return Math.min(MAX_SCALE, Math.max(MIN_SCALE, k));
}

/** The camera that shows a box as large as it can, centred; `margin` in screen pixels. */
export function fitCamera(box: WorldBox, screen: ScreenSize, margin = 16, maxScale = MAX_FIT_SCALE): Camera {
  const k = clampScale(
    Math.min(
      maxScale,
      (screen.width - 2 * margin) / Math.max(1, box.width),
      (screen.height - 2 * margin) / Math.max(1, box.height),
    ),
  );
  return {
    k,
    x: screen.width / 2 - (box.x + box.width / 2) * k,
    y: screen.height / 2 - (box.y + box.height / 2) * k,
  };
}

export function screenToWorld(camera: Camera, x: number, y: number): { x: number; y: number } {
  return { x: (x - camera.x) / camera.k, y: (y - camera.y) / camera.k };
}

export function worldToScreen(camera: Camera, x: number, y: number): { x: number; y: number } {
  return { x: x * camera.k + camera.x, y: y * camera.k + camera.y };
}

export function visibleWorld(camera: Camera, screen: ScreenSize): WorldBox {
  const { x, y } = screenToWorld(camera, 0, 0);
  return { x, y, width: screen.width / camera.k, height: screen.height / camera.k };
}
