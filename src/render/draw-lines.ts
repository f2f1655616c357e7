/** The lines between cards: shared parts, the part of each seat alone, and those with ways of their own. */

import { LINE_STATUS_ORDER } from '../scene/looks.ts';
import type { LineMark, RouteMark, TrunkMark } from '../scene/scene.ts';
import { alike } from './alike.ts';
import type { Drawing } from './drawing.ts';
import { DISPUTED_MARK_DROP_PX, DISPUTED_MARK_MIN_SCALE, DISPUTED_MARK_PX, doubleLine } from './mark-geometry.ts';
import { type PathStep, stroked } from './painter.ts';
import { routeColour, routeWeight, strokeOf, trunkStroke } from './strokes.ts';

export function drawTrunks(drawing: Drawing, trunks: readonly TrunkMark[]): void {
  for (const group of alike(trunks, ['status', 'alpha'])) {
    const [{ status, alpha }] = group;
    const stroke = trunkStroke(status, drawing.theme);
    const cap = stroke.dash.length === 0 ? 'square' : stroke.cap;
    drawing.painter.segments(drawing.crispEnds(group), stroked(stroke.colour, alpha, { ...stroke, cap }));
  }
}

export function drawLines(drawing: Drawing, lines: readonly LineMark[]): void {
  for (const status of LINE_STATUS_ORDER) {
    const stroke = strokeOf(status);
    const ofStatus = lines.filter((line) => line.status === status && line.alpha > 0);
    for (const group of alike(ofStatus, ['alpha'])) {
      const ends = stroke.double ? group.flatMap((line) => doubleLine(line, drawing.camera)) : drawing.crispEnds(group);
      drawing.painter.segments(ends, stroked(drawing.theme.line, group[0].alpha, stroke));
    }
    if (stroke.double) markDisputed(drawing, ofStatus);
  }
}

function markDisputed(drawing: Drawing, lines: readonly LineMark[]): void {
  if (drawing.camera.k < DISPUTED_MARK_MIN_SCALE) return;
  for (const { x1, y1, x2, y2, alpha } of lines) {
    const x = drawing.sx((x1 + x2) / 2);
    const y = drawing.sy((y1 + y2) / 2) + DISPUTED_MARK_DROP_PX;
    const style = { size: DISPUTED_MARK_PX, weight: 600, italic: false, align: 'center', alpha } as const;
    drawing.haloText('?', drawing.theme.text.ink, { x, y, ...style });
  }
}

export function drawRoute(drawing: Drawing, mark: RouteMark): void {
  const stroke = strokeOf(mark.status);
  const width = stroke.width * routeWeight(mark);
  const pen = stroked(routeColour(mark, drawing.theme), mark.alpha, { ...stroke, width });
  if (mark.curve) {
    const [x = 0, y = 0, ...rest] = mark.curve.map((value, at) =>
      at % 2 === 0 ? drawing.sx(value) : drawing.sy(value),
    );
    const steps: readonly PathStep[] = [
      { kind: 'M', points: [x, y] },
      { kind: 'C', points: rest },
    ];
    drawing.painter.path(steps, pen);
    return;
  }
  const points = mark.points.map((value, at) => (at % 2 === 0 ? drawing.crispX(value) : drawing.crispY(value)));
  drawing.painter.lines([points], pen);
}
