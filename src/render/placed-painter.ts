/** A painter for what has a place of its own on a page: everything is moved and scaled on its way to the page. */

import type { Box } from '../scene/scene.ts';
import type { Brush, PagePainter, PathStep, Placement, TextPlace, TextRun, TextStyle } from './painter.ts';

/** A place within another one, on the page. */
function within({ k, x, y }: Placement, inner: Placement): Placement {
  return { k: k * inner.k, x: x + k * inner.x, y: y + k * inner.y };
}

export class PlacedPainter implements PagePainter {
  private readonly page: PagePainter;
  private readonly place: Placement;

  constructor(page: PagePainter, place: Placement) {
    this.page = page;
    this.place = place;
  }

  at(inner: Placement): PagePainter {
    return new PlacedPainter(this.page, within(this.place, inner));
  }

  rectangle({ x, y, width, height }: Box, radius: number, brush: Brush): void {
    const { k } = this.place;
    const box = { x: this.across(x), y: this.down(y), width: width * k, height: height * k };
    this.page.rectangle(box, radius * k, this.brush(brush));
  }

  rectangles(boxes: ArrayLike<number>, radius: number, brushes: readonly Brush[]): void {
    const { k } = this.place;
    const placed = Float64Array.from(boxes, (value, index) => {
      if (index % 4 > 1) return value * k;
      return index % 4 === 0 ? this.across(value) : this.down(value);
    });
    this.page.rectangles(
      placed,
      radius * k,
      brushes.map((brush) => this.brush(brush)),
    );
  }

  circle(x: number, y: number, radius: number, brush: Brush): void {
    this.page.circle(this.across(x), this.down(y), radius * this.place.k, this.brush(brush));
  }

  segments(ends: ArrayLike<number>, brush: Brush): void {
    const placed = Float64Array.from(ends, (value, index) => (index % 2 === 0 ? this.across(value) : this.down(value)));
    this.page.segments(placed, this.brush(brush));
  }

  lines(lines: readonly (readonly number[])[], brush: Brush): void {
    this.page.lines(
      lines.map((points) => this.points(points)),
      this.brush(brush),
    );
  }

  path(steps: readonly PathStep[], brush: Brush): void {
    const placed = steps.map(({ kind, points }) => ({ kind, points: this.points(points) }));
    this.page.path(placed, this.brush(brush));
  }

  text(text: string, colour: string, place: TextPlace): void {
    this.page.text(text, colour, this.textPlace(place));
  }

  runs(runs: readonly TextRun[], place: TextPlace): void {
    this.page.runs(runs, this.textPlace(place));
  }

  measure(text: string, style: TextStyle): number {
    const { k } = this.place;
    return this.page.measure(text, { ...style, size: style.size * k }) / k;
  }

  private across(x: number): number {
    return x * this.place.k + this.place.x;
  }

  private down(y: number): number {
    return y * this.place.k + this.place.y;
  }

  private points(points: readonly number[]): number[] {
    return points.map((value, index) => (index % 2 === 0 ? this.across(value) : this.down(value)));
  }

  private brush(brush: Brush): Brush {
    const { k } = this.place;
    if (k === 1 || brush.stroke === undefined) return brush;
    return { ...brush, strokeWidth: brush.strokeWidth * k, dash: brush.dash.map((length) => length * k) };
  }

  private textPlace(place: TextPlace): TextPlace {
    const { k } = this.place;
    const halo = place.halo && { ...place.halo, width: place.halo.width * k };
    return { ...place, x: this.across(place.x), y: this.down(place.y), size: place.size * k, halo };
  }
}
