import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts, orgFromText, snapshotOn, type TextOptions } from '../../tests/support/org-from-text.ts';
import { organisations, snapshotsOf } from '../../tests/support/random-organisations.ts';
import { finish } from '../base/work.ts';
import type { PersonId } from '../model/schema.ts';
import { isVacant, type Snapshot } from '../model/snapshot.ts';
import { type NodeKey, personOf } from '../model/tree.ts';
import {
  depthOf,
  hasLineOfUnit,
  hasOtherBoss,
  hasSameHeads,
  headsOf,
  isAbove,
  type Lines,
  readLines,
} from './lines.ts';

const linesOf = (snapshot: Snapshot): Lines => finish(readLines(snapshot));

/** From a node up to the top, the node itself first. */
function wayUp({ forest }: Lines, key: NodeKey): NodeKey[] {
  const way: NodeKey[] = [];
  for (let at: NodeKey | undefined = key; at !== undefined; at = forest.get(at)?.parent) way.push(at);
  return way;
}

describe('the lines of any organisation', () => {
  test('one stands above another if the way up from there leads past it, and nobody above himself', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const lines = linesOf(snapshotsOf(organisation)[0]);
        const keys = [...lines.forest.keys()].slice(0, 30);
        for (const lower of keys) {
          const above = new Set(wayUp(lines, lower).slice(1));
          expect(keys.filter((upper) => isAbove(lines, upper, lower))).toEqual(keys.filter((key) => above.has(key)));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('steps to the top and the people on the way are those of the way up; vacant posts are no people', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const snapshot = snapshotsOf(organisation)[1];
        const lines = linesOf(snapshot);
        for (const [key, place] of lines.places) {
          const way = wayUp(lines, key);
          const people = way.flatMap((each) => personOf(each) ?? []).filter((person) => !isVacant(snapshot, person));
          expect([place.depth, place.people]).toEqual([way.length - 1, people.length]);
          const person = personOf(key);
          if (person !== undefined) expect(depthOf(lines, person)).toBe(way.length - 1);
        }
        expect(lines.places.size).toBe(lines.forest.size);
      }),
      { numRuns: 60 },
    );
  });
});

test('a vacant post on the way is a step and no person', () => {
  const organisation = orgFromText('[Company] Ada\n  Vacant #gap, Head\n    Cy');
  const lines = linesOf(snapshotOn(organisation, '2025-01-01'));
  const place = lines.places.get('person:cy');
  expect(place).toMatchObject({ depth: (lines.places.get('person:ada')?.depth ?? 0) + 2, people: 2 });
});

describe('a line to the own unit says no more than the unit', () => {
  const isOfUnit = (text: string, person: string, options: TextOptions = { basis: 'snapshots' }): boolean => {
    const lines = linesOf(snapshotOn(orgFromText(text, options), '2025-01-01'));
    const seat = lines.snapshot.people.get(person as PersonId);
    if (!seat) throw new Error(`${person} has a seat`);
    return hasLineOfUnit(lines, seat);
  };

  test.each([
    ['in a unit that nobody heads', '[Company]\n  Cy', true],
    ['without a unit or a line', 'Cy', true],
    ['under somebody', '[Company]\n  Ada\n    Cy', false],
    ['with a line to another unit', '[Company]\n  [Lab]\n    Cy -> [Company]', false],
    ['in a unit, with no line', '[Company]\n  Cy -> ?', false],
  ])('in a list: %s', (_, text, expected) => {
    expect(isOfUnit(text, 'cy')).toBe(expected);
  });

  test('but in a file of sources it is a statement', () => {
    expect(isOfUnit('[Company]\n  Cy', 'cy', {})).toBe(false);
  });
});

test('heads are sorted by id, each once, and what somebody heads is as well', () => {
  const organisation = orgFromText('[Company] Zoe & Ada\n  [West] Ada\n  [East] Ada');
  const lines = linesOf(snapshotOn(organisation, '2025-01-01'));
  const company = organisation.units.find(({ name }) => name === 'Company');
  if (!company) throw new Error('there is a company');
  expect(headsOf(lines, company.id)).toEqual(['ada', 'zoe']);
  expect(lines.headed.get('ada' as PersonId)).toEqual(['company', 'east', 'west']);
  expect(headsOf(lines, 'nowhere' as never)).toEqual([]);
});

describe('whether somebody has another boss', () => {
  const answer = (before: string, after: string): boolean => {
    const comparison = compareTexts(before, after);
    const [was, is] = [linesOf(comparison.before), linesOf(comparison.after)];
    const [then, now] = [was, is].map(({ snapshot }) => snapshot.people.get('cy' as PersonId));
    if (!then || !now) throw new Error('Cy is in both');
    return hasOtherBoss(was, is, then, now);
  };

  test.each([
    ['no', '[Company] Ada\n  Cy', '[Company] Ada\n  Cy', false],
    ['another head', '[Company] Ada\n  Cy', '[Company] Bea\n  Cy', true],
    ['one more head', '[Company] Ada & Bea\n  Cy', '[Company] Ada & Bea & Di\n  Cy', true],
    ['one head fewer', '[Company] Ada & Bea & Di\n  Cy', '[Company] Ada & Bea\n  Cy', true],
    ['the same heads in another order', '[Company] Ada & Bea\n  Cy', '[Company] Bea & Ada\n  Cy', false],
    ['another of two heads', '[Company] Ada & Bea\n  Cy', '[Company] Ada & Di\n  Cy', true],
    ['somebody in between', '[Company] Ada\n  Cy', '[Company] Ada\n  Bea\n    Cy', true],
  ])('%s', (_, before, after, expected) => {
    expect(answer(before, after)).toBe(expected);
  });

  test('heads are the same if they are the same on both days, in whatever order', () => {
    const { before, after } = compareTexts('[Company] Ada & Bea', '[Company] Bea & Ada');
    const company = [...before.units.keys()][0];
    if (company === undefined) throw new Error('there is a company');
    expect(hasSameHeads(linesOf(before), linesOf(after), company)).toBe(true);
  });
});
