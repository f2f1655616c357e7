import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ImportSession } from '../io/import/session/import-session.ts';
import type { InspectedTable } from '../io/import/session/inspection.ts';
import { tablesOf } from './import-edits.ts';
import { forgetMapping, recallMapping, rememberMapping } from './mapping-memory.ts';

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
});
