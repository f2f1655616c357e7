/** What was published after the first research: the sources, people, units and corrections that it brought. */

import { describe, expect, it, test } from 'vitest';
import type { Claim } from '../../src/model/schema.ts';
import { meta } from './meta-rows.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

const SOURCES = words(`
  newsbytes-split-2025-08-20 eweek-split-2025-08-19 dqindia-split-2025-08 emarketer-split-2025-08
  biztechechoes-scale-2025-09-01 gokawiil-ft-2025-08 dicussionhub-ft-2025 caldeirao-bi-2025-08-27
  outlookbusiness-nayak-2025-08 tengele-verge-2025-08-29 tc-tulloch-2025-10-11 techcircle-2022-06-09
  tbpn-moltbook-2026-03-10 register-moltbook-2026-03 latentspace-dreamer-2026-03-24 swyx-dreamer-2026-03-23
  bi-hardware-2026-04 dailyscout-hardware-2026-04 aboutfb-muse-2026-04-08 workinghyp-manus-2026
  chaobro-ari-2026-05 dailyscout-ari-2026-05 promtvault-ari-2026-05-05 usaexclusives-gale-2026-05
  techpopdaily-gale-2026-05 ccstartup-gale-2026-05-19 npr-layoffs-2026-05-20 guardian-transfers-2026-05-19
  aiweekly-bosworth-2026-06 reuters-daltonsmith-2026-06-17 airadar-daltonsmith-2026-06 indzs-virtue-2026-06
  siebel-virtue-2026-09-17 semafor-virtue-2026-10-02 cryptofused-compute-2026-07 reuters-townhall-2026-07-02
  agenticreview-townhall-2026-07-03 pollar-townhall-2026-07 tc-townhall-2026-07-02 axios-api-2026-07-09
  fortune-pacing-2026-07-29 scale-ceo-2026-07-30 prn-scale-ceo-2026-07-30 axios-scale-ceo-2026-07-30
  meta-musecode-2026-08-05 tc-musecode-2026-08-05 meta-glimmer-2026-08-10 reuters-ot-2026-08-26 ars-ot-2026-08
  meta-muse-2026-09-08 semafor-tulloch-2026-09-09 tc-openclaw-2026-09-22 muse-gadgets-2026-10-02
  ars-fda-2026-10-02
`);

const PEOPLE = words(`
  emily-dalton-smith matt-schlicht ben-parr david-singleton hugo-barra rui-xu xiaolong-wang lerrel-pinto bo-li
  dawn-song sanmi-koyejo francis-desouza
`);

const UNITS = words('agent-transformation-accelerator central-analytics enterprise-solutions msl-hardware');

const PARTIES = new Set(['Meta', 'Scale AI', 'Scale AI, by PR Newswire']);

test.each(SOURCES)('the source %s is in the data set, and says how it was read', (id) => {
  const source = meta.sources.find((each) => each.id === id);
  expect(source?.note).toBeTypeOf('string');
  expect(source?.date).toBeTypeOf('string');
});

test.each(PEOPLE)('%s has a career that rests on sources', (id) => {
  const person = meta.people.find((each) => each.id === id);
  expect(person?.career.length).toBeGreaterThan(0);
});

test.each(UNITS)('the unit %s says that its place or its beginning is not given', (id) => {
  const span = meta.units.find((each) => each.id === id)?.spans[0];
  expect(span?.status).not.toBe('stated');
  expect(span?.strengths?.start?.reason).toBeTypeOf('string');
});

test('the errata of the later research are there', () => {
  const ids = meta.errata.map(({ id }) => String(id));
  expect(ids).toEqual(expect.arrayContaining(['G-36', 'G-37', 'G-38', 'G-39', 'G-40', 'G-41', 'G-42']));
});

test('pages that were not read state nothing, unless the party concerned wrote them', () => {
  const notRead = new Set(
    meta.sources
      .filter(({ note, publisher }) => /was not read/.test(String(note)) && !PARTIES.has(publisher))
      .map(({ id }) => id),
  );
  expect(notRead.size).toBeGreaterThan(15);
  const collect = (value: unknown): Claim[] => {
    if (Array.isArray(value)) return value.flatMap(collect);
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([key, child]) => (key === 'claims' ? (child as Claim[]) : collect(child)));
  };
  const { people, units, memberships, events, figures, errata, story } = meta;
  const claims = collect({ people, units, memberships, events, figures, errata, story });
  expect(claims.filter(({ source, status }) => status === 'stated' && notRead.has(source))).toEqual([]);
});

describe('who was last named in a post', () => {
  const claimsOnPost = (person: string): Claim[] => [
    ...meta.units.flatMap(({ heads }) =>
      heads.filter((head) => head.person === person).flatMap(({ claims }) => claims),
    ),
    ...meta.memberships
      .filter((line) => line.person === person && line.to === undefined)
      .flatMap(({ claims, strengths }) => [...claims, ...(strengths?.title?.claims ?? [])]),
  ];

  it.each([
    ['alexandr-wang', 'muse-gadgets-2026-10-02', '2 October 2026'],
    ['nat-friedman', 'muse-gadgets-2026-10-02', '2 October 2026'],
    ['shengjia-zhao', 'fortune-pacing-2026-07-29', '28 July 2026'],
    ['rob-fergus', 'indzs-virtue-2026-06', '25 June 2026'],
    ['maher-saba', 'aiweekly-bosworth-2026-06', 'June 2026'],
    ['santosh-janardhan', 'cryptofused-compute-2026-07', '1 July 2026'],
    ['daniel-gross', 'cryptofused-compute-2026-07', '1 July 2026'],
    ['dina-powell-mccormick', 'cryptofused-compute-2026-07', '1 July 2026'],
    ['andrew-bosworth', 'pollar-townhall-2026-07', '2 July 2026'],
    ['vishal-shah', 'register-moltbook-2026-03', '10 March 2026'],
  ])('%s, by %s on %s', (person, source, day) => {
    const notes = claimsOnPost(person)
      .filter((claim) => claim.source === source)
      .map(({ note }) => String(note));
    expect(notes.some((note) => note.startsWith('Still named') && note.includes(day))).toBe(true);
  });

  it('of MSL Infra: nobody since 2025, and the line says so', () => {
    const ramani = meta.memberships.find(({ id }) => id === 'D29');
    expect(ramani?.basis).toContain('No dated report after 2025');
  });
});

describe('nobody and nothing is without a source', () => {
  it('of the people', () => {
    const withSource = new Set<string>([
      ...meta.memberships.map(({ person }) => person),
      ...meta.units.flatMap(({ heads }) => heads.map(({ person }) => person)),
      ...meta.people.filter(({ career }) => career.length > 0).map(({ id }) => id),
      ...[...meta.events, ...meta.figures, ...meta.errata].flatMap(({ people }) => people),
    ]);
    expect(meta.people.filter(({ id }) => !withSource.has(id))).toEqual([]);
  });

  it('of the units, unless they are publishers that are cited', () => {
    const withSource = new Set<string>([
      ...meta.units
        .filter(({ spans, heads, formedFrom }) => spans.length + heads.length + formedFrom.length > 0)
        .map(({ id }) => id),
      ...[...meta.events, ...meta.figures, ...meta.errata].flatMap(({ units }) => units),
    ]);
    const publishers = new Set(meta.sources.map(({ publisher }) => publisher));
    expect(meta.units.filter(({ id, name }) => !withSource.has(id) && !publishers.has(name))).toEqual([]);
  });
});
