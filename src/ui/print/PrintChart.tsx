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
/** On one sheet nobody could read more. */
const MOST_PEOPLE = 4000;

function drawSvg(content: ShareContent, states: FigureStates): Element {
  const { comparison, view } = content;
  const branch = view.team && branchOf(comparison, view);
  const plan = planPicture(content, { states, branch, keepClosed: true, theme: 'light' });
  const { filters } = plan;
  const account = accountOf(comparison);
  const words = figureWords({ comparison, account, states, branch: plan.branch, filters, madeOn: today() });
  const figure = drawFigure({ chart: plan.chart, states, words, theme: ON_WHITE, aspect: ASPECT });
  const svg = new DOMParser().parseFromString(figureAsSvg(figure), 'image/svg+xml').documentElement;
  svg.setAttribute('width', '100%');
  svg.removeAttribute('height');
  return svg;
}

/** The whole chart on one sheet, as a figure: with its words, its legend and what it rests on. */
export function PrintChart({ content, states }: Props) {
  const size = Math.max(content.comparison.before.people.size, content.comparison.after.people.size);
  const isTooLarge = size > MOST_PEOPLE && content.view.team === undefined;
  const svg = useMemo(() => (isTooLarge ? undefined : drawSvg(content, states)), [content, states, isTooLarge]);
  const put: RefCallback<HTMLDivElement> = useCallback(
    (place) => {
      if (svg) place?.replaceChildren(svg);
    },
    [svg],
  );
  if (isTooLarge) {
    return (
      <p className="print__note">
        The chart of {size.toLocaleString('en')} people cannot be read on one sheet. Show only one team, or download the
        chart as a PDF of many pages.
      </p>
    );
  }
  return <div className="print__chart" ref={put} />;
}
