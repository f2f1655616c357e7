/**
 * Draws a Scene as a standalone SVG picture: the same marks in the same order and with the same look as on the canvas,
 * with real text and nothing but shapes. Whatever a name holds, it stays text. Coordinates are screen pixels, rounded
 * to hundredths, so that the same scene always gives the same bytes.
 */

import { textWidth } from '../base/text-width.ts';
import type { Camera, ScreenSize } from '../scene/camera.ts';
import { ACCENT_MIN_SCALE } from '../scene/draw-person.ts';
import { EDGE_LABEL_PX } from '../scene/edge-marks.ts';
import type {
  BadgeMark,
  Box,
  CardMark,
  ChipMark,
  EdgeMark,
  LineMark,
  RouteMark,
  Scene,
  Specks,
  TerritoryMark,
  TextMark,
  TrailMark,
  TrunkMark,
} from '../scene/scene.ts';
import { alikeCards, cardPaint } from './card-paint.ts';
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
  strikeOnScreen,
  territoryRadius,
} from './mark-geometry.ts';
import { HALO_PX, type Renderer } from './renderer.ts';
import { LINE_STATUSES, type LineStatus, routeColour, routeWeight, STROKES, TERRITORY_EDGE_DASH } from './strokes.ts';
import { FONT_FAMILY, hueOf, type Theme } from './theme.ts';
import { TRAIL_COUNT_DROP_PX, TRAIL_COUNT_PX, trailGeometry, trailPaint } from './trail-geometry.ts';

/** Hairlines are put where they are sharp when the picture is shown at its own size. */
const PIXEL_RATIO = 1;

/** What XML cannot hold at all, not even escaped: control characters and halves of surrogate pairs. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** Attributes stand in double quotes, so that single ones need no entity. */
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(NOT_XML, '\u{FFFD}').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

function decimal(value: number): string {
  // Adding 0 turns -0 into 0.
  return String(Math.round(value * 100) / 100 + 0);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes that are undefined are left out. `content` is markup. */
function element(name: string, attributes: Attributes, content?: string): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) text += ` ${key}="${typeof value === 'number' ? decimal(value) : escapeXml(value)}"`;
  }
  return content === undefined ? `${text}/>` : `${text}>${content}</${name}>`;
}

function group(attributes: Attributes, lines: readonly string[]): string {
  return element('g', attributes, `\n${lines.join('\n')}\n`);
}

/** An opacity, left out where it is full. */
function opacity(alpha: number): number | undefined {
  return alpha < 1 ? alpha : undefined;
}

function rectangle({ x, y, width, height }: Box, attributes: Attributes = {}): string {
  return element('rect', { x, y, width, height, ...attributes });
}

/** Path data of a polyline. */
function polyline(points: readonly number[]): string {
  let data = '';
  for (let index = 0; index + 1 < points.length; index += 2) {
    data += `${index === 0 ? 'M' : 'L'}${decimal(points[index] ?? 0)} ${decimal(points[index + 1] ?? 0)}`;
  }
  return data;
}

function dashes(dash: readonly number[]): string | undefined {
  return dash.length > 0 ? dash.map(decimal).join(' ') : undefined;
}

interface TextStyle {
  readonly sizePx: number;
  readonly weight: 400 | 600;
  readonly fill: string;
  readonly align?: TextMark['align'];
  readonly italic?: boolean;
  readonly alpha?: number;
  readonly halo?: string | undefined;
}

const ANCHORS: Readonly<Record<TextMark['align'], string | undefined>> = {
  left: undefined,
  center: 'middle',
  right: 'end',
};

function textElement(text: string, x: number, y: number, style: TextStyle): string {
  const alpha = opacity(style.alpha ?? 1);
  const halo = style.halo === undefined ? {} : { stroke: style.halo, 'stroke-width': HALO_PX, 'paint-order': 'stroke' };
  return element(
    'text',
    {
      ...{ x, y, 'font-size': style.sizePx, 'font-weight': style.weight },
      'font-style': style.italic ? 'italic' : undefined,
      'text-anchor': ANCHORS[style.align ?? 'left'],
      fill: style.fill,
      'fill-opacity': alpha,
      ...halo,
      'stroke-opacity': style.halo === undefined ? undefined : alpha,
    },
    escapeXml(text),
  );
}

