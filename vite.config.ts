import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { collectPackages, Packages, writeNotices } from './vite.notices.ts';
import { laterParts } from './vite.parts.ts';
import { standaloneTemplate } from './vite.standalone.ts';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "worker-src 'self' blob:",
  // The page inside the preview of what others embed.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** Only scripts that stand in the page as it is built run without a file of their own. */
function policyFor(html: string): string {
  const hashes = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return CONTENT_SECURITY_POLICY.map((rule) =>
    rule.startsWith('script-src') ? [rule, ...hashes].join(' ') : rule,
  ).join('; ');
}

/** Only the build gets the policy: the dev server's hot reload needs inline scripts. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'orgdiff:content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: policyFor(html) },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}

function minifiedJson(path: string): string {
  try {
    return JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new Error(`${path} is not JSON`, { cause });
  }
}

/** What a data set is made from stands in its own folder, and nobody who opens the page needs it. */
function isShipped(path: string): boolean {
  return !/(^|[\\/])(\.[^\\/]*$|source[\\/])/.test(path);
}

/** Ships data/ at the address where the dev server, which serves the whole project, has it anyway. */
function organisationData(): Plugin {
  return {
    name: 'orgdiff:organisation-data',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle() {
      const root = join(import.meta.dirname, 'data');
      for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name);
        if (!entry.isFile() || !isShipped(relative(root, path))) continue;
        const fileName = relative(import.meta.dirname, path).replaceAll('\\', '/');
        this.emitFile({
          type: 'asset',
          fileName,
          source: path.endsWith('.json') ? minifiedJson(path) : readFileSync(path),
        });
      }
    },
  };
}

const DESCRIPTION = /v\.description\(\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),?\s*\)/g;

/** Descriptions stand in the published JSON Schema; whoever opens the page need not fetch them. */
function schemaWithoutDescriptions(): Plugin {
  return {
    name: 'orgdiff:schema-without-descriptions',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/model\/schema\.ts$/ },
      handler: (code) => ({ code: code.replace(DESCRIPTION, 'v.metadata({})'), map: null }),
    },
  };
}

const FOR_SCALES = '?for-scales';

/**
 * The page itself needs one function of d3-interpolate; the scales of the timeline need all of it, colours included.
 * They get a copy of their own, so that whoever looks at the chart does not wait for it.
 */
function ownCopyForScales(): Plugin {
  return {
    name: 'orgdiff:own-copy-for-scales',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source === 'd3-interpolate' && importer?.includes('/d3-scale/')) {
        const resolved = await this.resolve(source, importer, { skipSelf: true });
        return resolved && resolved.id + FOR_SCALES;
      }
      const isOfPage = source === 'd3-color' && importer?.endsWith('/d3-interpolate.mjs');
      return isOfPage ? join(import.meta.dirname, 'src/input/no-colour.ts') : null;
    },
  };
}

interface ModuleGraph {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null;
}

const initial = new Map<string, boolean>();

/** Whether the page itself imports a module, directly or not, rather than fetching it later. */
function isInitial(id: string, graph: ModuleGraph): boolean {
  const known = initial.get(id);
  if (known !== undefined) return known;
  // Whoever imports in a circle is told by the others.
  initial.set(id, false);
  const info = graph.getModuleInfo(id);
  const is = info !== null && (info.isEntry || info.importers.some((importer) => isInitial(importer, graph)));
  initial.set(id, is);
  return is;
}

/** jsPDF names packages that it needs only for what is not done here. */
const NO_RENDERER = join(import.meta.dirname, 'src/io/write/no-renderer.ts');

/** Whose code is in what is built. */
const packages = new Packages();

export default defineConfig({
  base: './',
  plugins: [
    react(),
    schemaWithoutDescriptions(),
    ownCopyForScales(),
    contentSecurityPolicy(),
    organisationData(),
    collectPackages(packages),
    standaloneTemplate(packages),
    writeNotices(packages),
    ...laterParts(),
  ],
  resolve: {
    alias: {
      'd3-transition': join(import.meta.dirname, 'src/input/no-transition.ts'),
      html2canvas: NO_RENDERER,
      dompurify: NO_RENDERER,
      canvg: NO_RENDERER,
    },
  },
  build: {
    target: 'es2022',
    modulePreload: {
      polyfill: false,
      // A part names its styles; its modules, long names that nothing shortens, are in the list of all parts.
      resolveDependencies: (_, addresses, { hostType }) =>
        hostType === 'html' ? addresses : addresses.filter((address) => address.endsWith('.css')),
    },
    // In one piece: what the first picture needs compresses better together, and comes in one request.
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        codeSplitting: { groups: [{ name: (id, graph) => (isInitial(id, graph) ? 'initial' : null) }] },
      },
    },
    // The policy lets no font come from a data: address.
    assetsInlineLimit: (file) => (/\.woff2?$/.test(file) ? false : undefined),
  },
  // In one piece, so that a worker that was fetched needs nothing else.
  worker: {
    format: 'es',
    plugins: () => [collectPackages(packages)],
    rolldownOptions: { output: { codeSplitting: false } },
  },
  test: {
    // The tests are of pure code, so files can share a thread and what it has loaded.
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    // Nothing is timed here: the limit is for what never ends, on a machine that has other things to do as well.
    testTimeout: 180_000,
    setupFiles: ['tests/support/seed.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
        },
      },
    ],
  },
});
