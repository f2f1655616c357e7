import { readFileSync } from 'node:fs';
import type { FontPiece } from '../../src/io/write/figure-fonts.ts';

const FILES = { regular: '400-normal', semibold: '600-normal', italic: '400-italic' } as const;

/** A piece of Inter as the program fetches it. */
export function fontFile({ cut, subset }: FontPiece): Uint8Array {
  return readFileSync(`node_modules/@fontsource/inter/files/inter-${subset}-${FILES[cut]}.woff`);
}
