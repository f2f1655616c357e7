import { describe, expect, test } from 'vitest';
import type { FileSettings, PairDecisions } from '../io/import/session/import-settings.ts';
import type { Mapping } from '../io/table/mapping.ts';
import { readKeptSettings } from './kept-settings.ts';
import { columnsOf } from './mapping-guard.ts';

const MAPPING = {
  headings: 1,
  columns: { id: 0, name: 1, manager: 2 },
  managerBy: 'id',
  secondManagerBy: 'email',
  fillDown: true,
  grouping: 'unit',
  kept: [4, 7],
  presence: [{ column: 5, said: { Away: 'left', Soon: 'not-yet' } }],
  rows: { leaveOut: [3], keep: [9] },
  around: { unit: 6, columns: [8, 10] },
} as const satisfies Mapping;

const OF_FILE = {
  sheet: 2,
  mapping: MAPPING,
  shape: 'none',
  date: '2025-05-01',
  days: ['2025-05-01', '2025-06-01'],
  orderOnly: true,
  oneRoot: false,
  encoding: 'utf-8',
  delimiter: ';',
} as const satisfies FileSettings;

const OF_PAIR = {
  by: 'name',
  isChosen: false,
  same: [['a', 'b']],
  different: [['c', 'd']],
  sameUnits: [['e', 'f']],
  differentUnits: [],
} as const satisfies Omit<PairDecisions, 'before' | 'after'>;

const KEYS = new Set([1, 2]);

function read(settings: unknown) {
  return readKeptSettings(settings, KEYS);
}

const readFile = (said: unknown) => read({ files: new Map([[1, said]]), pairs: [] }).files.get(1);
const readPair = (pair: object) => read({ files: new Map(), pairs: [{ before: 1, after: 2, ...pair }] }).pairs[0];

/** Values of all sorts, by what they are called below. */
const SORTS: Readonly<Record<string, unknown>> = {
  'no value': undefined,
  null: null,
  'a count': 3,
  'below zero': -1,
  'no whole number': 1.5,
  'a number as text': '3',
  'no number': Number.NaN,
  yes: true,
  no: false,
  'no text': '',
  'a text': 'text',
  'a day': '2025-07-01',
  'no such day': '2025-02-30',
  any: 'any',
  none: 'none',
  id: 'id',
  name: 'name',
  unit: 'unit',
  'a list of none': [],
  'a list of counts': [1, 2],
  'a list with a text': [1, 'text'],
  'a list of days': ['2025-07-01'],
  'a list with no day': ['2025-07-01', 'text'],
  'a list of pairs': [['a', 'b']],
  'a list of threes': [['a', 'b', 'c']],
  'a list of pairs of counts': [[1, 2]],
  'a list of columns': [{ column: 1, said: {} }],
  'a list of columns that say what there is not': [{ column: 1, said: { Away: 'far' } }],
  'a list of columns without a number': [{ said: {} }],
  'a list of columns that say nothing': [{ column: 1 }],
  'an empty object': {},
  'an object of a column': { id: 4 },
  'an object of no field': { salary: 4 },
  'an object of no column': { id: -4 },
  'rows of both sorts': { leaveOut: [1], keep: [] },
  'rows of one sort': { leaveOut: [1] },
  'rows below zero': { leaveOut: [1], keep: [-1] },
  'rows of the other sort': { keep: [1] },
  'units around one': { unit: 1, columns: [2] },
  'units around none': { columns: [2] },
  'units without columns': { unit: 1 },
  'units in texts': { unit: 1, columns: ['2'] },
};

/** Which values are taken for the field, where all others are as they should be. */
function takenFor<Of extends object>(
  whole: Of,
  field: keyof Of,
  readBack: (value: Of) => object | undefined,
): string[] {
  const { [field]: _, ...rest } = whole;
  return Object.entries(SORTS).flatMap(([sort, value]) => {
    if (value === undefined) return [];
    const back = readBack({ ...whole, [field]: value });
    if (back && field in back) {
      expect(back).toMatchObject({ ...rest, [field]: value });
      return [sort];
    }
    if (back) expect(back).toMatchObject(rest);
    return [];
  });
}

const LISTS_OF_PAIRS = ['a list of none', 'a list of pairs'];

