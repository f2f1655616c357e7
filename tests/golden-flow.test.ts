/**
 * Pictures of the flow of the data that comes with Orgdiff, kept as SVG files. To accept a change:
 * npx vitest run tests/golden-flow.test.ts -u
 *
 * Below them, what the picture promises at every size: that all can be read, and that nothing lies over anything.
 */

import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../src/base/text-width.ts';
import type { Comparison } from '../src/diff/comparison.ts';
import { readOutlines } from '../src/diff/flow-outline.ts';
import { type FlowGraph, type StrandOptions, traceStrands } from '../src/diff/flow-strands.ts';
import { describeFlow } from '../src/diff/flow-words.ts';
import { nameOfPerson } from '../src/diff/names.ts';
import { buildSeatTree } from '../src/diff/seat-tree.ts';
import type { PersonId } from '../src/model/schema.ts';
import { readForest } from '../src/model/tree.ts';
import { readOrganisation } from '../src/model/validate.ts';
import { DARK, LIGHT, type Theme } from '../src/render/theme.ts';
import { strandAt } from '../src/scene/flow-hit.ts';
import { LABEL_PX, NOTE_PX } from '../src/scene/flow-labels.ts';
import { type FlowPicture, type FlowText, NAME_PX } from '../src/scene/flow-marks.ts';
import { drawFlow, type FlowRoom, singleOut } from '../src/scene/flow-picture.ts';
import type { Box } from '../src/scene/scene.ts';
import { FlowPicture as FlowSvg } from '../src/ui/flow/FlowPicture.tsx';
import { lightOn, strandOf, type Target } from '../src/ui/flow/light.ts';
import { compareDays } from './support/charts.ts';

/** The room for the picture on a usual laptop, on a tablet, beside an open panel, and on a phone. */
const LAPTOP: FlowRoom = { width: 1408, height: 660 };
const ROOMS: readonly (readonly [name: string, room: FlowRoom])[] = [
  ['a laptop', LAPTOP],
  ['a tablet', { width: 992, height: 490 }],
  ['beside a panel', { width: 700, height: 660 }],
  ['a phone', { width: 366, height: 420 }],
];

const meta = readOrganisation(
  JSON.parse(readFileSync(new URL('../data/meta-ai/organisation.json', import.meta.url), 'utf8')),
);
if (!meta.ok) throw new Error('the Meta data set is not valid');
const august = compareDays(meta.value, '2025-08-18', '2025-08-31');
const summer = compareDays(meta.value, '2025-05-28', '2025-08-31');

function trace(comparison: Comparison, options: Partial<StrandOptions> = {}): FlowGraph {
  const { before, after } = comparison;
  const tree = buildSeatTree(before, after, {
    before: readForest(before, 'units'),
    after: readForest(after, 'units'),
  });
  const nothing = { picked: undefined, onlyChanges: false, closed: new Set<string>(), unfolded: new Set<string>() };
  return traceStrands(comparison, readOutlines(comparison, tree), { ...nothing, ...options });
}

function draw(comparison: Comparison, graph: FlowGraph, room: FlowRoom): FlowPicture {
  return drawFlow(graph, room, (person, side) => nameOfPerson(comparison, person, side));
}

interface Shot {
  readonly comparison?: Comparison;
  readonly options?: Partial<StrandOptions>;
  readonly room?: FlowRoom;
  readonly theme?: Theme;
  readonly target?: Target;
  readonly person?: string;
}

function shoot({ comparison = august, options = {}, room = LAPTOP, theme = LIGHT, target, person }: Shot): string {
  const graph = trace(comparison, options);
  const picture = draw(comparison, graph, room);
  const someone = person as PersonId | undefined;
  const strand = someone === undefined ? -1 : strandOf(graph, someone);
  const lit = target ?? (someone === undefined ? undefined : { strand });
  const single = someone && singleOut(picture, strand, someone, (who, side) => nameOfPerson(comparison, who, side));
  const svg = createElement(FlowSvg, {
    picture,
    theme,
    light: lit && lightOn(graph, lit),
    singled: single ? [single] : [],
    label: describeFlow(graph, comparison),
  });
  return renderToStaticMarkup(svg).replaceAll('><', '>\n<');
}

describe('pictures of the flow at Meta AI', () => {
  test.each<[name: string, shot: Shot]>([
    ['august', {}],
    ['august-dark', { theme: DARK }],
    ['august-only-changes', { options: { onlyChanges: true } }],
    ['august-on-a-phone', { room: { width: 366, height: 420 } }],
    ['august-a-dissolved-unit', { target: { end: 'unit:agi-foundations' } }],
    ['august-one-person', { person: 'yann-lecun' }],
    ['august-in-ribbons', { options: { mostStrands: 10 } }],
    ['summer', { comparison: summer }],
  ])('%s', async (name, shot) => {
    await expect(shoot(shot)).toMatchFileSnapshot(`golden/flow-${name}.svg`);
  });
});

