/** Which pieces of the font a figure needs, and the style that brings them along in an SVG. */

import { finish, type Work } from '../../base/work.ts';
import type { TextStyle } from '../../render/painter.ts';
import { TextListener } from '../../render/text-listener.ts';
import { base64Of } from './base64.ts';
import type { Draw } from './draw.ts';
import { type Cut, type Subset, subsetsOf, UNICODE_RANGES } from './font-subsets.ts';

export interface FontPiece {
  readonly cut: Cut;
  readonly subset: Subset;
}

export function cutOf({ weight, italic }: Pick<TextStyle, 'weight' | 'italic'>): Cut {
  if (italic) return 'italic';
  return weight === 600 ? 'semibold' : 'regular';
}

export function fontPiecesOf(draw: Draw): FontPiece[] {
  return finish(fontPiecesInParts(draw));
}

export function* fontPiecesInParts(draw: Draw): Work<FontPiece[]> {
  const texts = new Map<Cut, Set<string>>();
  const hear = (text: string, style: TextStyle): void => {
    const cut = cutOf(style);
    const known = texts.get(cut) ?? new Set();
    texts.set(cut, known.add(text));
  };
  yield* draw(new TextListener(hear));
  return [...texts].flatMap(([cut, each]) => [...subsetsOf(each)].map((subset) => ({ cut, subset })));
}

const FACES: Readonly<Record<Cut, string>> = {
  regular: 'font-weight:400;font-style:normal',
  semibold: 'font-weight:600;font-style:normal',
  italic: 'font-weight:400;font-style:italic',
};

/** Inter is under the SIL Open Font License 1.1, which lets documents bring it along. `bytes` are WOFF files. */
export function fontStyle(pieces: readonly (FontPiece & { readonly bytes: Uint8Array })[]): string {
  return pieces
    .map(
      ({ cut, subset, bytes }) =>
        `@font-face{font-family:Inter;${FACES[cut]};src:url(data:font/woff;base64,${base64Of(bytes)}) format('woff');unicode-range:${UNICODE_RANGES[subset]}}`,
    )
    .join('\n');
}
