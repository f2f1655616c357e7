/**
 * A chart over many pages: first what happened, the whole chart small and where to find what, then page after page.
 * Lengths in pixels, of which `scale` points each make print of the least size.
 */

import { textWidth } from '../../base/text-width.ts';
import type { Work } from '../../base/work.ts';
import type { Picked } from '../../diff/change-filter.ts';
import type { SeatTree } from '../../diff/seat-tree.ts';
import { readText } from '../../model/organisation.ts';
import { drawScene, rectangle } from '../../render/svg.ts';
import { element, type SvgNode } from '../../render/svg-node.ts';
import type { Theme } from '../../render/theme.ts';
import { buildScene } from '../../scene/build-scene.ts';
import { type Chart, chartBounds, seatBlock, seatBox } from '../../scene/chart.ts';
import { type Emphasis, NO_EMPHASIS, NOTHING_COVERED } from '../../scene/frame.ts';
import { keepSeats } from '../../scene/kept-seats.ts';
import { PHASES } from '../../scene/phase.ts';
import type { Box, Scene, TextMark } from '../../scene/scene.ts';
import type { FigureWords } from './figure.ts';
import { type Block, entryRows, moved, plainBlock, stackBlocks, textBlock } from './figure-blocks.ts';
import { legendOf } from './figure-legend.ts';
import { factsOfPage } from './page-tree.ts';
import { PAGE_OVERHANG, type PagesPlan, type PagesRequest, type PlannedPage } from './pages.ts';
import { LEAST_TEXT_PX, type Sheet } from './paper.ts';
import { LONGEST_SIDE, type PdfLink, type PdfPage } from './pdf.ts';
import { layOutPicture } from './picture-chart.ts';

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
const HEAD_PX = 34;
const FOOT_PX = 22;
const SMALL_PX = 10.5;

type Size = PagesRequest['room'];

interface Overview {
  readonly head: Block;
  readonly chart: Chart;
}

