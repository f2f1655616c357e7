/** Rules for the source that hold off whole kinds of faults. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

const SOURCE = new URL('../src/', import.meta.url).pathname;
/** Paths below src/ to their text. */
const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(SOURCE, path), 'utf8') }));

/** What is spread there are the arguments of a function, as many as it has. */
const TUPLES: ReadonlySet<string> = new Set([
  'base/remember.ts',
  'diff/seat-tree.ts',
  'io/import/match/match-rosters.ts',
  'store/selectors.ts',
  'ui/chart/use-chart.ts',
  'ui/timeline/TimelineView.tsx',
  'ui/use-work.ts',
]);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesIn(each);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  if ('type' in value && typeof value.type === 'string') yield value as Node;
  for (const each of Object.values(value)) yield* nodesIn(each);
}

/** `f(...list)`, `new F(...list)`, `f.apply(it, list)` and `Reflect.apply(f, it, list)`. */
function spreads(node: Node): boolean {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return false;
  const given = node.arguments as readonly Node[];
  if (given.some(({ type }) => type === 'SpreadElement')) return true;
  const callee = node.callee as Node & { readonly property?: { readonly name?: string } };
  return callee.type === 'MemberExpression' && callee.property?.name === 'apply' && given.length > 1;
}

function spreadsIn(path: string, text: string): string[] {
  return [...nodesIn(parseSync(path, text).program)]
    .filter(spreads)
    .map(({ start, end }) => `${path}: ${text.slice(start, end).replace(/\s+/g, ' ').slice(0, 100)}`);
}

/**
 * Each item that is spread takes up stack, and how many there are is up to whoever made the file. `base/lists.ts` has
 * what does the same for lists of any length.
 */
test('no list of data is spread into a call', () => {
  const found = sources.filter(({ path }) => !TUPLES.has(path)).flatMap(({ path, text }) => spreadsIn(path, text));
  expect(found).toEqual([]);
});

test('it would be noticed', () => {
  const of = (text: string): number => spreadsIn('some.ts', text).length;
  expect(of('list.push(...items)')).toBe(1);
  expect(of('const widest = Math.max(0, ...new Set(widths))')).toBe(1);
  expect(of('String.fromCharCode.apply(null, bytes)')).toBe(1);
  expect(of('new Date(...parts)')).toBe(1);
  expect(of('indents.apply(rows); const all = [...some, ...others]')).toBe(0);
});

/** What is fetched there has addresses that the build writes. */
const OF_THE_BUILD = ['io/held-files.ts', 'ui/faults/all-parts.ts', 'ui/share/picture-fonts.ts'];

/** It asks no other server and does not wait for ever. */
test('whatever an address or a file names is fetched in one place', () => {
  const fetching = sources.filter(({ text }) =>
    /(?<![.\w])fetch\((?!\))|XMLHttpRequest|sendBeacon|EventSource|WebSocket/.test(text),
  );
  expect(fetching.map(({ path }) => path).toSorted()).toEqual(['io/fetch-beside.ts', ...OF_THE_BUILD].toSorted());
});
