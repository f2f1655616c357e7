/** Which pieces of the font a figure needs, and the style that brings them along in an SVG. */

import type { SvgNode } from '../../render/svg-node.ts';
import { base64Of } from './base64.ts';
import { type Cut, type Subset, subsetsOf, UNICODE_RANGES } from './font-subsets.ts';

export interface FontPiece {
  readonly cut: Cut;
  readonly subset: Subset;
}

function cutOf({ attributes }: SvgNode): Cut {
  if (attributes['font-style'] === 'italic') return 'italic';
  return attributes['font-weight'] === 600 ? 'semibold' : 'regular';
}

function collectTexts(nodes: readonly SvgNode[], texts: Map<Cut, Set<string>>): void {
  for (const node of nodes) {
    if (node.name !== 'text') {
      collectTexts(node.children ?? [], texts);
      continue;
    }
    const cut = cutOf(node);
    const known = texts.get(cut) ?? new Set();
    texts.set(cut, known);
    for (const { text = '' } of node.children ?? [node]) known.add(text);
  }
}

export function fontPiecesOf(nodes: readonly SvgNode[]): FontPiece[] {
  const texts = new Map<Cut, Set<string>>();
  collectTexts(nodes, texts);
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
