import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it, test } from 'vitest';
import { diff } from '../../src/diff/diff.ts';
import { findGaps } from '../../src/diff/gaps.ts';
import { readNumbers } from '../../src/diff/numbers.ts';
import { describePersonChange } from '../../src/diff/person-sentence.ts';
import { summarise } from '../../src/diff/summary.ts';
import { readEdtf } from '../../src/model/edtf.ts';
import type { PersonId, UnitId } from '../../src/model/schema.ts';
import { type Snapshot, snapshotAt } from '../../src/model/snapshot.ts';
import { isOverstated } from '../../src/model/strength.ts';
import { readOrganisation } from '../../src/model/validate.ts';

const fileAt = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const textOf = (path: string): string => readFileSync(fileAt(path), 'utf8');
const DATA = 'data/rust-governance/organisation.json';

const Facts = v.object({
  people: v.record(v.string(), v.string()),
  snapshots: v.array(
    v.object({
      date: v.string(),
      commit: v.string(),
      archived: v.array(v.string()),
      teams: v.array(
        v.object({
          id: v.string(),
          parent: v.optional(v.string()),
          leads: v.array(v.string()),
          members: v.array(v.string()),
        }),
      ),
    }),
  ),
});

const facts = v.parse(Facts, JSON.parse(textOf('data/rust-governance/source/facts.json')));
const organisation = (() => {
  const result = readOrganisation(JSON.parse(textOf(DATA)));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
})();

const on = (date: string): Snapshot => snapshotAt(organisation, readEdtf(date).earliest);
const compare = (before: string, after: string) => diff(on(before), on(after));

/** RFC 3392 ended the core team; the files go on to list it. */
const teamsOn = ({ date, teams }: (typeof facts.snapshots)[number]) =>
  teams.filter(({ id }) => id !== 'core' || date < '2023-06-20');

function membersOf({ people }: Snapshot, team: string): string[] {
  const isIn = (unit: string | undefined): boolean => unit === team;
  return [...people.values()]
    .filter(({ membership, secondary }) => isIn(membership.unit) || secondary.some(({ unit }) => isIn(unit)))
    .map(({ person }) => person)
    .toSorted();
}

describe.each(facts.snapshots)('the state of $date', (state) => {
  const snapshot = on(state.date);
  const teams = teamsOn(state);

  it('has the teams of the facts, each below its parent', () => {
    const shown = [...snapshot.units.values()].map(({ unit, parent }) => `${unit} < ${parent ?? 'nothing'}`);
    const told = teams.map(({ id, parent }) => `${id} < ${parent ?? 'rust-project'}`);
    expect(shown.toSorted()).toEqual([...told, 'rust-project < nothing'].toSorted());
  });

  it('has the leads of each team', () => {
    for (const { id, leads } of teams) {
      const heads = snapshot.units.get(id as UnitId)?.heads.map(({ person }) => person) ?? [];
      expect([id, ...heads.toSorted()]).toEqual([id, ...leads.toSorted()]);
    }
  });

  it('has the members of each team, with one seat for each person', () => {
    for (const { id, members } of teams) expect([id, ...membersOf(snapshot, id)]).toEqual([id, ...members.toSorted()]);
    const everybody = new Set(teams.flatMap(({ members }) => members));
    expect([...snapshot.people.keys()].toSorted()).toEqual([...everybody].toSorted());
  });

  it('shows everybody in the uppermost team that he or she leads, if any', () => {
    const depthOf = (id: string): number => {
      const parent = teams.find((team) => team.id === id)?.parent;
      return parent === undefined ? 1 : depthOf(parent) + 1;
    };
    for (const { person, membership } of snapshot.people.values()) {
      const led = teams.filter(({ leads }) => leads.includes(person)).map(({ id }) => id);
      if (led.length === 0) continue;
      expect(led).toContain(membership.unit);
      expect(depthOf(membership.unit ?? '')).toBe(Math.min(...led.map(depthOf)));
    }
  });

  it('is a source that names its commit', () => {
    expect(organisation.sources.find(({ id }) => id === `team-${state.date}`)).toMatchObject({
      date: state.date,
      url: `https://github.com/rust-lang/team/tree/${state.commit}/teams`,
    });
  });
});

test('the script makes the very same file of the facts', () => {
  const target = join(mkdtempSync(join(tmpdir(), 'orgdiff-')), 'organisation.json');
  execFileSync(process.execPath, ['tests/tools/write-rust-governance.mjs', target], { cwd: fileAt('.') });
  expect(readFileSync(target, 'utf8')).toBe(textOf(DATA));
});

test('people are called as their file says today, and nothing else is told of them', () => {
  for (const { id, name, aliases, ...rest } of organisation.people) {
    expect(name).toBe(facts.people[id]);
    expect(aliases).toEqual(name === id ? [] : [id]);
    expect(rest).toEqual({ career: [] });
  }
});

test('nobody stays where he or she was and is said to move', () => {
  for (const [index, after] of facts.snapshots.entries()) {
    const before = facts.snapshots[index - 1];
    if (!before) continue;
    for (const { person, before: was, after: is } of compare(before.date, after.date).people.values()) {
      if (!was || !is || was.unit === is.unit) continue;
      const team = teamsOn(after).find(({ id }) => id === was.unit);
      const isStillThere = team?.members.includes(person) ?? false;
      const isLeadOrGovernor = is.title !== '';
      expect(`${person} ${isStillThere && !isLeadOrGovernor}`).toBe(`${person} false`);
    }
  }
});

