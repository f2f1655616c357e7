import { describe, expect, test } from 'vitest';
import { readGrids } from '../../../tests/support/read-content.ts';

/** Lines of CSV with a name in another encoding: ASCII around bytes that are given. */
function csv(...names: readonly (readonly number[])[]): Uint8Array {
  const ascii = (text: string): number[] => [...new TextEncoder().encode(text)];
  return Uint8Array.from([
    ...ascii('Id,Name\n'),
    ...names.flatMap((name, index) => [...ascii(`${index + 1},`), ...name, 0x0a]),
  ]);
}

/** 田中一郎 and 佐藤花子 in Shift_JIS, EUC-KR for 김철수 and GB18030 for 王小明. */
const TANAKA = [0x93, 0x63, 0x92, 0x86, 0x88, 0xea, 0x98, 0x59];
const SATO = [0x8d, 0xb2, 0x93, 0xa1, 0x89, 0xd4, 0x8e, 0x71];
const KIM = [0xb1, 0xe8, 0xc3, 0xb6, 0xbc, 0xf6];
const WANG = [0xcd, 0xf5, 0xd0, 0xa1, 0xc3, 0xf7];
/** Иван in Windows-1251 and Müller in Macintosh. */
const IVAN = [0xc8, 0xe2, 0xe0, 0xed];
const MUELLER = [0x4d, 0x9f, 0x6c, 0x6c, 0x65, 0x72];

describe('an encoding that somebody chooses', () => {
  test.each([
    ['shift_jis', TANAKA, '田中一郎'],
    ['euc-kr', KIM, '김철수'],
    ['gb18030', WANG, '王小明'],
    ['windows-1251', IVAN, 'Иван'],
    ['macintosh', MUELLER, 'Müller'],
  ])('%s is read', async (encoding, bytes, name) => {
    const { grid, problems } = await readGrids(csv(bytes), 'a.csv', { encoding });
    expect(grid.rows[1]).toEqual(['1', name]);
    expect(problems).toEqual([]);
  });

  test('and that does not fit is said not to, with an example', async () => {
    const { problems } = await readGrids(
      csv([...MUELLER], ...Array.from({ length: 30 }, () => [0x4f, 0x6b, 0x61, 0x79])),
      'a.csv',
      { encoding: 'utf-8' },
    );
    expect(problems).toMatchObject([
      {
        kind: 'encoding',
        severity: 'warning',
        message: expect.stringContaining('cannot be read and appears as “\ufffd”'),
      },
    ]);
  });
});

describe('letters that look wrong are hinted at', () => {
  const hintOf = async (bytes: Uint8Array): Promise<string> => {
    const { problems } = await readGrids(bytes);
    return problems.map(({ severity, message }) => `${severity}: ${message}`).join('\n');
  };

  test.each([
    ['Shift_JIS', csv(TANAKA, SATO)],
    ['GB18030', csv(WANG, WANG)],
    ['Windows-1251', csv(IVAN, IVAN, IVAN)],
  ])('where %s was read as Windows-1252', async (_, bytes) => {
    expect(await hintOf(bytes)).toMatch(/^warning: .*read as Windows-1252 its letters look wrong/);
  });

  test('but not where the letters are western', async () => {
    // Müller, Françoise, Ångström, naïve
    const bytes = csv(
      [0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72],
      [0x46, 0x72, 0x61, 0x6e, 0xe7, 0x6f, 0x69, 0x73, 0x65],
      [0xc5, 0x6e, 0x67, 0x73, 0x74, 0x72, 0xf6, 0x6d],
    );
    expect(await hintOf(bytes)).toMatch(/^note: .*not UTF-8/);
  });

  test('where UTF-8 was encoded twice, or letters were lost before', async () => {
    const twice = new TextEncoder().encode('Id,Name\n1,FranÃ§ois\n2,MÃ¼ller\n3,JosÃ©\n');
    expect(await hintOf(twice)).toMatch(/^warning: .*as in “FranÃ§ois”/);
    const lost = new TextEncoder().encode('Id,Name\n1,Fran\ufffdois\n2,Somebody Else\n');
    expect(await hintOf(lost)).toMatch(/^warning: .*1 letter cannot be read.*“Fran\ufffdois”/);
    expect(await hintOf(new TextEncoder().encode('Id,Name\n1,François Müller\n2,Âncora\n3,田中一郎\n'))).toBe('');
  });
});
