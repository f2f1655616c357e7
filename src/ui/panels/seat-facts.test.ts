import { describe, expect, test } from 'vitest';
import { organisationFromTexts } from '../../../tests/support/org-from-text.ts';
import { diff } from '../../diff/diff.ts';
import { readEdtf } from '../../model/edtf.ts';
import { indexOrganisation } from '../../model/organisation.ts';
import type { Membership, PersonId } from '../../model/schema.ts';
import { snapshotAt } from '../../model/snapshot.ts';
import { seatFacts } from './seat-facts.ts';

const file = organisationFromTexts({ '2025-01-01': 'Ada, Clerk', '2025-06-01': 'Ada, Head' });

type Facts = Pick<Membership, 'attributes' | 'post'>;

/** As "label: was → is". */
function facts(before: Facts, after: Facts, names: object = {}): string[] {
  const organisation = indexOrganisation({
    ...file,
    attributes: ['Grade', 'Site', 'Pet'].map((label) => ({ id: label.toLowerCase(), label })),
    people: file.people.map((person) => ({ ...person, ...names })),
    memberships: file.memberships.map((each, index) => ({ ...each, ...(index === 0 ? before : after) })),
  });
  const at = (date: string) => snapshotAt(organisation, readEdtf(date).earliest);
  const comparison = diff(at('2025-01-01'), at('2025-06-01'));
  return seatFacts(comparison, 'ada' as PersonId).map(({ label, was, is }) => `${label}: ${was} → ${is}`);
}

describe('what is recorded of somebody', () => {
  test('is told on both days, in the order of the file, without what is empty', () => {
    expect(
      facts(
        { attributes: { pet: '', site: 'Ulm', grade: 'G5' } },
        { attributes: { pet: '', site: 'Ulm', grade: 'G6' }, post: 'P9' },
      ),
    ).toEqual(['Grade: G5 → G6', 'Site: Ulm → Ulm', 'Post: P9 → P9']);
  });

  test('on one day alone is no change', () => {
    expect(facts({ attributes: { grade: 'G5' } }, {})).toEqual(['Grade: G5 → G5']);
    expect(facts({ attributes: { grade: 'G5' } }, { attributes: { grade: '' } })).toEqual(['Grade: G5 → ']);
  });

  test('is another name, where there is one', () => {
    expect(facts({}, {}, { names: [{ name: 'Ada Cole', to: '2025-03', claims: [] }] })).toEqual([
      'Name: Ada Cole → Ada',
    ]);
  });
});
