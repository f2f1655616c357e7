/**
 * Owns d3-zoom on one element: drags, wheels and pinches come in, cameras go out. Knows nothing of the chart.
 */

import { easeCubicInOut } from 'd3-ease';
import { interpolateZoom } from 'd3-interpolate';
import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomBehavior, ZoomTransform, zoom } from 'd3-zoom';

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

/** A press that wanders less than this is a click, so that an unsteady hand can still select. */
const CLICK_DISTANCE_PX = 5;
const FLIGHT_MS = 450;
const STEP_MS = 160;

export class PanZoom {
  private readonly element: HTMLElement;
  private readonly options: PanZoomOptions;
  private readonly behavior: ZoomBehavior<HTMLElement, unknown>;
  private flight = 0;
  private setting = false;

  constructor(element: HTMLElement, options: PanZoomOptions) {
    this.element = element;
    this.options = options;
    this.behavior = zoom<HTMLElement, unknown>()
      .scaleExtent([...options.scaleExtent])
      .clickDistance(CLICK_DISTANCE_PX)
      // Told rather than measured: measuring would lay the page out in the middle of a frame.
      .extent(() => {
        const { width, height } = options.screen();
        return [
          [0, 0],
          [width, height],
        ];
      })
      .on('start', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        if (event.sourceEvent) this.stopFlight();
      })
      .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        const { k, x, y } = event.transform;
        this.options.onCamera({ k, x, y }, !this.setting);
      })
      .on('end', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        if (!event.sourceEvent) return;
        const { k, x, y } = event.transform;
        this.options.onRest({ k, x, y });
      });
    select(element).call(this.behavior).on('dblclick.zoom', null);
  }

  private stopFlight(): void {
    cancelAnimationFrame(this.flight);
    this.flight = 0;
  }

  set(camera: CameraLike): void {
    this.setting = true;
    this.behavior.transform(select(this.element), new ZoomTransform(camera.k, camera.x, camera.y));
    this.setting = false;
  }

  /** Goes there along the way of van Wijk and Nuij (2003), or at once where motion is not wanted. */
  flyTo(from: CameraLike, to: CameraLike, screen: { width: number; height: number }, durationMs = FLIGHT_MS): void {
    this.stopFlight();
    if (this.options.prefersStill() || durationMs === 0) {
      this.set(to);
      this.options.onRest(to);
      return;
    }
    const asView = (camera: CameraLike): [number, number, number] => [
      (screen.width / 2 - camera.x) / camera.k,
      (screen.height / 2 - camera.y) / camera.k,
      screen.width / camera.k,
    ];
    const between = interpolateZoom(asView(from), asView(to));
    const start = performance.now();
    const step = (now: number): void => {
      const t = Math.min(1, (now - start) / durationMs);
      if (t >= 1) {
        this.flight = 0;
        this.set(to);
        this.options.onRest(to);
        return;
      }
      const [cx, cy, width] = between(easeCubicInOut(t));
      const k = screen.width / width;
      this.set({ k, x: screen.width / 2 - cx * k, y: screen.height / 2 - cy * k });
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
    this.stopFlight();
    select(this.element).on('.zoom', null);
  }
}
