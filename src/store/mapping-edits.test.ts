import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ImportSession } from '../io/import/session/import-session.ts';
import { type ImportSettings, NO_SETTINGS } from '../io/import/session/import-settings.ts';
import type { InspectedTable } from '../io/import/session/inspection.ts';
import type { Mapping } from '../io/table/mapping.ts';
import { editFile, hasSameColumns, isSameMapping, tablesOf } from './import-edits.ts';
import {
  addPresence,
  dropPresence,
  forgetRow,
  keepColumn,
  keepColumnInAll,
  keepRow,
  keptColumns,
  leaveOutRow,
  readValueAs,
  readValueInAll,
} from './mapping-edits.ts';

const LIST = `Personal-Nr.;Name;Vorgesetzte;Abteilung;Status;Entgeltgruppe;Telefon
1;Ada Ott;;Leitung;Aktiv;E15;030 1
2;Bo Paul;1;Einkauf;Ausgeschieden;E9;030 2
3;Cem Quast;1;Einkauf;Elternzeit;E9;030 3
4;Di Roth;1;Recht;Ruhephase;E13;030 4
Summe;4;;;;;
`;

async function inspect(mapping?: Mapping, text = LIST): Promise<InspectedTable> {
  const settings: ImportSettings = mapping ? editFile(NO_SETTINGS, 1, { mapping }) : NO_SETTINGS;
  const content = new TextEncoder().encode(text);
  const inspection = await new ImportSession().inspect([{ key: 1, name: 'liste-2025-01-31.csv', content }], settings);
  const [table] = tablesOf(inspection);
  if (!table) throw new Error('no table');
  return table;
}

function readings({ presence }: InspectedTable): Record<string, string> {
  return Object.fromEntries(presence.flatMap(({ values }) => values.map(({ value, reading }) => [value, reading])));
}

describe('who is there', () => {
  test('is shown by the words that decide, with how many rows have each', async () => {
    const table = await inspect();
    expect(table.people).toBe(3);
    expect(readings(table)).toEqual({
      ...{ Aktiv: 'present', Ausgeschieden: 'left', Elternzeit: 'present', Ruhephase: 'present' },
    });
    expect(table.presence[0]?.values[0]).toEqual({ value: 'Aktiv', count: 1, reading: 'present' });
    expect(table.absentCounts).toEqual({ left: 1, 'not-yet': 0, abolished: 0, nobody: 1 });
    expect(table.absent.map(({ row, reason }) => [row, reason])).toEqual([
      [6, 'nobody'],
      [3, 'left'],
    ]);
  });

  test('is as somebody says of each word, one after the other', async () => {
    const first = await inspect(readValueAs(await inspect(), 4, 'Ruhephase', 'left'));
    const second = await inspect(readValueAs(first, 4, 'Ausgeschieden', 'present'));
    expect(readings(second)).toMatchObject({ Ruhephase: 'left', Ausgeschieden: 'present', Elternzeit: 'present' });
    expect(second.absent.map(({ name }) => name)).toEqual(['Summe', 'Di Roth']);
  });

  test('is the same in all files with the same headings', async () => {
    const here = await inspect();
    const quiet = { ...(await inspect(undefined, LIST.replace('Ausgeschieden', 'Aktiv'))), key: 2 };
    const other = { ...(await inspect(undefined, LIST.replace('Entgeltgruppe', 'Stufe'))), key: 3 };
    const said = readValueInAll([here, quiet, other], here, 4, 'Ruhephase', 'left');
    expect([...said.keys()]).toEqual([1, 2]);
    expect(said.get(2)?.presence).toEqual([{ column: 4, said: { Ruhephase: 'left' } }]);
  });

  test('is said by no column, or by another one', async () => {
    const without = await inspect(dropPresence(await inspect(), 4));
    expect([without.presence, without.people]).toEqual([[], 4]);
    const other = await inspect(addPresence(without, 5));
    const both = addPresence(await inspect(), 5);
    expect(both.presence).toEqual([
      { column: 5, said: {} },
      { column: 4, said: {} },
    ]);
    const said = readValueAs({ ...other, mapping: both }, 4, 'Aktiv', 'left').presence;
    expect(said).toEqual([
      { column: 5, said: {} },
      { column: 4, said: { Aktiv: 'left' } },
    ]);
    expect(dropPresence({ ...other, mapping: both }, 4).presence).toEqual([{ column: 5, said: {} }]);
    expect(addPresence({ ...other, mapping: { ...both, presence: said } }, 4).presence).toEqual([
      { column: 4, said: {} },
      { column: 5, said: {} },
    ]);
    expect(other.presence.map(({ column }) => column)).toEqual([5]);
    expect((await inspect(readValueAs(other, 5, 'E9', 'not-yet'))).absentCounts['not-yet']).toBe(2);
  });

  test('says nothing about a file in which everybody is there', async () => {
    const table = await inspect(undefined, LIST.replace('Ausgeschieden', 'Aktiv').replace(/Summe.*/, ''));
    expect([table.presence, table.absent, table.mapping.rows]).toEqual([[], [], undefined]);
  });
});

