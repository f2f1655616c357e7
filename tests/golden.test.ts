/**
 * Pictures of the data that comes with Orgdiff, kept as SVG files: a change to layout, scene or paint shows in the diff
 * of what it changes. To accept it: npx vitest run tests/golden.test.ts -u
 *
 * Below them, what the landing picture promises: all of it on one screen, and every name to be read.
 */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../src/base/text-width.ts';
import { categoryOf } from '../src/diff/kinds.ts';
import type { PersonId, UnitId } from '../src/model/schema.ts';
import { personKey, type Reading, unitKey } from '../src/model/tree.ts';
import { readOrganisation } from '../src/model/validate.ts';
import { sceneAsSvg } from '../src/render/svg.ts';
import { DARK, LIGHT, type Theme } from '../src/render/theme.ts';
import type { Direction } from '../src/scene/box-sizes.ts';
import { type Camera, fitCamera, type ScreenSize, worldToScreen } from '../src/scene/camera.ts';
import { type Chart, type ChartShape, chartBounds, seatBlock } from '../src/scene/chart.ts';
import { type Emphasis, NO_EMPHASIS } from '../src/scene/frame.ts';
import { keepSeats } from '../src/scene/kept-seats.ts';
import { PHASES } from '../src/scene/phase.ts';
import type { Box, Scene, TextMark } from '../src/scene/scene.ts';
import { chartOf, compareDays, fittedView, LAPTOP, sceneOf } from './support/charts.ts';

/** The font size below which a name is no longer comfortably read. */
const LEAST_NAME_PX = 11;

const meta = readOrganisation(
  JSON.parse(readFileSync(new URL('../data/meta-ai/organisation.json', import.meta.url), 'utf8')),
);
if (!meta.ok) throw new Error('the Meta data set is not valid');
const august = compareDays(meta.value, '2025-08-18', '2025-08-31');
const summer = compareDays(meta.value, '2025-05-28', '2025-08-31');

/** One of two panes. */
const HALF: ScreenSize = { width: 720, height: 706 };

interface Shot {
  readonly comparison?: typeof august;
  readonly at?: keyof typeof PHASES;
  readonly reading?: Reading;
  readonly direction?: Direction;
  readonly shape?: ChartShape;
  readonly theme?: Theme;
  readonly onlyChanges?: boolean;
  readonly screen?: ScreenSize;
  readonly emphasis?: (chart: Chart) => Partial<Emphasis>;
  /** Left out: fitted to the screen. */
  readonly camera?: (chart: Chart) => Camera;
}

function unitSeat(chart: Chart, unit: string): number {
  return seatOf(chart, unitKey(unit as UnitId));
}

function personSeat(chart: Chart, person: string): number {
  return seatOf(chart, personKey(person as PersonId));
}

function seatOf(chart: Chart, key: ReturnType<typeof unitKey>): number {
  const seat = chart.tree.liveSeat.get(key);
  if (seat === undefined) throw new Error(`no ${key} on the chart`);
  return seat;
}

function shoot({ comparison = august, at = 'changes', ...shot }: Shot): string {
  const { reading = 'units', shape = 'compact', direction = 'down', screen = LAPTOP } = shot;
  const pruning = shot.onlyChanges === true ? { changes: comparison } : {};
  const chart = chartOf(comparison, { reading, shape, direction, screen, pruning });
  const camera = shot.camera?.(chart) ?? fitCamera(chartBounds(chart), screen, 14);
  const emphasis = { ...NO_EMPHASIS, ...shot.emphasis?.(chart) };
  const scene = sceneOf(chart, { camera, screen, phase: PHASES[at], emphasis });
  return sceneAsSvg(scene, camera, screen, shot.theme ?? LIGHT);
}

describe('pictures of Meta AI', () => {
  test.each<[name: string, shot: Shot]>([
    ['august-before', { at: 'before' }],
    ['august-changes', {}],
    ['august-after', { at: 'after' }],
    ['august-changes-by-lines', { reading: 'lines' }],
    ['august-changes-by-lines-in-ranks', { reading: 'lines', shape: 'ranks' }],
    ['august-changes-to-the-right', { direction: 'right' }],
    ['august-changes-dark', { theme: DARK }],
    ['summer-changes', { comparison: summer }],
    ['august-only-changes', { onlyChanges: true }],
    ['side-by-side-before', { at: 'before-marked', screen: HALF }],
    ['side-by-side-after', { at: 'after-marked', screen: HALF }],
    ['far', { comparison: summer, camera: (chart) => fitCamera(chartBounds(chart), LAPTOP, 16, 0.2) }],
    ['near-a-team', { camera: (chart) => fitCamera(seatBlock(chart, unitSeat(chart, 'fair')), LAPTOP, 28, 2) }],
    [
      'selected-and-filtered',
      {
        emphasis: (chart) => ({
          selected: personSeat(chart, 'yann-lecun'),
          hovered: unitSeat(chart, 'msl-infra'),
          kept: keepSeats(chart.tree, {
            people: new Set([...august.people.values()].filter((c) => categoryOf(c) === 'moved').map((c) => c.person)),
            units: new Set(),
          }),
          trails: true,
        }),
      },
    ],
  ])('%s', async (name, shot) => {
    await expect(shoot(shot)).toMatchFileSnapshot(`golden/${name}.svg`);
  });

  test('are the same every time', () => {
    expect(shoot({})).toBe(shoot({}));
  });
});

