/** Files of the dialog: at which side they stand, and what becomes of answers that come when they are wanted no more. */

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { importerHere } from '../../tests/support/importer-here.ts';
import { stubLocalStorage } from '../../tests/support/stub-storage.ts';
import type { InspectedTable } from '../io/import/session/inspection.ts';
import { tablesOf } from './import-edits.ts';
import { createImport, type Import, type NewFile } from './import-store.ts';
import type { Importer } from './importer.ts';
import { safePlace } from './safe-files.ts';
import { createAppStore } from './store.ts';
import { unkept } from './unkept.ts';

const LIST = 'Id,Name,Role,Boss\n1,Ann Lee,Chief,\n2,Bo Fox,Designer,1\n';
const LEVELS = 'Name,Level 1,Level 2\nAnn Lee,Ann Lee,\nBo Fox,Ann Lee,Bo Fox\nCy Moss,Ann Lee,Cy Moss\n';

/** Files with a day in their name are in the order of their days. */
function file(name: string, text = LIST): NewFile {
  return { name, content: new Blob([text]) };
}

function tableIn({ store }: Import): InspectedTable {
  const { inspection } = store.getState();
  const [table] = inspection ? tablesOf(inspection) : [];
  if (!table) throw new Error('no table');
  return table;
}

const namesOf = ({ store }: Import): string[] => store.getState().files.map(({ name }) => name);
const wordsOf = ({ store }: Import): string[] => store.getState().past.map(({ words }) => words);

beforeEach(stubLocalStorage);
afterEach(() => vi.unstubAllGlobals());

describe('a file that is chosen for a side', () => {
  type Chosen = readonly [name: string, side?: 'before' | 'after'];

  test.each<[string, readonly Chosen[], readonly string[]]>([
    ['stands alone', [['a.csv', 'before']], ['a.csv']],
    [
      'takes the place of the only one at it',
      [
        ['a.csv', 'before'],
        ['b.csv', 'before'],
      ],
      ['b.csv'],
    ],
    [
      'takes the place of the only one after it',
      [
        ['a.csv', 'after'],
        ['b.csv', 'after'],
      ],
      ['b.csv'],
    ],
    [
      'stands beside the only one at the other',
      [
        ['a.csv', 'before'],
        ['b.csv', 'after'],
      ],
      ['a.csv', 'b.csv'],
    ],
    [
      'stands before the only one after it',
      [
        ['a.csv', 'after'],
        ['b.csv', 'before'],
      ],
      ['b.csv', 'a.csv'],
    ],
    ['stands beside one that has none', [['a.csv'], ['b.csv', 'before']], ['b.csv', 'a.csv']],
    ['stands after one that has none', [['a.csv'], ['b.csv', 'after']], ['a.csv', 'b.csv']],
    ['takes the place of the earlier of two', [['a.csv'], ['b.csv'], ['c.csv', 'before']], ['c.csv', 'b.csv']],
    ['takes the place of the later of two', [['a.csv'], ['b.csv'], ['c.csv', 'after']], ['a.csv', 'c.csv']],
    [
      'takes the place of the one that is earlier by its day',
      [['2025-06-01.csv'], ['2025-05-01.csv'], ['2025-04-01.csv', 'before']],
      ['2025-04-01.csv', '2025-06-01.csv'],
    ],
    [
      'takes the place of the one that is later by its day',
      [['2025-06-01.csv'], ['2025-05-01.csv'], ['2025-07-01.csv', 'after']],
      ['2025-05-01.csv', '2025-07-01.csv'],
    ],
    [
      'takes the place of none of three',
      [['a.csv'], ['b.csv'], ['c.csv'], ['d.csv', 'before'], ['e.csv', 'after']],
      ['d.csv', 'a.csv', 'b.csv', 'c.csv', 'e.csv'],
    ],
  ])('%s', async (_, chosen, names) => {
    const opened = createImport(importerHere());
    for (const [name, side] of chosen) await opened.actions.addAndRead([file(name)], side);
    expect(namesOf(opened)).toEqual(names);
    expect(wordsOf(opened)).toEqual(chosen.map(([name]) => `Open ${name}`));
  });

  test('takes what was said of the one in its place with it, and the step that is taken back brings it again', async () => {
    const opened = createImport(importerHere());
    await opened.actions.addAndRead([file('a.csv')], 'before');
    opened.actions.setFile(1, { date: '2025-04-01' }, 'Date a.csv');
    await opened.actions.addAndRead([file('b.csv')], 'before');
    expect([...opened.store.getState().settings.files]).toEqual([]);
    opened.actions.undo();
    expect(namesOf(opened)).toEqual(['a.csv']);
    expect([...opened.store.getState().settings.files]).toEqual([[1, { date: '2025-04-01' }]]);
  });

  test('is at it no more once all is begun anew', async () => {
    const opened = createImport(importerHere());
    await opened.actions.addAndRead([file('a.csv')], 'before');
    opened.actions.startOver();
    expect(opened.store.getState()).toMatchObject({ files: [], past: [], inspection: undefined, work: undefined });
    await opened.actions.addAndRead([file('b.csv')]);
    await opened.actions.addAndRead([file('c.csv')], 'before');
    expect(namesOf(opened)).toEqual(['c.csv', 'b.csv']);
  });
});

