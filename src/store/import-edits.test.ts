import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ImportSession } from '../io/import/session/import-session.ts';
import { type ImportSettings, NO_SETTINGS, type OpenedFile } from '../io/import/session/import-settings.ts';
import type { Inspection } from '../io/import/session/inspection.ts';
import type { Fix } from '../io/table/import-problem.ts';
import {
  applyFix,
  decide,
  decideUnits,
  editFile,
  forgetFile,
  isSameMapping,
  matchBy,
  renumber,
  swapDays,
  tablesOf,
  withSaid,
} from './import-edits.ts';
import { keptColumns } from './mapping-edits.ts';

const PAIR = { before: 1, after: 2 };
const BEFORE = 'Id,Name,Manager\n1,Ann Lee,\n2,Bo Fox,1\n3,Cy Moss,\n';
const AFTER = 'Id,Name,Team\n1,Ann Lee,Board\n2,Bo Fox,Studio\n3,Cy Moss,Studio\n';

function files(before = BEFORE, after = AFTER): OpenedFile[] {
  return [
    { key: 1, name: 'a-2025-01-01.csv', content: new TextEncoder().encode(before) },
    { key: 2, name: 'b-2025-02-01.csv', content: new TextEncoder().encode(after) },
  ];
}

function inspect(settings: ImportSettings = NO_SETTINGS, opened = files()): Promise<Inspection> {
  return new ImportSession().inspect(opened, settings);
}

describe('what is said of a file', () => {
  test('adds to what was said before, and goes with the file', () => {
    const said = editFile(editFile(NO_SETTINGS, 1, { date: '2025-03-01' }), 1, { oneRoot: true });
    expect(said.files.get(1)).toEqual({ date: '2025-03-01', oneRoot: true });
    const decided = decide(said, PAIR, ['1', '1'], 'same');
    expect(forgetFile(decided, 1)).toEqual(NO_SETTINGS);
    expect(forgetFile(decided, 3)).toEqual(decided);
    expect(NO_SETTINGS.files.size).toBe(0);
  });

  test('of a mapping does not depend on the order in which it was said', () => {
    const base = { headings: 1, managerBy: 'id', secondManagerBy: 'id', fillDown: false, grouping: 'unit' } as const;
    expect(isSameMapping({ ...base, columns: { id: 0, name: 1 } }, { ...base, columns: { name: 1, id: 0 } })).toBe(
      true,
    );
    expect(isSameMapping({ ...base, columns: { id: 0 } }, { ...base, columns: { id: 1 } })).toBe(false);
  });
});

describe('who is who', () => {
  test('is decided, decided otherwise and left to the rules again', () => {
    const same = decide(NO_SETTINGS, PAIR, ['a', 'b'], 'same');
    expect(same.pairs).toEqual([{ ...PAIR, same: [['a', 'b']], different: [] }]);
    const different = decide(same, PAIR, ['a', 'b'], 'different');
    expect(different.pairs).toEqual([{ ...PAIR, same: [], different: [['a', 'b']] }]);
    expect(decide(different, PAIR, ['a', 'b'], undefined).pairs).toEqual([{ ...PAIR, same: [], different: [] }]);
  });

  test('is never two people at once', () => {
    const first = decide(decide(NO_SETTINGS, PAIR, ['a', 'b'], 'same'), PAIR, ['c', 'd'], 'same');
    expect(decide(first, PAIR, ['a', 'd'], 'same').pairs[0]?.same).toEqual([['a', 'd']]);
  });

  test('stays decided when people are recognised by other means', () => {
    const said = matchBy(decide(NO_SETTINGS, PAIR, ['a', 'b'], 'same'), PAIR, 'name');
    expect(said.pairs).toEqual([{ ...PAIR, by: 'name', same: [['a', 'b']], different: [] }]);
  });
});

