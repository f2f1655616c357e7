import { type RefCallback, useCallback, useMemo } from 'react';
import { today } from '../../base/today.ts';
import { drawFigure, type FigureStates, figureAsSvg } from '../../io/write/figure.ts';
import { figureWords } from '../../io/write/figure-words.ts';
import { LIGHT } from '../../render/theme.ts';
import { accountOf } from '../aside/account-of.ts';
import { branchOf, planPicture } from '../share/picture-choice.ts';
import type { ShareContent } from '../share/share-content.ts';

interface Props {
  readonly content: ShareContent;
  readonly states: FigureStates;
}

const ON_WHITE = { ...LIGHT, paper: '#ffffff' };
/** Of a sheet that lies on its side, less its margins. */
const ASPECT = 1.46;

function drawSvg(content: ShareContent, states: FigureStates): Element {
  const { comparison, view } = content;
  const branch = view.team && branchOf(comparison, view);
  const plan = planPicture(content, { states, branch, opensAll: false, theme: 'light' });
  const { filters } = plan;
  const account = accountOf(comparison);
  const words = figureWords({ comparison, account, states, branch: plan.branch, filters, madeOn: today() });
  const figure = drawFigure({ chart: plan.chart, states, words, theme: ON_WHITE, aspect: ASPECT });
  const svg = new DOMParser().parseFromString(figureAsSvg(figure), 'image/svg+xml').documentElement;
  svg.setAttribute('width', '100%');
  svg.removeAttribute('height');
  return svg;
}

/** The chart on one sheet, as a figure: with its words, its legend and what it rests on. */
export function PrintChart({ content, states }: Props) {
  const svg = useMemo(() => drawSvg(content, states), [content, states]);
  const put: RefCallback<HTMLDivElement> = useCallback((place) => place?.replaceChildren(svg), [svg]);
  return <div className="print__chart" ref={put} />;
}
