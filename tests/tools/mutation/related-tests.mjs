/** Which tests reach which source files, by the imports between them. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { root } from '../run.mjs';
import { filesIn } from './instrument.mjs';

const IMPORT = /(?:from|import)\s*\(?\s*'(\.[^']+\.tsx?)'/g;

/** A text that only looks like an import names no file. */
const importsOf = (file) =>
  [...readFileSync(root + file, 'utf8').matchAll(IMPORT)]
    .map(([, path]) => join(dirname(file), path))
    .filter((path) => existsSync(root + path));

/** How many imports lie between a file and the nearest of the targets; Infinity where none is reached. */
function distance(file, targets, read) {
  const seen = new Set([file]);
  let level = [file];
  for (let steps = 0; level.length > 0; steps++) {
    if (level.some((each) => targets.has(each))) return steps;
    const next = [];
    for (const each of level) {
      for (const imported of read(each)) {
        if (!seen.has(imported)) next.push(imported);
        seen.add(imported);
      }
    }
    level = next;
  }
  return Number.POSITIVE_INFINITY;
}

function readImports() {
  const known = new Map();
  return (file) => {
    const imports = known.get(file) ?? importsOf(file);
    known.set(file, imports);
    return imports;
  };
}

/** What takes long and tells little of a single mutant, or runs in a browser. */
const NOT_TRIED = /^tests\/(?:e2e\/|large-organisations\.)/;

const allTests = () =>
  [...filesIn('src'), ...filesIn('tests')].filter((file) => /\.test\.tsx?$/.test(file) && !NOT_TRIED.test(file));

/** Tests of other folders that try the mutants of one. */
const MOST_ELSEWHERE = 24;

/** The tests of a folder that reach any of the files in it, then the nearest of other folders, nearest first. */
export function testsOfFolder(folder, files) {
  const read = readImports();
  const targets = new Set(files);
  const tests = allTests()
    .map((file) => ({ file, steps: distance(file, targets, read) }))
    .filter(({ steps }) => Number.isFinite(steps))
    .sort((a, b) => a.steps - b.steps || (a.file < b.file ? -1 : 1))
    .map(({ file }) => file);
  const isOwn = (file) => file.startsWith(`${folder}/`);
  return [...tests.filter(isOwn), ...tests.filter((file) => !isOwn(file)).slice(0, MOST_ELSEWHERE)];
}

/** Tests that try the mutants of a single file. */
const MOST_OF_FILE = 2;

/** For each of the files the tests that reach it: the one beside it first, then by the imports in between. */
export function testsOfFiles(files) {
  const read = readImports();
  const tests = allTests();
  const chosen = files.flatMap((file) => {
    const isBeside = (test) => test.startsWith(`${file.replace(/\.tsx?$/, '')}.test.`);
    const isElsewhere = (test) => dirname(test) !== dirname(file);
    return tests
      .map((test) => ({ test, steps: distance(test, new Set([file]), read) }))
      .filter(({ steps }) => Number.isFinite(steps))
      .map(({ test, steps }) => ({ test, rank: isBeside(test) ? 0 : 2 * steps + Number(isElsewhere(test)) }))
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MOST_OF_FILE)
      .map(({ test }) => test);
  });
  return [...new Set(chosen)];
}
