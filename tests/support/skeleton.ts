/** What a page of HTML is made of apart from its texts, as a real parser reads it. */

import { type DefaultTreeAdapterMap, parse, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

export interface Skeleton {
  /** How often each element occurs, with the names of its attributes: "a href". */
  readonly elements: ReadonlyMap<string, number>;
  readonly comments: number;
  /** What its attributes lead to, each once. */
  readonly addresses: readonly string[];
  readonly text: string;
}

const LEADING = new Set(['href', 'src', 'action', 'formaction', 'data', 'poster', 'srcset', 'xlink:href']);

export function skeletonOf(html: string, whole: 'page' | 'fragment' = 'fragment'): Skeleton {
  const elements = new Map<string, number>();
  const addresses = new Set<string>();
  const texts: string[] = [];
  let comments = 0;
  const waiting: Node[] = [whole === 'page' ? parse(html) : parseFragment(html)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) texts.push(node.value);
    if (node.nodeName === '#comment') comments += 1;
    if ('attrs' in node) {
      const kind = [node.tagName, ...node.attrs.map(({ name }) => name).toSorted()].join(' ');
      elements.set(kind, (elements.get(kind) ?? 0) + 1);
      for (const { name, value } of node.attrs) if (LEADING.has(name)) addresses.add(value);
    }
    if ('content' in node) waiting.push(node.content);
    if ('childNodes' in node) waiting.push(...node.childNodes.toReversed());
  }
  return {
    elements: new Map([...elements].toSorted()),
    comments,
    addresses: [...addresses].toSorted(),
    text: texts.join(''),
  };
}

/** As it is shown: runs of blanks are one. */
export function shown(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
