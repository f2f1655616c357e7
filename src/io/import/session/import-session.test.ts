import { describe, expect, test } from 'vitest';
import { organisationFromTexts } from '../../../../tests/support/org-from-text.ts';
import { groupByCause } from '../../../diff/cause-groups.ts';
import { RowReader, rowsOf } from '../../../diff/change-rows.ts';
import { diff } from '../../../diff/diff.ts';
import { readEdtf } from '../../../model/edtf.ts';
import { snapshotAt } from '../../../model/snapshot.ts';
import { readOrganisation } from '../../../model/validate.ts';
import { writeChanges } from '../../changes-csv.ts';
import { writeMarkdown } from '../../write/markdown.ts';
import { fileOf } from '../../write/organisation-json.ts';
import { ImportSession } from './import-session.ts';
import {
  type FileSettings,
  type ImportSettings,
  NO_SETTINGS,
  type OpenedFile,
  type PairDecisions,
} from './import-settings.ts';
import type { InspectedTable, Inspection } from './inspection.ts';

const NOON = new Date(2025, 10, 25, 12).getTime();

const BEFORE = `id,name,title,manager,unit
1,Ann Smith,CEO,,Company
2,Ben Jones,Head,1,Sales
3,Cy Young,Rep,2,Sales
4,Di Moss,Rep,2,Sales
5,Eve Hart,Engineer,1,Labs`;
/** Cy moved to Labs, Di left and Flo joined. */
const AFTER = `id,name,title,manager,unit
1,Ann Smith,CEO,,Company
2,Ben Jones,Head,1,Sales
3,Cy Young,Engineer,5,Labs
5,Eve Hart,Engineer,1,Labs
6,Flo Park,Rep,2,Sales`;

function file(key: number, name: string, text: string, modified = NOON): OpenedFile {
  return { key, name, modified, content: new TextEncoder().encode(text) };
}

function say(files: Record<number, FileSettings>, ...pairs: PairDecisions[]): ImportSettings {
  return { files: new Map(Object.entries(files).map(([key, settings]) => [Number(key), settings])), pairs };
}

function tableIn({ files }: Inspection, key: number): InspectedTable {
  const found = files.find((each) => each.key === key);
  if (found?.kind !== 'table') throw new Error(`file ${key} is no table`);
  return found;
}

function session(): ImportSession {
  return new ImportSession(() => NOON);
}

const TWO = [file(1, 'acme-2025-06-30.csv', AFTER), file(2, 'acme-2025-05-31.csv', BEFORE)];

describe('two files', () => {
  test('are before and after by the dates in their names, with what is in them', async () => {
    const inspection = await session().inspect(TWO);
    expect(inspection.files.map(({ key, date, dateFrom }) => [key, date, dateFrom])).toEqual([
      [2, '2025-05-31', 'name'],
      [1, '2025-06-30', 'name'],
    ]);
    const table = tableIn(inspection, 2);
    expect(table).toMatchObject({
      people: 5,
      vacant: 0,
      rows: 5,
      headings: ['id', 'name', 'title', 'manager', 'unit'],
    });
    expect(table.mapping.columns).toMatchObject({ id: 0, name: 1, title: 2, manager: 3, unit: 4 });
    expect(inspection.pairs).toMatchObject([
      { before: 2, after: 1, matched: 4, onlyBefore: 1, onlyAfter: 1, by: 'id' },
    ]);
    expect(inspection).toMatchObject({ canBuild: true, name: 'Acme' });
  });

  test('become an organisation in which the right people moved, joined and left', async () => {
    const built = await session().build(TWO);
    if (!built.ok) throw new Error(JSON.stringify(built.error));
    const read = readOrganisation(JSON.parse(JSON.stringify(fileOf(built.value))));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const [before, after] = ['2025-05-31', '2025-06-30'].map((day) => snapshotAt(read.value, readEdtf(day).earliest));
    if (!before || !after) throw new Error('two days');
    const { people } = diff(before, after);
    const nameOf = (id: string): string => read.value.people.find((person) => person.id === id)?.name ?? id;
    const kinds = [...people.values()].map(({ person, kinds: [kind] }) => `${nameOf(person)} ${kind}`);
    expect(kinds.toSorted()).toEqual(['Cy Young moved', 'Di Moss left', 'Flo Park joined']);
  });

  test('change places when their dates do, and decisions about who is who go with them', async () => {
    const decisions: PairDecisions = { before: 2, after: 1, same: [['4', '6']], different: [] };
    const one = session();
    const first = await one.inspect(TWO, say({}, decisions));
    expect(first.pairs[0]).toMatchObject({ matched: 5, onlyBefore: 0, matchedBy: { hand: 1 } });
    const turned = await one.inspect(TWO, say({ 1: { date: '2025-01-01' } }, decisions));
    expect(turned.pairs[0]).toMatchObject({ before: 1, after: 2, matched: 5, matchedBy: { hand: 1 } });
    expect(turned.files.map(({ dateFrom }) => dateFrom)).toEqual(['hand', 'name']);
  });

  test('of the same name are told apart', async () => {
    const inspection = await session().inspect([file(1, 'org.csv', BEFORE), file(2, 'org.csv', AFTER)]);
    expect(inspection.files.map(({ name }) => name)).toEqual(['org.csv', 'org (2).csv']);
  });

  test('people without a counterpart are found by the words of what is known of them', async () => {
    const one = session();
    const query = { before: 2, after: 1, side: 'before', words: 'di mo' } as const;
    expect(await one.findPosts(TWO, NO_SETTINGS, query)).toMatchObject([
      { id: '4', name: 'Di Moss', manager: 'Ben Jones', unit: 'Sales' },
    ]);
    expect(await one.findPosts(TWO, NO_SETTINGS, { ...query, words: 'ben' })).toEqual([]);
  });
});

