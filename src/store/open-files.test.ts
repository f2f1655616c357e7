import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dataOfFiles, filesOfData } from './file-address.ts';
import { openFiles } from './open-files.ts';
import { openSession } from './open-session.ts';
import { safePlace } from './safe-files.ts';

vi.mock('./importer.ts', async () => {
  const here = await import('../../tests/support/importer-here.ts');
  return { createImporter: here.importerHere };
});

const MAY = 'Id,Name,Boss\n1,Ann Lee,\n2,Bo Fox,1\n';
const JUNE = 'Id,Name,Boss\n1,Ann Lee,\n2,Bo Fox,1\n3,Cy Moss,1\n';
const CIRCLE = 'Id,Name,Boss\n1,Ann Lee,2\n2,Bo Fox,1\n3,Cy Moss,9\n';

/** What lies beside the page, by its path. */
let beside: Map<string, () => Response>;

beforeEach(() => {
  beside = new Map();
  const lie = (path: string, text: string, type = 'text/csv'): void => {
    beside.set(path, () => new Response(text, { headers: { 'content-type': type } }));
  };
  lie('lists/may-2025.csv', MAY);
  lie('june-2025.csv', JUNE);
  lie('circle.csv', CIRCLE);
  lie('empty.csv', '');
  lie('page.csv', '<!doctype html>', 'text/html; charset=utf-8');
  beside.set('gone.csv', () => new Response('Not found', { status: 404 }));
  vi.stubGlobal('fetch', async (path: string) => {
    const answer = beside.get(path);
    if (!answer) throw path === 'slow.csv' ? new DOMException('slow', 'TimeoutError') : new TypeError('no network');
    return answer();
  });
  vi.stubGlobal('window', {
    localStorage: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
  });
});
afterEach(() => vi.unstubAllGlobals());

const open = (before?: string, after?: string) => openFiles(dataOfFiles({ before, after }) ?? '');

test('the files that an address names are read as before and after, and lie safe', async () => {
  const opened = await open('lists/may-2025.csv', 'june-2025.csv');
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  expect(opened.value.people.map(({ name }) => name)).toEqual(['Ann Lee', 'Bo Fox', 'Cy Moss']);
  expect(opened.value.moments.map(({ date }) => date)).toEqual(['2025-05-01', '2025-06-01']);
  const { files } = openSession.store.getState();
  expect(files.map(({ name }) => name)).toEqual(['may-2025.csv', 'june-2025.csv']);
  expect(safePlace(openSession.store.getState())).toBe('address');
});

test('one of them is enough, and takes the place of what was open', async () => {
  await open('lists/may-2025.csv', 'june-2025.csv');
  const opened = await open(undefined, 'june-2025.csv');
  expect(opened.ok && opened.value.moments).toHaveLength(1);
  expect(openSession.store.getState().files.map(({ name }) => name)).toEqual(['june-2025.csv']);
});

test.each([
  ['gone.csv', 'this file was not found beside the page'],
  ['page.csv', 'this file was not found beside the page'],
  ['slow.csv', 'this file did not answer for half a minute; check the connection and try again'],
  ['offline.csv', 'this file could not be fetched; check the connection and try again'],
])('%s: %s', async (path, message) => {
  expect(await open('lists/may-2025.csv', path)).toEqual({ ok: false, error: [{ path, message }] });
  expect(await open(path, 'june-2025.csv')).toEqual({ ok: false, error: [{ path, message }] });
});

test('files in which nothing can be drawn say which and why', async () => {
  const opened = await open('empty.csv');
  expect(opened.ok ? [] : opened.error).toEqual([{ path: 'empty.csv', message: expect.stringMatching(/\w/) }]);
});

test('an address that names no file opens nothing', async () => {
  const opened = await openFiles('files:');
  expect(opened).toMatchObject({ ok: false, error: [{ path: '' }] });
  expect(filesOfData('meta-ai')).toBeUndefined();
});

test('problems in the files are counted, and no note is one', async () => {
  expect((await open('june-2025.csv')).note).toBeUndefined();
  const note = (await open('circle.csv')).note;
  const { inspection } = openSession.store.getState();
  const count = inspection?.problems.filter(({ severity }) => severity !== 'note').length;
  expect(count).toBeGreaterThan(1);
  expect(note).toBe(`${count} problems in the files: see Open`);
  beside.set('circle.csv', () => new Response(CIRCLE.replace('Ann Lee,2', 'Ann Lee,')));
  expect((await open('circle.csv')).note).toBe('One problem in the files: see Open');
});
