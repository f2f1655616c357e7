import { describe, expect, test } from 'vitest';
import { ImportSession } from '../session/import-session.ts';

const NOBODY = 'id,name,manager\n1,Ann,\n2,Bo,1\n';

/** The files are given in the order of their days. */
async function nameOf(...files: readonly (readonly [name: string, text: string])[]): Promise<string> {
  const opened = files.map(([name, text], key) => ({
    key,
    name,
    content: new TextEncoder().encode(text),
    modified: key,
  }));
  return (await new ImportSession(() => 0).inspect(opened)).name;
}

describe('an organisation is called', () => {
  test.each([
    [['veldt-and-quay-2025-03-31.csv', 'veldt-and-quay-2025-10-01.csv'], 'Veldt and Quay'],
    [['ACME_org_before.csv', 'acme_org_after.csv'], 'ACME'],
    [['tideline-and-morrow-2025-06.csv', 'tideline-2025-10.csv'], 'Tideline'],
    [['tideline-and-morrow-2025-06.csv', 'tideline-and-others-2025-10.csv'], 'Tideline'],
    [['Smith & Sons staff Aug 2025.csv'], 'Smith & Sons'],
    [['sales.csv', 'people-2025.csv'], 'Your organisation'],
    [['may-2025.csv', 'june-2025.csv'], 'Your organisation'],
    [['Pasted table'], 'Your organisation'],
    [['the harbour of oslo.csv'], 'The Harbour of Oslo'],
    [['de haven.csv'], 'De Haven'],
    [['harbour and.csv'], 'Harbour'],
    [['harbour the quay.csv', 'harbour the sea.csv'], 'Harbour'],
    [['Harbour Ltd 2024.csv', 'HARBOUR LTD 2025.csv'], 'Harbour Ltd'],
    [['harbour ltd 2024.csv', 'quay ltd 2025.csv'], 'Your organisation'],
    [['harbour 2024.csv', 'harbour quay 2025.csv', 'harbour sea 2026.csv'], 'Harbour'],
    [['harbour-McLeod.csv'], 'harbour McLeod'],
    [['of the.csv'], 'Your organisation'],
  ])('after files %j: %s', async (names, name) => {
    expect(await nameOf(...names.map((each) => [each, NOBODY] as const))).toBe(name);
  });

  test('after files that can be drawn only', async () => {
    expect(await nameOf(['empty.csv', ''])).toBe('Your organisation');
    expect(await nameOf(['empty.csv', ''], ['acme.csv', NOBODY])).toBe('Acme');
  });

  test('like the one unit that all others are below', async () => {
    const text = 'id,name,manager,department,parent department\n1,Ann,,Board,Brightwater\n2,Bo,1,Sales,Board\n';
    expect(await nameOf(['org.csv', text])).toBe('Brightwater');
  });

  test('like the company of whoever has the most people below', async () => {
    const text =
      'id,name,manager,team,company\n1,Zoe,,Lone,Elsewhere\n2,Ann,,Board,Morrow Ltd\n3,Bo,2,Sales,Morrow Ltd\n';
    expect(await nameOf(['staff.csv', text])).toBe('Morrow Ltd');
    expect(await nameOf(['acme 2024.csv', text], ['acme 2025.csv', text.replaceAll('Morrow', 'Tideline')])).toBe(
      'Tideline Ltd',
    );
  });

  test.each([
    ['two units are below no other', 'Ann,,North,East\nBo,1,South,West', 'Your organisation'],
    ['no unit is below another', 'Ann,,North,\nBo,1,South,', 'Your organisation'],
    ['one is below itself', 'Ann,,North,North\nBo,1,South,North', 'Your organisation'],
    ['one is named alone', 'Ann,,Firm,\nBo,1,Sales,Firm', 'Firm'],
    ['it is a word for none', 'Ann,,Sales,n/a\nBo,1,Works,n/a', 'Your organisation'],
    ['it has eighty letters', `Ann,,Sales,${'x'.repeat(80)}\nBo,1,Works,${'x'.repeat(80)}`, 'x'.repeat(80)],
    ['it has more', `Ann,,Sales,${'x'.repeat(81)}\nBo,1,Works,${'x'.repeat(81)}`, 'Your organisation'],
  ])('or not like the unit around all, where %s', async (_, rows, name) => {
    const [first, second] = rows.split('\n');
    const text = `id,name,manager,department,parent department\n1,${first}\n2,${second}\n`;
    expect(await nameOf(['org.csv', text])).toBe(name);
  });

  test.each([
    ['Company', 'Morrow  Ltd', 'Morrow Ltd'],
    ['Legal entity', 'Morrow', 'Morrow'],
    ['Raison sociale', 'Morrow', 'Morrow'],
    ['会社名', '港株式会社', '港株式会社'],
    ['Company', '', 'Your organisation'],
    ['Company', '-', 'Your organisation'],
    ['Company code', 'Morrow', 'Your organisation'],
  ])('like the company in a column called %s that says “%s”', async (heading, cell, name) => {
    const text = `id,name,manager,${heading}\n1,Ann,,${cell}\n2,Bo,1,Elsewhere\n3,Cy,1,Elsewhere\n`;
    expect(await nameOf(['staff.csv', text])).toBe(name);
  });

  test('like the unit at the top only where that is called like a company', async () => {
    const text = (unit: string) => `id,name,manager,department\n1,Ann,,${unit}\n2,Bo,1,Sales\n`;
    expect(await nameOf(['staff.csv', text('Board')])).toBe('Your organisation');
    expect(await nameOf(['staff.csv', text('Brightwater GmbH')])).toBe('Brightwater GmbH');
    expect(await nameOf(['bright-water-2025.csv', text('Bright Water')])).toBe('Bright Water');
    expect(await nameOf(['staff.csv', text(`${'x'.repeat(200)} Ltd`)])).toBe('Your organisation');
  });
});
