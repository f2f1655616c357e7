/**
 * Draws a Scene on a 2D canvas context, which is passed in. Everything is drawn in screen pixels: the camera is
 * applied by hand, so that hairlines stay hairlines and land on whole device pixels.
 */

import type { Camera, ScreenSize } from '../scene/camera.ts';
import { ACCENT_MIN_SCALE } from '../scene/draw-person.ts';
import { EDGE_LABEL_PX } from '../scene/edge-marks.ts';
import { LINE_STATUS_ORDER } from '../scene/looks.ts';
import type {
  BadgeMark,
  BarMark,
  CardMark,
  ChipMark,
  EdgeMark,
  Scene,
  Specks,
  TerritoryMark,
  TextMark,
  TrailMark,
} from '../scene/scene.ts';
import { alikeCards, cardPaint, within } from './card-paint.ts';
import { glyphOnScreen, glyphWidth } from './glyphs.ts';
import {
  accentOnScreen,
  boxOnScreen,
  CHIP_ARROW_WIDTH,
  CHIP_TEXT_LEFT,
  CHIP_TEXT_PX,
  cardOnScreen,
  cardRadius,
  chipArrow,
  chipBaseline,
  crisp,
  DISPUTED_MARK_DROP_PX,
  DISPUTED_MARK_MIN_SCALE,
  DISPUTED_MARK_PX,
  doubleLine,
  EDGE_LABEL_DROP,
  edgeArrow,
  edgeLabelBox,
  segmentOnScreen,
  strikeOnScreen,
  territoryRadius,
} from './mark-geometry.ts';
import { HALO_PX, type Renderer } from './renderer.ts';
import {
  alikeTrunks,
  type LineStatus,
  routeColour,
  routeWeight,
  strokeOf,
  territoryEdge,
  trunkStroke,
} from './strokes.ts';
import { FONT_FAMILY, hueOf, type Theme } from './theme.ts';
import { TRAIL_COUNT_DROP_PX, TRAIL_COUNT_PX, trailGeometry, trailPaint } from './trail-geometry.ts';

/** The part of CanvasRenderingContext2D that is used. */
export type Canvas2D = Pick<
  CanvasRenderingContext2D,
  | 'arc'
  | 'beginPath'
  | 'clearRect'
  | 'closePath'
  | 'fill'
  | 'fillRect'
  | 'fillStyle'
  | 'fillText'
  | 'font'
  | 'globalAlpha'
  | 'lineCap'
  | 'lineJoin'
  | 'lineTo'
  | 'lineWidth'
  | 'measureText'
  | 'moveTo'
  | 'quadraticCurveTo'
  | 'bezierCurveTo'
  | 'rect'
  | 'roundRect'
  | 'setLineDash'
  | 'setTransform'
  | 'stroke'
  | 'strokeStyle'
  | 'strokeText'
  | 'textAlign'
>;

export class CanvasRenderer implements Renderer<void> {
  private readonly context: Canvas2D;
  private readonly pixelRatio: number;
  private camera: Camera = { k: 1, x: 0, y: 0 };
  private theme: Theme | undefined;

  constructor(context: Canvas2D, pixelRatio: number) {
    this.context = context;
    this.pixelRatio = pixelRatio;
  }

  private paint(): Theme {
    if (!this.theme) throw new Error('nothing is painted outside render()');
    return this.theme;
  }

  private sx(x: number): number {
    return x * this.camera.k + this.camera.x;
  }

  private sy(y: number): number {
    return y * this.camera.k + this.camera.y;
  }

  private crispX(x: number): number {
    return crisp(this.sx(x), this.pixelRatio);
  }

  private crispY(y: number): number {
    return crisp(this.sy(y), this.pixelRatio);
  }

  private trace(points: readonly number[]): void {
    for (let index = 0; index + 1 < points.length; index += 2) {
      const x = points[index] ?? 0;
      const y = points[index + 1] ?? 0;
      if (index === 0) this.context.moveTo(x, y);
      else this.context.lineTo(x, y);
    }
  }

