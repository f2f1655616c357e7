/**
 * What became of each paragraph of the ifanr article from which the data set started: the entries that hold its
 * facts, or the reason why it holds none. An opinion leads to the erratum that says why it is left out.
 */

import { describe, expect, it } from 'vitest';
import { finish } from '../../src/base/work.ts';
import { diff } from '../../src/diff/diff.ts';
import { readEdtf } from '../../src/model/edtf.ts';
import { readText } from '../../src/model/organisation.ts';
import { snapshotAt } from '../../src/model/snapshot.ts';
import { findersOf, searchInParts } from '../../src/ui/search/results.ts';
import { meta as file } from './meta-rows.ts';

/** Each paragraph (1-based, of the 55 non-empty lines) with the entries that hold its facts. */
const COVERED = parseTable(`
  1: person:mark-zuckerberg person:alexandr-wang person:shengjia-zhao E27 F1 G-23
  2: person:mark-zuckerberg
  3: unit:openai unit:ft person:shengjia-zhao E27 G-2 G-3 G-5
  4: person:mark-zuckerberg person:shengjia-zhao D14 D15 E28 E57 F2 G-3 G-4 G-5
  5: person:shengjia-zhao E27 G-3
  6: K1 F3 G-17
  7: unit:msl unit:openai unit:wired E51 E52 K2 F4 G-10
  9: unit:openai unit:xai person:ethan-knight person:avi-verma person:elon-musk D47 E51 E52 G-10
  10: person:rishabh-agarwal E50 G-10
  11: unit:genai unit:msl unit:msl-staff unit:platforms person:rishabh-agarwal D25 E6 E50 G-10 G-35
  12: unit:tbd-lab unit:platforms person:mark-zuckerberg person:rishabh-agarwal D25 E50 G-10 G-15
  13: unit:msl-staff person:bert-maher person:tony-liu person:chi-hao-wu D77 D78 D79 E49 E49a E49b E49c K1 F3 G-17
  14: unit:genai person:loredana-crisan person:chaya-nayak E54 E55 F5 F6
  15: unit:genai unit:openai unit:figma person:loredana-crisan person:chaya-nayak D6 D23 D24 E54 E55 G-1
  16: person:dave-arnold E53 G-16
  17: unit:msl G-24
  18: person:alexandr-wang F1 G-24
  19: unit:fair unit:msl unit:tbd-lab unit:par unit:msl-infra unit:wsj E36 E37 F7 G-6 G-33
  20: unit:fair unit:agi-foundations unit:par unit:msl-infra unit:llama E37 E38 F7 G-6
  21: person:alexandr-wang D11 F1
  22: unit:scale-ai person:mark-zuckerberg person:alexandr-wang E12 F8 G-7
  23: unit:tbd-lab person:mark-zuckerberg person:alexandr-wang D11 D40 D41 D42 D43 D44 E32 G-8
  24: G-24
  25: unit:tbd-lab unit:behemoth E9 E22 E44 G-13
  26: person:alexandr-wang K3
  27: G-24
  28: unit:fair person:alexandr-wang person:yann-lecun D3 D16 E29 E41 F1 G-4 G-9
  29: person:yann-lecun
  30: unit:product-org unit:genai unit:llama person:ahmad-al-dahle person:chris-cox D5 D9 D18 D31 D33 D34 E5 E38 E42
      E43 G-11 G-12
  31: person:alexandr-wang G-24
  32: person:alexandr-wang F1 G-24
  33: E47
  34: unit:scale-ai person:alexandr-wang E48
  35: E48
  36: person:mark-zuckerberg G-24
  37: unit:tbd-lab person:mark-zuckerberg person:alexandr-wang E45
  38: person:mark-zuckerberg F9
  39: E46 G-18
  40: unit:par person:nat-friedman D28 E40 G-26 G-34
  41: E34 G-19
  42: unit:openai unit:xai unit:google unit:apple unit:anthropic D48 D49 D50 D51 D52 D53 D54 D55 D56 D57 D58 D59 D60
      D61 D62 D63 D64 D65 D66 D67 E14 E16 E19 E20 E23 E24 E26 E30 E32 E35 F10 F11 F12 F13 F14 F15 G-14 G-19
  43: unit:msl unit:ft E34 G-19
  44: person:alexandr-wang E34 F16 G-19
  45: person:mark-zuckerberg E34 G-19 G-24
  46: unit:openai person:sam-altman E17 G-20
  47: person:sam-altman G-21 G-24
  48: G-24
  49: person:mark-zuckerberg G-24
  50: person:alexandr-wang F1 G-22 G-24
  51: person:mark-zuckerberg G-24
  53: unit:ft source:ft-2025-08-29
  54: unit:wired source:wired-2025-08-26
  55: unit:ifanr unit:platforms source:ifanr-2025-08
`);

