/**
 * What is built of three lists of one small organisation, and which unit is taken for which, kept as texts. To accept a
 * change: npx vitest run src/io/import/build/odd-chains.test.ts -u
 */

import { expect, test } from 'vitest';
import { type OddChain, oddChains } from '../../../../tests/support/odd-chains.ts';
import { readText } from '../../../model/organisation.ts';
import type { Claim, OrganisationFile } from '../../../model/schema.ts';
import { matchRosters, suggestMatchBy } from '../match/match-rosters.ts';
import type { DatedRoster } from '../rows/roster.ts';
import { matchUnits } from '../units/match-units.ts';
import { unitPathKey, unitsOf } from '../units/roster-units.ts';
import { NO_UNIT_DECISIONS } from '../units/unit-matching.ts';
import { buildOrganisation } from './build-organisation.ts';

function listOf({ posts, absent }: DatedRoster): string[] {
  const nameOf = (index: number): string => posts[index]?.name || posts[index]?.title || `row ${index + 2}`;
  return [
    ...posts.map(({ row, name, isVacant, title, unit, parentUnit, start, end, otherNames, manager, ...post }) => {
      const who = name || (isVacant ? 'vacant' : 'not named');
      const lines = [manager, ...post.secondManagers].filter((each) => each >= 0).map(nameOf);
      const further = post.furtherPosts.map((held) => `also ${held.title} of ${held.unit}`);
      const where = parentUnit === '' ? unit : `${parentUnit} / ${unit}`;
      const facts = [post.isIdMadeUp ? '' : post.id, who, ...otherNames, title, where, start, end, ...further];
      return `  ${row} ${facts.filter((fact) => fact !== '').join(' | ')}${lines.map((line) => ` < ${line}`).join('')}`;
    }),
    ...absent.map(({ row, id, name, reason }) => `  ${row} ${reason}: ${id} ${name}`),
  ];
}

/** What a list says other than the one before it. */
function newIn(roster: DatedRoster, earlier: DatedRoster | undefined): string[] {
  const said = new Set(earlier ? listOf(earlier) : []);
  return listOf(roster).filter((line) => !said.has(line));
}

function unitsFound(before: DatedRoster, after: DatedRoster): string[] {
  const { matches } = matchRosters(before, after, { by: suggestMatchBy(before, after), same: [], different: [] });
  const found = matchUnits(before, after, matches, NO_UNIT_DECISIONS);
  const [was, is] = [before, after].map((roster) => unitsOf(roster).units.map(unitPathKey));
  const pairs = found.matches.filter(({ by }) => by !== 'path');
  return [
    ...pairs.map((pair) => `  ${was?.[pair.before]} = ${is?.[pair.after]} by ${pair.by}`),
    ...found.recognised.map(({ evidence, isTaken, isInDoubt, ...pair }) => {
      const signs = evidence.map(({ speaks, words }) => `${speaks === 'for' ? '+' : '-'}${words}`).join(', ');
      return `  ${was?.[pair.before]} ${isTaken ? '=' : '≠'}${isInDoubt ? '?' : ''} ${is?.[pair.after]}: ${signs}`;
    }),
  ];
}

const days = ({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }): string =>
  from === undefined && to === undefined ? '' : ` ${from ?? ''}–${to ?? ''}`;

/** Rows that say so, and what is concluded from them. */
function claimed(claims: readonly Claim[]): string {
  const notes = new Set(claims.flatMap(({ note }) => (note === undefined ? [] : [readText(note)])));
  return ` [${[claims.map(({ locator }) => locator).join(', '), ...notes].join('; ')}]`;
}

function wordsOf({ people, units, memberships, events }: OrganisationFile): string[] {
  return [
    ...people.map(({ id, name, names = [], aliases = [], ids = [] }) => {
      const once = names.map((each) => `once ${readText(each.name)}${days(each)}`);
      const others = aliases.map((alias) => `also ${alias}`);
      return `  ${[`${id}: ${readText(name)}`, ...once, ...others, ...ids].join(', ')}`;
    }),
    ...units.flatMap(({ id, name, spans, heads = [] }) => [
      `  unit ${id} ${readText(name)}`,
      ...spans.map((span) => {
        const where = `${readText(span.name ?? name)} in ${span.parent ?? '–'} under ${span.under ?? '–'}`;
        return `    ${where}${days(span)} ${span.status}${claimed(span.claims)}`;
      }),
      ...heads.map((head) => `    led by ${head.person}${days(head)} ${head.status}${claimed(head.claims)}`),
    ]),
    ...memberships.map(
      ({ person, kind, title = '', unit = '', reportsTo, holder = '', claims = [], ...membership }) => {
        const line = reportsTo === undefined ? '' : `< ${'person' in reportsTo ? reportsTo.person : reportsTo.unit}`;
        const facts = [person, kind === 'primary' ? '' : kind, readText(title), unit, line, holder];
        return `  ${facts.filter((fact) => fact !== '').join(' ')}${days(membership)}${claimed(claims)}`;
      },
    ),
    ...events.map(({ kind, date, summary, claims }) => `  ${date} ${kind}: ${readText(summary)}${claimed(claims)}`),
  ];
}

function linesOf({ truth, rosters }: OddChain, index: number): string[] {
  const pairs = rosters.slice(1).map((after, place) => [rosters[place] ?? after, after] as const);
  const matchings = pairs.map(([before, after]) =>
    matchRosters(before, after, { by: suggestMatchBy(before, after), same: [], different: [] }),
  );
  return [
    `${index + 1}. ${truth.join('; ')}`,
    ...rosters.flatMap((roster, place) => [`  ${roster.date}`, ...newIn(roster, rosters[place - 1])]),
    ...pairs.flatMap(([before, after]) => unitsFound(before, after)),
    ...wordsOf(buildOrganisation(rosters, matchings, { id: 'firm', name: 'Firm' })),
  ];
}

const CHAINS = oddChains(5, 48);

test.each([0, 1, 2])('chains of lists, part %i', async (part) => {
  const lines = CHAINS.slice(16 * part, 16 * part + 16).flatMap((chain, index) => linesOf(chain, 16 * part + index));
  const file = `../../../../tests/golden/guesses/chains-${part + 1}.txt`;
  await expect(`${lines.map((line) => line.trimEnd()).join('\n')}\n`).toMatchFileSnapshot(file);
});