  render(scene: Scene, camera: Camera, screen: ScreenSize, theme: Theme): void {
    const { context } = this;
    this.camera = camera;
    this.theme = theme;
    context.setTransform(this.pixelRatio, 0, 0, this.pixelRatio, 0, 0);
    context.globalAlpha = 1;
    context.fillStyle = theme.paper;
    context.fillRect(0, 0, screen.width, screen.height);
    context.lineJoin = 'round';
    for (const territory of scene.territories) this.drawTerritory(territory);
    this.drawTrunks(scene);
    this.drawLines(scene);
    this.drawRoutes(scene);
    for (const specks of scene.specks) this.drawSpecks(specks);
    this.drawCards(scene.cards);
    for (const trail of scene.trails) this.drawTrail(trail);
    this.drawTexts(scene.texts, false);
    for (const badge of scene.badges) this.drawBadge(badge);
    this.drawTexts(scene.texts, true);
    for (const bar of scene.bars) this.drawBar(bar);
    for (const chip of scene.chips) this.drawChip(chip);
    for (const edge of scene.edges) this.drawEdge(edge);
    context.globalAlpha = 1;
  }

  private drawTerritory(mark: TerritoryMark): void {
    const { context, camera } = this;
    const theme = this.paint();
    const { x, y, width, height } = boxOnScreen(mark, camera);
    context.globalAlpha = mark.alpha;
    context.beginPath();
    const radius = territoryRadius(camera);
    if (radius === 0) context.rect(x, y, width, height);
    else context.roundRect(x, y, width, height, radius);
    if (mark.edge !== 'moved' && mark.edge !== 'left') {
      context.fillStyle = hueOf(theme, mark.hue).tint;
      context.fill();
    }
    if (!mark.edge) return;
    context.strokeStyle = theme.change[mark.edge];
    const { width: thickness, dash, round } = territoryEdge(mark);
    context.lineWidth = thickness;
    context.lineCap = round ? 'round' : 'butt';
    context.setLineDash([...dash]);
    context.stroke();
    context.setLineDash([]);
  }

  private drawTrunks({ trunks }: Scene): void {
    const { context } = this;
    for (const alike of alikeTrunks(trunks)) {
      const [{ status, alpha }] = alike;
      const stroke = trunkStroke(status, this.paint());
      context.globalAlpha = alpha;
      context.strokeStyle = stroke.colour;
      context.lineWidth = stroke.width;
      context.lineCap = stroke.dash.length === 0 ? 'square' : stroke.round ? 'round' : 'butt';
      context.setLineDash([...stroke.dash]);
      context.beginPath();
      for (const trunk of alike) this.segment(trunk.x1, trunk.y1, trunk.x2, trunk.y2);
      context.stroke();
    }
    context.setLineDash([]);
  }

  private segment(x1: number, y1: number, x2: number, y2: number): void {
    this.context.moveTo(this.crispX(x1), this.crispY(y1));
    this.context.lineTo(this.crispX(x2), this.crispY(y2));
  }

  private applyStroke(status: LineStatus, scale = 1): void {
    const stroke = strokeOf(status);
    this.context.lineWidth = stroke.width * scale;
    this.context.lineCap = stroke.round ? 'round' : 'butt';
    this.context.setLineDash([...stroke.dash]);
  }

  private drawLines(scene: Scene): void {
    const { context, camera } = this;
    const alphas = new Set(scene.lines.map((line) => line.alpha));
    for (const status of LINE_STATUS_ORDER) {
      const lines = scene.lines.filter((line) => line.status === status);
      if (lines.length === 0) continue;
      context.strokeStyle = this.paint().line;
      this.applyStroke(status);
      for (const alpha of alphas) {
        if (alpha <= 0) continue;
        context.globalAlpha = alpha;
        context.beginPath();
        for (const line of lines) {
          if (line.alpha !== alpha) continue;
          if (strokeOf(status).double) for (const points of doubleLine(line, camera)) this.trace(points);
          else this.segment(line.x1, line.y1, line.x2, line.y2);
        }
        context.stroke();
      }
      if (strokeOf(status).double) this.markDisputed(lines);
    }
    context.setLineDash([]);
  }

  private markDisputed(lines: Scene['lines']): void {
    const { context, camera } = this;
    if (camera.k < DISPUTED_MARK_MIN_SCALE) return;
    context.font = `600 ${DISPUTED_MARK_PX}px ${FONT_FAMILY}`;
    context.textAlign = 'center';
    context.setLineDash([]);
    for (const line of lines) {
      context.globalAlpha = line.alpha;
      const x = this.sx((line.x1 + line.x2) / 2);
      const y = this.sy((line.y1 + line.y2) / 2) + DISPUTED_MARK_DROP_PX;
      this.haloText('?', x, y, this.paint().text.ink);
    }
  }

