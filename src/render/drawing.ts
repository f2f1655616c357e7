/** What every mark of a Scene is drawn with: the camera, the theme, the pen, and what the picture is for. */

import type { Camera } from '../scene/camera.ts';
import type { SegmentMark } from '../scene/scene.ts';
import { crisp } from './mark-geometry.ts';
import type { Painter, TextPlace } from './painter.ts';
import type { Theme } from './theme.ts';

export interface SceneUse {
  /** screen: as it is seen in the program. paper: nothing asks to be clicked. */
  readonly on: 'screen' | 'paper';
  /** Device pixels in a pixel: hairlines are put where they are sharp. */
  readonly pixelRatio: number;
}

export const ON_SCREEN: SceneUse = { on: 'screen', pixelRatio: 1 };
export const ON_PAPER: SceneUse = { on: 'paper', pixelRatio: 1 };

/** Width of the halo of paper around a text that stands on marks. Screen pixels. */
const HALO_PX = 3;

export class Drawing {
  readonly camera: Camera;
  readonly theme: Theme;
  readonly painter: Painter;
  readonly use: SceneUse;

  constructor(camera: Camera, theme: Theme, painter: Painter, use: SceneUse) {
    this.camera = camera;
    this.theme = theme;
    this.painter = painter;
    this.use = use;
  }

  sx(x: number): number {
    return x * this.camera.k + this.camera.x;
  }

  sy(y: number): number {
    return y * this.camera.k + this.camera.y;
  }

  crispX(x: number): number {
    return crisp(this.sx(x), this.use.pixelRatio);
  }

  crispY(y: number): number {
    return crisp(this.sy(y), this.use.pixelRatio);
  }

  /** The ends of lines on the screen. */
  crispEnds(lines: readonly SegmentMark[]): Float64Array {
    const ends = new Float64Array(lines.length * 4);
    for (const [index, { x1, y1, x2, y2 }] of lines.entries()) {
      ends[index * 4] = this.crispX(x1);
      ends[index * 4 + 1] = this.crispY(y1);
      ends[index * 4 + 2] = this.crispX(x2);
      ends[index * 4 + 3] = this.crispY(y2);
    }
    return ends;
  }

  /** A text over marks. */
  haloText(text: string, colour: string, place: TextPlace): void {
    this.painter.text(text, colour, { ...place, halo: { colour: this.theme.paper, width: HALO_PX } });
  }
}
