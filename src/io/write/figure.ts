/**
 * A figure is a page made from the model, not a picture of the screen: what happened in words, the whole chart in one
 * state or two panels with the states beside each other, a legend of what occurs, and what it rests on. Lengths in
 * pixels at which the chart is read; the words around a large chart grow with it.
 */

import { type Xml, xml } from '../../base/escape/xml.ts';
import { greatest } from '../../base/lists.ts';
import { textWidth } from '../../base/text-width.ts';
import { finish, type Work } from '../../base/work.ts';
import type { Stretch } from '../../base/wrap-text.ts';
import { drawSceneInParts } from '../../render/draw-scene.ts';
import { ON_PAPER } from '../../render/drawing.ts';
import { filled, hairline } from '../../render/painter.ts';
import { SvgPen, svgRoot } from '../../render/svg.ts';
import { element, writeSvgNodeInParts } from '../../render/svg-node.ts';
import type { Theme } from '../../render/theme.ts';
import { PHASES } from '../../scene/phase.ts';
import type { ChangeRole } from '../../scene/scene.ts';
import { atOnce, type Draw, inTurn, moved } from './draw.ts';
import { type Block, EMPTY_BLOCK, type Entry, entryRows, plainBlock, stackBlocks, textBlock } from './figure-blocks.ts';
import { legendOf } from './figure-legend.ts';
import {
  type ChartChoice,
  drawWhole,
  layOutPicture,
  type Opened,
  openForPage,
  type PictureScene,
} from './picture-chart.ts';

/** Which states a figure shows. both: before and after, each in a panel, at the same places. */
export type FigureStates = 'before' | 'changes' | 'after' | 'both';

export interface FigureWords {
  /** Above the headline: whose chart it is, and of which days. */
  readonly kicker: string;
  readonly headline: readonly { readonly text: string; readonly kind?: ChangeRole | undefined }[];
  /** A few sentences below it; may be empty. */
  readonly caption: string;
  /** Above the panels of two states. */
  readonly panels: { readonly before: Panel; readonly after: Panel };
  /** What is left out or dimmed, how sure it is, what it rests on: a line each. */
  readonly notes: readonly string[];
  /** Below the notes, on the right. */
  readonly credit: string;
  /** For whoever does not see the picture. */
  readonly description: string;
}

interface Panel {
  readonly title: string;
  readonly note: string;
}

export interface FigureRequest {
  readonly chart: ChartChoice;
  readonly states: FigureStates;
  readonly words: FigureWords;
  readonly theme: Theme;
  /** Width over height of the place that the figure is for. */
  readonly aspect: number;
}

export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly theme: Theme;
  /** Without it, what the figure is laid on shows between the cards. */
  readonly hasPaper: boolean;
  /** What is on the paper. */
  readonly draw: Draw;
}

/** The paper too, where the figure has one. */
export function drawAll({ width, height, theme, hasPaper, draw }: Figure): Draw {
  if (!hasPaper) return draw;
  const paper = filled(theme.paper);
  return inTurn([atOnce((painter) => painter.rectangle({ x: 0, y: 0, width, height }, 0, paper)), draw]);
}

/** Named so that the font is found wherever a figure is opened, and stood in for where it is missing. */
const FIGURE_FONT =
  "Inter, 'Inter Variable', 'Noto Sans', 'Noto Sans CJK SC', 'Hiragino Sans', 'Microsoft YaHei', system-ui, sans-serif";

const MARGIN = 36;
const LEAST_WIDTH = 640;
/** The words of a figure with a chart of this area have their own size; those of a larger one are larger. */
const USUAL_AREA = 1.2e6;
const MOST_ENLARGED = 5;
const PANEL_GAP = 48;
const HEADLINE_PX = 23;
const CAPTION_PX = 13;
export const PANEL_PX = 14;
const NOTE_PX = 10.5;
/** Longer lines are hard to follow. */
const MEASURE = 860;
const HEADLINE_MEASURE = 1040;

/** What a figure shows, between its words. */
export interface Body extends Block {
  readonly width: number;
}

/** The words above and below a chart take room too: of charts wider than the page, one makes the page come near it. */
const WIDER = [1, 1.35, 1.8];
/** Larger charts are laid out once. */
const MANY_SEATS = 3000;

export function drawFigure(request: FigureRequest): Figure {
  return finish(drawFigureInParts(request));
}

