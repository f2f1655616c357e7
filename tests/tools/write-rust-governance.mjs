/**
 * Builds data/rust-governance/organisation.json from the two files beside it: facts.json holds what the team files of
 * the Rust project said on seven days, told.json what people wrote about them. The result depends on nothing else:
 * `node tests/tools/write-rust-governance.mjs [FILE]`.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../data/rust-governance/', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const facts = read('source/facts.json');
const told = read('source/told.json');

const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const sourceOf = ({ date }) => `team-${date}`;
const fileOf = (team) => `teams/${team}.toml`;
const claimOf = (snapshot, team) => ({ source: sourceOf(snapshot), status: 'stated', locator: fileOf(team) });

/** What was ended by something else than the team files is left out from then on, whatever these still list. */
function teamsOf({ date, teams }) {
  const isOver = ({ id }) => told.ends.some(({ unit, before, reason }) => reason && unit === id && before <= date);
  return new Map(teams.filter((team) => !isOver(team)).map((team) => [team.id, team]));
}

const snapshots = facts.snapshots.map((snapshot) => ({ ...snapshot, teams: teamsOf(snapshot) }));

/** Steps from the top, which is 1. */
function depthOf({ teams }, id) {
  const { parent } = teams.get(id);
  return parent === undefined ? 1 : depthOf({ teams }, parent) + 1;
}

/**
 * The team in which somebody is shown: the uppermost that he or she leads, else the body that governs the project,
 * else the one of the state before, else the uppermost; of equals that of the state before, else by id.
 */
function seatOf(snapshot, person, last) {
  const mine = [...snapshot.teams.values()].filter(({ members }) => members.includes(person));
  const weight = ({ id, leads }) => {
    const depth = depthOf(snapshot, id);
    if (leads.includes(person)) return depth;
    if (told.governing.includes(id)) return 100;
    return id === last ? 200 : 300 + depth;
  };
  const order = (a, b) => weight(a) - weight(b) || (b.id === last) - (a.id === last) || byText(a.id, b.id);
  return { primary: mine.toSorted(order)[0]?.id, teams: mine.map(({ id }) => id) };
}

function titleOf({ date, teams }, team, person) {
  const { leads, roles } = teams.get(team);
  const isTold = told.told.unit === team && told.told.dates.includes(date);
  const role = isTold ? told.told.roles[person] : roles?.[person]?.[0];
  if (role === undefined) return leads.includes(person) ? { title: 'Lead' } : {};
  return { title: told.roles[role], ...(isTold ? { claims: [told.told.claim] } : {}) };
}

/** What lasts from one state to later ones becomes one entry: `valueAt` says what holds in a state, if anything. */
function runsOf(valueAt) {
  const runs = [];
  let current;
  snapshots.forEach((snapshot, index) => {
    const value = valueAt(snapshot, index);
    const key = value && JSON.stringify(value);
    if (current && current.key !== key) {
      current.next = snapshot;
      current = undefined;
    }
    if (!current && value) {
      current = { key, value, first: snapshot, isFirst: index === 0 };
      runs.push(current);
    }
    if (current) current.last = snapshot;
  });
  return runs;
}

/** The first state shows what had begun before it. */
const startOf = ({ first, isFirst }) => ({ from: isFirst ? `../${first.date}` : first.date });

function endOf({ next, last }, team) {
  if (!next) return {};
  const special = told.ends.find(({ unit, before }) => unit === team && before === next.date);
  const { to = next.date, claims = [claimOf(next, team)], reason } = special ?? {};
  return last && { to, end: { status: 'stated', claims, ...(reason ? { reason } : {}) } };
}

function claimsOf({ first, last }, team) {
  return first === last ? [claimOf(first, team)] : [claimOf(first, team), claimOf(last, team)];
}

const ids = [...new Set(snapshots.flatMap(({ teams }) => [...teams.keys()]))].toSorted(byText);
const logins = Object.keys(facts.people);

