import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ImportSession } from '../io/import/session/import-session.ts';
import type { InspectedTable } from '../io/import/session/inspection.ts';
import { tablesOf } from './import-edits.ts';
import { keepColumn, leaveOutRow, readValueAs } from './mapping-edits.ts';
import { forgetMapping, isShapeIgnored, recallMapping, rememberMapping, rememberShape } from './mapping-memory.ts';

const KEY = 'orgdiff:columns';
const LIST = 'Id,Name,Role,Team,Boss\n1,Quillan Zzyzx,Chief,Board,\n2,Ottoline Vrbx,Designer,Studio,1\n';

let stored: Map<string, string>;
let isFull: boolean;

beforeEach(() => {
  stored = new Map();
  isFull = false;
  vi.stubGlobal('window', {
    localStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      removeItem: (key: string) => stored.delete(key),
      setItem: (key: string, text: string) => {
        if (isFull) throw new DOMException('full', 'QuotaExceededError');
        stored.set(key, text);
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

async function tableOf(text: string): Promise<InspectedTable> {
  const content = new TextEncoder().encode(text);
  const [table] = tablesOf(await new ImportSession().inspect([{ key: 1, name: 'list.csv', content }]));
  if (!table) throw new Error('no table');
  return table;
}

/** As somebody may want it: the role is the unit. */
async function changed(text = LIST): Promise<InspectedTable> {
  const table = await tableOf(text);
  return { ...table, mapping: { ...table.mapping, columns: { ...table.mapping.columns, unit: 2 } } };
}

describe('what the columns mean', () => {
  test('is recalled for a file with the same headings, and for no other', async () => {
    rememberMapping(await changed());
    const later = await tableOf('Id,Name,Role,Team,Boss\n7,Somebody Else,Clerk,Archive,\n8,Jo,Clerk,Archive,7\n');
    expect(recallMapping(later)?.columns.unit).toBe(2);
    expect(recallMapping(await tableOf(LIST.replace('Boss', 'Chief')))).toBeUndefined();
  });

  test('is kept without any cell, and forgotten without a trace', async () => {
    const table = await changed();
    rememberMapping(table);
    expect([...stored.values()].join()).not.toMatch(/Quillan|Zzyzx|Ottoline|Designer|Studio/);
    forgetMapping(table);
    expect(stored.size).toBe(0);
  });

  test('is not kept of a file without headings, whose first row is somebody', async () => {
    const table = await changed(LIST.slice(LIST.indexOf('\n') + 1));
    expect(table.mapping.headings).toBe(0);
    rememberMapping(table);
    expect(stored.size).toBe(0);
  });

  test('counts as it was said last, and for the newest files', async () => {
    const table = await changed();
    rememberMapping(table);
    rememberMapping({ ...table, mapping: { ...table.mapping, managerBy: 'name' } });
    expect(recallMapping(table)?.managerBy).toBe('name');
    for (let number = 0; number < 60; number += 1) rememberMapping({ ...table, shape: `other ${number}` });
    expect(recallMapping(table)).toBeUndefined();
    expect(recallMapping({ ...table, shape: 'other 59' })).toBeDefined();
  });

  test('is remembered once of each sort of file, and forgotten of one alone', async () => {
    const table = await changed();
    const [one, other] = [table, { ...table, shape: 'another' }];
    const shapes = () => (JSON.parse(stored.get(KEY) ?? '[]') as unknown[][]).map(([shape]) => shape);
    rememberMapping(one);
    rememberMapping(other);
    rememberMapping(one);
    expect(shapes()).toEqual([one.shape, other.shape]);
    forgetMapping(one);
    expect([recallMapping(one), recallMapping(other)?.columns.unit]).toEqual([undefined, 2]);
    expect(shapes()).toEqual([other.shape]);
    for (let number = 0; number < 60; number += 1) rememberMapping({ ...table, shape: `${number}` });
    expect(shapes()).toHaveLength(40);
  });

  test('is proposed anew where the storage is full, or holds something else', async () => {
    const table = await changed();
    isFull = true;
    expect(() => rememberMapping(table)).not.toThrow();
    expect(recallMapping(table)).toBeUndefined();
    isFull = false;
    const mapping = { ...table.mapping, columns: { __proto__: 1, salary: 2 } };
    const columnless = { ...table.mapping, columns: { unit: -1 } };
    const beyond = { ...table.mapping, columns: { unit: 9 } };
    for (const text of [
      '{',
      '{}',
      '[1]',
      ...[mapping, columnless, beyond].map((each) => JSON.stringify([[table.shape, each]])),
    ]) {
      stored.set(KEY, text);
      expect(recallMapping(table), text).toBeUndefined();
    }
  });

  test('is what was remembered before there was more to say, and the rest as it is proposed', async () => {
    const { mapping, shape, ...table } = await changed();
    const { columns, headings, managerBy } = mapping;
    stored.set(KEY, JSON.stringify([[shape, { columns, headings, managerBy, fillDown: true }]]));
    expect(recallMapping({ ...table, mapping, shape })).toEqual({ ...mapping, fillDown: true });
  });

  test('is not taken from what is no mapping of any version', async () => {
    const { mapping, ...table } = await changed();
    const presence = [{ column: 3, said: { Board: 'here' } }];
    for (const wrong of [
      { kept: [-1] },
      { kept: [9] },
      { presence },
      { rows: { keep: [2], leaveOut: [] } },
      { headings: '1' },
      { around: 3 },
      { around: { unit: 3 } },
      { around: { unit: 3, columns: [9] } },
    ]) {
      stored.set(KEY, JSON.stringify([[table.shape, { ...mapping, ...wrong }]]));
      expect(recallMapping({ ...table, mapping }), JSON.stringify(wrong)).toBeUndefined();
    }
  });
});

const STATUS =
  'Id,Name,Boss,Status,Grade\n1,Quillan Zzyzx,,Active,7\n2,Ottoline Vrbx,1,Resting,7\n3,Ansgar Qpt,1,Left,8\n';

describe('who is there and what is compared', () => {
  test('is remembered with the words that were decided on, and with no other cell and no row', async () => {
    const table = await tableOf(STATUS);
    const said = { ...table, mapping: readValueAs(table, 3, 'Resting', 'left') };
    const mapping = leaveOutRow(keepColumn(said, 4, false), 2);
    rememberMapping({ ...table, mapping });
    expect(recallMapping(await tableOf(STATUS.replace('Quillan', 'Sibyl')))).toEqual({ ...mapping, rows: undefined });
    expect([...stored.values()].join()).not.toMatch(/Zzyzx|Vrbx|Active|Left|rows/);
  });

  test('is not remembered by the cells of a column that is somebody’s name or id', async () => {
    const table = await tableOf(STATUS);
    const presence = [{ column: 1, said: { 'Ottoline Vrbx': 'left' } }] as const;
    rememberMapping({ ...table, mapping: { ...table.mapping, presence } });
    expect([...stored.values()].join()).not.toMatch(/Vrbx/);
  });
});

describe('a hierarchy in the shape of a table', () => {
  const LEVELS =
    'Level 1,Level 2,Level 3,Title\nAda Ott,,,Chief\nAda Ott,Bo Paul,,Head\nAda Ott,Bo Paul,Cem Quast,Clerk\n';

  test('is left alone in files with the same headings, until it is to be read again', async () => {
    const read = await tableOf(LEVELS);
    expect(read.hierarchies).toHaveLength(1);
    expect(isShapeIgnored(read)).toBe(false);
    const content = new TextEncoder().encode(LEVELS);
    const settings = { files: new Map([[1, { shape: 'none' as const }]]), pairs: [] };
    const [written] = tablesOf(await new ImportSession().inspect([{ key: 1, name: 'list.csv', content }], settings));
    if (!written) throw new Error('no table');
    expect(written.hierarchies).toEqual([]);
    rememberShape(written, true);
    expect(isShapeIgnored(await tableOf(LEVELS.replaceAll('Ada Ott', 'Di Roth')))).toBe(true);
    expect(isShapeIgnored(await tableOf(LEVELS.replaceAll('Level', 'Ebene')))).toBe(false);
    expect([...stored.values()].join()).not.toMatch(/Ott|Paul|Quast|Clerk/);
    rememberShape(read, false);
    expect(isShapeIgnored(read)).toBe(false);
    expect(stored.size).toBe(0);
  });
});
