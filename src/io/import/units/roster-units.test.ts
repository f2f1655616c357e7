import { describe, expect, test } from 'vitest';
import { rosterOfRows } from '../../../../tests/support/roster-of-rows.ts';
import type { Roster } from '../rows/roster.ts';
import { unitPathKey, unitsOf } from './roster-units.ts';

function pathsOf(roster: Roster): string[] {
  return unitsOf(roster)
    .units.map((unit) => `${unitPathKey(unit)} (${unit.members.length})`)
    .toSorted();
}

describe('the units of a roster', () => {
  test('are told apart by all that stands above them', () => {
    const roster = rosterOfRows(`
      1 | Ann | | Nordbank > Finanzen > Buchhaltung
      2 | Bob | | Nordbank > Betrieb > Buchhaltung
      3 | Cem | | Nordbank > Betrieb > Buchhaltung
    `);
    expect(pathsOf(roster)).toEqual([
      'nordbank (0)',
      'nordbank / betrieb (0)',
      'nordbank / betrieb / buchhaltung (2)',
      'nordbank / finanzen (0)',
      'nordbank / finanzen / buchhaltung (1)',
    ]);
  });

  test('are one in any case and punctuation, and where a level repeats the one above', () => {
    const roster = rosterOfRows(`
      1 | Ann | | Ville > R&D
      2 | Bob | | ville > r & d > R&D
      3 | Cem | | Ville > Ville
    `);
    expect(pathsOf(roster)).toEqual(['ville (1)', 'ville / r d (2)']);
  });

  test('stand where their own rows say, where others name them as the unit above', () => {
    const roster = rosterOfRows(`
      1 | Ann | | Teams > Kunden
      2 | Bob | | Firma > Teams
      3 | Cem | | Firma
      4 | Dan | | Kunden
    `);
    expect(pathsOf(roster)).toEqual(['firma (1)', 'firma / teams (1)', 'firma / teams / kunden (2)']);
  });

  test('that are named above others are one more, where several have the name', () => {
    const roster = rosterOfRows(`
      1 | Ann | | North > Sales
      2 | Bob | | South > Sales
      3 | Cem | | Sales > Shops
    `);
    expect(pathsOf(roster)).toContain('sales / shops (1)');
  });

  test('do not stand within themselves, whatever the rows say', () => {
    const roster = rosterOfRows('1 | Ann | | A > B\n2 | Bob | | B > A');
    expect(unitsOf(roster).units.length).toBeGreaterThanOrEqual(2);
    expect(unitsOf(roster).unitOf.every((unit) => unit !== undefined)).toBe(true);
  });

  test('are none for who has no unit', () => {
    expect(unitsOf(rosterOfRows('1 | Ann')).unitOf).toEqual([undefined]);
  });
});
