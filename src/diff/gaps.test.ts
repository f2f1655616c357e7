import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../tests/support/org-from-text.ts';
import { organisations, snapshotsOf } from '../../tests/support/random-organisations.ts';
import { indexOrganisation } from '../model/organisation.ts';
import type { Membership, Status } from '../model/schema.ts';
import { snapshotAt } from '../model/snapshot.ts';
import type { Comparison } from './comparison.ts';
import { diff } from './diff.ts';
import { findGaps } from './gaps.ts';

function tell(comparison: Comparison): string[] {
  return findGaps(comparison).map(
    ({ kind, about, text }) => `${kind} · ${'person' in about ? about.person : about.unit} · ${text}`,
  );
}

/** The same comparison with other memberships. */
function withMemberships({ before, after }: Comparison, change: (membership: Membership) => Membership): Comparison {
  const { memberships } = after.organisation;
  const organisation = indexOrganisation({ ...after.organisation, memberships: memberships.map(change) });
  return diff(snapshotAt(organisation, before.day), snapshotAt(organisation, after.day));
}

function withStatus(comparison: Comparison, statuses: Readonly<Record<string, Status>>): Comparison {
  return withMemberships(comparison, (membership) => ({
    ...membership,
    status: statuses[membership.person] ?? membership.status,
    basis: 'It follows.',
  }));
}

