import { expect, test } from 'vitest';
import { compareText } from './text-order.ts';

test('orders names as a reader expects: case and accents aside, numbers by their value', () => {
  const names = ['Zoë', 'team 10', 'Eva', 'ada', 'Team 9', 'Émile', 'Bo'];
  expect(names.toSorted(compareText)).toEqual(['ada', 'Bo', 'Émile', 'Eva', 'Team 9', 'team 10', 'Zoë']);
});
