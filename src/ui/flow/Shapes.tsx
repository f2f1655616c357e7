import { createElement, type ReactNode } from 'react';
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
  return createElement(
    name,
    Object.fromEntries(properties),
    ...(text === undefined ? children.map(elementOf) : [text]),
  );
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
  return createElement('g', { className, opacity: opacity < 1 ? opacity : undefined }, ...pen.nodes.map(elementOf));
}