describe('which units are one', () => {
  test('is decided beside who is who, and left to the rules again', () => {
    const people = decide(NO_SETTINGS, PAIR, ['a', 'b'], 'different');
    const units = decideUnits(people, PAIR, ['einkauf', 'beschaffung'], 'same');
    const same = { sameUnits: [['einkauf', 'beschaffung']], differentUnits: [] };
    expect(units.pairs).toEqual([{ ...PAIR, same: [], different: [['a', 'b']], ...same }]);
    expect(decideUnits(units, PAIR, ['einkauf', 'beschaffung'], undefined).pairs[0]?.sameUnits).toEqual([]);
  });

  test('is never two units at once', () => {
    const first = decideUnits(NO_SETTINGS, PAIR, ['sales', 'markets'], 'same');
    expect(decideUnits(first, PAIR, ['trade', 'markets'], 'same').pairs[0]?.sameUnits).toEqual([['trade', 'markets']]);
  });

  test('stays decided when the files change places and more is decided', () => {
    const first = decideUnits(decide(NO_SETTINGS, PAIR, ['a', 'b'], 'same'), PAIR, ['sales', 'markets'], 'different');
    const turned = { before: 2, after: 1 };
    const expected = [
      { ...turned, same: [['b', 'a']], different: [['c', 'd']], sameUnits: [], differentUnits: [['markets', 'sales']] },
    ];
    expect(decide(first, turned, ['c', 'd'], 'different').pairs).toEqual(expected);
  });
});

describe('what a problem offers', () => {
  test('is done to the file that it names: managers that only one file has are left out of that one', async () => {
    const inspection = await inspect();
    const problem = inspection.problems.find(({ kind }) => kind === 'managers-in-one');
    if (!problem) throw new Error('no problem');
    expect(problem.file).toBe('b-2025-02-01.csv');
    const again = await inspect(applyFix(NO_SETTINGS, problem, inspection));
    expect(again.problems.map(({ kind }) => kind)).not.toContain('managers-in-one');
    expect(tablesOf(again).map(({ mapping }) => mapping.columns.manager)).toEqual([undefined, undefined]);
  });

  test('puts tops below the biggest, and takes it back', async () => {
    const inspection = await inspect();
    const problem = inspection.problems.find(({ kind }) => kind === 'several-roots');
    if (!problem) throw new Error('no problem');
    const settings = applyFix(NO_SETTINGS, problem, inspection);
    expect(settings.files.get(1)).toEqual({ oneRoot: true });
    const again = await inspect(settings);
    const undoing = again.problems.find(({ kind }) => kind === 'several-roots');
    if (!undoing) throw new Error('no problem');
    expect(applyFix(settings, undoing, again).files.get(1)).toEqual({ oneRoot: false });
  });

  test('changes how people are recognised', async () => {
    const reminted = files(BEFORE, 'Id,Name,Manager\n7,Ann Lee,\n1,Bo Fox,7\n2,Cy Moss,7\n3,Di Orr,7\n');
    const inspection = await inspect(NO_SETTINGS, reminted);
    expect(inspection.pairs).toMatchObject([{ by: 'name', suggested: 'name', matched: 3 }]);
    const problem = inspection.problems.find(({ kind }) => kind === 'ids-reminted');
    if (!problem) throw new Error('no problem');
    const settings = applyFix(NO_SETTINGS, problem, inspection);
    expect((await inspect(settings, reminted)).pairs).toMatchObject([{ by: 'id', suggested: 'name' }]);
  });

  test('compares what differs and was left out, in both files', async () => {
    const list = (heading: string, note: string) =>
      `Id,Name,Manager,${heading}\n1,Ann Lee,,sings in the choir on most evenings\n2,Bo Fox,1,${note}\n3,Cy Moss,1,walks to work along the old canal\n`;
    const opened = files(list('Remarks', 'keeps bees behind the office car park'), list('remarks', 'keeps hens'));
    const inspection = await inspect(NO_SETTINGS, opened);
    const problem = inspection.problems.find(({ kind }) => kind === 'not-compared');
    expect(problem?.fix).toEqual({ do: 'compare', words: 'Compare “remarks” too', headings: ['remarks'] });
    if (!problem) throw new Error('no problem');
    const again = await inspect(applyFix(NO_SETTINGS, problem, inspection), opened);
    expect(tablesOf(again).map(({ mapping }) => mapping.kept)).toEqual([[3], [3]]);
    expect(again.problems.map(({ kind }) => kind)).not.toContain('not-compared');
  });

  test('leaves the columns of a table as they stand', async () => {
    const levels = 'Name,Level 1,Level 2\nAnn Lee,Ann Lee,\nBo Fox,Ann Lee,Bo Fox\nCy Moss,Ann Lee,Cy Moss\n';
    const opened = files(levels, levels);
    const inspection = await inspect(NO_SETTINGS, opened);
    const problem = inspection.problems.find(({ kind }) => kind === 'hierarchy-shape');
    if (!problem) throw new Error('no problem');
    const settings = applyFix(NO_SETTINGS, problem, inspection);
    expect(tablesOf(await inspect(settings, opened)).map(({ hierarchies }) => hierarchies.length)).toEqual([0, 1]);
  });

  test('is nothing where there is no fix, or the file is gone', async () => {
    const inspection = await inspect();
    const plain = { kind: 'no-id', severity: 'note', file: '', places: [], count: 0, message: '', done: '' } as const;
    expect(applyFix(NO_SETTINGS, plain, inspection)).toBe(NO_SETTINGS);
    const gone = { ...plain, file: 'gone.csv', fix: { do: 'one-root', words: '', isOn: true } } as const;
    expect(applyFix(NO_SETTINGS, gone, inspection)).toBe(NO_SETTINGS);
  });
});

