/**
 * Text becomes part of a document only through src/base/escape. The compiler sees to it that writers are given such text
 * and no other; here is held what the compiler does not see: that nobody else says of a text that it is escaped, and
 * that what takes markup as a string is used where it is known.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asCell, type Cell } from '../src/base/escape/cell.ts';
import { asHtml, html } from '../src/base/escape/html.ts';
import { asJson, json } from '../src/base/escape/json.ts';
import { asMarkdown, markdown } from '../src/base/escape/markdown.ts';
import { asPdfHex, pdfCode } from '../src/base/escape/pdf.ts';
import { asLine, line } from '../src/base/escape/terminal.ts';
import type { Written } from '../src/base/escape/written.ts';
import { asXml, xml } from '../src/base/escape/xml.ts';
import { writeRows } from '../src/io/write/delimited.ts';

const ROOT = join(import.meta.dirname, '..');
const ROOM = 'src/base/escape/';

const SOURCES: readonly (readonly [path: string, text: string])[] = readdirSync(join(ROOT, 'src'), {
  recursive: true,
  encoding: 'utf8',
})
  .map((entry) => `src/${entry.replaceAll('\\', '/')}`)
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]);

const TYPES = SOURCES.filter(([path]) => path.startsWith(ROOM)).flatMap(([, text]) =>
  [...text.matchAll(/^export type (\w+) = Written</gm)].map(([, name = '']) => name),
);

function placesOf(pattern: RegExp): string[] {
  return SOURCES.filter(([path, text]) => !path.startsWith(ROOM) && pattern.test(text)).map(([path]) => path);
}

test('each format has a type of its own', () => {
  expect(TYPES.toSorted()).toEqual(
    [
      ...['Cell', 'Delimited', 'FileName', 'Html', 'Json', 'Line', 'Markdown'],
      ...['PdfCode', 'PdfText', 'Plain', 'Xml'],
    ].toSorted(),
  );
});

test('nobody else says of a text that it is escaped', () => {
  expect(placesOf(new RegExp(`\\bas (?:${TYPES.join('|')}|Written<[^>]*>)(?!\\w)(?! from|,)`))).toEqual([]);
  expect(placesOf(/@ts-(?:ignore|expect-error|nocheck)/)).toEqual([]);
});

describe('what takes text for markup is used in one place', () => {
  test.each([
    ['the HTML of an element', /innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTML/, []],
    ['HTML in a component', /dangerouslySetInnerHTML|srcDoc/, []],
    ['the text of a page', /document\.write/, []],
    ['markup that is read', /DOMParser/, ['src/ui/chart/draw-as-svg.ts', 'src/ui/print/PrintChart.tsx']],
    ['cells that get quotation marks', /Papa\.unparse/, ['src/io/write/delimited.ts']],
    ['cells of a workbook', /writeXlsxFile\(/, ['src/io/write/changes-workbook.ts']],
    ['code of a PDF', /internal as unknown/, ['src/io/write/pdf-code.ts']],
    ['code that is made of text', /\beval\(|new Function\(|setTimeout\(['"`]/, []],
  ])('%s', (_what, pattern, places) => {
    expect(placesOf(pattern).toSorted()).toEqual(places);
  });
});

test('the compiler refuses what nobody escaped', () => {
  const raw: string = '<b>';
  const takesAny = (text: Written<string>): string => text;
  // @ts-expect-error: a raw text in Markdown
  markdown`# ${raw}`;
  // @ts-expect-error: a raw text in HTML
  html`<p>${raw}</p>`;
  // @ts-expect-error: a raw text in XML
  xml`<text>${raw}</text>`;
  // @ts-expect-error: a raw text in JSON
  json`{"a": ${raw}}`;
  // @ts-expect-error: a raw text in the code of a PDF
  pdfCode`${raw} Tj`;
  // @ts-expect-error: a raw text in a terminal
  line`${raw}`;
  // @ts-expect-error: a raw cell
  const cells: Cell[] = [raw];
  // @ts-expect-error: text that is escaped for another format
  html`<p>${asMarkdown(raw)}</p>`;
  // @ts-expect-error: escaped text that is put together by hand is raw again
  html`<p>${`${asHtml(raw)}${asHtml(raw)}`}</p>`;
  // @ts-expect-error: a raw text in a file or on the clipboard
  expect(takesAny(raw)).toBe(raw);
  expect(cells).toHaveLength(1);
  expect(markdown`# ${asMarkdown(raw)}`).toBe('# &lt;b&gt;');
  expect(html`<p>${asHtml(raw)}</p>`).toBe('<p>&lt;b&gt;</p>');
  expect(xml`<text>${asXml(raw)}</text>`).toBe('<text>&lt;b&gt;</text>');
  expect(json`{"a": ${asJson(raw)}}`).toBe('{"a": "<b>"}');
  expect(pdfCode`${asPdfHex('A')} Tj`).toBe('<FEFF0041> Tj');
  expect(line`${asLine('\u001B[31m')}`).toBe('[31m');
  expect(writeRows([[asCell('=1')]], ',')).toBe("'=1");
});