describe('gaps', () => {
  test('there are none where everything is known', () => {
    const text = '[Company] Ada\n  [Lab] Bea\n    Cy\n      Di';
    expect(tell(compareTexts(text, text))).toEqual([]);
    expect(tell(compareTexts('', ''))).toEqual([]);
  });

  test('nobody lacks a manager where lists tell of no lines at all', () => {
    const text = '[Top] Ada\n  Bo\n  [Lab] Cy\n    Di';
    const { before, after } = compareTexts(text, text);
    const tellOf = (person: string | undefined) => {
      const memberships = after.organisation.memberships.map(({ reportsTo, ...membership }) =>
        membership.person === person ? { ...membership, reportsTo } : membership,
      );
      const coverage = { ...after.organisation.coverage, basis: 'snapshots' as const };
      const lists = indexOrganisation({ ...after.organisation, coverage, memberships });
      return tell(diff(snapshotAt(lists, before.day), snapshotAt(lists, after.day)));
    };
    expect(tellOf(undefined)).toEqual([]);
    expect(tellOf('bo')).toEqual([
      'no-manager · cy · No manager is recorded',
      'no-manager · di · No manager is recorded',
    ]);
  });

  test('a head whom nobody names, with the day where it is one of two', () => {
    expect(tell(compareTexts('[Top] Ada\n  [Lab]', '[Top] Ada\n  [Lab]'))).toEqual([
      'unnamed-head · lab · No head is named',
    ]);
    expect(tell(compareTexts('[Top] Ada\n  [Lab] Bea', '[Top] Ada\n  Bea\n  [Lab]'))).toContain(
      'unnamed-head · lab · No head is named on 1 June 2025',
    );
    expect(tell(compareTexts('[Top] Ada', '[Top] Ada\n  [Lab]'))).toEqual(['unnamed-head · lab · No head is named']);
  });

  test('a manager who is not recorded, or not named, or not shown', () => {
    const text = '[Top] Ada\n  Bo -> ?\n  [Lab]\n    Cy\n  Di -> Eva';
    const before = `${text}\n  Eva`;
    expect(tell(compareTexts(before, text, { completeness: 'partial' }))).toEqual([
      'unnamed-head · lab · No head is named',
      'no-manager · bo · No manager is recorded',
      'no-manager · cy · Reports to the head of Lab, who is not named',
      'manager-not-shown · di · Reports to Eva, who is not shown on 1 June 2025',
      'not-shown · eva · On the chart on 1 January 2025 only; no source says that they left',
    ]);
  });

  test('whoever stands at the top lacks no manager: the head of the whole, a lone root, co-heads', () => {
    expect(tell(compareTexts('Ada\n  Bo', 'Ada\n  Bo'))).toEqual([]);
    expect(tell(compareTexts('[Top] Ada & Bo\n  Cy', '[Top] Ada & Bo\n  Cy'))).toEqual([]);
    expect(tell(compareTexts('Ada\n  Bo\nCy', 'Ada\n  Bo\nCy'))).toEqual(['no-manager · cy · No manager is recorded']);
  });

  test('a collection is one gap for all who are in it', () => {
    const text = '[Top] Ada\n  {Others}\n    Bo\n    Cy';
    expect(tell(compareTexts(text, text))).toEqual([
      'unit-not-reported · others · 2 people whose own unit is not reported',
    ]);
    expect(tell(compareTexts(text, '[Top] Ada\n  {Others}\n    Bo'))).toEqual([
      'unit-not-reported · others · 2 people on 1 January 2025 and 1 person on 1 June 2025 whose own unit is not reported',
    ]);
  });

  test('lines that are inferred or disputed, with the reason that the file gives', () => {
    const text = '[Top] Ada\n  Bo\n  Cy\n  Di';
    const comparison = withStatus(compareTexts(text, text), { bo: 'inferred', cy: 'disputed', di: 'reported' });
    expect(tell(comparison)).toEqual([
      'inferred · bo · Line to Ada is inferred',
      'disputed · cy · Line to Ada is disputed',
    ]);
    expect(findGaps(comparison)[0]?.note).toBe('It follows.');
  });

  test('coming and going that no source speaks of is only a matter of the chart', () => {
    const comparison = compareTexts('[Top] Ada\n  Bo', '[Top] Ada\n  Cy', { completeness: 'partial' });
    expect(tell(comparison)).toEqual([
      'not-shown · bo · On the chart on 1 January 2025 only; no source says that they left',
      'shown · cy · On the chart on 1 June 2025 only; no source says that they joined',
    ]);
    expect(tell(compareTexts('[Top] Ada\n  Bo', '[Top] Ada\n  Cy'))).toEqual([]);
  });

  test('compared backwards, coming and going are told as they were', () => {
    const { before, after } = compareTexts('[Top] Ada\n  Bo', '[Top] Ada\n  Cy', { completeness: 'partial' });
    expect(tell(diff(after, before))).toEqual([
      'shown · cy · On the chart on 1 June 2025 only; no source says that they joined',
      'not-shown · bo · On the chart on 1 January 2025 only; no source says that they left',
    ]);
    const complete = compareTexts('[Top] Ada', '[Top] Ada\n  Cy');
    const roughly = withMemberships(complete, ({ from, ...rest }) => ({
      ...rest,
      from: from === '2025-06-01' ? '2025-06-01~' : from,
    }));
    expect(tell(diff(roughly.after, roughly.before))).toEqual(['imprecise · cy · Joined about 1 June 2025']);
  });

  test('a change that is dated only roughly', () => {
    const comparison = compareTexts(
      '[Top] Ada\n  [Lab] Bea\n    Cy\n  [Shop] Di',
      '[Top] Ada\n  [Lab] Bea\n  [Shop] Di\n    Cy',
    );
    expect(tell(comparison)).toEqual([]);
    const rough = (date: string): string => (date === '2025-06-01' ? '2025-06-01~' : date);
    const roughly = withMemberships(comparison, ({ from, to, ...rest }) => ({
      ...rest,
      from: rough(from),
      to: to === undefined ? undefined : rough(to),
    }));
    expect(tell(roughly)).toEqual(['imprecise · cy · Moved about 1 June 2025']);
  });

  test('each is about somebody or something on the chart, and nobody has one twice', () => {
    fc.assert(
      fc.property(organisations, (organisation) => {
        const comparison = diff(...snapshotsOf(organisation));
        const gaps = findGaps(comparison);
        const keys = gaps.map(({ kind, about }) => `${kind} ${JSON.stringify(about)}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { about } of gaps) {
          const isShown = [comparison.before, comparison.after].some(({ people, units }) =>
            'person' in about ? people.has(about.person) : units.has(about.unit),
          );
          expect(isShown).toBe(true);
        }
        const count = (kind: string): number => gaps.filter((gap) => gap.kind === kind).length;
        const kinds = [...comparison.people.values()].map((change) => change.kinds[0]);
        expect(count('shown')).toBe(kinds.filter((kind) => kind === 'shown').length);
        expect(count('not-shown')).toBe(kinds.filter((kind) => kind === 'not-shown').length);
      }),
      { numRuns: 150 },
    );
  });
});
