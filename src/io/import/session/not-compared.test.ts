import { describe, expect, test } from 'vitest';
import { ImportSession } from './import-session.ts';
import type { OpenedFile } from './import-settings.ts';

async function compare(before: string, after: string) {
  const files: OpenedFile[] = [before, after].map((text, key) => ({
    key,
    name: `staff-2026-0${key + 1}-01.csv`,
    content: new TextEncoder().encode(text.replaceAll('|', ',').replace(/^ +/gm, '')),
  }));
  const session = new ImportSession(() => Date.UTC(2026, 5, 1));
  const { problems } = await session.inspect(files);
  const built = await session.build(files);
  if (!built.ok) throw new Error(built.error[0]?.message);
  const told = built.value.comparisons[0]?.notCompared;
  expect(problems.some(({ kind }) => kind === 'not-compared')).toBe(told !== undefined);
  return told;
}

const NOTES = [
  'likes long walks by the sea',
  'on the board of the local choir',
  'moves house in the spring',
  'speaks four languages well',
];

function list(cells: (row: number) => string, heading: string): string {
  const rows = ['Ann Smith|CEO|', 'Bo Lind|Head|1', 'Cy Dow|Clerk|2', 'Di Eno|Clerk|2'];
  return [`Id|Name|Title|Manager|${heading}`, ...rows.map((row, index) => `${index + 1}|${row}|${cells(index)}`)].join(
    '\n',
  );
}

describe('what no comparison tells', () => {
  test('is free text that differs for people in both files', async () => {
    const before = list((row) => NOTES[row] ?? '', 'Remarks');
    const after = list((row) => (row === 2 ? 'has moved to a house in the hills' : (NOTES[row] ?? '')), 'remarks');
    expect(await compare(before, after)).toBe('Not compared: “remarks” differs for 1 person.');
  });

  test('is nothing where the cells are the same, or the same but for blanks', async () => {
    const before = list((row) => NOTES[row] ?? '', 'Remarks');
    expect(await compare(before, before)).toBeUndefined();
    expect(
      await compare(
        before,
        list((row) => ` ${NOTES[row]} `, 'Remarks'),
      ),
    ).toBeUndefined();
  });

  test('is neither the day of the report nor the number of the row', async () => {
    expect(
      await compare(
        list(() => '2026-01-31', 'Report date'),
        list(() => '2026-02-28', 'Report date'),
      ),
    ).toBeUndefined();
    expect(
      await compare(
        list((row) => String(row + 1), 'No'),
        list((row) => String(2 * row + 7), 'No'),
      ),
    ).toBeUndefined();
  });

  test('is a manager whom neither file holds', async () => {
    const with_ = (manager: string) =>
      `Id|Name|Title|Manager\n1|Ann Smith|CEO|\n2|Bo Lind|Head|1\n3|Cy Dow|Clerk|1\n4|Di Eno|Clerk|${manager}`;
    expect(await compare(with_('77'), with_('77'))).toBeUndefined();
    expect(await compare(with_('77'), with_('78'))).toBe(
      'Not compared: “Manager” names other managers for 1 person, to none of whom a line is drawn.',
    );
  });

  test('is asked of the rows that held on each day of a history', async () => {
    const told = async (title: string, remark: string) => {
      const rows = [
        `1|Ann Smith|CEO||${NOTES[0]}|2020-01-01|`,
        `4|Zed Oz|Clerk|1|${NOTES[1]}|2020-01-01|2025-05-14`,
        `2|Bo Lind|Head|1|${NOTES[2]}|2020-01-01|2025-05-14`,
        `2|Bo Lind|${title}|1|${remark}|2025-05-15|`,
        `3|Cy Dow|Clerk|2|${NOTES[3]}|2020-01-01|`,
      ];
      const text = ['Id|Name|Title|Manager|Remarks|Valid from|Valid to', ...rows].join('\n').replaceAll('|', ',');
      const file = { key: 1, name: 'history.csv', content: new TextEncoder().encode(text) };
      const built = await new ImportSession(() => Date.UTC(2026, 5, 1)).build([file]);
      return built.ok ? built.value.comparisons.map(({ notCompared }) => notCompared) : built.error;
    };
    expect(await told('Director', NOTES[2] ?? '')).toEqual([undefined]);
    expect(await told('Head', 'has moved')).toEqual(['Not compared: “Remarks” differs for 1 person.']);
  });
});
