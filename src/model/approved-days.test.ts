import { expect, test } from 'vitest';
import { richOrganisation } from '../../tests/support/rich-organisation.ts';
import { dayOf, formatEdtf, isoOfDay } from './edtf.ts';
import { findReorganisations, type PersonLine, personLines, type UnitLine, unitLines } from './life-lines.ts';
import { indexOrganisation } from './organisation.ts';
import type { Headship, Membership, ReportsTo } from './schema.ts';
import { countPeople, isVacant, lineToTop, type Snapshot, snapshotAt } from './snapshot.ts';
import { readTimeSteps } from './time-steps.ts';
import { titleOf } from './titles.ts';
import { type NodeKey, type Reading, readForest } from './tree.ts';

const organisation = richOrganisation();

const iso = (day: number): string => (Number.isFinite(day) ? isoOfDay(day) : '…');
const short = (key: string): string => key.replace(/^unit:(.*)/, '[$1]').replace('person:', '');
const targetOf = (target: ReportsTo | undefined): string =>
  target === undefined ? 'nobody' : 'person' in target ? target.person : `[${target.unit}]`;

function forestOf(snapshot: Snapshot, reading: Reading): string[] {
  const nodes = [...readForest(snapshot, reading).values()];
  const below = (parent: NodeKey | undefined, indent: string): string[] =>
    nodes
      .filter((node) => node.parent === parent)
      .flatMap(({ key, lead, status, linesTo }) => [
        `${indent}${short(key)}${lead ? ' *' : ''} (${status})${linesTo ? ` → ${short(linesTo)}` : ''}`,
        ...below(key, `${indent}  `),
      ]);
  return below(undefined, '    ');
}

function seatsOf(snapshot: Snapshot): string[] {
  return [...snapshot.people.values()].map(({ person, name, membership, secondary, manager }) => {
    const dotted = secondary.map(({ id, reportsTo }) => ` ~ ${id} to ${targetOf(reportsTo)}`).join('');
    const title = `${titleOf(membership) ?? 'no title'}${isVacant(snapshot, person) ? ', vacant' : ''}`;
    const line = `to ${targetOf(membership.reportsTo)}, so under ${manager ?? 'nobody'}`;
    return `    ${person} “${name}”: ${membership.id}, ${title}, [${membership.unit ?? ''}] ${line}${dotted}`;
  });
}

function unitsOf(snapshot: Snapshot): string[] {
  const person = (head: Headship): string => head.person;
  return [...snapshot.units.values()].map(
    ({ unit, name, span, parent, heads }) =>
      `    [${unit}] “${name}” in ${parent ?? 'none'} since ${span.from}, heads: ${heads.map(person).join(' & ') || 'none'}`,
  );
}

function lineOf(snapshot: Snapshot, { person }: Membership): string {
  const steps = lineToTop(snapshot, person).map((step) =>
    step.kind === 'person'
      ? `${step.person} (${step.status})`
      : `[${step.unit}: ${step.heads.join(' & ') || 'nobody'}] (${step.status})`,
  );
  return `    ${steps.join(' > ')}`;
}

function tellDay(day: number): string {
  const snapshot = snapshotAt(organisation, day);
  return [
    `${isoOfDay(day)}: ${countPeople(snapshot)} people in ${snapshot.people.size} seats, ${snapshot.units.size} units`,
    '  Seats',
    ...seatsOf(snapshot),
    '  Units',
    ...unitsOf(snapshot),
    '  By units',
    ...forestOf(snapshot, 'units'),
    '  By lines',
    ...forestOf(snapshot, 'lines'),
    '  To the top',
    ...[...snapshot.people.values()].map(({ membership }) => lineOf(snapshot, membership)),
  ].join('\n');
}

test('a rich organisation on some of its days', async () => {
  const days = [dayOf(2022, 6, 1), dayOf(2023, 6, 1), dayOf(2024, 6, 29), dayOf(2024, 11, 1), dayOf(2025, 2, 1)];
  const text = [...days, dayOf(2025, 6, 20), dayOf(2025, 10, 1)].map(tellDay).join('\n\n');
  await expect(`${text}\n`).toMatchFileSnapshot('../../tests/golden/model/days.txt');
});

const dateOf = (date: string | undefined): string => (date === undefined ? 'not said' : formatEdtf(date));

function tellPersonLine({ person, segments, joined, left }: PersonLine): string[] {
  return [
    `${person}${joined ? ', joined' : ''}${left ? ', left' : ''}`,
    ...segments.map(
      ({ from, until, start, end, status, unit, manager }) =>
        `  ${iso(from)} to ${iso(until)} (${dateOf(start)} to ${dateOf(end)}) [${unit ?? ''}] under ${manager ?? 'nobody'}, ${status}`,
    ),
  ];
}

function tellUnitLine({ unit, segments, heads, marks }: UnitLine): string[] {
  return [
    `[${unit}]`,
    ...segments.map(
      ({ from, until, start, end, status, name, parent }) =>
        `  ${iso(from)} to ${iso(until)} (${dateOf(start)} to ${dateOf(end)}) “${name}” in ${parent ?? 'none'}, ${status}`,
    ),
    ...heads.map(
      ({ from, until, start, end, status, person }) =>
        `  ${iso(from)} to ${iso(until)} (${dateOf(start)} to ${dateOf(end)}) headed by ${person}, ${status}`,
    ),
    ...marks.map(
      ({ day, date, kind, related }) =>
        `  ${iso(day)} (${dateOf(date)}) ${kind}${related.length > 0 ? `: ${related.join(', ')}` : ''}`,
    ),
  ];
}

test('the life-lines and time steps of a rich organisation', async () => {
  const lines = personLines(organisation);
  const complete = personLines(
    indexOrganisation({ ...organisation, coverage: { ...organisation.coverage, completeness: 'complete' } }),
  );
  const { axis, steps, isCoarse } = readTimeSteps(organisation);
  const text = [
    ...lines.flatMap(tellPersonLine),
    '',
    ...unitLines(organisation).flatMap(tellUnitLine),
    '',
    'Were the file complete',
    ...complete.map(({ person, joined, left }) => `  ${person}${joined ? ', joined' : ''}${left ? ', left' : ''}`),
    'Reorganisations',
    ...findReorganisations(lines).map(({ day, people }) => `  ${iso(day)}: ${people} people`),
    `Time steps from ${iso(axis.first)} to ${iso(axis.last)}${isCoarse ? ', only the large ones' : ''}`,
    ...steps.map(({ day, moment }) => `  ${iso(day)}${moment ? ` ${moment.id}` : ''}`),
  ].join('\n');
  await expect(`${text}\n`).toMatchFileSnapshot('../../tests/golden/model/lines.txt');
});
