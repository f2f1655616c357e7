/** Which tests reach which source files, by the imports between them. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { root } from '../run.mjs';
import { filesIn } from './instrument.mjs';

const IMPORT = /(?:from|import)\s*\(?\s*'(\.[^']+\.tsx?)'/g;

/** A text that only looks like an import names no file. */
const readImports = (file) =>
  [...readFileSync(root + file, 'utf8').matchAll(IMPORT)]
    .map(([, path]) => join(dirname(file), path))
    .filter((path) => existsSync(root + path));

const known = new Map();

function importsOf(file) {
  const imports = known.get(file) ?? readImports(file);
  known.set(file, imports);
  return imports;
}

/** How many imports lie between a file and the nearest of the targets; Infinity where none is reached. */
function distance(file, targets) {
  const seen = new Set([file]);
  let level = [file];
  for (let steps = 0; level.length > 0; steps++) {
    if (level.some((each) => targets.has(each))) return steps;
    const next = [];
    for (const each of level) {
      for (const imported of importsOf(each)) {
        if (!seen.has(imported)) next.push(imported);
        seen.add(imported);
      }
    }
    level = next;
  }
  return Number.POSITIVE_INFINITY;
}

/** What takes long and tells little of a single mutant, or runs in a browser. */
const NOT_TRIED = /^tests\/(?:e2e\/|extreme-shapes\.|large-organisations\.)/;

const allTests = () =>
  [...filesIn('src'), ...filesIn('tests')].filter((file) => /\.test\.tsx?$/.test(file) && !NOT_TRIED.test(file));

/** Tests of other folders that try the mutants of one. */
const MOST_ELSEWHERE = 24;

/** The tests of a folder that reach any of the files in it, then the nearest of other folders, nearest first. */
export function testsOfFolder(folder, files) {
  const targets = new Set(files);
  const tests = allTests()
    .map((file) => ({ file, steps: distance(file, targets) }))
    .filter(({ steps }) => Number.isFinite(steps))
    .sort((a, b) => a.steps - b.steps || (a.file < b.file ? -1 : 1))
    .map(({ file }) => file);
  const isOwn = (file) => file.startsWith(`${folder}/`);
  return [...tests.filter(isOwn), ...tests.filter((file) => !isOwn(file)).slice(0, MOST_ELSEWHERE)];
}

/** How far tests are from a file: the one beside it first, then by the imports in between; Infinity where none reach. */
export function rankFrom(file) {
  const target = new Set([file]);
  return (test) => {
    if (test.startsWith(`${file.replace(/\.tsx?$/, '')}.test.`)) return 0;
    return 2 * distance(test, target) + Number(dirname(test) !== dirname(file));
  };
}

/** Of the files those that import one of them directly. */
export function importersOf(file, files) {
  return files.filter((each) => importsOf(each).includes(file));
}

/** Tests that try the mutants of a single file. */
const MOST_OF_FILE = 2;

/** For each of the files the tests that reach it, nearest first. */
export function testsOfFiles(files) {
  const tests = allTests();
  const chosen = files.flatMap((file) => {
    const rankOf = rankFrom(file);
    return tests
      .map((test) => ({ test, rank: rankOf(test) }))
      .filter(({ rank }) => Number.isFinite(rank))
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MOST_OF_FILE)
      .map(({ test }) => test);
  });
  return [...new Set(chosen)];
}