test('days that are exchanged turn before and after round, and back', async () => {
  const swapped = await inspect(swapDays(NO_SETTINGS, PAIR, await inspect()));
  expect(swapped.files.map(({ key, date }) => [key, date])).toEqual([
    [2, '2025-01-01'],
    [1, '2025-02-01'],
  ]);
});

describe('files that are taken up again', () => {
  const [one, two] = files();
  if (!one || !two) throw new Error('two files are needed');
  const kept = {
    files: [
      { ...one, key: 7 },
      { ...two, key: 3 },
    ],
    settings: {
      name: 'Studio',
      files: new Map([
        [3, { date: '2025-03-01' }],
        [7, { oneRoot: true }],
        [9, { oneRoot: false }],
      ]),
      pairs: [
        { before: 7, after: 3, by: 'name' as const },
        { before: 7, after: 9 },
        { before: 9, after: 3 },
      ],
    },
  };

  test('have keys that no file had before, with what was said of them and of no other', () => {
    const next = renumber(kept, 7);
    expect(next.files.map(({ key, name }) => [key, name])).toEqual([
      [8, 'a-2025-01-01.csv'],
      [9, 'b-2025-02-01.csv'],
    ]);
    expect(next.settings).toEqual({
      name: 'Studio',
      files: new Map([
        [9, { date: '2025-03-01' }],
        [8, { oneRoot: true }],
      ]),
      pairs: [{ before: 8, after: 9, by: 'name' }],
    });
  });

  test('are forgotten with all that was said of them, and of them alone', () => {
    const said = editFile(editFile(NO_SETTINGS, 1, { oneRoot: true }), 2, { oneRoot: false });
    const pairs = [
      { before: 1, after: 2 },
      { before: 2, after: 3 },
      { before: 3, after: 4 },
    ];
    const forgotten = forgetFile({ ...said, pairs }, 2);
    expect([...forgotten.files]).toEqual([[1, { oneRoot: true }]]);
    expect(forgotten.pairs).toEqual([{ before: 3, after: 4 }]);
    expect(forgetFile({ ...said, pairs }, 3).pairs).toEqual([{ before: 1, after: 2 }]);
  });
});

