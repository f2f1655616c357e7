/** One page of a chart: its part, what it is called, what its signs mean, and where it goes on. */

import { textWidth } from '../../base/text-width.ts';
import { drawSceneInParts } from '../../render/draw-scene.ts';
import { ON_PAPER } from '../../render/drawing.ts';
import type { TextPlace } from '../../render/painter.ts';
import { buildScene } from '../../scene/build-scene.ts';
import { type Chart, chartBounds, seatBox } from '../../scene/chart.ts';
import { NOTHING_COVERED } from '../../scene/frame.ts';
import { PHASES } from '../../scene/phase.ts';
import { atOnce, type Draw, moved } from './draw.ts';
import { type Block, type Entry, entryRows, textBlock } from './figure-blocks.ts';
import { legendOf } from './figure-legend.ts';
import { frameAround, HEAD_PX, type PageBook, roomIn, SMALL_PX } from './page-book.ts';
import { factsOfPage } from './page-tree.ts';
import { PAGE_OVERHANG, type PlannedPage } from './pages.ts';
import type { PdfPage } from './pdf.ts';

/** Below the title of the page. Pixels. */
const LEGEND_TOP = 23;
const ELSEWHERE: Entry = { sign: () => undefined, signWidth: 0, words: 'all signs on page 1' };

export function drawPart(book: PageBook, planned: PlannedPage, index: number): PdfPage {
  const { plan, request } = book;
  const { part, roots, from } = planned;
  const next = goesOnAt(book, index);
  const pageOfCut = (cut: number): string => String(book.numberOf(plan.pageOfCut.get(cut) ?? index));
  const came = from === undefined ? '' : String(book.numberOf(from));
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
      emphasis: book.emphasisOn(part.tree),
      covered: NOTHING_COVERED,
    },
  });
  const left = Math.max(0, (room.width - chartWidth * shrink) / 2);
  const at = { x: left + PAGE_OVERHANG * shrink, y: HEAD_PX + PAGE_OVERHANG * shrink };
  const drawn: Draw = (painter) => drawSceneInParts(scene, camera, request.theme, painter, ON_PAPER);
  const elsewhere = [...part.folds].filter(([, cut]) => !plan.whole.isClosed(cut));
  const links = elsewhere.map(([seat, cut]) => {
    const box = seatBox(chart, seat);
    return {
      box: {
        x: at.x + (box.x - bounds.x) * shrink,
        y: at.y + (box.y - bounds.y) * shrink,
        ...{ width: box.width * shrink, height: box.height * shrink },
      },
      page: book.numberOf(plan.pageOfCut.get(cut) ?? index),
    };
  });
  const legend = shortLegend(
    legendOf(chart, [scene], request.theme, 'uncounted'),
    request.theme.text.muted,
    frame.width,
  );
  const title = book.titleOf(planned);
  const note = [
    ...(from === undefined ? [] : [`continued from page ${came}`]),
    ...(next === undefined ? [] : [`continued on page ${next}`]),
  ].join(' · ');
  const { theme } = request;
  const noteWidth = note === '' ? 0 : textWidth(note, SMALL_PX, 400) + 20;
  const notePlace: TextPlace = {
    ...{ x: frame.width, y: 15, align: 'right', alpha: 1 },
    ...{ size: SMALL_PX, weight: 400, italic: false },
  };
  const head = [
    textBlock([{ text: title, look: theme.text.ink }], frame.width - noteWidth, {
      ...{ sizePx: 15, weight: 600, mostLines: 1 },
    }).draw,
    ...(note === '' ? [] : [atOnce((painter) => painter.text(note, theme.text.muted, notePlace))]),
  ];
  if (from !== undefined) {
    links.push({
      box: { x: frame.width - noteWidth, y: 0, width: noteWidth, height: 20 },
      page: book.numberOf(from),
    });
  }
  const page = book.page(
    book.numberOf(index),
    [...head, moved(0, LEGEND_TOP, legend.draw), moved(at.x, at.y, drawn, shrink)],
    links,
    frame,
  );
  return { ...page, bookmark: roots.length > 1 ? title : book.nameOf(roots[0]?.seat ?? -1) };
}

/** As much of the legend as one line holds; the overview has all of it. */
function shortLegend(entries: readonly Entry[], colour: string, width: number): Block {
  const whole = entryRows(entries, colour, width);
  const oneRow = entryRows(entries.slice(0, 1), colour, width).height;
  for (let count = entries.length; whole.height > oneRow && count > 0; count -= 1) {
    const block = entryRows([...entries.slice(0, count - 1), ELSEWHERE], colour, width);
    if (block.height <= oneRow) return block;
  }
  return whole;
}

/** The page on which the same branch goes on, where one page does not hold it. */
function goesOnAt(book: PageBook, index: number): number | undefined {
  const seat = book.plan.pages[index]?.roots[0]?.seat;
  const next = book.plan.pages.findIndex(
    ({ from, roots }) =>
      from === index && roots.length === 1 && roots[0]?.seat === seat && roots[0]?.children !== undefined,
  );
  return next < 0 ? undefined : book.numberOf(next);
}
