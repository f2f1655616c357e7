/** The flow as a figure: what the page draws of it, with the words, days and signs of a figure around it. */

import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { greatest } from '../../base/lists.ts';
import { textWidth } from '../../base/text-width.ts';
import { dayWords, describeFlow } from '../../diff/flow-words.ts';
import { CATEGORIES, CATEGORY_IDS } from '../../diff/kinds.ts';
import type { Side } from '../../diff/names.ts';
import { tellPeople } from '../../diff/phrases.ts';
import { type Figure, PANEL_PX, pageAround, panelHeading } from '../../io/write/figure.ts';
import { type Block, type Entry, moved } from '../../io/write/figure-blocks.ts';
import { figureWords } from '../../io/write/figure-words.ts';
import { element, type SvgNode } from '../../render/svg-node.ts';
import { DARK, LIGHT, type Theme } from '../../render/theme.ts';
import type { FlowPicture as Picture } from '../../scene/flow-marks.ts';
import { selectPicked } from '../../store/selectors.ts';
import { accountOf } from '../aside/account-of.ts';
import { FlowPicture } from '../flow/FlowPicture.tsx';
import { IN_PLACE_OPACITY } from '../flow/FlowStrands.tsx';
import { today } from '../today.ts';
import { filterSentences } from './filter-sentences.ts';
import { traceFlow } from './flow-picture.ts';
import type { ShareContent } from './share-content.ts';
import { svgNodeOf } from './svg-nodes.ts';

const WIDTH = 1160;
/** Where names have room. */
const LEAST_HEIGHT = 720;
/** Of the words above and below. Pixels. */
const AROUND = 300;
const HEADING_GAP = 12;
const LINE = { width: 26, thickness: 4 };

function drawNodes(picture: Picture, theme: Theme): readonly SvgNode[] {
  const place = document.createElement('div');
  const root = createRoot(place);
  flushSync(() => root.render(<FlowPicture picture={picture} theme={theme} light={undefined} singled={[]} label="" />));
  const svg = place.firstElementChild;
  const nodes = svg ? [...svg.children].map(svgNodeOf) : [];
  root.unmount();
  return nodes;
}

function legendOf({ strands }: Picture, theme: Theme): Entry[] {
  const drawn = new Set(strands.map(({ strand }) => strand.category));
  const sign = (stroke: string, opacity?: number): SvgNode[] => [
    element('path', {
      ...{ fill: 'none', stroke, 'stroke-width': LINE.thickness, 'stroke-opacity': opacity, d: `M0 0L${LINE.width} 0` },
    }),
  ];
  const changes = CATEGORY_IDS.filter((category) => drawn.has(category)).map((category) => ({
    ...{
      sign: sign(theme.change[category], category === 'changed' ? IN_PLACE_OPACITY : undefined),
      signWidth: LINE.width,
      words: CATEGORIES[category].label,
    },
  }));
  const same = { sign: sign(theme.faintSpeck), signWidth: LINE.width, words: 'unchanged' };
  const width = { sign: [], signWidth: 0, words: 'the thicker a line, the more people' };
  return drawn.has('unchanged') ? [...changes, same, width] : [...changes, width];
}

/** Above its column: the one at the left edge, the other at the right. */
function heading({ comparison }: ShareContent, side: Side, theme: Theme): Block {
  const title = side === 'before' ? 'Before' : 'After';
  const note = `${dayWords(comparison, side)} · ${tellPeople(comparison[side])}`;
  const { height, nodes } = panelHeading({ title, note }, theme, WIDTH / 2);
  const room = WIDTH - textWidth(`${title}  ${note}`, PANEL_PX, 600);
  return { height, nodes: [moved(side === 'before' ? 0 : Math.max(WIDTH / 2, room), 0, nodes)] };
}

export function drawFlowFigure(content: ShareContent, mode: 'light' | 'dark', aspect: number): Figure {
  const { comparison, view } = content;
  const theme = mode === 'dark' ? DARK : LIGHT;
  const { graph, draw } = traceFlow(content);
  const picture = draw({ width: WIDTH, height: Math.max(LEAST_HEIGHT, WIDTH / aspect - AROUND) });
  const filters = filterSentences({ ...view, onlyChanges: false }, selectPicked(comparison, view) !== undefined);
  const words = figureWords({
    ...{ comparison, account: accountOf(comparison), states: 'flow', branch: undefined, filters, madeOn: today() },
  });
  const headings = (['before', 'after'] as const).map((side) => heading(content, side, theme));
  const top = greatest(headings.map(({ height }) => height)) + HEADING_GAP;
  const nodes = [...headings.flatMap((block) => block.nodes), moved(0, top, drawNodes(picture, theme))];
  return pageAround({
    body: { width: Math.max(WIDTH, picture.width), height: top + picture.height, nodes },
    words: { ...words, description: `${words.description} ${describeFlow(graph, comparison)}` },
    theme,
    legend: legendOf(picture, theme),
    scale: 1,
  });
}