  private drawRoutes(scene: Scene): void {
    const { context } = this;
    for (const route of scene.routes) {
      // Right angles land on whole pixels; a curve that did would have steps.
      const lit = route.tone === 'lit';
      context.globalAlpha = route.alpha;
      context.strokeStyle = routeColour(route, this.paint());
      this.applyStroke(route.status, routeWeight(route));
      context.beginPath();
      const { points } = route;
      for (let index = 0; index + 1 < points.length; index += 2) {
        const x = lit ? this.crispX(points[index] ?? 0) : this.sx(points[index] ?? 0);
        const y = lit ? this.crispY(points[index + 1] ?? 0) : this.sy(points[index + 1] ?? 0);
        if (index === 0) context.moveTo(x, y);
        else context.lineTo(x, y);
      }
      context.stroke();
    }
    context.setLineDash([]);
  }

  private drawSpecks(specks: Specks): void {
    const { context, camera } = this;
    const theme = this.paint();
    context.globalAlpha = 1;
    context.fillStyle =
      specks.role === 'plain' ? theme.speck : specks.role === 'faint' ? theme.faintSpeck : theme.change[specks.role];
    const { boxes } = specks;
    const { k, x, y } = camera;
    for (let index = 0; index < specks.count * 4; index += 4) {
      context.fillRect(
        (boxes[index] ?? 0) * k + x,
        (boxes[index + 1] ?? 0) * k + y,
        Math.max(0.5, (boxes[index + 2] ?? 0) * k),
        Math.max(0.5, (boxes[index + 3] ?? 0) * k),
      );
    }
  }

  private traceCards(cards: readonly CardMark[], inset: number): void {
    const { context } = this;
    const radius = Math.max(0, cardRadius(this.camera) - inset);
    context.beginPath();
    for (const card of cards) {
      const { x, y, width, height } = within(cardOnScreen(card, this.camera, this.pixelRatio), inset);
      if (radius === 0) context.rect(x, y, width, height);
      else context.roundRect(x, y, width, height, radius);
    }
  }

  private drawCards(cards: readonly CardMark[]): void {
    const { context } = this;
    for (const group of alikeCards(cards)) {
      this.traceCards(group, 0);
      const { fills, edges } = cardPaint(group[0], this.paint(), this.camera.k);
      for (const { colour, alpha } of fills) {
        context.globalAlpha = alpha;
        context.fillStyle = colour;
        context.fill();
      }
      for (const { colour, alpha, width, dash, round, inset } of edges) {
        if (inset > 0) this.traceCards(group, inset);
        context.lineCap = round ? 'round' : 'butt';
        context.globalAlpha = alpha;
        context.strokeStyle = colour;
        context.lineWidth = width;
        context.setLineDash([...dash]);
        context.stroke();
      }
    }
    context.setLineDash([]);
    this.drawAccents(cards);
  }

  private drawAccents(cards: readonly CardMark[]): void {
    const { context, camera } = this;
    const theme = this.paint();
    if (camera.k < ACCENT_MIN_SCALE) return;
    for (const card of cards) {
      if (card.ghost) continue;
      context.globalAlpha = card.alpha;
      context.fillStyle = hueOf(theme, card.hue).tone;
      const { x, y, width, height } = accentOnScreen(card, camera);
      context.fillRect(x, y, width, height);
    }
  }

  private haloText(text: string, x: number, y: number, colour: string): void {
    const { context } = this;
    context.strokeStyle = this.paint().paper;
    context.lineWidth = HALO_PX;
    context.strokeText(text, x, y);
    context.fillStyle = colour;
    context.fillText(text, x, y);
  }

  /** Texts on cards lie below the badges of the cards; labels, which have halos, lie over everything. */
  private drawTexts(texts: readonly TextMark[], halo: boolean): void {
    const { context } = this;
    const theme = this.paint();
    let font = '';
    for (const mark of texts) {
      if (mark.halo !== halo || mark.text === '') continue;
      const wanted = `${mark.italic ? 'italic ' : ''}${mark.weight} ${mark.sizePx.toFixed(2)}px ${FONT_FAMILY}`;
      if (wanted !== font) {
        font = wanted;
        context.font = wanted;
      }
      context.textAlign = mark.align;
      context.globalAlpha = mark.alpha;
      const x = this.sx(mark.x) + mark.dx;
      const y = this.sy(mark.y) + mark.dy;
      if (halo) this.haloText(mark.text, x, y, theme.text[mark.role]);
      else {
        context.fillStyle = theme.text[mark.role];
        context.fillText(mark.text, x, y);
      }
      if (mark.struck) this.strike(mark, x, y);
    }
  }

