/** What is told of units when two lists are compared: from rows to changes. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rosters } from '../../../../tests/support/random-rosters.ts';
import { rosterOfRows } from '../../../../tests/support/roster-of-rows.ts';
import { datedRoster } from '../../../../tests/support/rosters.ts';
import type { Comparison } from '../../../diff/comparison.ts';
import { diff } from '../../../diff/diff.ts';
import { nameOfPerson, nameOfUnit } from '../../../diff/names.ts';
import { describePersonChange } from '../../../diff/person-sentence.ts';
import { summarise } from '../../../diff/summary.ts';
import { describeUnitChange } from '../../../diff/unit-sentence.ts';
import { readEdtf } from '../../../model/edtf.ts';
import { snapshotAt } from '../../../model/snapshot.ts';
import { readOrganisation } from '../../../model/validate.ts';
import { matchRosters } from '../match/match-rosters.ts';
import type { Roster } from '../rows/roster.ts';
import { buildOrganisation } from './build-organisation.ts';

function compareRosters(before: Roster, after: Roster): Comparison {
  const list = [datedRoster(before, '2025-01-01'), datedRoster({ ...after, file: 'after.csv' }, '2025-06-30')];
  const matching = matchRosters(before, after, { by: 'id', same: [], different: [] });
  const read = readOrganisation(buildOrganisation(list, [matching], { id: 'org', name: 'Org' }));
  if (!read.ok) throw new Error(read.error.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  const [was, is] = ['2025-01-01', '2025-06-30'].map((day) => snapshotAt(read.value, readEdtf(day).earliest));
  if (!was || !is) throw new Error('no snapshots');
  return diff(was, is);
}

function compare(before: string, after: string): Comparison {
  return compareRosters(rosterOfRows(before), rosterOfRows(after));
}

function unitsTold(comparison: Comparison): string[] {
  return [...comparison.units.values()]
    .map((change) => `${nameOfUnit(comparison, change.unit)}: ${describeUnitChange(change, comparison)}`)
    .toSorted();
}

function peopleTold(comparison: Comparison): string[] {
  return [...comparison.people.values()]
    .map((change) => `${nameOfPerson(comparison, change.person)}: ${describePersonChange(change, comparison)}`)
    .toSorted();
}

function tell(before: string, after: string): { units: string[]; people: string[] } {
  const comparison = compare(before, after);
  return { units: unitsTold(comparison), people: peopleTold(comparison) };
}

function headline(comparison: Comparison): string {
  return summarise(comparison)
    .map(({ text }) => text)
    .join('');
}

const SCHOOL = `
  1 | Ana  | Rectora   | Escuela
  2 | Blas | Jefe      | Escuela > Letras | 1
  3 | Caro | Profesora | Escuela > Letras | 2
  4 | Dora | Profesora | Escuela > Letras | 2
  5 | Eloy | Profesor  | Escuela > Letras | 2
  6 | Fede | Jefe      | Escuela > Ciencias | 1
  7 | Gina | Profesora | Escuela > Ciencias | 6
`;

describe('a change of name', () => {
  test('is one change, and nobody moved', () => {
    expect(tell(SCHOOL, SCHOOL.replaceAll('Ciencias', 'Naturales'))).toEqual({
      units: ['Naturales: Renamed from Ciencias to Naturales'],
      people: [],
    });
    expect(tell(SCHOOL, SCHOOL.replaceAll('Escuela', 'Colegio'))).toEqual({
      units: ['Colegio: Renamed from Escuela to Colegio'],
      people: [],
    });
  });

  test('of all units at once is as many changes of name', () => {
    const after = SCHOOL.replaceAll('Escuela', 'School').replaceAll('Letras', 'Arts').replaceAll('Ciencias', 'Science');
    const { units, people } = tell(SCHOOL, after);
    expect(people).toEqual([]);
    expect(units).toEqual([
      'Arts: Renamed from Letras to Arts',
      'School: Renamed from Escuela to School',
      'Science: Renamed from Ciencias to Science',
    ]);
  });
});

test('of several changes of name, that of the largest unit comes first', () => {
  const after = SCHOOL.replaceAll('Ciencias', 'Naturales').replaceAll('Letras', 'Zetas');
  expect(headline(compare(SCHOOL, after))).toBe('Letras was renamed to Zetas and Ciencias was renamed to Naturales.');
});

describe('a unit that was split', () => {
  const parts = SCHOOL.replace(
    '4 | Dora | Profesora | Escuela > Letras | 2',
    '4 | Dora | Jefa | Escuela > Idiomas | 1',
  ).replace('5 | Eloy | Profesor  | Escuela > Letras | 2', '5 | Eloy | Profesor  | Escuela > Idiomas | 4');

  test('is told with its parts, and its people went along', () => {
    const after = parts.replaceAll('Letras', 'Literatura');
    const comparison = compare(SCHOOL, after);
    expect(unitsTold(comparison)).toContain(
      'Letras: Dissolved; its people went to Idiomas and Literatura; split into Idiomas and Literatura',
    );
    expect(peopleTold(comparison)).toEqual([
      'Blas: Went along to Literatura when Letras was split',
      'Caro: Went along to Literatura when Letras was split',
      'Dora: Went along to Idiomas when Letras was split; now reports to Ana (before: Blas); now listed as “Jefa” (before: “Profesora”)',
      'Eloy: Went along to Idiomas when Letras was split; now reports to Dora (before: Blas)',
    ]);
    expect(headline(comparison)).toBe('Letras was split into two units; 4 people went along with their team.');
  });

  test('may go on under its name as one of the parts', () => {
    expect(tell(SCHOOL, parts)).toEqual({
      units: ['Idiomas: Formed under Escuela from Letras', 'Letras: Split into Idiomas and Letras'],
      people: [
        'Dora: Went along to Idiomas when Letras was split; now reports to Ana (before: Blas); now listed as “Jefa” (before: “Profesora”)',
        'Eloy: Went along to Idiomas when Letras was split; now reports to Dora (before: Blas)',
      ],
    });
  });

  test('backwards is a merger, which the unit that goes on tells', () => {
    const comparison = compare(parts, SCHOOL);
    expect(unitsTold(comparison)).toEqual(['Idiomas: Dissolved; its people went to Letras', 'Letras: Took in Idiomas']);
    expect(headline(comparison)).toBe('Idiomas was merged into Letras; 2 people went along with their team.');
  });

  test('does not hide who moved for reasons of their own', () => {
    const after = parts.replace(
      '7 | Gina | Profesora | Escuela > Ciencias | 6',
      '7 | Gina | Profesora | Escuela > Idiomas | 4',
    );
    const { people } = tell(SCHOOL, after);
    expect(people).toContain('Gina: Moved from Ciencias to Idiomas; now reports to Dora (before: Fede)');
  });

  test('is no split where only one of many left with a new name', () => {
    const after = SCHOOL.replace(
      '5 | Eloy | Profesor  | Escuela > Letras | 2',
      '5 | Eloy | Profesor  | Escuela > Idiomas | 1',
    );
    expect(tell(SCHOOL, after).people).toEqual([
      'Eloy: Moved from Letras to Idiomas; now reports to Ana (before: Blas); 1 step nearer to the top',
    ]);
  });
});

describe('units that were merged', () => {
  test('are told with what they came from, and their people went along', () => {
    const after = SCHOOL.replaceAll('Letras', 'Estudios')
      .replaceAll('Ciencias', 'Estudios')
      .replace('Jefe      | Escuela > Estudios | 1\n  7', 'Subjefe | Escuela > Estudios | 2\n  7');
    const comparison = compare(SCHOOL, after);
    expect(unitsTold(comparison)).toContain(
      'Estudios: Formed under Escuela from Letras and Ciencias; merged from Letras and Ciencias',
    );
    expect(peopleTold(comparison)).toContain(
      'Fede: Went along to Estudios when Ciencias was merged into it; now reports to Blas (before: Ana); now listed as “Subjefe” (before: “Jefe”)',
    );
    expect(headline(comparison)).toContain('Letras and Ciencias were merged into Estudios; 6 people went along');
  });
});

describe('heads', () => {
  test('do not change because somebody joins or leaves', () => {
    const alone = '1 | Ann | | Board\n2 | Bo | | Care | 1';
    const more = `${alone}\n3 | Cy | | Care | 2`;
    expect(tell(alone, more).units).toEqual([]);
    expect(tell(more, alone).units).toEqual([]);
    const others = `${alone}\n3 | Cy | | Care | 1`;
    expect(tell(alone, others).units).toEqual([]);
    expect(tell(others, alone).units).toEqual([]);
  });

  test('change where both files tell whom the members report to', () => {
    const before = '1 | Ann | | Board\n2 | Bo | | Care | 1\n3 | Cy | | Care | 2\n4 | Di | | Care | 2';
    const after = '1 | Ann | | Board\n3 | Cy | | Care | 1\n4 | Di | | Care | 3';
    expect(tell(before, after).units).toEqual(['Care: Headed by Cy (before: Bo)']);
  });

  test('are whom the files name beside a unit', () => {
    const rows = '1 | Ann | | Board\n2 | Bo | | Board | 1\n3 | Cy | | Site | 2\n4 | Di | | Board | 1';
    const withHead = (head: number): Roster => ({ ...rosterOfRows(rows), unitHeads: [{ unit: 'Site', head }] });
    const comparison = compareRosters(withHead(1), withHead(3));
    expect(unitsTold(comparison)).toEqual(['Site: Headed by Di (before: Bo)']);
    const heads = comparison.after.organisation.units.find(({ name }) => name === 'Site')?.heads;
    expect(heads?.map(({ person, status }) => [person, status])).toEqual([
      ['2', 'stated'],
      ['4', 'stated'],
    ]);
  });

  test('stand in the team above where the column names the team that somebody reports into', () => {
    const before = `
      1 | Mara | Chefin | Leitung
      2 | Tom  | | Leitung | 1
      3 | Ines | | Leitung | 1
      4 | Yuki | | Technik | 2
      5 | Lena | | Technik | 2
      6 | Olaf | | Entwicklung | 4
      7 | Pia  | | Entwicklung | 4
      8 | Rolf | | Daten | 5
      9 | Jo   | | Finanzen | 3
      10 | Kai | | Finanzen | 3
    `;
    const after = before.replace('7 | Pia  | | Entwicklung | 4', '7 | Pia | | Daten | 5');
    expect(tell(before, after)).toEqual({
      units: [],
      people: ['Pia: Moved from Entwicklung to Daten; now reports to Lena (before: Yuki)'],
    });
    const replaced = before.replaceAll('Entwicklung | 4', 'Entwicklung | 5');
    expect(tell(before, replaced).units).toContain('Entwicklung: Headed by Lena (before: Yuki)');
  });
});

describe('a unit that stands elsewhere', () => {
  test('takes its people along', () => {
    const after = SCHOOL.replaceAll('Escuela > Ciencias', 'Escuela > Letras > Ciencias');
    expect(tell(SCHOOL, after)).toEqual({
      units: ['Ciencias: Moved from Escuela to Letras'],
      people: ['Fede: Carried along with Ciencias', 'Gina: Carried along with Ciencias'],
    });
  });

  test('is not moved by one member who answers elsewhere', () => {
    const before =
      '1 | Ann | | Board\n2 | Bo | | Shop | 1\n3 | Cy | | Ward | 2\n4 | Di | | Ward | 2\n5 | Ed | | Shop | 2';
    expect(tell(before, `${before}\n6 | Flo | | Ward | 1`).units).toEqual([]);
  });
});

test('without managers, a unit says all that a line would', () => {
  const before = '1 | Ada | | Rot\n2 | Bo | | Rot\n3 | Cy | | Blau';
  expect(tell(before, before.replace('2 | Bo | | Rot', '2 | Bo | | Blau')).people).toEqual([
    'Bo: Moved from Rot to Blau',
  ]);
});

describe('laws', () => {
  // Each run builds and compares two organisations twice.
  const RUNS = { numRuns: 40 };
  const OPPOSITE: Readonly<Record<string, string>> = {
    created: 'dissolved',
    dissolved: 'created',
    split: 'merged',
    merged: 'split',
  };

  test('swapping the files turns every change of a unit around', () => {
    const kindsOf = ({ units }: Comparison, turn: (kind: string) => string): string[] =>
      [...units.values()].map(({ kinds }) => kinds.map(turn).toSorted().join(' ')).toSorted();
    fc.assert(
      fc.property(rosters('a.csv'), rosters('b.csv'), (a, b) => {
        const forwards = kindsOf(compareRosters(a, b), (kind) => kind);
        expect(kindsOf(compareRosters(b, a), (kind) => OPPOSITE[kind] ?? kind)).toEqual(forwards);
      }),
      RUNS,
    );
  });

  test('swapping the files has as many people go along', () => {
    const along = ({ people }: Comparison): number =>
      [...people.values()].filter(
        ({ kinds, before, after }) => kinds.includes('carried-along') && before?.unit !== after?.unit,
      ).length;
    fc.assert(
      fc.property(rosters('a.csv'), rosters('b.csv'), (a, b) => {
        expect(along(compareRosters(b, a))).toBe(along(compareRosters(a, b)));
      }),
      RUNS,
    );
  });
});
