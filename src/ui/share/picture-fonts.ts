/** The pieces of the font as files, fetched only for a picture that needs them. */

import cyrillicItalic from '@fontsource/inter/files/inter-cyrillic-400-italic.woff?url';
import cyrillicRegular from '@fontsource/inter/files/inter-cyrillic-400-normal.woff?url';
import cyrillicSemibold from '@fontsource/inter/files/inter-cyrillic-600-normal.woff?url';
import cyrillicExtItalic from '@fontsource/inter/files/inter-cyrillic-ext-400-italic.woff?url';
import cyrillicExtRegular from '@fontsource/inter/files/inter-cyrillic-ext-400-normal.woff?url';
import cyrillicExtSemibold from '@fontsource/inter/files/inter-cyrillic-ext-600-normal.woff?url';
import greekItalic from '@fontsource/inter/files/inter-greek-400-italic.woff?url';
import greekRegular from '@fontsource/inter/files/inter-greek-400-normal.woff?url';
import greekSemibold from '@fontsource/inter/files/inter-greek-600-normal.woff?url';
import greekExtItalic from '@fontsource/inter/files/inter-greek-ext-400-italic.woff?url';
import greekExtRegular from '@fontsource/inter/files/inter-greek-ext-400-normal.woff?url';
import greekExtSemibold from '@fontsource/inter/files/inter-greek-ext-600-normal.woff?url';
import latinItalic from '@fontsource/inter/files/inter-latin-400-italic.woff?url';
import latinRegular from '@fontsource/inter/files/inter-latin-400-normal.woff?url';
import latinSemibold from '@fontsource/inter/files/inter-latin-600-normal.woff?url';
import latinExtItalic from '@fontsource/inter/files/inter-latin-ext-400-italic.woff?url';
import latinExtRegular from '@fontsource/inter/files/inter-latin-ext-400-normal.woff?url';
import latinExtSemibold from '@fontsource/inter/files/inter-latin-ext-600-normal.woff?url';
import vietnameseItalic from '@fontsource/inter/files/inter-vietnamese-400-italic.woff?url';
import vietnameseRegular from '@fontsource/inter/files/inter-vietnamese-400-normal.woff?url';
import vietnameseSemibold from '@fontsource/inter/files/inter-vietnamese-600-normal.woff?url';
import { heldFile } from '../../io/held-files.ts';
import type { FontPiece } from '../../io/write/figure-fonts.ts';
import type { Cut, Subset } from '../../io/write/font-subsets.ts';

const ADDRESSES: Readonly<Record<Subset, Readonly<Record<Cut, string>>>> = {
  latin: { regular: latinRegular, semibold: latinSemibold, italic: latinItalic },
  'latin-ext': { regular: latinExtRegular, semibold: latinExtSemibold, italic: latinExtItalic },
  cyrillic: { regular: cyrillicRegular, semibold: cyrillicSemibold, italic: cyrillicItalic },
  'cyrillic-ext': { regular: cyrillicExtRegular, semibold: cyrillicExtSemibold, italic: cyrillicExtItalic },
  greek: { regular: greekRegular, semibold: greekSemibold, italic: greekItalic },
  'greek-ext': { regular: greekExtRegular, semibold: greekExtSemibold, italic: greekExtItalic },
  vietnamese: { regular: vietnameseRegular, semibold: vietnameseSemibold, italic: vietnameseItalic },
};

export type LoadedPiece = FontPiece & { readonly bytes: Uint8Array };

const loaded = new Map<string, Promise<Uint8Array>>();

async function load(address: string): Promise<Uint8Array> {
  const held = heldFile(address);
  if (held) return new Uint8Array(await held.arrayBuffer());
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The font could not be fetched (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}

export function loadFontPieces(pieces: readonly FontPiece[]): Promise<LoadedPiece[]> {
  return Promise.all(
    pieces.map(async (piece) => {
      const address = ADDRESSES[piece.subset][piece.cut];
      const known = loaded.get(address) ?? load(address);
      loaded.set(address, known);
      // What failed is tried again the next time.
      known.catch(() => loaded.delete(address));
      return { ...piece, bytes: await known };
    }),
  );
}
