/**
 * The pen that writes SVG elements: real text and nothing but shapes. Whatever a name holds, it stays text.
 */

import { type Xml, xml } from '../base/escape/xml.ts';
import { isolated, textWidth } from '../base/text-width.ts';
import type { Camera, ScreenSize } from '../scene/camera.ts';
import type { Box, Scene } from '../scene/scene.ts';
import { drawScene } from './draw-scene.ts';
import { ON_SCREEN, type SceneUse } from './drawing.ts';
import { paintHaloBox } from './page-text.ts';
import {
  type Brush,
  filled,
  type PagePainter,
  type PathStep,
  type Placement,
  type TextPlace,
  type TextRun,
  type TextStyle,
} from './painter.ts';
import { type Attributes, decimal, element, group, type SvgNode, writeSvgNode } from './svg-node.ts';
import { FONT_FAMILY, type Theme } from './theme.ts';

function rectangle({ x, y, width, height }: Box, attributes: Attributes = {}): SvgNode {
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

/** An opacity, left out where it is full. */
function opacity(alpha: number): number | undefined {
  return alpha < 1 ? alpha : undefined;
}

function brushAttributes({ fill, fillAlpha, stroke, strokeAlpha, strokeWidth, dash, cap }: Brush): Attributes {
  const filled = fill === undefined ? { fill: 'none' } : { fill, 'fill-opacity': opacity(fillAlpha) };
  if (stroke === undefined) return filled;
  return {
    ...filled,
    ...{ stroke, 'stroke-opacity': opacity(strokeAlpha), 'stroke-width': strokeWidth === 1 ? undefined : strokeWidth },
    ...{ 'stroke-linecap': cap === 'butt' ? undefined : cap, 'stroke-dasharray': dashes(dash) },
  };
}

const ANCHORS: Readonly<Record<TextPlace['align'], string | undefined>> = {
  left: undefined,
  center: 'middle',
  right: 'end',
};

export class SvgPen implements PagePainter {
  readonly nodes: SvgNode[] = [];
  private readonly use: SceneUse['on'];

  /** On paper a halo is a box. */
  constructor(use: SceneUse['on']) {
    this.use = use;
  }

  /** A group, so that what is in it keeps its own numbers. */
  at({ k, x, y }: Placement): PagePainter {
    const pen = new SvgPen(this.use);
    const scale = k === 1 ? '' : ` scale(${decimal(k)})`;
    this.nodes.push(group({ transform: `translate(${decimal(x)} ${decimal(y)})${scale}` }, pen.nodes));
    return pen;
  }

  rectangle(box: Box, radius: number, brush: Brush): void {
    this.nodes.push(rectangle(box, { rx: radius || undefined, ...brushAttributes(brush) }));
  }

  rectangles(boxes: ArrayLike<number>, radius: number, brushes: readonly Brush[]): void {
    for (const brush of brushes) {
      const shapes: SvgNode[] = [];
      for (let at = 0; at < boxes.length; at += 4) {
        const [x, y, width, height] = [boxes[at] ?? 0, boxes[at + 1] ?? 0, boxes[at + 2] ?? 0, boxes[at + 3] ?? 0];
        shapes.push(rectangle({ x, y, width, height }, { rx: radius || undefined }));
      }
      this.nodes.push(group(brushAttributes(brush), shapes));
    }
  }

  circle(cx: number, cy: number, r: number, brush: Brush): void {
    this.nodes.push(element('circle', { cx, cy, r, ...brushAttributes(brush) }));
  }

  segments(ends: ArrayLike<number>, brush: Brush): void {
    const lines: string[] = [];
    for (let at = 0; at < ends.length; at += 4) {
      lines.push(polyline([ends[at] ?? 0, ends[at + 1] ?? 0, ends[at + 2] ?? 0, ends[at + 3] ?? 0]));
    }
    this.nodes.push(element('path', { ...brushAttributes(brush), d: lines.join('') }));
  }

  lines(lines: readonly (readonly number[])[], brush: Brush): void {
    this.nodes.push(element('path', { ...brushAttributes(brush), d: lines.map(polyline).join('') }));
  }

  path(steps: readonly PathStep[], brush: Brush): void {
    const d = steps.map(({ kind, points }) => `${kind}${points.map(decimal).join(' ')}`).join('');
    this.nodes.push(element('path', { ...brushAttributes(brush), d }));
  }

  text(text: string, fill: string, place: TextPlace): void {
    if (this.use === 'paper') paintHaloBox(this, text, place);
    this.nodes.push(element('text', this.textAttributes(place, fill), isolated(text)));
  }

  runs(runs: readonly TextRun[], place: TextPlace): void {
    const children = runs.map(({ text, fill, isStruck }) =>
      element('tspan', { fill, 'text-decoration': isStruck ? 'line-through' : undefined }, isolated(text)),
    );
    this.nodes.push({ name: 'text', attributes: this.textAttributes(place, undefined), children });
  }

  private textAttributes(place: TextPlace, fill: string | undefined): Attributes {
    const { x, y, size, weight, italic, align, alpha } = place;
    const halo = this.use === 'screen' ? place.halo : undefined;
    const outline = halo && { stroke: halo.colour, 'stroke-width': halo.width, 'paint-order': 'stroke' };
    return {
      ...{ x, y, 'font-size': size, 'font-weight': weight, 'font-style': italic ? 'italic' : undefined },
      ...{ 'text-anchor': ANCHORS[align], fill, 'fill-opacity': opacity(alpha), ...outline },
      'stroke-opacity': halo && opacity(alpha),
    };
  }

  measure(text: string, { size, weight }: TextStyle): number {
    return textWidth(text, size, weight);
  }
}

/** A scene as a picture that stands alone, with hairlines that are sharp when it is shown at its own size. */
export function sceneAsSvg(scene: Scene, camera: Camera, { width, height }: ScreenSize, theme: Theme): Xml {
  const pen = new SvgPen('screen');
  pen.rectangle({ x: 0, y: 0, width, height }, 0, filled(theme.paper));
  drawScene(scene, camera, theme, pen, ON_SCREEN);
  return xml`${writeSvgNode(svgRoot({ width, height }, { role: 'img', 'font-family': FONT_FAMILY }, pen.nodes))}\n`;
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
