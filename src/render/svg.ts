/**
 * Draws a Scene as a standalone SVG picture: the same marks in the same order and with the same look as on the canvas,
 * with real text and nothing but shapes. Whatever a name holds, it stays text. Coordinates are screen pixels.
 */

import { type Xml, xml } from '../base/escape/xml.ts';
import { textWidth } from '../base/text-width.ts';
import { finish, forEach, type Work } from '../base/work.ts';
import type { Camera, ScreenSize } from '../scene/camera.ts';
import { ACCENT_MIN_SCALE } from '../scene/draw-person.ts';
import { EDGE_LABEL_PX } from '../scene/edge-marks.ts';
import { LINE_STATUS_ORDER } from '../scene/looks.ts';
import type {
  BadgeMark,
  BarMark,
  Box,
  CardMark,
  ChipMark,
  EdgeMark,
  LineMark,
  RouteMark,
  Scene,
  SegmentMark,
  Specks,
  TerritoryMark,
  TextMark,
  TrailMark,
  TrunkMark,
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
import { type Attributes, decimal, element, group, type SvgNode, writeSvgNode } from './svg-node.ts';
import { FONT_FAMILY, hueOf, type Theme } from './theme.ts';
import { TRAIL_COUNT_DROP_PX, TRAIL_COUNT_PX, trailGeometry, trailPaint } from './trail-geometry.ts';

/** Hairlines are put where they are sharp when the picture is shown at its own size. */
const PIXEL_RATIO = 1;

/** An opacity, left out where it is full. */
function opacity(alpha: number): number | undefined {
  return alpha < 1 ? alpha : undefined;
}

export function rectangle({ x, y, width, height }: Box, attributes: Attributes = {}): SvgNode {
  return element('rect', { x, y, width, height, ...attributes });
}

/** Path data of a polyline. */
export function polyline(points: readonly number[]): string {
  let data = '';
  for (let index = 0; index + 1 < points.length; index += 2) {
    data += `${index === 0 ? 'M' : 'L'}${decimal(points[index] ?? 0)} ${decimal(points[index + 1] ?? 0)}`;
  }
  return data;
}

export function dashes(dash: readonly number[]): string | undefined {
  return dash.length > 0 ? dash.map(decimal).join(' ') : undefined;
}

export interface TextStyle {
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

function textElement(text: string, x: number, y: number, style: TextStyle): SvgNode {
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
    text,
  );
}

export interface SvgOptions {
  /** Said by screen readers and shown as a tooltip. */
  readonly title?: string;
}

export class SvgRenderer implements Renderer<Xml> {
  private readonly options: SvgOptions;

  constructor(options: SvgOptions = {}) {
    this.options = options;
  }

  render(scene: Scene, camera: Camera, { width, height }: ScreenSize, theme: Theme): Xml {
    const { title } = this.options;
    const children = [
      ...(title === undefined ? [] : [element('title', {}, title)]),
      rectangle({ x: 0, y: 0, width, height }, { fill: theme.paper }),
      ...drawScene(scene, camera, theme),
    ];
    const root = svgRoot({ width, height }, { role: 'img', 'font-family': FONT_FAMILY }, children);
    return xml`${writeSvgNode(root)}\n`;
  }
}

/** The outermost element of a picture. */
export function svgRoot({ width, height }: ScreenSize, attributes: Attributes, children: readonly SvgNode[]): SvgNode {
  return {
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      ...{ width, height, viewBox: `0 0 ${decimal(width)} ${decimal(height)}` },
      ...attributes,
      'stroke-linejoin': 'round',
      // Canvas text keeps its spaces, so this one does too.
      'xml:space': 'preserve',
    },
    children,
  };
}

/** screen: as it is seen in the program. paper: nothing asks to be clicked, and no text has an outline. */
export type SvgUse = 'screen' | 'paper';

/** The marks of a scene, in the order in which they are painted. */
export function drawScene(scene: Scene, camera: Camera, theme: Theme, use: SvgUse = 'screen'): SvgNode[] {
  return finish(drawSceneInParts(scene, camera, theme, use));
}

export function drawSceneInParts(scene: Scene, camera: Camera, theme: Theme, use: SvgUse = 'screen'): Work<SvgNode[]> {
  return new SvgPicture(camera, theme, use).draw(scene);
}

class SvgPicture {
  private readonly camera: Camera;
  private readonly theme: Theme;
  private readonly use: SvgUse;

  constructor(camera: Camera, theme: Theme, use: SvgUse) {
    this.camera = camera;
    this.theme = theme;
    this.use = use;
  }

  /** A text over marks. Not every program that opens an SVG or a PDF paints the outline of a text below its letters. */
  private haloText(text: string, x: number, y: number, style: TextStyle): SvgNode[] {
    const { paper } = this.theme;
    if (this.use === 'screen') return [textElement(text, x, y, { ...style, halo: paper })];
    const { sizePx, weight, align = 'left', alpha = 1 } = style;
    const width = textWidth(text, sizePx, weight);
    const left = align === 'left' ? x : align === 'center' ? x - width / 2 : x - width;
    const box = { x: left - 1.5, y: y - sizePx * 0.84, width: width + 3, height: sizePx * 0.95 };
    return [
      rectangle(box, { rx: 2, fill: paper, 'fill-opacity': opacity(alpha * 0.85) }),
      textElement(text, x, y, style),
    ];
  }