  private strike(mark: TextMark, x: number, y: number): void {
    const { context } = this;
    const box = strikeOnScreen(mark, x, y, context.measureText(mark.text).width);
    context.fillRect(box.x, box.y, box.width, box.height);
  }

  private drawBadge(mark: BadgeMark): void {
    const { context } = this;
    const theme = this.paint();
    const x = this.sx(mark.x);
    const y = this.sy(mark.y);
    context.globalAlpha = mark.alpha;
    context.beginPath();
    context.arc(x, y, mark.radiusPx, 0, 2 * Math.PI);
    context.fillStyle = theme.change[mark.role];
    context.fill();
    context.strokeStyle = theme.paper;
    context.lineWidth = 1;
    context.stroke();
    context.strokeStyle = theme.text.onBadge;
    context.lineWidth = glyphWidth(mark);
    context.lineCap = 'round';
    context.beginPath();
    for (const points of glyphOnScreen(mark, x, y)) this.trace(points);
    context.stroke();
  }

  private drawBar(mark: BarMark): void {
    const { context } = this;
    context.globalAlpha = mark.alpha;
    for (const { role, ...segment } of mark.segments) {
      const { x, y, width, height } = segmentOnScreen(mark, segment, this.camera);
      context.fillStyle = this.paint().bar[role];
      context.fillRect(x, y, width, height);
    }
  }

  private drawChip(mark: ChipMark): void {
    const { context } = this;
    const theme = this.paint();
    const x = this.sx(mark.x);
    const y = this.sy(mark.y);
    context.globalAlpha = mark.alpha;
    context.beginPath();
    context.roundRect(x, y, mark.widthPx, mark.heightPx, mark.heightPx / 2);
    context.fillStyle = theme.chip;
    context.fill();
    context.font = `600 ${CHIP_TEXT_PX}px ${FONT_FAMILY}`;
    context.textAlign = 'left';
    context.fillStyle = theme.chipText;
    context.fillText(mark.text, x + CHIP_TEXT_LEFT, y + chipBaseline(mark));
    context.strokeStyle = theme.chipText;
    context.lineWidth = CHIP_ARROW_WIDTH;
    context.lineCap = 'round';
    context.beginPath();
    this.trace(chipArrow(mark, x, y));
    context.stroke();
  }

  private drawTrail(mark: TrailMark): void {
    const { context } = this;
    const theme = this.paint();
    const trail = trailGeometry(this.sx(mark.x1), this.sy(mark.y1), this.sx(mark.x2), this.sy(mark.y2));
    const { alpha, width } = trailPaint(mark);
    context.globalAlpha = alpha;
    context.strokeStyle = theme.change[mark.role];
    context.lineWidth = width;
    context.lineCap = 'round';
    context.beginPath();
    context.moveTo(trail.x1, trail.y1);
    context.quadraticCurveTo(trail.cx, trail.cy, trail.x2, trail.y2);
    this.trace(trail.head);
    context.stroke();
    if (mark.count < 2) return;
    context.font = `600 ${TRAIL_COUNT_PX}px ${FONT_FAMILY}`;
    context.textAlign = 'center';
    this.haloText(String(mark.count), trail.mx, trail.my + TRAIL_COUNT_DROP_PX, theme.change[mark.role]);
  }

  private drawEdge(mark: EdgeMark): void {
    const { context } = this;
    const theme = this.paint();
    context.globalAlpha = 1;
    context.fillStyle = theme.text.accent;
    context.beginPath();
    this.trace(edgeArrow(mark));
    context.closePath();
    context.fill();
    if (mark.label === '') return;
    const { x, y, width, height } = edgeLabelBox(mark);
    context.beginPath();
    context.roundRect(x, y, width, height, height / 2);
    context.fillStyle = theme.card;
    context.fill();
    context.strokeStyle = theme.text.accent;
    context.lineWidth = 1;
    context.stroke();
    context.font = `600 ${EDGE_LABEL_PX}px ${FONT_FAMILY}`;
    context.textAlign = 'center';
    context.fillStyle = theme.text.accent;
    context.fillText(mark.label, x + width / 2, mark.y + EDGE_LABEL_PX * EDGE_LABEL_DROP);
  }
}
