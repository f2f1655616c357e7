/**
 * The floors of the source: which folder of src/ may build on which folder and package. Every import is resolved,
 * type-only ones included, and one that the table does not list fails.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

interface Floor {
  readonly folders: readonly string[];
  /** Folders to take types from, never values. */
  readonly typesOf?: readonly string[];
  readonly packages?: readonly string[];
  /** Without the document, the window or the navigator: runs in a worker, in Node and under test alike. */
  readonly pure?: true;
}

/** From the ground up. A test may also use every folder above its own in this table, as they are lower floors. */
const FLOORS: Readonly<Record<string, Floor>> = {
  base: { folders: [] },
  model: { folders: ['base'], packages: ['valibot'], pure: true },
  diff: { folders: ['base', 'model'], pure: true },
  layout: { folders: ['base'], packages: ['d3-hierarchy'], pure: true },
  input: { folders: ['base'], packages: ['d3-zoom', 'd3-selection', 'd3-interpolate', 'd3-ease'] },
  scene: { folders: ['base', 'model', 'diff', 'layout'], pure: true },
  render: { folders: ['base', 'scene'], pure: true },
  io: {
    folders: ['base', 'model', 'diff', 'scene', 'render'],
    packages: ['valibot', 'papaparse', 'fflate', 'saxen', 'write-excel-file', 'read-excel-file', 'jspdf', 'yaml'],
  },
  worker: { folders: ['base', 'model', 'diff', 'layout', 'io'] },
  store: { folders: ['base', 'model', 'diff', 'layout', 'scene', 'io', 'worker'], packages: ['zustand', 'idb'] },
  cli: {
    folders: ['base', 'model', 'diff', 'layout', 'scene', 'render', 'io', 'store'],
    packages: [
      'node:child_process',
      'node:crypto',
      'node:events',
      'node:fs',
      'node:os',
      'node:path',
      'node:stream',
      'node:tty',
      'node:url',
      'node:util',
      'node:v8',
    ],
  },
  ui: {
    folders: ['base', 'model', 'diff', 'scene', 'render', 'input', 'io', 'store'],
    typesOf: ['layout'],
    packages: [
      'react',
      'react-dom',
      'zustand',
      'react-error-boundary',
      '@tanstack/react-virtual',
      'd3-scale',
      '@fontsource/inter',
    ],
  },
  'main.tsx': {
    folders: ['base', 'io', 'store', 'ui'],
    packages: ['react', 'react-dom', '@fontsource-variable/inter'],
  },
  'standalone.tsx': {
    folders: ['base', 'io', 'store', 'ui'],
    packages: ['react', 'react-dom', '@fontsource-variable/inter'],
  },
};
const TEST_PACKAGES = ['vitest', 'fast-check', 'fake-indexeddb'];
const DOM_GLOBALS = new Set(['document', 'window', 'navigator']);

/** Paths from the root of the repository, with forward slashes, to their text. */
type Sources = Readonly<Record<string, string>>;

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

interface Import {
  /** Undefined where it is not a literal, so that nothing can be said of it. */
  readonly specifier: string | undefined;
  readonly typeOnly: boolean;
}

function violationsOf(sources: Sources): string[] {
  return Object.entries(sources).flatMap(([path, text]) => {
    const floorName = floorOf(path);
    const floor = FLOORS[floorName];
    if (!floor) return [`${path}: src/${floorName} is not on a floor`];
    if (!/\.tsx?$/.test(path)) return [`${path}: only .ts and .tsx files are checked`];
    const { program, errors } = parseSync(path, text);
    if (errors.length > 0) return [`${path}: ${errors[0]?.message}`];

    const found: string[] = [];
    walk(program as unknown as Node, (node, parent) => {
      const imported = importOf(node);
      const complaint = imported && complaintAbout(imported, path, floorName, floor);
      if (complaint) found.push(`${path}: ${complaint}`);
      if (floor.pure && isDomGlobal(node, parent)) found.push(`${path}: uses the global ${node.name}`);
    });
    return found;
  });
}

