/** Parts of a page that stand one below the other: each is drawn from its top left corner and says how high it is. */

import { type FontWeight, textWidth } from '../../base/text-width.ts';
import { type Stretch, wrapStretches } from '../../base/wrap-text.ts';
import type { PagePainter, TextPlace } from '../../render/painter.ts';
import { atOnce, type Draw, drawNothing, inTurn, moved } from './draw.ts';

export interface Block {
  readonly height: number;
  readonly draw: Draw;
}

export interface TextBlockStyle {
  readonly sizePx: number;
  readonly weight: FontWeight;
  /** From one baseline to the next, as a share of the size. */
  readonly leading?: number;
  readonly mostLines?: number;
  readonly italic?: boolean;
}

/** Running text; each stretch has a colour. */
export function textBlock(stretches: readonly Stretch<string>[], width: number, style: TextBlockStyle): Block {
  const { sizePx, weight, leading = 1.35, mostLines, italic = false } = style;
  const lines = wrapStretches(stretches, width, sizePx, weight, mostLines);
  const step = sizePx * leading;
  const draw = atOnce((painter) => {
    for (const [index, line] of lines.entries()) {
      const runs = line.map(({ text, look: fill }, place) => ({
        text: place === line.length - 1 ? text.trimEnd() : text,
        fill,
      }));
      const y = step * index + (step - sizePx) / 2 + sizePx * 0.8;
      const place: TextPlace = { x: 0, y, size: sizePx, weight, italic, align: 'left', alpha: 1 };
      const [only] = runs;
      if (only && runs.length === 1) painter.text(only.text, only.fill, place);
      else painter.runs(runs, place);
    }
  });
  return { height: step * lines.length, draw };
}

export function plainBlock(text: string, colour: string, width: number, style: TextBlockStyle): Block {
  return text === '' ? EMPTY_BLOCK : textBlock([{ text, look: colour }], width, style);
}

export const EMPTY_BLOCK: Block = { height: 0, draw: drawNothing };

/** Blocks below each other, `gap` apart; those without height take no gap. */
export function stackBlocks(blocks: readonly Block[], gap: number): Block {
  const draws: Draw[] = [];
  let y = 0;
  for (const block of blocks) {
    if (block.height === 0) continue;
    if (draws.length > 0) y += gap;
    draws.push(moved(0, y, block.draw));
    y += block.height;
  }
  return { height: y, draw: inTurn(draws) };
}

/** A sign with words beside it. */
export interface Entry {
  readonly sign: (painter: PagePainter) => void;
  readonly signWidth: number;
  readonly words: string;
}

const ENTRY_PX = 11.5;
const ENTRY_HEIGHT = 19;
const SIGN_GAP = 6;
const ENTRY_GAP = 18;

/** Entries in a row, and in further rows where one does not hold them. Signs are drawn around the middle of the row. */
export function entryRows(entries: readonly Entry[], colour: string, width: number): Block {
  if (entries.length === 0) return EMPTY_BLOCK;
  const draws: Draw[] = [];
  let x = 0;
  let y = 0;
  for (const { sign, signWidth, words } of entries) {
    const entryWidth = signWidth + SIGN_GAP + textWidth(words, ENTRY_PX, 400);
    if (x > 0 && x + entryWidth > width) {
      x = 0;
      y += ENTRY_HEIGHT;
    }
    draws.push(moved(x, y + ENTRY_HEIGHT / 2, atOnce(sign)));
    const place: TextPlace = {
      ...{ x: x + signWidth + SIGN_GAP, y: y + ENTRY_HEIGHT / 2 + ENTRY_PX * 0.35, align: 'left' },
      ...{ size: ENTRY_PX, weight: 400, italic: false, alpha: 1 },
    };
    draws.push(atOnce((painter) => painter.text(words, colour, place)));
    x += entryWidth + ENTRY_GAP;
  }
  return { height: y + ENTRY_HEIGHT, draw: inTurn(draws) };
}
