import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { importerHere } from '../../tests/support/importer-here.ts';
import { stubLocalStorage } from '../../tests/support/stub-storage.ts';
import type { InspectedTable } from '../io/import/session/inspection.ts';
import { tablesOf } from './import-edits.ts';
import { createImport, type Import, type NewFile } from './import-store.ts';
import { keepColumn } from './mapping-edits.ts';
import { filesBehind, safePlace } from './safe-files.ts';

const MAY = 'Id,Name,Role,Team,Boss\n1,Ann Lee,Chief,Board,\n2,Bo Fox,Designer,Studio,1\n3,Cy Moss,Seller,Sales,\n';
const JUNE = 'Id,Name,Role,Team,Boss\n1,Ann Lee,Chief,Board,\n2,Bo Fox,Designer,Sales,1\n4,Di Orr,Seller,Sales,1\n';

const HISTORY = `Id,Name,Boss,From,To,Site,Grade
1,Ann Lee,,2024-01-01,,York,A
2,Bo Fox,1,2024-01-01,2024-05-31,York,B
2,Bo Fox,1,2024-06-01,2025-02-28,Leeds,B
2,Bo Fox,1,2025-03-01,2025-04-30,York,C
2,Bo Fox,1,2025-05-01,,Leeds,C
`;

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

beforeEach(stubLocalStorage);
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

describe('each step', () => {
  test('is told in words, and does what they say', async () => {
    const opened = await openTwo();
    const { store, actions } = opened;
    const [may, june] = [tableIn(opened, 'may-2025.csv'), tableIn(opened, 'june-2025.csv')];
    const [pair] = store.getState().inspection?.pairs ?? [];
    const several = store.getState().inspection?.problems.find(({ fix }) => fix?.do === 'one-root');
    if (!pair || !several) throw new Error('no pair');
    const columns = { ...june.mapping.columns, unit: 2 };
    actions.setMappings(
      new Map([
        [may.key, { ...may.mapping, kept: [] }],
        [june.key, { ...june.mapping, columns }],
      ]),
      'Choose columns',
    );
    actions.decideUnits(pair, ['studio', 'sales'], 'same');
    actions.matchBy(pair, 'name');
    actions.matchBy(pair, undefined);
    actions.decide(pair, ['3', '4'], 'different');
    actions.fix(several);
    actions.swap(pair);
    actions.rename('Brightwater');
    await settled(opened);
    expect(store.getState().past.map(({ words }) => words)).toEqual([
      'Open may-2025.csv, june-2025.csv',
      'Choose columns',
      'Decide which units are one',
      'Recognise by name',
      'Recognise by what is surest',
      'Decide who is who',
      several.fix?.words,
      'Swap before and after',
      'Rename',
    ]);
    expect(store.getState().settings).toMatchObject({
      name: 'Brightwater',
      files: new Map([
        [may.key, { mapping: { ...may.mapping, kept: [] }, oneRoot: true, date: '2025-06-01', orderOnly: false }],
        [june.key, { mapping: { ...june.mapping, columns }, date: '2025-05-01', orderOnly: false }],
      ]),
      pairs: [
        { before: may.key, after: june.key, sameUnits: [['studio', 'sales']], same: [], different: [['3', '4']] },
      ],
    });
    expect(namesIn(opened)).toEqual(['june-2025.csv', 'may-2025.csv']);
  });

  test('tells what is being done while it lasts', async () => {
    const opened = createImport(importerHere());
    const told: unknown[] = [];
    opened.store.subscribe(({ work }) => told.push(work));
    await opened.actions.addAndRead([file('may-2025.csv', MAY)]);
    expect(told).toContainEqual({ words: 'Reading', share: 0 });
    told.length = 0;
    await opened.actions.build();
    expect(told[0]).toEqual({ words: 'Putting the organisation together', share: 0 });
    expect(told.at(-1)).toBeUndefined();
  });

  test('that comes to nothing says so, and can be taken again', async () => {
    let isBroken = true;
    const here = importerHere();
    const failed = async () => ({ state: 'failed', message: 'the worker is gone' }) as const;
    const opened = createImport({
      ...here,
      inspect: (...asked) => (isBroken ? failed() : here.inspect(...asked)),
      build: (...asked) => (isBroken ? failed() : here.build(...asked)),
    });
    const { store, actions } = opened;
    await actions.addAndRead([file('may-2025.csv', MAY)]);
    expect(store.getState()).toMatchObject({
      ...{ failure: 'The files could not be read: the worker is gone', work: undefined, inspection: undefined },
    });
    isBroken = false;
    actions.readAgain();
    await settled(opened);
    expect(store.getState().failure).toBeUndefined();
    expect(namesIn(opened)).toEqual(['may-2025.csv']);
    isBroken = true;
    expect(await actions.build()).toBeUndefined();
    expect(store.getState()).toMatchObject({
      ...{ failure: 'The organisation could not be put together: the worker is gone', work: undefined },
    });
  });

  test('leaves nothing where there are no files, and nothing to do where there is no pair', async () => {
    const opened = createImport(importerHere());
    const { store, actions } = opened;
    await actions.addAndRead([]);
    actions.swap({ before: 1, after: 2 });
    actions.fix({ kind: 'no-id', severity: 'note', file: '', places: [], count: 0, message: '', done: '' });
    expect(store.getState().past).toEqual([]);
    await actions.addAndRead([file('may-2025.csv', MAY)]);
    actions.remove(tableIn(opened, 'may-2025.csv').key);
    await settled(opened);
    expect(store.getState()).toMatchObject({ files: [], inspection: undefined, failure: undefined });
    actions.cancel();
    expect(store.getState().past.map(({ words }) => words)).toEqual(['Open may-2025.csv', 'Remove may-2025.csv']);
  });

  test('is answered of posts one question after the other', async () => {
    const opened = await openTwo();
    const [pair] = opened.store.getState().inspection?.pairs ?? [];
    if (!pair) throw new Error('no pair');
    const ask = (side: 'before' | 'after') =>
      opened.actions.findPosts({ before: pair.before, after: pair.after, side, words: '' });
    const [one, other] = await Promise.all([ask('before'), ask('after')]);
    expect([one, other].map((posts) => posts?.map(({ name }) => name))).toEqual([['Cy Moss'], ['Di Orr']]);
  });
});

