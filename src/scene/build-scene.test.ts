/** What a frame shows, over random pairs of organisations and by example. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartOf, fittedView, sceneOf, viewAround, wholeView } from '../../tests/support/charts.ts';
import { evenly } from '../../tests/support/even-numbers.ts';
import { compareTexts } from '../../tests/support/org-from-text.ts';
import { chartRuns } from '../../tests/support/property-runs.ts';
import { comparisons } from '../../tests/support/random-texts.ts';
import { textWidth } from '../base/text-width.ts';
import { IN_AFTER, IN_BEFORE, SEAT_LEAD } from '../diff/seat-tree.ts';
import type { PersonId, UnitId } from '../model/schema.ts';
import { type NodeKey, personKey, personOf } from '../model/tree.ts';
import { type Camera, MIN_SCALE, type ScreenSize, visibleWorld, worldToScreen } from './camera.ts';
import { type Chart, isSeatVisible, reopenChart, seatBlock, seatBox, type WorldBox } from './chart.ts';
import { KEPT_SEAT, NO_EMPHASIS } from './frame.ts';
import { keepSeats } from './kept-seats.ts';
import { PHASES, type Phase } from './phase.ts';
import type { Box, Scene, Specks, TextMark } from './scene.ts';
import { CHANGED_MIN_PX } from './scene-draft.ts';

const RUNS = chartRuns(40);

const share = evenly(0, 1);
const midway: fc.Arbitrary<Phase> = fc.record({ leave: share, move: share, join: share, marks: share, ghosts: share });
const phases = fc.oneof(fc.constantFrom<Phase[]>(...Object.values(PHASES)), midway);
const readings = fc.constantFrom('units', 'lines');
const directions = fc.constantFrom('down', 'right');

function seatsOf(chart: Chart): number[] {
  return Array.from({ length: chart.tree.count }, (_, seat) => seat);
}

function liveSeat(chart: Chart, key: NodeKey): number {
  const seat = chart.tree.liveSeat.get(key);
  if (seat === undefined) throw new Error(`no seat of ${key}`);
  return seat;
}

function person(chart: Chart, id: string): number {
  return liveSeat(chart, personKey(id as PersonId));
}

function crosses(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function specksOf(scene: Scene): (Box & { role: Specks['role'] })[] {
  return scene.specks.flatMap(({ role, boxes, count }) =>
    Array.from({ length: count }, (_, index) => {
      const [x = 0, y = 0, width = 0, height = 0] = boxes.subarray(index * 4, index * 4 + 4);
      return { role, x, y, width, height };
    }),
  );
}

/** Who is on a card, by seat; ghosts apart. */
function peopleOnCards(chart: Chart, scene: Scene): { people: PersonId[]; ghosts: PersonId[] } {
  const people: PersonId[] = [];
  const ghosts: PersonId[] = [];
  for (const { seat, ghost } of scene.cards) {
    const id = personOf(chart.tree.keys[seat] ?? 'unit:');
    if (id === undefined) throw new Error('units have no cards');
    (ghost ? ghosts : people).push(id);
  }
  return { people: people.toSorted(), ghosts: ghosts.toSorted() };
}

