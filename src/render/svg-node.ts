/**
 * A picture as a tree of a few SVG elements: g, rect, circle, path with M, L, Q and Z, text with tspan, a. Written as
 * SVG here; whatever else pictures are written to walks the same tree.
 */

import { asXml, asXmlName, joinXml, type Xml, xml } from '../base/escape/xml.ts';
import { finish, type Work } from '../base/work.ts';

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

/** Rounded to hundredths, so that the same picture always gives the same bytes. */
export function decimal(value: number): string {
  // Adding 0 turns -0 into 0.
  return String(Math.round(value * 100) / 100 + 0);
}

function opening({ name, attributes }: SvgNode): Xml {
  let markup = xml`<${asXmlName(name)}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    markup = xml`${markup} ${asXmlName(key)}="${asXml(typeof value === 'number' ? decimal(value) : value)}"`;
  }
  return markup;
}

/** One without children. */
function writeLeaf(node: SvgNode): Xml {
  if (node.text === undefined) return xml`${opening(node)}/>`;
  return xml`${opening(node)}>${asXml(node.text)}</${asXmlName(node.name)}>`;
}

/** So many are written at a stretch. */
const STRETCH = 256;

export function writeSvgNode(node: SvgNode): Xml {
  return finish(writeSvgNodeInParts(node));
}

export function* writeSvgNodeInParts(node: SvgNode): Work<Xml> {
  const { name, text, children } = node;
  if (text !== undefined || !children) return writeLeaf(node);
  const parts: Xml[] = [];
  for (const child of children) {
    parts.push(child.children ? yield* writeSvgNodeInParts(child) : writeLeaf(child));
    if (parts.length % STRETCH === 0) yield;
  }
  const end = asXmlName(name);
  // White space between the parts of a text would be seen.
  if (name === 'text') return xml`${opening(node)}>${joinXml(parts, '')}</${end}>`;
  return xml`${opening(node)}>\n${joinXml(parts, '\n')}\n</${end}>`;
}
