import { expect, test } from 'vitest';
import { compareTexts } from '../../../tests/support/org-from-text.ts';
import { describeLight } from './light-words.ts';

const comparison = compareTexts(
  '[Top] Ada\n  [Lab] Bea\n    Cy\n    Di\n  [Shop] Flo',
  '[Top] Ada\n  [Lab] Bea\n    Cy\n  [Shop]\n    Gil',
);

test.each([
  ['people', '3 people who came or went'],
  ['people:after', '4 people on 1 Jun 2025'],
  ['people:joined:only:shop', '1 person who joined in Shop'],
  ['layers:before:unit:lab', '3 people on the longest line in Lab on 1 Jan 2025'],
  ['unnamed-heads:after', '1 unit without a named head on 1 Jun 2025'],
  ['units', '0 units that came or went'],
])('%s is told as “%s”', (light, words) => {
  expect(describeLight(comparison, light)).toBe(words);
});

test('what is not understood has no words', () => {
  expect(describeLight(comparison, 'happiness')).toBeUndefined();
});