describe('what was decided and is kept', () => {
  test('is read as it was', () => {
    const settings = {
      files: new Map<number, FileSettings>([
        [1, OF_FILE],
        [2, {}],
      ]),
      pairs: [{ before: 1, after: 2, ...OF_PAIR }],
      name: 'Studio',
    };
    expect(read(settings)).toEqual(settings);
  });

  test.each<[keyof typeof OF_FILE, string[]]>([
    ['sheet', ['a count']],
    ['shape', ['any', 'none']],
    ['date', ['a day']],
    ['days', ['a list of none', 'a list of days']],
    ['orderOnly', ['yes', 'no']],
    ['oneRoot', ['yes', 'no']],
    [
      'encoding',
      ['a number as text', 'no text', 'a text', 'a day', 'no such day', 'any', 'none', 'id', 'name', 'unit'],
    ],
    [
      'delimiter',
      ['a number as text', 'no text', 'a text', 'a day', 'no such day', 'any', 'none', 'id', 'name', 'unit'],
    ],
    ['mapping', []],
  ])('of a file as its %s is %j, and what is not is left out alone', (field, taken) => {
    expect(takenFor<object>(OF_FILE, field as never, readFile)).toEqual(taken);
  });

  test.each<[keyof typeof OF_PAIR, string[]]>([
    ['by', ['id', 'name']],
    ['isChosen', ['yes', 'no']],
    ['same', LISTS_OF_PAIRS],
    ['different', LISTS_OF_PAIRS],
    ['sameUnits', LISTS_OF_PAIRS],
    ['differentUnits', LISTS_OF_PAIRS],
  ])('of two files as their %s is %j, and what is not is left out alone', (field, taken) => {
    expect(takenFor<object>(OF_PAIR, field as never, readPair)).toEqual(taken);
  });

  test.each<[keyof typeof MAPPING, string[], boolean]>([
    ['headings', ['a count'], true],
    ['columns', ['an empty object', 'an object of a column', 'units without columns'], true],
    ['managerBy', ['id', 'name', 'unit'], true],
    ['secondManagerBy', ['id', 'name', 'unit'], true],
    ['fillDown', ['yes', 'no'], true],
    ['grouping', ['none', 'unit'], true],
    ['kept', ['a list of none', 'a list of counts'], false],
    ['presence', ['a list of none', 'a list of columns'], false],
    ['rows', ['rows of both sorts'], false],
    ['around', ['units around one'], false],
  ])('of columns as their %s is %j, else they are proposed anew', (field, taken, isNeeded) => {
    const readMapping = (mapping: object) => readFile({ ...OF_FILE, mapping })?.mapping;
    expect(takenFor<object>(MAPPING, field as never, readMapping)).toEqual(taken);
    const { [field]: _, ...without } = MAPPING;
    expect(readMapping(without)).toEqual(isNeeded ? undefined : without);
  });

  test('speaks of columns of every kind', () => {
    expect(columnsOf(MAPPING)).toEqual([0, 1, 2, 4, 7, 5, 6, 8, 10]);
    expect(columnsOf({ columns: {} })).toEqual([]);
  });

  test('is left out where its files are not there, or it is nothing of the kind', () => {
    const pair = { before: 1, after: 2 };
    const none = { files: new Map(), pairs: [] };
    for (const junk of [undefined, null, 7, 'text', [], {}, { files: {}, pairs: {} }, { files: [[1, {}]], pairs: 3 }]) {
      expect(read(junk)).toEqual(none);
    }
    expect(read({ pairs: [pair, { before: 1, after: 3 }, { before: 3, after: 2 }, { before: 1 }, null, 7] })).toEqual({
      ...none,
      pairs: [pair],
    });
    const files = new Map<unknown, unknown>([
      [1, { date: '2025-05-01' }],
      [2, 'text'],
      [3, { date: '2025-05-01' }],
      ['1', { date: '2025-06-01' }],
    ]);
    expect(read({ files })).toEqual({ ...none, files: new Map([[1, { date: '2025-05-01' }]]) });
  });

  test.each([
    ['Studio', { name: 'Studio' }],
    [' ', {}],
    ['', {}],
    [7, {}],
    [undefined, {}],
  ])('by the name %j', (name, expected) => {
    expect(read({ name })).toEqual({ files: new Map(), pairs: [], ...expected });
  });
});
