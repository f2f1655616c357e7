/** The first pages of many: what happened, the whole chart small, and where to find what. */

import { append } from '../../base/lists.ts';
import { textWidth } from '../../base/text-width.ts';
import type { Work } from '../../base/work.ts';
import { drawSceneInParts } from '../../render/draw-scene.ts';
import { ON_PAPER } from '../../render/drawing.ts';
import { filled, stroked, type TextPlace } from '../../render/painter.ts';
import { buildScene } from '../../scene/build-scene.ts';
import { type Chart, chartBounds, seatBlock } from '../../scene/chart.ts';
import { NO_EMPHASIS, NOTHING_COVERED } from '../../scene/frame.ts';
import { PHASES } from '../../scene/phase.ts';
import type { Scene, TextMark } from '../../scene/scene.ts';
import { atOnce, type Draw, inTurn, moved } from './draw.ts';
import { type Block, entryRows, plainBlock, stackBlocks, textBlock } from './figure-blocks.ts';
import { legendOf } from './figure-legend.ts';
import { FOOT_PX, type PageBook, type PageLink, SMALL_PX } from './page-book.ts';
import type { PlannedPage } from './pages.ts';
import { LEAST_TEXT_PX } from './paper.ts';
import type { PdfPage } from './pdf.ts';
import { layOutPicture } from './picture-chart.ts';

export interface Overview {
  readonly head: Block;
  readonly chart: Chart;
}

export class OverviewDrawer {
  private readonly book: PageBook;

  constructor(book: PageBook) {
    this.book = book;
  }

  /** The list of pages, which stands below the overview where it is short. */
  private list() {
    const { frame, plan } = this.book;
    const columns = Math.max(1, Math.floor(frame.width / 250));
    const columnWidth = frame.width / columns;
    const lines = plan.pages.map((page, index) => this.line(page, index, columnWidth - 16));
    const rowHeight = 15;
    const heights = lines.reduce((sum, line) => sum + Math.max(1, Math.round(line.height / rowHeight)), 0);
    const onFirst = (Math.ceil(heights / columns) + 2) * rowHeight + 34;
    return { columns, columnWidth, lines, rowHeight, heights, onFirst, isTogether: onFirst <= frame.height * 0.4 };
  }

  private chartRoom(head: Block): number {
    const { onFirst, isTogether } = this.list();
    return Math.max(60, this.book.frame.height - FOOT_PX - head.height - 20 - (isTogether ? onFirst : 0));
  }

  *layOut(): Work<Overview> {
    const { comparison, tree, direction, shape, closed, picked } = this.book.request;
    const head = yield* this.overviewHead();
    const choice = { comparison, tree, direction, shape, closed, picked, trails: false };
    return { head, chart: yield* layOutPicture(choice, this.book.frame.width / this.chartRoom(head)) };
  }

  /** What happened, the whole chart small, and a list of pages, on as many pages as the list needs. */
  draw({ head, chart }: Overview): PdfPage[] {
    const { request, frame } = this.book;
    const { theme } = request;
    const { columns, columnWidth, lines, rowHeight, heights, onFirst, isTogether } = this.list();
    const most = Math.floor((frame.height - FOOT_PX - 30) / rowHeight) * columns;
    const overview = this.overviewChart(chart, frame.width, this.chartRoom(head));
    const links = overview.links.map(({ box, page }) => ({ box: { ...box, y: box.y + head.height + 16 }, page }));
    const draws: Draw[] = [head.draw, moved(0, head.height + 16, overview.draw)];
    const pages: PdfPage[] = [];
    const place = (from: number, top: number, capacity: number): { draws: Draw[]; links: PageLink[]; next: number } => {
      const title = plainBlock('Pages', theme.text.ink, frame.width, { sizePx: 13, weight: 600 });
      const placed: Draw[] = [moved(0, top, title.draw)];
      const areas: PageLink[] = [];
      const perColumn = Math.max(1, Math.ceil(capacity / columns));
      let [column, row, next] = [0, 0, from];
      for (; next < lines.length; next += 1) {
        const line = lines[next];
        if (!line) break;
        const rows = Math.max(1, Math.round(line.height / rowHeight));
        if (row > 0 && row + rows > perColumn) [column, row] = [column + 1, 0];
        if (column >= columns) break;
        const [x, y] = [column * columnWidth, top + 24 + row * rowHeight];
        placed.push(moved(x, y, line.draw));
        areas.push({
          box: { x, y, width: columnWidth - 16, height: rows * rowHeight },
          page: this.book.numberOf(next),
        });
        row += rows;
      }
      return { draws: placed, links: areas, next };
    };
    let next = 0;
    if (isTogether) {
      const list = place(0, frame.height - FOOT_PX - onFirst + 4, heights + columns);
      append(draws, list.draws);
      append(links, list.links);
      next = list.next;
    }
    pages.push({ ...this.book.page(1, draws, links), bookmark: 'Overview' });
    while (next < lines.length) {
      const list = place(next, 0, most);
      pages.push(this.book.page(pages.length + 1, list.draws, list.links));
      next = Math.max(list.next, next + 1);
    }
    return pages;
  }

