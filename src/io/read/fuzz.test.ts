/**
 * Drives every reader with random bytes and with real files that were damaged. Whatever comes, there is a result or a
 * report, never an error that is thrown; and what comes out is bounded by what went in.
 *
 * FUZZ_RUNS=10000 npx vitest run src/io/read/fuzz.test.ts
 */

import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { workbook } from '../../../tests/support/workbooks.ts';
import type { FileContent } from './file-content.ts';
import { LONGEST_CELL } from './limits.ts';
import { readFileContent, readPasted } from './read-file.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 60);

vi.setConfig({ testTimeout: 180_000 + 100 * RUNS });

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const TABLE = `Id,Name,Title,Manager\r\n${Array.from(
  { length: 12 },
  (_, row) => `${row},"Person ""${row}"", Jr.","Head of\r\n""things""",${row >> 1}`,
).join('\r\n')}`;

const FILES: Readonly<Record<string, Uint8Array>> = {
  csv: encode(TABLE),
  'csv in UTF-16': Uint8Array.from([0xff, 0xfe, ...[...TABLE].flatMap((letter) => [letter.charCodeAt(0), 0])]),
  tsv: encode(TABLE.replaceAll(',', '\t')),
  json: encode(
    JSON.stringify({
      data: [
        { id: 1, name: { first: 'Ann' }, tags: ['a'], children: [{ id: 2, emails: [{ value: 'x', primary: true }] }] },
        { id: 12345678901234567n.toString(), name: null },
      ],
    }),
  ),
  ndjson: encode('{"id": 1, "name": "Ann"}\n{"id": 2, "manager": {"id": 1}}\n{"id": 3}\n'),
  scim: encode(
    JSON.stringify({
      Resources: [
        { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], id: 'a', displayName: 'Ann', active: false },
      ],
    }),
  ),
  ldif: encode(
    'version: 1\n\ndn: uid=ann,dc=x\nobjectClass: person\ncn:: QW5u\n\ndn: uid=bo,dc=x\nobjectClass: person\ncn: Bo\n  Lee\nmanager: UID=ann, DC=x\n',
  ),
  html: encode('<html><table><tr><th rowspan=2>Id<th>Name</tr><tr><td>A&amp;n&#110;<br>x</td></tr></table></html>'),
  markdown: encode('| Id | Name |\n|---|---|\n| 1 | Ann |\n| 2 | Bo \\| x |\n'),
  yaml: encode('- name: Ann\n  team:\n    - name: Bo\n      tags: [a, "b"]\n    - &x name: Cy\n- name: *x\n'),
  vcard: encode('BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:A=C3=A9\nORG:a;b\nRELATED;TYPE=manager:Bo\nEND:VCARD\n'),
  'markdown list': encode('# A\n## B\n- **Ann**, Head\n  1. Bo [x](y)\n     more\n## C\n* Cy\n'),
  'indented text': encode('Ann - Head\n\tBo - Aide\n\t\tCy - Aide\n\tDi - Aide\n'),
  'starred outline': encode('@startmindmap\n* Ann\n** Bo\n***_ Cy\n@endmindmap\n'),
  mermaid: encode('graph TD\nsubgraph s[A]\na["Ann<br/>Head"] -->|x| b(Bo) & c{{Cy}}\nend\nb -. y .-> c:::k\n%% z\n'),
  'nested names': encode('Ann:\n  Bo:\n    - Cy\n    - Di: Aide\n  Ed:\n'),
  xlsx: workbook({
    formats: ['dd/mm/yyyy', '"E"0000'],
    strings: '<si><t>Name</t></si><si><r><t>Ann</t></r></si>',
    sheets: [
      {
        name: 'Staff',
        data: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45000</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="2"><v>7</v></c></row>',
        rest: '<mergeCells><mergeCell ref="A1:A3"/></mergeCells>',
      },
    ],
  }),
};

/** Flips, cuts out, repeats or inserts some bytes, at places that are shares of the length. */
type Damage = (bytes: Uint8Array) => Uint8Array;

const share = fc.integer({ min: 0, max: 9999 }).map((value) => value / 10_000);