describe('an answer', () => {
  /** Answers that are given by hand. */
  function openByHand(): { readonly opened: Import; readonly answers: ((outcome: unknown) => void)[] } {
    const answers: ((outcome: unknown) => void)[] = [];
    const ask = (_: unknown, tell?: (words: string, share: number) => void) => {
      tell?.('Reading may.csv', 0.5);
      return new Promise<never>((resolve) => answers.push(resolve as (outcome: unknown) => void));
    };
    const importer: Importer = { inspect: ask, build: ask, findPosts: (files) => ask(files), cancel: () => undefined };
    return { opened: createImport(importer), answers };
  }

  test('that is told in parts says how far it is', () => {
    const { opened } = openByHand();
    opened.actions.add([file('may.csv')]);
    expect(opened.store.getState().work).toEqual({ words: 'Reading may.csv', share: 0.5 });
  });

  test('that was dropped changes nothing, as a newer one is to come', async () => {
    const { opened, answers } = openByHand();
    opened.actions.add([file('may.csv')]);
    const before = opened.store.getState();
    answers.at(-1)?.({ state: 'dropped' });
    await Promise.resolve();
    expect(opened.store.getState()).toBe(before);
    const building = opened.actions.build();
    const { work, failure } = opened.store.getState();
    answers.at(-1)?.({ state: 'dropped', value: { ok: false } });
    expect(await building).toBeUndefined();
    expect(opened.store.getState()).toMatchObject({ work, failure });
    expect([work, failure]).toEqual([{ words: 'Reading may.csv', share: 0.5 }, undefined]);
    const asked = opened.actions.findPosts({ before: 1, after: 2, side: 'before', words: '' });
    await vi.waitFor(() => expect(answers).toHaveLength(3));
    answers.at(-1)?.({ state: 'dropped', value: ['not to be seen'] });
    expect(await asked).toBeUndefined();
  });

  test('before which something else was asked of posts comes first', async () => {
    const { opened, answers } = openByHand();
    const ask = () => opened.actions.findPosts({ before: 1, after: 2, side: 'before', words: '' });
    const [first, second] = [ask(), ask()];
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    answers[0]?.({ state: 'done', value: ['first'] });
    expect(await first).toEqual(['first']);
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.({ state: 'failed', message: 'broken' });
    expect(await second).toBeUndefined();
  });

  test('that is an organisation is shown also where nothing was found in the files yet', async () => {
    const { opened, answers } = openByHand();
    opened.actions.add([file('may.csv')]);
    const building = opened.actions.build();
    const organisation = { name: 'Studio' };
    answers.at(-1)?.({ state: 'done', value: { ok: true, organisation } });
    expect(await building).toBe(organisation);
    expect(opened.store.getState()).toMatchObject({ work: undefined, failure: undefined });
  });

  test.each<[string, unknown, string]>([
    [
      'nothing',
      { state: 'done', value: { ok: false, problems: [] } },
      'Nothing in these files can be drawn; the problems say why.',
    ],
    ['a fault', { state: 'failed', message: 'broken' }, 'The organisation could not be put together: broken'],
  ])('that is %s says so until the next one', async (_, outcome, failure) => {
    const { opened, answers } = openByHand();
    opened.actions.add([file('may.csv')]);
    const building = opened.actions.build();
    answers.at(-1)?.(outcome);
    expect(await building).toBeUndefined();
    expect(opened.store.getState()).toMatchObject({ work: undefined, failure });
    const next = opened.actions.build();
    expect(opened.store.getState().failure).toBeUndefined();
    answers.at(-1)?.({ state: 'failed', message: 'again' });
    await next;
    expect(opened.store.getState().failure).toContain('again');
    opened.actions.readAgain();
    expect(opened.store.getState().failure).toBeUndefined();
  });

  test('that is cancelled leaves what was found last, whatever was said since', async () => {
    const opened = createImport(importerHere());
    await opened.actions.addAndRead([file('may.csv')]);
    const { inspection, files, settings } = opened.store.getState();
    opened.actions.rename('Studio');
    opened.actions.cancel();
    expect(opened.store.getState()).toMatchObject({ work: undefined, failure: undefined });
    expect(opened.store.getState().inspection).toBe(inspection);
    expect([opened.store.getState().files, opened.store.getState().settings]).toEqual([files, settings]);
    expect(wordsOf(opened)).toEqual(['Open may.csv']);
    opened.actions.cancel();
    expect(wordsOf(opened)).toEqual(['Open may.csv']);
  });
});