test('nobody is said to report to anybody, to be promoted or to be demoted', () => {
  expect(organisation.memberships.filter(({ kind, reportsTo }) => kind === 'primary' && reportsTo)).toEqual([]);
  const kinds = organisation.comparisons.flatMap(({ before, after }) =>
    [...compare(before, after).people.values()].flatMap((change) => change.kinds),
  );
  for (const kind of ['promoted', 'demoted', 'boss-replaced', 'moved']) expect(kinds).not.toContain(kind);
});

test('who came into a further team, or out of one, has other second seats, not other lines', () => {
  const resignation = compare('2021-11-13', '2021-11-22');
  const gallant = resignation.people.get('BurntSushi' as PersonId);
  expect(gallant?.kinds).toEqual(['seats-changed']);
  expect(gallant && describePersonChange(gallant, resignation)).toBe('No longer in Moderation team');
  const whole = compare('2021-11-13', '2024-03-30');
  const bos = whole.people.get('m-ou-se' as PersonId);
  expect(bos && describePersonChange(bos, whole)).toBe(
    'Now also in Leadership Council; now also in Social media team; now also in Specification team',
  );
  for (const { kinds } of whole.people.values()) expect(kinds).not.toContain('line-changed');
});

describe('the sentence of the default comparison', () => {
  const sentence = summarise(compare('2021-11-13', '2024-03-30'))
    .map(({ text }) => text)
    .join('');

  it('counts what the facts hold', () => {
    const everybody = (date: string): Set<string> => {
      const state = facts.snapshots.find((each) => each.date === date);
      return new Set((state ? teamsOn(state) : []).flatMap(({ members }) => members));
    };
    const [before, after] = [everybody('2021-11-13'), everybody('2024-03-30')];
    expect(sentence).toContain(`${[...after].filter((person) => !before.has(person)).length} joined`);
    expect(sentence).toContain(`${[...before].filter((person) => !after.has(person)).length} left`);
    const teams = (date: string) => on(date).units;
    const created = [...teams('2024-03-30').keys()].filter((unit) => !teams('2021-11-13').has(unit)).length;
    expect(sentence).toMatch(new RegExp(`^The Rust project created .* and ${created - 1} other units`));
  });

  it('speaks of nobody as reporting to anybody', () => {
    expect(sentence).not.toMatch(/manager|report/);
  });
});

describe('the resignation and the Council', () => {
  const namesOf = (snapshot: Snapshot, team: string): string[] =>
    membersOf(snapshot, team).map((person) => snapshot.people.get(person as PersonId)?.name ?? '');

  it('tells who resigned, and that the team stood without members', () => {
    expect(namesOf(on('2021-11-13'), 'mods')).toEqual(['Andrew Gallant', 'Andre Bogus', 'Matthieu M.']);
    expect(namesOf(on('2021-11-22'), 'mods')).toEqual([]);
    expect(on('2021-11-22').units.has('mods' as UnitId)).toBe(true);
  });

  it('lets the core team end with RFC 3392, not with its file', () => {
    expect(on('2023-06-16').units.has('core' as UnitId)).toBe(true);
    expect(on('2023-06-20').units.has('core' as UnitId)).toBe(false);
    expect(facts.snapshots.at(-2)?.teams.some(({ id }) => id === 'core')).toBe(true);
  });

  it('gives each member of the Council the team that he or she represents', () => {
    const titles = (date: string) =>
      [...on(date).people.values()].flatMap(({ membership, secondary }) =>
        [membership, ...secondary].filter(({ unit }) => unit === 'leadership-council').map(({ title }) => title),
      );
    expect(titles('2023-06-30')).toHaveLength(9);
    expect(titles('2024-03-30')).toHaveLength(8);
    expect(titles('2026-08-22')).toHaveLength(7);
    for (const date of ['2023-06-30', '2024-03-30', '2026-08-22']) {
      expect(titles(date).every((title) => /^Represents the /.test(String(title)))).toBe(true);
    }
  });
});

test('everything is said on sources, with its place in them, and no relay states', () => {
  const claims = JSON.stringify(organisation).match(/"source":"[^"]+","status":"[^"]+"(,"locator")?/g) ?? [];
  expect(claims.length).toBeGreaterThan(1000);
  expect(claims.filter((claim) => !claim.endsWith('"locator"'))).toEqual([]);
  const used = new Set(claims.map((claim) => claim.split('"')[3]));
  expect(organisation.sources.filter(({ id }) => !used.has(id))).toEqual([]);
  for (const { claims: own } of [...organisation.memberships, ...organisation.events]) {
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((claim) => isOverstated(claim, organisation))).toEqual([]);
  }
});

test('nothing is counted along lines, and nobody lacks a manager', () => {
  const comparison = compare('2021-11-13', '2024-03-30');
  expect(readNumbers(comparison, { kind: 'all' }).map(({ name }) => name)).toEqual(['people', 'units']);
  expect(findGaps(comparison)).toEqual([]);
});

test('the note on coverage counts what is shown', () => {
  const note = String(organisation.coverage.note);
  for (const date of ['2021-11-13', '2024-03-30', '2026-08-22']) {
    const snapshot = on(date);
    expect(note).toContain(`${snapshot.units.size - 1} teams with ${snapshot.people.size} people`);
  }
});
