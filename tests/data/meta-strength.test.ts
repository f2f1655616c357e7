/** What the Meta data set claims, against what its sources can carry: nothing is said to be surer than they are. */

import { describe, expect, it } from 'vitest';
import type { Claim, EventStatus, PartStrength, Source, Status } from '../../src/model/schema.ts';
import { isOverstated, isRelay } from '../../src/model/strength.ts';
import { meta } from './meta-rows.ts';

interface Asserted {
  readonly where: string;
  readonly status: Status | EventStatus;
  readonly claims: readonly Claim[];
}

interface Entry {
  readonly status: Status;
  readonly claims: readonly Claim[];
  readonly strengths?: Readonly<Record<string, PartStrength | undefined>> | undefined;
}

/** An entry and each of its parts that has a strength of its own. */
function partsOf(where: string, entry: Entry): Asserted[] {
  const parts = Object.entries(entry.strengths ?? {}).flatMap(([part, strength]) =>
    strength ? [{ where: `${where} ${part}`, status: strength.status, claims: strength.claims ?? entry.claims }] : [],
  );
  return [{ where, status: entry.status, claims: entry.claims }, ...parts];
}

const asserted: readonly Asserted[] = [
  ...meta.memberships.flatMap((membership) => partsOf(membership.id, membership)),
  ...meta.units.flatMap(({ id, spans, heads, formedFrom }) => [
    ...spans.flatMap((span) => partsOf(`${id} from ${span.from}`, span)),
    ...heads.flatMap((head) => partsOf(`${id} under ${head.person}`, head)),
    ...formedFrom.flatMap((origin) => partsOf(`${id} out of ${origin.unit}`, origin)),
  ]),
  ...meta.events.map(({ id, status, claims }) => ({ where: id, status, claims })),
  ...meta.people.flatMap(({ id, career }) =>
    career.map(({ date, status, claims }) => ({ where: `${id} ${date}`, status, claims })),
  ),
];

const everyClaim: readonly { readonly where: string; readonly claim: Claim }[] = [
  ...asserted,
  ...meta.figures.map(({ id, claims }) => ({ where: id, claims })),
  ...meta.errata.map(({ id, claims }) => ({ where: id, claims })),
  ...meta.story.map(({ id, claims }) => ({ where: id, claims })),
  ...(meta.coverage.whole ?? []).map(({ unit, claims }) => ({ where: `all of ${unit}`, claims })),
].flatMap(({ where, claims }) => claims.map((claim) => ({ where, claim })));

function sourceOf({ source }: Claim): Source {
  const found = meta.sourceById.get(source);
  if (!found) throw new Error(`no source "${source}"`);
  return found;
}

describe('claims', () => {
  it('of a relay state nothing but what it quotes of somebody', () => {
    expect(everyClaim.filter(({ claim }) => isOverstated(claim, meta)).map(({ where }) => where)).toEqual([]);
  });

  it('quote somebody only where the source passes on what others say', () => {
    const quoting = everyClaim.filter(({ claim }) => claim.quotes !== undefined);
    expect(quoting.length).toBeGreaterThan(10);
    expect(quoting.filter(({ claim }) => !isRelay(sourceOf(claim)))).toEqual([]);
  });

  it('of every source say the same of whether it relays', () => {
    const wordOfRelaying = /\b[Rr]elay(s|ed|ing)?\b(?! cited| or copy)/;
    const told = meta.sources.filter(({ note }) => wordOfRelaying.test(typeof note === 'string' ? note : ''));
    expect(told.length).toBeGreaterThan(40);
    expect(told.filter((source) => !isRelay(source) && !/relays cited/.test(String(source.note)))).toEqual([]);
  });
});

describe('what is said', () => {
  it('to be stated is stated by a claim', () => {
    const unsupported = asserted.filter(
      ({ status, claims }) => status === 'stated' && !claims.some((claim) => claim.status === 'stated'),
    );
    expect(unsupported.map(({ where }) => where)).toEqual([]);
  });

  it('to be reported is at least reported by a claim', () => {
    const unsupported = asserted.filter(
      ({ status, claims }) =>
        status === 'reported' && !claims.some((claim) => claim.status === 'stated' || claim.status === 'reported'),
    );
    expect(unsupported.map(({ where }) => where)).toEqual([]);
  });

  it('to be confirmed is stated by somebody, or reported by two publishers', () => {
    const unsupported = asserted.filter(({ status, claims }) => {
      if (status !== 'confirmed' || claims.some((claim) => claim.status === 'stated')) return false;
      const reporting = claims.filter((claim) => claim.status === 'reported').map((claim) => sourceOf(claim).publisher);
      return new Set(reporting).size < 2;
    });
    expect(unsupported.map(({ where }) => where)).toEqual([]);
  });

  it('of a membership is never stated by relays alone, unless they quote', () => {
    const relayed = meta.memberships
      .flatMap((membership) => partsOf(membership.id, membership))
      .filter(
        ({ status, claims }) =>
          status === 'stated' && claims.every((claim) => isRelay(sourceOf(claim)) && claim.quotes === undefined),
      );
    expect(relayed.map(({ where }) => where)).toEqual([]);
  });

  it('to be inferred or disputed says why, or who says what', () => {
    const bare = asserted.filter(
      ({ status, claims }) => (status === 'inferred' || status === 'disputed') && claims.length === 0,
    );
    expect(bare.map(({ where }) => where)).toEqual([]);
  });
});

describe('titles', () => {
  it('are never marked as expected in their own words', () => {
    expect(meta.memberships.filter(({ title }) => /expected/i.test(String(title ?? '')))).toEqual([]);
  });

  it('that were expected of five are told as that', () => {
    const expected = meta.memberships.filter(({ strengths }) => strengths?.title?.expected);
    expect(expected.map(({ id }) => String(id))).toEqual(['D40', 'D41', 'D42', 'D43', 'D44']);
    expect(expected.filter(({ strengths }) => strengths?.title?.status !== 'reported')).toEqual([]);
  });
});