interface Frame {
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
function frameAround(chart: Size, { sheet, leastPoints }: Pick<PagedRequest, 'sheet' | 'leastPoints'>): Frame {
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

function roomIn({ width, height }: Frame): Size {
  return { width, height: height - HEAD_PX - FOOT_PX };
}

export function* drawPages(request: PagedRequest, plan: PagesPlan): Work<PdfPage[]> {
  return yield* new PageDrawer(request, plan).draw();
}

class PageDrawer {
  private readonly request: PagedRequest;
  private readonly plan: PagesPlan;
  private readonly frame: Frame;
  /** How many pages stand before those of the plan. */
  private before = 1;
  private total = 0;

  constructor(request: PagedRequest, plan: PagesPlan) {
    this.request = request;
    this.plan = plan;
    this.frame = frameOf(request);
  }

  *draw(): Work<PdfPage[]> {
    const overview = yield* this.overview();
    // How many pages the list of pages takes does not hang on the numbers in it.
    this.before = this.contents(overview).length;
    this.total = this.before + this.plan.pages.length;
    const pages = this.contents(overview);
    for (const [index, page] of this.plan.pages.entries()) {
      pages.push(this.part(page, index));
      yield;
    }
    return pages;
  }

  private emphasisOn(tree: SeatTree): Emphasis {
    const { picked } = this.request;
    return picked ? { ...NO_EMPHASIS, kept: keepSeats(tree, picked) } : NO_EMPHASIS;
  }

  private numberOf(index: number): number {
    return index + 1 + this.before;
  }

  private nameOf(seat: number): string {
    const { before, after } = this.plan.whole.facts;
    const first = this.request.state === 'before' ? before : after;
    return (
      first[seat]?.name ??
      before[seat]?.name ??
      after[seat]?.name ??
      readText(this.request.comparison.after.organisation.name)
    );
  }

  private titleOf({ roots }: PlannedPage): string {
    return roots.map(({ seat }) => this.nameOf(seat)).join(' · ');
  }

  /** A page of the sheet's size with a head, a foot and what is between, in pixels within the margins. */
  private page(
    number: number,
    nodes: readonly SvgNode[],
    links: readonly { box: Box; page: number }[],
    { sheet, scale, width, height }: Frame = this.frame,
  ): PdfPage {
    const { theme, words } = this.request;
    const right = `Page ${number} of ${this.total}`;
    const rightWidth = textWidth(right, SMALL_PX, 400);
    const style = { sizePx: SMALL_PX, weight: 400, mostLines: 1 } as const;
    const left = `${words.kicker} · ${words.credit}`;
    const foot = [
      element('path', {
        fill: 'none',
        stroke: theme.mutedEdge,
        d: `M0 ${height - FOOT_PX + 6}L${width} ${height - FOOT_PX + 6}`,
      }),
      moved(0, height - FOOT_PX + 8, plainBlock(left, theme.text.muted, width - rightWidth - 24, style).nodes),
      moved(width - rightWidth, height - FOOT_PX + 8, plainBlock(right, theme.text.muted, width, style).nodes),
    ];
    return {
      ...sheet,
      nodes: [
        rectangle({ x: 0, y: 0, width: sheet.width, height: sheet.height }, { fill: theme.paper }),
        moved(MARGIN, MARGIN, [...nodes, ...foot], scale),
      ],
      links: links.map(({ box, page }) => ({ box: this.onSheet(box), page })),
    };
  }

  private onSheet({ x, y, width, height }: Box): PdfLink['box'] {
    const { scale } = this.frame;
    return { x: MARGIN + x * scale, y: MARGIN + y * scale, width: width * scale, height: height * scale };
  }

  private part(planned: PlannedPage, index: number): PdfPage {
    const { plan, request } = this;
    const { part, roots, from } = planned;
    const pageOfCut = (cut: number): string => String(this.numberOf(plan.pageOfCut.get(cut) ?? index));
    const came = from === undefined ? '' : String(this.numberOf(from));
    const facts = factsOfPage(plan.whole, part, { pageOfCut, from: came });
    const chart: Chart = { ...planned.chart, facts };
    const bounds = chartBounds(chart);
    const [chartWidth, chartHeight] = [bounds.width + 2 * PAGE_OVERHANG, bounds.height + 2 * PAGE_OVERHANG];
    const frame = frameAround({ width: chartWidth, height: chartHeight }, request);
    const room = roomIn(frame);
    // Less than 1 only where no page may be large enough.
    const shrink = Math.min(1, room.width / chartWidth, room.height / chartHeight);
    const camera = { k: 1, x: -bounds.x, y: -bounds.y };
    const scene = buildScene(chart, {
      ...{
        camera,
        screen: bounds,
        phase: PHASES[request.state],
        emphasis: this.emphasisOn(part.tree),
        covered: NOTHING_COVERED,
      },
    });
    const left = Math.max(0, (room.width - chartWidth * shrink) / 2);
    const at = { x: left + PAGE_OVERHANG * shrink, y: HEAD_PX + PAGE_OVERHANG * shrink };
    const drawn = drawScene(scene, camera, request.theme, 'paper');
    const elsewhere = [...part.folds].filter(([, cut]) => !plan.whole.isClosed(cut));
    const links = elsewhere.map(([seat, cut]) => {
      const box = seatBox(chart, seat);
      return {
        box: {
          x: at.x + (box.x - bounds.x) * shrink,
          y: at.y + (box.y - bounds.y) * shrink,
          ...{ width: box.width * shrink, height: box.height * shrink },
        },
        page: this.numberOf(plan.pageOfCut.get(cut) ?? index),
      };
    });
    const title = this.titleOf(planned);
    const note = [
      ...(from === undefined ? [] : [`continued from page ${came}`]),
      ...(this.goesOn(index) === undefined ? [] : [`goes on on page ${this.goesOn(index)}`]),
    ].join(' · ');
    const { theme } = request;
    const noteWidth = note === '' ? 0 : textWidth(note, SMALL_PX, 400) + 20;
    const head = [
      ...textBlock([{ text: title, look: theme.text.ink }], frame.width - noteWidth, {
        ...{ sizePx: 15, weight: 600, mostLines: 1 },
      }).nodes,
      ...(note === ''
        ? []
        : [
            element(
              'text',
              {
                x: frame.width,
                y: 15,
                'text-anchor': 'end',
                'font-size': SMALL_PX,
                'font-weight': 400,
                fill: theme.text.muted,
              },
              note,
            ),
          ]),
    ];
    if (from !== undefined) {
      links.push({
        box: { x: frame.width - noteWidth, y: 0, width: noteWidth, height: 20 },
        page: this.numberOf(from),
      });
    }
    const page = this.page(this.numberOf(index), [...head, moved(at.x, at.y, drawn, shrink)], links, frame);
    return { ...page, bookmark: roots.length > 1 ? title : this.nameOf(roots[0]?.seat ?? -1) };
  }

  /** The page on which the same branch goes on, where one page does not hold it. */
  private goesOn(index: number): number | undefined {
    const seat = this.plan.pages[index]?.roots[0]?.seat;
    const next = this.plan.pages.findIndex(
      ({ from, roots }) =>
        from === index && roots.length === 1 && roots[0]?.seat === seat && roots[0]?.children !== undefined,
    );
    return next < 0 ? undefined : this.numberOf(next);
  }

  /** The list of pages, which stands below the overview where it is short. */
  private list() {
    const { frame, plan } = this;
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
    return Math.max(60, this.frame.height - FOOT_PX - head.height - 20 - (isTogether ? onFirst : 0));
  }

  private *overview(): Work<Overview> {
    const { comparison, tree, direction, shape, closed, picked } = this.request;
    const head = yield* this.overviewHead();
    const choice = { comparison, tree, direction, shape, closed, picked, trails: false };
    return { head, chart: yield* layOutPicture(choice, this.frame.width / this.chartRoom(head)) };
  }

  /** What happened, the whole chart small, and a list of pages, on as many pages as the list needs. */
  private contents({ head, chart }: Overview): PdfPage[] {
    const { request, frame } = this;
    const { theme } = request;
    const { columns, columnWidth, lines, rowHeight, heights, onFirst, isTogether } = this.list();
    const most = Math.floor((frame.height - FOOT_PX - 30) / rowHeight) * columns;
    const overview = this.overviewChart(chart, frame.width, this.chartRoom(head));
    const links = overview.links.map(({ box, page }) => ({ box: { ...box, y: box.y + head.height + 16 }, page }));
    const nodes: SvgNode[] = [...head.nodes, moved(0, head.height + 16, overview.nodes)];
    const pages: PdfPage[] = [];
    const place = (
      from: number,
      top: number,
      capacity: number,
    ): { nodes: SvgNode[]; links: { box: Box; page: number }[]; next: number } => {
      const placed: SvgNode[] = [
        ...plainBlock('Pages', theme.text.ink, frame.width, { sizePx: 13, weight: 600 }).nodes.map((node) =>
          moved(0, top, [node]),
        ),
      ];
      const areas: { box: Box; page: number }[] = [];
      const perColumn = Math.max(1, Math.ceil(capacity / columns));
      let [column, row, next] = [0, 0, from];
      for (; next < lines.length; next += 1) {
        const line = lines[next];
        if (!line) break;
        const rows = Math.max(1, Math.round(line.height / rowHeight));
        if (row > 0 && row + rows > perColumn) [column, row] = [column + 1, 0];
        if (column >= columns) break;
        const [x, y] = [column * columnWidth, top + 24 + row * rowHeight];
        placed.push(moved(x, y, line.nodes));
        areas.push({ box: { x, y, width: columnWidth - 16, height: rows * rowHeight }, page: this.numberOf(next) });
        row += rows;
      }
      return { nodes: placed, links: areas, next };
    };
    let next = 0;
    if (isTogether) {
      const list = place(0, frame.height - FOOT_PX - onFirst + 4, heights + columns);
      nodes.push(...list.nodes);
      links.push(...list.links);
      next = list.next;
    }
    pages.push({ ...this.page(1, nodes, links), bookmark: 'Overview' });
    while (next < lines.length) {
      const list = place(next, 0, most);
      pages.push(this.page(pages.length + 1, list.nodes, list.links));
      next = Math.max(list.next, next + 1);
    }
    return pages;
  }

  private line(page: PlannedPage, index: number, width: number): Block {
    const { theme } = this.request;
    const number = String(this.numberOf(index));
    const text = textBlock([{ text: this.titleOf(page), look: theme.text.ink }], width - 30, {
      ...{ sizePx: SMALL_PX, weight: 400, leading: 15 / SMALL_PX, mostLines: 3 },
    });
    const label = textBlock([{ text: number, look: theme.text.accent }], 30, {
      ...{ sizePx: SMALL_PX, weight: 600, leading: 15 / SMALL_PX },
    });
    return { height: text.height, nodes: [...label.nodes, moved(30, 0, text.nodes)] };
  }

  private *overviewHead(): Work<Block> {
    const { words, theme } = this.request;
    const { width } = this.frame;
    const measure = Math.min(width, 980);
    const charts = this.plan.pages.map(({ chart }) => chart);
    const [chart] = charts;
    const scenes: Scene[] = [];
    for (const page of this.plan.pages) {
      const bounds = chartBounds(page.chart);
      scenes.push(
        buildScene(page.chart, {
          ...{ camera: { k: 1, x: -bounds.x, y: -bounds.y }, screen: bounds, phase: PHASES[this.request.state] },
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
              legendOf({ ...chart, tree: this.plan.whole.tree, facts: this.plan.whole.facts }, scenes, theme),
              theme.text.ink,
              width,
            ),
          ]
        : []),
    ];
    return stackBlocks(blocks, 7);
  }

  /** The whole chart from afar, with the number of the page at each branch that has one. */
  private overviewChart(
    chart: Chart,
    width: number,
    height: number,
  ): { nodes: SvgNode[]; links: { box: Box; page: number }[] } {
    const { request, plan } = this;
    const { theme } = request;
    const bounds = chartBounds(chart);
    const k = Math.min(1, (width - 20) / bounds.width, (height - 20) / bounds.height);
    const camera = { k, x: (width - bounds.width * k) / 2 - bounds.x * k, y: 10 - bounds.y * k };
    const scene = buildScene(chart, {
      ...{
        camera,
        screen: { width, height },
        phase: PHASES[request.state],
        emphasis: this.emphasisOn(chart.tree),
        covered: NOTHING_COVERED,
      },
    });
    // What is smaller than the least print, or has no room, is left to the pages.
    const isLegible = ({ text, sizePx }: TextMark): boolean => sizePx >= LEAST_TEXT_PX && !text.endsWith('…');
    const legible = { ...scene, texts: scene.texts.filter(isLegible) };
    const nodes = drawScene(legible, camera, theme, 'paper');
    const links: { box: Box; page: number }[] = [];
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
        const number = String(this.numberOf(index));
        const pill = { width: textWidth(number, LEAST_TEXT_PX, 600) + 8, height: 14 };
        const at = { x: Math.max(0, box.x + box.width - pill.width + 3), y: Math.max(0, box.y - 4) };
        nodes.push(
          rectangle(box, { rx: 2, fill: 'none', stroke: theme.text.accent, 'stroke-width': 0.75 }),
          rectangle({ ...at, ...pill }, { rx: 3, fill: theme.text.accent }),
          element(
            'text',
            {
              ...{ x: at.x + pill.width / 2, y: at.y + 10.6, 'text-anchor': 'middle' },
              ...{ 'font-size': LEAST_TEXT_PX, 'font-weight': 600, fill: theme.text.onBadge },
            },
            number,
          ),
        );
        links.push({ box: { ...at, ...pill }, page: this.numberOf(index) });
      }
    });
    return { nodes, links };
  }
}
