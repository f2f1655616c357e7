import { expect, test } from 'vitest';
import { dataOfPacked, fragmentOfPacked, lengthOfToken, packedInFragment } from './link-address.ts';
import { parseView } from './url.ts';

test('a link tells which organisation it carries, and how long it is', () => {
  const packed = 'eJw-_abc'.repeat(500);
  const data = dataOfPacked(packed);
  expect(lengthOfToken(data.slice('link:'.length))).toBe(4000);
  expect(dataOfPacked(`${packed.slice(0, -1)}x`)).not.toBe(data);
  expect(packedInFragment(fragmentOfPacked(packed))).toBe(packed);
  expect(parseView(`?data=${data}`)).toMatchObject({ view: { data }, notes: [] });
});

test('other fragments carry nothing', () => {
  expect(packedInFragment('')).toBeUndefined();
  expect(packedInFragment('#main')).toBeUndefined();
});
