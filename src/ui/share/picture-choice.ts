/** What a picture is to show, and how that follows from what is on the screen. */

import { workInSlices } from '../../base/slices.ts';
import { CATEGORY_WORDS } from '../../diff/category-words.ts';
import type { Comparison } from '../../diff/comparison.ts';
import type { SeatTree } from '../../diff/seat-tree.ts';
import type { Figure, FigureStates, FigureWords } from '../../io/write/figure.ts';
import type { ChartChoice } from '../../io/write/picture-chart.ts';
import { personKey, unitKey } from '../../model/tree.ts';
import { DARK, LIGHT } from '../../render/theme.ts';
import { selectPicked, selectSeatTree, selectShownTree } from '../../store/selectors.ts';
import type { Selection, View } from '../../store/view.ts';
import { accountOf } from '../aside/account-of.ts';
import { today } from '../today.ts';
import type { ShareContent } from './share-content.ts';

export const FIGURE_SHAPES = { wide: 1.6, square: 1, tall: 0.7 } as const;
export type FigureShape = keyof typeof FIGURE_SHAPES;

export interface PictureChoice {
  readonly states: FigureStates;
  /** Undefined: everybody. */
  readonly branch: Branch | undefined;
  /** Whether branches that are closed on the screen stay closed. */
  readonly keepClosed: boolean;
  readonly theme: 'light' | 'dark';
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
      ? (after.organisation.personById.get(team.person) ?? before.organisation.personById.get(team.person))?.name
      : (after.units.get(team.unit) ?? before.units.get(team.unit))?.name;
  return name === undefined ? undefined : { team, name };
}

/** What the filter of a view does to a picture, in sentences. */
function filterSentences(view: View, isDimmed: boolean): string[] {
  const sentences: string[] = [];
  if (view.onlyChanges)
    sentences.push('Branches without a change are folded away; each says how many people it holds.');
  if (!isDimmed) return sentences;
  const kinds = [...view.categories].map((category) => CATEGORY_WORDS[category]);
  const parts = [
    ...(kinds.length > 0 ? [kinds.join(', ')] : []),
    ...(view.statuses.size > 0 ? [`lines that are ${[...view.statuses].join(' or ')}`] : []),
    ...(view.units.size > 0 ? ['the chosen units'] : []),
    ...(view.text === '' ? [] : [`“${view.text}”`]),
    ...(view.light === undefined ? [] : ['the chosen number']),
  ];
  const about = parts.length > 0 ? ` (${parts.join('; ')})` : '';
  return [...sentences, `Pale: whoever the chosen filter${about} does not mean.`];
}

export interface PicturePlan {
  readonly chart: ChartChoice;
  readonly states: FigureStates;
  readonly branch: string | undefined;
  readonly filters: readonly string[];
}

export function planPicture({ comparison, view }: ShareContent, choice: PictureChoice): PicturePlan {
  const shownView: View = { ...view, team: choice.branch?.team };
  const picked = selectPicked(comparison, shownView);
  return {
    chart: {
      comparison,
      tree: selectShownTree(comparison, shownView),
      direction: view.direction,
      shape: view.reading === 'lines' ? view.shape : 'compact',
      closed: choice.keepClosed ? view.closed : new Set(),
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
  plan: PicturePlan,
  signal: AbortSignal,
): Promise<FigureWords | undefined> {
  const { figureWords } = await import('../../io/write/figure-words.ts');
  const { states, branch, filters } = plan;
  const account = await workInSlices(accountOf.inParts(comparison), signal);
  return account && figureWords({ comparison, account: account.value, states, branch, filters, madeOn: today() });
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
  const { drawFigureInParts } = await import('../../io/write/figure.ts');
  const plan = planPicture(content, choice);
  const { chart, states } = plan;
  const words = await wordsOf(content, plan, signal);
  if (!words) return undefined;
  const theme = choice.theme === 'dark' ? DARK : LIGHT;
  const drawn = await workInSlices(drawFigureInParts({ chart, states, words, theme, aspect }), signal);
  return drawn?.value;
}
