/** What a reader would complain of in a picture of a chart, measured on the marks it is drawn from. */

import { textWidth } from '../../src/base/text-width.ts';
import type { Camera } from '../../src/scene/camera.ts';
import type { WorldBox } from '../../src/scene/chart.ts';
import type { Box, Scene, SegmentMark, TextMark } from '../../src/scene/scene.ts';

export interface PictureMeasures {
  /** The size of the smallest name, in screen pixels. */
  readonly leastNamePx: number;
  /** Pairs of texts that lie over each other. */
  readonly touching: readonly string[];
  /** Texts that run out of their cards. */
  readonly outside: readonly string[];
  /** Texts that a connector or a second line runs through. */
  readonly struckThrough: readonly string[];
  /** Names under the pills with counts. */
  readonly underPills: readonly string[];
  /** The part of the box around the chart that cards and territories take, 0 to 1. */
  readonly share: number;
}

/** Letters keep this far from the edges of the boxes around them. Screen pixels. */
const SLACK_PX = 0.75;
const GRID = 300;

function boxOfText(mark: TextMark, { k, x, y }: Camera): Box {
  const width = textWidth(mark.text, mark.sizePx, mark.weight);
  const at = mark.x * k + x + mark.dx;
  const left = mark.align === 'left' ? at : mark.align === 'center' ? at - width / 2 : at - width;
  return { x: left, y: mark.y * k + y + mark.dy - mark.sizePx * 0.72, width, height: mark.sizePx * 0.9 };
}

function onScreen(box: Box, { k, x, y }: Camera): Box {
  return { x: box.x * k + x, y: box.y * k + y, width: box.width * k, height: box.height * k };
}

function areTouching(a: Box, b: Box): boolean {
  return (
    a.x + SLACK_PX < b.x + b.width - SLACK_PX &&
    b.x + SLACK_PX < a.x + a.width - SLACK_PX &&
    a.y + SLACK_PX < b.y + b.height - SLACK_PX &&
    b.y + SLACK_PX < a.y + a.height - SLACK_PX
  );
}

/** Whether a straight line runs through a box: clipped to it, something is left (Liang and Barsky 1984). */
function runsThrough({ x1, y1, x2, y2 }: Omit<SegmentMark, 'alpha'>, box: Box): boolean {
  let [from, to] = [0, 1];
  const clip = (change: number, distance: number): boolean => {
    if (change === 0) return distance >= 0;
    const t = distance / change;
    if (change < 0) from = Math.max(from, t);
    else to = Math.min(to, t);
    return from < to;
  };
  const [left, top] = [box.x + SLACK_PX, box.y + SLACK_PX];
  const [right, bottom] = [box.x + box.width - SLACK_PX, box.y + box.height - SLACK_PX];
  const [dx, dy] = [x2 - x1, y2 - y1];
  return clip(-dx, x1 - left) && clip(dx, right - x1) && clip(-dy, y1 - top) && clip(dy, bottom - y1);
}

function* segmentsOf(scene: Scene, camera: Camera): Generator<Omit<SegmentMark, 'alpha'>> {
  const { k, x, y } = camera;
  const place = (x1: number, y1: number, x2: number, y2: number): Omit<SegmentMark, 'alpha'> => ({
    ...{ x1: x1 * k + x, y1: y1 * k + y, x2: x2 * k + x, y2: y2 * k + y },
  });
  for (const { x1, y1, x2, y2 } of [...scene.trunks, ...scene.lines]) yield place(x1, y1, x2, y2);
  for (const { points } of scene.routes) {
    for (let at = 0; at + 3 < points.length; at += 2) {
      yield place(points[at] ?? 0, points[at + 1] ?? 0, points[at + 2] ?? 0, points[at + 3] ?? 0);
    }
  }
}

function shareOf({ cards, territories }: Scene, bounds: WorldBox): number {
  const taken = new Uint8Array(GRID * GRID);
  for (const box of [...cards, ...territories]) {
    const [left, right] = [box.x, box.x + box.width].map((x) => ((x - bounds.x) / bounds.width) * GRID) as [
      number,
      number,
    ];
    const [top, bottom] = [box.y, box.y + box.height].map((y) => ((y - bounds.y) / bounds.height) * GRID) as [
      number,
      number,
    ];
    for (let row = Math.max(0, Math.round(top)); row < Math.min(GRID, Math.round(bottom)); row += 1) {
      taken.fill(1, row * GRID + Math.max(0, Math.round(left)), row * GRID + Math.min(GRID, Math.round(right)));
    }
  }
  return taken.reduce((sum, cell) => sum + cell, 0) / taken.length;
}

export function measurePicture(scene: Scene, camera: Camera, bounds: WorldBox): PictureMeasures {
  const texts = scene.texts.filter(({ text, alpha }) => text !== '' && alpha > 0);
  const boxes = texts.map((mark) => ({ mark, box: boxOfText(mark, camera) }));
  const cards = new Map(scene.cards.map((card) => [`${card.x}/${card.y}`, onScreen(card, camera)]));
  const chips = scene.chips.map(({ x, y, widthPx, heightPx }) => ({
    ...{ x: x * camera.k + camera.x, y: y * camera.k + camera.y, width: widthPx, height: heightPx },
  }));
  const segments = [...segmentsOf(scene, camera)];
  const touching: string[] = [];
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      if (areTouching(a.box, b.box)) touching.push(`${a.mark.text} / ${b.mark.text}`);
    }
  }
  const outside = boxes.filter(({ mark, box }) => {
    const card = cards.get(`${mark.x}/${mark.y}`);
    if (!card || mark.halo) return false;
    return box.x < card.x || box.x + box.width > card.x + card.width || box.y + box.height > card.y + card.height + 1;
  });
  const told = (some: readonly { readonly mark: TextMark }[]): string[] => some.map(({ mark }) => mark.text);
  return {
    leastNamePx: Math.min(...texts.filter(({ weight }) => weight === 600).map(({ sizePx }) => sizePx)),
    touching,
    outside: told(outside),
    struckThrough: told(boxes.filter(({ box }) => segments.some((segment) => runsThrough(segment, box)))),
    underPills: told(
      boxes.filter(({ mark, box }) => mark.weight === 600 && chips.some((chip) => areTouching(chip, box))),
    ),
    share: shareOf(scene, bounds),
  };
}