function nameOf(id) {
  const names = facts.snapshots.map(({ teams }) => teams.find((team) => team.id === id)?.name);
  return told.names[id] ?? names.findLast((name) => name !== undefined) ?? id;
}

function spanOf(run, id) {
  const { to, end } = endOf(run, id);
  return {
    ...startOf(run),
    ...(to ? { to } : {}),
    parent: aboveOf(run.first, id),
    status: 'stated',
    ...(end ? { strengths: { end } } : {}),
    ...(run.value.parent ? {} : { note: told.aboveAll.note }),
    claims: claimsOf(run, id),
  };
}

function headshipOf(run, id, person) {
  const { to, end } = endOf(run, id);
  return {
    person,
    role: 'Lead',
    ...startOf(run),
    ...(to ? { to } : {}),
    status: 'stated',
    ...(end ? { strengths: { end } } : {}),
    claims: claimsOf(run, id),
  };
}

function unitOf(id) {
  const leads = [...new Set(snapshots.flatMap(({ teams }) => teams.get(id)?.leads ?? []))];
  const isLed = (person) => runsOf(({ teams }) => (teams.get(id)?.leads.includes(person) ? true : undefined));
  const order = told.governing.indexOf(id);
  return {
    id,
    name: nameOf(id),
    ...(nameOf(id) === id ? {} : { aliases: [id] }),
    kind: 'unit',
    ...(told.purposes[id] ? { purpose: told.purposes[id] } : {}),
    ...(order < 0 ? {} : { order }),
    spans: runsOf(({ teams }) => teams.has(id) && { parent: teams.get(id).parent }).map((run) => spanOf(run, id)),
    heads: leads.flatMap((person) => isLed(person).map((run) => headshipOf(run, id, person))),
  };
}

function aboveOf({ teams }, id) {
  return teams.get(id).parent ?? told.root.id;
}

function basisOf({ isPrimary, isLead, isOneOfSeveral }) {
  const { basis } = told;
  const words = isPrimary ? [isLead ? basis.lead : basis.member] : [isLead ? basis.leadAsWell : basis.memberAsWell];
  if (isPrimary && isOneOfSeveral) words.push(basis.several);
  return words.join(' ');
}

function membershipsOf(person) {
  const seats = [];
  for (const snapshot of snapshots) seats.push(seatOf(snapshot, person, seats.at(-1)?.primary));
  const teams = [...new Set(seats.flatMap((seat) => seat.teams))].toSorted(byText);
  return teams.flatMap((team) => {
    const runs = runsOf((snapshot, index) => {
      const { primary, teams: mine } = seats[index];
      if (!mine.includes(team)) return undefined;
      const isLead = snapshot.teams.get(team).leads.includes(person);
      return { isPrimary: primary === team, isLead, ...titleOf(snapshot, team, person) };
    });
    return runs.map((run, index) => {
      const { isPrimary, isLead, title, claims } = run.value;
      const { to, end } = endOf(run, team);
      const isOneOfSeveral = seats[snapshots.indexOf(run.first)].teams.length > 1;
      const strengths = { ...(claims ? { title: { status: 'stated', claims } } : {}), ...(end ? { end } : {}) };
      return {
        id: `${person}.${team}.${index + 1}`,
        person,
        ...(title ? { title } : {}),
        unit: team,
        ...(isPrimary ? {} : { kind: 'secondary', reportsTo: { unit: team } }),
        ...startOf(run),
        ...(to ? { to } : {}),
        status: 'stated',
        ...(Object.keys(strengths).length > 0 ? { strengths } : {}),
        basis: basisOf({ isPrimary, isLead, isOneOfSeveral }),
        claims: claimsOf(run, team),
      };
    });
  });
}

const countPeople = ({ teams }) => new Set([...teams.values()].flatMap(({ members }) => members)).size;
const counts = new Map(
  snapshots.flatMap((snapshot) => [
    [`${snapshot.date}.teams`, snapshot.teams.size],
    [`${snapshot.date}.people`, countPeople(snapshot)],
  ]),
);

