/** The notices of third parties, by a small build with each way in which a package comes into a bundle. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collectPackages, NOTICES_FILE, Packages, packageFolderOf, writeNotices } from '../vite.notices.ts';

const ROOT = join(import.meta.dirname, '..');

/** Within the project, so that its packages are found. */
function workshopOf(files: Readonly<Record<string, string>>): string {
  mkdirSync(join(ROOT, 'node_modules/.cache'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'node_modules/.cache/notices-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const FILES = {
  'index.html': '<!doctype html><title>Notices</title><script type="module" src="/main.js"></script>',
  'main.js': `import { csvParse, unused } from './parts.js';
    import '@fontsource/inter/latin-400.css';
    import('./later.js').then(({ fold }) => fold(csvParse('a')));
    new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });`,
  'parts.js': `import Papa from 'papaparse';
    import { string } from 'valibot';
    export const csvParse = (text) => Papa.parse(text);
    export const unused = () => string();`,
  'later.js': `import { interpolateRgb } from 'd3-interpolate'; export const fold = (x) => interpolateRgb('red', x);`,
  'worker.js': `import { unzipSync } from 'fflate'; addEventListener('message', ({ data }) => unzipSync(data));`,
};

describe('a build', () => {
  const folder = workshopOf(FILES);
  let notices = '';

  async function builtNotices(): Promise<string> {
    const packages = new Packages();
    const result = await build({
      ...{ configFile: false, root: folder, logLevel: 'silent' },
      plugins: [collectPackages(packages), writeNotices(packages)],
      worker: { format: 'es', plugins: () => [collectPackages(packages)] },
      build: { write: false },
    });
    const { output } = result as Rolldown.RolldownOutput;
    const file = output.find(({ fileName }) => fileName === NOTICES_FILE);
    return file?.type === 'asset' ? String(file.source) : '';
  }

  beforeAll(async () => {
    notices = await builtNotices();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('names what is in its scripts, its later parts, its workers, its styles and fonts, with their versions', () => {
    for (const name of ['papaparse', 'd3-interpolate', 'd3-color', 'fflate', '@fontsource/inter']) {
      const { version, license } = JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'));
      expect(notices).toContain(`\n${name} ${version} (${license})\n`);
    }
  });

  test('names nothing that is only installed, or that nothing asks for', () => {
    expect(notices).not.toMatch(/^(?:valibot|typescript|vitest|jspdf) /m);
  });

  test('has the text of each licence, and is the same each time', async () => {
    expect(notices).toContain('Copyright (c) 2015 Matthew Holt');
    expect(notices).toContain('SIL OPEN FONT LICENSE Version 1.1');
    expect(notices).not.toContain('\r');
    expect(await builtNotices()).toBe(notices);
  });
});

describe('the folder of a package', () => {
  test.each([
    ['/a/node_modules/idb/build/index.js', '/a/node_modules/idb'],
    ['/a/node_modules/@tanstack/virtual-core/dist/x.js', '/a/node_modules/@tanstack/virtual-core'],
    ['/a/node_modules/b/node_modules/c/x.js?commonjs-proxy', '/a/node_modules/b/node_modules/c'],
    ['\0/a/node_modules/c/x.js', '/a/node_modules/c'],
    ['C:\\a\\node_modules\\c\\x.js', 'C:/a/node_modules/c'],
    ['\0vite/preload-helper.js', join(ROOT, 'node_modules/vite')],
    ['\0rolldown/runtime.js', join(ROOT, 'node_modules/rolldown')],
    ['/a/src/main.tsx', undefined],
    ['\0virtual:own', undefined],
  ])('of %j is %j', (id, folder) => {
    expect(packageFolderOf(id)).toBe(folder);
  });
});
