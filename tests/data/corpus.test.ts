/**
 * Whatever was ever written opens for ever: addresses, data files, links, pages, what is kept in a browser and what it
 * remembers of columns, each as the program of its day wrote it (tests/data/corpus, by day). Nothing in there is ever
 * changed; a new form is added beside the old ones. All tell of the same harbour, as far as their format could.
 */

import 'fake-indexeddb/auto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDB } from 'idb';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ImportSession } from '../../src/io/import/session/import-session.ts';
import type { InspectedTable } from '../../src/io/import/session/inspection.ts';
import { unpackOrganisation } from '../../src/io/link-data.ts';
import { readContents } from '../../src/io/read-contents.ts';
import { readOrganisationText } from '../../src/io/read-organisation-text.ts';
import { fileOf } from '../../src/io/write/organisation-json.ts';
import { readEdtf } from '../../src/model/edtf.ts';
import { type Organisation, readText } from '../../src/model/organisation.ts';
import { snapshotAt } from '../../src/model/snapshot.ts';
import { tablesOf } from '../../src/store/import-edits.ts';
import { openKept, openKeptFiles } from '../../src/store/kept.ts';
import { listKept } from '../../src/store/kept-records.ts';
import { dataOfPacked, packedInFragment } from '../../src/store/link-address.ts';
import { recallMapping } from '../../src/store/mapping-memory.ts';
import { formatView, parseView } from '../../src/store/url.ts';

const FOLDER = join(import.meta.dirname, 'corpus');
const STAGES = readdirSync(FOLDER, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

function read(stage: string, name: string): string {
  return readFileSync(join(FOLDER, stage, name), 'utf8').trim();
}

function stagesWith(name: string): string[] {
  return STAGES.filter((stage) => existsSync(join(FOLDER, stage, name)));
}

/** Sets as lists, and nothing that is undefined. */
function plain(value: object): Record<string, unknown> {
  const asList = (_key: string, each: unknown): unknown => (each instanceof Set ? [...each].toSorted() : each);
  return JSON.parse(JSON.stringify(value, asList));
}

describe('an address', () => {
  const { usual, addresses } = JSON.parse(read('.', 'addresses.json')) as {
    readonly usual: object;
    readonly addresses: readonly { readonly since: string; readonly query: string; readonly shows: object }[];
  };

  test.each(addresses)('of $since still shows the same: $query', ({ query, shows }) => {
    const { view, notes } = parseView(query);
    expect(notes).toEqual([]);
    expect(plain(view)).toMatchObject({ ...usual, ...shows });
    expect(parseView(formatView(view)).view).toEqual(view);
  });

  test('of every parameter and form is among them', () => {
    const text = addresses.map(({ query }) => query).join('&');
    for (const name of ['data', 'view', 'at', 'before', 'after', 'by', 'dir', 'shape', 'person', 'unit', 'closed']) {
      expect(text).toContain(`${name}=`);
    }
    for (const name of ['kinds', 'lines', 'units', 'sure', 'with', 'below', 'q', 'only', 'unfolded', 'team']) {
      expect(text).toContain(`${name}=`);
    }
    for (const name of ['aside', 'light', 'sort', 'track', 'tint', 'day', 'step', 'cam', 'v']) {
      expect(text).toContain(`${name}=`);
    }
  });
});

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Texts and numbers anywhere in it, with those that formats of today say otherwise. */
function leavesOf(value: Json): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([key, each]) => (key === 'format' ? [] : leavesOf(each as Json)));
}
const SAID_OTHERWISE: ReadonlyMap<string, string> = new Map([['sidelined', 'report']]);

function seatsOn(organisation: Organisation, day: string): string[] {
  const { people } = snapshotAt(organisation, readEdtf(day).earliest);
  return [...people].map(([id, { membership }]) => {
    const { title, unit, reportsTo, attributes = {} } = membership;
    const name = organisation.personById.get(id)?.name ?? '';
    const above = reportsTo === undefined ? 'nobody' : Object.values(reportsTo).join();
    return [name, title && readText(title), unit, above, ...Object.values(attributes)].join(', ');
  });
}