/** "{2021-11-13.teams}" is how many teams there were on that day. */
function countedIn(text) {
  return text.replaceAll(/\{([^}]+)\}/g, (_, key) => counts.get(key));
}

function coverageNote() {
  const [usual] = told.comparisons;
  const days = [usual.before, usual.after, told.moments.at(-1).id];
  const states = snapshots
    .filter(({ date }) => days.includes(date))
    .map((snapshot) => {
      const { label } = told.moments.find(({ date }) => date === snapshot.date);
      return `${snapshot.teams.size} teams with ${countPeople(snapshot)} people on ${label}`;
    });
  const [first] = facts.snapshots;
  const last = facts.snapshots.at(-1);
  const most = Math.max(...facts.snapshots.map(({ peopleWithoutFile }) => peopleWithoutFile));
  return [
    `Complete for what the team files call a team, with its leads and members: ${states.join(', ')}.`,
    `Left out are working groups and project groups (${first.workingGroups} and ${first.projectGroups} at first, with ${first.peopleOnlyInGroups} people who are in no team; ${last.workingGroups} and ${last.projectGroups} at the end, with ${last.peopleOnlyInGroups}), marker teams, archived teams, alumni, the lists of all people and of all leads, and whoever has no file today (at most ${most} people in one state).`,
    'So whoever is said to leave has left the teams, and may still be in the project.',
    'Whoever is in several teams is shown in the uppermost that he or she leads, else in the core team or the Council, else where he or she was shown before, else in the uppermost; the others are second seats.',
    'Each state is of one day: what changed between two of them happened by the later one; where a document names the day, an event tells it.',
  ].join(' ');
}

function snapshotSource({ date, commit }) {
  return {
    id: `team-${date}`,
    publisher: 'rust-lang/team',
    title: `Team files at commit ${commit.slice(0, 8)}`,
    date,
    url: `https://github.com/rust-lang/team/tree/${commit}/teams`,
    language: 'en',
    note: 'MIT or Apache-2.0. One file for each team, with its parent, leads and members.',
  };
}

function personOf(login) {
  const name = facts.people[login];
  return { id: login, name, ...(name === login ? {} : { aliases: [login] }) };
}

const { root } = told;
const [firstSnapshot] = snapshots;
const rootUnit = {
  id: root.id,
  name: root.name,
  kind: 'unit',
  spans: [
    {
      from: `../${firstSnapshot.date}`,
      status: 'stated',
      note: root.note,
      claims: [{ source: sourceOf(firstSnapshot), status: 'stated', locator: 'teams/' }],
    },
  ],
};

const organisation = {
  $schema: '../../public/schema/organisation.schema.json',
  format: 'orgdiff/2',
  ...told.organisation,
  coverage: {
    to: snapshots.at(-1).date,
    completeness: 'complete',
    basis: 'snapshots',
    note: coverageNote(),
    whole: told.whole,
  },
  people: logins.map(personOf),
  units: [rootUnit, ...ids.map(unitOf)],
  memberships: logins.flatMap(membershipsOf),
  events: told.events,
  figures: told.figures,
  errata: told.errata,
  sources: [...snapshots.map(snapshotSource), ...told.sources],
  moments: told.moments,
  comparisons: told.comparisons,
  story: told.story.map((step) => ({ ...step, text: countedIn(step.text) })),
};

/** One entry a line, so that a change of the facts shows as the lines that it concerns. */
function format(value) {
  const fields = Object.entries(value).map(([key, field]) => {
    if (!Array.isArray(field)) return `  ${JSON.stringify(key)}: ${JSON.stringify(field)}`;
    return `  ${JSON.stringify(key)}: [\n${field.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}

const [, , target = fileURLToPath(new URL('organisation.json', folder))] = process.argv;
writeFileSync(target, format(organisation));
