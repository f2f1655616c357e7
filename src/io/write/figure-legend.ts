/** The legend of a picture: only what occurs in it. */

import { textWidth } from '../../base/text-width.ts';
import { type Tally, tally } from '../../diff/count-facets.ts';
import { CATEGORIES, CATEGORY_IDS } from '../../diff/kinds.ts';
import { strengthsOf } from '../../diff/strengths.ts';
import { LINE_STATUSES, wordOfStatus } from '../../model/statuses.ts';
import { personOf } from '../../model/tree.ts';
import { glyphLines, glyphWeight } from '../../render/glyphs.ts';
import { DOTS, DOUBLE_OFFSET, type LineStatus, strokeOf } from '../../render/strokes.ts';
import { dashes, polyline, rectangle } from '../../render/svg.ts';
import { element, type SvgNode } from '../../render/svg-node.ts';
import type { Theme } from '../../render/theme.ts';
import type { Chart } from '../../scene/chart.ts';
import { LINE_STATUS_ORDER } from '../../scene/looks.ts';
import type { ChangeRole, Scene } from '../../scene/scene.ts';
import type { Entry } from './figure-blocks.ts';

/** Where a kind of change occurs among units only. */
const UNIT_WORDS: Partial<Readonly<Record<ChangeRole, string>>> = {
  joined: 'new unit',
  left: 'dissolved unit',
  moved: 'moved unit',
};
const SIGN_RADIUS = 6.5;
const LINE_WIDTH = 26;

function changeSign(role: ChangeRole, theme: Theme): SvgNode[] {
  const r = SIGN_RADIUS;
  return [
    element('circle', { cx: r, cy: 0, r, fill: theme.change[role] }),
    element('path', {
      ...{ fill: 'none', stroke: theme.text.onBadge, 'stroke-width': r * glyphWeight(role), 'stroke-linecap': 'round' },
      d: glyphLines(role)
        .map((line) => polyline(line.map((value, index) => value * r + (index % 2 === 0 ? r : 0))))
        .join(''),
    }),
  ];
}

function lineSign(status: LineStatus, theme: Theme): SvgNode[] {
  const { width, dash, cap, double } = strokeOf(status);
  const offsets = double ? [-DOUBLE_OFFSET, DOUBLE_OFFSET] : [0];
  return offsets.map((y) =>
    element('path', {
      ...{ fill: 'none', stroke: theme.line, 'stroke-width': width },
      'stroke-linecap': cap === 'butt' ? undefined : cap,
      'stroke-dasharray': dashes(dash),
      d: polyline([0, y, LINE_WIDTH, y]),
    }),
  );
}

/** A curve, since that is what tells second lines from the others. */
function secondLine(theme: Theme): SvgNode {
  const d = `M0 5Q${LINE_WIDTH / 2} 4 ${LINE_WIDTH / 2} 0Q${LINE_WIDTH / 2} -4 ${LINE_WIDTH} -5`;
  return element('path', { fill: 'none', stroke: theme.line, d });
}

/** How many people of each kind of change are on the chart. */
function countRoles({ tree, facts, comparison }: Chart): ReadonlyMap<ChangeRole, Tally> {
  const counts = new Map<ChangeRole, Tally>();
  const strengths = strengthsOf(comparison);
  tree.keys.forEach((key, seat) => {
    const person = personOf(key);
    const change = person === undefined ? undefined : comparison.people.get(person);
    const role = facts.role[seat];
    if (!change || role === undefined || tree.liveSeat.get(key) !== seat) return;
    tally(counts, role, strengths.ofPerson(change).status);
  });
  return counts;
}

function changeEntries(chart: Chart, scenes: readonly Scene[], theme: Theme, isCounted: boolean): Entry[] {
  const drawn = new Set<ChangeRole | undefined>();
  for (const { cards, territories } of scenes) {
    for (const { role, roleAlpha } of cards) if (roleAlpha > 0) drawn.add(role);
    for (const { edge } of territories) drawn.add(edge);
  }
  const counts = countRoles(chart);
  return CATEGORY_IDS.filter((role) => drawn.has(role)).map((role) => {
    const count = counts.get(role);
    const words =
      count === undefined
        ? (UNIT_WORDS[role] ?? CATEGORIES[role].label)
        : `${CATEGORIES[role].label}${isCounted ? ` ${count.words}` : ''}`;
    return { sign: changeSign(role, theme), signWidth: 2 * SIGN_RADIUS, words };
  });
}

function formerPlace(theme: Theme): Entry {
  const box = { x: 0.5, y: -5.5, width: 25, height: 11 };
  const sign = rectangle(box, { rx: 2.5, fill: 'none', stroke: theme.change.moved, 'stroke-dasharray': '2 2.5' });
  return { sign: [sign], signWidth: LINE_WIDTH, words: 'former place' };
}

/** As a card whose place no source says. */
function unsurePlace(theme: Theme): Entry {
  const box = { x: 0.5, y: -5.5, width: 25, height: 11 };
  const { width, dash } = DOTS;
  const paint = { fill: theme.card, stroke: theme.line, 'stroke-width': width, 'stroke-linecap': 'round' };
  const sign = rectangle(box, { rx: 2.5, ...paint, 'stroke-dasharray': dashes(dash) });
  return { sign: [sign], signWidth: LINE_WIDTH, words: 'place inferred or disputed' };
}

function countsEntry(theme: Theme): Entry {
  const [text, sizePx] = ['3 · 9', 10];
  const width = textWidth(text, sizePx, 600) + 14;
  const pill = rectangle({ x: 0, y: -7.5, width, height: 15 }, { rx: 7.5, fill: theme.chip });
  const at = { x: width / 2, y: 3.6, 'font-size': sizePx, 'font-weight': 600, 'text-anchor': 'middle' };
  const sign = [pill, element('text', { ...at, fill: theme.chipText }, text)];
  return { sign, signWidth: width, words: 'report directly · in all' };
}

/** uncounted: of a part, whose numbers would be taken for those of the whole. */
export function legendOf(
  chart: Chart,
  scenes: readonly Scene[],
  theme: Theme,
  how: 'counted' | 'uncounted' = 'counted',
): Entry[] {
  const entries = changeEntries(chart, scenes, theme, how === 'counted');
  const isGhost = scenes.some(({ cards }) => cards.some(({ ghost, role }) => ghost && role !== undefined));
  if (isGhost) entries.push(formerPlace(theme));
  if (scenes.some(({ cards }) => cards.some(({ unsure }) => unsure))) entries.push(unsurePlace(theme));
  const statuses = new Set(scenes.flatMap(({ lines }) => lines.map(({ status }) => status)));
  for (const status of LINE_STATUS_ORDER) {
    if (!statuses.has(status)) continue;
    entries.push({
      sign: lineSign(status, theme),
      signWidth: LINE_WIDTH,
      words: `line ${status === 'stated' ? LINE_STATUSES.stated.inFull : wordOfStatus(status)}`,
    });
  }
  if (scenes.some(({ routes }) => routes.some(({ tone }) => tone === 'second'))) {
    entries.push({ sign: [secondLine(theme)], signWidth: LINE_WIDTH, words: 'also answers to' });
  }
  if (scenes.some(({ chips }) => chips.length > 0)) entries.push(countsEntry(theme));
  return entries;
}
