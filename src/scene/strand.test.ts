import { expect, test } from 'vitest';
import { NO_STRAND, strandOf, trunkOf, twist } from './strand.ts';

const SEGMENT = { x1: 0, y1: 0, x2: 0, y2: 9 };

test.each([
  ['stated', 'stated'],
  ['reported', 'reported'],
  ['inferred', 'inferred'],
  ['disputed', 'inferred'],
  ['unknown', 'inferred'],
] as const)('a trunk of lines that are %s is %s', (status, shown) => {
  expect(trunkOf(SEGMENT, strandOf(1, status)).status).toBe(shown);
});

test('a trunk is as visible as the most visible of its lines, and as sure as the least sure', () => {
  const strand = twist(strandOf(0.4, 'inferred'), strandOf(1, 'stated'));
  expect(trunkOf(SEGMENT, strand)).toEqual({ ...SEGMENT, alpha: 1, status: 'inferred' });
});

test('a line that is not there makes nothing less sure', () => {
  const stated = strandOf(1, 'stated');
  expect(twist(stated, strandOf(0, 'inferred'))).toBe(stated);
  expect(twist(stated, NO_STRAND)).toBe(stated);
});
