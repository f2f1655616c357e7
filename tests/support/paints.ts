/**
 * What a picture consists of, in one form for a canvas and for an SVG: a line of text per painted shape, in the order
 * of painting. So that two renderers can be compared without looking at a single pixel.
 */

import { type FontWeight, textWidth } from '../../src/base/text-width.ts';
import type { Canvas2D } from '../../src/render/canvas.ts';
import { FONT_FAMILY } from '../../src/render/theme.ts';

export interface Paints {
  /** A shape and its colour: fills and strokes apart. */
  readonly fills: readonly string[];
  readonly strokes: readonly string[];
  readonly texts: readonly string[];
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

function numbers(values: readonly number[]): string {
  return values.map(number).join(' ');
}

function fillOf(shape: string, colour: string, alpha: number): string {
  return `${shape} in ${colour} at ${number(alpha)}`;
}

interface Pen {
  readonly colour: string;
  readonly alpha: number;
  readonly width: number;
  readonly cap: string;
  readonly dash: readonly number[];
}

function strokeOf(shape: string, pen: Pen): string {
  const isClosed = /^box|^circle/.test(shape);
  const ends = isClosed && pen.dash.length === 0 ? 'no' : pen.cap;
  return `${fillOf(shape, pen.colour, pen.alpha)}, ${number(pen.width)} wide, ${ends} ends, dash ${numbers(pen.dash)}`;
}

interface Letters {
  readonly text: string;
  readonly at: readonly number[];
  readonly size: number;
  readonly weight: string;
  readonly italic: boolean;
  readonly align: string;
  readonly colour: string;
  readonly alpha: number;
  readonly halo: string;
}

function textOf({ text, at, size, weight, italic, align, colour, alpha, halo }: Letters): string {
  const style = `${italic ? 'italic ' : ''}${weight} ${number(size)}px ${align}`;
  return `${fillOf(`${JSON.stringify(text)} ${numbers(at)}, ${style}`, colour, alpha)}, halo ${halo}`;
}

function shapeOfBox(at: readonly number[], radius: number): string {
  return `box ${numbers(at)} round ${number(radius)}`;
}

/** A canvas that draws nothing and remembers what it was told. */
export class RecordingCanvas implements Canvas2D {
  fillStyle: string | CanvasGradient | CanvasPattern = '#000000';
  strokeStyle: string | CanvasGradient | CanvasPattern = '#000000';
  font = '10px sans-serif';
  globalAlpha = 1;
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  lineWidth = 1;
  textAlign: CanvasTextAlign = 'start';
  readonly fills: string[] = [];
  readonly strokes: string[] = [];
  readonly texts: string[] = [];
  readonly transforms: number[][] = [];
  private dash: readonly number[] = [];
  private shapes: string[] = [];
  private line = '';
  private halo = 'none';

  private pen(): Pen {
    const { strokeStyle, globalAlpha, lineWidth, lineCap, dash } = this;
    return { colour: String(strokeStyle), alpha: globalAlpha, width: lineWidth, cap: lineCap, dash };
  }

  private currentShapes(): readonly string[] {
    return this.line === '' ? this.shapes : [...this.shapes, this.line];
  }

  private letters(text: string, x: number, y: number): Letters {
    const [, italic, weight = '', size, family] = /^(italic )?(\d+) ([\d.]+)px (.+)$/.exec(this.font) ?? [];
    if (family !== FONT_FAMILY) throw new Error(`not a font of the program: ${this.font}`);
    return {
      ...{ text, at: [x, y], weight, size: Number(size), italic: italic !== undefined, align: this.textAlign },
      ...{ colour: String(this.fillStyle), alpha: this.globalAlpha, halo: this.halo },
    };
  }

  setTransform(...matrix: unknown[]): void {
    this.transforms.push(matrix.map(Number));
  }

  setLineDash(dash: Iterable<number>): void {
    this.dash = [...dash];
  }

  beginPath(): void {
    this.shapes = [];
    this.line = '';
  }

  moveTo(x: number, y: number): void {
    this.line += `M${numbers([x, y])}`;
  }

  lineTo(x: number, y: number): void {
    this.line += `L${numbers([x, y])}`;
  }

  bezierCurveTo(...points: [number, number, number, number, number, number]): void {
    this.line += `C${numbers(points)}`;
  }

  quadraticCurveTo(...points: [number, number, number, number]): void {
    this.line += `Q${numbers(points)}`;
  }

  closePath(): void {
    this.line += 'Z';
  }

  rect(...box: [number, number, number, number]): void {
    this.shapes.push(shapeOfBox(box, 0));
  }

  roundRect(x: number, y: number, width: number, height: number, radius: unknown): void {
    this.shapes.push(shapeOfBox([x, y, width, height], Number(radius)));
  }

  arc(x: number, y: number, radius: number, start: number, end: number): void {
    if (start !== 0 || end !== 2 * Math.PI) throw new Error('only whole circles are told apart');
    this.shapes.push(`circle ${numbers([x, y, radius])}`);
  }

  fill(): void {
    for (const shape of this.currentShapes()) this.fills.push(fillOf(shape, String(this.fillStyle), this.globalAlpha));
  }