export interface SvgOptions {
  /** Said by screen readers and shown as a tooltip. */
  readonly title?: string;
}

export class SvgRenderer implements Renderer<string> {
  private readonly options: SvgOptions;

  constructor(options: SvgOptions = {}) {
    this.options = options;
  }

  render(scene: Scene, camera: Camera, { width, height }: ScreenSize, theme: Theme): string {
    const { title } = this.options;
    const picture = new SvgPicture(camera, theme);
    const lines = [
      ...(title === undefined ? [] : [element('title', {}, escapeXml(title))]),
      rectangle({ x: 0, y: 0, width, height }, { fill: theme.paper }),
      ...picture.draw(scene),
    ];
    return `${element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        ...{ width, height, viewBox: `0 0 ${decimal(width)} ${decimal(height)}`, role: 'img' },
        'font-family': FONT_FAMILY,
        'stroke-linejoin': 'round',
        // Canvas text keeps its spaces, so this one does too.
        'xml:space': 'preserve',
      },
      `\n${lines.join('\n')}\n`,
    )}\n`;
  }
}

class SvgPicture {
  private readonly camera: Camera;
  private readonly theme: Theme;

  constructor(camera: Camera, theme: Theme) {
    this.camera = camera;
    this.theme = theme;
  }

  draw(scene: Scene): string[] {
    return [
      ...scene.territories.map((mark) => this.territory(mark)),
      ...this.trunks(scene.trunks),
      ...this.lines(scene.lines),
      ...scene.routes.map((mark) => this.route(mark)),
      ...scene.specks.map((specks) => this.specks(specks)),
      ...this.cards(scene.cards),
      ...this.accents(scene.cards),
      ...scene.trails.flatMap((mark) => this.trail(mark)),
      ...scene.texts.flatMap((mark) => this.text(mark)),
      ...scene.badges.flatMap((mark) => this.badge(mark)),
      ...scene.chips.flatMap((mark) => this.chip(mark)),
      ...scene.edges.flatMap((mark) => this.edge(mark)),
    ];
  }

  private sx(x: number): number {
    return x * this.camera.k + this.camera.x;
  }

  private sy(y: number): number {
    return y * this.camera.k + this.camera.y;
  }

  private territory(mark: TerritoryMark): string {
    const alpha = opacity(mark.alpha);
    const hollow = mark.edge === 'moved' || mark.edge === 'left';
    const edge = mark.edge && {
      stroke: this.theme.change[mark.edge],
      'stroke-opacity': alpha,
      'stroke-dasharray': dashes(mark.dashed ? TERRITORY_EDGE_DASH : []),
    };
    return rectangle(boxOnScreen(mark, this.camera), {
      rx: territoryRadius(this.camera) || undefined,
      fill: hollow ? 'none' : hueOf(this.theme, mark.hue).tint,
      'fill-opacity': hollow ? undefined : alpha,
      ...edge,
    });
  }

  private plainPolyline(points: readonly number[]): string {
    return polyline(points.map((value, index) => (index % 2 === 0 ? this.sx(value) : this.sy(value))));
  }

  private crispPolyline(points: readonly number[]): string {
    return polyline(
      points.map((value, index) => crisp(index % 2 === 0 ? this.sx(value) : this.sy(value), PIXEL_RATIO)),
    );
  }

  private segments(marks: readonly TrunkMark[]): string {
    return marks.map(({ x1, y1, x2, y2 }) => this.crispPolyline([x1, y1, x2, y2])).join('');
  }

  private trunks(trunks: readonly TrunkMark[]): string[] {
    const paint = { fill: 'none', stroke: this.theme.trunk, 'stroke-linecap': 'square' };
    const full = trunks.filter(({ alpha }) => alpha >= 1);
    const faded = trunks.filter(({ alpha }) => alpha < 1);
    const paths = full.length > 0 ? [element('path', { ...paint, d: this.segments(full) })] : [];
    for (const trunk of faded) {
      paths.push(element('path', { ...paint, 'stroke-opacity': trunk.alpha, d: this.segments([trunk]) }));
    }
    return paths;
  }

