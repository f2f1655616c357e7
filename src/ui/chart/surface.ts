/** Where a scene is drawn: on a canvas or, for as long as the browser gives none, as SVG in its place. */

import { CanvasPen } from '../../render/canvas.ts';
import { drawScene } from '../../render/draw-scene.ts';
import type { Theme } from '../../render/theme.ts';
import type { Camera, ScreenSize } from '../../scene/camera.ts';
import type { Scene } from '../../scene/scene.ts';

type DrawAsSvg = typeof import('./draw-as-svg.ts').drawAsSvg;

export class Surface {
  private readonly canvas: HTMLCanvasElement;
  private readonly redraw: () => void;
  private pen: CanvasPen | undefined;
  private pixelRatio = 1;
  private isLost = false;
  private sheet: HTMLElement | undefined;
  private drawAsSvg: DrawAsSvg | undefined;

  /** `redraw` is called whenever the last picture has to be drawn once more. */
  constructor(canvas: HTMLCanvasElement, redraw: () => void) {
    this.canvas = canvas;
    this.redraw = redraw;
    canvas.addEventListener('contextlost', this.handleLost);
    canvas.addEventListener('contextrestored', this.handleRestored);
  }

  destroy(): void {
    this.canvas.removeEventListener('contextlost', this.handleLost);
    this.canvas.removeEventListener('contextrestored', this.handleRestored);
    this.sheet?.remove();
  }

  resize(screen: ScreenSize): void {
    this.pixelRatio = window.devicePixelRatio || 1;
    this.canvas.width = Math.round(screen.width * this.pixelRatio);
    this.canvas.height = Math.round(screen.height * this.pixelRatio);
    const context = this.canvas.getContext('2d', { alpha: false });
    this.pen = context ? new CanvasPen(context) : undefined;
  }

  render(scene: Scene, camera: Camera, screen: ScreenSize, theme: Theme): void {
    if (this.pen && !this.isLost) {
      this.sheet?.remove();
      this.sheet = undefined;
      this.pen.startPicture(screen, theme.paper, this.pixelRatio);
      drawScene(scene, camera, theme, this.pen, { on: 'screen', pixelRatio: this.pixelRatio });
      return;
    }
    this.sheet ??= this.placeSheet();
    if (this.drawAsSvg) this.drawAsSvg(this.sheet, scene, camera, screen, theme);
    else this.fetchSvg();
  }

  /** The picture as it is now, to fade over the next one; undefined where it cannot be had. */
  copy(): HTMLElement | undefined {
    if (!this.pen || this.isLost) return undefined;
    const copy = this.canvas.cloneNode() as HTMLCanvasElement;
    copy.getContext('2d')?.drawImage(this.canvas, 0, 0);
    copy.setAttribute('aria-hidden', 'true');
    this.canvas.after(copy);
    return copy;
  }

  private placeSheet(): HTMLElement {
    const sheet = document.createElement('div');
    sheet.className = 'chart__sheet';
    sheet.setAttribute('aria-hidden', 'true');
    this.canvas.after(sheet);
    return sheet;
  }

  private fetchSvg(): void {
    import('./draw-as-svg.ts')
      .then((svg) => {
        this.drawAsSvg = svg.drawAsSvg;
        this.redraw();
      })
      // The tree over the chart says all of it, and the next frame asks again.
      .catch(() => undefined);
  }

  private readonly handleLost = (): void => {
    this.isLost = true;
    this.redraw();
  };

  private readonly handleRestored = (): void => {
    this.isLost = false;
    this.redraw();
  };
}
