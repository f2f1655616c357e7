/** Which mutants there are, and the source with all of them in it, each behind a switch. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { root } from '../run.mjs';

export const FOLDERS = ['src/model', 'src/diff', 'src/io/import', 'src/io/redact', 'src/io/write', 'src/store'];

const LOGGER = { isDebugEnabled: () => false, debug() {}, info() {}, warn: console.warn };

export const isFile = (path) => statSync(join(root, path)).isFile();

/** The files of a folder, relative to the project and in order. */
export function filesIn(path) {
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

export const sourcesIn = (path) =>
  filesIn(path).filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name));

/** Text from the place of a mutant, whose lines and columns count from 0. */
function textAt(lines, { start, end }) {
  if (start.line === end.line) return lines[start.line].slice(start.column, end.column);
  const between = lines.slice(start.line + 1, end.line);
  return [lines[start.line].slice(start.column), ...between, lines[end.line].slice(0, end.column)].join('\n');
}

/** Two words with a space between them, or a space at an end, is a text that people read; nothing else is taken for one. */
const isPhrase = (original) => /\p{L}[,.:;]? +[\p{L}\d$]|^['"`] |[ ]['"`]$/u.test(original);

const OPTIONS = { plugins: null, excludedMutations: [], ignorers: [] };

/** Puts into the source only what is wanted: a switch is asked each time that its code runs. */
function instrument(sources, isWanted) {
  const { _transform: transform } = new Instrumenter(LOGGER);
  const placeWanted = (ast, collector, context) => {
    const collect = collector.collect.bind(collector);
    collector.collect = (fileName, original, mutable, offset) => {
      const ignoreReason = isWanted(String(collector.mutants.length)) ? mutable.ignoreReason : 'not asked for';
      return collect(fileName, original, { ...mutable, ignoreReason }, offset);
    };
    transform(ast, collector, context);
    collector.collect = collect;
  };
  return new Instrumenter(LOGGER, undefined, undefined, placeWanted).instrument(sources, OPTIONS);
}

const readSources = (files) =>
  files.map((file) => ({ name: join(root, file), mutate: true, content: readFileSync(join(root, file), 'utf8') }));

/** Every mutant that there can be of some files, in their order. */
export async function mutantsOf(files) {
  const sources = readSources(files);
  const { mutants } = await instrument(sources, () => false);
  const linesOf = new Map(sources.map(({ name, content }) => [name, content.split('\n')]));
  return mutants.map(({ id, fileName, location, mutatorName, replacement }) => {
    const file = relative(root, fileName).replaceAll('\\', '/');
    const original = textAt(linesOf.get(fileName), location);
    const isWords = mutatorName === 'StringLiteral' && isPhrase(original);
    return { id, file, line: location.start.line + 1, mutatorName, original, replacement, isWords };
  });
}

/** The instrumented text by absolute path, with those mutants of `mutantsOf` the same files that are wanted. */
export async function contentsWith(files, wanted) {
  const instrumented = await instrument(readSources(files), (id) => wanted.has(id));
  return Object.fromEntries(instrumented.files.map(({ name, content }) => [name, content]));
}

function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** So many of the list, the same for the same seed, in the order of the list; all where there are no more. */
export function sampleOf(list, size, seed) {
  const random = generator(seed);
  const drawn = list.map((item, index) => ({ item, index, rank: random() })).sort((a, b) => a.rank - b.rank);
  return drawn
    .slice(0, size)
    .sort((a, b) => a.index - b.index)
    .map(({ item }) => item);
}
