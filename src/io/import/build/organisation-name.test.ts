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

  test('like the unit at the top only where that is called like a company', async () => {
    const text = (unit: string) => `id,name,manager,department\n1,Ann,,${unit}\n2,Bo,1,Sales\n`;
    expect(await nameOf(['staff.csv', text('Board')])).toBe('Your organisation');
    expect(await nameOf(['staff.csv', text('Brightwater GmbH')])).toBe('Brightwater GmbH');
    expect(await nameOf(['bright-water-2025.csv', text('Bright Water')])).toBe('Bright Water');
    expect(await nameOf(['staff.csv', text(`${'x'.repeat(200)} Ltd`)])).toBe('Your organisation');
  });
});
