import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { organisationFromTexts } from '../../tests/support/org-from-text.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Files } from './importer.ts';

type Kept = typeof import('./kept.ts') &
  typeof import('./kept-records.ts') &
  typeof import('./take-out-kept.ts') &
  Pick<typeof import('./safe-files.ts'), 'rememberFilesBehind' | 'filesBehind' | 'safePlace'>;

let kept: Kept;

/** A browser in which nothing was ever kept, and a page that was just loaded in it. */
beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  kept = await loadPage();
});

afterAll(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

async function loadPage(): Promise<Kept> {
  vi.resetModules();
  const modules = [
    await import('./kept.ts'),
    await import('./kept-records.ts'),
    await import('./take-out-kept.ts'),
    await import('./safe-files.ts'),
  ] as const;
  return Object.assign({}, ...modules) as Kept;
}

function organisation(): Organisation {
  return organisationFromTexts({ '2025-01-01': 'Ada\n  Bea', '2025-02-01': 'Ada' });
}

const FILES: Files = {
  files: [
    { key: 3, name: 'may.csv', modified: 5, content: new Blob(['Name\nAda\n']) },
    { key: 4, name: 'Pasted table', pasted: { text: 'Name\tRole', html: '<table></table>' } },
  ],
  settings: {
    files: new Map([[3, { date: '2025-05-01', sheet: 2, days: ['2025-05-01'], oneRoot: true, encoding: 'utf-8' }]]),
    pairs: [{ before: 3, after: 4, by: 'name', same: [['1', '2']], different: [], sameUnits: [['a', 'b']] }],
    name: 'Studio',
  },
};

/** Puts anything into the database, as another version or a hand could. */
async function put(store: 'entries' | 'texts', value: unknown, key?: IDBValidKey): Promise<void> {
  const { changeKept } = await import('./kept-database.ts');
  await changeKept(async (db) => {
    await db.put(store, value, key);
  });
}

async function storeCounts(): Promise<readonly number[]> {
  const { readKept } = await import('./kept-database.ts');
  return (await readKept((db) => Promise.all([db.count('entries'), db.count('texts')]))) ?? [];
}

describe('what is kept', () => {
  test('is read again with the files it was read from and what was decided about them', async () => {
    const org = organisation();
    kept.rememberFilesBehind(org, FILES);
    const { id, isWhole } = await kept.keep(org);
    expect(isWhole).toBe(true);
    expect(kept.safePlace(FILES)).toEqual({ keptAs: id });
    const opened = await kept.openKept(id);
    if (!opened.ok) throw new Error('not opened');
    expect(opened.value.people).toEqual(org.people);
    expect(kept.filesBehind(opened.value)?.settings).toEqual(FILES.settings);
    const again = await kept.openKeptFiles(id);
    expect(again?.settings).toEqual(FILES.settings);
    expect(again?.files[1]).toEqual(FILES.files[1]);
    const [first] = again?.files ?? [];
    expect(first).toMatchObject({ key: 3, name: 'may.csv', modified: 5 });
    expect(first && 'content' in first && first.content instanceof Blob && (await first.content.text())).toBe(
      'Name\nAda\n',
    );
    const [item] = await kept.listKept();
    expect(item).toMatchObject({ key: id, hasOrganisation: true, hasFiles: true, people: 2 });
    expect(item?.size).toBeGreaterThan(9 + 'Name\tRole<table></table>'.length);
  });

  test('of an organisation without files behind it, such as a redacted one, holds no files', async () => {
    kept.rememberFilesBehind(organisation(), FILES);
    const { id } = await kept.keep(organisation());
    expect(await kept.openKeptFiles(id)).toBeUndefined();
    expect(await storeCounts()).toEqual([1, 1]);
  });

  test('is renamed with its files, deleted with them, and brought back with them', async () => {
    const org = organisation();
    kept.rememberFilesBehind(org, FILES);
    const { id } = await kept.keep(org);
    await kept.renameKept(id, 'Workshop');
    expect((await kept.listKept())[0]).toMatchObject({ name: 'Workshop', hasFiles: true });
    const opened = await kept.openKept(id);
    expect(opened.ok && opened.value.name).toBe('Workshop');
    const deleted = await kept.deleteKept([id]);
    expect(await storeCounts()).toEqual([0, 0]);
    await kept.restoreKept(deleted);
    expect((await kept.openKeptFiles(id))?.settings).toEqual(FILES.settings);
  });

  test('takes the place of nothing that is kept under the id that is wished for', async () => {
    const first = await kept.keep(organisation(), 'abc');
    const second = await kept.keep(organisation(), 'abc');
    expect(first.id).toBe('abc');
    expect(second.id).not.toBe('abc');
    expect(await kept.listKept()).toHaveLength(2);
  });

  test('by another version opens without what this one does not know, is told, and stays as it was', async () => {
    const { id } = await kept.keep(organisation());
    const [{ content } = { content: new Blob() }] = await kept.takeOutKept(id);
    const text = JSON.stringify({ ...JSON.parse(await content.text()), mood: 'good', format: 'orgdiff/7' });
    await put('texts', text, id);
    const opened = await kept.openKept(id);
    expect(opened.ok && opened.value.people).toHaveLength(2);
    expect(opened.note).toContain('“mood”');
    expect(await (await kept.takeOutKept(id))[0]?.content.text()).toBe(text);
  });

  test('that cannot be read is handed out byte for byte', async () => {
    const { id } = await kept.keep(organisation());
    await put('texts', '{"cut off', id);
    const opened = await kept.openKept(id);
    expect(!opened.ok && opened.error[0]?.message).toMatch(/cut off or damaged/);
    expect(await (await kept.takeOutKept(id))[0]?.content.text()).toBe('{"cut off');
    await kept.renameKept(id, 'Broken');
    expect(await (await kept.takeOutKept(id))[0]?.content.text()).toBe('{"cut off');
  });

  test('is not there in a browser in which nothing was kept, which stays as it was', async () => {
    expect(await kept.listKept()).toEqual([]);
    const opened = await kept.openKept('abc');
    expect(!opened.ok && opened.error[0]?.message).toMatch(/not kept in this browser/);
    expect(await indexedDB.databases()).toEqual([]);
  });
});

describe('the list of what is kept', () => {
  const names = async () => (await kept.listKept()).map(({ name }) => name);

  test('tells what somebody sees of it, the newest first', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_700_000_000_000 });
    const org = organisation();
    const [first, second] = org.moments;
    const shown = {
      ...org,
      name: 'Old',
      moments: [second, { ...first, date: '2024-12' }, { ...first, orderOnly: true }],
    };
    const { id } = await kept.keep(shown as Organisation);
    vi.setSystemTime(1_700_000_000_500);
    const files = await kept.keepFiles(FILES);
    vi.useRealTimers();
    const text = await (await kept.takeOutKept(id))[0]?.content.text();
    expect(await kept.listKept()).toEqual([
      {
        ...{ key: files, name: 'may.csv, Pasted table', people: 0, days: [], since: 1_700_000_000_500 },
        ...{ size: 'Name\nAda\n'.length + 'Name\tRole<table></table>'.length },
        ...{ hasOrganisation: false, hasFiles: true },
      },
      {
        ...{ key: id, name: 'Old', people: 2, days: ['2024-12-01', '2025-02-01'], size: text?.length },
        ...{ since: 1_700_000_000_000, hasOrganisation: true, hasFiles: false },
      },
    ]);
    expect(kept.safePlace(FILES)).toEqual({ keptAs: files });
    expect(files).toMatch(/^[0-9a-z]{9,10}$/);
  });

  test.each<[string, object, object]>([
    ['a name', { name: 'A' }, { name: 'A' }],
    ['an empty name', { name: ' ' }, { name: undefined }],
    ['a name that is none', { name: 7 }, { name: undefined }],
    ['counts', { people: 0, size: 1.5, since: 8.64e15 }, { people: 0, size: 1.5, since: 8.64e15 }],
    ['counts below zero', { people: -1, size: -1, since: -1 }, {}],
    ['counts without end', { people: 1 / 0, size: 1 / 0, since: 1 / 0 }, {}],
    ['counts as texts', { people: '1', size: '1', since: '1' }, {}],
    ['a time that no calendar has', { since: 8.64e15 + 2 }, {}],
    ['days', { days: ['2025-02', 7, 'May', '2025-01-05'] }, { days: ['2025-01-05', '2025-02-01'] }],
    ['days that are none', { days: '2025-02' }, {}],
  ])('takes %s as far as it can be read', async (_, entry, expected) => {
    await put('entries', { id: 'abc', ...entry });
    await put('texts', 'text', 'abc');
    const unread = { name: undefined, people: undefined, days: [], size: undefined, since: undefined };
    expect(await kept.listKept()).toEqual([
      { key: 'abc', ...unread, ...expected, hasOrganisation: true, hasFiles: false },
    ]);
  });

  test('has whatever lies there, also what is none of ours', async () => {
    await put('entries', { id: 7, name: 'Seven' });
    await put('texts', 'text', 7);
    await put('texts', 'text', ['files', 'of another', 'sort']);
    await put('texts', { files: [] }, ['files', 'abc']);
    await put('texts', 'text', '7');
    const items = await kept.listKept();
    const told = items.map(({ key, name, hasOrganisation, hasFiles }) => [key, name, hasOrganisation, hasFiles]);
    expect(told).toEqual(
      expect.arrayContaining([
        [7, 'Seven', false, false],
        ['7', undefined, true, false],
        ['abc', undefined, false, true],
        [['files', 'of another', 'sort'], undefined, false, false],
      ]),
    );
    expect(items).toHaveLength(4);
    expect(await names()).toContain('Seven');
  });
});

