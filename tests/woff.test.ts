import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openWoff } from '../src/io/write/woff.ts';

const woff = readFileSync('node_modules/@fontsource/inter/files/inter-latin-400-normal.woff');

/** The checksum of a table as OpenType defines it: the sum of its 32-bit words. */
function checksumOf(font: Uint8Array, offset: number, length: number): number {
  let sum = 0;
  for (let at = offset; at < offset + length; at += 4) {
    for (let byte = 0; byte < 4; byte += 1) sum += (font[at + byte] ?? 0) * 2 ** (24 - 8 * byte);
  }
  return sum % 2 ** 32;
}

describe('a WOFF font', () => {
  test('becomes a TrueType font whose tables are whole', () => {
    const font = openWoff(woff);
    const view = new DataView(font.buffer);
    expect(view.getUint32(0)).toBe(0x00010000);
    const count = view.getUint16(4);
    const tags = Array.from({ length: count }, (_, index) => {
      const at = 12 + index * 16;
      const tag = String.fromCharCode(...font.subarray(at, at + 4));
      // The table "head" holds a sum over the whole file, which its own leaves out.
      const [sum, offset, length] = [view.getUint32(at + 4), view.getUint32(at + 8), view.getUint32(at + 12)];
      if (tag !== 'head') expect([tag, checksumOf(font, offset, length)]).toEqual([tag, sum]);
      return tag;
    });
    expect(tags).toEqual(expect.arrayContaining(['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']));
  });

  test('is refused where it is something else, or cut short', () => {
    expect(() => openWoff(new Uint8Array(100))).toThrow('not a WOFF 1.0 font');
    expect(() => openWoff(woff.subarray(0, 2000))).toThrow();
  });
});
