import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rosters } from '../../../../tests/support/random-rosters.ts';
import { rosterOfRows } from '../../../../tests/support/roster-of-rows.ts';
import { matchRosters } from '../match/match-rosters.ts';
import type { Roster } from '../rows/roster.ts';
import { matchUnits } from './match-units.ts';
import { unitPathKey, unitsOf } from './roster-units.ts';
import { NO_UNIT_DECISIONS, type UnitDecisions } from './unit-matching.ts';

const NO_DECISIONS = { by: 'id', same: [], different: [] } as const;

function matchingOf(before: Roster, after: Roster, decisions: UnitDecisions = NO_UNIT_DECISIONS) {
  const { matches } = matchRosters(before, after, NO_DECISIONS);
  const { matches: found, recognised } = matchUnits(before, after, matches, decisions);
  const [keysBefore, keysAfter] = [before, after].map((roster) => unitsOf(roster).units.map(unitPathKey));
  const keysOf = (pair: { readonly before: number; readonly after: number }): [string, string] => [
    keysBefore?.[pair.before] ?? '?',
    keysAfter?.[pair.after] ?? '?',
  ];
  const isFree = (pair: string[], place: number): string => pair[place] ?? '?';
  return {
    pairs: found.map(keysOf).toSorted(),
    /** Pairs that are not of one path. */
    others: found
      .map(keysOf)
      .filter((keys) => isFree(keys, 0) !== isFree(keys, 1))
      .map((keys) => keys.join(' → '))
      .toSorted(),
    sure: recognised.filter(({ isInDoubt }) => !isInDoubt).map((pair) => keysOf(pair).join(' → ')),
    doubts: recognised
      .filter(({ isInDoubt }) => isInDoubt)
      .map((pair) => `${keysOf(pair).join(' → ')}: ${pair.isTaken ? 'same' : 'different'}`),
    evidence: recognised.map(({ evidence }) => evidence.map(({ speaks, words }) => `${speaks}: ${words}`)),
  };
}

function matching(before: string, after: string, decisions?: UnitDecisions) {
  return matchingOf(rosterOfRows(before), rosterOfRows(after), decisions);
}

const CLINIC = `
  1 | Ann  | Director | Klinik
  2 | Bea  | Leitung  | Klinik > Pflege             | 1
  3 | Cem  | Teamleiterin | Klinik > Pflege > Station | 2
  4 | Dan  | Pfleger  | Klinik > Pflege > Station   | 3
  5 | Eva  | Pfleger  | Klinik > Pflege > Station   | 3
  6 | Fin  | Leitung  | Klinik > Technik            | 1
  7 | Gül  | Technik  | Klinik > Technik            | 6
`;

describe('a unit that is renamed', () => {
  test('is known by its people', () => {
    const renamed = matching(CLINIC, CLINIC.replaceAll('Klinik > Technik', 'Klinik > Gebäude'));
    expect(renamed.others).toEqual(['klinik / technik → klinik / gebaude']);
    expect(renamed.doubts).toEqual([]);
    expect(renamed.evidence).toEqual([
      [
        'against: other name: Technik → Gebäude',
        'for: in the same unit Klinik',
        'for: same head Fin',
        'for: all 2 of its people are the same',
      ],
    ]);
  });

  test('is known by its head and by the unit below it, where it has no other member', () => {
    const { others, doubts } = matching(CLINIC, CLINIC.replaceAll('> Pflege', '> Soins'));
    expect(others).toEqual([
      'klinik / pflege / station → klinik / soins / station',
      'klinik / pflege → klinik / soins',
    ]);
    expect(doubts).toEqual([]);
  });

  test('is known by the units below it, where it has no members', () => {
    const { others } = matching(
      '1 | Ann | | Grupo Norte > Ventas\n2 | Bea | | Grupo Norte > Compras',
      '1 | Ann | | Holding Sur > Ventas\n2 | Bea | | Holding Sur > Compras',
    );
    expect(others).toEqual([
      'grupo norte / compras → holding sur / compras',
      'grupo norte / ventas → holding sur / ventas',
      'grupo norte → holding sur',
    ]);
  });

  test('is known together with all around and below it', () => {
    const after = CLINIC.replaceAll('Klinik', 'Hospital')
      .replaceAll('> Pflege', '> Care')
      .replaceAll('> Station', '> Ward')
      .replaceAll('> Technik', '> Building');
    expect(matching(CLINIC, after).others).toEqual([
      'klinik / pflege / station → hospital / care / ward',
      'klinik / pflege → hospital / care',
      'klinik / technik → hospital / building',
      'klinik → hospital',
    ]);
  });

  test('is in doubt where one person alone speaks for it', () => {
    const { others, doubts } = matching(
      '1 | Ann | | Board\n2 | Bea | | Legal | 1',
      '1 | Ann | | Board\n2 | Bea | | Compliance | 1',
    );
    expect(others).toEqual([]);
    expect(doubts).toEqual(['legal → compliance: different']);
  });

  test('is not one where the name stands for no unit', () => {
    for (const name of ['n/a', '-', 'Other', 'Sonstige', 'その他']) {
      const { others, doubts } = matching(CLINIC, CLINIC.replaceAll('Klinik > Technik', name));
      expect([others, doubts]).toEqual([[], []]);
    }
  });

  test('is another one where its people went elsewhere and others came', () => {
    const { others } = matching(
      '1 | Ann | | A\n2 | Bea | | A\n3 | Cem | | Stays\n4 | Dan | | Stays',
      '1 | Ann | | Stays\n2 | Bea | | Stays\n3 | Cem | | A two\n4 | Dan | | A two',
    );
    expect(others).toEqual([]);
  });
});

