/**
 * The notices of the packages whose code, styles or fonts are in what is built, workers included: what their licences
 * ask of whoever hands them on. Packages are told by the modules that end up in a bundle, not by what is installed.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

export const NOTICES_FILE = 'THIRD-PARTY-NOTICES.txt';

const ROOT = import.meta.dirname;
const HEADING = 'Orgdiff holds code, styles and fonts of these packages, each under its own licence.';
const RULE = '-'.repeat(80);
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;
/** What bundlers put in themselves. */
const HELPERS = /^\0?(vite|rolldown)\//;
/** Vite's file goes on with the licences of what Vite is built of, which is in no bundle. */
const OF_BUNDLED = /\n# Licenses of bundled dependencies[\s\S]*/;

interface Notice {
  /** "idb 8.0.4 (ISC)" */
  readonly title: string;
  readonly text: string;
}

/** The folder of the package that a module is of; undefined where it is of none. */
export function packageFolderOf(id: string): string | undefined {
  const helper = HELPERS.exec(id);
  if (helper) return join(ROOT, 'node_modules', helper[1] ?? '');
  const [path = ''] = id.replace(/^\0/, '').replaceAll('\\', '/').split('?');
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

function noticeOf(folder: string): Notice {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  if (files.length === 0) throw new Error(`${name} comes without the text of its licence`);
  const texts = files.toSorted().map((file) => readFileSync(join(folder, file), 'utf8'));
  const text = texts.join('\n\n').replaceAll('\r\n', '\n').replace(OF_BUNDLED, '').trim();
  return { title: `${name} ${version} (${license})`, text };
}

export class Packages {
  private readonly folders = new Set<string>();

  addModule(id: string): void {
    const folder = packageFolderOf(id);
    if (folder !== undefined && existsSync(join(folder, 'package.json'))) this.folders.add(folder);
  }

  add(other: Packages): void {
    for (const folder of other.folders) this.folders.add(folder);
  }

  /** The same for the same packages. Those with one text share it. */
  notices(): string {
    const titles = new Map<string, string[]>();
    const notices = [...this.folders].map(noticeOf).toSorted((a, b) => (a.title < b.title ? -1 : 1));
    for (const { title, text } of notices) titles.set(text, [...(titles.get(text) ?? []), title]);
    const parts = [...titles].map(([text, own]) => `${[...new Set(own)].join('\n')}\n\n${text}`);
    return `${[HEADING, ...parts].join(`\n\n${RULE}\n\n`)}\n`;
  }
}

/** Styles and fonts are in the build as files, whatever chunk asked for them. */
const BECOMES_FILE = /\.(?:css|woff2?)(?:\?|$)/;

/** Notes what ends up in a bundle: of the page, of a worker, of a page that is one file. */
export function collectPackages(packages: Packages): Plugin {
  return {
    name: 'orgdiff:collect-packages',
    apply: 'build',
    generateBundle(_options, bundle: Rolldown.OutputBundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk') for (const id of output.moduleIds) packages.addModule(id);
      }
      for (const id of this.getModuleIds()) if (BECOMES_FILE.test(id)) packages.addModule(id);
    },
  };
}

/** Writes the notices beside what is built. It comes last, when all that is built meanwhile has been noted. */
export function writeNotices(packages: Packages): Plugin {
  return {
    name: 'orgdiff:write-notices',
    apply: 'build',
    enforce: 'post',
    applyToEnvironment: (environment) => environment.name === 'client' || environment.name === 'ssr',
    generateBundle: {
      order: 'post',
      handler() {
        this.emitFile({ type: 'asset', fileName: NOTICES_FILE, source: packages.notices() });
      },
    },
  };
}
