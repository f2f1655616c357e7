import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts, type TextOptions } from '../../tests/support/org-from-text.ts';
import { organisations, snapshotsOf } from '../../tests/support/random-organisations.ts';
import { groupByCause } from './cause-groups.ts';
import { pickMatching } from './change-filter.ts';
import {
  type ChangeRow,
  COLUMNS,
  formatSorting,
  parseSorting,
  pickRows,
  RowReader,
  rowId,
  rowsOf,
  subjectOf,
} from './change-rows.ts';
import type { Comparison } from './comparison.ts';
import { diff } from './diff.ts';

const EVERYTHING = {
  categories: new Set<never>(),
  statuses: new Set<never>(),
  units: new Set<never>(),
  ...{ certainties: new Set<never>(), values: new Set<never>(), below: new Set<never>() },
  text: '',
  team: undefined,
  people: undefined,
};

function read(before: string, after: string, options?: TextOptions) {
  const comparison = compareTexts(before, after, options);
  const rows = rowsOf(groupByCause(comparison));
  const reader = new RowReader(comparison);
  const rowOf = (name: string): ChangeRow => {
    const row = rows.find((each) => reader.nameOf(each) === name);
    if (!row) throw new Error(`no row for ${name}`);
    return row;
  };
  return { comparison, rows, reader, rowOf };
}

function rowsOfComparison(comparison: Comparison): ChangeRow[] {
  return rowsOf(groupByCause(comparison));
}

