import { expect, test } from 'vitest';
import { compareTexts } from '../../tests/support/org-from-text.ts';
import type { PersonId } from '../model/schema.ts';
import { applyComparison, describeSnapshot } from './apply.ts';

test('what is recorded is described, what follows from it is not', () => {
  const { before } = compareTexts('[Lab] Ada, Head\n  Bo, Engineer ~> Cy\n  Cy', '');
  expect(describeSnapshot(before).people.get('bo' as PersonId)).toEqual({
    name: 'Bo',
    isUndisclosed: false,
    title: 'Engineer',
    unit: 'lab',
    reportsTo: { unit: 'lab' },
    secondary: [{ person: 'cy' }],
    secondUnits: [],
    attributes: {},
  });
});

test('a comparison turns the facts before into the facts after', () => {
  const comparison = compareTexts('[Lab] Ada\n  Bo\n  Cy', '[Shop] Dan\n  [Lab] Ada, Head\n    Bo ~> Dan');
  expect(applyComparison(describeSnapshot(comparison.before), comparison)).toEqual(describeSnapshot(comparison.after));
});
