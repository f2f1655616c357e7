import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, formatEdtf, formatHappening, isoOfDay, machineDate, parseEdtf, readEdtf } from './edtf.ts';
import { endDay, firstDay, holdsAt } from './span.ts';

describe('a date', () => {
  test.each([
    ['2025', '2025-01-01', '2025-12-31', 'year', false],
    ['2025-08', '2025-08-01', '2025-08-31', 'month', false],
    ['2024-02', '2024-02-01', '2024-02-29', 'month', false],
    ['2025-08-19', '2025-08-19', '2025-08-19', 'day', false],
    ['2025-08~', '2025-08-01', '2025-08-31', 'month', true],
    ['2025?', '2025-01-01', '2025-12-31', 'year', true],
    ['2025-08-19%', '2025-08-19', '2025-08-19', 'day', true],
    ['2025-06/2025-07', '2025-06-01', '2025-07-31', 'interval', false],
    ['2025-06-02/2025-06-02', '2025-06-02', '2025-06-02', 'interval', false],
    ['2025-06~/2025-07-03', '2025-06-01', '2025-07-03', 'interval', true],
  ])('%s is from %s to %s', (text, earliest, latest, precision, approximate) => {
    const date = readEdtf(text);
    expect([isoOfDay(date.earliest), isoOfDay(date.latest)]).toEqual([earliest, latest]);
    expect(date).toMatchObject({ text, precision, approximate });
  });

  test('may be open at either end', () => {
    expect(readEdtf('../2025-08')).toMatchObject({ earliest: Number.NEGATIVE_INFINITY, latest: dayOf(2025, 8, 31) });
    expect(readEdtf('2025-08/..')).toMatchObject({ earliest: dayOf(2025, 8, 1), latest: Number.POSITIVE_INFINITY });
  });

  test.each([
    '',
    '25',
    '2025-13',
    '2025-00',
    '2025-8',
    '2025-02-29',
    '2025-04-31',
    '2025-08-00',
    '2025-08-19T10:00',
    ' 2025',
    '2025~~',
    'August 2025',
    '2025/',
    '/2025',
    '2025/2024',
    '2025-08-02/2025-08-01',
    '2024/2025/2026',
  ])('"%s" is refused, and the sentence says so', (text) => {
    const result = parseEdtf(text);
    expect(result).toMatchObject({ ok: false, error: expect.stringMatching(`^"${text}" is not a date such as`) });
    expect(() => readEdtf(text)).toThrow('is not a date');
  });

  test('of any day is read back as the same day, in every time zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1, 1, 1) + 719_528, max: dayOf(9999, 12, 31) }), (day) => {
        const { earliest, latest } = readEdtf(isoOfDay(day));
        expect([earliest, latest]).toEqual([day, day]);
      }),
    );
  });
});

describe('a date in words', () => {
  test.each([
    ['2025-08-19', '19 Aug 2025'],
    ['2025-08', 'Aug 2025'],
    ['2025', '2025'],
    ['2025-08~', 'about Aug 2025'],
    ['../2025-08-05', 'by 5 Aug 2025'],
    ['2025-08/..', 'from Aug 2025'],
    ['2025-06/2025-07~', 'Jun 2025 – about Jul 2025'],
    ['2025-06~/2025-07', 'about Jun 2025 – Jul 2025'],
    ['2025-06~/2025-07~', 'about Jun–Jul 2025'],
    ['2025-08-30~/2025-08-31~', 'about 30–31 Aug 2025'],
    ['2024-12-30/2025-01-02', '30 Dec 2024 – 2 Jan 2025'],
    ['2025-08-05/2025-08-05', '5–5 Aug 2025'],
    ['2024~/2025~', 'about 2024–2025'],
  ])('%s reads %s', (text, words) => {
    expect(formatEdtf(text)).toBe(words);
  });

  test('says of an open interval that it is not dated', () => {
    expect(formatEdtf('../..')).toBe('not dated');
  });

  test.each([
    ['2025-07-05/2025-07-20', 'between 5 and 20 Jul 2025'],
    ['2025-06-30/2025-07-03', 'between 30 Jun and 3 Jul 2025'],
    ['2025-08-30~/2025-08-31~', 'about 30 or 31 Aug 2025'],
    ['2025-08-29/2025-08-30', 'on 29 or 30 Aug 2025'],
    ['2025-08-03~/2025-09-01', 'between about 3 Aug 2025 and 1 Sep 2025'],
    ['2025-07/2025-08-08', 'between Jul 2025 and 8 Aug 2025'],
    ['2025-06/2025-07', 'Jun–Jul 2025'],
    ['2024/2025', '2024–2025'],
    ['2025-07~', 'about Jul 2025'],
    ['../2025-08-05', 'by 5 Aug 2025'],
  ])('of a happening, %s reads %s', (text, words) => {
    expect(formatHappening(text)).toBe(words);
  });

  test.each([
    ['2025-08-19', '2025-08-19'],
    ['2025-08~', '2025-08'],
    ['2025-06?/2025-07', '2025-06'],
    ['../2025-07%', '2025-07'],
  ])('%s is %s for a machine', (text, machine) => {
    expect(machineDate(text)).toBe(machine);
  });
});

