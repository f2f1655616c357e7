/** What the build does so that parts of the page that are fetched later come, or say that they do not. */

import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** The module in which Vite looks for what it puts around every `import()`. */
const HELPER = '\0vite/preload-helper.js';
const OURS = join(import.meta.dirname, 'src/ui/faults/fetch-part.ts');

function importsThatAreTriedAgain(): Plugin {
  return {
    name: 'orgdiff:imports-tried-again',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /preload-helper/ },
      handler: (id) => (id === HELPER ? `export { fetchPart as __vitePreload } from ${JSON.stringify(OURS)}` : null),
    },
  };
}

export interface Parts {
  /** The script that the page starts with: another one is another version. */
  readonly main: string;
  /** What is fetched later, in the order of its size: addresses relative to the page. */
  readonly modules: readonly string[];
  readonly styles: readonly string[];
  /** Workers, the font of pictures in Latin letters, and the page that is one file. */
  readonly files: readonly string[];
}

const HELD = /(-entry-[^/]*\.js|inter-latin-[46][^/]*\.woff|standalone\.html)$/;

function partsOf(bundle: Rolldown.OutputBundle): Parts {
  const files = Object.values(bundle);
  const chunks = files.filter((file) => file.type === 'chunk');
  const main = chunks.find(({ isEntry }) => isEntry);
  if (!main) throw new Error('the page has no main script');
  const initial = new Set([main.fileName, ...main.imports]);
  const linked = main.viteMetadata?.importedCss ?? new Set<string>();
  return {
    main: main.fileName,
    modules: chunks
      .filter(({ fileName }) => !initial.has(fileName))
      .toSorted((a, b) => a.code.length - b.code.length || (a.fileName < b.fileName ? -1 : 1))
      .map(({ fileName }) => fileName),
    styles: files
      .flatMap(({ fileName }) => (fileName.endsWith('.css') && !linked.has(fileName) ? [fileName] : []))
      .toSorted(),
    files: files
      .flatMap(({ type, fileName }) => (type === 'asset' && HELD.test(fileName) ? [fileName] : []))
      .toSorted(),
  };
}

/** Leaves the list of all parts beside the page, which reads it once its first picture stands. */
function listOfParts(): Plugin {
  return {
    name: 'orgdiff:list-of-parts',
    apply: 'build',
    enforce: 'post',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle(_, bundle) {
      this.emitFile({ type: 'asset', fileName: 'parts.json', source: JSON.stringify(partsOf(bundle)) });
    },
  };
}

export function laterParts(): Plugin[] {
  return [importsThatAreTriedAgain(), listOfParts()];
}