interface Word extends Box {
  readonly text: string;
}

/** Roughly the ink of a text: from the top of the capitals to the foot of a g. */
function wordOf({ text, x, y, anchor }: FlowText, sizePx: number, weight: 400 | 600): Word {
  const width = textWidth(text, sizePx, weight);
  return { text, x: anchor === 'end' ? x - width : x, y: y - 0.73 * sizePx, width, height: 0.93 * sizePx };
}

function wordsOf(picture: FlowPicture): Word[] {
  const ends = [...picture.before, ...picture.after].flatMap(({ lines, count, note }) => [
    ...lines.map((line) => wordOf(line, LABEL_PX, 600)),
    ...(count ? [wordOf(count, LABEL_PX, 400)] : []),
    ...(note ? [wordOf(note, NOTE_PX, 400)] : []),
  ]);
  const names = picture.strands.flatMap(({ names: { before, after } }) =>
    [before, after].flatMap((name) => (name ? [wordOf(name, NAME_PX, 400)] : [])),
  );
  return [...ends, ...names];
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The level beginning and end of each strand, where names and labels might stand. */
function levelParts({ strands, inside }: FlowPicture): Box[] {
  return strands.flatMap(({ startX, endX, startY, endY, width }) => [
    { x: startX, y: startY - width / 2, width: Math.max(0, inside[0] - startX), height: width },
    { x: inside[1], y: endY - width / 2, width: Math.max(0, endX - inside[1]), height: width },
  ]);
}

describe.each(ROOMS)('the picture on %s', (_, room) => {
  const states: [string, Comparison, Partial<StrandOptions>][] = [
    ['in August', august, {}],
    ['over the summer', summer, {}],
    ['with only the changes', august, { onlyChanges: true }],
  ];
  describe.each(states)('%s', (__, comparison, options) => {
    const graph = trace(comparison, options);
    const picture = draw(comparison, graph, room);
    const words = wordsOf(picture);

    test('keeps every text clear of every other', () => {
      const pairs = words.flatMap((word, index) =>
        words.slice(index + 1).flatMap((other) => (overlaps(word, other) ? [`${word.text} / ${other.text}`] : [])),
      );
      expect(pairs).toEqual([]);
    });

    test('keeps every text clear of bars and strands, and on the paper', () => {
      const bars = [...picture.before, ...picture.after].map(({ bar }) => bar);
      const marks = [...bars.filter(({ height }) => height > 0), ...levelParts(picture)];
      const cut = words.filter((word) => marks.some((mark) => overlaps(word, mark)));
      expect(cut.map(({ text }) => text)).toEqual([]);
      const outside = words.filter(({ x, width }) => x < 0 || x + width > picture.width);
      expect(outside.map(({ text }) => text)).toEqual([]);
    });

    test('names everybody who went somewhere, where they were or where they are', () => {
      const movers = picture.strands.filter(({ strand }) => strand.category === 'moved');
      for (const { names } of movers) expect(names.before ?? names.after).toBeDefined();
    });

    test('finds each strand at both of its ends', () => {
      for (const [index, { startX, startY, endX, endY }] of picture.strands.entries()) {
        expect(strandAt(picture, startX, startY, 6)).toBe(index);
        expect(strandAt(picture, endX, endY, 6)).toBe(index);
      }
    });
  });
});

test('where there is no room for a name, initials that are in use stand for it', () => {
  const names = (width: number): string[] =>
    draw(august, trace(august), { width, height: 500 }).before.flatMap(({ lines }) => lines.map(({ text }) => text));
  expect(names(260)).toContain('MSL');
  expect(names(1408)).not.toContain('MSL');
});

test('finds no strand between the lines', () => {
  const graph = trace(august);
  const picture = draw(august, graph, LAPTOP);
  expect(strandAt(picture, picture.width / 2, -40, 6)).toBe(-1);
  expect(strandAt(picture, 0, 10, 6)).toBe(-1);
});

test('a place is as high as its people are many, in ribbons', () => {
  const graph = trace(summer, { mostStrands: 0 });
  const picture = draw(summer, graph, LAPTOP);
  const heights = [...picture.before, ...picture.after]
    .filter(({ end }) => end.drawn > 0)
    .map(({ bar, end }) => bar.height / end.drawn);
  for (const height of heights) expect(height).toBeCloseTo(heights[0] ?? 0, 6);
});

test('who is singled out of a ribbon has a line within it', () => {
  const graph = trace(summer, { mostStrands: 0 });
  const picture = draw(summer, graph, LAPTOP);
  const person = 'shengjia-zhao' as PersonId;
  const index = strandOf(graph, person);
  const ribbon = picture.strands[index];
  const line = singleOut(picture, index, person, (who, side) => nameOfPerson(summer, who, side));
  expect(line?.names.after?.text).toBe('Shengjia Zhao');
  expect(Math.abs((line?.startY ?? 0) - (ribbon?.startY ?? 0))).toBeLessThan((ribbon?.width ?? 0) / 2);
});
