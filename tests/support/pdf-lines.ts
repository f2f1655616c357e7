/**
 * A PDF in words, read with PDF.js: its pages, a line for each shape, text and picture in the order of painting, in points
 * from the top left, and what programs show beside them.
 */

import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { tenths } from './painted-lines.ts';

/** By the number of a step of a path: its letter, and how many numbers it takes. */
const STEPS = [
  ['M', 2],
  ['L', 2],
  ['C', 6],
  ['Q', 4],
  ['Z', 0],
] as const;

const PAINTS: Readonly<Record<number, 'fill' | 'stroke' | 'both'>> = {
  [OPS.fill]: 'fill',
  [OPS.stroke]: 'stroke',
  [OPS.fillStroke]: 'both',
};

interface Glyph {
  readonly unicode: string;
}

/** What is set at a place of a page. */
class Pen {
  fill = '';
  stroke = '';
  width = 0;
  dash = '';
  cap = 0;
  join = 0;
  fillAlpha = 1;
  strokeAlpha = 1;
  font = '';
  size = 0;
  isInvisible = false;

  filled(): string {
    return ` filled ${this.fill}${this.fillAlpha === 1 ? '' : `/${this.fillAlpha}`}`;
  }

  drawn(): string {
    const ends = ['butt', 'round', 'square'][this.cap];
    const alpha = this.strokeAlpha === 1 ? '' : `/${this.strokeAlpha}`;
    return ` drawn ${this.stroke}${alpha} ${tenths(this.width)} ${ends}${this.dash}, join ${this.join}`;
  }
}

function pathOf(data: Float32Array, height: number): string {
  let words = '';
  for (let at = 0; at < data.length; ) {
    const [letter, count] = STEPS[data[at] ?? 0] ?? ['?', 0];
    const points = [...data.subarray(at + 1, at + 1 + count)].map((value, index) =>
      index % 2 === 0 ? value : height - value,
    );
    words += `${letter}${tenths(...points)}`;
    at += count + 1;
  }
  return words;
}

/** What a step of a page holds: PDF.js gives numbers, texts and lists of them, by the kind of the step. */
type Held = readonly (string | number | readonly unknown[] | undefined)[];

class PageReader {
  readonly lines: string[] = [];
  private readonly pen = new Pen();
  private readonly height: number;
  private readonly nameOfFont: (id: string) => string;
  private at: readonly number[] = [];
  private matrix: readonly number[] = [];

  constructor(height: number, nameOfFont: (id: string) => string) {
    this.height = height;
    this.nameOfFont = nameOfFont;
  }

  private readonly steps: Readonly<Record<number, (held: Held) => void>> = {
    [OPS.setFillRGBColor]: ([colour]) => (this.pen.fill = String(colour)),
    [OPS.setStrokeRGBColor]: ([colour]) => (this.pen.stroke = String(colour)),
    [OPS.setLineWidth]: ([width]) => (this.pen.width = Number(width)),
    [OPS.setLineCap]: ([cap]) => (this.pen.cap = Number(cap)),
    [OPS.setLineJoin]: ([join]) => (this.pen.join = Number(join)),
    [OPS.setDash]: ([dash]) => {
      const lengths = dash as readonly number[];
      this.pen.dash = lengths.length > 0 ? ` dashed ${tenths(...lengths)}` : '';
    },
    [OPS.setGState]: ([states]) => this.setState(new Map(states as [string, number][])),
    [OPS.constructPath]: ([paint, data]) => this.path(PAINTS[Number(paint)], (data as [Float32Array])[0]),
    [OPS.setFont]: ([font, size]) => Object.assign(this.pen, { font: String(font), size: Number(size) }),
    [OPS.setTextRenderingMode]: ([mode]) => (this.pen.isInvisible = mode === 3),
    [OPS.moveText]: ([x, y]) => (this.at = [Number(x), this.height - Number(y)]),
    [OPS.showText]: ([glyphs]) => this.text(glyphs as readonly (Glyph | number)[]),
    [OPS.transform]: (matrix) => (this.matrix = matrix.map(Number)),
    [OPS.paintImageXObject]: () => this.picture(),
  };

  read(step: number, held: Held): void {
    this.steps[step]?.(held);
  }

  private setState(state: ReadonlyMap<string, number>): void {
    this.pen.fillAlpha = state.get('ca') ?? this.pen.fillAlpha;
    this.pen.strokeAlpha = state.get('CA') ?? this.pen.strokeAlpha;
  }

  private path(paint: 'fill' | 'stroke' | 'both' | undefined, data: Float32Array): void {
    const { pen } = this;
    const words = [paint === 'stroke' ? '' : pen.filled(), paint === 'fill' ? '' : pen.drawn()].join('');
    this.lines.push(`path ${pathOf(data, this.height)}${words}`);
  }

  private text(glyphs: readonly (Glyph | number)[]): void {
    const { pen } = this;
    const text = glyphs.map((each) => (typeof each === 'number' ? '' : each.unicode)).join('');
    const look = `${tenths(pen.size)} ${this.nameOfFont(pen.font)}${pen.isInvisible ? ' invisible' : pen.filled()}`;
    this.lines.push(`text ${tenths(...this.at)} ${look}: ${JSON.stringify(text)}`);
  }

  private picture(): void {
    const [width = 0, , , tall = 0, left = 0, bottom = 0] = this.matrix;
    const box = tenths(left, this.height - bottom - tall, width, tall);
    this.lines.push(`picture ${box} at ${this.pen.fillAlpha}`);
  }
}

async function linesOfPage(page: PDFPageProxy): Promise<string[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const reader = new PageReader(page.getViewport({ scale: 1 }).height, nameOfFont(page));
  fnArray.forEach((step, index) => {
    reader.read(step, argsArray[index] ?? []);
  });
  return reader.lines;
}

async function linksOf(document: PDFDocumentProxy, page: PDFPageProxy): Promise<string[]> {
  const { height } = page.getViewport({ scale: 1 });
  const annotations = (await page.getAnnotations()) as { readonly rect: number[]; readonly dest: readonly object[] }[];
  return Promise.all(
    annotations.map(async ({ rect: [left = 0, bottom = 0, right = 0, top = 0], dest: [target] }) => {
      const number = (await document.getPageIndex(target as never)) + 1;
      return `link ${tenths(left, height - top, right - left, top - bottom)} to page ${number}`;
    }),
  );
}

/** As the file calls it; known once the steps of the page are. */
function nameOfFont(page: PDFPageProxy): (id: string) => string {
  return (id) => {
    const font = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined;
    return String(font?.name ?? 'a font of the reader').replace(/^[A-Z]{6}\+/, '');
  };
}

export async function pdfLines(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false }).promise;
  const { info } = await document.getMetadata();
  const { Title, Subject, Creator, Language } = info as Readonly<Record<string, unknown>>;
  const lines = [`${Title} | ${Subject} | ${Creator} | ${Language}`];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    lines.push('', `== Page ${number}, ${tenths(width, height)}`);
    lines.push(...(await linesOfPage(page)), ...(await linksOf(document, page)));
  }
  const outline = (await document.getOutline()) ?? [];
  for (const { title, dest } of outline) {
    const target = (dest as readonly object[])[0];
    lines.push(`bookmark ${title}: page ${(await document.getPageIndex(target as never)) + 1}`);
  }
  await document.loadingTask.destroy();
  return [...lines, ''];
}
