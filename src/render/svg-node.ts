/**
 * A picture as a tree of a few SVG elements: g, rect, circle, path with M, L, Q and Z, text with tspan, a. Written as
 * SVG here; whatever else pictures are written to walks the same tree.
 */

import { finish, type Work } from '../base/work.ts';

/** What XML cannot hold at all, not even escaped: control characters and halves of surrogate pairs. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** Attributes stand in double quotes, so that single ones need no entity. */
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export type Attributes = Readonly<Record<string, string | number | undefined>>;

export interface SvgNode {
  readonly name: string;
  /** Those that are undefined are left out. */
  readonly attributes: Attributes;
  readonly text?: string | undefined;
  readonly children?: readonly SvgNode[];
}

export function element(name: string, attributes: Attributes, text?: string): SvgNode {
  return { name, attributes, text };
}

export function group(attributes: Attributes, children: readonly SvgNode[]): SvgNode {
  return { name: 'g', attributes, children };
}

function escapeXml(text: string): string {
  return text.replace(NOT_XML, '\u{FFFD}').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

/** Rounded to hundredths, so that the same picture always gives the same bytes. */
export function decimal(value: number): string {
  // Adding 0 turns -0 into 0.
  return String(Math.round(value * 100) / 100 + 0);
}

function opening({ name, attributes }: SvgNode): string {
  let markup = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) markup += ` ${key}="${typeof value === 'number' ? decimal(value) : escapeXml(value)}"`;
  }
  return markup;
}

/** One without children. */
function writeLeaf(node: SvgNode): string {
  return node.text === undefined ? `${opening(node)}/>` : `${opening(node)}>${escapeXml(node.text)}</${node.name}>`;
}

/** So many are written at a stretch. */
const STRETCH = 256;

export function writeSvgNode(node: SvgNode): string {
  return finish(writeSvgNodeInParts(node));
}

export function* writeSvgNodeInParts(node: SvgNode): Work<string> {
  const { name, text, children } = node;
  if (text !== undefined || !children) return writeLeaf(node);
  const parts: string[] = [];
  for (const child of children) {
    parts.push(child.children ? yield* writeSvgNodeInParts(child) : writeLeaf(child));
    if (parts.length % STRETCH === 0) yield;
  }
  // White space between the parts of a text would be seen.
  if (name === 'text') return `${opening(node)}>${parts.join('')}</${name}>`;
  return `${opening(node)}>\n${parts.join('\n')}\n</${name}>`;
}
