import { Children, createElement, type ReactNode } from 'react';
import type { PagePainter } from '../../render/painter.ts';
import { SvgPen } from '../../render/svg.ts';
import { decimal, type SvgNode } from '../../render/svg-node.ts';

/** As React calls it: "strokeWidth". */
function propertyOf(attribute: string): string {
  return attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function elementOf({ name, attributes, text, children = [] }: SvgNode): ReactNode {
  const properties = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[propertyOf(key), typeof value === 'number' ? decimal(value) : value]],
  );
  return createElement(name, Object.fromEntries(properties), text ?? elementsOf(children));
}

/** In an order that stays the same as long as the picture does. */
function elementsOf(nodes: readonly SvgNode[]): ReactNode {
  return Children.toArray(nodes.map(elementOf));
}

interface Props {
  readonly className: string;
  /** Of all together. */
  readonly opacity: number;
  readonly draw: (painter: PagePainter) => void;
}

/** What is drawn, as elements of the page. */
export function Shapes({ className, opacity, draw }: Props) {
  const pen = new SvgPen('screen');
  draw(pen);
  return createElement('g', { className, opacity: opacity < 1 ? opacity : undefined }, elementsOf(pen.nodes));
}
