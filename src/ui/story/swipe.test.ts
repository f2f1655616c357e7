import { expect, test } from 'vitest';
import { swipeBetween } from './swipe.ts';

test.each([
  ['to the left', -80, 10, 'left'],
  ['to the right', 80, -10, 'right'],
  ['too short', 30, 0, undefined],
  ['a press', 0, 0, undefined],
  ['downwards', 60, 200, undefined],
  ['slanting', 60, 50, undefined],
])('%s', (_, x, y, swipe) => {
  expect(swipeBetween({ x: 100, y: 100 }, { x: 100 + x, y: 100 + y })).toBe(swipe);
});