describe('the landing picture', () => {
  const chart = chartOf(august);
  const { camera } = fittedView(chart);
  const scene = sceneOf(chart, { camera, screen: LAPTOP });

  interface Word extends Box {
    readonly mark: TextMark;
  }

  /** Roughly the ink of a text on the screen: from the top of the capitals to the foot of a g. */
  function wordOf(mark: TextMark): Word {
    const start = worldToScreen(camera, mark.x, mark.y);
    const width = textWidth(mark.text, mark.sizePx, mark.weight);
    const left = start.x + mark.dx - (mark.align === 'center' ? width / 2 : mark.align === 'right' ? width : 0);
    const baseline = start.y + mark.dy;
    return { mark, x: left, y: baseline - 0.73 * mark.sizePx, width, height: 0.93 * mark.sizePx };
  }

  function overlaps(a: Box, b: Box): boolean {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
  }

  function nameOn(card: Scene['cards'][number], name: string): TextMark | undefined {
    const isOnCard = ({ x, y }: TextMark): boolean => overlaps({ x, y, width: 0.01, height: 0.01 }, card);
    return scene.texts.find((text) => text.weight === 600 && text.text === name && isOnCard(text));
  }

  const live = [
    ...august.after.people.keys(),
    ...[...august.before.people.keys()].filter((id) => !august.after.people.has(id)),
  ];
  const words = scene.texts.filter(({ text }) => text !== '').map(wordOf);

  test.each(live.map((person) => [august.after.organisation.personById.get(person)?.name ?? person, person]))(
    'names %s in full, large enough to be read',
    (name, person) => {
      const seat = personSeat(chart, person);
      const card = scene.cards.find((mark) => mark.seat === seat);
      expect(card).toBeDefined();
      const text = card && nameOn(card, name);
      expect(text).toBeDefined();
      expect(text?.sizePx).toBeGreaterThanOrEqual(LEAST_NAME_PX);
    },
  );

  test('names every unit in full', () => {
    const headings = scene.texts.map(({ text }) => text.replace(/^[+−→] /u, ''));
    for (const { unit, name } of august.after.units.values()) {
      if ((chart.tree.depth[unitSeat(chart, unit)] ?? 0) > 0) expect(headings).toContain(name);
    }
  });

  test('keeps every text clear of every other', () => {
    const pairs = words.flatMap((word, index) =>
      words
        .slice(index + 1)
        .flatMap((other) => (overlaps(word, other) ? [`${word.mark.text} / ${other.mark.text}`] : [])),
    );
    expect(pairs).toEqual([]);
  });

  test('keeps every card, text and unit within the screen', () => {
    const cards = scene.cards.map((card) => {
      const { x, y } = worldToScreen(camera, card.x, card.y);
      return { x, y, width: card.width * camera.k, height: card.height * camera.k };
    });
    const outside = [...cards, ...words].filter(
      ({ x, y, width, height }) => x < 0 || y < 0 || x + width > LAPTOP.width || y + height > LAPTOP.height,
    );
    expect(outside).toEqual([]);
  });

  test('keeps every text on a card within the card, and clear of its chip', () => {
    for (const card of scene.cards) {
      const right = worldToScreen(camera, card.x + card.width, 0).x;
      const onCard = words.filter(({ mark }) => overlaps({ x: mark.x, y: mark.y, width: 0.01, height: 0.01 }, card));
      for (const word of onCard) expect(word.x + word.width).toBeLessThanOrEqual(right);
    }
    for (const chip of scene.chips) {
      const { x, y } = worldToScreen(camera, chip.x, chip.y);
      const box = { x, y, width: chip.widthPx, height: chip.heightPx };
      expect(words.filter((word) => overlaps(word, box)).map(({ mark }) => mark.text)).toEqual([]);
    }
  });
});
