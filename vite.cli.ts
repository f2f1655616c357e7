/** The command line as one script for Node, beside the template of the page that is one file: dist-cli/. */

import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { collectPackages, Packages, writeNotices } from './vite.notices.ts';
import { buildStandalone } from './vite.standalone.ts';

const ROOT = import.meta.dirname;
const FONTS = join(ROOT, 'node_modules/@fontsource/inter/files');
/** The cuts that pictures use, in all scripts that the font has. */
const FONT_FILE = /^inter-(?:\w+|\w+-ext)-(?:400-normal|600-normal|400-italic)\.woff$/;
const NO_RENDERER = join(ROOT, 'src/io/write/no-renderer.ts');

/** Puts the finished folder in its place at the end, so that two at a time do not meet a half of it. */
export async function buildCommand(folder: string): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const workshop = `${folder}.${process.pid}`;
  const packages = new Packages();
  mkdirSync(workshop, { recursive: true });
  try {
    packages.addModule(FONTS);
    await build({
      configFile: false,
      root: ROOT,
      logLevel: 'error',
      publicDir: false,
      plugins: [collectPackages(packages), writeNotices(packages)],
      define: { 'import.meta.env.ORGDIFF_VERSION': JSON.stringify(version) },
      ssr: { noExternal: true, target: 'node' },
      resolve: { alias: { html2canvas: NO_RENDERER, dompurify: NO_RENDERER, canvg: NO_RENDERER } },
      build: {
        ssr: join(ROOT, 'src/cli/start.ts'),
        outDir: workshop,
        emptyOutDir: true,
        target: 'node20',
        minify: false,
        rolldownOptions: { output: { entryFileNames: 'orgdiff.js', chunkFileNames: '[name]-[hash].js' } },
      },
    });
    for (const file of readdirSync(FONTS)) {
      if (FONT_FILE.test(file)) cpSync(join(FONTS, file), join(workshop, 'fonts', file));
    }
    writeFileSync(join(workshop, 'standalone.html'), await buildStandalone());
    rmSync(folder, { recursive: true, force: true });
    renameSync(workshop, folder);
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}
