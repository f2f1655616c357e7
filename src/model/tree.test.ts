import { describe, expect, test } from 'vitest';
import { organisationFromTexts, orgFromText, snapshotOn } from '../../tests/support/org-from-text.ts';
import { indexOrganisation } from './organisation.ts';
import type { PersonId } from './schema.ts';
import type { Snapshot } from './snapshot.ts';
import { leastCertain, type NodeKey, type Reading, readForest } from './tree.ts';

function snapshotFrom(text: string): Snapshot {
  return snapshotOn(orgFromText(text), '2025-01-01');
}

/** The forest as indented text, siblings in the order of their keys; * a head in the unit's heading, → a line elsewhere. */
function drawForest(snapshot: Snapshot, reading: Reading): string[] {
  const forest = readForest(snapshot, reading);
  const draw = (parent: NodeKey | undefined, indent: string): string[] =>
    [...forest.values()]
      .filter((node) => node.parent === parent)
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
      .flatMap(({ key, lead, linesTo }) => [
        `${indent}${key.replace(/^unit:(.*)/, '[$1]').replace('person:', '')}${lead ? '*' : ''}${linesTo ? ` → ${linesTo}` : ''}`,
        ...draw(key, `${indent}  `),
      ]);
  return draw(undefined, '');
}

describe('the reading by units', () => {
  const draw = (text: string): string[] => drawForest(snapshotFrom(text), 'units');

  test('has heads in the heading, members below, sub-units inside', () => {
    expect(draw('[Firm] Ada\n  [Lab] Bea & Bo\n    Cy\n      Di\n  [Shop]\n    Ed')).toEqual([
      '[firm]',
      '  ada*',
      '  [lab]',
      '    bea*',
      '    bo*',
      '    cy',
      '      di',
      '  [shop]',
      '    ed',
    ]);
  });

  test('seats who heads a unit and one of its sub-units in the upper one', () => {
    expect(draw('[Firm] Ada\n  [Lab] Ada\n    Cy')).toEqual(['[firm]', '  ada*', '  [lab]', '    cy']);
  });

  test('whichever of the two comes first in the file', () => {
    const organisation = orgFromText('[Firm] Ada\n  [Lab] Ada\n    [Cell] Ada\n      Cy');
    const turned = indexOrganisation({ ...organisation, units: organisation.units.toReversed() });
    const leads = [organisation, turned].map((each) => {
      const nodes = readForest(snapshotOn(each, '2025-01-01'), 'units').values();
      return [...nodes].filter(({ lead }) => lead).map(({ key, parent }) => [key, parent]);
    });
    expect(leads).toEqual([[['person:ada', 'unit:firm']], [['person:ada', 'unit:firm']]]);
  });

  test('hangs a unit under the person it answers to', () => {
    expect(draw('[Firm] Ada\n  Bo\n    [Lab]\n      Cy')).toEqual([
      '[firm]',
      '  ada*',
      '  bo',
      '    [lab]',
      '      cy',
    ]);
  });

  test('says where a line goes when it is elsewhere than the place', () => {
    expect(draw('[Firm] Ada\n  [Lab] Bea\n    Cy -> Ed\n    Di -> [Shop]\n  [Shop]\n    Ed')).toEqual([
      '[firm]',
      '  ada*',
      '  [lab]',
      '    bea*',
      '    cy → person:ed',
      '    di → unit:shop',
      '  [shop]',
      '    ed',
    ]);
  });

  test('of a file without units is the tree of people', () => {
    expect(draw('Ada\n  Bo\n    Cy\nDi')).toEqual(['ada', '  bo', '    cy', 'di']);
  });
});

describe('the reading by lines', () => {
  const draw = (text: string): string[] => drawForest(snapshotFrom(text), 'lines');

  test('has everybody under the own manager, whatever the unit', () => {
    expect(draw('[Firm] Ada\n  [Lab] Bea\n    Cy -> Ada\n    Di')).toEqual(['ada', '  bea', '    di', '  cy']);
  });

  test('keeps a unit in the place of a head whom no source names, or of several', () => {
    expect(draw('[Firm] Ada\n  [Lab] Bea & Bo\n    Cy\n    [Bench]\n      Di')).toEqual([
      'ada',
      '  bea',
      '  bo',
      '  [lab]',
      '    cy',
      '    [bench]',
      '      di',
    ]);
  });

  test('shows a unit without anybody known', () => {
    expect(draw('[Firm] Ada\n  [Lab]')).toEqual(['ada', '  [lab]']);
  });

  test('has no empty box for a unit whose people all answer to persons, nor for what is above it', () => {
    expect(draw('[Firm] Ada\n  [Lab]\n    [Bench]\n      Cy -> Ada\n      Di -> Cy')).toEqual([
      'ada',
      '  cy',
      '    di',
    ]);
    expect(draw('[Firm] Ada\n  [Lab]\n    Cy -> Ada\n    Di')).toEqual(['ada', '  cy', '  [lab]', '    di']);
  });

  test('shows a unit on every day where somebody answers to it on one', () => {
    const organisation = organisationFromTexts({
      '2025-01-01': '[Firm] Ada\n  [Lab]\n    Cy -> Ada',
      '2025-02-01': '[Firm] Ada\n  [Lab]\n    Cy',
    });
    expect(drawForest(snapshotOn(organisation, '2025-01-01'), 'lines')).toEqual(['ada', '  cy', '  [lab]']);
  });
});

describe('both readings', () => {
  test('hold every live person once', () => {
    const snapshot = snapshotFrom('[Firm] Ada\n  [Lab] Bea & Bo\n    Cy -> Ada\n  {Others}\n    Di ~> Ada');
    for (const reading of ['units', 'lines'] as const) {
      const people = [...readForest(snapshot, reading).keys()].filter((key) => key.startsWith('person:'));
      expect(people.toSorted()).toEqual(['person:ada', 'person:bea', 'person:bo', 'person:cy', 'person:di']);
    }
  });

  test('cut a loop of lines rather than lose the people in it', () => {
    const sound = snapshotFrom('Ada\n  Bo\n    Cy');
    const people = new Map(sound.people);
    const ada = people.get('ada' as PersonId);
    if (!ada) throw new Error('Ada has a seat');
    const manager = 'cy' as PersonId;
    people.set(ada.person, { ...ada, manager, membership: { ...ada.membership, reportsTo: { person: manager } } });
    for (const reading of ['units', 'lines'] as const) {
      const forest = readForest({ ...sound, people }, reading);
      const roots = [...forest.values()].filter(({ parent }) => parent === undefined);
      expect([forest.size, roots.length]).toEqual([3, 1]);
    }
  });
});

test('a line made of several claims is as uncertain as the least certain of them', () => {
  expect(leastCertain(['stated', 'inferred', 'reported'])).toBe('inferred');
  expect(leastCertain(['unknown', 'disputed'])).toBe('disputed');
  expect(leastCertain([])).toBe('stated');
});
