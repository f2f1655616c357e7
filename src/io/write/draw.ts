/** What is drawn on a page, from the top left corner of its place, in as many parts as it takes. */

import type { Work } from '../../base/work.ts';
import type { PagePainter } from '../../render/painter.ts';

export type Draw = (painter: PagePainter) => Work<void>;

export const drawNothing: Draw = function* () {};

/** What is little enough to be drawn at a stretch. */
export function atOnce(paint: (painter: PagePainter) => void): Draw {
  return function* (painter) {
    paint(painter);
    yield;
  };
}

/** One after the other. */
export function inTurn(draws: readonly Draw[]): Draw {
  return function* (painter) {
    for (const draw of draws) yield* draw(painter);
  };
}

export function moved(x: number, y: number, draw: Draw, k = 1): Draw {
  return (painter) => draw(painter.at({ k, x, y }));
}