describe('what is kept and taken out', () => {
  const taken = async (key: IDBValidKey) =>
    Promise.all((await kept.takeOutKept(key)).map(async ({ name, content }) => [name, await content.text()]));

  test.each<[string, unknown, string]>([
    ['a text', 'text', 'text'],
    ['a Blob', new Blob(['blob']), 'blob'],
    ['an object', { a: 1 }, '{"a":1}'],
    ['a number too large for JSON', 7n, '7'],
  ])('is %s as it lies there', async (_, value, content) => {
    await put('entries', { id: 'abc', name: 'Studio' });
    await put('texts', value, 'abc');
    expect(await taken('abc')).toEqual([['Studio.json', content]]);
  });

  test('is its files where nothing is shown yet, else its entry, else nothing', async () => {
    const id = await kept.keepFiles(FILES);
    expect(await taken(id)).toEqual([
      ['may.csv', 'Name\nAda\n'],
      ['Pasted table.txt', 'Name\tRole'],
    ]);
    await put('texts', { files: [7] }, ['files', 'junk']);
    expect(await taken('junk')).toEqual([['Kept.json', '{"files":[7]}']]);
    await put('entries', { id: 'bare', name: 'Bare' });
    expect(await taken('bare')).toEqual([['Bare.json', '{"id":"bare","name":"Bare"}']]);
    expect(await taken('gone')).toEqual([]);
  });

  test.each<[string, object, object | undefined]>([
    ['without its day', { key: 1, name: 'a', content: new Uint8Array([65]), modified: Number.NaN }, {}],
    ['with its day', { key: 1, name: 'a', content: new Uint8Array([65]), modified: 5 }, { modified: 5 }],
    ['that was pasted', { key: 1, name: 'a', pasted: { text: 'x', html: 7 } }, { pasted: { text: 'x' } }],
    ['that was pasted as nothing', { key: 1, name: 'a', pasted: { html: 'x' } }, undefined],
    ['without content', { key: 1, name: 'a', content: 'A' }, undefined],
    ['without a name', { key: 1, content: new Uint8Array([65]) }, undefined],
    ['without a key', { name: 'a', content: new Uint8Array([65]) }, undefined],
  ])('a file %s is read as far as it can be', async (_, file, expected) => {
    await put('texts', { files: [file] }, ['files', 'abc']);
    const read = await kept.openKeptFiles('abc');
    expect(read?.files.length).toBe(expected && 1);
    if (expected) expect(read?.files[0]).toMatchObject({ key: 1, name: 'a', ...expected });
    if (expected && !('modified' in expected)) expect(read?.files[0]).not.toHaveProperty('modified');
  });
});