describe('what somebody chose before', () => {
  async function leaveAsWritten(): Promise<void> {
    const opened = createImport(importerHere());
    await opened.actions.addAndRead([file('levels.csv', LEVELS)]);
    opened.actions.setFile(tableIn(opened).key, { shape: 'none', mapping: undefined }, 'As written');
    await vi.waitFor(() => expect(opened.store.getState().work).toBeUndefined());
    expect(await opened.actions.build()).toBeDefined();
  }

  test('of a shape counts unless it is said otherwise, and is forgotten with that', async () => {
    await leaveAsWritten();
    const later = createImport(importerHere());
    await later.actions.addAndRead([file('later.csv', LEVELS)]);
    const { key, hierarchies } = tableIn(later);
    expect(hierarchies).toEqual([]);
    expect(later.store.getState().settings.files.get(key)).toEqual({ shape: 'none' });
    later.actions.setFile(key, { shape: 'any' }, 'Read the hierarchy');
    await vi.waitFor(() => expect(later.store.getState().work).toBeUndefined());
    expect(tableIn(later).hierarchies).toHaveLength(1);
    expect(await later.actions.build()).toBeDefined();
    const again = createImport(importerHere());
    await again.actions.addAndRead([file('again.csv', LEVELS)]);
    expect(tableIn(again).hierarchies).toHaveLength(1);
  });

  test('of a shape does not count where columns were said', async () => {
    await leaveAsWritten();
    const later = createImport(importerHere());
    const files = [{ key: 1, name: 'later.csv', content: new Blob([LEVELS]) }];
    const settings = { files: new Map([[1, { shape: 'any' as const }]]), pairs: [] };
    later.actions.takeUp({ files, settings }, 'address');
    await vi.waitFor(() => expect(later.store.getState().inspection).toBeDefined());
    expect(tableIn(later).hierarchies).toHaveLength(1);
    expect(safePlace(later.store.getState())).toBe('address');
  });
});

test('a page that was just loaded has nothing that would be lost, and shows the usual view', () => {
  expect(unkept.getInitialState()).toEqual({ isUnkept: false });
  expect(createAppStore().getState()).toEqual({
    view: {
      ...{ data: 'meta-ai', form: 'chart', at: 'changes', before: undefined, after: undefined },
      ...{ reading: 'units', direction: 'down', shape: 'compact', selection: undefined, closed: new Set() },
      ...{ categories: new Set(), statuses: new Set(), units: new Set(), certainties: new Set(), values: new Set() },
      ...{ below: new Set(), text: '', onlyChanges: false, unfolded: new Set(), team: undefined, light: undefined },
      ...{ aside: undefined, sort: undefined, track: 'events', tint: 'unit', day: undefined, step: undefined },
      camera: undefined,
      ...{ headline: '', standfirst: '', caption: '' },
    },
    document: { state: 'loading' },
    session: {
      ...{ dialog: undefined, entry: undefined, searchOpen: false, offer: undefined, focusRequest: undefined },
      ...{ announcement: { text: '', visible: false, serial: 0 }, theme: 'system', work: undefined, isOutdated: false },
    },
  });
});
