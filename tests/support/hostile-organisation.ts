/** Organisations whose every text is given: each place where a file can say something says one of the texts. */

import type { Comparison } from '../../src/diff/comparison.ts';
import { fileOf } from '../../src/io/write/organisation-json.ts';
import { indexOrganisation, type Organisation } from '../../src/model/organisation.ts';
import type { OrganisationFile, Source } from '../../src/model/schema.ts';
import { readOrganisation } from '../../src/model/validate.ts';
import { compareDays } from './charts.ts';

const [BEFORE, TURN, AFTER] = ['2025-01-01', '2025-02-01', '2025-03-01'];

/** Texts of the same number that mean nothing to any format. */
export function harmless(texts: readonly string[]): string[] {
  return texts.map((_, index) => `Plain words ${index + 1}`);
}

/** The addresses that a file may name as those of its sources. */
export function addressesOfSources(addresses: readonly string[]): string[] {
  return addresses.filter((address) => readTexts(['x'], [address]).ok);
}

function readTexts(texts: readonly string[], addresses: readonly string[]) {
  const at = (index: number): string => texts[index % texts.length] ?? '';
  const claims = (index: number) => [
    { source: `s${index % texts.length}`, status: 'stated', locator: at(index), note: at(index), quotes: at(index) },
  ];
  const span = (index: number, from: string, to?: string) => ({ from, to, status: 'stated', claims: claims(index) });
  const source = (index: number) => ({
    ...{ id: `s${index}`, publisher: at(index), title: at(index), note: at(index), date: '2025-01' },
    url: addresses[index % addresses.length],
    via: { publisher: at(index), url: addresses[(index + 1) % addresses.length] },
  });
  const every = texts.map((_, index) => index);
  const seats = every.flatMap((index) => {
    const title = { title: at(index), attributes: { site: at(index), grade: at(index) } };
    const later = { title: at(index + 1), attributes: { site: at(index + 1), grade: at(index) } };
    const held = { person: `p${index}`, basis: at(index) };
    return [
      { id: `m${index}a`, ...held, ...title, unit: `u${index}`, ...span(index, '2020', TURN) },
      { id: `m${index}b`, ...held, ...later, unit: `u${(index + 1) % texts.length}`, ...span(index, TURN) },
      { id: `j${index}`, person: `joins${index}`, ...title, unit: `u${index}`, ...span(index, TURN) },
      { id: `l${index}`, person: `leaves${index}`, ...title, unit: `u${index}`, ...span(index, '2020', TURN) },
    ];
  });
  const person = (id: string, index: number) => ({
    ...{ id, name: at(index), aliases: [at(index)], ids: [at(index)], description: at(index), email: at(index) },
    names: [{ name: at(index + 1), to: '2021', claims: claims(index) }],
    career: [{ date: '2019', employer: at(index), text: at(index), status: 'confirmed', claims: claims(index) }],
  });
  return readOrganisation({
    ...{ format: 'orgdiff/2', id: 'co', name: at(0), description: at(0), notice: at(0) },
    coverage: { completeness: 'complete', note: at(0) },
    attributes: [
      { id: 'site', label: at(0) },
      { id: 'grade', label: at(1) },
    ],
    people: every.flatMap((index) => [
      person(`p${index}`, index),
      person(`joins${index}`, index),
      person(`leaves${index}`, index),
    ]),
    units: [
      { id: 'whole', name: at(0), kind: 'unit', spans: [span(0, '2020')] },
      ...every.map((index) => ({
        ...{ id: `u${index}`, name: at(index), aliases: [at(index)], kind: 'unit', purpose: at(index) },
        spans: [
          { ...span(index, '2020', TURN), parent: 'whole', note: at(index) },
          { ...span(index, TURN), parent: 'whole', name: at(index + 1) },
        ],
      })),
    ],
    memberships: seats,
    events: every.map((index) => ({
      ...{ id: `e${index}`, date: TURN, kind: 'moved', people: [`p${index}`], units: [`u${index}`] },
      ...{ summary: at(index), status: 'confirmed', claims: claims(index) },
    })),
    figures: [{ id: 'f', figure: at(0), what: at(0), check: at(0), claims: claims(0) }],
    errata: [{ id: 'x', says: at(0), reading: at(0), why: at(0), sureness: at(0), claims: claims(0) }],
    sources: every.map(source),
    moments: [
      { id: 'a', date: BEFORE, label: at(0), orderOnly: true, note: at(0) },
      { id: 'b', date: AFTER, label: at(1), orderOnly: true },
    ],
    comparisons: [{ id: 'c', label: at(0), sentence: at(0), notCompared: at(0), before: 'a', after: 'b' }],
    story: [{ id: 't', title: at(0), text: at(0), claims: claims(0) }],
  });
}

export interface OfTexts {
  readonly organisation: Organisation;
  readonly comparison: Comparison;
}

const ADDRESS = ['https://a.example/'];

/**
 * Everybody moves to the next unit and gets the next title; as many join and leave, and each unit is renamed. The texts
 * are put in after the file was read, which would clean them: what writes must not rely on it.
 */
export function organisationOfTexts(texts: readonly string[], addresses: readonly string[] = ADDRESS): OfTexts {
  const plain = harmless(texts);
  const read = readTexts(plain, addresses);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const textOf = new Map(plain.map((text, index) => [text, texts[index] ?? '']));
  const file: OrganisationFile = JSON.parse(JSON.stringify(fileOf(read.value)), (_, value: unknown) =>
    typeof value === 'string' ? (textOf.get(value) ?? value) : value,
  );
  const organisation = indexOrganisation(file);
  return { organisation, comparison: compareDays(organisation, BEFORE, AFTER) };
}

/** What is read back of names, and of what sources are called. */
export function textsOf({ people, units, sources }: Organisation): string[] {
  const ofSource = ({ publisher, title = '' }: Source): string[] => [publisher, title];
  return [...people, ...units].map(({ name }) => name).concat(sources.flatMap(ofSource));
}