  private strokeOf(status: LineStatus, scale = 1): Attributes {
    const { width, round, dash } = STROKES[status];
    return {
      'stroke-width': width * scale,
      'stroke-linecap': round ? 'round' : undefined,
      'stroke-dasharray': dashes(dash),
    };
  }

  private lines(lines: readonly LineMark[]): string[] {
    const alphas = [...new Set(lines.map(({ alpha }) => alpha))].filter((alpha) => alpha > 0);
    return LINE_STATUSES.flatMap((status) => {
      const { double } = STROKES[status];
      const ofStatus = lines.filter((line) => line.status === status);
      const paths = alphas.flatMap((alpha) => {
        const alike = ofStatus.filter((line) => line.alpha === alpha);
        if (alike.length === 0) return [];
        const data = double
          ? alike.flatMap((line) => doubleLine(line, this.camera).map(polyline)).join('')
          : this.segments(alike);
        const paint = { fill: 'none', stroke: this.theme.line, 'stroke-opacity': opacity(alpha) };
        return [element('path', { ...paint, ...this.strokeOf(status), d: data })];
      });
      return double ? [...paths, ...this.disputedMarks(ofStatus)] : paths;
    });
  }

  private disputedMarks(lines: readonly LineMark[]): string[] {
    if (this.camera.k < DISPUTED_MARK_MIN_SCALE) return [];
    return lines.map(({ x1, y1, x2, y2, alpha }) =>
      textElement('?', this.sx((x1 + x2) / 2), this.sy((y1 + y2) / 2) + DISPUTED_MARK_DROP_PX, {
        ...{ sizePx: DISPUTED_MARK_PX, weight: 600, align: 'center', alpha },
        fill: this.theme.text.ink,
        halo: this.theme.paper,
      }),
    );
  }

  private route(mark: RouteMark): string {
    const paint = { fill: 'none', stroke: routeColour(mark, this.theme), 'stroke-opacity': opacity(mark.alpha) };
    return element('path', {
      ...paint,
      ...this.strokeOf(mark.status, routeWeight(mark)),
      d: mark.tone === 'lit' ? this.crispPolyline(mark.points) : this.plainPolyline(mark.points),
    });
  }

  private specks({ role, boxes, count }: Specks): string {
    const { theme, camera } = this;
    const fill = role === 'plain' ? theme.speck : role === 'faint' ? theme.faintSpeck : theme.change[role];
    const rectangles = Array.from({ length: count }, (_, index) => {
      const [x = 0, y = 0, width = 0, height = 0] = boxes.subarray(index * 4, index * 4 + 4);
      const box = boxOnScreen({ x, y, width, height }, camera);
      return rectangle({ ...box, width: Math.max(0.5, box.width), height: Math.max(0.5, box.height) });
    });
    return group({ fill }, rectangles);
  }

  private cards(cards: readonly CardMark[]): string[] {
    const radius = cardRadius(this.camera);
    return alikeCards(cards).flatMap((alike) => {
      const shapes = alike.map((card) =>
        rectangle(cardOnScreen(card, this.camera, PIXEL_RATIO), { rx: radius === 0 ? undefined : radius }),
      );
      const { fills, edges } = cardPaint(alike[0], this.theme, this.camera.k);
      const fillPaint = fills.map(({ colour, alpha }) => ({ fill: colour, 'fill-opacity': opacity(alpha) }));
      const edgePaint = edges.map(({ colour, alpha, width, dash }) => ({
        stroke: colour,
        'stroke-opacity': opacity(alpha),
        'stroke-width': width,
        'stroke-dasharray': dashes(dash),
      }));
      // The last fill and the first edge are painted in one go, which is how a shape is painted anyway.
      const both = { fill: 'none', ...fillPaint.at(-1), ...edgePaint.at(0) };
      const layers: Attributes[] = [
        ...fillPaint.slice(0, -1),
        both,
        ...edgePaint.slice(1).map((paint) => ({ fill: 'none', ...paint })),
      ];
      return layers.map((paint) => group(paint, shapes));
    });
  }

  private accents(cards: readonly CardMark[]): string[] {
    if (this.camera.k < ACCENT_MIN_SCALE) return [];
    return cards
      .filter((card) => !card.ghost)
      .map((card) =>
        rectangle(accentOnScreen(card, this.camera), {
          fill: hueOf(this.theme, card.hue).tone,
          'fill-opacity': opacity(card.alpha),
        }),
      );
  }