describe('who is on the chart', () => {
  test('in Before and After: exactly the people and units of the snapshot; in Changes those of both', () => {
    fc.assert(
      fc.property(comparisons(), readings, directions, ({ comparison }, reading, direction) => {
        const chart = chartOf(comparison, { reading, direction });
        const { before, after } = comparison;
        const both = new Set([...before.people.keys(), ...after.people.keys()]);
        const shown = (phase: Phase) => peopleOnCards(chart, sceneOf(chart, { phase }));
        expect(shown(PHASES.before)).toEqual({ people: [...before.people.keys()].toSorted(), ghosts: [] });
        expect(shown(PHASES.after)).toEqual({ people: [...after.people.keys()].toSorted(), ghosts: [] });
        const elsewhere = seatsOf(chart).filter(
          (seat) => (chart.tree.counterpart[seat] ?? -1) >= 0 && chart.tree.presence[seat] === IN_BEFORE,
        );
        const ghosts = elsewhere.flatMap((seat) => personOf(chart.tree.keys[seat] ?? 'unit:') ?? []);
        expect(shown(PHASES.changes)).toEqual({ people: [...both].toSorted(), ghosts: ghosts.toSorted() });
        for (const [phase, bit] of [
          [PHASES.before, IN_BEFORE],
          [PHASES.after, IN_AFTER],
        ] as const) {
          const territories = sceneOf(chart, { phase }).territories.map(({ seat }) => seat);
          const units = seatsOf(chart).filter(
            (seat) => chart.facts.isUnit[seat] === 1 && ((chart.tree.presence[seat] ?? 0) & bit) !== 0,
          );
          expect(territories.toSorted((a, b) => a - b)).toEqual(units);
        }
      }),
      RUNS,
    );
  });

  test('at any moment of a morph: whoever stays or moves just once, whoever joins or leaves while fading', () => {
    fc.assert(
      fc.property(comparisons(), readings, midway, ({ comparison }, reading, phase) => {
        const chart = chartOf(comparison, { reading });
        const { people } = peopleOnCards(chart, sceneOf(chart, { phase }));
        const { before, after } = comparison;
        const leaving = [...before.people.keys()].filter((id) => !after.people.has(id) && phase.leave < 1);
        const joined = [...after.people.keys()].filter((id) => !before.people.has(id) && phase.join > 0);
        const staying = [...before.people.keys()].filter((id) => after.people.has(id));
        expect(people).toEqual([...staying, ...leaving, ...joined].toSorted());
      }),
      RUNS,
    );
  });

  test('who moves sets out from the old place and arrives at the new one', () => {
    fc.assert(
      fc.property(comparisons(), ({ comparison }) => {
        const chart = chartOf(comparison);
        for (const [move, end] of [
          [1e-6, 'old'],
          [1 - 1e-6, 'new'],
        ] as const) {
          const { cards } = sceneOf(chart, { phase: { leave: 1, move, join: 0, marks: 0, ghosts: 0 } });
          for (const card of cards) {
            const other = chart.tree.counterpart[card.seat] ?? -1;
            if (other < 0) continue;
            const place = seatBox(chart, end === 'old' ? other : card.seat);
            for (const side of ['x', 'y', 'width', 'height'] as const) expect(card[side]).toBeCloseTo(place[side], 1);
          }
        }
      }),
      RUNS,
    );
  });

  test('nobody inside a closed branch, at any moment', () => {
    fc.assert(
      fc.property(comparisons(), phases, fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), (pair, phase, numbers) => {
        const open = chartOf(pair.comparison);
        const closed = numbers.flatMap((number) => open.tree.ids[number % Math.max(1, open.tree.count)] ?? []);
        const chart = reopenChart(open, new Set(closed));
        const { cards, territories } = sceneOf(chart, { phase });
        expect([...cards, ...territories].filter(({ seat }) => !isSeatVisible(chart, seat))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('who moves out of a closed branch comes from there', () => {
    const open = chartOf(
      compareTexts('[Co] Ada\n  [A]\n    Cy\n  [B]\n    Di', '[Co] Ada\n  [A]\n  [B]\n    Di\n    Cy'),
    );
    const chart = reopenChart(open, new Set(['unit:a']));
    const { cards } = sceneOf(chart, { phase: { leave: 1, move: 1e-6, join: 0, marks: 0, ghosts: 0 } });
    const from = seatBox(chart, liveSeat(chart, 'unit:a'));
    expect(cards.find(({ seat }) => seat === person(chart, 'cy'))?.x).toBeCloseTo(from.x, 2);
    expect(cards.find(({ seat }) => seat === person(chart, 'cy'))?.y).toBeCloseTo(from.y, 2);
  });

  test('nobody who joins a closed branch while it is on its way', () => {
    const open = chartOf(compareTexts('[Co] Ada\n  [A] Al\n  [B]', '[Co] Ada\n  [B]\n    [A] Al\n      Zoe'));
    const chart = reopenChart(open, new Set(['unit:a']));
    const { cards } = sceneOf(chart, { phase: { leave: 1, move: 0.5, join: 0.5, marks: 0, ghosts: 0 } });
    expect(cards.map(({ seat }) => chart.tree.keys[seat])).toEqual(['person:ada']);
  });

  test('from far away, no speck of a unit that is not there', () => {
    const members = Array.from({ length: 40 }, (_, index) => `\n  Member ${index}`).join('');
    const text = `[Co] Ada${members}`;
    const chart = chartOf(compareTexts(`${text}\n  [Old]\n    Bo\n    Ed`, `${text}\n  [New]\n    Cy\n    Di`));
    const blocks = ['unit:old', 'unit:new'].map((key) => seatBlock(chart, liveSeat(chart, key as NodeKey)));
    const k = 6 / Math.max(...blocks.flatMap(({ width, height }) => [width, height]));
    const seen = (phase: Phase): boolean[] => {
      const specks = specksOf(sceneOf(chart, { ...wholeView(chart, k), phase }));
      return blocks.map((block) => specks.some((speck) => crosses(speck, block)));
    };
    expect([PHASES.before, PHASES.changes, PHASES.after].map(seen)).toEqual([
      [true, false],
      [true, true],
      [false, true],
    ]);
  });
});

describe('culling', () => {
  const ways = fc.constantFrom<Parameters<typeof chartOf>[1][]>(
    {},
    { direction: 'right' },
    { reading: 'lines' },
    { reading: 'lines', shape: 'ranks' },
  );
  const views = fc.record({
    k: fc.constantFrom(0.02, 0.08, 0.2, 0.4, 0.7, 1, 1.8),
    x: share,
    y: share,
    width: fc.integer({ min: 40, max: 500 }),
    height: fc.integer({ min: 40, max: 500 }),
  });
  const marksOf = (scene: Scene): Readonly<Record<string, readonly object[]>> => ({
    ...{ cards: scene.cards, territories: scene.territories, lines: scene.lines, trunks: scene.trunks },
    ...{ badges: scene.badges, chips: scene.chips, specks: specksOf(scene) },
    // The names on a far map move about to where they can be seen.
    texts: scene.texts.filter(({ halo }) => !halo),
  });
  const isSeen = (mark: object, view: WorldBox): boolean => {
    if ('width' in mark) return crosses(mark as Box, view);
    if ('x1' in mark) {
      const { x1, y1, x2, y2 } = mark as Scene['trunks'][number];
      const [x, y] = [Math.min(x1, x2), Math.min(y1, y2)];
      return crosses({ x, y, width: Math.abs(x2 - x1) + 1e-9, height: Math.abs(y2 - y1) + 1e-9 }, view);
    }
    const { x, y } = mark as TextMark;
    return crosses({ x, y, width: 1e-9, height: 1e-9 }, view);
  };

  test('shows of the whole just what is in sight, and all of that', () => {
    fc.assert(
      fc.property(comparisons(40), ways, phases, views, ({ comparison }, way, phase, { k, ...pane }) => {
        const chart = chartOf(comparison, way);
        const whole = wholeView(chart, k);
        const screen: ScreenSize = { width: pane.width, height: pane.height };
        const camera: Camera = {
          k,
          x: whole.camera.x - pane.x * whole.screen.width + pane.width / 2,
          y: whole.camera.y - pane.y * whole.screen.height + pane.height / 2,
        };
        const everything = marksOf(sceneOf(chart, { ...whole, phase }));
        const visible = marksOf(sceneOf(chart, { camera, screen, phase }));
        const view = visibleWorld(camera, screen);
        // A speck that is blown up to be seen may stick out of its block, and this much of it may be missing.
        const slack = CHANGED_MIN_PX / k;
        const inner = {
          ...{ x: view.x + slack, y: view.y + slack },
          ...{ width: view.width - 2 * slack, height: view.height - 2 * slack },
        };
        for (const [name, marks] of Object.entries(everything)) {
          const all = marks.map((mark) => JSON.stringify(mark));
          const drawn = new Set(visible[name]?.map((mark) => JSON.stringify(mark)));
          expect([...drawn].filter((mark) => !all.includes(mark))).toEqual([]);
          const inSight = marks
            .filter((mark) => isSeen(mark, name === 'specks' ? inner : view))
            .map((mark) => JSON.stringify(mark));
          expect(inSight.filter((mark) => !drawn.has(mark))).toEqual([]);
        }
      }),
      chartRuns(60),
    );
  });
});

describe('the cost of a frame', () => {
  const [divisions, teams, groups, members] = [12, 10, 5, 9];
  const count = (number: number): number[] => Array.from({ length: number }, (_, index) => index + 1);
  const text = [
    '[Co] Ada',
    ...count(divisions).flatMap((division) => [
      `  [Division ${division}] Head ${division}`,
      ...count(teams).flatMap((team) => [
        `    [Team ${division}-${team}]`,
        ...count(groups).flatMap((group) => [
          `      Lead ${division}-${team}-${group}`,
          ...count(members).map((member) => `        Member ${division}-${team}-${group}-${member}`),
        ]),
      ]),
    ]),
  ].join('\n');
  const chart = chartOf(compareTexts(text, text));
  const team = liveSeat(chart, 'unit:team-7-4');

  test('follows what is on the screen', () => {
    expect(chart.tree.count).toBeGreaterThan(6000);
    const { camera, screen } = viewAround(chart, team, 1);
    const { visited, cards } = sceneOf(chart, { camera, screen });
    expect(cards.length).toBeGreaterThan(members);
    // Whatever meets the view is looked at, with its children, and nothing else.
    const view = visibleWorld(camera, screen);
    const inSight = seatsOf(chart).filter((seat) => crosses(seatBlock(chart, seat), view));
    const children = new Int32Array(chart.tree.count);
    for (const parent of chart.tree.parent) if (parent >= 0) children[parent] = (children[parent] ?? 0) + 1;
    const bound = inSight.reduce((sum, seat) => sum + 1 + (children[seat] ?? 0), 0);
    expect(visited).toBeLessThanOrEqual(bound);
    expect(visited).toBeLessThan(chart.tree.count / 8);
  });

  test('is small when everything is far away', () => {
    const { visited } = sceneOf(chart, wholeView(chart, MIN_SCALE));
    expect(visited).toBeLessThan(chart.tree.count / 20);
  });

  test('names of units never run over each other', () => {
    for (const k of [0.01, 0.03, 0.06, 0.1, 0.2, 0.4]) expectClearLabels(chart, k);
  });
});

function expectClearLabels(chart: Chart, k: number): void {
  const { camera, screen } = wholeView(chart, k);
  const labels = sceneOf(chart, { camera, screen }).texts.filter(({ halo }) => halo);
  const boxes = labels.map((mark) => {
    const { x, y } = worldToScreen(camera, mark.x, mark.y);
    const width = textWidth(mark.text, mark.sizePx, mark.weight);
    return { x: x + mark.dx, y: y + mark.dy - mark.sizePx * 0.92, width, height: mark.sizePx };
  });
  expect(boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => crosses(box, other)))).toEqual([]);
  expect(labels.filter(({ text }) => text.endsWith('…'))).toEqual([]);
}

describe('from far away', () => {
  test('whoever changed keeps a size that can be seen', () => {
    fc.assert(
      fc.property(comparisons(40), fc.constantFrom(0.005, 0.02, 0.05, 0.1), ({ comparison }, k) => {
        const chart = chartOf(comparison);
        const scene = sceneOf(chart, wholeView(chart, k));
        const coloured = specksOf(scene).filter(({ role }) => role !== 'plain' && role !== 'faint');
        const least = (CHANGED_MIN_PX / k) * 0.999;
        expect(coloured.filter(({ width, height }) => width < least || height < least)).toEqual([]);
        for (const seat of seatsOf(chart)) {
          const isLive = chart.tree.liveSeat.get(chart.tree.keys[seat] ?? 'unit:') === seat;
          if (!isLive || chart.facts.role[seat] === undefined || chart.facts.isUnit[seat] === 1) continue;
          const box = seatBox(chart, seat);
          // A small block is one speck, its colour in a corner of it.
          const reach = 12 / k;
          const around = {
            ...{ x: box.x - reach, y: box.y - reach },
            ...{ width: box.width + 2 * reach, height: box.height + 2 * reach },
          };
          expect(coloured.some((speck) => crosses(speck, around))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('names of units never run over each other', () => {
    fc.assert(
      fc.property(comparisons(40), fc.constantFrom(0.05, 0.15, 0.3, 0.5), ({ comparison }, k) => {
        expectClearLabels(chartOf(comparison), k);
      }),
      RUNS,
    );
  });
});

describe('a trail', () => {
  const comparison = compareTexts(
    '[Co] Ada\n  [A] Al\n    Cy\n    Ed\n  [B] Bo\n    Di\n    Fy',
    '[Co] Ada\n  [A] Al\n    Fy\n  [B] Bo\n    Di\n    Cy\n    Ed',
  );
  const chart = chartOf(comparison);
  const trailsOf = (emphasis: Partial<typeof NO_EMPHASIS>, of = chart, phase: Phase = PHASES.changes) =>
    sceneOf(of, { phase, emphasis: { ...NO_EMPHASIS, ...emphasis } }).trails;
  const touches = (x: number, y: number, box: Box): boolean =>
    crosses({ x: x - 0.01, y: y - 0.01, width: 0.02, height: 0.02 }, box);

  test('is drawn only where somebody asks', () => {
    expect(trailsOf({})).toEqual([]);
    expect(trailsOf({ hovered: person(chart, 'di') })).toEqual([]);
    expect(trailsOf({ trails: true, kept: new Uint8Array(chart.tree.count) })).toEqual([]);
  });

  test('leads from the former place of who is picked out to the place now, from either end', () => {
    const live = person(chart, 'cy');
    const ghost = chart.tree.counterpart[live] ?? -1;
    for (const emphasis of [{ hovered: live }, { selected: live }, { hovered: ghost }]) {
      const [trail, ...more] = trailsOf(emphasis);
      expect(more).toEqual([]);
      expect(trail).toMatchObject({ role: 'moved', count: 1, strong: true });
      expect(touches(trail?.x1 ?? 0, trail?.y1 ?? 0, seatBox(chart, ghost))).toBe(true);
      expect(touches(trail?.x2 ?? 0, trail?.y2 ?? 0, seatBox(chart, live))).toBe(true);
    }
  });

  test('of all who moved: bundled with a count where they share both ends', () => {
    const trails = trailsOf({ trails: true });
    expect(trails.map(({ count, strong }) => ({ count, strong }))).toEqual(
      expect.arrayContaining([
        { count: 1, strong: false },
        { count: 2, strong: false },
      ]),
    );
    expect(trails).toHaveLength(2);
  });

  test('of who is selected is the only one, whoever else is picked out', () => {
    const trails = trailsOf({ trails: true, selected: person(chart, 'cy') });
    expect(trails).toMatchObject([{ count: 1, strong: true }]);
  });

  test('of a team that moved is one, and counts everybody who went along', () => {
    const team = chartOf(
      compareTexts(
        '[Co] Ada\n  [A] Al\n    Cy\n      Di\n      Ed\n        Fy\n  [B] Bo',
        '[Co] Ada\n  [A] Al\n  [B] Bo\n    Cy\n      Di\n      Ed\n        Fy',
      ),
    );
    const [trail, ...more] = trailsOf({ trails: true }, team);
    expect(more).toEqual([]);
    expect(trail?.count).toBe(4);
    const live = person(team, 'cy');
    expect(touches(trail?.x2 ?? 0, trail?.y2 ?? 0, seatBox(team, live))).toBe(true);
    expect(trailsOf({ hovered: person(team, 'di') }, team)).toMatchObject([{ count: 1 }]);
  });

  test('of a unit: of everybody who came or went', () => {
    const trails = trailsOf({ selected: liveSeat(chart, 'unit:a') });
    expect(trails.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect(trails.every(({ strong }) => strong)).toBe(true);
  });

  test('ends at the closed branch that hides who moved', () => {
    const closed = reopenChart(chart, new Set(['unit:b']));
    const [trail, ...more] = trailsOf({ selected: person(chart, 'cy') }, closed);
    expect(more).toEqual([]);
    expect(touches(trail?.x2 ?? 0, trail?.y2 ?? 0, seatBox(closed, liveSeat(chart, 'unit:b')))).toBe(true);
    expect(trailsOf({ selected: person(chart, 'cy') }, reopenChart(chart, new Set(['unit:co'])))).toEqual([]);
  });

  test('belongs to Changes', () => {
    for (const phase of [PHASES.before, PHASES.after]) {
      expect(trailsOf({ selected: person(chart, 'cy') }, chart, phase)).toEqual([]);
    }
  });
});

describe('the selection', () => {
  const chart = chartOf(
    compareTexts(
      '[Co] Ada\n  [A] Al\n    Cy\n      Di\n  [B] Bo\n    Ed',
      '[Co] Ada\n  [A] Al\n    Cy\n      Di\n  [B] Bo\n    Ed',
    ),
  );
  const selected = person(chart, 'di');

  test('lights up its line to the top, with the heads on the way and nobody else', () => {
    const { cards, routes } = sceneOf(chart, { emphasis: { ...NO_EMPHASIS, selected } });
    const statesOf = (id: string) => cards.find(({ seat }) => seat === person(chart, id))?.state;
    expect(['di', 'cy', 'al', 'ada', 'bo', 'ed'].map(statesOf)).toEqual([
      ...['selected', 'route', 'route', 'route'],
      ...['plain', 'plain'],
    ]);
    expect(routes.filter(({ tone }) => tone === 'lit')).toHaveLength(3);
  });

  test('is pointed at from the edge of the screen, and only when out of sight', () => {
    const emphasis = { ...NO_EMPHASIS, selected };
    expect(sceneOf(chart, { ...fittedView(chart), emphasis }).edges).toEqual([]);
    const screen = { width: 300, height: 200 };
    const far = 5000;
    fc.assert(
      fc.property(evenly(-Math.PI, Math.PI), (angle) => {
        const { camera } = viewAround(chart, selected, 1, screen);
        const moved = { ...camera, x: camera.x + far * Math.cos(angle), y: camera.y + far * Math.sin(angle) };
        const { edges } = sceneOf(chart, { camera: moved, screen, emphasis });
        expect(edges).toHaveLength(1);
        const [edge] = edges;
        if (!edge) throw new Error('unreachable');
        expect(edge).toMatchObject({ seat: selected, label: 'Di' });
        expect(edge.x >= 0 && edge.x <= screen.width && edge.y >= 0 && edge.y <= screen.height).toBe(true);
        expect(Math.cos(edge.angle - angle)).toBeGreaterThan(0.95);
      }),
    );
  });
});

describe('the filter', () => {
  const names = (seats: readonly number[], { tree }: Chart): string[] =>
    seats.map((seat) => tree.keys[seat] ?? '').toSorted();

  test('keeps whom it picks in full and the chain above them legible, and dims the others', () => {
    const text = '[Co] Ada\n  [A] Al\n    Cy\n      Di\n  [B] Bo\n    Ed';
    const chart = chartOf(compareTexts(text, text));
    const picked = { people: new Set(['di' as PersonId]), units: new Set<UnitId>() };
    const { cards } = sceneOf(chart, { emphasis: { ...NO_EMPHASIS, kept: keepSeats(chart.tree, picked) } });
    const at = (test: (alpha: number) => boolean) =>
      names(
        cards.filter(({ alpha }) => test(alpha)).map(({ seat }) => seat),
        chart,
      );
    expect(at((alpha) => alpha === 1)).toEqual(['person:di']);
    expect(at((alpha) => alpha > 0.5 && alpha < 1)).toEqual(['person:ada', 'person:al', 'person:cy']);
    expect(at((alpha) => alpha < 0.5)).toEqual(['person:bo', 'person:ed']);
  });

  test('keeps both places of who moved, and every seat above a kept one', () => {
    fc.assert(
      fc.property(comparisons(), ({ comparison }) => {
        const { tree } = chartOf(comparison);
        const people = new Set([...comparison.people.keys()]);
        const kept = keepSeats(tree, { people, units: new Set(comparison.units.keys()) });
        for (let seat = 0; seat < tree.count; seat += 1) {
          const key = tree.keys[seat] ?? 'unit:';
          const [kind, id] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
          const changed = kind === 'unit' ? comparison.units.has(id as UnitId) : people.has(id as PersonId);
          expect(kept[seat] === KEPT_SEAT).toBe(changed);
          const parent = tree.parent[seat] ?? -1;
          if (parent >= 0 && (kept[seat] ?? 0) > 0) expect(kept[parent]).toBeGreaterThan(0);
        }
      }),
      RUNS,
    );
  });
});

test('heads have no chip of their own; units and managers say how many are below', () => {
  const chart = chartOf(compareTexts('[Co] Ada\n  Cy\n    Di\n    Ed', '[Co] Ada\n  Cy\n    Di\n    Ed'));
  const { chips } = sceneOf(chart);
  expect(chips.map(({ seat, text }) => [chart.tree.keys[seat], text])).toEqual([
    ['unit:co', expect.stringMatching(/4/)],
    ['person:cy', '2'],
  ]);
  expect(chart.tree.kind[person(chart, 'ada')]).toBe(SEAT_LEAD);
});

test('whoever shares a surname is never shown by it alone', () => {
  const comparison = compareTexts(
    '[Firm] Alexandrina Longworthy\n  Bartholomew Longworthy\n  Konstantin Unmistakable',
    '[Firm] Alexandrina Longworthy\n  Bartholomew Longworthy\n  Konstantin Unmistakable',
  );
  const chart = chartOf(comparison);
  const names = new Set<string>();
  for (let k = 0.3; k < 0.9; k += 0.02) {
    for (const { text, weight } of sceneOf(chart, { ...wholeView(chart, k), phase: PHASES.after }).texts) {
      if (weight === 600) names.add(text);
    }
  }
  expect([...names]).toContain('A. Longworthy');
  expect([...names]).not.toContain('Longworthy');
  expect([...names]).toContain('Unmistakable');
});
