import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ImportSession } from '../io/import/session/import-session.ts';
import type { InspectedTable } from '../io/import/session/inspection.ts';
import type { Outcome } from '../worker/client.ts';
import { tablesOf } from './import-edits.ts';
import { createImport, type Import, type NewFile } from './import-store.ts';
import type { Importer } from './importer.ts';
import { keepColumn } from './mapping-edits.ts';

const MAY = 'Id,Name,Role,Team,Boss\n1,Ann Lee,Chief,Board,\n2,Bo Fox,Designer,Studio,1\n3,Cy Moss,Seller,Sales,\n';
const JUNE = 'Id,Name,Role,Team,Boss\n1,Ann Lee,Chief,Board,\n2,Bo Fox,Designer,Sales,1\n4,Di Orr,Seller,Sales,1\n';

const HISTORY = `Id,Name,Boss,From,To,Site,Grade
1,Ann Lee,,2024-01-01,,York,A
2,Bo Fox,1,2024-01-01,2024-05-31,York,B
2,Bo Fox,1,2024-06-01,2025-02-28,Leeds,B
2,Bo Fox,1,2025-03-01,2025-04-30,York,C
2,Bo Fox,1,2025-05-01,,Leeds,C
`;

/** The session that the worker has, without the worker: of each kind of question only the newest is answered. */
function importerHere(): Importer {
  const session = new ImportSession();
  const running = new Map<string, AbortController>();
  const ask = async <Value>(kind: string, work: (signal: AbortSignal) => Promise<Value>): Promise<Outcome<Value>> => {
    running.get(kind)?.abort();
    const controller = new AbortController();
    running.set(kind, controller);
    try {
      const value = await work(controller.signal);
      return controller.signal.aborted ? { state: 'dropped' } : { state: 'done', value };
    } catch (cause) {
      return controller.signal.aborted ? { state: 'dropped' } : { state: 'failed', message: String(cause) };
    }
  };
  return {
    inspect: ({ files, settings }, tell) =>
      ask('inspect', (signal) => session.inspect(files, settings, { signal, tell })),
    findPosts: ({ files, settings }, query) => ask('posts', () => session.findPosts(files, settings, query)),
    build: ({ files, settings }, tell) =>
      ask('build', async (signal) => {
        const built = await session.build(files, settings, { signal, tell });
        return built.ok ? { ok: true, organisation: built.value } : { ok: false, problems: built.error };
      }),
    cancel: () => {
      for (const controller of running.values()) controller.abort();
    },
  };
}

function file(name: string, text: string): NewFile {
  return { name, content: new Blob([text]), modified: 0 };
}

/** Waits until everything that was asked has been answered. */
async function settled({ store }: Import): Promise<void> {
  await vi.waitFor(() => expect(store.getState().work).toBeUndefined(), { timeout: 30_000 });
}

async function openTwo(): Promise<Import> {
  const opened = createImport(importerHere());
  await opened.actions.addAndRead([file('may-2025.csv', MAY), file('june-2025.csv', JUNE)]);
  return opened;
}

function tableIn({ store }: Import, name: string): InspectedTable {
  const { inspection } = store.getState();
  const found = (inspection ? tablesOf(inspection) : []).find((table) => table.name === name);
  if (!found) throw new Error(`no table ${name}`);
  return found;
}

function namesIn({ store }: Import): string[] {
  return store.getState().inspection?.files.map(({ name }) => name) ?? [];
}

