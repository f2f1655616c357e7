/** Parts of a page that stand one below the other: each is drawn from its top left corner and says how high it is. */

import { type FontWeight, textWidth } from '../../base/text-width.ts';
import { type Stretch, wrapStretches } from '../../base/wrap-text.ts';
import { element, group, type SvgNode } from '../../render/svg-node.ts';

export interface Block {
  readonly height: number;
  readonly nodes: readonly SvgNode[];
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
  const { sizePx, weight, leading = 1.35, mostLines, italic } = style;
  const lines = wrapStretches(stretches, width, sizePx, weight, mostLines);
  const step = sizePx * leading;
  const nodes = lines.map((line, index): SvgNode => {
    const attributes = {
      ...{ x: 0, y: step * index + (step - sizePx) / 2 + sizePx * 0.8, 'font-size': sizePx, 'font-weight': weight },
      'font-style': italic ? 'italic' : undefined,
    };
    const first = line[0];
    if (line.length === 1 && first) return element('text', { ...attributes, fill: first.look }, first.text.trimEnd());
    const spans = line.map(({ text, look }, place) =>
      element('tspan', { fill: look }, place === line.length - 1 ? text.trimEnd() : text),
    );
    return { name: 'text', attributes, children: spans };
  });
  return { height: step * lines.length, nodes };
}

export function plainBlock(text: string, colour: string, width: number, style: TextBlockStyle): Block {
  return text === '' ? EMPTY_BLOCK : textBlock([{ text, look: colour }], width, style);
}

export const EMPTY_BLOCK: Block = { height: 0, nodes: [] };

/** Blocks below each other, `gap` apart; those without height take no gap. */
export function stackBlocks(blocks: readonly Block[], gap: number): Block {
  const nodes: SvgNode[] = [];
  let y = 0;
  for (const block of blocks) {
    if (block.height === 0) continue;
    if (nodes.length > 0) y += gap;
    nodes.push(moved(0, y, block.nodes));
    y += block.height;
  }
  return { height: y, nodes };
}

export function moved(x: number, y: number, nodes: readonly SvgNode[], scale = 1): SvgNode {
  const steps = `translate(${rounded(x)} ${rounded(y)})${scale === 1 ? '' : ` scale(${rounded(scale)})`}`;
  return group({ transform: steps }, nodes);
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}

/** A sign with words beside it. */
export interface Entry {
  readonly sign: readonly SvgNode[];
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
  const nodes: SvgNode[] = [];
  let x = 0;
  let y = 0;
  for (const { sign, signWidth, words } of entries) {
    const entryWidth = signWidth + SIGN_GAP + textWidth(words, ENTRY_PX, 400);
    if (x > 0 && x + entryWidth > width) {
      x = 0;
      y += ENTRY_HEIGHT;
    }
    nodes.push(moved(x, y + ENTRY_HEIGHT / 2, sign));
    const at = { x: x + signWidth + SIGN_GAP, y: y + ENTRY_HEIGHT / 2 + ENTRY_PX * 0.35 };
    nodes.push(element('text', { ...at, 'font-size': ENTRY_PX, 'font-weight': 400, fill: colour }, words));
    x += entryWidth + ENTRY_GAP;
  }
  return { height: y + ENTRY_HEIGHT, nodes };
}
