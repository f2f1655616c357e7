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
