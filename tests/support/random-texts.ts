/**
 * Random pairs of organisations, as texts for org-from-text.ts, so that a counterexample can be read. The second text
 * mostly repeats the first.
 */

import fc from 'fast-check';
import type { Comparison } from '../../src/diff/comparison.ts';
import type { Organisation } from '../../src/model/organisation.ts';
import { compareTexts, organisationFromTexts } from './org-from-text.ts';

interface Place {
  readonly present: boolean;
  /** Number of the node above; below 0 for nobody. */
  readonly above: number;
  readonly title: number;
  /** Heads the unit above. */
  readonly leads: boolean;
  /** For a unit: also headed by somebody who has a seat already. */
  readonly headedBy: number | undefined;
  /** For a person: reports elsewhere. */
  readonly linesTo: number | undefined;
}

interface Node {
  readonly kind: 'person' | 'unit' | 'collection';
  readonly words: number;
  /** By state. */
  readonly places: readonly Place[];
}

/** A number to be read as a choice: taken modulo what there is to choose from. */
const choice = fc.nat({ max: 9999 });
const oneIn = (number: number): fc.Arbitrary<boolean> => fc.nat({ max: number - 1 }).map((value) => value === 0);

const place: fc.Arbitrary<Place> = fc.record({
  present: oneIn(8).map((absent) => !absent),
  above: choice,
  title: fc.nat({ max: 5 }),
  leads: oneIn(2),
  headedBy: fc.tuple(choice, oneIn(4)).map(([who, is]) => (is ? who : undefined)),
  linesTo: fc.tuple(choice, oneIn(8)).map(([who, is]) => (is ? who : undefined)),
});

interface Change {
  readonly place: Place;
  readonly isTaken: boolean;
}

function placesOf(first: Place, changes: readonly Change[]): Place[] {
  const places = [first];
  for (const { place: next, isTaken } of changes) places.push(isTaken ? next : (places.at(-1) ?? first));
  return places;
}

/** Each state mostly repeats the one before. */
function nodes(states: number): fc.Arbitrary<Node> {
  const change = fc.record({ place, isTaken: oneIn(10) });
  return fc.record({
    kind: fc.constantFrom('person', 'person', 'person', 'person', 'unit', 'unit', 'collection'),
    words: fc.nat({ max: 3 }),
    places: fc
      .tuple(place, fc.array(change, { minLength: states - 1, maxLength: states - 1 }))
      .map(([first, changes]) => placesOf(first, changes)),
  });
}

const WORDS = ['Lovelace', 'of Anywhere', 'III', 'Øverland'];

function nameOf(node: Node, number: number): string {
  const prefix = node.kind === 'person' ? 'P' : node.kind === 'unit' ? 'U' : 'C';
  return [`${prefix}${number}`, ...WORDS.slice(0, node.words)].join(' ');
}

function textOf(nodes: readonly Node[], state: number): string {
  const placeOf = (number: number): Place | undefined => nodes[number]?.places[state];
  /** The nearest that is there, upwards: everybody stands below a node of lower number. */
  const aboveOf = (number: number): number => {
    let above = ((placeOf(number)?.above ?? 0) % (number + 1)) - 1;
    while (above >= 0 && !placeOf(above)?.present) above = ((placeOf(above)?.above ?? 0) % (above + 1)) - 1;
    return above;
  };
  const below = new Map<number, number[]>();
  nodes.forEach((_, number) => {
    if (!placeOf(number)?.present) return;
    const above = aboveOf(number);
    below.set(above, [...(below.get(above) ?? []), number]);
  });
  const lines: string[] = [];
  const seated: string[] = [];
  const personText = (person: Node, number: number): string => {
    const { title = 0, linesTo } = placeOf(number) ?? {};
    const name = nameOf(person, number);
    const boss = linesTo === undefined ? undefined : seated[linesTo % Math.max(1, seated.length)];
    seated.push(name);
    return `${name}${title === 0 ? '' : `, Title ${title}`}${boss === undefined ? '' : ` -> ${boss}`}`;
  };
  const isLead = (number: number): boolean =>
    nodes[number]?.kind === 'person' && placeOf(number)?.leads === true && !below.has(number);
  const write = (above: number, depth: number): void => {
    for (const number of below.get(above) ?? []) {
      const each = nodes[number];
      if (!each || (above >= 0 && nodes[above]?.kind === 'unit' && isLead(number))) continue;
      const indent = '  '.repeat(depth);
      if (each.kind === 'person') lines.push(`${indent}${personText(each, number)}`);
      else {
        const heads = each.kind === 'unit' ? headsOf(number) : [];
        const name = nameOf(each, number);
        lines.push(`${indent}${each.kind === 'unit' ? `[${name}]` : `{${name}}`} ${heads.join(' & ')}`.trimEnd());
      }
      write(number, depth + 1);
    }
  };
  const headsOf = (number: number): string[] => {
    const { headedBy } = placeOf(number) ?? {};
    const seat = headedBy === undefined ? undefined : seated[headedBy % Math.max(1, seated.length)];
    const leads = (below.get(number) ?? []).filter(isLead).flatMap((lead) => {
      const person = nodes[lead];
      return person ? [personText(person, lead)] : [];
    });
    return seat === undefined ? leads : [...leads, seat];
  };
  write(-1, 0);
  return lines.join('\n');
}

export interface TextPair {
  readonly before: string;
  readonly after: string;
}

function textPairs(maxNodes = 40): fc.Arbitrary<TextPair> {
  return fc
    .array(nodes(2), { maxLength: maxNodes, size: 'max' })
    .map((list) => ({ before: textOf(list, 0), after: textOf(list, 1) }));
}

/** Prints as its texts where a property fails. */
export function comparisons(
  maxNodes = 40,
): fc.Arbitrary<{ readonly texts: TextPair; readonly comparison: Comparison }> {
  return textPairs(maxNodes).map((texts) => ({
    texts,
    comparison: compareTexts(texts.before, texts.after),
    [fc.toStringMethod]: () => `\n--- before\n${texts.before}\n--- after\n${texts.after}\n`,
  }));
}

const DATES = ['2025-01-01', '2025-02-01', '2025-04-01', '2025-08-01'];

/** An organisation of several moments. Prints as its texts where a property fails. */
export function timelines(maxNodes = 30): fc.Arbitrary<{ readonly organisation: Organisation }> {
  return fc.array(nodes(DATES.length), { maxLength: maxNodes, size: 'max' }).map((list) => {
    const texts = Object.fromEntries(DATES.map((date, state) => [date, textOf(list, state)]));
    return {
      organisation: organisationFromTexts(texts),
      [fc.toStringMethod]: () => DATES.map((date) => `\n--- ${date}\n${texts[date]}`).join(''),
    };
  });
}
