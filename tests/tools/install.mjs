/** Brings node_modules in line with package-lock.json. Needs nothing but Node and npm. */

import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run } from './run.mjs';

/** Throws where the dependencies could not be installed. Quiet: all that is said goes to the standard error. */
export async function install({ isQuiet = false } = {}) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Orgdiff needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  }
  if (isInstalled()) return;
  console[isQuiet ? 'error' : 'log']('Installing dependencies (npm ci)');
  // The browser is found, or fetched, by browser.mjs.
  const options = {
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    ...(isQuiet ? { stdio: ['ignore', 2, 2] } : {}),
  };
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const code =
    npm && basename(npm).startsWith('npm-cli')
      ? await run(process.execPath, [npm, ...args], options)
      : await run('npm', args, { ...options, shell: process.platform === 'win32' });
  if (code !== 0) throw new Error(`npm ci failed with exit code ${code}.`);
}

/**
 * Compares what npm recorded in node_modules with the lock file, not their ages: a checkout or a copy changes ages.
 * Optional packages are those for other platforms.
 */
function isInstalled() {
  const record = `${root}node_modules/.package-lock.json`;
  if (!existsSync(record)) return false;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    return path in present ? present[path].version === version : optional === true;
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await install();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
