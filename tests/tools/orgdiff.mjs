#!/usr/bin/env node
/**
 * The command line from a checkout: `npm run --silent orgdiff -- before.csv after.csv` or `npx orgdiff before.csv
 * after.csv`. Installs and builds where that is due, saying so on the standard error: the standard output holds the
 * result and nothing else.
 */

import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install } from './install.mjs';
import { root } from './run.mjs';

const folder = process.env.ORGDIFF_COMMAND_FOLDER ?? join(root, 'dist-cli');
const script = join(folder, 'orgdiff.js');
/** Whatever the command and the template of its page are built from. */
const SOURCES = ['src', 'public/favicon.svg', 'package-lock.json', 'vite.cli.ts', 'vite.standalone.ts'];

function* filesIn(path) {
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path)) yield* filesIn(join(path, name));
}

function isThere(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isBuilt() {
  if (!existsSync(script)) return false;
  const built = statSync(script).mtimeMs;
  return SOURCES.every((source) => [...filesIn(join(root, source))].every((file) => statSync(file).mtimeMs <= built));
}

async function buildCommand() {
  console.error('Building the command (once, until a source changes)');
  try {
    const { runnerImport } = await import('vite');
    const { module } = await runnerImport(join(root, 'vite.cli.ts'));
    await module.buildCommand(folder);
  } catch (error) {
    const words = error.message.split('\n', 1)[0].replace(/\.$/, '');
    throw new Error(`the command could not be built: ${words}. If a package is missing, run npm ci.`);
  }
}

// Only a finished comparison has another one.
process.exitCode = 2;
try {
  if (!isBuilt()) {
    // What is installed already is left alone: to compare two files changes nothing in the checkout.
    if (!isThere(join(root, 'node_modules'))) await install({ isQuiet: true });
    await buildCommand();
  }
  // npm runs a script in the folder of the project; the files are meant as seen from where it was called.
  if (process.env.npm_lifecycle_event === 'orgdiff' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  await import(pathToFileURL(script).href);
} catch (error) {
  console.error(`orgdiff: error: ${error.message}`);
}
