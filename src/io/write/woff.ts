/**
 * From a font packed for the web to the font itself: WOFF 1.0 (W3C Recommendation, 2012) is the table directory of an
 * OpenType file with each table compressed by zlib, or left as it is where that is no shorter.
 */

import { unzlibSync } from 'fflate';

const SIGNATURE = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/** Throws where the bytes are no WOFF 1.0 file. */
export function openWoff(woff: Uint8Array): Uint8Array {
  const input = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (woff.byteLength < HEADER || input.getUint32(0) !== SIGNATURE) throw new Error('not a WOFF 1.0 font');
  const count = input.getUint16(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = HEADER + index * ENTRY;
    const [offset, packed, length] = [input.getUint32(at + 4), input.getUint32(at + 8), input.getUint32(at + 12)];
    const bytes = woff.subarray(offset, offset + packed);
    const data = packed < length ? unzlibSync(bytes) : bytes;
    if (data.length !== length) throw new Error('a table of the WOFF font is not as long as it says');
    return { tag: input.getUint32(at), checksum: input.getUint32(at + 16), data };
  });
  return joinTables(input.getUint32(4), tables);
}

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly data: Uint8Array;
}

/** Tables begin at multiples of four bytes. */
function padded(length: number): number {
  return (length + 3) & ~3;
}

function joinTables(flavour: number, tables: readonly Table[]): Uint8Array {
  const start = SFNT_HEADER + tables.length * SFNT_ENTRY;
  const size = tables.reduce((sum, { data }) => sum + padded(data.length), start);
  const font = new Uint8Array(size);
  const output = new DataView(font.buffer);
  const power = Math.floor(Math.log2(Math.max(1, tables.length)));
  output.setUint32(0, flavour);
  output.setUint16(4, tables.length);
  output.setUint16(6, 2 ** power * 16);
  output.setUint16(8, power);
  output.setUint16(10, tables.length * 16 - 2 ** power * 16);
  let offset = start;
  tables.forEach(({ tag, checksum, data }, index) => {
    const at = SFNT_HEADER + index * SFNT_ENTRY;
    output.setUint32(at, tag);
    output.setUint32(at + 4, checksum);
    output.setUint32(at + 8, offset);
    output.setUint32(at + 12, data.length);
    font.set(data, offset);
    offset += padded(data.length);
  });
  return font;
}