describe('settings', () => {
  test('another mapping is read with, and changes only the file it is of', async () => {
    const one = session();
    const first = await one.inspect(TWO);
    const { mapping } = tableIn(first, 2);
    const { manager: _manager, ...columns } = mapping.columns;
    const second = await one.inspect(TWO, say({ 2: { mapping: { ...mapping, columns } } }));
    expect(tableIn(second, 2).mapping.columns.manager).toBeUndefined();
    expect(tableIn(second, 2).proposed).toEqual(mapping);
    expect(second.problems.some(({ kind, file: name }) => kind === 'no-manager-column' && name === TWO[1]?.name)).toBe(
      true,
    );
    expect(tableIn(second, 1).mapping).toEqual(tableIn(first, 1).mapping);
  });

  test('what has been read is not read again', async () => {
    const one = session();
    let reads = 0;
    const counted: OpenedFile[] = TWO.map((each) => {
      const blob = 'content' in each ? new Blob([each.content as Uint8Array<ArrayBuffer>]) : new Blob([]);
      const bytes = blob.arrayBuffer.bind(blob);
      blob.arrayBuffer = () => {
        reads += 1;
        return bytes();
      };
      return { ...each, content: blob };
    });
    await one.inspect(counted);
    await one.inspect(counted, say({ 2: { date: '2024-01-01' } }));
    await one.build(counted);
    expect(reads).toBe(2);
    await one.inspect(counted, say({ 2: { delimiter: ';' } }));
    expect(reads).toBe(3);
    await one.inspect(counted.slice(1));
    await one.inspect(counted);
    expect(reads).toBe(5);
  });
});

describe('files that are not tables of people', () => {
  const organisation = organisationFromTexts({ '2025-01-01': 'Ada\n  Bea', '2025-02-01': 'Ada\n  Bea\n  Cy' });
  const own = file(9, 'history.json', JSON.stringify(fileOf(organisation)));

  test('one of Orgdiff’s own, alone, is opened as it is', async () => {
    const built = await session().build([own]);
    expect(built.ok && fileOf(built.value)).toEqual(fileOf(organisation));
    const inspection = await session().inspect([own]);
    expect(inspection.files).toMatchObject([{ kind: 'organisation', people: 3, moments: 2 }]);
    expect(inspection).toMatchObject({ problems: [], canBuild: true });
  });

  test('beside others it counts as it was at its latest moment, and says so', async () => {
    const later = file(1, 'later 2025-03-01.csv', 'name,manager\nAda,\nCy,Ada');
    const inspection = await session().inspect([own, later]);
    expect(inspection.pairs).toMatchObject([{ before: 9, after: 1, matched: 2, onlyBefore: 1, onlyAfter: 0 }]);
    expect(inspection.problems).toContainEqual(expect.objectContaining({ kind: 'orgdiff-file', severity: 'note' }));
    expect((await session().build([own, later])).ok).toBe(true);
  });

  test('one that does not fit the format says where', async () => {
    const broken = { ...fileOf(organisation), people: [{ id: 'a' }] };
    const files = [file(1, 'broken.json', JSON.stringify(broken))];
    const inspection = await session().inspect(files);
    expect(inspection.canBuild).toBe(false);
    expect(inspection.problems[0]).toMatchObject({ severity: 'error', file: 'broken.json' });
    expect(inspection.problems[0]?.message).toContain('people[0].name');
    expect((await session().build(files)).ok).toBe(false);
  });

  test('an empty file, and one that is gone, are reported beside the one that can be read', async () => {
    const gone: OpenedFile = { key: 3, name: 'gone.csv', content: new Blob([]) };
    if ('content' in gone && gone.content instanceof Blob) {
      gone.content.arrayBuffer = () => Promise.reject(new Error('A requested file could not be found'));
    }
    const inspection = await session().inspect([file(1, 'empty.csv', ''), file(2, 'org.csv', BEFORE), gone]);
    expect(inspection.canBuild).toBe(false);
    const errors = inspection.problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ file: name }) => name).toSorted()).toEqual(['empty.csv', 'gone.csv']);
    expect(inspection.files.filter(({ kind }) => kind === 'unread')).toHaveLength(2);
  });

  test('no file at all is nothing, and no error', async () => {
    expect(await session().inspect([])).toMatchObject({ files: [], pairs: [], problems: [], canBuild: false });
  });
});

