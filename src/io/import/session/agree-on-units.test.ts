import { expect, test } from 'vitest';
import { diff } from '../../../diff/diff.ts';
import { readEdtf } from '../../../model/edtf.ts';
import { snapshotAt } from '../../../model/snapshot.ts';
import { ImportSession } from './import-session.ts';
import type { OpenedFile } from './import-settings.ts';
import type { InspectedTable } from './inspection.ts';

const BEFORE = `Id;Name;Manager Id;Department;Team
1;Ana Berg;;Finance;Payroll
2;Bo Carlsen;1;Finance;Payroll
3;Cleo Dumas;1;Finance;Accounts
4;Dirk Evers;1;Finance;Accounts
5;Ewa Fischer;1;Works;Roads
6;Finn Gruber;5;Works;Roads
7;Gina Hansen;5;Works;Parks
8;Hans Ivers;5;Works;Parks
`;
/** Half of the teams stand in both departments now, so that by itself it shows no departments of teams. */
const AFTER = BEFORE.replace('1;Finance;Accounts\n4', '1;Works;Accounts\n4').replace(
  '5;Works;Parks\n8',
  '5;Finance;Parks\n8',
);

function opened(text: string, name: string, key: number): OpenedFile {
  return { key, name, content: new TextEncoder().encode(text) };
}

const TWO = [opened(BEFORE, 'staff-2025-01-01.csv', 0), opened(AFTER, 'staff-2025-02-01.csv', 1)];

async function tablesIn(files: readonly OpenedFile[]): Promise<InspectedTable[]> {
  const inspection = await new ImportSession().inspect(files);
  return inspection.files.filter((file) => file.kind === 'table');
}

test('units are read from the same columns of files with the same headings', async () => {
  const [alone] = await tablesIn(TWO.slice(1));
  const together = await tablesIn(TWO);
  expect(together.map(({ mapping }) => mapping.columns.unit)).toEqual([4, 4]);
  expect(together[1]?.mapping).not.toEqual(alone?.mapping);
  expect(together[1]?.mapping).toEqual(together[1]?.proposed);
  expect(together.map(({ unitsAround }) => unitsAround)).toEqual([[3], [3]]);
  const built = await new ImportSession().build(TWO);
  if (!built.ok) throw new Error('not built');
  const on = (day: string) => snapshotAt(built.value, readEdtf(day).earliest);
  const { people } = diff(on('2025-01-01'), on('2025-02-01'));
  expect(people.size).toBeLessThanOrEqual(4);
});

test('the columns that somebody chose stay', async () => {
  const [, after] = await tablesIn(TWO);
  if (!after) throw new Error('two tables');
  const mapping = { ...after.mapping, columns: { ...after.mapping.columns, unit: 3 } };
  const inspection = await new ImportSession().inspect(TWO, { files: new Map([[1, { mapping }]]), pairs: [] });
  expect(inspection.files[1]).toMatchObject({ mapping: { columns: { unit: 3 } } });
});