const WITHOUT_A_FACT: ReadonlyMap<number, string> = new Map([
  [8, 'a sentence that frames the next paragraphs'],
  [52, 'the heading of the list of links'],
]);

/** One paragraph per row; a row goes on until the next one starts with its number. */
function parseTable(table: string): ReadonlyMap<number, readonly string[]> {
  const rows = table.trim().split(/\n(?=\s*\d+: )/);
  return new Map(
    rows.map((row) => {
      const [paragraph = '', ...ids] = row.trim().split(/\s+/);
      return [Number.parseInt(paragraph, 10), ids];
    }),
  );
}

const entries = new Set<string>([
  ...file.people.map(({ id }) => `person:${id}`),
  ...file.units.map(({ id }) => `unit:${id}`),
  ...file.sources.map(({ id }) => `source:${id}`),
  ...[...file.memberships, ...file.events, ...file.figures, ...file.errata].map(({ id }) => id),
]);

const MANY_WORDS = 12;
const finders = findersOf(file);
const comparison = diff(
  snapshotAt(file, readEdtf('2025-08-18').earliest),
  snapshotAt(file, readEdtf('2025-08-31').earliest),
);

/** What the search of the page lists, by kind and id: "event-E34". */
function searched(query: string): string[] {
  return finish(searchInParts(query, finders, comparison, file)).map(({ id }) => id);
}

/** The words of an entry itself, and what the search has to list for them. */
function wanted(id: string): { readonly words: string; readonly hit: string } {
  const [kind, rest] = id.split(':');
  const called = kind === 'person' ? file.people.find((each) => each.id === rest)?.name : undefined;
  const unit = kind === 'unit' ? file.units.find((each) => each.id === rest)?.name : undefined;
  const publisher = kind === 'source' ? file.sources.find((each) => each.id === rest) : undefined;
  const seated = file.memberships.find((each) => each.id === id)?.person;
  const seatedName = file.people.find((each) => each.id === seated)?.name;
  const event = file.events.find((each) => each.id === id);
  const figure = file.figures.find((each) => each.id === id);
  const erratum = file.errata.find((each) => each.id === id);
  if (called !== undefined) return { words: called, hit: `person-${rest}` };
  if (unit !== undefined) return { words: unit, hit: `unit-${rest}` };
  if (publisher) return { words: `${publisher.publisher} ${publisher.title ?? ''}`, hit: `source-${rest}` };
  if (seatedName !== undefined) return { words: seatedName, hit: `person-${seated}` };
  if (event) return { words: readText(event.summary), hit: `event-${id}` };
  if (figure) return { words: `${figure.figure} ${readText(figure.what)}`, hit: `figure-${id}` };
  if (erratum) return { words: readText(erratum.says), hit: `erratum-${id}` };
  throw new Error(`no entry "${id}"`);
}

describe('the ifanr article', () => {
  it('is accounted for from its first paragraph to its last', () => {
    const accounted = [...COVERED.keys(), ...WITHOUT_A_FACT.keys()].toSorted((a, b) => a - b);
    expect(accounted).toEqual(Array.from({ length: 55 }, (_, index) => index + 1));
  });

  it.each([...COVERED])('paragraph %i is in the data set', (_, ids) => {
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !entries.has(id))).toEqual([]);
  });

  it.each([...COVERED])('paragraph %i can be reached in the page by the search', (_, ids) => {
    const lost = ids.filter((id) => {
      const { words, hit } = wanted(id);
      return !searched(words.split(' ').slice(0, MANY_WORDS).join(' ')).includes(hit);
    });
    expect(lost).toEqual([]);
  });

  it.each([
    ['another kind of risk', 'event-E50'],
    ['not performed as hoped', 'event-E44'],
    ['investor', 'event-K3'],
    ['computing power promised', 'event-E47'],
    ['pressing for more speed', 'event-E45'],
    ['case by case', 'event-E34'],
    ['hiring freeze', 'event-E34'],
    ['lost count', 'event-E17'],
    ['nine figures', 'event-K1'],
    ['at least three researchers', 'event-K2'],
    ['13 from Google', 'event-E35'],
  ])('what a reader asks for as "%s" is found', (query, hit) => {
    expect(searched(query)).toContain(hit);
  });
});
