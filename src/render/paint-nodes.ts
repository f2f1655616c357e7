/**
 * Walks a picture made of SVG elements and hands every shape to a painter, in page coordinates and with all that it
 * inherits from the groups around it: so that a canvas and a PDF show what the SVG shows.
 */

import { withoutIsolates } from '../base/text-width.ts';
import { finish, type Work } from '../base/work.ts';
import type { Brush, PagePainter, PathStep, TextPlace, TextRun } from './painter.ts';
import type { Attributes, SvgNode } from './svg-node.ts';

/** page = own · k + (x, y) */
export interface Placement {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

const INHERITED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
] as const;
const ALIGN = { middle: 'center', end: 'right' } as const;
const TRANSFORM = /^translate\((\S+) (\S+)\)(?: scale\((\S+)\))?$/;

function inherit(outer: Attributes, own: Attributes): Attributes {
  const all: Record<string, string | number | undefined> = { ...outer };
  for (const key of INHERITED) if (own[key] !== undefined) all[key] = own[key];
  if (own.opacity !== undefined) all.opacity = numberOf(outer.opacity, 1) * Number(own.opacity);
  return all;
}

function within({ k, x, y }: Placement, transform: Attributes[string]): Placement {
  if (transform === undefined) return { k, x, y };
  const [, dx = '0', dy = '0', scale = '1'] = TRANSFORM.exec(String(transform)) ?? [];
  return { k: k * Number(scale), x: x + k * Number(dx), y: y + k * Number(dy) };
}

function numberOf(value: Attributes[string], otherwise: number): number {
  return value === undefined ? otherwise : Number(value);
}

function colourOf(value: Attributes[string], otherwise: string | undefined): string | undefined {
  if (value === undefined) return otherwise;
  return value === 'none' ? undefined : String(value);
}

function brushOf(attributes: Attributes, k: number): Brush {
  const dash = attributes['stroke-dasharray'];
  const cap = attributes['stroke-linecap'];
  return {
    fill: colourOf(attributes.fill, '#000000'),
    fillAlpha: numberOf(attributes['fill-opacity'], 1) * numberOf(attributes.opacity, 1),
    stroke: colourOf(attributes.stroke, undefined),
    strokeAlpha: numberOf(attributes['stroke-opacity'], 1) * numberOf(attributes.opacity, 1),
    strokeWidth: numberOf(attributes['stroke-width'], 1) * k,
    dash:
      dash === undefined
        ? []
        : String(dash)
            .split(' ')
            .map((length) => Number(length) * k),
    cap: cap === 'round' || cap === 'square' ? cap : 'butt',
  };
}

const COMMAND = /([MLQCZ]|[HVhvlz])([^a-zA-Z]*)/g;

/** Path data as the SVG writers of this program write it, in points of the page. */
function readPath(data: string, { k, x, y }: Placement): PathStep[] {
  let [atX, atY] = [0, 0];
  return [...data.matchAll(COMMAND)].map(([, command = '', text = '']): PathStep => {
    const numbers = Array.from(text.matchAll(/-?[\d.]+(?:e-?\d+)?/g), ([number]) => Number(number));
    const [first = 0] = numbers;
    const own =
      command === 'H'
        ? [first, atY]
        : command === 'V'
          ? [atX, first]
          : command === 'h'
            ? [atX + first, atY]
            : command === 'v'
              ? [atX, atY + first]
              : command === 'l'
                ? [atX + first, atY + (numbers[1] ?? 0)]
                : numbers;
    [atX, atY] = [own.at(-2) ?? atX, own.at(-1) ?? atY];
    const kind = 'HVhvl'.includes(command) ? 'L' : (command.toUpperCase() as PathStep['kind']);
    return { kind, points: own.map((number, index) => number * k + (index % 2 === 0 ? x : y)) };
  });
}

function paintText(node: SvgNode, attributes: Attributes, painter: PagePainter, { k, x, y }: Placement): void {
  const { attributes: own } = node;
  const fill = colourOf(attributes.fill, '#000000') ?? '#000000';
  const runs: TextRun[] = node.children
    ? node.children.map(({ text = '', attributes: { fill: own, 'text-decoration': line } }) => ({
        ...{ text: withoutIsolates(text), fill: colourOf(own, fill) ?? fill, isStruck: line === 'line-through' },
      }))
    : [{ text: withoutIsolates(node.text ?? ''), fill }];
  const anchor = own['text-anchor'];
  const [only] = runs;
  const place: TextPlace = {
    x: numberOf(own.x, 0) * k + x,
    y: numberOf(own.y, 0) * k + y,
    size: numberOf(own['font-size'], 16) * k,
    weight: own['font-weight'] === 600 ? 600 : 400,
    italic: own['font-style'] === 'italic',
    align: anchor === 'middle' || anchor === 'end' ? ALIGN[anchor] : 'left',
    alpha: numberOf(attributes['fill-opacity'], 1) * numberOf(attributes.opacity, 1),
  };
  if (only && runs.length === 1 && !only.isStruck) painter.text(only.text, only.fill, place);
  else painter.runs(runs, place);
}

const UNMOVED: Placement = { k: 1, x: 0, y: 0 };
/** So many shapes are painted at a stretch. */
const STRETCH = 32;

export function paintNodes(nodes: readonly SvgNode[], painter: PagePainter, place: Placement = UNMOVED): void {
  finish(paintNodesInParts(nodes, painter, place));
}

export function* paintNodesInParts(
  nodes: readonly SvgNode[],
  painter: PagePainter,
  place: Placement = UNMOVED,
  outer: Attributes = {},
): Work<void> {
  for (const [index, node] of nodes.entries()) {
    if (index % STRETCH === STRETCH - 1) yield;
    const { name, attributes: own } = node;
    const attributes = inherit(outer, own);
    const { k, x, y } = place;
    if (name === 'g') yield* paintNodesInParts(node.children ?? [], painter, within(place, own.transform), attributes);
    else if (name === 'text') paintText(node, attributes, painter, place);
    else if (name === 'path') painter.path(readPath(String(own.d ?? ''), place), brushOf(attributes, k));
    else if (name === 'circle') {
      const [cx, cy] = [numberOf(own.cx, 0) * k + x, numberOf(own.cy, 0) * k + y];
      painter.circle(cx, cy, numberOf(own.r, 0) * k, brushOf(attributes, k));
    } else if (name === 'rect') {
      const [width, height] = [numberOf(own.width, 0) * k, numberOf(own.height, 0) * k];
      const [left, top] = [numberOf(own.x, 0) * k + x, numberOf(own.y, 0) * k + y];
      const radius = Math.min(numberOf(own.rx, 0) * k, width / 2, height / 2);
      painter.rectangle({ x: left, y: top, width, height }, radius, brushOf(attributes, k));
    }
  }
}
