import { expect, test } from 'vitest';
import { richOrganisation } from '../../tests/support/rich-organisation.ts';
import { recordedValues } from './attributes.ts';
import { formatEdtf, isoOfDay } from './edtf.ts';
import type { HistoryEntry, UnitHistoryEntry } from './history.ts';
import { findLacks } from './lacks.ts';
import { readText } from './organisation.ts';
import { personHistory } from './person-history.ts';
import { allNames, ownNames } from './person-names.ts';
import { type Resting, restingOn } from './resting.ts';
import type { Claim, ReportsTo } from './schema.ts';
import { isExpected, isOverstated, strengthOf, surest, TIER_WORDS, tierOf, weakest } from './strength.ts';
import { unitHistory } from './unit-history.ts';

const organisation = richOrganisation();

const claimsOf = (claims: readonly Claim[]): string => {
  const said = claims.map((claim) => {
    return `${claim.source} ${claim.status}${isOverstated(claim, organisation) ? ' (overstated)' : ''}`;
  });
  return `rests on ${said.join(', ') || 'nothing'}`;
};
const targetOf = (target: ReportsTo): string => ('person' in target ? target.person : `[${target.unit}]`);

function detailsOf(entry: HistoryEntry | UnitHistoryEntry): string[] {
  switch (entry.kind) {
    case 'post':
      return [
        `${entry.line} in [${entry.unit ?? ''}]${entry.reportsTo ? ` to ${targetOf(entry.reportsTo)}` : ''}`,
        ...(entry.basis === undefined ? [] : [`because: ${readText(entry.basis)}`]),
        ...entry.secondary.map((line) => `dotted line ${line.id}`),
        ...entry.changed.map(({ label, was, is }) => `${label} “${was}”, then “${is}”`),
        ...entry.heads.map(({ unit, headship }) => `heads ${unit} since ${headship.from}`),
      ];
    case 'unit':
      return [
        `${entry.turns.join(' and ')} in [${entry.parent ?? ''}]${entry.under ? ` under ${entry.under}` : ''}`,
        ...(entry.note === undefined ? [] : [`note: ${readText(entry.note)}`]),
        ...entry.related.map((unit) => `related to ${unit}`),
      ];
    case 'head':
      return [entry.person];
    case 'career':
      return [`at ${entry.employer ?? 'no employer'}`];
    case 'event':
      return [`event ${entry.event.id}`];
    case 'name':
      return [];
  }
}

function tellEntry(entry: HistoryEntry | UnitHistoryEntry): string[] {
  const { kind, id, date, until, day, title, status, claims, events } = entry;
  const dates = `${formatEdtf(date)}${until === undefined ? '' : ` to ${formatEdtf(until)}`}`;
  return [
    `  ${Number.isFinite(day) ? isoOfDay(day) : '…'} ${kind} ${id} (${dates}): ${title}`,
    ...detailsOf(entry).map((line) => `      ${line}`),
    ...events.map((event) => `      told by ${event.id}`),
    `      ${status}, ${claimsOf(claims)}`,
  ];
}

test('the histories of a rich organisation', async () => {
  const people = organisation.people.flatMap((person) => {
    const names = `called ${allNames(person).join(', ')}; own names ${ownNames(organisation, person).join(', ') || 'none'}`;
    return [`${person.id}: ${names}`, ...personHistory(organisation, person).flatMap(tellEntry)];
  });
  const units = organisation.units.flatMap((unit) => [
    `[${unit.id}]`,
    ...unitHistory(organisation, unit).flatMap(tellEntry),
  ]);
  await expect(`${[...people, '', ...units].join('\n')}\n`).toMatchFileSnapshot(
    '../../tests/golden/model/histories.txt',
  );
});

function inWords(resting: Resting): string {
  if (resting.kind === 'person') return `${resting.person}: ${resting.what.join('; ')}`;
  if (resting.kind === 'unit') return `[${resting.unit}]: ${resting.what.join('; ')}`;
  if (resting.kind === 'event') return `event ${resting.event.id}`;
  return resting.kind === 'figure' ? `figure ${resting.figure.id}` : `erratum ${resting.erratum.id}`;
}

test('the sources of a rich organisation, and what it lacks', async () => {
  const parts = ['name', 'place', 'title', 'start', 'end'] as const;
  const entries = organisation.units.flatMap(({ id, spans, heads }) => [
    ...spans.map((span) => ({ ...span, id: `[${id}] since ${span.from}` })),
    ...heads.map((head) => ({ ...head, id: `${head.person} heads [${id}]` })),
  ]);
  const strengths = [...organisation.memberships, ...entries]
    .filter((entry) => entry.strengths !== undefined)
    .flatMap((entry) => {
      const all = parts.map((part) => strengthOf<string>(entry, part));
      const [least, most] = [weakest(all), surest(all)];
      return [
        `  ${entry.id}`,
        ...all.map(({ status, claims, reason }, index) => {
          const why = reason === undefined ? '' : `, as “${readText(reason)}”`;
          return `      ${parts[index]} ${status} (${TIER_WORDS[tierOf(status)]}, ${claimsOf(claims)}${why})`;
        }),
        `      all of it ${least.status} (${claimsOf(least.claims)}); its surest ${most?.status}`,
      ];
    });
  const recorded = organisation.memberships.flatMap((membership) => {
    const values = recordedValues(organisation.attributes, membership);
    const words = values.map(({ attribute, value }) => `${readText(attribute.label)} “${value}”`);
    const expected = isExpected(membership) ? ['an expected post'] : [];
    return words.length > 0 ? [`  ${membership.id}: ${[...words, ...expected].join(', ')}`] : [];
  });
  const text = [
    ...organisation.sources.flatMap(({ id }) => [
      `${id}`,
      ...restingOn(organisation, id).map((each) => `  ${inWords(each)}`),
    ]),
    '',
    'Strengths',
    ...strengths,
    '',
    'Recorded',
    ...recorded,
    '',
    'Lacks',
    ...findLacks(organisation).map(
      ({ kind, path, name, detail }) => `  ${kind} ${path}: ${name}${detail ? ` (${detail})` : ''}`,
    ),
  ].join('\n');
  await expect(`${text}\n`).toMatchFileSnapshot('../../tests/golden/model/sources.txt');
});
