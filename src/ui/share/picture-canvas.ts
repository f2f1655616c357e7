/** Figures as pixels. */

import { workInSlices } from '../../base/slices.ts';
import { drawAll, type Figure } from '../../io/write/figure.ts';
import { CanvasPagePen } from '../../render/canvas-page.ts';
import type { TextPlace } from '../../render/painter.ts';
import { FONT_FAMILY } from '../../render/theme.ts';
import { fittingScale, pixelSize } from './picture-size.ts';

/** Waits for the page's own font in all the cuts that a figure uses. */
async function fontsReady(): Promise<void> {
  await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 13px ${FONT_FAMILY}`)));
}

/** Leaves out what nobody can see: in a large chart that is most of the work. */
class PicturePen extends CanvasPagePen {
  override text(text: string, colour: string, place: TextPlace): void {
    if (place.size >= 1) super.text(text, colour, place);
  }
}

/** In slices, so that the page stays at hand; whoever waits sees by `signal` whether it was finished. */
async function paintOn(
  canvas: HTMLCanvasElement,
  figure: Figure,
  scale: number,
  signal: AbortSignal,
): Promise<CanvasRenderingContext2D | undefined> {
  const size = pixelSize(figure, scale);
  canvas.width = size.width;
  canvas.height = size.height;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  // Where a canvas is too large, some browsers give one out on which nothing can be drawn.
  context.fillRect(0, 0, 1, 1);
  if (context.getImageData(0, 0, 1, 1).data[3] !== 255) return undefined;
  context.clearRect(0, 0, 1, 1);
  const pen = new PicturePen(context);
  await workInSlices(drawAll(figure)(pen.at({ k: scale, x: 0, y: 0 })), signal);
  return context;
}

export async function paintPreview(
  canvas: HTMLCanvasElement,
  figure: Figure,
  width: number,
  height: number,
  signal: AbortSignal,
): Promise<void> {
  await fontsReady();
  const ratio = Math.min(width / figure.width, height / figure.height);
  const size = { width: figure.width * ratio, height: figure.height * ratio };
  const painted = document.createElement('canvas');
  await paintOn(painted, figure, ratio * Math.max(1, devicePixelRatio), signal);
  if (signal.aborted) return;
  canvas.style.width = `${Math.round(size.width)}px`;
  canvas.style.height = `${Math.round(size.height)}px`;
  canvas.width = painted.width;
  canvas.height = painted.height;
  canvas.getContext('2d')?.drawImage(painted, 0, 0);
}

export interface Png {
  readonly blob: Blob;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** A PNG at a scale, or at the largest smaller one that the browser manages. Throws where it manages none. */
export async function figureAsPng(figure: Figure, wanted: number, signal: AbortSignal): Promise<Png> {
  if (!document.createElement('canvas').getContext('2d')) {
    throw new Error('This browser draws no pixels. An SVG or a PDF needs none.');
  }
  await fontsReady();
  for (let scale = fittingScale(figure, wanted); scale >= 0.1; scale /= 1.5) {
    const canvas = document.createElement('canvas');
    const context = await paintOn(canvas, figure, scale, signal);
    signal.throwIfAborted();
    const blob = context ? await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png')) : null;
    const { width, height } = canvas;
    // Not every browser frees the memory of a canvas by itself.
    canvas.width = 0;
    canvas.height = 0;
    if (blob) return { blob, width, height, scale };
  }
  throw new Error('This browser cannot make a picture as large as this chart. An SVG has no such limit.');
}
