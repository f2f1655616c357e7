/** What a picture is to show, and how that follows from what is on the screen. */

import { workInSlices } from '../../base/slices.ts';
import { today } from '../../base/today.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { nameOfPerson } from '../../diff/names.ts';
import type { SeatTree } from '../../diff/seat-tree.ts';
import type { Figure, FigureStates, FigureWords } from '../../io/write/figure.ts';
import type { OwnWords } from '../../io/write/own-words.ts';
import type { ChartChoice } from '../../io/write/picture-chart.ts';
import { personKey, unitKey } from '../../model/tree.ts';
import { DARK, LIGHT, type Theme } from '../../render/theme.ts';
import { fetchRanks, hasRanks } from '../../scene/ranks-part.ts';
import { selectPicked, selectSeatTree, selectShownTree } from '../../store/selectors.ts';
import type { Selection, View } from '../../store/view.ts';
import { accountOf } from '../aside/account-of.ts';
import { shapeOf } from '../chart/use-shape.ts';
import { filterSentences } from './filter-sentences.ts';
import type { ShareContent } from './share-content.ts';

export const FIGURE_SHAPES = { wide: 1.6, square: 1, tall: 0.7 } as const;
export type FigureShape = keyof typeof FIGURE_SHAPES;

/** To be laid on something else: what lies behind it shows between the cards. */
export function withoutPaper(figure: Figure): Figure {
  return { ...figure, hasPaper: false };
}

export interface PictureChoice {
  /** flow: no chart, but who went from where to where. */
  readonly states: FigureStates | 'flow';
  /** Undefined: everybody. */
  readonly branch: Branch | undefined;
  /** Whether all branches are open, and not only as many as can be read. */
  readonly opensAll: boolean;
  readonly theme: 'light' | 'dark';
  readonly words: OwnWords;
}

/** Two states beside each other and the flow stay on one page. */
export function isPageable(states: PictureChoice['states']): boolean {
  return states !== 'both' && states !== 'flow';
}

export interface Branch {
  readonly team: Selection;
  readonly name: string;
}

function hasReports(tree: SeatTree, selection: Selection): boolean {
  const key = 'person' in selection ? personKey(selection.person) : unitKey(selection.unit);
  return tree.keys.some((each, seat) => each === key && (tree.end[seat] ?? 0) > seat + 1);
}

/** The branch that can be taken out alone: the one that is shown alone, else who is selected, if anybody is below. */
export function branchOf(comparison: Comparison, view: View): Branch | undefined {
  const team = view.team ?? view.selection;
  if (!team || !hasReports(selectSeatTree(comparison, view.reading), team)) return undefined;
  const { before, after } = comparison;
  const name =
    'person' in team
      ? nameOfPerson(comparison, team.person)
      : (after.units.get(team.unit) ?? before.units.get(team.unit))?.name;
  return name === undefined ? undefined : { team, name };
}

export interface PicturePlan {
  readonly chart: ChartChoice;
  readonly states: FigureStates;
  readonly branch: string | undefined;
  readonly filters: readonly string[];
}

export interface ChartPictureChoice extends PictureChoice {
  readonly states: FigureStates;
}

export function planPicture(
  { comparison, view }: ShareContent,
  choice: Omit<ChartPictureChoice, 'words'>,
): PicturePlan {
  const shownView: View = { ...view, team: choice.branch?.team };
  const picked = selectPicked(comparison, shownView);
  return {
    chart: {
      comparison,
      tree: selectShownTree(comparison, shownView),
      direction: view.direction,
      shape: hasRanks() ? shapeOf(view) : 'compact',
      // On many pages there is room for all but what was closed by hand.
      closed: choice.opensAll ? new Set() : view.closed,
      ...(choice.opensAll ? {} : { byHand: { opened: view.unfolded, closed: view.closed, looked: undefined } }),
      picked,
      trails: view.categories.has('moved') || view.categories.has('carried') || view.light !== undefined,
    },
    states: choice.states,
    branch: choice.branch?.name,
    // The line above a branch is pale too, which the caption says.
    filters: filterSentences(view, selectPicked(comparison, { ...view, team: undefined }) !== undefined),
  };
}

export async function wordsOf(
  { comparison }: ShareContent,
  { states, branch, filters, own }: WordsChoice,
  signal: AbortSignal,
): Promise<FigureWords | undefined> {
  const [{ figureWords }, { withOwnWords }] = await Promise.all([
    import('../../io/write/figure-words.ts'),
    import('../../io/write/own-words.ts'),
  ]);
  const account = await workInSlices(accountOf.inParts(comparison), signal);
  if (!account) return undefined;
  const derived = figureWords({ comparison, account: account.value, states, branch, filters, madeOn: today() });
  return withOwnWords(derived, own);
}

interface WordsChoice extends Pick<PicturePlan, 'branch' | 'filters'> {
  readonly states: PictureChoice['states'];
  readonly own: OwnWords;
}

async function drawFlow(
  content: ShareContent,
  own: OwnWords,
  theme: Theme,
  aspect: number,
  signal: AbortSignal,
): Promise<Figure | undefined> {
  const { comparison, view } = content;
  const [{ drawFlowFigure }, { traceFlow }] = await Promise.all([
    import('../../io/write/flow-figure.ts'),
    import('./flow-picture.ts'),
  ]);
  const filters = filterSentences({ ...view, onlyChanges: false }, selectPicked(comparison, view) !== undefined);
  const words = await wordsOf(content, { states: 'flow', branch: undefined, filters, own }, signal);
  return words && drawFlowFigure({ comparison, graph: traceFlow(content).graph, words, theme, aspect });
}

/**
 * Apart from the choice, since the writer of figures is fetched only when one is wanted. In slices, so that the dialog
 * stays at hand; undefined where `signal` put an end to it.
 */
export async function drawPicture(
  content: ShareContent,
  choice: PictureChoice,
  aspect: number,
  signal: AbortSignal,
): Promise<Figure | undefined> {
  const { states: shown } = choice;
  const theme = choice.theme === 'dark' ? DARK : LIGHT;
  if (shown === 'flow') return drawFlow(content, choice.words, theme, aspect, signal);
  const { drawFigureInParts } = await import('../../io/write/figure.ts');
  if (shapeOf(content.view) === 'ranks') await fetchRanks();
  const plan = planPicture(content, { ...choice, states: shown });
  const { chart, states } = plan;
  const words = await wordsOf(content, { ...plan, own: choice.words }, signal);
  if (!words) return undefined;
  const drawn = await workInSlices(drawFigureInParts({ chart, states, words, theme, aspect }), signal);
  return drawn?.value;
}