  private line(page: PlannedPage, index: number, width: number): Block {
    const { theme } = this.book.request;
    const number = String(this.book.numberOf(index));
    const text = textBlock([{ text: this.book.titleOf(page), look: theme.text.ink }], width - 30, {
      ...{ sizePx: SMALL_PX, weight: 400, leading: 15 / SMALL_PX, mostLines: 3 },
    });
    const label = textBlock([{ text: number, look: theme.text.accent }], 30, {
      ...{ sizePx: SMALL_PX, weight: 600, leading: 15 / SMALL_PX },
    });
    return { height: text.height, draw: inTurn([label.draw, moved(30, 0, text.draw)]) };
  }

  private *overviewHead(): Work<Block> {
    const { words, theme } = this.book.request;
    const { width } = this.book.frame;
    const measure = Math.min(width, 980);
    const charts = this.book.plan.pages.map(({ chart }) => chart);
    const [chart] = charts;
    const scenes: Scene[] = [];
    for (const page of this.book.plan.pages) {
      const bounds = chartBounds(page.chart);
      scenes.push(
        buildScene(page.chart, {
          ...{ camera: { k: 1, x: -bounds.x, y: -bounds.y }, screen: bounds, phase: PHASES[this.book.request.state] },
          ...{ emphasis: NO_EMPHASIS, covered: NOTHING_COVERED },
        }),
      );
      yield;
    }
    const headline = words.headline.map(({ text, kind }) => ({
      text,
      look: kind === undefined ? theme.text.ink : theme.text[kind],
    }));
    const blocks = [
      plainBlock(words.kicker, theme.text.muted, width, { sizePx: 12, weight: 600, mostLines: 1 }),
      textBlock(headline, width, { sizePx: 20, weight: 600, leading: 1.25, mostLines: 4 }),
      plainBlock(words.caption, theme.text.muted, measure, { sizePx: 11, weight: 400, leading: 1.45, mostLines: 5 }),
      plainBlock(words.notes.join(' '), theme.text.muted, measure, {
        ...{ sizePx: SMALL_PX, weight: 400, leading: 1.4, mostLines: 6 },
      }),
      ...(chart
        ? [
            entryRows(
              legendOf({ ...chart, tree: this.book.plan.whole.tree, facts: this.book.plan.whole.facts }, scenes, theme),
              theme.text.ink,
              width,
            ),
          ]
        : []),
    ];
    return stackBlocks(blocks, 7);
  }

  /** The whole chart from afar, with the number of the page at each branch that has one. */
  private overviewChart(chart: Chart, width: number, height: number): { draw: Draw; links: PageLink[] } {
    const { request, plan } = this.book;
    const { theme } = request;
    const bounds = chartBounds(chart);
    const k = Math.min(1, (width - 20) / bounds.width, (height - 20) / bounds.height);
    const camera = { k, x: (width - bounds.width * k) / 2 - bounds.x * k, y: 10 - bounds.y * k };
    const scene = buildScene(chart, {
      ...{
        camera,
        screen: { width, height },
        phase: PHASES[request.state],
        emphasis: this.book.emphasisOn(chart.tree),
        covered: NOTHING_COVERED,
      },
    });
    // What is smaller than the least print, or has no room, is left to the pages.
    const isLegible = ({ text, sizePx }: TextMark): boolean => sizePx >= LEAST_TEXT_PX && !text.endsWith('…');
    const legible = { ...scene, texts: scene.texts.filter(isLegible) };
    const draws: Draw[] = [(painter) => drawSceneInParts(legible, camera, theme, painter, ON_PAPER)];
    const links: PageLink[] = [];
    plan.pages.forEach(({ roots }, index) => {
      for (const { seat } of roots) {
        if (seat < 0 || plan.pageOfCut.get(seat) !== index) continue;
        const block = seatBlock(chart, seat);
        const box = {
          x: block.x * k + camera.x,
          y: block.y * k + camera.y,
          width: block.width * k,
          height: block.height * k,
        };
        const number = String(this.book.numberOf(index));
        const pill = { width: textWidth(number, LEAST_TEXT_PX, 600) + 8, height: 14 };
        const at = { x: Math.max(0, box.x + box.width - pill.width + 3), y: Math.max(0, box.y - 4) };
        const place: TextPlace = {
          ...{ x: at.x + pill.width / 2, y: at.y + 10.6, align: 'center', alpha: 1 },
          ...{ size: LEAST_TEXT_PX, weight: 600, italic: false },
        };
        draws.push(
          atOnce((painter) => {
            painter.rectangle(box, 2, stroked(theme.text.accent, 1, { width: 0.75 }));
            painter.rectangle({ ...at, ...pill }, 3, filled(theme.text.accent));
            painter.text(number, theme.text.onBadge, place);
          }),
        );
        links.push({ box: { ...at, ...pill }, page: this.book.numberOf(index) });
      }
    });
    return { draw: inTurn(draws), links };
  }
}
