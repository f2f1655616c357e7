/** Owns d3-zoom on one element: drags, wheels and pinches come in, cameras go out. And the way of a flight. */

import { easeCubicInOut } from 'd3-ease';
import { interpolateZoom } from 'd3-interpolate';
import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomBehavior, ZoomTransform, zoom } from 'd3-zoom';
import type { CameraLike, PanZoomOptions } from './pan-zoom.ts';

interface HandOptions extends Pick<PanZoomOptions, 'scaleExtent' | 'screen' | 'onRest'> {
  readonly onGrab: () => void;
  readonly onCamera: (camera: CameraLike) => void;
}

type HandEvent = D3ZoomEvent<HTMLElement, unknown>;

/** A press that wanders less than this is a click, so that an unsteady hand can still select. */
const CLICK_DISTANCE_PX = 5;

export class HandGestures {
  private readonly element: HTMLElement;
  private readonly behavior: ZoomBehavior<HTMLElement, unknown>;
  private isFollowing = false;

  constructor(element: HTMLElement, camera: CameraLike, options: HandOptions) {
    this.element = element;
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
      .on('start', ({ sourceEvent }: HandEvent) => {
        if (sourceEvent) options.onGrab();
      })
      .on('zoom', ({ transform: { k, x, y } }: HandEvent) => {
        if (!this.isFollowing) options.onCamera({ k, x, y });
      })
      .on('end', ({ sourceEvent, transform: { k, x, y } }: HandEvent) => {
        if (sourceEvent) options.onRest({ k, x, y });
      });
    select(element).call(this.behavior).on('dblclick.zoom', null);
    this.follow(camera);
  }

  /** Goes on from a camera that the program set. */
  follow({ k, x, y }: CameraLike): void {
    this.isFollowing = true;
    this.behavior.transform(select(this.element), new ZoomTransform(k, x, y));
    this.isFollowing = false;
  }

  /** The way of van Wijk and Nuij (2003), by the share of it that is behind one. */
  wayBetween(from: CameraLike, to: CameraLike, screen: { width: number; height: number }): (t: number) => CameraLike {
    const asView = (camera: CameraLike): [number, number, number] => [
      (screen.width / 2 - camera.x) / camera.k,
      (screen.height / 2 - camera.y) / camera.k,
      screen.width / camera.k,
    ];
    const between = interpolateZoom(asView(from), asView(to));
    return (t) => {
      const [cx, cy, width] = between(easeCubicInOut(t));
      const k = screen.width / width;
      return { k, x: screen.width / 2 - cx * k, y: screen.height / 2 - cy * k };
    };
  }

  destroy(): void {
    select(this.element).on('.zoom', null);
  }
}