describe('rows', () => {
  test('are kept, and left to the rules again', async () => {
    const { mapping } = await inspect();
    const kept = await inspect(keepRow(mapping, 3));
    expect(kept.absent.map(({ row }) => row)).toEqual([6]);
    expect(forgetRow(kept.mapping, 3)).toEqual(mapping);
  });

  test('are left out, and taken in again', async () => {
    const { mapping } = await inspect();
    const without = await inspect(leaveOutRow(mapping, 4));
    expect(without.absent.map(({ row }) => row)).toEqual([4, 6, 3]);
    expect(keepRow(without.mapping, 4)).toEqual(mapping);
  });

  test('are on one list at most', async () => {
    const { mapping } = await inspect();
    expect(leaveOutRow(keepRow(mapping, 6), 6).rows).toEqual({ leaveOut: [6], keep: [] });
    expect(leaveOutRow(leaveOutRow(mapping, 6), 6).rows).toEqual({ leaveOut: [6], keep: [] });
  });
});

test('whatever is said of rows, the last word about each counts', () => {
  const mapping: Mapping = {
    ...{ headings: 1, columns: { name: 0 }, managerBy: 'id', secondManagerBy: 'id', fillDown: false, grouping: 'unit' },
  };
  const acts = fc.array(fc.tuple(fc.constantFrom('leave out', 'keep', 'forget'), fc.nat(3)), { maxLength: 12 });
  fc.assert(
    fc.property(acts, (said) => {
      const leftOut = new Set<number>();
      const kept = new Set<number>();
      let edited = mapping;
      for (const [act, row] of said) {
        const wasKept = kept.delete(row);
        if (act === 'leave out') {
          edited = leaveOutRow(edited, row);
          leftOut.delete(row);
          leftOut.add(row);
        } else if (act === 'keep') {
          edited = keepRow(edited, row);
          // What was left out by hand is left to the rules first.
          if (!leftOut.delete(row)) kept.add(row);
          else if (wasKept) throw new Error('on both lists');
        } else edited = forgetRow(edited, row);
      }
      const rows = { leaveOut: [...leftOut], keep: [...kept] };
      expect(edited).toEqual(leftOut.size + kept.size === 0 ? mapping : { ...mapping, rows });
    }),
  );
});

describe('columns that are compared', () => {
  test('are those that are worth it, and others by choice', async () => {
    const table = await inspect();
    expect(keptColumns(table).map((column) => table.headings[column])).toEqual(['Entgeltgruppe']);
    const more = await inspect(keepColumn(table, 6, true));
    expect(more.mapping.kept).toEqual([5, 6]);
    const none = await inspect(keepColumn(await inspect(keepColumn(more, 5, false)), 6, false));
    expect(none.mapping.kept).toEqual([]);
    expect(keepColumn(none, 5, true)).toEqual(table.mapping);
  });

  test('are chosen for all files that have one of this heading for nothing else', async () => {
    const here = await inspect();
    const moved = LIST.replaceAll(/^([^;]*;)(.*);([^;]*)$/gm, '$1$3;$2');
    const other = { ...(await inspect(undefined, moved)), key: 2 };
    const third = { ...(await inspect(undefined, LIST.replace('Telefon', 'Durchwahl'))), key: 3 };
    const kept = keepColumnInAll([here, other, third], here, 6, true);
    expect([...kept].map(([key, mapping]) => [key, mapping.kept])).toEqual([
      [1, [5, 6]],
      [2, [1, 6]],
    ]);
  });

  test('are told whatever the order and number of those that are suggested', () => {
    const table = (columns: Mapping['columns'], suggestedKept: number[], kept?: number[]) => ({
      ...{ presence: [], suggestedKept },
      mapping: {
        ...{ headings: 1, columns, managerBy: 'id', secondManagerBy: 'id', fillDown: false, grouping: 'unit' },
        ...(kept && { kept }),
      } as Mapping,
    });
    expect(keepColumn(table({ name: 0 }, [3, 5]), 5, false).kept).toEqual([3]);
    expect(keepColumn(table({ name: 0 }, [5, 3]), 4, true).kept).toEqual([3, 4, 5]);
    expect(keepColumn(table({ name: 0 }, [3, 5], [3, 4]), 4, false).kept).toEqual([3]);
    expect(keepColumn(table({ name: 0 }, [3, 5], [3, 4, 5]), 4, false).kept).toBeUndefined();
    expect(keepColumn(table({ name: 0 }, [3, 5], [3]), 4, true).kept).toEqual([3, 4]);
    expect(keepColumn(table({ name: 0 }, [5, 3], [3]), 5, true).kept).toBeUndefined();
    expect(keepColumn(table({ name: 0, title: 5 }, [3, 5], []), 3, true).kept).toBeUndefined();
    expect(keptColumns(table({ name: 0, title: 5 }, [3, 5], [5, 6]))).toEqual([6]);
  });

  test('are none that have become a field', async () => {
    const table = await inspect();
    const { columns } = table.mapping;
    expect(keptColumns(await inspect({ ...table.mapping, columns: { ...columns, title: 5 } }))).toEqual([]);
  });
});

test('what is said beside the columns leaves the columns as they were', async () => {
  const { mapping, ...table } = await inspect();
  const said = readValueAs({ ...table, mapping }, 4, 'Aktiv', 'left');
  expect([hasSameColumns(said, mapping), isSameMapping(said, mapping)]).toEqual([true, false]);
  expect(isSameMapping(leaveOutRow(mapping, 2), mapping)).toBe(true);
  expect(isSameMapping({ ...mapping, kept: undefined }, mapping)).toBe(true);
  expect(hasSameColumns({ ...mapping, kept: [6] }, mapping)).toBe(false);
});
