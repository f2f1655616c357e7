import { describe, expect, test } from 'vitest';
import { readGrids } from '../../../tests/support/read-content.ts';

describe('comments above a table', () => {
  test.each<
    [what: string, text: string, first: readonly string[], number: number, above: readonly string[] | undefined]
  >([
    [
      'the kind of its objects',
      '#TYPE System.Data.DataRow\n"Name","Title"\n"Ann","Head"\n',
      ['Name', 'Title'],
      2,
      ['TYPE System.Data.DataRow'],
    ],
    [
      'several, with commas',
      '# Export, of 3 May 2025\n#\n\n# by: x, y\nName;Title\nAnn;Head\n',
      ['Name', 'Title'],
      5,
      ['Export, of 3 May 2025', 'by: x, y'],
    ],
    ['none, where the number sign is a heading', '#,Name,Title\n1,Ann,Head\n', ['#', 'Name', 'Title'], 1, undefined],
    [
      'one, with headings behind the sign',
      '# made by x\n#id,name,boss\n1,Ann,\n',
      ['#id', 'name', 'boss'],
      2,
      ['made by x'],
    ],
    ['none, where all lines begin so', '#1\n#2\n', ['#1'], 1, undefined],
  ])('%s', async (_, text, first, number, above) => {
    const { grid, problems } = await readGrids(text);
    expect(grid.rows[0]).toEqual(first);
    expect(grid.numbers[0]).toBe(number);
    expect(grid.above).toEqual(above);
    expect(problems).toEqual([]);
  });

  test('the title of a page is kept beside its table', async () => {
    const { grid } = await readGrids('<html><h3>Staff on 3 May</h3><table><tr><td>Name</td></tr></table><p>end</html>');
    expect(grid.above).toEqual(['Staff on 3 May']);
  });
});

describe('the CSV of draw.io', () => {
  const SETTINGS =
    '## made for draw.io\n# label: %name%\n# style: fillColor=%fill%;image=%image%;\n# ignore: id,fill,image,refs\n';

  test('is its table, without what only shapes the picture', async () => {
    const connect = '# connect: {"from": "boss", "to": "name", "invert": true, "label": "leads, and {so} on"}\n';
    const { grid, problems } = await readGrids(
      `${SETTINGS}${connect}name,boss,id,fill,image\nAnn,,1,#fff,x.png\nBo,Ann,2,#eee,y.png\n`,
    );
    expect(grid.rows).toEqual([
      ['name', 'boss', 'id'],
      ['Ann', '', '1'],
      ['Bo', 'Ann', '2'],
    ]);
    expect(problems).toMatchObject([{ kind: 'skipped-part', severity: 'note' }]);
  });

  test('says whom rows are below that others refer to', async () => {
    const { grid } = await readGrids(
      `${SETTINGS}# connect: {"from": "refs", "to": "id"}\nname,id,refs\nAnn,1,"2,3"\nBo,2,\nCy,3,4\nDi,4,\n`,
    );
    expect(grid.rows.map((row) => [row[0], row.at(-1)])).toEqual([
      ['name', 'Manager'],
      ['Ann', ''],
      ['Bo', '1'],
      ['Cy', '1'],
      ['Di', '3'],
    ]);
  });
});