describe('laws of the rows', () => {
  test('the rows are exactly the changes, each once, and their kinds count as the comparison counts', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const comparison = diff(...snapshotsOf(organisation));
        const rows = rowsOfComparison(comparison);
        const expected = [
          ...[...comparison.people.keys()].map((person) => rowId({ person })),
          ...[...comparison.units.keys()].map((unit) => rowId({ unit })),
        ];
        expect(rows.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
        for (const row of rows) {
          const { people, units } = comparison;
          expect(row.change).toBe(row.kind === 'person' ? people.get(row.change.person) : units.get(row.change.unit));
          expect(rowId(subjectOf(row))).toBe(row.id);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('sorting keeps the rows, and leaves sorted rows as they are', () => {
    fc.assert(
      fc.property(organisations, fc.constantFrom(...COLUMNS), fc.boolean(), (organisation, column, descending) => {
        const comparison = diff(...snapshotsOf(organisation));
        const rows = rowsOfComparison(comparison);
        const reader = new RowReader(comparison);
        const sorted = reader.sort(rows, { column, descending });
        expect(sorted).toHaveLength(rows.length);
        expect(new Set(sorted)).toEqual(new Set(rows));
        expect(reader.sort(sorted, { column, descending })).toEqual(sorted);
      }),
      { numRuns: 150 },
    );
  });

  test('every row says who, what and where', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const comparison = diff(...snapshotsOf(organisation));
        const reader = new RowReader(comparison);
        for (const row of rowsOfComparison(comparison)) {
          for (const words of [reader.nameOf(row), reader.wordsOf(row), reader.sentenceOf(row), reader.causeOf(row)]) {
            expect(words).toMatch(/\S/);
            expect(words).not.toMatch(/undefined|NaN/);
          }
          for (const side of ['before', 'after'] as const) {
            const { unit, led, absence } = reader.placeOf(row, side);
            expect(absence === undefined).toBe(unit !== undefined || led !== undefined);
            if (!row.change[side]) expect(absence).toBeDefined();
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('what a row says', () => {
  const before = `[Company] Ada
    [North] Bea, Head of North
      Cy, Engineer
      Di, Engineer
    [South] Eva
      Flo, Writer`;
  const after = `[Company] Ada
    [North] Bea, Head of North
      Di, Manager
    [South] Eva
      Cy, Engineer
      Gus`;

  test('a move from unit to unit, with whom one reported to', () => {
    const { reader, rowOf } = read(before, after);
    expect(reader.placeOf(rowOf('Cy'), 'before')).toEqual({ unit: 'North', led: 'Bea', absence: undefined });
    expect(reader.placeOf(rowOf('Cy'), 'after')).toEqual({ unit: 'South', led: 'Eva', absence: undefined });
    expect(reader.wordsOf(rowOf('Cy'))).toBe('Moved');
    expect(reader.titleOf(rowOf('Cy'))).toBe('Engineer');
  });

  test('another title names the one before', () => {
    const { reader, rowOf } = read(before, after);
    expect(reader.wordsOf(rowOf('Di'))).toBe('Title before: “Engineer”');
    expect(reader.titleOf(rowOf('Di'))).toBe('Manager');
  });

  test('who left has a title and a place of before; who joined was not here', () => {
    const { reader, rowOf } = read(before, after);
    expect(reader.placeOf(rowOf('Flo'), 'after').absence).toBe('left');
    expect(reader.titleOf(rowOf('Flo'))).toBe('Writer');
    expect(reader.placeOf(rowOf('Gus'), 'before').absence).toBe('not here yet');
  });

  test('not shown is not left, where the file does not claim to hold everybody', () => {
    const { reader, rowOf } = read(before, after, { completeness: 'partial' });
    expect(reader.wordsOf(rowOf('Flo'))).toBe('No longer shown');
    expect(reader.placeOf(rowOf('Flo'), 'after').absence).toBe('not shown');
    expect(reader.wordsOf(rowOf('Gus'))).toBe('Newly shown');
    expect(reader.placeOf(rowOf('Gus'), 'before').absence).toBe('not shown');
  });

  test('steps up or down are told beside the move', () => {
    const { reader, rowOf } = read(
      `Ada
        Bea
          Cy
            Di`,
      `Ada
        Bea
          Cy
          Di`,
    );
    expect(reader.wordsOf(rowOf('Di'))).toBe('Moved; 1 step nearer to the top');
  });

  test('a head that nobody names is told as such, for a unit and for those who answer to it', () => {
    const { reader, rowOf } = read(
      `[Company] Ada
        [North] Bea
          Cy
        [Lab]`,
      `[Company] Ada
        [North] Bea
        [Lab]
          Cy
        [Yard]`,
    );
    expect(reader.placeOf(rowOf('Cy'), 'after')).toMatchObject({ unit: 'Lab', led: 'head not named' });
    expect(reader.placeOf(rowOf('Yard'), 'after')).toEqual({
      unit: 'Company',
      led: 'head not named',
      absence: undefined,
    });
    expect(reader.placeOf(rowOf('Yard'), 'before').absence).toBe('not formed yet');
  });

  test('a collection has no head to name', () => {
    const { reader, rowOf } = read('[Company] Ada', `[Company] Ada\n  {Others}\n    Bea`);
    expect(reader.placeOf(rowOf('Others'), 'after').led).toBeUndefined();
    expect(reader.placeOf(rowOf('Bea'), 'after')).toMatchObject({ unit: 'Others', led: undefined });
  });

  test('a dissolved unit and a new top', () => {
    const { reader, rowOf } = read('[Old] Ada', '[New] Ada');
    expect(reader.placeOf(rowOf('Old'), 'before')).toMatchObject({ unit: 'top level', led: 'Ada' });
    expect(reader.placeOf(rowOf('Old'), 'after').absence).toBe('dissolved');
  });
});

describe('sorting', () => {
  const comparison = compareTexts(
    `[Company] Ada
      [North] Bea
        Cy
      [South] Émil
        eva`,
    `[Company] Ada
      [North] Bea
        eva
      [South] Émil
        Cy
        Flo`,
  );
  const reader = new RowReader(comparison);
  const rows = rowsOfComparison(comparison);
  const names = (text: string): string[] => {
    const sorting = parseSorting(text);
    return sorting ? reader.sort(rows, sorting).map((row) => reader.nameOf(row)) : [];
  };

  test('by name, by place before with the blanks last in both directions, by kind', () => {
    expect(names('who')).toEqual(['Cy', 'eva', 'Flo']);
    expect(names('-who')).toEqual(['Flo', 'eva', 'Cy']);
    expect(names('from')).toEqual(['Cy', 'eva', 'Flo']);
    expect(names('-from')).toEqual(['eva', 'Cy', 'Flo']);
    expect(names('-what')).toEqual(['Flo', 'Cy', 'eva']);
  });

  test('the words of an address, and others that mean nothing', () => {
    for (const column of COLUMNS) {
      for (const descending of [false, true]) {
        expect(parseSorting(formatSorting({ column, descending }))).toEqual({ column, descending });
      }
    }
    expect(parseSorting('shoe-size')).toBeUndefined();
    expect(parseSorting(undefined)).toBeUndefined();
  });
});

test('the rows that a filter lets through are those that it picks', () => {
  const { comparison, rows, reader } = read(
    `[Company] Ada
      [North] Bea
        Cy
        Di`,
    `[Company] Ada
      [South] Bea
        Cy
        Eva`,
  );
  const picked = pickMatching(comparison, { ...EVERYTHING, text: 'eva' });
  expect(pickRows(rows, picked).map((row) => reader.nameOf(row))).toEqual(['Eva']);
  expect(pickRows(rows, undefined)).toBe(rows);
});
