/**
 * Figures as they leave the program, with its words, legend and sources, kept as SVG files. To accept a change:
 * npx vitest run tests/golden-figure.test.ts -u
 */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeAccount } from '../src/diff/account.ts';
import { groupByCause } from '../src/diff/cause-groups.ts';
import { readOutlines } from '../src/diff/flow-outline.ts';
import { traceStrands } from '../src/diff/flow-strands.ts';
import { drawFigure, type FigureStates, type FigureWords, figureAsSvg } from '../src/io/write/figure.ts';
import { figureWords } from '../src/io/write/figure-words.ts';
import { drawFlowFigure } from '../src/io/write/flow-figure.ts';
import { readOrganisation } from '../src/model/validate.ts';
import { LIGHT } from '../src/render/theme.ts';
import { chartOf, compareDays } from './support/charts.ts';

const meta = readOrganisation(
  JSON.parse(readFileSync(new URL('../data/meta-ai/organisation.json', import.meta.url), 'utf8')),
);
if (!meta.ok) throw new Error('the Meta data set is not valid');
const comparison = compareDays(meta.value, '2025-08-18', '2025-08-31');

function wordsFor(states: FigureStates | 'flow'): FigureWords {
  const account = writeAccount(comparison, groupByCause(comparison));
  return figureWords({ comparison, account, states, branch: undefined, filters: [], madeOn: '2025-09-01' });
}

test.each<[string, FigureStates]>([
  ['figure-august', 'changes'],
  ['figure-august-in-two-panels', 'both'],
])('%s', async (name, states) => {
  const words = wordsFor(states);
  const { tree } = chartOf(comparison);
  const chart = {
    ...{ comparison, tree, direction: 'down' as const, shape: 'compact' as const, closed: new Set<string>() },
    ...{ picked: undefined, trails: false },
  };
  const svg = figureAsSvg(drawFigure({ chart, states, words, theme: LIGHT, aspect: 1.6 }));
  await expect(svg).toMatchFileSnapshot(`golden/${name}.svg`);
});

test('figure-august-as-a-flow', async () => {
  const outlines = readOutlines(comparison, chartOf(comparison).tree);
  const none = new Set<string>();
  const graph = traceStrands(comparison, outlines, {
    ...{ picked: undefined, onlyChanges: false, closed: none, unfolded: none },
  });
  const figure = drawFlowFigure({ comparison, graph, words: wordsFor('flow'), theme: LIGHT, aspect: 1.6 });
  await expect(figureAsSvg(figure)).toMatchFileSnapshot('golden/figure-august-as-a-flow.svg');
});
