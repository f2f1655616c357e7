/**
 * The one reading of a Scene: which shapes its marks are, with which paint, in which order. Everything is drawn in
 * screen pixels: the camera is applied by hand, so that hairlines stay hairlines and land on whole device pixels.
 */

import { finish, forEach, type Work } from '../base/work.ts';
import type { Camera } from '../scene/camera.ts';
import { type ColourToken, colourOf } from '../scene/looks.ts';
import type { Scene, Specks, TerritoryMark, TextMark } from '../scene/scene.ts';
import { drawAccents, drawCards } from './draw-cards.ts';
import { drawLines, drawRoute, drawTrunks } from './draw-lines.ts';
import { drawBadge, drawBar, drawChip, drawEdge, drawTrail } from './draw-signs.ts';
import { Drawing, type SceneUse } from './drawing.ts';
import { boxOnScreen, strikeOnScreen, territoryRadius } from './mark-geometry.ts';
import { filled, filledAndStroked, type Painter, stroked } from './painter.ts';
import { territoryEdge } from './strokes.ts';
import { hueOf, type Theme } from './theme.ts';

export function drawScene(scene: Scene, camera: Camera, theme: Theme, painter: Painter, use: SceneUse): void {
  finish(drawSceneInParts(scene, camera, theme, painter, use));
}

export function* drawSceneInParts(
  scene: Scene,
  camera: Camera,
  theme: Theme,
  painter: Painter,
  use: SceneUse,
): Work<void> {
  const drawing = new Drawing(camera, theme, painter, use);
  yield* forEach(scene.territories, (mark) => drawTerritory(drawing, mark));
  drawTrunks(drawing, scene.trunks);
  yield;
  drawLines(drawing, scene.lines);
  yield* forEach(scene.routes, (mark) => drawRoute(drawing, mark));
  yield* forEach(scene.specks, (specks) => drawSpecks(drawing, specks));
  // Behind the cards, so that no name is struck through.
  yield* forEach(scene.trails, (mark) => drawTrail(drawing, mark));
  drawCards(drawing, scene.cards);
  yield;
  yield* drawAccents(drawing, scene.cards);
  // Texts on cards lie below the badges of the cards; labels, which have halos, lie over everything.
  yield* forEach(scene.texts, (mark) => mark.halo || drawText(drawing, mark));
  yield* forEach(scene.badges, (mark) => drawBadge(drawing, mark));
  yield* forEach(scene.texts, (mark) => mark.halo && drawText(drawing, mark));
  yield* forEach(scene.bars, (mark) => drawBar(drawing, mark));
  yield* forEach(scene.chips, (mark) => drawChip(drawing, mark));
  yield* forEach(scene.edges, (mark) => drawEdge(drawing, mark));
}

function drawTerritory({ painter, camera, theme }: Drawing, mark: TerritoryMark): void {
  const isHollow = mark.edge === 'moved' || mark.edge === 'left';
  const fill = isHollow ? undefined : filled(hueOf(theme, mark.hue).tint, mark.alpha);
  const edge = mark.edge && stroked(theme.change[mark.edge], mark.alpha, territoryEdge(mark));
  painter.rectangle(boxOnScreen(mark, camera), territoryRadius(camera), filledAndStroked(fill, edge));
}

/** The part of a speck that is left open, as shares of what is inside its frame, so that changes differ without colour. */
interface Hole {
  readonly from: number;
  readonly to: number;
  /** From the top down. */
  readonly depth: number;
}

const HOLES: Readonly<Record<ColourToken, Hole | undefined>> = {
  joined: undefined,
  left: { from: 0, to: 1, depth: 1 },
  moved: { from: 0, to: 0.5, depth: 1 },
  carried: { from: 0, to: 0.75, depth: 1 },
  changed: { from: 0, to: 1, depth: 0.5 },
  quiet: { from: 0.25, to: 0.75, depth: 1 },
};
const FRAME_PX = 1.2;
/** Smaller specks have no room for a hole. */
const LEAST_HOLLOW_PX = 4;

function holesIn(specks: ArrayLike<number>, { from, to, depth }: Hole): number[] {
  const holes: number[] = [];
  for (let at = 0; at < specks.length; at += 4) {
    const [width, height] = [(specks[at + 2] ?? 0) - 2 * FRAME_PX, (specks[at + 3] ?? 0) - 2 * FRAME_PX];
    if (Math.min(width, height) < LEAST_HOLLOW_PX - 2 * FRAME_PX) continue;
    const x = (specks[at] ?? 0) + FRAME_PX + from * width;
    holes.push(x, (specks[at + 1] ?? 0) + FRAME_PX, (to - from) * width, depth * height);
  }
  return holes;
}

function drawSpecks({ painter, camera: { k, x, y }, theme }: Drawing, { role, boxes, count }: Specks): void {
  const onScreen = new Float64Array(count * 4);
  for (let index = 0; index < count * 4; index += 4) {
    onScreen[index] = (boxes[index] ?? 0) * k + x;
    onScreen[index + 1] = (boxes[index + 1] ?? 0) * k + y;
    onScreen[index + 2] = Math.max(0.5, (boxes[index + 2] ?? 0) * k);
    onScreen[index + 3] = Math.max(0.5, (boxes[index + 3] ?? 0) * k);
  }
  if (role === 'plain' || role === 'faint') {
    painter.rectangles(onScreen, 0, [filled(role === 'plain' ? theme.speck : theme.faintSpeck)]);
    return;
  }
  painter.rectangles(onScreen, 0, [filled(theme.change[role])]);
  const hole = HOLES[colourOf(role)];
  const holes = hole ? holesIn(onScreen, hole) : [];
  if (holes.length > 0) painter.rectangles(holes, 0, [filled(theme.card)]);
}

function drawText(drawing: Drawing, mark: TextMark): void {
  if (mark.text === '') return;
  const { painter } = drawing;
  const colour = drawing.theme.text[mark.role];
  const { sizePx: size, weight, italic, align, alpha } = mark;
  const x = drawing.sx(mark.x) + mark.dx;
  const y = drawing.sy(mark.y) + mark.dy;
  const place = { x, y, size, weight, italic, align, alpha };
  if (mark.halo) drawing.haloText(mark.text, colour, place);
  else painter.text(mark.text, colour, place);
  if (!mark.struck) return;
  painter.rectangle(strikeOnScreen(mark, x, y, painter.measure(mark.text, place)), 0, filled(colour, alpha));
}
