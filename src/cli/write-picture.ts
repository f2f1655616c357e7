/** The comparison as a picture: the one that the page takes out under Share, drawn without it. */

import { readFileSync } from 'node:fs';
import { today } from '../base/today.ts';
import { writeAccount } from '../diff/account.ts';
import type { ChangeGroup } from '../diff/cause-groups.ts';
import type { Comparison } from '../diff/comparison.ts';
import { NOTHING_BY_HAND } from '../diff/condense-seats.ts';
import { readOutlines } from '../diff/flow-outline.ts';
import { traceStrands } from '../diff/flow-strands.ts';
import { buildSeatTree, type SeatTree } from '../diff/seat-tree.ts';
import { drawFigure, type Figure, type FigureStates, type FigureWords, figureAsSvg } from '../io/write/figure.ts';
import { type FontPiece, fontPiecesOf } from '../io/write/figure-fonts.ts';
import { pageAroundFigure } from '../io/write/figure-page.ts';
import { figureWords } from '../io/write/figure-words.ts';
import { drawFlowFigure } from '../io/write/flow-figure.ts';
import { withOwnWords } from '../io/write/own-words.ts';
import { writePdf } from '../io/write/pdf.ts';
import { type Reading, readForest } from '../model/tree.ts';
import { DARK, LIGHT } from '../render/theme.ts';
import { freshView } from '../store/fresh-view.ts';
import { DEFAULT_VIEW } from '../store/view.ts';
import type { PictureFormat, PictureRequest } from './picture-arguments.ts';
import type { Part } from './write-parts.ts';

/** Width over height, as of the picture that the page proposes. */
const ASPECT = 1.6;

export interface PictureOf {
  readonly comparison: Comparison;
  readonly groups: readonly ChangeGroup[];
}

export interface WrittenPicture {
  readonly parts: readonly Part[];
  /** How many texts have letters that it lacks. */
  readonly lostTexts: number;
}

/** `fonts`: the folder where the files of the font lie. */
export async function writePicture(
  format: PictureFormat,
  result: PictureOf,
  request: PictureRequest,
  fonts: URL,
): Promise<WrittenPicture> {
  const figure = drawPicture(result, request);
  if (format === 'svg') return { parts: [figureAsSvg(figure)], lostTexts: 0 };
  const pieces = fontPiecesOf(figure.draw).map((piece) => ({ ...piece, bytes: readFont(piece, fonts) }));
  const { title, description } = figure;
  const { bytes, lostTexts } = await writePdf([pageAroundFigure(figure)], { title, description, fonts: pieces });
  return { parts: [bytes], lostTexts };
}

function drawPicture(
  { comparison, groups }: PictureOf,
  { picture, state, reading, isDark, opensAll, words }: PictureRequest,
): Figure {
  const theme = isDark ? DARK : LIGHT;
  const wordsFor = (states: FigureStates | 'flow'): FigureWords =>
    withOwnWords(
      figureWords({
        ...{ comparison, account: writeAccount(comparison, groups), states, branch: undefined, filters: [] },
        madeOn: today(),
      }),
      words,
    );
  if (picture === 'flow') {
    const outlines = readOutlines(comparison, treeBy(comparison, 'units'));
    const { closed, unfolded } = DEFAULT_VIEW;
    const graph = traceStrands(comparison, outlines, { picked: undefined, onlyChanges: false, closed, unfolded });
    return drawFlowFigure({ comparison, graph, words: wordsFor('flow'), theme, aspect: ASPECT });
  }
  const view = freshView(comparison.after.organisation, DEFAULT_VIEW.data);
  const { direction, closed, ...fresh } = view;
  const by = reading ?? fresh.reading;
  const chart = {
    ...{ comparison, tree: treeBy(comparison, by), direction, closed, picked: undefined, trails: false },
    ...(opensAll ? {} : { byHand: NOTHING_BY_HAND }),
    shape: by === 'lines' ? fresh.shape : 'compact',
  };
  const states = picture === 'side-by-side' ? 'both' : state;
  return drawFigure({ chart, states, words: wordsFor(states), theme, aspect: ASPECT });
}

function treeBy({ before, after }: Comparison, reading: Reading): SeatTree {
  return buildSeatTree(before, after, { before: readForest(before, reading), after: readForest(after, reading) });
}

function readFont({ cut, subset }: FontPiece, fonts: URL): Uint8Array {
  const look = cut === 'italic' ? '400-italic' : `${cut === 'semibold' ? 600 : 400}-normal`;
  return readFileSync(new URL(`inter-${subset}-${look}.woff`, fonts));
}