  *draw(scene: Scene): Work<SvgNode[]> {
    const nodes: SvgNode[] = [];
    // One by one: the marks of everybody are too many for the arguments of a call.
    const add = (more: readonly SvgNode[]): void => {
      for (const node of more) nodes.push(node);
    };
    yield* forEach(scene.territories, (mark) => nodes.push(this.territory(mark)));
    add(this.trunks(scene.trunks));
    yield;
    add(this.lines(scene.lines));
    yield* forEach(scene.routes, (mark) => nodes.push(this.route(mark)));
    yield* forEach(scene.specks, (specks) => nodes.push(this.specks(specks)));
    add(this.cards(scene.cards));
    yield;
    add(this.accents(scene.cards));
    yield* forEach(scene.trails, (mark) => add(this.trail(mark)));
    yield* forEach(scene.texts, (mark) => mark.halo || add(this.text(mark)));
    yield* forEach(scene.badges, (mark) => add(this.badge(mark)));
    yield* forEach(scene.texts, (mark) => mark.halo && add(this.text(mark)));
    yield* forEach(scene.bars, (mark) => add(this.bar(mark)));
    yield* forEach(scene.chips, (mark) => add(this.chip(mark)));
    yield* forEach(scene.edges, (mark) => add(this.edge(mark)));
    return nodes;
  }

  private sx(x: number): number {
    return x * this.camera.k + this.camera.x;
  }

  private sy(y: number): number {
    return y * this.camera.k + this.camera.y;
  }