describe('decisions about two files', () => {
  test('leave those about other files alone, whichever of the two comes first', () => {
    const others = [
      { before: 1, after: 3, same: [['x', 'y']] as const },
      { before: 3, after: 2 },
      { before: 2, after: 4 },
    ];
    const said = matchBy({ ...NO_SETTINGS, pairs: others }, PAIR, 'id');
    expect(said.pairs).toEqual([...others, { ...PAIR, by: 'id' }]);
    expect(matchBy(said, { before: 2, after: 1 }, undefined).pairs).toEqual([
      ...others,
      { before: 2, after: 1, same: [], different: [], sameUnits: [], differentUnits: [] },
    ]);
    expect(matchBy(said, PAIR, undefined).pairs).toEqual([...others, PAIR]);
  });

  test('of many people and units are each the last word about either side', () => {
    const names = ['a', 'b', 'c'];
    const acts = fc.array(
      fc.tuple(
        fc.constantFrom(...names),
        fc.constantFrom(...names),
        fc.constantFrom('same' as const, 'different' as const, undefined),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(acts, fc.boolean(), (said, isOfUnits) => {
        let settings = NO_SETTINGS;
        let same: string[][] = [];
        let different: string[][] = [];
        for (const [before, after, decision] of said) {
          settings = (isOfUnits ? decideUnits : decide)(settings, PAIR, [before, after], decision);
          const isOther = ([a, b]: string[]): boolean => a !== before || b !== after;
          [same, different] = [same.filter(isOther), different.filter(isOther)];
          if (decision === 'same') {
            same = [...same.filter(([a, b]) => a !== before && b !== after), [before, after]];
          } else if (decision === 'different') different = [...different, [before, after]];
        }
        const decided = isOfUnits ? { sameUnits: same, differentUnits: different } : { same, different };
        expect(settings.pairs).toEqual(said.length === 0 ? [] : [{ ...PAIR, ...decided }]);
      }),
    );
  });
});

describe('a fix', () => {
  const table = 'b-2025-02-01.csv';
  const problem = { kind: 'no-id', severity: 'note', places: [], count: 0, message: '', done: '' } as const;
  const fixed = async (fix: Fix, file = table) => {
    const inspection = await inspect();
    const settings = applyFix(NO_SETTINGS, { ...problem, file, fix }, inspection);
    return { settings, of: settings.files.get(2) };
  };

  test('maps columns beside those that are mapped', async () => {
    const mapping = { columns: { title: 2 }, managerBy: 'name' } as const;
    const { of } = await fixed({ do: 'map', words: '', mapping });
    expect(of?.mapping).toMatchObject({ columns: { id: 0, name: 1, title: 2 }, managerBy: 'name', headings: 1 });
  });

  test('takes a column for a field, or for none, in the file that it names', async () => {
    const column = { do: 'column', words: '', field: 'unit', file: table } as const;
    expect((await fixed({ ...column, column: undefined }, 'a-2025-01-01.csv')).of?.mapping?.columns).toEqual({
      id: 0,
      name: 1,
    });
    expect((await fixed({ ...column, field: 'title', column: 2 }, '')).of?.mapping?.columns).toMatchObject({
      title: 2,
    });
  });

  test('changes how people are recognised in the pairs of its file, or in all', async () => {
    const { settings } = await fixed({ do: 'match-by', words: '', by: 'name' }, '');
    expect(settings.pairs).toEqual([{ ...PAIR, by: 'name' }]);
    const three = { pairs: [PAIR, { before: 2, after: 3 }, { before: 3, after: 4 }] };
    const inspection = { ...(await inspect()), ...three } as unknown as Inspection;
    const by = (file: string) =>
      applyFix(NO_SETTINGS, { ...problem, file, fix: { do: 'match-by', words: '', by: 'id' } }, inspection).pairs;
    expect(by(table)).toEqual([
      { ...PAIR, by: 'id' },
      { before: 2, after: 3, by: 'id' },
    ]);
    expect(by('')).toHaveLength(3);
  });

  test('compares each of its columns in all files that have it, beside what is compared already', async () => {
    const list = 'Id,Name,Title,Team,Pet,Car\n1,Ann Lee,Chief,Board,cat,red\n2,Bo Fox,Clerk,Shop,dog,blue\n';
    const opened = files(list, list);
    const none = await inspect(NO_SETTINGS, opened);
    const said = tablesOf(none).reduce(
      (all, { key, mapping }) => editFile(all, key, { mapping: { ...mapping, kept: [] } }),
      NO_SETTINGS,
    );
    const found = await inspect(said, opened);
    const asked = {
      ...problem,
      file: table,
      fix: { do: 'compare', words: '', headings: ['Pet', 'Car', 'Boat'] },
    } as const;
    const compared = tablesOf(withSaid(found, applyFix(said, asked, found)));
    expect(compared.map(keptColumns)).toEqual([
      [4, 5],
      [4, 5],
    ]);
  });

  test('changes no columns of what is no table', async () => {
    const inspection = await inspect();
    const whole = inspection.files.map((file) => ({ key: file.key, name: file.name, kind: 'organisation' }));
    const fixes: readonly Fix[] = [
      { do: 'compare', words: '', headings: ['Team'] },
      { do: 'map', words: '', mapping: { columns: { title: 2 } } },
    ];
    for (const fix of fixes) {
      const found = { ...inspection, files: whole as unknown as Inspection['files'] };
      expect(applyFix(NO_SETTINGS, { ...problem, file: table, fix }, found)).toBe(NO_SETTINGS);
    }
  });

  test('leaves the table as it is written, without what was said of its columns', async () => {
    const { settings } = await fixed({ do: 'as-written', words: '' });
    expect([...settings.files]).toEqual([[2, { shape: 'none', mapping: undefined }]]);
  });
});

describe('days that are exchanged', () => {
  const swapped = async (orderOnly: readonly boolean[]) => {
    const inspection = await inspect();
    const found = inspection.files.map((file, index) => ({ ...file, orderOnly: orderOnly[index] ?? false }));
    return [...swapDays(NO_SETTINGS, PAIR, { ...inspection, files: found }).files.values()];
  };

  test.each([
    [[false, false], false],
    [[true, false], true],
    [[false, true], true],
  ])('say only the order where one of %j does', async (of, orderOnly) => {
    expect(await swapped(of)).toEqual([
      { date: '2025-02-01', orderOnly },
      { date: '2025-01-01', orderOnly },
    ]);
  });
});

test('days are exchanged with none where a file is gone', async () => {
  const swapped = swapDays(NO_SETTINGS, { before: 8, after: 2 }, await inspect());
  expect([...swapped.files]).toEqual([
    [8, { date: '2025-02-01', orderOnly: false }],
    [2, { date: undefined, orderOnly: false }],
  ]);
});

test('what is said since is told of the tables that it is said of, and of no other', async () => {
  const inspection = await inspect();
  const [first] = tablesOf(inspection);
  if (!first) throw new Error('no table');
  const mapping = { ...first.mapping, columns: { name: 1 } };
  const history = { days: ['2025-01-01', '2025-02-01'], shown: ['2025-02-01'] };
  const unread = { ...first, kind: 'unread' as const, key: 3 };
  const found = [{ ...first, history }, ...inspection.files.slice(1), unread] as Inspection['files'];
  const said = editFile(editFile(NO_SETTINGS, 1, { mapping, days: ['2025-01-01'] }), 3, { mapping });
  const told = withSaid({ ...inspection, files: found }, said);
  expect(told.files[0]).toMatchObject({ mapping, history: { shown: ['2025-01-01'] } });
  expect(told.files.slice(1)).toEqual(found.slice(1));
  const none = withSaid({ ...inspection, files: found }, editFile(NO_SETTINGS, 1, { days: [] }));
  expect(none.files).toEqual(found);
});
