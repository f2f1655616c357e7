/**
 * What became of each paragraph of the ifanr article from which the data set started: the entries that hold its
 * facts, or the reason why it holds none. An opinion leads to the erratum that says why it is left out.
 */

import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { OrganisationFile } from '../../src/model/schema.ts';

const file = v.parse(
  OrganisationFile,
  JSON.parse(readFileSync(new URL('../../data/meta-ai/organisation.json', import.meta.url), 'utf8')),
);

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

describe('the ifanr article', () => {
  it('is accounted for from its first paragraph to its last', () => {
    const accounted = [...COVERED.keys(), ...WITHOUT_A_FACT.keys()].toSorted((a, b) => a - b);
    expect(accounted).toEqual(Array.from({ length: 55 }, (_, index) => index + 1));
  });

  it.each([...COVERED])('paragraph %i is in the data set', (_, ids) => {
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !entries.has(id))).toEqual([]);
  });
});
