/**
 * npm run mutate: changes the source in small ways and tells which changes no test notices.
 * npm run mutate -- src/diff --sample 300 --seed 1 --workers 2 --at-least 85
 * Files that are named are tried together, by the tests nearest to each; a folder by its own tests and some others.
 */

import { parseArgs } from 'node:util';
import { contentsWith, FOLDERS, isFile, mutantsOf, sampleOf, sourcesIn } from './mutation/instrument.mjs';
import { judge } from './mutation/judge.mjs';
import { importersOf, testsOfFiles, testsOfFolder } from './mutation/related-tests.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: '1' },
    'at-least': { type: 'string', default: '85' },
  },
});

const share = (part, whole) => (whole === 0 ? 100 : (100 * part) / whole);
const oneLine = (text) => text.replace(/\s+/g, ' ').slice(0, 100);

function score(mutants) {
  const dead = mutants.filter(({ status }) => status === 'killed' || status === 'timeout');
  return share(dead.length, mutants.length);
}

function report(path, mutants, total) {
  const count = (status) => mutants.filter((mutant) => mutant.status === status).length;
  for (const { file, line, mutatorName, original, replacement, status, isWords } of mutants) {
    if (status === 'killed' || status === 'timeout') continue;
    const note = `${status}${isWords ? ', words' : ''}`;
    console.log(`  ${file}:${line} ${mutatorName} (${note}): ${oneLine(original)} -> ${oneLine(replacement)}`);
  }
  const code = mutants.filter(({ isWords }) => !isWords);
  console.log(
    `${path}: ${mutants.length} of ${total} mutants, ${count('killed')} killed, ${count('timeout')} timed out, ` +
      `${count('survived')} survived, ${count('no test')} without a test: ${score(code).toFixed(1)} % ` +
      `(${score(mutants).toFixed(1)} % with the words shown to people)`,
  );
  return score(code);
}

/** What shows that a file is used: something in it runs or, where nothing there can, in one that imports it. */
function witnessesOf(file, blocks) {
  const own = blocks.get(file);
  if (own.length > 0) return own;
  return importersOf(file, [...blocks.keys()]).flatMap((each) => blocks.get(each));
}

async function mutate(name, files, testsOf) {
  const mutants = await mutantsOf(files);
  const sampled = values.sample === undefined ? mutants : sampleOf(mutants, Number(values.sample), Number(values.seed));
  const touched = [...new Set(sampled.map(({ file }) => file))];
  const blocks = new Map(files.map((file) => [file, []]));
  for (const { id, file, mutatorName } of mutants) if (mutatorName === 'BlockStatement') blocks.get(file).push(id);
  const sources = touched.map((file) => ({ file, witnesses: witnessesOf(file, blocks) }));
  const wanted = new Set([...sampled.map(({ id }) => id), ...sources.flatMap(({ witnesses }) => witnesses)]);
  const statuses = await judge({
    contents: await contentsWith(files, wanted),
    mutants: sampled,
    sources,
    files: testsOf(touched),
    workers: Number(values.workers),
  });
  return report(
    name,
    sampled.map((each) => ({ ...each, status: statuses.get(each.id) })),
    mutants.length,
  );
}

const chosen = (positionals.length > 0 ? positionals : FOLDERS).map((path) => path.replace(/\/$/, ''));
const files = chosen.filter(isFile);
const scores = [];
if (files.length > 0) scores.push(await mutate(files.join(' '), files, testsOfFiles));
for (const folder of chosen.filter((path) => !isFile(path))) {
  scores.push(await mutate(folder, sourcesIn(folder), (touched) => testsOfFolder(folder, touched)));
}
if (Math.min(...scores) < Number(values['at-least'])) {
  console.log(`Below ${values['at-least']} %`);
  process.exitCode = 1;
}
