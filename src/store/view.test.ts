import { expect, test } from 'vitest';
import { organisationFromTexts } from '../../tests/support/org-from-text.ts';
import { indexOrganisation, type Organisation } from '../model/organisation.ts';
import { comparedDays, DEFAULT_VIEW } from './view.ts';

const THREE = organisationFromTexts({ '2025-01-01': 'Ada', '2025-03-01': 'Ada', '2025-06-01': 'Ada' });
const [first, second, third] = THREE.moments.map(({ id }) => id);
if (first === undefined || second === undefined || third === undefined) throw new Error('three moments are needed');

const withComparison = (before: string, after: string): Organisation =>
  indexOrganisation({ ...THREE, comparisons: [{ id: 'c', label: 'C', before, after }] } as never);
const NONE = indexOrganisation({ ...THREE, comparisons: [] });

const daysOf = (organisation: Organisation, view: { before?: string; after?: string } = {}) => {
  const { before, after } = comparedDays(organisation, { ...DEFAULT_VIEW, ...view });
  return [before, after];
};

test('the days compared are those of the view, of the first comparison, or the first and the last', () => {
  expect(daysOf(withComparison(second, third))).toEqual(['2025-03-01', '2025-06-01']);
  expect(daysOf(withComparison(second, third), { before: '2025-02-02' })).toEqual(['2025-02-02', '2025-06-01']);
  expect(daysOf(withComparison(second, third), { after: '2025-05-05' })).toEqual(['2025-03-01', '2025-05-05']);
  expect(daysOf(withComparison('gone', 'gone'))).toEqual(['2025-01-01', '2025-06-01']);
  expect(daysOf(NONE)).toEqual(['2025-01-01', '2025-06-01']);
});

test('whatever the order of the moments, and where there is one or none', () => {
  const turned = indexOrganisation({ ...NONE, moments: NONE.moments.toReversed() });
  expect(daysOf(turned)).toEqual(['2025-01-01', '2025-06-01']);
  expect(daysOf(indexOrganisation({ ...NONE, moments: NONE.moments.slice(1, 2) }))).toEqual([
    '2025-03-01',
    '2025-03-01',
  ]);
  expect(daysOf(indexOrganisation({ ...NONE, moments: [] }))).toEqual(['', '']);
  expect(daysOf(indexOrganisation({ ...NONE, moments: [] }), { before: '2025-02-02' })).toEqual([
    '2025-02-02',
    '2025-02-02',
  ]);
});
