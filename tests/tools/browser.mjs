/** Finds a Chromium for the end-to-end tests, and fetches one where the machine has none. Run alone, it prints the path. */

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, run, runTool } from './run.mjs';

const DOWNLOAD_TIMEOUT_MS = 300_000;
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
/** Where a Playwright build keeps its executable, by platform and by age of the build. */
const IN_PLAYWRIGHT_BUILD = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
  'chrome-headless-shell-linux64/chrome-headless-shell',
  'chrome-linux/headless_shell',
  'chrome-headless-shell-mac-arm64/chrome-headless-shell',
  'chrome-headless-shell-mac-x64/chrome-headless-shell',
  'chrome-headless-shell-win64/chrome-headless-shell.exe',
];

/** The path of a Chromium that runs, or undefined. Throws where ORGDIFF_CHROMIUM names one that does not. */
export function findBrowser() {
  const chosen = process.env.ORGDIFF_CHROMIUM;
  if (chosen) {
    if (!works(chosen)) throw new Error(`ORGDIFF_CHROMIUM is ${chosen}, which does not run.`);
    return chosen;
  }
  return [...onPath(), ...APPLICATIONS, ...inPlaywrightCache()].find(works);
}

/** As findBrowser, but fetches one before it gives up. */
export async function obtainBrowser() {
  const found = findBrowser();
  if (found) return found;

  console.log('No Chromium on this machine: trying Playwright’s download');
  // The variable that keeps npm ci from downloading browsers would stop this as well.
  const { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: _, ...env } = process.env;
  await runTool('playwright', ['install', 'chromium'], { env, timeout: DOWNLOAD_TIMEOUT_MS });
  const downloaded = findBrowser();
  if (downloaded) return downloaded;

  if (existsSync('/usr/bin/apt-get')) {
    console.log('Trying apt-get');
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const aptGet = (...args) => {
      const [command, ...rest] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
      return run(command, rest);
    };
    if ((await aptGet('update')) === 0) await aptGet('install', '-y', 'chromium');
    const packaged = findBrowser();
    if (packaged) return packaged;
  }
  throw new Error('No Chromium found or fetched. Install Chrome or Chromium, or set ORGDIFF_CHROMIUM to its path.');
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function inPlaywrightCache() {
  const home = homedir();
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ||
    {
      darwin: join(home, 'Library/Caches/ms-playwright'),
      win32: join(process.env.LOCALAPPDATA ?? home, 'ms-playwright'),
    }[process.platform] ||
    join(process.env.XDG_CACHE_HOME || join(home, '.cache'), 'ms-playwright');
  if (!existsSync(cache)) return [];
  const revision = (folder) => Number(folder.split('-').at(-1));
  return readdirSync(cache)
    .filter((folder) => /^chromium(_headless_shell)?-\d+$/.test(folder))
    .sort((a, b) => revision(b) - revision(a))
    .flatMap((folder) => IN_PLAYWRIGHT_BUILD.map((inside) => join(cache, folder, inside)));
}

/** Some systems put a placeholder on the PATH that only says how to install the browser. */
function works(path) {
  try {
    accessSync(path, constants.X_OK);
    if (!statSync(path).isFile()) return false;
  } catch {
    return false;
  }
  // On Windows, chrome.exe --version opens a window instead of answering.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { cwd: root, stdio: 'ignore', timeout: 30_000 }).status === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const found = findBrowser();
    if (!found) throw new Error('No Chromium on this machine: npm test fetches one, or set ORGDIFF_CHROMIUM.');
    console.log(found);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