describe('a unit that moved', () => {
  test('is known by its name', () => {
    expect(
      matching('1 | Ann | | Board\n2 | Bea | | North > Labor', '1 | Ann | | Board\n3 | Cem | | South > Labor').others,
    ).toEqual(['north / labor → south / labor']);
  });

  test('is not taken for its namesake in another unit', () => {
    const before = '1 | Ann | | A > Labor\n2 | Bea | | A > Labor\n3 | Cem | | B > Labor\n4 | Dan | | B > Labor';
    const after = '1 | Ann | | C > Labor\n2 | Bea | | C > Labor\n3 | Cem | | D > Labor\n4 | Dan | | D > Labor';
    expect(matching(before, after).others).toEqual([
      'a / labor → c / labor',
      'a → c',
      'b / labor → d / labor',
      'b → d',
    ]);
  });
});

describe('a split and a merger', () => {
  const whole = '1 | Ann | | Soin\n2 | Bea | | Soin\n3 | Cem | | Soin\n4 | Dan | | Soin';
  const parts = '1 | Ann | | Jour\n2 | Bea | | Jour\n3 | Cem | | Nuit\n4 | Dan | | Nuit';

  test('are no changes of name, and can be called so by hand', () => {
    expect(matching(whole, parts)).toMatchObject({
      others: [],
      doubts: ['soin → jour: different', 'soin → nuit: different'],
    });
    expect(matching(parts, whole)).toMatchObject({
      others: [],
      doubts: ['jour → soin: different', 'nuit → soin: different'],
    });
    const decisions = { same: [['soin', 'nuit']], different: [] } as const;
    expect(matching(whole, parts, decisions)).toMatchObject({ others: ['soin → nuit'], doubts: ['soin → nuit: same'] });
  });
});

describe('decisions', () => {
  test('undo what was recognised', () => {
    const after = CLINIC.replaceAll('Klinik > Technik', 'Klinik > Gebäude');
    const decisions = { same: [], different: [['klinik / technik', 'klinik / gebaude']] } as const;
    expect(matching(CLINIC, after, decisions)).toMatchObject({
      others: [],
      doubts: ['klinik / technik → klinik / gebaude: different'],
    });
  });

  test('hold for one name in one place, too', () => {
    const decisions = { same: [], different: [['klinik / technik', 'klinik / technik']] } as const;
    expect(matching(CLINIC, CLINIC, decisions).pairs).not.toContainEqual(['klinik / technik', 'klinik / technik']);
  });
});

describe('laws', () => {
  const pair = fc.tuple(rosters('a.csv'), rosters('b.csv'));

  test('units are the same whichever file comes first', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const [forwards, backwards] = [matchingOf(a, b), matchingOf(b, a)];
        expect(backwards.pairs.map(([was, is]) => [is, was]).toSorted()).toEqual(forwards.pairs);
        expect(backwards.doubts.length).toBe(forwards.doubts.length);
      }),
    );
  });

  test('no unit is two of the other file', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const { pairs } = matchingOf(a, b);
        expect(new Set(pairs.map(([was]) => was)).size).toBe(pairs.length);
        expect(new Set(pairs.map(([, is]) => is)).size).toBe(pairs.length);
      }),
    );
  });

  test('a file twice has all its units by their paths', () => {
    fc.assert(
      fc.property(rosters('a.csv'), (roster) => {
        const { pairs, sure, doubts } = matchingOf(roster, roster);
        expect(pairs.length).toBe(unitsOf(roster).units.length);
        expect([sure, doubts]).toEqual([[], []]);
      }),
    );
  });

  test('a unit that has nothing to do with others changes none of their pairs', () => {
    const strange = (roster: Roster): Roster => {
      const rows = rosterOfRows('s1 | Xi Yu | | Quartz\ns2 | Yo Zu | | Quartz').posts;
      return { ...roster, posts: [...roster.posts, ...rows] };
    };
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const alone = matchingOf({ ...a, hasIds: true }, { ...b, hasIds: true });
        const beside = matchingOf(strange({ ...a, hasIds: true }), strange({ ...b, hasIds: true }));
        expect(beside.pairs.filter(([was]) => was !== 'quartz')).toEqual(alone.pairs);
      }),
    );
  });
});
