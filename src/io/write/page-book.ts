/**
 * What all pages of a chart have in common: how large they are, their numbers, and the line at the foot. Lengths in
 * pixels, of which `scale` points each make print of the least size.
 */

import { textWidth } from '../../base/text-width.ts';
import type { Picked } from '../../diff/change-filter.ts';
import type { SeatTree } from '../../diff/seat-tree.ts';
import { readText } from '../../model/organisation.ts';
import { filled, hairline } from '../../render/painter.ts';
import type { Theme } from '../../render/theme.ts';
import { type Emphasis, NO_EMPHASIS } from '../../scene/frame.ts';
import { keepSeats } from '../../scene/kept-seats.ts';
import type { Box } from '../../scene/scene.ts';
import { atOnce, type Draw, inTurn, moved } from './draw.ts';
import type { FigureWords } from './figure.ts';
import { plainBlock } from './figure-blocks.ts';
import type { PagesPlan, PagesRequest, PlannedPage } from './pages.ts';
import { LEAST_TEXT_PX, type Sheet } from './paper.ts';
import { LONGEST_SIDE, type PdfLink, type PdfPage } from './pdf.ts';

export interface PagedRequest extends Omit<PagesRequest, 'room'> {
  readonly sheet: Sheet;
  /** The least size of print, in points. */
  readonly leastPoints: number;
  readonly words: FigureWords;
  readonly theme: Theme;
  /** Who is in full ink; undefined: everybody. */
  readonly picked: Picked | undefined;
}

/** Points. */
const MARGIN = 30;
export const HEAD_PX = 52;
export const FOOT_PX = 22;
export const SMALL_PX = 10.5;

type Size = PagesRequest['room'];

export interface Frame {
  readonly sheet: Sheet;
  /** Points per pixel. */
  readonly scale: number;
  /** What lies within the margins. Pixels. */
  readonly width: number;
  readonly height: number;
}

function frameOf({ sheet, leastPoints }: Pick<PagedRequest, 'sheet' | 'leastPoints'>): Frame {
  const scale = leastPoints / LEAST_TEXT_PX;
  return { sheet, scale, width: (sheet.width - 2 * MARGIN) / scale, height: (sheet.height - 2 * MARGIN) / scale };
}

/** Where one card or heading is wider than the sheet its page is larger, so that print keeps its size. */
export function frameAround(chart: Size, { sheet, leastPoints }: Pick<PagedRequest, 'sheet' | 'leastPoints'>): Frame {
  const scale = leastPoints / LEAST_TEXT_PX;
  const side = (length: number, least: number): number =>
    Math.min(LONGEST_SIDE, Math.max(least, Math.ceil(length * scale + 2 * MARGIN)));
  const width = side(chart.width, sheet.width);
  const height = side(chart.height + HEAD_PX + FOOT_PX, sheet.height);
  return frameOf({ sheet: { width, height }, leastPoints });
}

/** The room that a page has for its part of the chart. */
export function roomOnPage(request: Pick<PagedRequest, 'sheet' | 'leastPoints'>): Size {
  return roomIn(frameOf(request));
}

export function roomIn({ width, height }: Frame): Size {
  return { width, height: height - HEAD_PX - FOOT_PX };
}

/** A place on a page, in pixels within the margins, and where it leads. */
export interface PageLink {
  readonly box: Box;
  readonly page: number;
}

export class PageBook {
  readonly request: PagedRequest;
  readonly plan: PagesPlan;
  readonly frame: Frame;
  /** How many pages stand before those of the plan. */
  before = 1;
  total = 0;

  constructor(request: PagedRequest, plan: PagesPlan) {
    this.request = request;
    this.plan = plan;
    this.frame = frameOf(request);
  }

  emphasisOn(tree: SeatTree): Emphasis {
    const { picked } = this.request;
    return picked ? { ...NO_EMPHASIS, kept: keepSeats(tree, picked) } : NO_EMPHASIS;
  }

  numberOf(index: number): number {
    return index + 1 + this.before;
  }

  nameOf(seat: number): string {
    const { before, after } = this.plan.whole.facts;
    const first = this.request.state === 'before' ? before : after;
    return (
      first[seat]?.name ??
      before[seat]?.name ??
      after[seat]?.name ??
      readText(this.request.comparison.after.organisation.name)
    );
  }

  titleOf({ roots }: PlannedPage): string {
    return roots.map(({ seat }) => this.nameOf(seat)).join(' · ');
  }

  /** A page of the sheet's size with a head, a foot and what is between, in pixels within the margins. */
  page(
    number: number,
    draws: readonly Draw[],
    links: readonly PageLink[],
    { sheet, scale, width, height }: Frame = this.frame,
  ): PdfPage {
    const { theme, words } = this.request;
    const right = `Page ${number} of ${this.total}`;
    const rightWidth = textWidth(right, SMALL_PX, 400);
    const style = { sizePx: SMALL_PX, weight: 400, mostLines: 1 } as const;
    const left = `${words.kicker} · ${words.credit}`;
    const top = height - FOOT_PX;
    const foot = [
      atOnce((painter) => painter.segments([0, top + 6, width, top + 6], hairline(theme.mutedEdge))),
      moved(0, top + 8, plainBlock(left, theme.text.muted, width - rightWidth - 24, style).draw),
      moved(width - rightWidth, top + 8, plainBlock(right, theme.text.muted, width, style).draw),
    ];
    const paper = { x: 0, y: 0, width: sheet.width, height: sheet.height };
    return {
      ...sheet,
      draw: inTurn([
        atOnce((painter) => painter.rectangle(paper, 0, filled(theme.paper))),
        moved(MARGIN, MARGIN, inTurn([...draws, ...foot]), scale),
      ]),
      links: links.map(({ box, page }) => ({ box: this.onSheet(box), page })),
    };
  }

  private onSheet({ x, y, width, height }: Box): PdfLink['box'] {
    const { scale } = this.frame;
    return { x: MARGIN + x * scale, y: MARGIN + y * scale, width: width * scale, height: height * scale };
  }
}
