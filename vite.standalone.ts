/**
 * The template of the page that is one file: the program as one script, with its styles and its font, that asks for
 * nothing. The app puts an organisation into it (src/io/write/page.ts), and so does the command line.
 */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Plugin, type Rolldown } from 'vite';
import { collectPackages, Packages } from './vite.notices.ts';

const ROOT = import.meta.dirname;
const MODE = 'standalone';
/** What opens files and what makes them: a page that is one file shows what it holds. */
const LEFT_OUT = [
  'src/ui/open/',
  'src/ui/share/ShareDialog.tsx',
  'src/store/open-files.ts',
  'src/store/kept.ts',
  'src/worker/',
  'src/io/read/',
  'src/io/import/',
];

/** Whoever imports something from there gets undefined, and must not ask for it in this page. */
function leaveOut(): Plugin {
  return {
    name: 'orgdiff:leave-out',
    enforce: 'pre',
    load(id) {
      const path = relative(ROOT, id.split('?')[0] ?? id).replaceAll('\\', '/');
      return LEFT_OUT.some((folder) => path.startsWith(folder)) ? { code: '', moduleSideEffects: false } : null;
    },
  };
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Only what stands in the file runs, and nothing leaves it. */
function policyFor(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** As text of a script element, which ends at its end tag and reads "<!--" as the start of something else. */
function asScriptText(code: string): string {
  return code
    .replaceAll('\r\n', '\n')
    .replace(/<\/(?=script)/gi, '<\\/')
    .replaceAll('<!--', '\\x3C!--')
    .trim();
}

/** Whatever the surroundings are for: React and its plugin ask the environment. */
async function inProduction<Value>(work: () => Promise<Value>): Promise<Value> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

async function bundle(packages: Packages): Promise<{ readonly script: string; readonly style: string }> {
  const result = await build({
    configFile: false,
    root: ROOT,
    mode: MODE,
    logLevel: 'warn',
    publicDir: false,
    plugins: [leaveOut(), react(), collectPackages(packages)],
    resolve: { alias: { 'd3-transition': join(ROOT, 'src/input/no-transition.ts') } },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      reportCompressedSize: false,
      rolldownOptions: {
        input: join(ROOT, 'src/standalone.tsx'),
        shimMissingExports: true,
        onLog: (level, log, handle) => {
          if (log.code !== 'SHIMMED_EXPORT') handle(level, log);
        },
        output: { codeSplitting: false },
      },
    },
  });
  const outputs = [result].flat() as Rolldown.RolldownOutput[];
  const files = outputs.flatMap(({ output }) => output);
  const scripts = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
  const assets = files.filter((file): file is Rolldown.OutputAsset => file.type === 'asset');
  const styles = assets.filter(({ fileName }) => fileName.endsWith('.css'));
  const [script, ...moreScripts] = scripts;
  const [style, ...others] = [...styles, ...assets.filter((asset) => !styles.includes(asset))];
  if (script === undefined || moreScripts.length > 0 || !style || others.length > 0) {
    throw new Error(`the page is not one file: ${files.map(({ fileName }) => fileName).join(', ')}`);
  }
  return { script: asScriptText(script), style: String(style.source).trim() };
}

/** As text that no script runs, and that no notice can end. */
function asDataText(text: string): string {
  return text.replaceAll('<', '&lt;');
}

/** `packages` takes what is in it. */
export async function buildStandalone(packages = new Packages()): Promise<string> {
  const own = new Packages();
  const { script, style } = await inProduction(() => bundle(own));
  packages.add(own);
  const icon = readFileSync(join(ROOT, 'public/favicon.svg')).toString('base64');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Orgdiff">
<meta name="theme-color" content="#FBFAF6" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#16181C" media="(prefers-color-scheme: dark)">
<title>%ORGDIFF_TITLE%</title>
<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${icon}">
<style>${style}</style>
</head>
<body>
<div id="root"></div>
<noscript><div class="page__text">%ORGDIFF_TEXT%</div></noscript>
<script type="application/json" id="contents">%ORGDIFF_CONTENTS%</script>
<script type="text/plain" id="notices">
${asDataText(own.notices())}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}

/** Leaves the template beside the app. The dev server makes it when it is asked for. */
export function standaloneTemplate(packages: Packages): Plugin {
  const FILE = 'standalone.html';
  return {
    name: 'orgdiff:standalone-template',
    applyToEnvironment: (environment) => environment.name === 'client',
    configureServer(server) {
      server.middlewares.use(`/${FILE}`, (_request, response, next) => {
        buildStandalone().then((page) => {
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(page);
        }, next);
      });
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: FILE, source: await buildStandalone(packages) });
    },
  };
}
