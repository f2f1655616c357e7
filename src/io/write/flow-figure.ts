/** The flow as a figure: who went from where to where, with the words, days and signs of a figure around it. */

import { greatest } from '../../base/lists.ts';
import { textWidth } from '../../base/text-width.ts';
import type { Comparison } from '../../diff/comparison.ts';
import type { FlowGraph } from '../../diff/flow-strands.ts';
import { dayWords, describeFlow } from '../../diff/flow-words.ts';
import { CATEGORIES, CATEGORY_IDS } from '../../diff/kinds.ts';
import { nameOfPerson, type Side } from '../../diff/names.ts';
import { tellPeople } from '../../diff/phrases.ts';
import { drawFlowPicture, IN_PLACE_OPACITY } from '../../render/draw-flow.ts';
import { stroked } from '../../render/painter.ts';
import type { Theme } from '../../render/theme.ts';
import type { FlowPicture } from '../../scene/flow-marks.ts';
import { drawFlow } from '../../scene/flow-picture.ts';
import { atOnce, inTurn, moved } from './draw.ts';
import { type Figure, type FigureWords, PANEL_PX, pageAround, panelHeading } from './figure.ts';
import type { Block, Entry } from './figure-blocks.ts';

const WIDTH = 1160;
/** Where names have room. */
const LEAST_HEIGHT = 720;
/** Of the words above and below. Pixels. */
const AROUND = 300;
const HEADING_GAP = 12;
const LINE = { width: 26, thickness: 4 };

export interface FlowFigureRequest {
  readonly comparison: Comparison;
  readonly graph: FlowGraph;
  readonly words: FigureWords;
  readonly theme: Theme;
  /** Width over height of the place that the figure is for. */
  readonly aspect: number;
}

function legendOf({ strands }: FlowPicture, theme: Theme): Entry[] {
  const drawn = new Set(strands.map(({ strand }) => strand.category));
  const sign = (colour: string, alpha = 1): Entry['sign'] => {
    const brush = stroked(colour, alpha, { width: LINE.thickness });
    return (painter) => painter.segments([0, 0, LINE.width, 0], brush);
  };
  const changes = CATEGORY_IDS.filter((category) => drawn.has(category)).map((category) => ({
    ...{
      sign: sign(theme.change[category], category === 'changed' ? IN_PLACE_OPACITY : undefined),
      signWidth: LINE.width,
      words: CATEGORIES[category].label,
    },
  }));
  const same = { sign: sign(theme.faintSpeck), signWidth: LINE.width, words: 'unchanged' };
  const width = { sign: () => undefined, signWidth: 0, words: 'the thicker a line, the more people' };
  return drawn.has('unchanged') ? [...changes, same, width] : [...changes, width];
}

/** Above its column: the one at the left edge, the other at the right. */
function heading(comparison: Comparison, side: Side, theme: Theme): Block {
  const title = side === 'before' ? 'Before' : 'After';
  const note = `${dayWords(comparison, side)} · ${tellPeople(comparison[side])}`;
  const { height, draw } = panelHeading({ title, note }, theme, WIDTH / 2);
  const room = WIDTH - textWidth(`${title}  ${note}`, PANEL_PX, 600);
  return { height, draw: moved(side === 'before' ? 0 : Math.max(WIDTH / 2, room), 0, draw) };
}

export function drawFlowFigure({ comparison, graph, words, theme, aspect }: FlowFigureRequest): Figure {
  const room = { width: WIDTH, height: Math.max(LEAST_HEIGHT, WIDTH / aspect - AROUND) };
  const picture = drawFlow(graph, room, (person, side) => nameOfPerson(comparison, person, side));
  const headings = (['before', 'after'] as const).map((side) => heading(comparison, side, theme));
  const top = greatest(headings.map(({ height }) => height)) + HEADING_GAP;
  const marks = atOnce((painter) => drawFlowPicture(painter, picture, theme));
  const draw = inTurn([...headings.map((each) => each.draw), moved(0, top, marks)]);
  return pageAround({
    body: { width: Math.max(WIDTH, picture.width), height: top + picture.height, draw },
    words: { ...words, description: `${words.description} ${describeFlow(graph, comparison)}` },
    theme,
    legend: legendOf(picture, theme),
    scale: 1,
  });
}
