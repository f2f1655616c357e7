/**
 * Figures of made-up organisations as they leave the program, kept as SVG files that any browser shows, and all their
 * words. To accept a change, look at what it changes: npx vitest run src/io/write/approved-figures.test.ts -u
 */

import { expect, test } from 'vitest';
import { chartOf, compareDays } from '../../../tests/support/charts.ts';
import { crewsInOrder } from '../../../tests/support/crews-in-order.ts';
import { harbourWorks } from '../../../tests/support/harbour-works.ts';
import { compareTexts } from '../../../tests/support/org-from-text.ts';
import { writeAccount } from '../../diff/account.ts';
import { groupByCause } from '../../diff/cause-groups.ts';
import type { Comparison } from '../../diff/comparison.ts';
import type { Reading } from '../../model/tree.ts';
import { DARK, LIGHT } from '../../render/theme.ts';
import { drawFigure, type Figure, type FigureRequest, figureAsSvg } from './figure.ts';
import { figureWords, type WordsRequest } from './figure-words.ts';

const HARBOUR = harbourWorks();
const ORDER = compareDays(HARBOUR, '2024-10-01', '2025-02-01');
const BACKWARDS = compareDays(HARBOUR, '2025-02-01', '2024-10-01');

const approved = (name: string): string => `../../../tests/golden/written/${name}`;

function wordsOf(comparison: Comparison, more: Partial<WordsRequest> = {}) {
  const account = writeAccount(comparison, groupByCause(comparison));
  const usual = { states: 'changes' as const, branch: undefined, filters: [], madeOn: '2026-11-25' };
  return figureWords({ comparison, account, ...usual, ...more });
}

interface Shot
  extends Partial<Pick<FigureRequest, 'states' | 'theme' | 'aspect'>>,
    Partial<Omit<FigureRequest['chart'], 'comparison' | 'tree' | 'closed'>>,
    Partial<Pick<WordsRequest, 'branch' | 'filters'>> {
  readonly comparison?: Comparison;
  readonly reading?: Reading;
  /** Names of those whose branch stays closed. */
  readonly closed?: readonly string[];
}

function shoot(shot: Shot): Figure {
  const { comparison = ORDER, states = 'changes', theme = LIGHT, aspect = 1.6, reading = 'units', closed = [] } = shot;
  const { direction = 'down', shape = 'compact', picked, trails = false, branch, filters = [] } = shot;
  const { tree } = chartOf(comparison, { reading });
  const chart = { comparison, tree, direction, shape, picked, trails, closed: new Set(closed) };
  const words = wordsOf(comparison, { states, branch, filters });
  return drawFigure({ chart, states, words, theme, aspect });
}

test.each<[name: string, shot: Shot]>([
  ['changes', { trails: true, filters: ['In full ink: whoever moved.', 'Left out: nobody.'] }],
  [
    'two-panels',
    { states: 'both', theme: DARK, picked: { people: new Set(['cleo', 'dov'] as never), units: new Set() } },
  ],
  ['two-panels-on-a-tall-page', { states: 'both', aspect: 0.7, reading: 'lines' }],
  ['before-to-the-right', { states: 'before', direction: 'right', aspect: 1.2, branch: 'Operations' }],
  ['after-in-ranks', { states: 'after', reading: 'lines', shape: 'ranks', closed: ['person:dov', 'person:eva'] }],
  ['one-person', { comparison: compareTexts('Ada', 'Ada'), states: 'both' }],
])('a figure: %s', async (name, shot) => {
  await expect(figureAsSvg(shoot(shot))).toMatchFileSnapshot(approved(`figure-${name}.svg`));
});

const STATES = ['before', 'changes', 'after', 'both', 'flow'] as const;

test.each<[name: string, comparison: Comparison]>([
  ['harbour', ORDER],
  ['harbour-backwards', BACKWARDS],
  ['crews', crewsInOrder()],
  ['nobody', compareTexts('', '')],
])('the words of figures: %s', async (name, comparison) => {
  const filters = ['Only who moved is in full ink.'];
  const told = STATES.flatMap((states) => [
    { states, ...wordsOf(comparison, { states }) },
    { states, branch: 'Docks', ...wordsOf(comparison, { states, branch: 'Docks', filters }) },
  ]);
  await expect(`${JSON.stringify(told, null, 2)}\n`).toMatchFileSnapshot(approved(`figure-words-${name}.json`));
});