describe('a span', () => {
  test('holds from the first day its start can mean, until the last its end can mean, which no longer counts', () => {
    const span = { from: '2025-06', to: '2025-08' };
    expect([isoOfDay(firstDay(span)), isoOfDay(endDay(span))]).toEqual(['2025-06-01', '2025-08-31']);
    const days = [dayOf(2025, 5, 31), dayOf(2025, 6, 1), dayOf(2025, 8, 30), dayOf(2025, 8, 31)];
    expect(days.map((day) => holdsAt(span, day))).toEqual([false, true, true, false]);
  });

  test('without an end goes on', () => {
    expect(holdsAt({ from: '../2024-01' }, dayOf(9999, 1, 1))).toBe(true);
    expect(holdsAt({ from: '../2024-01' }, dayOf(1900, 1, 1))).toBe(true);
  });

  test('and the one that follows on the same day leave neither a gap nor an overlap', () => {
    const spans = [{ from: '2025', to: '2025-08-19' }, { from: '2025-08-19' }];
    for (let day = dayOf(2025, 8, 1); day < dayOf(2025, 9, 1); day += 1) {
      expect(spans.filter((span) => holdsAt(span, day))).toHaveLength(1);
    }
  });
});

describe('any date', () => {
  const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengthOf = (year: number, month: number): number =>
    month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0);
  /** Counted by hand from 1970 on, back and forth. */
  const dayNumber = (year: number, month: number, day: number): number => {
    let days = day - 1;
    for (let each = 1; each < month; each += 1) days += lengthOf(year, each);
    for (let each = 1970; each < year; each += 1) days += isLeap(each) ? 366 : 365;
    for (let each = year; each < 1970; each += 1) days -= isLeap(each) ? 366 : 365;
    return days;
  };
  const two = (number: number): string => String(number).padStart(2, '0');
  const numbers = fc.record({
    year: fc.integer({ min: 1000, max: 2399 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    precision: fc.constantFrom('year' as const, 'month' as const, 'day' as const),
    mark: fc.constantFrom('', '~', '?', '%'),
  });
  type Numbers = typeof numbers extends fc.Arbitrary<infer Value> ? Value : never;

  function pointOf({ year, month, day, precision, mark }: Numbers) {
    const last = lengthOf(year, month);
    const held = Math.min(day, last);
    const [from, to] = {
      year: [dayNumber(year, 1, 1), dayNumber(year, 12, 31)],
      month: [dayNumber(year, month, 1), dayNumber(year, month, last)],
      day: [dayNumber(year, month, held), dayNumber(year, month, held)],
    }[precision] as [number, number];
    const text = { year: `${year}`, month: `${year}-${two(month)}`, day: `${year}-${two(month)}-${two(held)}` }[
      precision
    ];
    const name = NAMES[month - 1];
    const words = { year: `${year}`, month: `${name} ${year}`, day: `${held} ${name} ${year}` }[precision];
    return {
      ...{ text: text + mark, earliest: from, latest: to, precision, approximate: mark !== '' },
      words: mark === '' ? words : `about ${words}`,
      tooLate: `${year}-${two(month)}-${two(last + 1)}`,
    };
  }

  test('means the days that a calendar has, and no day that it has not', () => {
    fc.assert(
      fc.property(numbers, (given) => {
        const { words, tooLate, ...date } = pointOf(given);
        expect(readEdtf(date.text)).toEqual(date);
        expect(formatEdtf(date.text)).toBe(words);
        expect(machineDate(date.text)).toBe(date.text.replace(/[~?%]$/, ''));
        expect(parseEdtf(tooLate).ok).toBe(false);
        for (const wrong of [`${date.text}~~`, ` ${date.text}`, `${date.text}-`, `x${date.text}`, date.text.slice(1)]) {
          expect(parseEdtf(wrong)).toEqual({ ok: false, error: expect.stringContaining(`"${wrong}" is not a date`) });
        }
        for (const letter of ['x', ' ', '-']) {
          const at = given.day % 4;
          expect(parseEdtf(date.text.slice(0, at) + letter + date.text.slice(at + 1)).ok).toBe(false);
        }
      }),
    );
  });

  test('to another means all from the first to the last day, in this order alone', () => {
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        const [start, end] = [pointOf(one), pointOf(other)];
        const text = `${start.text}/${end.text}`;
        const approximate = start.approximate || end.approximate;
        const { earliest } = start;
        const { latest } = end;
        const read = parseEdtf(text);
        if (earliest > latest) expect(read.ok).toBe(false);
        else expect(read).toMatchObject({ value: { text, earliest, latest, precision: 'interval', approximate } });
        expect(parseEdtf(`../${end.text}`)).toMatchObject({
          value: { earliest: -Infinity, latest, precision: 'interval' },
        });
        expect(parseEdtf(`${start.text}/..`)).toMatchObject({ value: { earliest, latest: Infinity } });
        expect(formatEdtf(`../${end.text}`)).toBe(`by ${end.words}`);
        expect(formatEdtf(`${start.text}/..`)).toBe(`from ${start.words}`);
        for (const wrong of [
          `${text}/..`,
          `${start.text}/`,
          `/${end.text}`,
          `${text}/${end.text}`,
          `${start.text}//..`,
        ]) {
          expect(parseEdtf(wrong).ok).toBe(false);
        }
        for (const wrong of [`x/${end.text}`, `${start.text}/x`, '../x', 'x/..'])
          expect(parseEdtf(wrong).ok).toBe(false);
      }),
    );
  });

  test('that is none is named where it is read', () => {
    expect(() => readEdtf('1871-13')).toThrow('"1871-13" is not a date such as 2025');
    expect(() => readEdtf('1871-13')).toThrow();
  });
});
