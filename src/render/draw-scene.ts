/**
 * The one reading of a Scene: which shapes its marks are, with which paint, in which order. Everything is drawn in
 * screen pixels: the camera is applied by hand, so that hairlines stay hairlines and land on whole device pixels.
 */

import { finish, forEach, type Work } from '../base/work.ts';
import type { Camera } from '../scene/camera.ts';
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
  drawCards(drawing, scene.cards);
  yield;
  yield* drawAccents(drawing, scene.cards);
  yield* forEach(scene.trails, (mark) => drawTrail(drawing, mark));
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

function drawSpecks({ painter, camera: { k, x, y }, theme }: Drawing, { role, boxes, count }: Specks): void {
  const onScreen = new Float64Array(count * 4);
  for (let index = 0; index < count * 4; index += 4) {
    onScreen[index] = (boxes[index] ?? 0) * k + x;
    onScreen[index + 1] = (boxes[index + 1] ?? 0) * k + y;
    onScreen[index + 2] = Math.max(0.5, (boxes[index + 2] ?? 0) * k);
    onScreen[index + 3] = Math.max(0.5, (boxes[index + 3] ?? 0) * k);
  }
  const colour = role === 'plain' ? theme.speck : role === 'faint' ? theme.faintSpeck : theme.change[role];
  painter.rectangles(onScreen, 0, [filled(colour)]);
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