  private text(mark: TextMark): string[] {
    if (mark.text === '') return [];
    const fill = this.theme.text[mark.role];
    const x = this.sx(mark.x) + mark.dx;
    const y = this.sy(mark.y) + mark.dy;
    const halo = mark.halo ? this.theme.paper : undefined;
    const { sizePx, weight, italic, align, alpha } = mark;
    const text = textElement(mark.text, x, y, { sizePx, weight, italic, align, alpha, fill, halo });
    if (!mark.struck) return [text];
    const strike = strikeOnScreen(mark, x, y, textWidth(mark.text, sizePx, weight));
    return [text, rectangle(strike, { fill, 'fill-opacity': opacity(alpha) })];
  }

  private trail(mark: TrailMark): string[] {
    const colour = this.theme.change[mark.role];
    const trail = trailGeometry(this.sx(mark.x1), this.sy(mark.y1), this.sx(mark.x2), this.sy(mark.y2));
    const { alpha, width } = trailPaint(mark);
    const bend = `${decimal(trail.cx)} ${decimal(trail.cy)} ${decimal(trail.x2)} ${decimal(trail.y2)}`;
    const curve = element('path', {
      ...{ fill: 'none', stroke: colour, 'stroke-opacity': opacity(alpha), 'stroke-width': width },
      'stroke-linecap': 'round',
      d: `${polyline([trail.x1, trail.y1])}Q${bend}${polyline(trail.head)}`,
    });
    if (mark.count < 2) return [curve];
    const count = textElement(String(mark.count), trail.mx, trail.my + TRAIL_COUNT_DROP_PX, {
      ...{ sizePx: TRAIL_COUNT_PX, weight: 600, align: 'center', fill: colour, alpha },
      halo: this.theme.paper,
    });
    return [curve, count];
  }

  private badge(mark: BadgeMark): string[] {
    const cx = this.sx(mark.x);
    const cy = this.sy(mark.y);
    const alpha = opacity(mark.alpha);
    const disc = element('circle', {
      ...{ cx, cy, r: mark.radiusPx, fill: this.theme.change[mark.role], 'fill-opacity': alpha },
      ...{ stroke: this.theme.paper, 'stroke-opacity': alpha },
    });
    const sign = element('path', {
      ...{ fill: 'none', stroke: this.theme.text.onBadge, 'stroke-opacity': alpha },
      ...{ 'stroke-width': glyphWidth(mark), 'stroke-linecap': 'round' },
      d: glyphOnScreen(mark, cx, cy).map(polyline).join(''),
    });
    return [disc, sign];
  }

  private chip(mark: ChipMark): string[] {
    const x = this.sx(mark.x);
    const y = this.sy(mark.y);
    const { widthPx: width, heightPx: height, alpha } = mark;
    const { chip, chipText } = this.theme;
    return [
      rectangle({ x, y, width, height }, { rx: height / 2, fill: chip, 'fill-opacity': opacity(alpha) }),
      textElement(mark.text, x + CHIP_TEXT_LEFT, y + chipBaseline(mark), {
        ...{ sizePx: CHIP_TEXT_PX, weight: 600, fill: chipText, alpha },
      }),
      element('path', {
        ...{ fill: 'none', stroke: chipText, 'stroke-opacity': opacity(alpha) },
        ...{ 'stroke-width': CHIP_ARROW_WIDTH, 'stroke-linecap': 'round', d: polyline(chipArrow(mark, x, y)) },
      }),
    ];
  }

  private edge(mark: EdgeMark): string[] {
    const { accent } = this.theme.text;
    const arrow = element('path', { fill: accent, d: `${polyline(edgeArrow(mark))}Z` });
    if (mark.label === '') return [arrow];
    const box = edgeLabelBox(mark);
    return [
      arrow,
      rectangle(box, { rx: box.height / 2, fill: this.theme.card, stroke: accent }),
      textElement(mark.label, box.x + box.width / 2, mark.y + EDGE_LABEL_PX * EDGE_LABEL_DROP, {
        ...{ sizePx: EDGE_LABEL_PX, weight: 600, align: 'center', fill: accent, alpha: 1 },
      }),
    ];
  }
}