function complaintAbout(
  { specifier, typeOnly }: Import,
  path: string,
  floorName: string,
  floor: Floor,
): string | undefined {
  if (specifier === undefined) return 'an import that is not a literal';
  const isTest = isTestFile(path);
  const [bare = ''] = specifier.split(/[?#]/);
  if (!/^[./]/.test(bare)) {
    const name = bare.split('/', bare.startsWith('@') ? 2 : 1).join('/');
    const allowed = [...(floor.packages ?? []), ...(isTest ? TEST_PACKAGES : [])];
    return allowed.includes(name) ? undefined : `may not use the package ${name}`;
  }

  const target = bare.startsWith('/') ? bare.slice(1) : posix.join(posix.dirname(path), bare);
  if (isTest && target.startsWith('tests/support/')) return undefined;
  if (!target.startsWith('src/')) return `may not reach out of src/ to ${target}`;
  if (!isTest && isTestFile(target)) return `may not use the test ${target}`;
  const targetFloor = floorOf(target);
  if (targetFloor === floorName || floor.folders.includes(targetFloor)) return undefined;
  if (isTest && isLower(targetFloor, floorName)) return undefined;
  if (!floor.typesOf?.includes(targetFloor)) return `may not use src/${targetFloor} (${specifier})`;
  return typeOnly ? undefined : `may use only types of src/${targetFloor} (${specifier})`;
}

/** src/model/tree.ts is on the floor model; a file right in src/ is a floor of its own. */
function floorOf(path: string): string {
  return path.split('/')[1] ?? path;
}

function isTestFile(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

function isLower(floorName: string, than: string): boolean {
  const order = Object.keys(FLOORS);
  return order.includes(floorName) && order.indexOf(floorName) < order.indexOf(than);
}

function importOf(node: Node): Import | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      return node.source ? { specifier: literal(node.source), typeOnly: isTypeOnly(node) } : undefined;
    case 'TSImportType':
      return { specifier: literal(node.source), typeOnly: true };
    case 'TSExternalModuleReference':
      return { specifier: literal(node.expression), typeOnly: false };
    case 'ImportExpression':
      return { specifier: literal(node.source), typeOnly: false };
    case 'NewExpression': {
      const [address, base] = node.arguments as Node[];
      return isImportMeta(base, 'url') ? { specifier: literal(address), typeOnly: false } : undefined;
    }
    case 'CallExpression': {
      const callee = node.callee as Node;
      if (isImportMeta(callee, 'glob')) return { specifier: undefined, typeOnly: false };
      const [address] = node.arguments as Node[];
      return isImportMeta(callee, 'resolve') ? { specifier: literal(address), typeOnly: false } : undefined;
    }
    default:
      return undefined;
  }
}

function isTypeOnly(node: Node): boolean {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = (node.specifiers ?? []) as Node[];
  return specifiers.length > 0 && specifiers.every((each) => each.importKind === 'type' || each.exportKind === 'type');
}

function isImportMeta(node: Node | undefined, property: string): boolean {
  if (node?.type !== 'MemberExpression') return false;
  return (node.object as Node).type === 'MetaProperty' && (node.property as Node).name === property;
}

function literal(node: unknown): string | undefined {
  const value = (node as Node | undefined)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** A name that stands for a value, so not the key of an object and not a property, other than of globalThis. */
function isDomGlobal(node: Node, parent: Node | undefined): boolean {
  if (node.type !== 'Identifier' || !DOM_GLOBALS.has(node.name as string)) return false;
  if (!parent || parent.computed) return true;
  if (parent.type === 'MemberExpression' && parent.property === node) {
    return ['globalThis', 'self'].includes((parent.object as Node).name as string);
  }
  return parent.key !== node || parent.shorthand === true;
}

function walk(node: Node, visit: (node: Node, parent: Node | undefined) => void, parent?: Node): void {
  visit(node, parent);
  for (const child of Object.values(node).flat()) {
    if (typeof child === 'object' && child !== null && 'type' in child) walk(child as Node, visit, node);
  }
}

function sourcesOnDisk(): Sources {
  const root = join(import.meta.dirname, '..');
  const entries = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const paths = entries.map((entry) => posix.join('src', entry.replaceAll('\\', '/')));
  const scripts = paths.filter((path) => /\.[cm]?[jt]sx?$/.test(path));
  return Object.fromEntries(scripts.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

describe('the floors of src/', () => {
  const sources = sourcesOnDisk();

  test('the sources are there to be checked', () => {
    expect(Object.keys(sources)).toContain('src/model/schema.ts');
  });

  test('every import stays on or below its floor, and pure folders use no DOM globals', () => {
    expect(violationsOf(sources)).toEqual([]);
  });
});

describe('the check itself', () => {
  test.each<[name: string, path: string, text: string, complaint: string]>([
    ['a type-only import', 'src/model/a.ts', "import type { X } from '../diff/x.ts';", 'may not use src/diff'],
    ['an import for its effects', 'src/model/a.ts', "import '../ui/x.ts';", 'may not use src/ui'],
    ['a re-export', 'src/layout/a.ts', "export { x } from '../model/x.ts';", 'may not use src/model'],
    ['a re-export of all', 'src/layout/a.ts', "export * from '../model/x.ts';", 'may not use src/model'],
    ['a dynamic import', 'src/io/a.ts', "await import('../store/x.ts');", 'may not use src/store'],
    ['a dynamic import of a variable', 'src/io/a.ts', 'await import(address);', 'not a literal'],
    ['an import in a type', 'src/render/a.ts', "let x: import('../model/x.ts').X;", 'may not use src/model'],
    ['an address', 'src/ui/a.tsx', "new URL('../worker/x.ts', import.meta.url);", 'may not use src/worker'],
    ['a glob', 'src/ui/a.ts', "import.meta.glob('../worker/*.ts');", 'not a literal'],
    ['a path from the root', 'src/base/a.ts', "import { x } from '/src/ui/x.ts?url';", 'may not use src/ui'],
    ['a package', 'src/diff/a.ts', "import { z } from 'zustand/vanilla';", 'may not use the package zustand'],
    ['a scoped package', 'src/ui/a.ts', "import '@fontsource-variable/inter/wght.css';", '@fontsource-variable/inter'],
    ['a module of Node', 'src/io/a.ts', "import { readFileSync } from 'node:fs';", 'the package node:fs'],
    ['the way out of src/', 'src/io/a.ts', "import data from '../../data/x.json';", 'reach out of src/ to data/x.json'],
    ['a file right in src/', 'src/ui/a.ts', "import '../main.tsx';", 'may not use src/main.tsx'],
    ['an unlisted folder', 'src/utils/a.ts', '', 'src/utils is not on a floor'],
    ['a script of another kind', 'src/base/a.mjs', '', 'only .ts and .tsx'],
    ['a value where types are due', 'src/ui/a.ts', "import { x } from '../layout/x.ts';", 'only types of src/layout'],
    ['a test package', 'src/model/a.ts', "import { test } from 'vitest';", 'may not use the package vitest'],
    ['test support', 'src/model/a.ts', "import { x } from '../../tests/support/x.ts';", 'may not reach out of src/'],
    ['a test', 'src/model/a.ts', "import { x } from './x.test.ts';", 'may not use the test'],
    ['a higher floor from a test', 'src/model/a.test.ts', "import '../diff/x.ts';", 'may not use src/diff'],
    ['the document', 'src/render/a.ts', "document.createElement('g');", 'uses the global document'],
    ['the window by way of globalThis', 'src/scene/a.ts', 'globalThis.window;', 'uses the global window'],
    ['a file that does not parse', 'src/base/a.ts', 'import {', 'src/base/a.ts'],
  ])('finds %s', (_name, path, text, complaint) => {
    expect(violationsOf({ [path]: text })).toEqual([expect.stringContaining(complaint)]);
  });

  test.each<[name: string, path: string, text: string]>([
    ['a lower floor', 'src/scene/a.ts', "import { x } from '../layout/x.ts'; export * from '../model/x.ts';"],
    ['a neighbour and a listed package', 'src/model/a.ts', "import * as v from 'valibot'; import './b.ts';"],
    ['a worker of the store', 'src/store/a.ts', "new URL('../worker/x.worker.ts', import.meta.url);"],
    ['a type of the layout', 'src/ui/a.ts', "import { type X } from '../layout/x.ts'; import './a.css';"],
    ['the font', 'src/main.tsx', "import '@fontsource-variable/inter/wght.css';"],
    ['a test on lower floors', 'src/render/a.test.ts', "import '../model/x.ts'; import { test } from 'vitest';"],
    ['test support in a test', 'src/model/a.test.ts', "import { x } from '../../tests/support/x.ts';"],
    [
      'DOM names that are none',
      'src/diff/a.ts',
      "// window\nconst a = { window: 'document' }; a.window; let d: Document;",
    ],
  ])('lets pass %s', (_name, path, text) => {
    expect(violationsOf({ [path]: text })).toEqual([]);
  });
});
