/** An SVG that is in a document, as the tree that pictures are written from. */

import type { SvgNode } from '../../render/svg-node.ts';

/** What says nothing in a file. */
const ONLY_HERE = new Set(['class', 'role', 'aria-label']);

function attributesOf(element: Element): SvgNode['attributes'] {
  const own = [...element.attributes].filter(({ name }) => !ONLY_HERE.has(name));
  return Object.fromEntries(own.map(({ name, value }) => [name, /^-?[\d.]+$/.test(value) ? Number(value) : value]));
}

export function svgNodeOf(element: Element): SvgNode {
  const { localName: name } = element;
  const attributes = attributesOf(element);
  if (name !== 'text') return { name, attributes, children: [...element.children].map(svgNodeOf) };
  const parts = [...element.childNodes].filter(({ textContent }) => textContent !== '');
  if (parts.every(({ nodeType }) => nodeType === Node.TEXT_NODE)) {
    return { name, attributes, text: element.textContent ?? '' };
  }
  const children = parts.map(
    (part): SvgNode => ({
      name: 'tspan',
      attributes: part instanceof Element ? attributesOf(part) : {},
      text: part.textContent ?? '',
    }),
  );
  return { name, attributes, children };
}