export function* drawFigureInParts(request: FigureRequest): Work<Figure> {
  const { aspect } = request;
  const opened = yield* openForPage(request.chart, aspectOfChart(request, aspect));
  const tries = (opened.choice.tree.count > MANY_SEATS ? WIDER.slice(1, 2) : WIDER).map((wider) => aspect * wider);
  const far = ({ width, height }: Figure): number => Math.abs(Math.log(width / height / aspect));
  let best: Figure | undefined;
  for (const chartAspect of tries) {
    const next = yield* drawPage(request, opened, chartAspect);
    if (!best || far(next) < far(best)) best = next;
  }
  return best ?? (yield* drawPage(request, opened, aspect));
}

function isBeside({ states, aspect }: FigureRequest): boolean {
  return states === 'both' && aspect >= 1;
}

/** Of one chart within a body of this width over height. */
function aspectOfChart(request: FigureRequest, bodyAspect: number): number {
  if (request.states !== 'both') return bodyAspect;
  return isBeside(request) ? bodyAspect / 2 : bodyAspect * 2;
}

function* drawPage(request: FigureRequest, { choice, density }: Opened, bodyAspect: number): Work<Figure> {
  const { states, words, theme } = request;
  const chart = yield* layOutPicture(choice, aspectOfChart(request, bodyAspect), density);
  const pictures: PictureScene[] = [];
  for (const phase of PHASES_OF[states]) {
    pictures.push(yield* drawWhole(chart, PHASES[phase], choice));
  }
  const area = pictures.reduce((sum, { box }) => sum + box.width * box.height, 0);
  // To hundredths, so that an SVG can say it.
  const scale = Math.round(Math.min(MOST_ENLARGED, Math.max(1, Math.sqrt(area / USUAL_AREA) ** 0.75)) * 100) / 100;
  const body =
    states === 'both' ? panelsOf(pictures, words, theme, isBeside(request), scale) : onlyOne(pictures, theme);
  yield;
  const scenes = pictures.map(({ scene }) => scene);
  return pageAround({ body, words, theme, legend: legendOf(chart, scenes, theme), scale });
}

export interface FigureContent {
  readonly body: Body;
  readonly words: FigureWords;
  readonly theme: Theme;
  readonly legend: readonly Entry[];
  /** Of the words around the body. */
  readonly scale: number;
}

/** A picture with what happened above it, and what it rests on below. */
export function pageAround({ body, words, theme, legend, scale }: FigureContent): Figure {
  const inner = Math.max(body.width, LEAST_WIDTH * scale);
  const head = headOf(words, legend, theme, inner / scale);
  const foot = footOf(words, theme, inner / scale);
  const margin = MARGIN * scale;
  const gap = 20 * scale;
  const bodyTop = margin + head.height * scale + gap;
  const footTop = bodyTop + body.height + gap;
  const width = Math.ceil(inner + 2 * margin);
  const height = Math.ceil(footTop + foot.height * scale + margin * 0.75);
  return {
    ...{ width, height, theme, description: words.description },
    title: words.headline.map(({ text }) => text).join(''),
    hasPaper: true,
    draw: inTurn([
      moved(margin, margin, head.draw, scale),
      moved(margin + (inner - body.width) / 2, bodyTop, body.draw),
      moved(margin, footTop, foot.draw, scale),
    ]),
  };
}

const PHASES_OF: Readonly<Record<FigureStates, readonly (keyof typeof PHASES)[]>> = {
  ...{ before: ['before'], changes: ['changes'], after: ['after'] },
  both: ['before-marked', 'after-marked'],
};

function pictureOf({ scene, box }: PictureScene, theme: Theme): Draw {
  return (painter) => drawSceneInParts(scene, { k: 1, x: -box.x, y: -box.y }, theme, painter, ON_PAPER);
}

function onlyOne([picture]: readonly PictureScene[], theme: Theme): Body {
  if (!picture) return { ...EMPTY_BLOCK, width: 0 };
  return { width: picture.box.width, height: picture.box.height, draw: pictureOf(picture, theme) };
}

