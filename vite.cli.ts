/** The command line as one script for Node, beside the template of the page that is one file: dist-cli/. */

import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { collectPackages, Packages, writeNotices } from './vite.notices.ts';
import { buildStandalone } from './vite.standalone.ts';

const ROOT = import.meta.dirname;

/** Puts the finished folder in its place at the end, so that two at a time do not meet a half of it. */
export async function buildCommand(folder: string): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const workshop = `${folder}.${process.pid}`;
  const packages = new Packages();
  mkdirSync(workshop, { recursive: true });
  try {
    await build({
      configFile: false,
      root: ROOT,
      logLevel: 'error',
      publicDir: false,
      plugins: [collectPackages(packages), writeNotices(packages)],
      define: { 'import.meta.env.ORGDIFF_VERSION': JSON.stringify(version) },
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: join(ROOT, 'src/cli/start.ts'),
        outDir: workshop,
        emptyOutDir: true,
        target: 'node20',
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'orgdiff.js', chunkFileNames: '[name]-[hash].js' } },
      },
    });
    writeFileSync(join(workshop, 'standalone.html'), await buildStandalone());
    rmSync(folder, { recursive: true, force: true });
    renameSync(workshop, folder);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}
