/** Workbooks for tests: written by hand where it matters what is in them, else as a common library writes them. */

import { strToU8, type Zippable, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/universal';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface SheetParts {
  readonly name: string;
  readonly state?: string;
  /** What stands in and after `<sheetData>`. */
  readonly data: string;
  readonly rest?: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetParts[];
  readonly strings?: string;
  /** Number formats by index of style, from 1 on. */
  readonly formats?: readonly string[];
  readonly from1904?: boolean;
  /** Parts by path, instead of those that are made. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

export function workbook({ sheets, strings, formats = [], from1904, parts = {} }: WorkbookParts): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${TYPES}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map(
        (_, index) => `<Relationship Id="s${index}" Type="${TYPES}/worksheet" Target="worksheets/sheet${index}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook>${from1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets
      .map(({ name, state }, index) => `<sheet name="${name}" ${state ? `state="${state}" ` : ''}r:id="s${index}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/styles.xml': `<styleSheet><numFmts>${formats
      .map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
      .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
      .map((_, index) => `<xf numFmtId="${200 + index}"/>`)
      .join('')}</cellXfs></styleSheet>`,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst>${strings}</sst>` }),
  };
  sheets.forEach(({ data, rest = '' }, index) => {
    files[`xl/worksheets/sheet${index}.xml`] = `<worksheet><sheetData>${data}</sheetData>${rest}</worksheet>`;
  });
  return zipped({ ...files, ...parts });
}

export function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of Object.entries(files)) {
    entries[path] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(entries);
}

/** Sheets of text, as write-excel-file writes them. */
export async function writtenWorkbook(sheets: readonly (readonly (readonly string[])[])[]): Promise<Uint8Array> {
  const content = sheets.map((rows, index) => ({
    sheet: `Sheet ${index + 1}`,
    data: rows.map((row) => row.map((cell) => (cell === '' ? null : { value: cell, type: String }))),
  }));
  const blob = await writeExcelFile(content).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
