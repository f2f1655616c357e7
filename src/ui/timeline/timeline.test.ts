/** What the timeline works out before it draws: places on the axis, stacks of events, rows and cells of life-lines. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organisationFromTexts } from '../../../tests/support/org-from-text.ts';
import { textWidth } from '../../base/text-width.ts';
import { dayOf, readEdtf } from '../../model/edtf.ts';
import { EVENT_KINDS } from '../../model/event-kinds.ts';
import { personLines, unitLines } from '../../model/life-lines.ts';
import type { ChangeEvent, PersonId, UnitId } from '../../model/schema.ts';
import { readTimeSteps } from '../../model/time-steps.ts';
import { eventsThrough, groupByMonth, orderEvents } from './event-groups.ts';
import { BAR_PX, DOT_PX, markEvents } from './event-marks.ts';
import { gapsOf, placeCells } from './life-cells.ts';
import { type LifeRow, personRows, unitRows } from './life-rows.ts';
import { labelMoments, MOMENT_LABEL_PX } from './moment-labels.ts';
import { dayForPair, dayForPlayhead, rangeForPair } from './slider-keys.ts';
import { wordsForDay } from './step-words.ts';
import { calendarTicks, createTimeScale } from './time-scale.ts';

const YEAR = { first: dayOf(2025, 1, 1), last: dayOf(2025, 12, 31) };
const SCALE = createTimeScale(YEAR, 728);

function eventOn(date: string, more: Partial<ChangeEvent> = {}): ChangeEvent {
  return {
    ...{ id: date, date, kind: 'joined', people: [], units: [], summary: '', status: 'confirmed', claims: [] },
    ...more,
  };
}

describe('the time scale', () => {
  test('finds the day that it has placed', () => {
    fc.assert(
      fc.property(fc.integer({ min: YEAR.first, max: YEAR.last }), (day) => {
        expect(SCALE.dayAt(SCALE.x(day))).toBe(day);
      }),
    );
  });

  test('keeps to its range', () => {
    expect(SCALE.dayAt(-500)).toBe(YEAR.first);
    expect(SCALE.dayAt(5000)).toBe(YEAR.last);
  });

  test('names no two dates over each other, and the year at the start and where it turns', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 6000 }), fc.integer({ min: 120, max: 1600 }), (days, width) => {
        const ticks = calendarTicks(createTimeScale({ first: 20_000, last: 20_000 + days }, width));
        const named = ticks.filter(({ label }) => label !== '');
        named.slice(1).forEach(({ x }, index) => {
          const last = named[index];
          expect(x).toBeGreaterThan((last?.x ?? 0) + textWidth(last?.label ?? '', 11, 400));
        });
        for (const { strong, label } of named) if (strong) expect(label).toMatch(/^\d{4}$/);
        if (named[0] === ticks[0] && named[0]) expect(named[0].label).toMatch(/\d{4}$/);
      }),
    );
  });
});

describe('the names of moments', () => {
  const moments = fc
    .uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 20 })
    .map((xs) => xs.toSorted((a, b) => a - b).map((x) => ({ day: x, x, texts: ['18 August 2025', '18 Aug', '18'] })));

  test('never overlap and never leave the axis', () => {
    fc.assert(
      fc.property(moments, (list) => {
        const labels = labelMoments(list, 400, 2);
        expect(labels.length).toBeGreaterThan(0);
        for (const { left, text } of labels) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + textWidth(text, MOMENT_LABEL_PX, 600)).toBeLessThanOrEqual(400);
        }
        for (const row of [0, 1]) {
          const inRow = labels.filter((label) => label.row === row).toSorted((a, b) => a.left - b.left);
          inRow.slice(1).forEach(({ left }, index) => {
            const last = inRow[index];
            expect(left).toBeGreaterThan((last?.left ?? 0) + textWidth(last?.text ?? '', MOMENT_LABEL_PX, 600));
          });
        }
      }),
    );
  });

  test('a moment alone has its full name', () => {
    expect(labelMoments([{ day: 1, x: 200, texts: ['Year-end 2025', '31 Dec'] }], 400, 2)[0]?.text).toBe(
      'Year-end 2025',
    );
  });
});

describe('events as marks', () => {
  test('a day is a dot, a month a bar as wide as the month, and what is about has soft ends', () => {
    const { marks } = markEvents(
      ['2025-03-10', '2025-03', '2025-05~', '2025-07-01~'].map((date) => eventOn(date)),
      SCALE,
      90,
    );
    const markOf = (date: string) => marks.find(({ event }) => event.date === date);
    expect(markOf('2025-03-10')?.shape).toBe('dot');
    const march = markOf('2025-03');
    expect(march).toMatchObject({ shape: 'bar', softStart: false, softEnd: false });
    expect(march?.left).toBeCloseTo(SCALE.x(dayOf(2025, 3, 1)));
    expect((march?.left ?? 0) + (march?.width ?? 0)).toBeCloseTo(SCALE.x(dayOf(2025, 4, 1)));
    expect(markOf('2025-05~')).toMatchObject({ shape: 'bar', softStart: true, softEnd: true });
    expect(markOf('2025-07-01~')).toMatchObject({ shape: 'bar', softStart: true, softEnd: true });
  });

  test('a wide bar of a kind of change bears its sign, another happening and a narrow bar do not', () => {
    const events = [
      eventOn('2025-03', { kind: 'joined' }),
      eventOn('2025-05', { kind: 'statement' }),
      eventOn('2025-07-01~', { kind: 'left' }),
    ];
    const heights = new Map(markEvents(events, SCALE, 90).marks.map(({ event, height }) => [event.date, height]));
    expect(heights).toEqual(
      new Map([
        ['2025-03', DOT_PX],
        ['2025-05', BAR_PX],
        ['2025-07-01~', BAR_PX],
      ]),
    );
  });

  test('no sign pushes another event out of sight', () => {
    const events = ['a', 'b', 'c', 'd'].map((id) => eventOn('2025-03', { id, kind: 'joined' }));
    const heightsIn = (room: number) => markEvents(events, SCALE, room).marks.map(({ height }) => height);
    expect(heightsIn(39)).toEqual([DOT_PX, DOT_PX, DOT_PX, DOT_PX]);
    expect(heightsIn(31)).toEqual([DOT_PX, DOT_PX, BAR_PX, BAR_PX]);
    expect(heightsIn(20)).toEqual([BAR_PX, BAR_PX, BAR_PX, BAR_PX]);
  });

  test('an end that is open or lies beyond the axis is soft, and nothing leaves the axis', () => {
    const { marks } = markEvents(
      ['../2025-03', '2025-06/..', '2024-11/2025-02'].map((date) => eventOn(date)),
      SCALE,
      90,
    );
    const soft = marks.map(({ event, softStart, softEnd }) => [event.date, softStart, softEnd]).toSorted();
    expect(soft).toEqual([
      ['../2025-03', true, false],
      ['2024-11/2025-02', true, false],
      ['2025-06/..', false, true],
    ]);
    expect(marks.every(({ left, width }) => left >= 0 && left + width <= SCALE.width)).toBe(true);
  });

  test('what is over before the axis begins, or begins after it, is listed apart; what has no date is nowhere', () => {
    const { marks, earlier, later } = markEvents(
      ['2013', '2026-01-01', '../..', '2025-06'].map((date) => eventOn(date)),
      SCALE,
      90,
    );
    expect(earlier.map(({ date }) => date)).toEqual(['2013']);
    expect(later.map(({ date }) => date)).toEqual(['2026-01-01']);
    expect(marks.map(({ event }) => event.date)).toEqual(['2025-06']);
  });

  test('no two lie over each other, none is higher than there is room, and every one is drawn or counted', () => {
    const dates = fc.constantFrom(
      '2025-08-19',
      '2025-08-20',
      '2025-08-21~',
      '2025-08',
      '2025',
      '2025-07/2025-09',
      '2025-08-31',
    );
    fc.assert(
      fc.property(fc.array(dates, { maxLength: 60 }), fc.integer({ min: 30, max: 120 }), (list, height) => {
        const events = list.map((date, index) => eventOn(date, { id: String(index) }));
        const { marks, more } = markEvents(events, SCALE, height);
        expect(marks.length + more.reduce((sum, { count }) => sum + count, 0)).toBe(events.length);
        const boxes = marks.map(({ left, width, bottom, height: own }) => ({
          left,
          right: left + width,
          bottom,
          top: bottom + own,
        }));
        for (const [index, a] of boxes.entries()) {
          expect(a.top).toBeLessThanOrEqual(height);
          for (const b of boxes.slice(index + 1)) {
            const apart = a.right <= b.left || b.right <= a.left || a.top <= b.bottom || b.top <= a.bottom;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });
});

describe('the list of events', () => {
  test('goes by the first day that a date can mean, the month before its days, what has no date last', () => {
    const dates = ['../..', '2025-08-19', '2025-08', '2013', '2025-07-30', '../2025-08-02', '2025-08-01'];
    const groups = groupByMonth(orderEvents(dates.map((date) => eventOn(date))), ORGANISATION);
    expect(groups.map(({ label, events }) => [label, events.map(({ date }) => date)])).toEqual([
      ['2013', ['2013']],
      ['July 2025', ['2025-07-30']],
      ['August 2025', ['2025-08', '2025-08-01', '../2025-08-02', '2025-08-19']],
      ['Not dated', ['../..']],
    ]);
  });

  test('shows what concerns somebody or some unit that is picked, and the kinds that are picked', () => {
    const [ada, lab] = ['ada' as PersonId, 'lab' as UnitId];
    const events = [
      eventOn('2025-01-01', { people: [ada] }),
      eventOn('2025-01-02', { units: [lab], kind: 'unit-split' }),
      eventOn('2025-01-03', { kind: 'statement' }),
    ];
    const days = (...filter: [Parameters<typeof eventsThrough>[1], Parameters<typeof eventsThrough>[2]]) =>
      eventsThrough(events, ...filter).map(({ date }) => date.slice(-2));
    expect(days(undefined, new Set())).toEqual(['01', '02', '03']);
    expect(days({ people: new Set([ada]), units: new Set() }, new Set())).toEqual(['01']);
    expect(days({ people: new Set(), units: new Set([lab]) }, new Set())).toEqual(['02']);
    expect(days(undefined, new Set(['changed']))).toEqual(['02']);
    expect(days({ people: new Set([ada]), units: new Set() }, new Set(['changed']))).toEqual([]);
  });

  test('knows every kind of event', () => {
    expect(
      eventsThrough(
        EVENT_KINDS.map((kind) => eventOn('2025', { kind })),
        undefined,
        new Set(),
      ),
    ).toHaveLength(EVENT_KINDS.length);
  });
});

const ORGANISATION = organisationFromTexts({
  '2025-01-01': '[Company] Ada\n  [Lab] Bea\n    Cy\n    Di\n  [Shop] Ed',
  '2025-03-01': '[Company] Ada\n  [Lab] Di\n    Cy\n  [Shop] Ed\n    Bea',
  '2025-06-01': '[Company] Ada\n  [Shop] Ed\n    Bea\n    Cy',
  '2025-09-01': '[Company] Ada\n  [Works #shop] Ed\n    Bea\n    Cy\n    Di',
});
const HUES = new Map([
  ['company', 0],
  ['shop', 1],
  ['lab', 2],
] as [UnitId, number][]);

function rowsAt(day: number, tint: 'unit' | 'manager' = 'unit'): LifeRow[] {
  return personRows(ORGANISATION, personLines(ORGANISATION), { tint, hues: HUES, day });
}

describe('the rows of people', () => {
  test('stand by unit, in the order of the chart, then by name', () => {
    const names = (day: number) => rowsAt(day).map(({ name, startsGroup }) => (startsGroup ? `| ${name}` : name));
    expect(names(dayOf(2025, 1, 1))).toEqual(['| Ada', '| Ed', '| Bea', 'Cy', 'Di']);
    expect(names(dayOf(2025, 6, 1))).toEqual(['| Ada', '| Bea', 'Cy', 'Ed', '| Di']);
  });

  test('say where somebody was, under whom and when, and how the line goes on', () => {
    const bea = rowsAt(dayOf(2025, 1, 1)).find(({ name }) => name === 'Bea');
    expect(bea?.cells.map(({ label, crossing, hue }) => [label, crossing, hue])).toEqual([
      ['Lab, under Ada, 1 Jan 2025 to 1 Mar 2025', undefined, 2],
      ['Shop, under Ed, since 1 Mar 2025', 'unit', 1],
    ]);
    const cy = rowsAt(dayOf(2025, 1, 1)).find(({ name }) => name === 'Cy');
    expect(cy?.cells.map(({ crossing }) => crossing)).toEqual([undefined, 'manager', 'unit']);
  });

  test('by manager have one hue for everybody under the same', () => {
    const hues = new Map<string, number>();
    for (const { cells } of rowsAt(dayOf(2025, 1, 1), 'manager')) {
      for (const { text, hue } of cells) {
        expect(hues.get(text) ?? hue).toBe(hue);
        hues.set(text, hue);
      }
    }
    expect(hues.size).toBe(5);
    expect(new Set(hues.values()).size).toBe(5);
  });

  test('have a gap where nothing is recorded', () => {
    const di = rowsAt(dayOf(2025, 1, 1)).find(({ name }) => name === 'Di');
    const [gap, ...others] = di ? gapsOf(di, SCALE) : [];
    expect(others).toEqual([]);
    expect(gap?.left).toBeCloseTo(SCALE.x(dayOf(2025, 6, 1)));
    expect((gap?.left ?? 0) + (gap?.width ?? 0)).toBeCloseTo(SCALE.x(dayOf(2025, 9, 1)));
  });
});

test('the rows of units tell names, heads and turns', () => {
  const rows = unitRows(ORGANISATION, unitLines(ORGANISATION), HUES);
  expect(rows.map(({ name }) => name)).toEqual(['Company', 'Shop', 'Lab']);
  const [, shop, lab] = rows;
  expect(lab?.detail).toBe('formed 1 Jan 2025, dissolved 1 Jun 2025');
  expect(lab?.cells.map(({ label }) => label)).toEqual([
    'Lab, in Company, 1 Jan 2025 to 1 Jun 2025',
    'head Bea, 1 Jan 2025 to 1 Mar 2025',
    'head Di, 1 Mar 2025 to 1 Jun 2025',
  ]);
  expect(shop?.cells.map(({ text }) => text)).toEqual(['in Company', 'Works, in Company', 'Ed']);
});

describe('the cells of a life-line', () => {
  const cellsOf = (from: string, to: string | undefined) => {
    const cell = {
      ...{ from: readEdtf(from).earliest, until: to === undefined ? Number.POSITIVE_INFINITY : readEdtf(to).latest },
      ...{ start: from, end: to, lane: 'whole' as const, hue: 1, text: 'A unit', label: '' },
      status: 'stated' as const,
      ...{ selection: { unit: 'a' as UnitId }, crossing: undefined },
    };
    const row = {
      key: '',
      name: '',
      detail: '',
      selection: cell.selection,
      cells: [cell],
      glyphs: [],
      startsGroup: false,
    };
    return placeCells(row, SCALE);
  };

  test('fade over the month that is all that is known, and not where the day is', () => {
    const [month] = cellsOf('2025-03', '2025-09-15');
    expect(month?.fadeStart).toBeCloseTo(SCALE.x(dayOf(2025, 4, 1)) - SCALE.x(dayOf(2025, 3, 1)));
    expect(month?.fadeEnd).toBe(0);
    expect(cellsOf('2025-03-05', '2025-09-15~')[0]).toMatchObject({ fadeStart: 0, fadeEnd: 10 });
  });

  test('fade where nothing contradicts them since, and are cut off square at the start of the axis', () => {
    const [cell] = cellsOf('../2024-01', undefined);
    expect(cell).toMatchObject({ left: 0, width: SCALE.width, fadeStart: 0 });
    expect(cell?.fadeEnd).toBeGreaterThan(0);
  });

  test('are left out beyond the axis', () => {
    expect(cellsOf('2020', '2024-05')).toEqual([]);
    expect(cellsOf('2026-02', undefined)).toEqual([]);
  });

  test('end their words before the mark of a turn', () => {
    const lab = unitRows(ORGANISATION, unitLines(ORGANISATION), HUES).find(({ name }) => name === 'Lab');
    const [turn, fitting] = [dayOf(2025, 6, 1), textWidth('in Company', 11, 400) + 19];
    const narrow = createTimeScale(YEAR, (SCALE.width * fitting) / SCALE.x(turn));
    const cellOf = (row: LifeRow | undefined) => (row ? placeCells(row, narrow)[0] : undefined);
    expect(cellOf(lab)?.text).not.toBe('in Company');
    expect(cellOf(lab && { ...lab, glyphs: [] })?.text).toBe('in Company');
  });

  test('say what they have room for', () => {
    expect(cellsOf('2025-01-01', '2025-12-01')[0]?.text).toBe('A unit');
    expect(cellsOf('2025-03-01', '2025-03-08')[0]?.text).toBe('');
  });
});

describe('the handles', () => {
  const { steps, axis } = readTimeSteps(ORGANISATION);
  const range = { first: steps[0]?.day ?? 0, last: axis.last };
  const march = dayOf(2025, 3, 1);

  test.each([
    ['ArrowRight', dayOf(2025, 6, 1)],
    ['ArrowLeft', dayOf(2025, 1, 1)],
    ['PageUp', dayOf(2025, 6, 1)],
    ['Home', dayOf(2025, 1, 1)],
    ['End', axis.last],
    ['a', undefined],
  ])('%s moves the playhead to another change', (key, day) => {
    expect(dayForPlayhead(key, march, steps, range)).toBe(day);
  });

  test.each([
    ['ArrowRight', march + 1],
    ['ArrowLeft', march - 1],
    ['PageUp', dayOf(2025, 6, 1)],
    ['PageDown', dayOf(2025, 1, 1)],
    ['Tab', undefined],
  ])('%s moves an end of the pair by a day or a change', (key, day) => {
    expect(dayForPair(key, march, steps, range)).toBe(day);
  });

  test('the ends of the pair stay on their side of each other, also where the later day is the one before', () => {
    const [early, late] = [march, dayOf(2025, 6, 1)];
    expect(rangeForPair('before', { before: early, after: late }, axis)).toEqual({ first: axis.first, last: late - 1 });
    expect(rangeForPair('after', { before: early, after: late }, axis)).toEqual({ first: early + 1, last: axis.last });
    expect(rangeForPair('before', { before: late, after: early }, axis)).toEqual({ first: early + 1, last: axis.last });
  });
});

describe('the words for a day', () => {
  const time = readTimeSteps(ORGANISATION);

  test('tell what happened, or since when nothing did', () => {
    expect(wordsForDay(time, 1, dayOf(2025, 3, 1), 'Bea moved.')).toBe('Bea moved.');
    expect(wordsForDay(time, 1, dayOf(2025, 4, 1), 'Bea moved.')).toBe('As since 1 Mar 2025; next change 1 Jun 2025.');
    expect(wordsForDay(time, 3, dayOf(2025, 9, 2), '')).toBe('As since 1 Sep 2025; no later change is recorded.');
  });

  test('say so where there is nothing to play', () => {
    const alone = { ...time, steps: time.steps.slice(0, 1) };
    expect(wordsForDay(alone, 0, dayOf(2025, 1, 1), '')).toContain('nothing to play');
  });
});
