/**
 * node bench/namesakes.mjs: compares two made-up lists of 58,000 and about 54,000 rows on the command line, in which
 * thousands share a name; some have the same id in both lists, some none, and some a new one. Prints the seconds and
 * the memory at its peak of each round, and asserts nothing. With --keep FOLDER it leaves the lists there.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../tests/tools/run.mjs';

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '58000' },
    rounds: { type: 'string', default: '3' },
    keep: { type: 'string' },
  },
});
const people = Number(options.people);
const REPORTS = 7;
const HEADINGS = 'Employee ID,Name,Title,Department,Manager ID,Email';
const GIVEN = 'Ana Ben Carla Dev Eva Finn Greta Hugo Ida Joon Kofi Lena Mara Nora Oskar Priya Rosa Samir Tom Uma'.split(
  ' ',
);
const FAMILY = 'Silva Okoro Weiss Park Zahra Holm Quist Berg Duarte Mensah Tanabe Nilsen Raman Vogt Haddad'.split(' ');
const TITLES = 'Clerk Nurse Engineer Technician Analyst Porter Driver Cook'.split(' ');

/** Numbers from 0 to 1 that are the same each time. */
function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** A third have one of 300 names, up to hundreds of times each; the others one of some thousand more. */
function nameOf(next) {
  const given = GIVEN[Math.floor(next() ** 2 * GIVEN.length)];
  const family = FAMILY[Math.floor(next() ** 2 * FAMILY.length)];
  if (next() < 1 / 3) return `${given} ${family}`;
  return `${given} ${family}${Math.floor(next() ** 2 * 200).toString(36)}son`;
}

function bossOf(number) {
  return number === 1 ? 0 : Math.floor((number - 2) / REPORTS) + 1;
}

function row({ id, name, title, department, boss, email }) {
  return [id, name, title, department, boss, email].join(',');
}

/** Two thirds keep their ids, a sixth have none, and a sixth have another in the later list. */
function lists() {
  const next = numbersFrom(7);
  const [before, after] = [[HEADINGS], [HEADINGS]];
  for (let number = 1; number <= people; number += 1) {
    const name = nameOf(next);
    const leads = (number - 1) * REPORTS + 2 <= people;
    const kind = leads ? 0 : next();
    const id = String(number);
    const person = {
      id: kind < 2 / 3 ? id : kind < 5 / 6 ? '' : id,
      name,
      title: TITLES[Math.floor(next() * TITLES.length)],
      department: `Department ${Math.floor(bossOf(number) / 40)}`,
      boss: number === 1 ? '' : String(bossOf(number)),
      email: next() < 0.3 ? `person${number}@example.org` : '',
    };
    before.push(row(person));
    if (!leads && next() < 0.1) continue;
    const moved = next() < 0.05 ? { boss: String(1 + Math.floor(next() * (people / 20))) } : {};
    after.push(row({ ...person, id: kind >= 5 / 6 ? String(people + number) : person.id, ...moved }));
    if (next() < 0.02) after.push(row({ ...person, id: String(3 * people + number), name: nameOf(next), email: '' }));
  }
  return { before: before.join('\n'), after: after.join('\n') };
}

const PEAK = 'peak memory in KiB:';
const TELL_PEAK = `process.on('exit',()=>console.error('${PEAK}',process.resourceUsage().maxRSS))`;

function measure(files) {
  const begun = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${TELL_PEAK}`, join(root, 'dist-cli', 'orgdiff.js'), ...files, '--quiet'],
    { encoding: 'utf8' },
  );
  const seconds = (performance.now() - begun) / 1000;
  const kibibytes = Number(stderr.split(PEAK)[1]);
  return `${seconds.toFixed(1)} s, ${Math.round((kibibytes * 1024) / 1e6)} MB, exit status ${status}`;
}

const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'orgdiff-namesakes-'));
try {
  mkdirSync(folder, { recursive: true });
  const texts = lists();
  const files = Object.entries(texts).map(([name, text]) => {
    const path = join(folder, `${name}.csv`);
    writeFileSync(path, text);
    return path;
  });
  const [before, after] = Object.values(texts).map((text) => (text.split('\n').length - 1).toLocaleString('en'));
  console.log(`${before} and ${after} rows`);
  // Once to build what is due.
  spawnSync(process.execPath, [join(root, 'tests', 'tools', 'orgdiff.mjs'), '--version'], { stdio: 'ignore' });
  for (let round = 0; round < Number(options.rounds); round += 1) console.log(measure(files));
} finally {
  if (options.keep === undefined) rmSync(folder, { recursive: true });
}
