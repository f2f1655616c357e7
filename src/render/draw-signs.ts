/** The marks of a Scene that lie over cards and lines: trails, badges, bars, chips, and arrows at the edge. */

import { EDGE_LABEL_PX } from '../scene/edge-marks.ts';
import type { BadgeMark, BarMark, ChipMark, EdgeMark, TrailMark } from '../scene/scene.ts';
import type { Drawing } from './drawing.ts';
import { glyphOnScreen, glyphWidth } from './glyphs.ts';
import {
  CHIP_ARROW_WIDTH,
  CHIP_TEXT_LEFT,
  CHIP_TEXT_PX,
  chipArrow,
  chipBaseline,
  EDGE_LABEL_DROP,
  edgeArrow,
  edgeLabelBox,
  segmentOnScreen,
} from './mark-geometry.ts';
import { filled, filledAndStroked, type PathStep, stroked } from './painter.ts';
import { TRAIL_COUNT_DROP_PX, TRAIL_COUNT_PX, trailGeometry, trailPaint } from './trail-geometry.ts';

const LABEL = { weight: 600, italic: false, align: 'center' } as const;

export function drawTrail(drawing: Drawing, mark: TrailMark): void {
  const colour = drawing.theme.change[mark.role];
  const [x1, y1] = [drawing.sx(mark.x1), drawing.sy(mark.y1)];
  const [x2, y2] = [drawing.sx(mark.x2), drawing.sy(mark.y2)];
  const { cx, cy, mx, my, head } = trailGeometry({ x1, y1, x2, y2, bend: mark.bend });
  const { alpha, width } = trailPaint(mark);
  const steps: PathStep[] = [
    { kind: 'M', points: [x1, y1] },
    { kind: 'Q', points: [cx, cy, x2, y2] },
    { kind: 'M', points: head.slice(0, 2) },
    { kind: 'L', points: head.slice(2, 4) },
    { kind: 'L', points: head.slice(4) },
  ];
  drawing.painter.path(steps, stroked(colour, alpha, { width, cap: 'round' }));
  if (mark.count < 2) return;
  const place = { ...LABEL, x: mx, y: my + TRAIL_COUNT_DROP_PX, size: TRAIL_COUNT_PX, alpha };
  drawing.haloText(String(mark.count), colour, place);
}

export function drawBadge(drawing: Drawing, mark: BadgeMark): void {
  const { painter, theme } = drawing;
  const { radiusPx, role, alpha } = mark;
  const [x, y] = [drawing.sx(mark.x), drawing.sy(mark.y)];
  const rim = stroked(theme.paper, alpha, { width: 1 });
  painter.circle(x, y, radiusPx, filledAndStroked(filled(theme.change[role], alpha), rim));
  painter.lines(
    glyphOnScreen(mark, x, y),
    stroked(theme.text.onBadge, alpha, { width: glyphWidth(mark), cap: 'round' }),
  );
}

export function drawBar({ painter, theme, camera }: Drawing, mark: BarMark): void {
  for (const { role, ...segment } of mark.segments) {
    painter.rectangle(segmentOnScreen(mark, segment, camera), 0, filled(theme.bar[role], mark.alpha));
  }
}

export function drawChip(drawing: Drawing, mark: ChipMark): void {
  const { painter } = drawing;
  const { chip, chipText } = drawing.theme;
  const { widthPx: width, heightPx: height, alpha } = mark;
  const [x, y] = [drawing.sx(mark.x), drawing.sy(mark.y)];
  painter.rectangle({ x, y, width, height }, height / 2, filled(chip, alpha));
  const print = { ...LABEL, y: y + chipBaseline(mark), size: CHIP_TEXT_PX, alpha };
  if (drawing.use.on === 'paper') {
    painter.text(mark.text, chipText, { ...print, x: x + width / 2 });
    return;
  }
  painter.text(mark.text, chipText, { ...print, x: x + CHIP_TEXT_LEFT, align: 'left' });
  painter.lines([chipArrow(mark, x, y)], stroked(chipText, alpha, { width: CHIP_ARROW_WIDTH, cap: 'round' }));
}

export function drawEdge({ painter, theme }: Drawing, mark: EdgeMark): void {
  const { accent } = theme.text;
  painter.lines([edgeArrow(mark)], filled(accent));
  if (mark.label === '') return;
  const box = edgeLabelBox(mark);
  const outline = filledAndStroked(filled(theme.card), stroked(accent, 1, { width: 1 }));
  painter.rectangle(box, box.height / 2, outline);
  const baseline = mark.y + EDGE_LABEL_PX * EDGE_LABEL_DROP;
  const place = { ...LABEL, x: box.x + box.width / 2, y: baseline, size: EDGE_LABEL_PX, alpha: 1 };
  painter.text(mark.label, accent, place);
}