function panelsOf(
  pictures: readonly PictureScene[],
  words: FigureWords,
  theme: Theme,
  isBeside: boolean,
  scale: number,
): Body {
  const panels = [words.panels.before, words.panels.after];
  const width = greatest(pictures.map(({ box }) => box.width));
  const gap = PANEL_GAP * scale;
  const draws: Draw[] = [];
  let [x, y, bottom] = [0, 0, 0];
  for (const [index, picture] of pictures.entries()) {
    const panel = panels[index] ?? words.panels.after;
    const heading = panelHeading(panel, theme, width / scale);
    const chartTop = y + (heading.height + 10) * scale;
    draws.push(moved(x, y, heading.draw, scale), moved(x, chartTop, pictureOf(picture, theme)));
    bottom = Math.max(bottom, chartTop + picture.box.height);
    if (index > 0) draws.push(divider(isBeside, x, y, gap, width, bottom, theme));
    if (isBeside) x += width + gap;
    else y = bottom + gap;
  }
  return { width: isBeside ? 2 * width + gap : width, height: bottom, draw: inTurn(draws) };
}

function divider(
  isBeside: boolean,
  x: number,
  y: number,
  gap: number,
  width: number,
  bottom: number,
  theme: Theme,
): Draw {
  const ends = isBeside ? [x - gap / 2, y, x - gap / 2, bottom] : [x, y - gap / 2, x + width, y - gap / 2];
  return atOnce((painter) => painter.segments(ends, hairline(theme.mutedEdge)));
}

export function panelHeading({ title, note }: Panel, theme: Theme, width: number): Block {
  const stretches: Stretch<string>[] = [{ text: title, look: theme.text.ink }];
  if (note !== '') stretches.push({ text: `  ${note}`, look: theme.text.muted });
  return textBlock(stretches, width, { sizePx: PANEL_PX, weight: 600 });
}

function headOf(words: FigureWords, legend: readonly Entry[], theme: Theme, width: number): Block {
  const measure = Math.min(width, MEASURE);
  const headline = words.headline.map(({ text, kind }) => ({
    text,
    look: kind === undefined ? theme.text.ink : theme.text[kind],
  }));
  const text = stackBlocks(
    [
      plainBlock(words.kicker, theme.text.muted, measure, { sizePx: 12, weight: 600, mostLines: 2 }),
      textBlock(headline, Math.min(width, HEADLINE_MEASURE), {
        sizePx: HEADLINE_PX,
        weight: 600,
        leading: 1.22,
        mostLines: 5,
      }),
      plainBlock(words.caption, theme.text.muted, measure, {
        sizePx: CAPTION_PX,
        weight: 400,
        leading: 1.5,
        mostLines: 9,
      }),
    ],
    7,
  );
  return stackBlocks([text, entryRows(legend, theme.text.ink, width)], 16);
}

function footOf({ notes, credit }: FigureWords, theme: Theme, width: number): Block {
  const rule = atOnce((painter) => painter.segments([0, 0.5, Math.round(width), 0.5], hairline(theme.mutedEdge)));
  const creditWidth = textWidth(credit, NOTE_PX, 400);
  const measure = Math.min(width - creditWidth - 32, MEASURE);
  const style = { sizePx: NOTE_PX, weight: 400, leading: 1.45 } as const;
  const text = stackBlocks(
    notes.map((note) => plainBlock(note, theme.text.muted, measure, { ...style, mostLines: 6 })),
    4,
  );
  const line = plainBlock(credit, theme.text.muted, width, style);
  const top = 12;
  const draw = inTurn([rule, moved(0, top, text.draw), moved(width - creditWidth, top, line.draw)]);
  return { height: top + Math.max(text.height, line.height), draw };
}

/** A figure as a file of its own. `style` are rules that bring fonts along. */
export function figureAsSvg(figure: Figure, style?: string): Xml {
  return finish(figureAsSvgInParts(figure, style));
}

export function* figureAsSvgInParts(figure: Figure, style?: string): Work<Xml> {
  const { width, height, title, description } = figure;
  const pen = new SvgPen('paper');
  yield* drawAll(figure)(pen);
  const root = svgRoot(
    { width, height },
    { role: 'img', 'aria-labelledby': 'title description', 'xml:lang': 'en', 'font-family': FIGURE_FONT },
    [
      element('title', { id: 'title' }, title),
      element('desc', { id: 'description' }, description),
      ...(style === undefined ? [] : [element('style', {}, style)]),
      ...pen.nodes,
    ],
  );
  return xml`${yield* writeSvgNodeInParts(root)}\n`;
}
