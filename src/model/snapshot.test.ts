import { describe, expect, test } from 'vitest';
import { organisationFromTexts, orgFromText, snapshotOn } from '../../tests/support/org-from-text.ts';
import { indexOrganisation } from './organisation.ts';
import type { PersonId, UnitId } from './schema.ts';
import { lineToTop, type Snapshot, snapshotAt } from './snapshot.ts';

function snapshotFrom(text: string): Snapshot {
  return snapshotOn(orgFromText(text), '2025-01-01');
}

function managerOf(snapshot: Snapshot, person: string): string | undefined {
  return snapshot.people.get(person as PersonId)?.manager;
}

/** The line as "cy > bea > [firm]". */
function line(snapshot: Snapshot, person: string): string {
  return lineToTop(snapshot, person as PersonId)
    .map((step) => (step.kind === 'person' ? step.person : `[${[step.unit, ...step.heads].join(' ')}]`))
    .join(' > ');
}

describe('a snapshot', () => {
  const organisation = organisationFromTexts({
    '2025-01-01': '[Firm] Ada, CEO\n  [Lab] Bea\n    Cy, Engineer',
    '2025-03-01': '[Firm] Ada, CEO\n  [Laboratory #lab] Cy, Head',
  });

  test('holds who and what is live on its day, the last day of a span no longer', () => {
    const titles = (date: string): Record<string, unknown> =>
      Object.fromEntries(
        [...snapshotOn(organisation, date).people].map(([id, { membership }]) => [id, membership.title]),
      );
    expect(titles('2024-12-31')).toEqual({});
    expect(titles('2025-02-28')).toEqual({ ada: 'CEO', bea: undefined, cy: 'Engineer' });
    expect(titles('2025-03-01')).toEqual({ ada: 'CEO', cy: 'Head' });
  });

  test('knows a unit by its name of the time', () => {
    const name = (date: string): string | undefined => snapshotOn(organisation, date).units.get('lab' as UnitId)?.name;
    expect([name('2025-02-28'), name('2025-03-01'), name('2024-12-31')]).toEqual(['Lab', 'Laboratory', undefined]);
  });

  test('knows somebody by the name of the time', () => {
    const { people, ...rest } = orgFromText('Ada Roy');
    const names = [
      { name: 'Ada Cole', to: '2024-06', claims: [] },
      { name: 'Ada Lind', from: '2024-06-30', to: '2024-09', claims: [] },
    ];
    const file = { ...rest, people: people.map((person) => ({ ...person, names })) };
    const memberships = file.memberships.map((each) => ({ ...each, from: '2020' }));
    const renamed = indexOrganisation({ ...file, memberships });
    const name = (date: string) => snapshotOn(renamed, date).people.get('ada-roy' as PersonId)?.name;
    expect(['2021-01-01', '2024-06-29', '2024-06-30', '2024-10-01'].map(name)).toEqual([
      'Ada Cole',
      'Ada Cole',
      'Ada Lind',
      'Ada Roy',
    ]);
  });

  test('keeps dotted lines beside the seat', () => {
    const seat = snapshotFrom('Ada\n  Cy ~> Bo\nBo').people.get('cy' as PersonId);
    expect(seat?.manager).toBe('ada');
    expect(seat?.secondary.map(({ reportsTo }) => reportsTo)).toEqual([{ person: 'bo' }]);
  });

  test('leaves out heads who have no seat that day', () => {
    const file = orgFromText('[Lab] Bea\n  Cy');
    const memberships = file.memberships.filter(({ person }) => person !== 'bea');
    const snapshot = snapshotAt({ ...file, memberships }, 25_000);
    expect(snapshot.units.get('lab' as UnitId)?.heads).toEqual([]);
    expect(managerOf(snapshot, 'cy')).toBeUndefined();
  });
});

describe('the manager', () => {
  test('is the person named, or the head of the unit named', () => {
    const snapshot = snapshotFrom('[Lab] Bea\n  Cy\n    Di');
    expect([managerOf(snapshot, 'di'), managerOf(snapshot, 'cy'), managerOf(snapshot, 'bea')]).toEqual([
      'cy',
      'bea',
      undefined,
    ]);
  });

  test('is nobody where the unit has no named head, or several', () => {
    expect(managerOf(snapshotFrom('[Lab]\n  Cy'), 'cy')).toBeUndefined();
    expect(managerOf(snapshotFrom('[Lab] Bea & Bo\n  Cy'), 'cy')).toBeUndefined();
  });

  test('is nobody where the person named is not shown', () => {
    const organisation = organisationFromTexts({ '2025-01-01': 'Ada\n  Cy', '2025-03-01': 'Cy -> Ada' });
    expect(managerOf(snapshotOn(organisation, '2025-03-01'), 'cy')).toBeUndefined();
  });
});

describe('the line to the top', () => {
  test('goes through people, and through units that no single person heads', () => {
    const snapshot = snapshotFrom('[Firm] Ada\n  [Lab] Bea & Bo\n    [Bench]\n      Cy\n        Di');
    expect(line(snapshot, 'di')).toBe('di > cy > [bench] > [lab bea bo] > ada');
    expect(line(snapshot, 'bo')).toBe('bo > ada');
  });

  test('goes on from a unit to the person it answers to', () => {
    expect(line(snapshotFrom('[Firm] Ada\n  Bo\n    [Lab]\n      Cy'), 'cy')).toBe('cy > [lab] > bo > ada');
  });

  test('of somebody who is not there is empty', () => {
    expect(line(snapshotFrom('Ada'), 'nobody')).toBe('');
  });
});
