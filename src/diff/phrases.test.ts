import { expect, test } from 'vitest';
import { orgFromText, snapshotOn } from '../../tests/support/org-from-text.ts';
import { indexOrganisation } from '../model/organisation.ts';
import { tellHeadcount } from './phrases.ts';

test.each([
  [0, '3 people'],
  [1, '2 people and 1 vacant post'],
  [2, '1 person and 2 vacant posts'],
])('a headcount is of people, with %i vacant posts beside them', (vacant, words) => {
  const organisation = orgFromText('[Firm] Ada\n  Bea\n  Cy');
  const people = organisation.people.map((person, index) => ({ ...person, vacant: index < vacant || undefined }));
  expect(tellHeadcount(snapshotOn(indexOrganisation({ ...organisation, people }), '2025-01-01'))).toBe(words);
});