/** The same of all stages; what only some could say must be there if the file has it. */
function expectHarbour(opened: Organisation, stored: string): void {
  expect(readText(opened.name)).toBe('Harbour');
  expect(opened.name).toEqual({ en: 'Harbour', nn: 'Hamna' });
  const place = (city: string): string => (/"(?:location|site)":\s*"/.test(stored) ? `, ${city}` : '');
  expect(seatsOn(opened, '2025-01-01').toSorted()).toEqual([
    `Ada, Harbour master, pier, nobody${place('Bergen')}`,
    `Bo, Pilot, crew, ada${place('Oslo')}`,
    'Cy, Cook, crew, crew',
    'Vacant post (Pilot), Pilot, crew, ada',
  ]);
  expect(seatsOn(opened, '2025-06-01').toSorted()).toEqual([
    `Ada, Harbour master, pier, nobody${place('Bergen')}`,
    `Bo, Pilot, crew, ada${place('Oslo')}`,
  ]);
  expect(opened.events.map(({ kind }) => kind)).toEqual(['unit-renamed', 'report']);
  expect(opened.moments.map(({ label }) => readText(label))).toEqual(['Winter', 'Summer']);
  const left = new Set(leavesOf(JSON.parse(JSON.stringify(fileOf(opened)))));
  const lost = leavesOf(JSON.parse(stored)).filter((leaf) => !left.has(SAID_OTHERWISE.get(leaf) ?? leaf));
  expect(lost).toEqual([]);
}

function unwrap<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

test('all formats of data files are among them', () => {
  const formats = stagesWith('organisation.json').map((stage) => JSON.parse(read(stage, 'organisation.json')).format);
  expect(new Set(formats)).toEqual(new Set(['orgdiff/1', 'orgdiff/2']));
  expect(STAGES.length).toBeGreaterThanOrEqual(8);
});

test.each(stagesWith('organisation.json'))(
  'the data file of %s opens beside the app and when it is dropped',
  async (stage) => {
    const stored = read(stage, 'organisation.json');
    expectHarbour(unwrap(readOrganisationText(stored, 'harbour.json')), stored);
    const files = [{ key: 0, name: 'harbour.json', content: new TextEncoder().encode(stored) }];
    const session = new ImportSession();
    expect((await session.inspect(files)).problems).toEqual([]);
    expectHarbour(unwrap(await session.build(files, { files: new Map(), pairs: [] })), stored);
  },
);

test.each(stagesWith('link.txt'))('the link of %s that carries its organisation opens', async (stage) => {
  const { search, hash } = new URL(`https://orgdiff.example/${read(stage, 'link.txt')}`);
  const packed = packedInFragment(hash) ?? '';
  expect(dataOfPacked(packed)).toBe(parseView(search).view.data);
  const opened = unwrap(await unpackOrganisation(packed));
  expectHarbour(opened, read(stage, 'organisation.json'));
});

test.each(stagesWith('page-contents.json'))('what a page that is one file of %s holds is read', (stage) => {
  const contents = read(stage, 'page-contents.json');
  const { start, organisation } = readContents(contents);
  expect(parseView(start)).toMatchObject({ notes: [], view: { form: 'list', at: 'after' } });
  expectHarbour(unwrap(organisation), JSON.stringify(JSON.parse(contents).organisation));
});

describe('what was kept in a browser', () => {
  beforeAll(() => vi.stubGlobal('window', globalThis));
  afterAll(() => vi.unstubAllGlobals());

  /** As that day's program left the database, where no other was before it. */
  async function put(version: number, entry: { readonly id: string }, key: IDBValidKey, value: unknown): Promise<void> {
    const db = await openDB('orgdiff', version, {
      upgrade: (made) => {
        made.createObjectStore('entries', { keyPath: 'id' });
        made.createObjectStore('texts');
      },
    });
    await db.put('entries', entry);
    await db.put('texts', value, key);
    db.close();
  }

  test.each(stagesWith('kept.json'))('on %s is listed and opens', async (stage) => {
    const { version, entries, texts } = JSON.parse(read(stage, 'kept.json'));
    const id = `${stage}-kept`;
    const [[, text]] = texts;
    await put(version, { ...entries[0], id }, id, text);
    const listed = (await listKept()).find(({ key }) => key === id);
    expect(listed).toMatchObject({ name: 'Harbour', people: 4 });
    expect(listed?.days).toContain('2025-06-01');
    const opened = await openKept(id);
    expect('note' in opened ? opened.note : undefined).toBeUndefined();
    expectHarbour(unwrap(opened), text);
  });

  test.each(stagesWith('kept-files.json'))('as files on %s has its files and what was decided', async (stage) => {
    const { version, entry, files, settings } = JSON.parse(read(stage, 'kept-files.json'));
    const id = `${stage}-files`;
    const kept = files.map(({ text, ...file }: { readonly text: string }) => ({ ...file, content: new Blob([text]) }));
    await put(version, { ...entry, id }, ['files', id], {
      files: kept,
      settings: { ...settings, files: new Map(settings.files) },
    });
    expect((await listKept()).find(({ key }) => key === id)).toMatchObject({ hasFiles: true, hasOrganisation: false });
    const opened = await openKeptFiles(id);
    if (!opened) throw new Error('no files');
    expect(opened.settings).toEqual({ ...settings, files: new Map(settings.files) });
    const built = unwrap(await new ImportSession().build(opened.files, opened.settings));
    expect(readText(built.name)).toBe('Harbour');
    expect(built.moments.map(({ date }) => date)).toContain('2025-01-02');
    // Somebody said that Bo and Bo Lind are one person.
    expect(built.people).toHaveLength(2);
  });
});

test.each(stagesWith('columns.json'))('what was remembered of columns on %s is recalled', async (stage) => {
  vi.stubGlobal('window', { localStorage: { getItem: () => read(stage, 'columns.json') } });
  const content = new TextEncoder().encode(
    'Id,Name,Role,Team,Boss,Grade\n7,Ed,Chief,Board,,G7\n8,Fay,Designer,Studio,7,G5\n',
  );
  const [table] = tablesOf(await new ImportSession().inspect([{ key: 1, name: 'list.csv', content }]));
  // Somebody had said that the role is the unit.
  expect(table && recallMapping(table)?.columns).toEqual({ id: 0, name: 1, title: 2, unit: 2, manager: 4 });
  vi.unstubAllGlobals();
});

describe('changes that were written as a table open as one', () => {
  async function tableOf(stage: string, name: string): Promise<InspectedTable> {
    const content = new Uint8Array(readFileSync(join(FOLDER, stage, name)));
    const [table] = tablesOf(await new ImportSession().inspect([{ key: 1, name, content }]));
    if (!table) throw new Error('no table');
    return table;
  }

  test.each(stagesWith('changes.csv'))('on %s', async (stage) => {
    const { headings, rows } = await tableOf(stage, 'changes.csv');
    const common = ['Type', 'Id', 'Name', 'Change', 'In words', 'Sources', 'Addresses'];
    expect(headings.filter((heading) => common.includes(heading))).toEqual(common);
    expect(rows).toBe(3);
  });

  test.each(stagesWith('changes.xlsx'))('of three sheets on %s', async (stage) => {
    expect((await tableOf(stage, 'changes.xlsx')).sheets).toEqual(['Changes', 'Numbers', 'Sources']);
  });
});
