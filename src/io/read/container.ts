/** What kind of file some bytes are, by what they begin with: names and extensions are often wrong. */

import { Unreadable } from '../table/report.ts';
import type { Zip } from './zip.ts';

const SAVE_AS_TABLE = 'Open it in a spreadsheet program, save it as .xlsx or .csv, and choose that file.';
const EXPORT_TABLE = 'Export the list of people as .xlsx or .csv, and choose that file.';

/** Beginnings of files that hold no table Orgdiff can read, as numbers or letters, with an offset. */
const UNREADABLE: readonly (readonly [start: string, offset: number, what: string, whatToDo: string])[] = [
  ['%PDF-', 0, 'This is a PDF document, which holds no table of data.', EXPORT_TABLE],
  ['\x89PNG', 0, 'This is a PNG picture.', EXPORT_TABLE],
  ['\xff\xd8\xff', 0, 'This is a JPEG picture.', EXPORT_TABLE],
  ['GIF8', 0, 'This is a GIF picture.', EXPORT_TABLE],
  ['WEBP', 8, 'This is a WebP picture.', EXPORT_TABLE],
  ['II*\0', 0, 'This is a TIFF picture.', EXPORT_TABLE],
  ['MM\0*', 0, 'This is a TIFF picture.', EXPORT_TABLE],
  ['ftyphei', 4, 'This is a HEIC picture.', EXPORT_TABLE],
  ['ftyp', 4, 'This is a film or a picture.', EXPORT_TABLE],
  ['{\\rtf', 0, 'This is an RTF document.', EXPORT_TABLE],
  ['SQLite format 3\0', 0, 'This is an SQLite database.', EXPORT_TABLE],
  ['\x1f\x8b', 0, 'This is a file packed with gzip.', 'Unpack it, and choose the file within.'],
  ['7z\xbc\xaf', 0, 'This is a 7-Zip archive.', 'Unpack it, and choose the file within.'],
  ['Rar!\x1a', 0, 'This is a RAR archive.', 'Unpack it, and choose the file within.'],
  ['PAR1', 0, 'This is a Parquet file.', EXPORT_TABLE],
];

/** Throws where the bytes are of a kind that is known and cannot be read. */
export function refuseKnownKinds(bytes: Uint8Array): void {
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 0)) throw refusalOfCompound(bytes);
  for (const [start, offset, what, whatToDo] of UNREADABLE) {
    if (startsWith(bytes, start, offset)) throw new Unreadable(what, whatToDo);
  }
}

export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, 'PK\x03\x04', 0) || startsWith(bytes, 'PK\x05\x06', 0);
}

/** Throws where an archive is no workbook of Office Open XML. */
export function refuseOtherArchives(zip: Zip): void {
  const names = [...zip.names];
  const holds = (start: string): boolean => names.some((name) => name.startsWith(start));
  if (zip.has('xl/workbook.bin')) throw new Unreadable('This is a binary Excel workbook (.xlsb).', SAVE_AS_TABLE);
  if (holds('xl/') || zip.has('_rels/.rels')) {
    if (holds('word/')) throw new Unreadable('This is a Word document.', EXPORT_TABLE);
    if (holds('ppt/')) throw new Unreadable('This is a PowerPoint presentation.', EXPORT_TABLE);
    if (holds('visio/')) throw new Unreadable('This is a Visio drawing.', EXPORT_TABLE);
    return;
  }
  if (zip.has('content.xml') && zip.has('mimetype')) {
    throw new Unreadable('This is an OpenDocument file, such as LibreOffice writes (.ods).', SAVE_AS_TABLE);
  }
  if (holds('index/') || zip.has('index.zip')) {
    throw new Unreadable(
      'This is an Apple Numbers file.',
      'Export it from Numbers as Excel or CSV, and choose that file.',
    );
  }
  throw new Unreadable('This is a ZIP archive.', 'Unpack it, and choose the files within.');
}

/** An OLE compound file: an old Excel workbook, or a new one that is encrypted, as the names of its streams tell. */
function refusalOfCompound(bytes: Uint8Array): Unreadable {
  const directory = directoryOf(bytes);
  const holds = (name: string): boolean => directory.includes(name);
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) {
    const whatToDo = 'Open it in Excel, take the password away (File, Info, Protect Workbook), and save it again.';
    return new Unreadable('This workbook is protected by a password.', whatToDo);
  }
  if (holds('WordDocument')) return new Unreadable('This is an old Word document (.doc).', EXPORT_TABLE);
  if (holds('PowerPoint Document'))
    return new Unreadable('This is an old PowerPoint presentation (.ppt).', EXPORT_TABLE);
  if (holds('__substg') || holds('__properties')) return new Unreadable('This is an Outlook message.', EXPORT_TABLE);
  return new Unreadable('This is an old Excel workbook (.xls).', SAVE_AS_TABLE);
}

const DIRECTORY_BYTES = 4096;

/** The first names of the directory, which stands in a sector that the header names. */
function directoryOf(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) return '';
  const sectorSize = 2 ** Math.min(12, view.getUint16(30, true));
  const start = (view.getUint32(48, true) + 1) * sectorSize;
  return new TextDecoder('utf-16le').decode(bytes.subarray(start, start + DIRECTORY_BYTES));
}

function startsWith(bytes: Uint8Array, start: string, offset: number): boolean {
  if (bytes.length < offset + start.length) return false;
  for (let at = 0; at < start.length; at++) if (bytes[offset + at] !== start.charCodeAt(at)) return false;
  return true;
}