  private territory(mark: TerritoryMark): SvgNode {
    const alpha = opacity(mark.alpha);
    const hollow = mark.edge === 'moved' || mark.edge === 'left';
    const { width, dash, round } = territoryEdge(mark);
    const edge = mark.edge && {
      ...{ stroke: this.theme.change[mark.edge], 'stroke-opacity': alpha },
      'stroke-width': width === 1 ? undefined : width,
      ...{ 'stroke-linecap': round ? 'round' : undefined, 'stroke-dasharray': dashes(dash) },
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

  private segments(marks: readonly SegmentMark[]): string {
    return marks.map(({ x1, y1, x2, y2 }) => this.crispPolyline([x1, y1, x2, y2])).join('');
  }

  private trunks(trunks: readonly TrunkMark[]): SvgNode[] {
    return alikeTrunks(trunks).map((alike) => {
      const [{ status, alpha }] = alike;
      const { width, dash, round, colour } = trunkStroke(status, this.theme);
      const paint = { fill: 'none', stroke: colour, 'stroke-width': width, 'stroke-opacity': opacity(alpha) };
      const cap = dash.length === 0 ? 'square' : round ? 'round' : undefined;
      return element('path', {
        ...{ ...paint, 'stroke-linecap': cap, 'stroke-dasharray': dashes(dash) },
        d: this.segments(alike),
      });
    });
  }

  private strokeAttributes(status: LineStatus, scale = 1): Attributes {
    const { width, round, dash } = strokeOf(status);
    return {
      'stroke-width': width * scale,
      'stroke-linecap': round ? 'round' : undefined,
      'stroke-dasharray': dashes(dash),
    };
  }

  private lines(lines: readonly LineMark[]): SvgNode[] {
    const alphas = [...new Set(lines.map(({ alpha }) => alpha))].filter((alpha) => alpha > 0);
    return LINE_STATUS_ORDER.flatMap((status) => {
      const { double } = strokeOf(status);
      const ofStatus = lines.filter((line) => line.status === status);
      const paths = alphas.flatMap((alpha) => {
        const alike = ofStatus.filter((line) => line.alpha === alpha);
        if (alike.length === 0) return [];
        const data = double
          ? alike.flatMap((line) => doubleLine(line, this.camera).map(polyline)).join('')
          : this.segments(alike);
        const paint = { fill: 'none', stroke: this.theme.line, 'stroke-opacity': opacity(alpha) };
        return [element('path', { ...paint, ...this.strokeAttributes(status), d: data })];
      });
      return double ? [...paths, ...this.disputedMarks(ofStatus)] : paths;
    });
  }

  private disputedMarks(lines: readonly LineMark[]): SvgNode[] {
    if (this.camera.k < DISPUTED_MARK_MIN_SCALE) return [];
    return lines.flatMap(({ x1, y1, x2, y2, alpha }) =>
      this.haloText('?', this.sx((x1 + x2) / 2), this.sy((y1 + y2) / 2) + DISPUTED_MARK_DROP_PX, {
        ...{ sizePx: DISPUTED_MARK_PX, weight: 600, align: 'center', alpha },
        fill: this.theme.text.ink,
      }),
    );
  }

  private route(mark: RouteMark): SvgNode {
    const paint = { fill: 'none', stroke: routeColour(mark, this.theme), 'stroke-opacity': opacity(mark.alpha) };
    return element('path', {
      ...paint,
      ...this.strokeAttributes(mark.status, routeWeight(mark)),
      d: mark.tone === 'lit' ? this.crispPolyline(mark.points) : this.plainPolyline(mark.points),
    });
  }

  private specks({ role, boxes, count }: Specks): SvgNode {
    const { theme, camera } = this;
    const fill = role === 'plain' ? theme.speck : role === 'faint' ? theme.faintSpeck : theme.change[role];
    const rectangles = Array.from({ length: count }, (_, index) => {
      const [x = 0, y = 0, width = 0, height = 0] = boxes.subarray(index * 4, index * 4 + 4);
      const box = boxOnScreen({ x, y, width, height }, camera);
      return rectangle({ ...box, width: Math.max(0.5, box.width), height: Math.max(0.5, box.height) });
    });
    return group({ fill }, rectangles);
  }

  private cards(cards: readonly CardMark[]): SvgNode[] {
    const radius = cardRadius(this.camera);
    return alikeCards(cards).flatMap((alike) => {
      const shapes = (inset: number): SvgNode[] =>
        alike.map((card) =>
          rectangle(within(cardOnScreen(card, this.camera, PIXEL_RATIO), inset), {
            rx: Math.max(0, radius - inset) || undefined,
          }),
        );
      const { fills, edges } = cardPaint(alike[0], this.theme, this.camera.k);
      const fillPaint = fills.map(({ colour, alpha }) => ({ fill: colour, 'fill-opacity': opacity(alpha) }));
      const edgePaint = edges.map(({ colour, alpha, width, dash, round }) => ({
        ...{ stroke: colour, 'stroke-opacity': opacity(alpha), 'stroke-width': width },
        ...{ 'stroke-linecap': round ? 'round' : undefined, 'stroke-dasharray': dashes(dash) },
      }));
      // The last fill and the first edge are painted in one go, which is how a shape is painted anyway.
      const both = { fill: 'none', ...fillPaint.at(-1), ...edgePaint.at(0) };
      return [
        ...[...fillPaint.slice(0, -1), both].map((paint) => group(paint, shapes(0))),
        ...edgePaint
          .slice(1)
          .map((paint, index) => group({ fill: 'none', ...paint }, shapes(edges[index + 1]?.inset ?? 0))),
      ];
    });
  }

  private accents(cards: readonly CardMark[]): SvgNode[] {
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

  private text(mark: TextMark): SvgNode[] {
    if (mark.text === '') return [];
    const fill = this.theme.text[mark.role];
    const x = this.sx(mark.x) + mark.dx;
    const y = this.sy(mark.y) + mark.dy;
    const { sizePx, weight, italic, align, alpha } = mark;
    const style = { sizePx, weight, italic, align, alpha, fill };
    const text = mark.halo ? this.haloText(mark.text, x, y, style) : [textElement(mark.text, x, y, style)];
    if (!mark.struck) return text;
    const strike = strikeOnScreen(mark, x, y, textWidth(mark.text, sizePx, weight));
    return [...text, rectangle(strike, { fill, 'fill-opacity': opacity(alpha) })];
  }

  private trail(mark: TrailMark): SvgNode[] {
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
    const count = this.haloText(String(mark.count), trail.mx, trail.my + TRAIL_COUNT_DROP_PX, {
      ...{ sizePx: TRAIL_COUNT_PX, weight: 600, align: 'center', fill: colour, alpha },
    });
    return [curve, ...count];
  }

  private badge(mark: BadgeMark): SvgNode[] {
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

  private bar(mark: BarMark): SvgNode[] {
    const alpha = opacity(mark.alpha);
    return mark.segments.map(({ role, ...segment }) =>
      rectangle(segmentOnScreen(mark, segment, this.camera), { fill: this.theme.bar[role], 'fill-opacity': alpha }),
    );
  }

  private chip(mark: ChipMark): SvgNode[] {
    const x = this.sx(mark.x);
    const y = this.sy(mark.y);
    const { widthPx: width, heightPx: height, alpha } = mark;
    const { chip, chipText } = this.theme;
    const pill = rectangle({ x, y, width, height }, { rx: height / 2, fill: chip, 'fill-opacity': opacity(alpha) });
    if (this.use === 'paper') {
      const style = { sizePx: CHIP_TEXT_PX, weight: 600, align: 'center', fill: chipText, alpha } as const;
      return [pill, textElement(mark.text, x + width / 2, y + chipBaseline(mark), style)];
    }
    return [
      pill,
      textElement(mark.text, x + CHIP_TEXT_LEFT, y + chipBaseline(mark), {
        ...{ sizePx: CHIP_TEXT_PX, weight: 600, fill: chipText, alpha },
      }),
      element('path', {
        ...{ fill: 'none', stroke: chipText, 'stroke-opacity': opacity(alpha) },
        ...{ 'stroke-width': CHIP_ARROW_WIDTH, 'stroke-linecap': 'round', d: polyline(chipArrow(mark, x, y)) },
      }),
    ];
  }

  private edge(mark: EdgeMark): SvgNode[] {
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