test('what is kept says why it does not open', async () => {
  await put('texts', 7, 'abc');
  const why = async (id: string) => {
    const opened = await kept.openKept(id);
    return opened.ok ? [] : opened.error;
  };
  expect(await why('abc')).toEqual([{ path: '', message: 'What is kept is not what Orgdiff has written.' }]);
  expect(await why('gone')).toEqual([{ path: '', message: 'It is not kept in this browser, or not any more.' }]);
  vi.stubGlobal('indexedDB', undefined);
  const page = await loadPage();
  const opened = await page.openKept('abc');
  expect(opened.ok ? [] : opened.error).toEqual([
    { path: '', message: 'This browser does not let the page read what is kept in it.' },
  ]);
});

test('how much room there is, as far as the browser says', async () => {
  const room = (estimate?: object) => {
    vi.stubGlobal('navigator', { storage: estimate && { estimate: async () => estimate } });
    return kept.storageUse();
  };
  expect(await room({ usage: 5, quota: 10 })).toEqual({ used: 5, most: 10 });
  expect(await room({ usage: 5 })).toBeUndefined();
  expect(await room({ quota: 5 })).toBeUndefined();
  expect(await room()).toBeUndefined();
});

describe('records that nobody would write', () => {
  const key = fc.oneof(fc.string(), fc.integer(), fc.array(fc.string(), { maxLength: 3 }));
  const junk = fc.anything({ withMap: true, withDate: true, withTypedArray: true, withNullPrototype: false });
  const entry = fc.oneof(
    fc.dictionary(fc.constantFrom('name', 'people', 'days', 'size', 'since', 'mood'), junk),
    fc.record(
      { name: fc.string(), people: fc.integer(), days: fc.array(fc.string()), since: fc.double() },
      { requiredKeys: [] },
    ),
  );

  test('never break the list, nor what is opened, renamed, handed out and deleted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(key, entry), { maxLength: 5 }),
        fc.array(fc.tuple(fc.oneof(key, fc.tuple(fc.constant('files'), key)), fc.oneof(junk, fc.json())), {
          maxLength: 5,
        }),
        async (entries, texts) => {
          vi.stubGlobal('indexedDB', new IDBFactory());
          const page = await loadPage();
          const good = await page.keep(organisation());
          for (const [id, value] of entries) await put('entries', { ...value, id }).catch(() => undefined);
          for (const [id, value] of texts) await put('texts', value, id as IDBValidKey).catch(() => undefined);
          const items = await page.listKept();
          expect(items.some((item) => item.key === good.id)).toBe(true);
          for (const item of items) {
            const id = String(item.key);
            await page.openKept(id);
            await page.openKeptFiles(id);
            if (item.hasOrganisation || item.hasFiles) await page.renameKept(id, 'New name');
            for (const { content } of await page.takeOutKept(item.key)) expect(content).toBeInstanceOf(Blob);
          }
          await page.deleteKept(items.map((item) => item.key));
          expect(await page.listKept()).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);
});