const damage: fc.Arbitrary<Damage> = fc
  .record({
    how: fc.constantFrom('flip', 'cut', 'repeat', 'insert', 'end'),
    from: share,
    length: fc.integer({ min: 1, max: 40 }),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
    odd: fc.constantFrom(
      ...['"', "'", '\n', '\r', '\0', '<', '>', '&', '{', '[', ']', '}', ',', '\\', ':', '\u202e', '__proto__'],
    ),
  })
  .map(({ how, from, length, bytes, odd }) => (source) => {
    const start = Math.floor(from * source.length);
    const end = Math.min(source.length, start + length);
    const middle = source.subarray(start, end);
    const rest = [...source.subarray(end)];
    const head = source.subarray(0, start);
    switch (how) {
      case 'flip':
        return Uint8Array.from([
          ...head,
          ...middle.map((byte, index) => byte ^ (bytes[index % bytes.length] ?? 1)),
          ...rest,
        ]);
      case 'cut':
        return Uint8Array.from([...head, ...rest]);
      case 'repeat':
        return Uint8Array.from([...head, ...middle, ...middle, ...middle, ...rest]);
      case 'insert':
        return Uint8Array.from([...head, ...encode(odd), ...middle, ...rest]);
      case 'end':
        return head.slice();
    }
  });

function sizeOf(content: FileContent): { rows: number; longest: number } {
  if (content.kind === 'organisation') return { rows: 0, longest: 0 };
  const rows = content.grids.flatMap((grid) => grid.rows);
  return { rows: rows.length, longest: rows.flat().reduce((most, cell) => Math.max(most, cell.length), 0) };
}

async function expectAnswer(bytes: Uint8Array): Promise<void> {
  const result = await readFileContent('people', bytes);
  if (!result.ok) {
    expect(result.error).toMatchObject([{ severity: 'error', file: 'people' }]);
    expect(result.error[0]?.message).toMatch(/[.”]$/);
    return;
  }
  const { rows, longest } = sizeOf(result.value);
  expect(rows).toBeLessThanOrEqual(20 * bytes.length);
  expect(longest).toBeLessThanOrEqual(LONGEST_CELL);
  if (result.value.kind !== 'grids') return;
  for (const grid of result.value.grids) {
    expect(grid.numbers).toHaveLength(grid.rows.length);
    expect(grid.rows.flat().every((cell) => typeof cell === 'string')).toBe(true);
  }
}

test.each(Object.entries(FILES))('a damaged file (%s) gives a result or a report', async (_, file) => {
  await expectAnswer(file);
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
      await expectAnswer(damages.reduce((bytes, each) => each(bytes), file));
    }),
    { numRuns: RUNS },
  );
});

test('a damaged part of a workbook gives a result or a report', async () => {
  const data =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Ann &amp; Bo</t></is></c><c r="B1" s="1"><v>45000</v></c></row>';
  const sheet = encode(
    `<worksheet><sheetData>${data}</sheetData><mergeCells><mergeCell ref="A1:A3"/></mergeCells></worksheet>`,
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(
        'xl/worksheets/sheet0.xml',
        'xl/workbook.xml',
        'xl/styles.xml',
        '_rels/.rels',
        'xl/sharedStrings.xml',
      ),
      fc.array(damage, { minLength: 1, maxLength: 3 }),
      async (part, damages) => {
        const spoilt = damages.reduce((bytes, each) => each(bytes), sheet);
        await expectAnswer(workbook({ formats: ['d/m/yy'], sheets: [{ name: 'S', data }], parts: { [part]: spoilt } }));
      },
    ),
    { numRuns: RUNS },
  );
});

test('random bytes, and beginnings of known files followed by them, give a result or a report', async () => {
  const starts = [
    '',
    'PK\x03\x04',
    '{',
    '[',
    '[{"a":',
    '<table>',
    'dn: x\n',
    '- a: ',
    'BEGIN:VCARD\nFN:',
    'graph TD\n',
    'mindmap\n',
    '* a\n** b\n',
    '- a\n- b\n',
    'a\n b\n b\n',
    '|a|b|\n|-|-|\n',
    '\xff\xfe',
    '\xef\xbb\xbf',
    '"',
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), async (start, bytes) => {
      await expectAnswer(Uint8Array.from([...start].map((letter) => letter.charCodeAt(0)).concat([...bytes])));
    }),
    { numRuns: 5 * RUNS },
  );
});

test('whatever is pasted gives a result or a report', async () => {
  const text = fc.string({ unit: fc.constantFrom(...'a1"\'\t\n\r,;|{}[]<>&:-= \u202e\0'), maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(text, fc.option(text, { nil: undefined }), async (pasted, html) => {
      const result = await readPasted(pasted, html === undefined ? undefined : `<table>${html}`);
      expect(result.ok || result.error.length > 0).toBe(true);
    }),
    { numRuns: 5 * RUNS },
  );
});
