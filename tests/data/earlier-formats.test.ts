/** Files of earlier formats, made by hand, through every way in: each opens as ever, and is written in today's format. */

import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { deflateSync } from 'node:zlib';
import { openDB } from 'idb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../src/base/result.ts';
import { readArguments } from '../../src/cli/arguments.ts';
import { openFiles } from '../../src/cli/open-files.ts';
import { ImportSession } from '../../src/io/import/session/import-session.ts';
import { packOrganisation, unpackOrganisation } from '../../src/io/link-data.ts';
import { readContents } from '../../src/io/read-contents.ts';
import { readOrganisationText } from '../../src/io/read-organisation-text.ts';
import { writeOrganisation } from '../../src/io/write/organisation-json.ts';
import { pageInParts } from '../../src/io/write/page.ts';
import { type Organisation, readText } from '../../src/model/organisation.ts';
import type { Problem } from '../../src/model/problem.ts';
import { readOrganisation } from '../../src/model/validate.ts';
import { openKept } from '../../src/store/kept.ts';

const CLAIMED = { status: 'stated', claims: [{ source: 'memo', status: 'stated', locator: 'row 2' }] };

const FIRST = JSON.stringify({
  format: 'orgdiff/1',
  id: 'harbour',
  name: { en: 'Harbour', nn: 'Hamna' },
  coverage: { completeness: 'complete', basis: 'snapshots' },
  people: [
    { id: 'ada', name: 'Ada', aliases: ['Ada Lind'], email: 'ada@harbour.example' },
    { id: 'bo', name: 'Bo' },
    { id: 'v1', name: 'Vacant post (Pilot)', vacant: true },
  ],
  units: [{ id: 'pier', name: 'Pier', kind: 'unit', spans: [{ from: '2024', ...CLAIMED }] }],
  memberships: [
    { id: 'm1', person: 'ada', title: 'Harbour master', unit: 'pier', location: 'Bergen', from: '2024', ...CLAIMED },
    { id: 'm2', person: 'bo', unit: 'pier', reportsTo: { person: 'ada' }, location: 'Oslo', from: '2024', ...CLAIMED },
    { id: 'm3', person: 'v1', title: 'Pilot', reportsTo: { person: 'ada' }, from: '2024', to: '2025-03', ...CLAIMED },
  ],
  sources: [{ id: 'memo', publisher: 'The Harbour' }],
  moments: [
    { id: 'winter', date: '2025-01-01', label: 'Winter' },
    { id: 'summer', date: '2025-06-01', label: 'Summer' },
  ],
});

const folder = mkdtempSync(join(tmpdir(), 'orgdiff-formats-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

beforeAll(async () => {
  const db = await openDB('orgdiff', 1, {
    upgrade: (made) => {
      made.createObjectStore('entries', { keyPath: 'id' });
      made.createObjectStore('texts');
    },
  });
  await db.put('texts', FIRST, 'x1');
  db.close();
});

type Read = Result<Organisation, readonly Problem[]>;

async function atCommand(args: readonly string[], input: string): Promise<Read> {
  const asked = readArguments(args);
  if (!asked.ok || asked.value.ask !== 'compare') throw new Error('nothing is compared');
  const { organisation } = await openFiles(asked.value.request, () => Readable.from([Buffer.from(input)]));
  return { ok: true, value: organisation };
}

async function dropped(): Promise<Read> {
  const files = [{ key: 0, name: 'harbour.json', content: new TextEncoder().encode(FIRST) }];
  const built = await new ImportSession().build(files, { files: new Map(), pairs: [] });
  if (!built.ok) throw new Error(built.error[0]?.message);
  return built;
}

function fromPath(): Promise<Read> {
  const path = join(folder, 'harbour.json');
  writeFileSync(path, FIRST);
  return atCommand([path], '');
}

const WAYS: readonly (readonly [way: string, open: () => Promise<Read> | Read])[] = [
  ['a data file beside the app', () => readOrganisationText(FIRST, 'harbour.json')],
  ['a link that holds it', () => unpackOrganisation(deflateSync(FIRST).toString('base64url'))],
  ['what is kept in the browser', () => openKept('x1')],
  ['a page that is one file', () => readContents(`{"start":"view=list","organisation":${FIRST}}`).organisation],
  ['a file that is dropped', dropped],
  ['a file that the command is given', fromPath],
  ['the standard input of the command', () => atCommand(['-'], FIRST)],
];

async function opened(open: () => Promise<Read> | Read): Promise<Organisation> {
  const result = await open();
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe.each(WAYS)('the format orgdiff/1 in %s', (_, open) => {
  test('opens with everything that is in it', async () => {
    const organisation = await opened(open);
    expect(readText(organisation.name)).toBe('Harbour');
    expect(organisation.people.map(({ name, vacant }) => [name, vacant])).toEqual([
      ['Ada', undefined],
      ['Bo', undefined],
      ['Vacant post (Pilot)', true],
    ]);
    expect(organisation.memberships.map(({ id, attributes, from, to }) => [id, attributes, from, to])).toEqual([
      ['m1', { location: 'Bergen' }, '2024', undefined],
      ['m2', { location: 'Oslo' }, '2024', undefined],
      ['m3', undefined, '2024', '2025-03'],
    ]);
    expect(organisation.attributes).toEqual([{ id: 'location', label: 'Location' }]);
  });

  test('is written in the format of today, and read as the same', async () => {
    const organisation = await opened(open);
    const text = writeOrganisation(organisation);
    expect(JSON.parse(text).format).toBe('orgdiff/2');
    expect(readOrganisation(JSON.parse(text))).toEqual({ ok: true, value: organisation });
    const packed = await packOrganisation(organisation);
    expect(await unpackOrganisation(packed ?? '')).toEqual({ ok: true, value: organisation });
    const page = pageInParts(' %ORGDIFF_TITLE% %ORGDIFF_TEXT% %ORGDIFF_CONTENTS% ', {
      ...{ organisation, start: '', title: '', text: '' },
    });
    expect(readContents([...(page ?? [])].join('')).organisation).toEqual({ ok: true, value: organisation });
  });
});
