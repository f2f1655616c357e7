/** The legend of a picture: only what occurs in it. */

import { textWidth } from '../../base/text-width.ts';
import { type Tally, tally } from '../../diff/count-facets.ts';
import { INSIDE_PARTS } from '../../diff/inside-seats.ts';
import { CATEGORIES, CATEGORY_IDS, categoryOf } from '../../diff/kinds.ts';
import { strengthsOf } from '../../diff/strengths.ts';
import { LINE_STATUSES, wordOfStatus } from '../../model/statuses.ts';
import { personOf } from '../../model/tree.ts';
import { glyphLines, glyphWeight } from '../../render/glyphs.ts';
import { filled, filledAndStroked, hairline, type PathStep, stroked, type TextPlace } from '../../render/painter.ts';
import { DOTS, DOUBLE_OFFSET, type LineStatus, strokeOf } from '../../render/strokes.ts';
import type { Theme } from '../../render/theme.ts';
import type { Chart } from '../../scene/chart.ts';
import { LINE_STATUS_ORDER } from '../../scene/looks.ts';
import type { Box, ChangeRole, Scene } from '../../scene/scene.ts';
import type { Entry } from './figure-blocks.ts';

/** Where a kind of change occurs among units only. */
const UNIT_WORDS: Partial<Readonly<Record<ChangeRole, string>>> = {
  joined: 'new unit',
  left: 'dissolved unit',
  moved: 'moved unit',
};
const SIGN_RADIUS = 6.5;
const LINE_WIDTH = 26;

type Sign = Entry['sign'];

function changeSign(role: ChangeRole, theme: Theme): Sign {
  const r = SIGN_RADIUS;
  const lines = glyphLines(role).map((line) => line.map((value, index) => value * r + (index % 2 === 0 ? r : 0)));
  return (painter) => {
    painter.circle(r, 0, r, filled(theme.change[role]));
    painter.lines(lines, stroked(theme.text.onBadge, 1, { width: r * glyphWeight(role), cap: 'round' }));
  };
}

function lineSign(status: LineStatus, theme: Theme): Sign {
  const stroke = strokeOf(status);
  return (painter) => {
    for (const y of stroke.double ? [-DOUBLE_OFFSET, DOUBLE_OFFSET] : [0]) {
      painter.segments([0, y, LINE_WIDTH, y], stroked(theme.line, 1, stroke));
    }
  };
}

/** A curve, since that is what tells second lines from the others. */
function secondLine(theme: Theme): Sign {
  const half = LINE_WIDTH / 2;
  const steps: readonly PathStep[] = [
    { kind: 'M', points: [0, 5] },
    { kind: 'Q', points: [half, 4, half, 0] },
    { kind: 'Q', points: [half, -4, LINE_WIDTH, -5] },
  ];
  return (painter) => painter.path(steps, hairline(theme.line));
}

/** How many people of each kind of change are on the chart. */
function countRoles({ tree, comparison }: Chart): ReadonlyMap<ChangeRole, Tally> {
  const counts = new Map<ChangeRole, Tally>();
  const strengths = strengthsOf(comparison);
  // Who is inside a closed branch is counted too.
  const { keys, liveSeat } = tree.condensed?.of ?? tree;
  keys.forEach((key, seat) => {
    const person = personOf(key);
    const change = person === undefined ? undefined : comparison.people.get(person);
    if (change && liveSeat.get(key) === seat) tally(counts, categoryOf(change), strengths.ofPerson(change).status);
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
  const isInBars = (role: ChangeRole): boolean => counts.has(role) && scenes.some(({ bars }) => bars.length > 0);
  return CATEGORY_IDS.filter((role) => drawn.has(role) || isInBars(role)).map((role) => {
    const count = counts.get(role);
    const words =
      count === undefined
        ? (UNIT_WORDS[role] ?? CATEGORIES[role].label)
        : `${CATEGORIES[role].label}${isCounted ? ` ${count.words}` : ''}`;
    return { sign: changeSign(role, theme), signWidth: 2 * SIGN_RADIUS, words };
  });
}

const CARD: Box = { x: 0.5, y: -5.5, width: 25, height: 11 };
const CARD_RADIUS = 2.5;
const BAR_WIDTH = 36;
const BAR_PARTS = [...INSIDE_PARTS, 'rest'] as const;

function formerPlace(theme: Theme): Entry {
  const edge = stroked(theme.change.moved, 1, { width: 1, dash: [2, 2.5] });
  const sign: Sign = (painter) => painter.rectangle(CARD, CARD_RADIUS, edge);
  return { sign, signWidth: LINE_WIDTH, words: 'former place' };
}

/** As a card whose place no source says. */
function unsurePlace(theme: Theme): Entry {
  const brush = filledAndStroked(filled(theme.card), stroked(theme.line, 1, DOTS));
  const sign: Sign = (painter) => painter.rectangle(CARD, CARD_RADIUS, brush);
  return { sign, signWidth: LINE_WIDTH, words: 'place inferred or disputed' };
}

/** As on a closed branch: a part of each kind. */
function changeBar(theme: Theme): Entry {
  const step = BAR_WIDTH / BAR_PARTS.length;
  const sign: Sign = (painter) =>
    BAR_PARTS.forEach((part, index) => {
      painter.rectangle({ x: index * step, y: -2.5, width: step - 1, height: 5 }, 0, filled(theme.bar[part]));
    });
  return { sign, signWidth: BAR_WIDTH, words: 'changes in a closed branch' };
}

function countsEntry(theme: Theme): Entry {
  const [text, size] = ['3 · 9', 10];
  const width = textWidth(text, size, 600) + 14;
  const place: TextPlace = {
    ...{ x: width / 2, y: 3.6, align: 'center', alpha: 1 },
    ...{ size, weight: 600, italic: false },
  };
  const sign: Sign = (painter) => {
    painter.rectangle({ x: 0, y: -7.5, width, height: 15 }, 7.5, filled(theme.chip));
    painter.text(text, theme.chipText, place);
  };
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
    entries.push({ sign: secondLine(theme), signWidth: LINE_WIDTH, words: 'also answers to' });
  }
  if (scenes.some(({ bars }) => bars.length > 0)) entries.push(changeBar(theme));
  if (scenes.some(({ chips }) => chips.length > 0)) entries.push(countsEntry(theme));
  return entries;
}
