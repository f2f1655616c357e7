/**
 * The camera of one element: drags, wheels, pinches and flights come in, cameras go out. Knows nothing of the chart.
 * What reads hands is fetched when the element is there, since the first picture moves for nobody.
 */

import type { HandGestures } from './hand-gestures.ts';

export interface CameraLike {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export interface PanZoomOptions {
  readonly scaleExtent: readonly [number, number];
  /** `byHand` is false for cameras that the program set. */
  readonly onCamera: (camera: CameraLike, byHand: boolean) => void;
  readonly onRest: (camera: CameraLike) => void;
  readonly prefersStill: () => boolean;
  readonly screen: () => { readonly width: number; readonly height: number };
}

const FLIGHT_MS = 450;
const STEP_MS = 160;

export class PanZoom {
  private readonly element: HTMLElement;
  private readonly options: PanZoomOptions;
  private camera: CameraLike = { k: 1, x: 0, y: 0 };
  private hands: HandGestures | undefined;
  private isDestroyed = false;
  private flight = 0;

  constructor(element: HTMLElement, options: PanZoomOptions) {
    this.element = element;
    this.options = options;
    // Without them there are still the keys and the buttons.
    this.fetchHands().catch(() => undefined);
  }

  private async fetchHands(): Promise<void> {
    const { HandGestures } = await import('./hand-gestures.ts');
    if (this.isDestroyed) return;
    this.hands = new HandGestures(this.element, this.camera, {
      scaleExtent: this.options.scaleExtent,
      screen: this.options.screen,
      onGrab: () => this.stopFlight(),
      onCamera: (camera) => {
        this.camera = camera;
        this.options.onCamera(camera, true);
      },
      onRest: this.options.onRest,
    });
  }

  private stopFlight(): void {
    cancelAnimationFrame(this.flight);
    this.flight = 0;
  }

  set(camera: CameraLike): void {
    this.camera = camera;
    this.hands?.follow(camera);
    this.options.onCamera(camera, false);
  }

  /** Goes there on a way of its own, or at once where motion is not wanted or the way is not there yet. */
  flyTo(from: CameraLike, to: CameraLike, screen: { width: number; height: number }, durationMs = FLIGHT_MS): void {
    this.stopFlight();
    const way = this.hands?.wayBetween(from, to, screen);
    if (this.options.prefersStill() || durationMs === 0 || way === undefined) {
      this.set(to);
      this.options.onRest(to);
      return;
    }
    const start = performance.now();
    const step = (now: number): void => {
      const t = Math.min(1, (now - start) / durationMs);
      if (t >= 1) {
        this.flight = 0;
        this.set(to);
        this.options.onRest(to);
        return;
      }
      this.set(way(t));
      this.flight = requestAnimationFrame(step);
    };
    this.flight = requestAnimationFrame(step);
  }

  /** Zooms about a point of the screen. */
  zoomBy(
    from: CameraLike,
    factor: number,
    centre: { x: number; y: number },
    screen: { width: number; height: number },
  ): void {
    const [least, most] = this.options.scaleExtent;
    const k = Math.min(most, Math.max(least, from.k * factor));
    const ratio = k / from.k;
    const to = { k, x: centre.x - (centre.x - from.x) * ratio, y: centre.y - (centre.y - from.y) * ratio };
    this.flyTo(from, to, screen, STEP_MS);
  }

  destroy(): void {
    this.isDestroyed = true;
    this.stopFlight();
    this.hands?.destroy();
  }
}
