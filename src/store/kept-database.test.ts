/** The database of what is kept, as other versions left it, while other tabs use it and change it. */

import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { deleteDB, type IDBPDatabase, openDB, unwrap } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

type Kept = typeof import('./kept-database.ts');
type Store = 'entries' | 'texts';

let kept: Kept;
/** What other tabs have open. */
let others: IDBPDatabase[];

/** A page that was just loaded, in a browser in which nothing was ever kept. */
beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.resetModules();
  kept = await import('./kept-database.ts');
  others = [];
});
afterEach(() => {
  for (const other of others) other.close();
  vi.unstubAllGlobals();
  vi.resetModules();
});

async function otherTab(version: number, stores: readonly Store[], holdsOn = false): Promise<IDBPDatabase> {
  const db = await openDB('orgdiff', version, {
    upgrade: (made) => {
      for (const store of stores) {
        if (!made.objectStoreNames.contains(store)) {
          made.createObjectStore(store, store === 'entries' ? { keyPath: 'id' } : undefined);
        }
      }
    },
    blocking: (_from, _to, event) => {
      if (!holdsOn) (event.target as IDBDatabase).close();
    },
  });
  others.push(db);
  return db;
}

const read = () => kept.readKept((db) => db.get('texts', 'a'));
const write = (text: string) =>
  kept.changeKept(async (db) => {
    await db.put('texts', text, 'a');
    await db.put('entries', { id: 'a' });
  });

async function state(): Promise<unknown> {
  const db = await openDB('orgdiff');
  const found = { version: db.version, stores: [...db.objectStoreNames], keyPath: '' as unknown };
  if (found.stores.includes('entries')) found.keyPath = db.transaction('entries').store.keyPath;
  db.close();
  return found;
}

describe('a database', () => {
  test('that is not there is not made by reading', async () => {
    expect(await read()).toBeUndefined();
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('is made where something is to be written, and is read from then on', async () => {
    await write('one');
    expect(await read()).toBe('one');
    await write('two');
    expect(await read()).toBe('two');
    expect(await state()).toEqual({ version: 1, stores: ['entries', 'texts'], keyPath: 'id' });
  });

  test.each<[string, readonly Store[]]>([
    ['the texts', ['entries']],
    ['the entries', ['texts']],
    ['everything', []],
  ])('that lacks %s has nothing to read, stays as it is, and gets it where something is written', async (_, stores) => {
    (await otherTab(7, stores)).close();
    expect(await read()).toBeUndefined();
    expect(await state()).toMatchObject({ version: 7, stores });
    await write('one');
    expect(await read()).toBe('one');
    expect(await state()).toEqual({ version: 8, stores: ['entries', 'texts'], keyPath: 'id' });
  });

  test('that has more than this version knows is used as it is', async () => {
    const other = await otherTab(9, ['texts', 'entries'], true);
    await other.put('texts', 'theirs', 'a');
    expect(await read()).toBe('theirs');
    await write('ours');
    expect(await other.get('texts', 'a')).toBe('ours');
    expect(await state()).toMatchObject({ version: 9 });
  });

  test('is opened once, by however many it is asked for', async () => {
    await write('one');
    vi.resetModules();
    const page: Kept = await import('./kept-database.ts');
    const [first, second] = await Promise.all([page.readKept(async (db) => db), page.readKept(async (db) => db)]);
    expect(first).toBe(second);
    expect(await page.readKept(async (db) => db)).toBe(first);
  });

  test('that the browser does not let be used says so', async () => {
    const refusal = new DOMException('private', 'SecurityError');
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw refusal;
      },
    });
    await expect(read()).rejects.toBe(refusal);
    await expect(write('one')).rejects.toBe(refusal);
  });
});

describe('another tab', () => {
  test('that holds on to what is to be changed is waited for, and that is told', async () => {
    const told: boolean[] = [];
    kept.waitingForTab.subscribe(({ isWaiting }) => told.push(isWaiting));
    const other = await otherTab(1, ['entries'], true);
    const writing = write('one');
    await vi.waitFor(() => expect(kept.waitingForTab.getState().isWaiting).toBe(true));
    other.close();
    await writing;
    expect(kept.waitingForTab.getState().isWaiting).toBe(false);
    expect(told.filter((each, at) => each !== told[at - 1])).toEqual([false, true, false]);
    expect(await read()).toBe('one');
  });

  test('that changes it is let do so at once, and this one goes on afterwards', async () => {
    await write('one');
    const other = await otherTab(5, ['entries', 'texts']);
    expect(other.version).toBe(5);
    expect(await read()).toBe('one');
    await write('two');
    expect(await other.get('texts', 'a')).toBe('two');
  });

  test('that deletes it is let do so, and nothing is left to read', async () => {
    await write('one');
    await deleteDB('orgdiff');
    expect(await read()).toBeUndefined();
  });

  test('that is quicker to add what is lacking has added it', async () => {
    (await otherTab(1, ['entries'])).close();
    const [ours, theirs] = await Promise.allSettled([write('ours'), otherTab(4, ['entries', 'texts'])]);
    expect([ours.status, theirs.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(await read()).toBe('ours');
  });
});

describe('a connection', () => {
  test('that the browser has broken off is made anew', async () => {
    await write('one');
    const first = await kept.readKept(async (db) => db);
    if (!first) throw new Error('nothing is kept');
    forceCloseDatabase(unwrap(first) as never);
    await vi.waitFor(async () => expect(await kept.readKept(async (db) => db)).not.toBe(first));
    expect(await read()).toBe('one');
  });

  test('that was let go of in the middle is made anew, once', async () => {
    await write('one');
    const used: unknown[] = [];
    const text = await kept.readKept(async (db) => {
      used.push(db);
      if (used.length === 1) await otherTab(5, ['entries', 'texts']);
      return db.get('texts', 'a');
    });
    expect(text).toBe('one');
    expect(new Set(used).size).toBe(2);
  });

  test.each([
    ['fails while it stands', new DOMException('', 'InvalidStateError')],
    ['fails otherwise', new DOMException('', 'ConstraintError')],
    ['fails by a fault', new Error('InvalidStateError')],
  ])('is asked once where what is asked %s', async (_, fault) => {
    await write('one');
    const work = vi.fn(async () => {
      throw fault;
    });
    await expect(kept.readKept(work)).rejects.toBe(fault);
    await expect(kept.changeKept(work)).rejects.toBe(fault);
    expect(work).toHaveBeenCalledTimes(2);
    expect(await read()).toBe('one');
  });

  test('that was let go of is not asked again for what fails otherwise', async () => {
    await write('one');
    const fault = new DOMException('', 'DataError');
    const work = vi.fn(async () => {
      await otherTab(5, ['entries', 'texts']);
      throw fault;
    });
    await expect(kept.readKept(work)).rejects.toBe(fault);
    expect(work).toHaveBeenCalledTimes(1);
  });
});
