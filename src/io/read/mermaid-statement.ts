/** One statement of a flowchart: boxes with their labels, and arrows between them, as in `a[Ann] -->|leads| b & c`. */

import { type Diagram, plainLabel } from './diagram.ts';

/** What opens a box, the longer first, and what closes it. */
const SHAPES: readonly (readonly [open: string, closes: readonly string[]])[] = [
  ['(((', [')))']],
  ['((', ['))']],
  ['([', ['])']],
  ['[[', [']]']],
  ['[(', [')]']],
  ['[/', ['/]', '\\]']],
  ['[\\', ['\\]', '/]']],
  ['{{', ['}}']],
  ['[', [']']],
  ['(', [')']],
  ['{', ['}']],
  ['>', [']']],
];
const ID = /(?:[\p{L}\p{N}_.:/]|-(?![-.>]))+/uy;
const CLASS = /:::[\w-]+/y;
const ATTRIBUTES = /@\{([^}]*)\}/y;
/** With words between two halves, and without. */
const WORDED =
  /\s*([<xo]?)(--|==|-\.)\s+("[^"]*"|[^\s|>"-][^|>"]*?)\s*(-{2,}|={2,}|\.+-)([>xo]?)(?=[\s"\p{L}\p{N}|])/uy;
const BARE = /\s*(?:\w+@)?([<]?)(~{3,}|-{2,}|={2,}|-\.+-)([>]|[xo](?=\s))?/y;
const LABEL = /\s*\|([^|]*)\|/y;
const BLANKS = /\s*/y;

interface Link {
  readonly isDotted: boolean;
  readonly isReversed: boolean;
  readonly isHidden: boolean;
  readonly label: string;
}

/** Puts boxes and arrows into the diagram; false where some of the statement is not understood. */
export function readStatement(line: string, diagram: Diagram, number: number, units: readonly string[]): boolean {
  const reader = new StatementReader(line, diagram, number, units);
  return reader.read();
}

class StatementReader {
  private at = 0;
  private readonly line: string;
  private readonly diagram: Diagram;
  private readonly number: number;
  private readonly units: readonly string[];

  constructor(line: string, diagram: Diagram, number: number, units: readonly string[]) {
    this.line = line;
    this.diagram = diagram;
    this.number = number;
    this.units = units;
  }

  read(): boolean {
    for (;;) {
      this.match(BLANKS);
      if (this.at >= this.line.length) return true;
      if (!this.readChain()) return false;
      this.match(BLANKS);
      if (this.at < this.line.length && this.line[this.at] !== ';') return false;
      this.at++;
    }
  }

  private readChain(): boolean {
    let left = this.readBoxes();
    if (left.length === 0) return false;
    for (let link = this.readLink(); link; link = this.readLink()) {
      const right = this.readBoxes();
      if (right.length === 0) return false;
      if (!link.isHidden) this.connect(left, right, link);
      left = right;
    }
    return true;
  }

  private connect(left: readonly string[], right: readonly string[], { isReversed, isDotted, label }: Link): void {
    for (const one of left) {
      for (const other of right) {
        const [from, to] = isReversed ? [other, one] : [one, other];
        this.diagram.connect({ from, to, isDotted, label });
      }
    }
  }

  private readBoxes(): string[] {
    const ids: string[] = [];
    do {
      this.match(BLANKS);
      const id = this.match(ID)?.[0];
      if (id === undefined) return [];
      const attributes = this.match(ATTRIBUTES)?.[1];
      const shape = shapeAt(this.line, this.at);
      if (shape) this.at = shape.end;
      this.match(CLASS);
      this.match(BLANKS);
      const label = shape?.label ?? /label:\s*"([^"]*)"/.exec(attributes ?? '')?.[1];
      this.diagram.add(id, label === undefined ? undefined : plainLabel(label), this.number, this.units);
      ids.push(id);
    } while (this.take('&'));
    return ids;
  }

  private readLink(): Link | undefined {
    const worded = this.match(WORDED);
    if (worded) {
      const [, start = '', sign = '', words = '', , end = ''] = worded;
      const isReversed = start === '<' && end !== '>';
      return { isDotted: sign === '-.', isReversed, isHidden: false, label: words.replace(/^"(.*)"$/, '$1') };
    }
    const bare = this.match(BARE);
    if (!bare) return undefined;
    const [, start = '', sign = '', end = ''] = bare;
    const label = this.match(LABEL)?.[1]?.trim() ?? '';
    return {
      isDotted: sign.includes('.'),
      isReversed: start === '<' && end !== '>',
      isHidden: sign.startsWith('~'),
      label,
    };
  }

  private take(sign: string): boolean {
    if (this.line[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.line);
    if (match) this.at += match[0].length;
    return match;
  }
}

/** The box that opens at some place of a line: what stands in it, and where it ends. */
export function shapeAt(line: string, at: number): { readonly label: string; readonly end: number } | undefined {
  const shape = SHAPES.find(([open]) => line.startsWith(open, at));
  if (!shape) return undefined;
  const [open, closes] = shape;
  const from = at + open.length;
  const quoted = /\s*"([^"]*)"\s*/y;
  quoted.lastIndex = from;
  const match = quoted.exec(line);
  const search = match ? from + match[0].length : from;
  for (const close of closes) {
    const end = match ? (line.startsWith(close, search) ? search : -1) : line.indexOf(close, from);
    if (end >= 0) return { label: match?.[1] ?? line.slice(from, end), end: end + close.length };
  }
  return undefined;
}
