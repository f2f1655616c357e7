import { expect, test } from 'vitest';
import { compareTexts } from '../../../tests/support/org-from-text.ts';
import { diff } from '../../diff/diff.ts';
import { indexOrganisation } from '../../model/organisation.ts';
import type { UnitId } from '../../model/schema.ts';
import { type Snapshot, snapshotAt } from '../../model/snapshot.ts';
import { listSecondMembers } from './listed-people.ts';

const BOARD = 'board' as UnitId;

/** The same with second seats in the board, where the text has only second lines to it. */
function withSecondSeats({ organisation, day }: Snapshot): Snapshot {
  const memberships = organisation.memberships.map((membership) =>
    membership.kind === 'secondary' ? { ...membership, unit: BOARD } : membership,
  );
  return snapshotAt(indexOrganisation({ ...organisation, memberships }), day);
}

test('who belongs to a unit by a second seat is listed, and who no longer does', () => {
  const { before, after } = compareTexts(
    '[Top] Ada\n  [Board]\n  Bo ~> [Board]\n  Cy ~> [Board]',
    '[Top] Ada\n  [Board]\n  Bo ~> [Board]\n  Cy\n  Di ~> [Board]',
  );
  const listing = listSecondMembers(diff(withSecondSeats(before), withSecondSeats(after)), BOARD);
  expect(listing.people.map(({ name, detail }) => [name, detail])).toEqual([
    ['Bo', undefined],
    ['Cy', 'no longer'],
    ['Di', undefined],
  ]);
  expect([listing.before, listing.after]).toEqual([2, 2]);
});