describe('files that were kept', () => {
  const kept = () => ({
    files: [
      { key: 1, name: 'may-2025.csv', content: new Blob([MAY]) },
      { key: 2, name: 'june-2025.csv', content: new Blob([JUNE]) },
    ],
    settings: { files: new Map([[1, { date: '2025-04-01' }]]), pairs: [], name: 'Studio' },
  });

  test('take the place of what is open, with what was decided, and are safe until something is decided', async () => {
    const opened = await openTwo();
    const { store, actions } = opened;
    const keys = store.getState().files.map(({ key }) => key);
    actions.takeUp(kept(), { keptAs: 'abc' });
    await settled(opened);
    expect(store.getState().files.some(({ key }) => keys.includes(key))).toBe(false);
    expect(store.getState().inspection?.name).toBe('Studio');
    expect(tableIn(opened, 'may-2025.csv').date).toBe('2025-04-01');
    expect(store.getState().past.at(-1)?.words).toBe('Open may-2025.csv, june-2025.csv');
    expect(safePlace(store.getState())).toEqual({ keptAs: 'abc' });
    await actions.addAndRead([file('july-2025.csv', JUNE)]);
    expect(new Set(store.getState().files.map(({ key }) => key)).size).toBe(3);
    expect(safePlace(store.getState())).toBeUndefined();
  });

  test('stay safe where their columns are read as somebody chose before', async () => {
    const first = await openTwo();
    const { key, mapping } = tableIn(first, 'may-2025.csv');
    const chosen = { ...mapping, columns: { ...mapping.columns, unit: 2 } };
    first.actions.setFile(key, { mapping: chosen }, 'Choose columns');
    first.actions.remove(tableIn(first, 'june-2025.csv').key);
    await settled(first);
    const organisation = await first.actions.build();
    if (!organisation) throw new Error('not built');
    expect(filesBehind(organisation)).toMatchObject({ files: [{ name: 'may-2025.csv' }] });
    const opened = createImport(importerHere());
    opened.actions.takeUp(kept(), { keptAs: 'abc' });
    await settled(opened);
    expect(tableIn(opened, 'june-2025.csv').mapping.columns.unit).toBe(2);
    expect(safePlace(opened.store.getState())).toEqual({ keptAs: 'abc' });
  });
});

test('a shape that was to be left alone is left alone in the next file with these headings', async () => {
  const levels = 'Name,Level 1,Level 2\nAnn Lee,Ann Lee,\nBo Fox,Ann Lee,Bo Fox\nCy Moss,Ann Lee,Cy Moss\n';
  const opened = createImport(importerHere());
  await opened.actions.addAndRead([file('levels.csv', levels)]);
  const { key, hierarchies } = tableIn(opened, 'levels.csv');
  expect(hierarchies).toHaveLength(1);
  opened.actions.setFile(key, { shape: 'none', mapping: undefined }, 'As written');
  await settled(opened);
  expect(await opened.actions.build()).toBeDefined();
  const later = createImport(importerHere());
  await later.actions.addAndRead([file('later.csv', levels)]);
  expect(tableIn(later, 'later.csv').hierarchies).toEqual([]);
});

test('of a file at a side is taken what it holds, and not when it was saved', async () => {
  const opened = createImport(importerHere());
  await opened.actions.addAndRead([{ ...file('one.csv', MAY), modified: 7 }], 'before');
  const pasted = { name: 'Pasted', pasted: { text: JUNE } };
  await opened.actions.addAndRead([pasted], 'after');
  await opened.actions.addAndRead([{ ...file('three.csv', JUNE), modified: 7 }]);
  expect(opened.store.getState().files.map((each) => ('content' in each ? each.modified : each.pasted.text))).toEqual([
    ...[undefined, JUNE, 7],
  ]);
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
