/** The pieces of the font in a PDF: each is registered when the first text needs it. */

import type { jsPDF } from 'jspdf';
import { base64Of } from './base64.ts';
import type { FontPiece } from './figure-fonts.ts';
import { type Cut, SUBSETS, type Subset, subsetOf } from './font-subsets.ts';
import { openWoff } from './woff.ts';

/** What the PDF writer knows of a font that was given to it. */
interface FontMetadata {
  readonly characterToGlyph: (code: number) => number;
}

function nameOf({ cut, subset }: FontPiece): string {
  return `Inter-${cut}-${subset}`;
}

/** Consecutive letters in one font; without one where no piece has them. */
export interface FontRun {
  readonly text: string;
  readonly font: string | undefined;
}

/** Letters that are only told to programs: joiners, marks of direction. */
const FORMAT = /\p{Cf}/u;
const MARK = /\p{M}/u;

export class PdfFonts {
  private readonly document: jsPDF;
  private readonly files: ReadonlyMap<string, Uint8Array>;
  private readonly known = new Map<string, FontMetadata>();
  private readonly choices = new Map<string, string | undefined>();

  constructor(document: jsPDF, pieces: readonly (FontPiece & { readonly bytes: Uint8Array })[]) {
    this.document = document;
    this.files = new Map(pieces.map((piece) => [nameOf(piece), piece.bytes]));
  }

  private metadata(name: string): FontMetadata | undefined {
    const known = this.known.get(name);
    if (known) return known;
    const bytes = this.files.get(name);
    if (!bytes) return undefined;
    this.document.addFileToVFS(`${name}.ttf`, base64Of(openWoff(bytes)));
    this.document.addFont(`${name}.ttf`, name, 'normal');
    this.document.setFont(name, 'normal');
    const { metadata } = this.document.getFont() as unknown as { readonly metadata: FontMetadata };
    this.known.set(name, metadata);
    return metadata;
  }

  private fontFor(character: string, cut: Cut): string | undefined {
    const key = `${cut}${character}`;
    if (this.choices.has(key)) return this.choices.get(key);
    const code = character.codePointAt(0) ?? 0;
    const first = subsetOf(code);
    const subsets: readonly Subset[] = first === undefined ? [] : [first, ...SUBSETS.filter((each) => each !== first)];
    // The writer addresses letters by 16 bits.
    const name = subsets
      .map((subset) => nameOf({ cut, subset }))
      .find((each) => code <= 0xffff && (this.metadata(each)?.characterToGlyph(code) ?? 0) > 0);
    this.choices.set(key, name);
    return name;
  }

  /** A text in pieces of one font each, the letters composed where Unicode has them so. */
  runs(text: string, cut: Cut): FontRun[] {
    const runs: FontRun[] = [];
    for (const character of text.normalize('NFC').replace(/\s/gu, ' ')) {
      if (FORMAT.test(character)) continue;
      const last = runs.at(-1);
      const own = this.fontFor(character, cut);
      // A space between letters of another script belongs to them, and so does a mark on one.
      const font = last && !last.font && (character === ' ' || MARK.test(character)) ? undefined : own;
      if (last && last.font === font) runs[runs.length - 1] = { text: last.text + character, font };
      else runs.push({ text: character, font });
    }
    return runs;
  }
}