beforeEach(() => {
  const stored = new Map<string, string>();
  vi.stubGlobal('window', {
    localStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      removeItem: (key: string) => stored.delete(key),
      setItem: (key: string, text: string) => stored.set(key, text),
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('files at their sides', () => {
  test('one that is chosen for a side takes the place of what stood there', async () => {
    const opened = createImport(importerHere());
    await opened.actions.addAndRead([file('one.csv', MAY)], 'before');
    await opened.actions.addAndRead([file('two.csv', JUNE)], 'after');
    expect(namesIn(opened)).toEqual(['one.csv', 'two.csv']);
    await opened.actions.addAndRead([file('three.csv', JUNE)], 'before');
    expect(namesIn(opened)).toEqual(['three.csv', 'two.csv']);
    await opened.actions.addAndRead([file('four.csv', JUNE)]);
    expect(namesIn(opened)).toHaveLength(3);
  });

  test('of one file that stands before, another one goes after', async () => {
    const opened = createImport(importerHere());
    await opened.actions.addAndRead([file('one.csv', MAY)], 'after');
    await opened.actions.addAndRead([file('two.csv', JUNE)], 'before');
    expect(namesIn(opened)).toEqual(['two.csv', 'one.csv']);
  });
});

describe('steps are taken back', () => {
  test('one by one, to where everything began', async () => {
    const opened = await openTwo();
    const { store, actions } = opened;
    const { key } = tableIn(opened, 'may-2025.csv');
    actions.setFile(key, { date: '2025-04-01' }, 'Date may-2025.csv');
    await settled(opened);
    actions.remove(key);
    await settled(opened);
    expect(namesIn(opened)).toEqual(['june-2025.csv']);
    expect(store.getState().past.map(({ words }) => words)).toEqual([
      'Open may-2025.csv, june-2025.csv',
      'Date may-2025.csv',
      'Remove may-2025.csv',
    ]);
    actions.undo();
    await settled(opened);
    expect(tableIn(opened, 'may-2025.csv')).toMatchObject({ date: '2025-04-01', dateFrom: 'hand' });
    actions.undo();
    await settled(opened);
    expect(tableIn(opened, 'may-2025.csv')).toMatchObject({ date: '2025-05-01', dateFrom: 'name' });
    actions.undo();
    await settled(opened);
    expect(store.getState()).toMatchObject({ files: [], past: [], inspection: undefined });
    actions.undo();
    expect(store.getState().past).toEqual([]);
  });

  test('what is cancelled is as if it had not been said', async () => {
    const opened = await openTwo();
    const { store, actions } = opened;
    const before = store.getState();
    actions.add([file('july-2025.csv', JUNE)]);
    expect(store.getState().files).toHaveLength(3);
    actions.cancel();
    expect(store.getState()).toMatchObject({ files: before.files, past: before.past, work: undefined });
    expect(store.getState().inspection).toBe(before.inspection);
  });
});

describe('what somebody says', () => {
  test('survives that the files are read anew', async () => {
    const opened = await openTwo();
    const { store, actions } = opened;
    const { key, mapping } = tableIn(opened, 'may-2025.csv');
    actions.setFile(key, { mapping: { ...mapping, columns: { ...mapping.columns, unit: 2 } } }, 'Choose columns');
    await settled(opened);
    actions.rename('  Brightwater  ');
    await settled(opened);
    const [pair] = store.getState().inspection?.pairs ?? [];
    if (!pair) throw new Error('no pair');
    actions.decide(pair, ['3', '4'], 'same');
    await settled(opened);
    const oneRoot = store.getState().inspection?.problems.find(({ fix }) => fix?.do === 'one-root');
    if (!oneRoot) throw new Error('no fix');
    actions.fix(oneRoot);
    await settled(opened);
    await actions.addAndRead([file('july-2025.csv', JUNE)]);
    const { inspection } = store.getState();
    expect(tableIn(opened, 'may-2025.csv').mapping.columns.unit).toBe(2);
    expect(inspection?.name).toBe('Brightwater');
    expect(inspection?.pairs[0]?.matchedBy.hand).toBe(1);
    expect(inspection?.problems.find(({ fix }) => fix?.do === 'one-root')?.fix).toMatchObject({ isOn: false });
    actions.rename(' ');
    await settled(opened);
    expect(store.getState().inspection?.name).toBe('Your organisation');
  });

  test('in quick succession all counts, before anything is read again', async () => {
    const opened = createImport(importerHere());
    await opened.actions.addAndRead([file('history.csv', HISTORY)]);
    const without = (day: string) => {
      const { key, history } = tableIn(opened, 'history.csv');
      opened.actions.setFile(key, { days: history?.shown.filter((each) => each !== day) }, `Don’t show ${day}`);
    };
    without('2025-05-01');
    without('2024-01-01');
    const keep = (column: number) => {
      const table = tableIn(opened, 'history.csv');
      opened.actions.setFile(table.key, { mapping: keepColumn(table, column, false) }, 'Don’t compare');
    };
    keep(5);
    keep(6);
    await settled(opened);
    const { history, mapping } = tableIn(opened, 'history.csv');
    expect(history?.shown).toEqual(['2024-06-01', '2025-03-01']);
    expect(mapping.kept).toEqual([]);
  });

  test('and is cancelled leaves what was found as it was', async () => {
    const opened = await openTwo();
    const { key, mapping } = tableIn(opened, 'may-2025.csv');
    opened.actions.setFile(key, { mapping: { ...mapping, columns: {} } }, 'Choose columns');
    opened.actions.cancel();
    expect(tableIn(opened, 'may-2025.csv').mapping).toEqual(mapping);
  });

  test('of columns is remembered once it is shown, for the next file with these headings', async () => {
    const opened = await openTwo();
    const { key, mapping } = tableIn(opened, 'may-2025.csv');
    const chosen = { ...mapping, columns: { ...mapping.columns, unit: 2 } };
    opened.actions.setFile(key, { mapping: chosen }, 'Choose columns');
    opened.actions.remove(tableIn(opened, 'june-2025.csv').key);
    await settled(opened);

    const unsure = createImport(importerHere());
    await unsure.actions.addAndRead([file('july-2025.csv', JUNE)]);
    expect(tableIn(unsure, 'july-2025.csv').mapping.columns.unit).toBe(3);

    expect(await opened.actions.build()).toBeDefined();
    const later = createImport(importerHere());
    await later.actions.addAndRead([file('july-2025.csv', JUNE)]);
    expect(tableIn(later, 'july-2025.csv').mapping.columns.unit).toBe(2);

    const { key: laterKey, proposed } = tableIn(later, 'july-2025.csv');
    later.actions.setFile(laterKey, { mapping: proposed }, 'Choose columns');
    await settled(later);
    await later.actions.build();
    const again = createImport(importerHere());
    await again.actions.addAndRead([file('august-2025.csv', JUNE)]);
    expect(tableIn(again, 'august-2025.csv').mapping.columns.unit).toBe(3);
  });
});

test('what cannot be drawn is not built, and says why', async () => {
  const opened = createImport(importerHere());
  await opened.actions.addAndRead([file('empty.csv', '')]);
  expect(opened.store.getState().inspection?.canBuild).toBe(false);
  expect(await opened.actions.build()).toBeUndefined();
  expect(opened.store.getState().failure).toContain('the problems say why');
  opened.actions.startOver();
  expect(opened.store.getState()).toMatchObject({ files: [], failure: undefined });
});