  stroke(): void {
    for (const shape of this.currentShapes()) this.strokes.push(strokeOf(shape, this.pen()));
  }

  clearRect(): void {
    throw new Error('an opaque canvas is painted over, not cleared');
  }

  fillRect(...box: [number, number, number, number]): void {
    this.fills.push(fillOf(shapeOfBox(box, 0), String(this.fillStyle), this.globalAlpha));
  }

  strokeText(): void {
    if (this.dash.length > 0) throw new Error('a halo is not dashed');
    this.halo = `${this.strokeStyle} ${number(this.lineWidth)}`;
  }

  fillText(text: string, x: number, y: number): void {
    this.texts.push(textOf(this.letters(text, x, y)));
    this.halo = 'none';
  }

  measureText(text: string): TextMetrics {
    const { size, weight } = this.letters(text, 0, 0);
    return { width: textWidth(text, size, Number(weight) as FontWeight) } as TextMetrics;
  }
}

interface SvgElement {
  readonly name: string;
  /** Those of the elements around it included. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function readEntities(text: string): string {
  if (/[<>]/.test(text)) throw new Error(`not escaped: ${text}`);
  return text.replace(/&([^;]*;?)/g, (entity, name: string) => {
    const character = ENTITIES[name.slice(0, -1)];
    if (character === undefined) throw new Error(`not an entity: ${entity}`);
    return character;
  });
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  const rest = text.replace(/\s([\w:-]+)="([^"]*)"/g, (_, name: string, value: string) => {
    if (name in found) throw new Error(`twice: ${name}`);
    found[name] = readEntities(value);
    return '';
  });
  if (rest.trim() !== '') throw new Error(`not attributes: ${rest}`);
  return found;
}

/** Reads exactly the XML that a picture needs, and refuses everything else. */
export function readSvg(svg: string): SvgElement[] {
  const elements: SvgElement[] = [];
  const open: { name: string; attributes: Readonly<Record<string, string>> }[] = [];
  let text = '';
  for (const [part] of svg.matchAll(/<[^<>]*>|[^<>]+|[<>]/g)) {
    if (!part.startsWith('<')) {
      text += readEntities(part);
      continue;
    }
    const [, closing, name = '', attributes = '', empty] = /^<(\/)?([\w:]+)((?:\s[^<>]*?)?)(\/)?>$/.exec(part) ?? [];
    if (name === '') throw new Error(`not a tag: ${part}`);
    if (closing) {
      const last = open.pop();
      if (last?.name !== name) throw new Error(`</${name}> closes <${last?.name}>`);
      if (name !== 'g' && name !== 'svg') elements.push({ ...last, text });
    } else {
      const inherited = { ...open.at(-1)?.attributes, ...attributesOf(attributes) };
      if (empty) elements.push({ name, attributes: inherited, text: '' });
      else open.push({ name, attributes: inherited });
    }
    text = '';
  }
  if (open.length > 0) throw new Error(`never closed: ${open.map(({ name }) => name).join(', ')}`);
  return elements;
}

export function paintsOfSvg(svg: string): Paints {
  const fills: string[] = [];
  const strokes: string[] = [];
  const texts: string[] = [];
  for (const { name, attributes, text } of readSvg(svg)) {
    if (name === 'title') continue;
    const value = (key: string, fallback = 0): number => Number(attributes[key] ?? fallback);
    const fill = attributes.fill ?? '#000000';
    const alpha = value('fill-opacity', 1);
    if (name === 'text') {
      const align = { middle: 'center', end: 'right' }[attributes['text-anchor'] ?? ''] ?? 'left';
      const halo = attributes.stroke === undefined ? 'none' : `${attributes.stroke} ${attributes['stroke-width']}`;
      if (halo !== 'none' && attributes['paint-order'] !== 'stroke') throw new Error('the halo covers the text');
      texts.push(
        textOf({
          ...{ text, at: [value('x'), value('y')], size: value('font-size'), weight: attributes['font-weight'] ?? '' },
          ...{ italic: attributes['font-style'] === 'italic', align, colour: fill, alpha, halo },
        }),
      );
      continue;
    }
    let shape: string;
    if (name === 'path') shape = attributes.d ?? '';
    else if (name === 'circle') shape = `circle ${numbers([value('cx'), value('cy'), value('r')])}`;
    else if (name === 'rect')
      shape = shapeOfBox(
        ['x', 'y', 'width', 'height'].map((key) => value(key)),
        value('rx'),
      );
    else throw new Error(`<${name}> has no place in a picture`);
    if (fill !== 'none') fills.push(fillOf(shape, fill, alpha));
    const { stroke } = attributes;
    if (stroke === undefined) continue;
    strokes.push(
      strokeOf(shape, {
        ...{ colour: stroke, alpha: value('stroke-opacity', 1), width: value('stroke-width', 1) },
        cap: attributes['stroke-linecap'] ?? 'butt',
        dash: (attributes['stroke-dasharray'] ?? '').split(' ').filter(Boolean).map(Number),
      }),
    );
  }
  return { fills, strokes, texts };
}