test('three files are a timeline', async () => {
  const built = await session().build([...TWO, file(3, 'acme-2025-07-31.csv', BEFORE)]);
  expect(built.ok && built.value.moments.map(({ date }) => date)).toEqual(['2025-05-31', '2025-06-30', '2025-07-31']);
});

test('one file is one state', async () => {
  const built = await session().build([file(1, 'org.csv', BEFORE)]);
  expect(built.ok && built.value.moments).toHaveLength(1);
  expect(built.ok && built.value.people).toHaveLength(5);
});

test('the work says in words what it does, and stops when it is told to', async () => {
  const words = new Set<string>();
  const shares: number[] = [];
  const tell = (word: string, share: number): void => {
    words.add(word);
    shares.push(share);
  };
  await session().build(TWO, NO_SETTINGS, { tell });
  expect([...words]).toEqual([
    'Reading acme-2025-06-30.csv',
    'Reading acme-2025-05-31.csv',
    'Finding who is who',
    'Putting the organisation together',
    'Checking the organisation',
  ]);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  const controller = new AbortController();
  const stopped = session().build(TWO, NO_SETTINGS, { signal: controller.signal, tell: () => controller.abort() });
  await expect(stopped).rejects.toThrow();
});

test('a day that is made up is told nowhere', async () => {
  const files = [file(1, 'roster-old.csv', BEFORE), file(2, 'roster-new.csv', AFTER)];
  const built = await session().build(files);
  if (!built.ok) throw new Error('not built');
  const organisation = built.value;
  const [before, after] = organisation.moments.map(({ date }) => snapshotAt(organisation, readEdtf(date).earliest));
  if (!before || !after) throw new Error('no moments');
  const comparison = diff(before, after);
  const groups = groupByCause(comparison);
  const rows = [...writeChanges(rowsOf(groups), new RowReader(comparison), ',')].map(({ text }) => text);
  const told = [writeMarkdown(comparison, groups), rows.join('')];
  for (const text of told) expect(text).not.toMatch(/2[45] Nov|2025-11-2|November/);
  expect(told[0]).toContain('between “roster-old” and “roster-new”');
});

describe('a file with a history', () => {
  const HISTORY = `ID,Name,Title,Manager ID,Valid from,Valid to
1,Ann Smith,Chief,,2020-02-01,9999-12-31
2,Bob Jones,Head,1,2020-02-01,2025-05-14
2,Bob Jones,Director,1,2025-05-15,9999-12-31
3,Cat Lee,Clerk,2,2021-03-01,2025-06-30
`;
  const open = (key: number) => ({ key, name: 'history.csv', content: new TextEncoder().encode(HISTORY) });

  test('is a timeline of the days on which something changed', async () => {
    const built = await new ImportSession().build([open(1)]);
    expect(built.ok && built.value.moments.map(({ date }) => date)).toEqual([
      '2020-02-01',
      '2021-03-01',
      '2025-05-15',
      '2025-07-01',
    ]);
  });

  test('or of the days that are chosen', async () => {
    const files = new Map([[1, { days: ['2025-01-01', '2026-01-01'] }]]);
    const session = new ImportSession();
    const built = await session.build([open(1)], { files, pairs: [] });
    expect(built.ok && built.value.moments.map(({ date }) => date)).toEqual(['2025-01-01', '2026-01-01']);
    const { files: inspected, pairs } = await session.inspect([open(1)], { files, pairs: [] });
    const days = ['2020-02-01', '2021-03-01', '2025-05-15', '2025-07-01'];
    expect(inspected).toMatchObject([{ history: { days, shown: ['2025-01-01', '2026-01-01'] }, people: 2 }]);
    expect(pairs).toEqual([]);
  });

  test('twice with two days is two states', async () => {
    const files = new Map([
      [1, { date: '2025-01-01' }],
      [2, { date: '2026-01-01' }],
    ]);
    const { files: inspected } = await new ImportSession().inspect([open(1), open(2)], { files, pairs: [] });
    expect(inspected.map((file) => 'people' in file && file.people)).toEqual([3, 2]);
  });

  test('is one state where somebody says so', async () => {
    const files = new Map([[1, { days: [] }]]);
    const { files: inspected } = await new ImportSession().inspect([open(1)], { files, pairs: [] });
    expect(inspected).toMatchObject([{ history: undefined }]);
  });

  test('says who reports to whom, though on its first day nobody reports to anybody', async () => {
    const rows = HISTORY.replace('2,Bob Jones,Head,1,2020-02-01', '2,Bob Jones,Head,1,2020-03-01');
    const opened = [{ key: 1, name: 'history.csv', content: new TextEncoder().encode(rows) }];
    const { problems } = await session().inspect(opened);
    expect(problems.map(({ kind }) => kind)).toEqual(['history']);
    const built = await session().build(opened);
    if (!built.ok) throw new Error('not built');
    expect(built.value.memberships.filter(({ person }) => person === '1')).toMatchObject([{ from: '../2020-02-01' }]);
  });
});
