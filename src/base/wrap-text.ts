/** Breaks a text into lines that fit a width, without a DOM. */

import { type FontWeight, textWidth } from './text-width.ts';

/** A stretch of text in one look. */
export interface Stretch<Look> {
  readonly text: string;
  readonly look: Look;
}

export type Line<Look> = readonly Stretch<Look>[];

/** Words with the space after them; a word that is wider than a line is cut where it must be. */
function pieces(text: string, maxPx: number, fontPx: number, weight: FontWeight): string[] {
  return (text.match(/\S+\s*|\s+/g) ?? []).flatMap((word) => {
    if (textWidth(word.trimEnd(), fontPx, weight) <= maxPx) return [word];
    const parts: string[] = [];
    let part = '';
    let width = 0;
    for (const character of word) {
      const advance = textWidth(character, fontPx, weight);
      if (part !== '' && width + advance > maxPx) {
        parts.push(part);
        part = '';
        width = 0;
      }
      part += character;
      width += advance;
    }
    return [...parts, part];
  });
}

/** Lines of stretches, each no wider than `maxPx` at a font size in pixels; beyond `mostLines` they end with "…". */
export function wrapStretches<Look>(
  stretches: readonly Stretch<Look>[],
  maxPx: number,
  fontPx: number,
  weight: FontWeight,
  mostLines = Number.POSITIVE_INFINITY,
): Line<Look>[] {
  const lines: Stretch<Look>[][] = [[]];
  const ellipsisPx = textWidth('…', fontPx, weight);
  let width = 0;
  for (const { text, look } of stretches) {
    for (const piece of pieces(text, maxPx - ellipsisPx, fontPx, weight)) {
      const line = lines.at(-1) ?? [];
      const pieceWidth = textWidth(piece.trimEnd(), fontPx, weight);
      const isLast = lines.length >= mostLines;
      if (line.length > 0 && width + pieceWidth > maxPx - (isLast ? ellipsisPx : 0)) {
        if (isLast) {
          const end = line.at(-1);
          if (end) line[line.length - 1] = { ...end, text: `${end.text.trimEnd()}…` };
          return lines;
        }
        lines.push([{ text: piece, look }]);
        width = 0;
      } else {
        const before = line.at(-1);
        if (before && before.look === look) line[line.length - 1] = { text: before.text + piece, look };
        else line.push({ text: piece, look });
      }
      width += textWidth(piece, fontPx, weight);
    }
  }
  return lines.filter((line) => line.length > 0);
}
