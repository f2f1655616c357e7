import { expect, test } from 'vitest';
import { readEmbed, withEmbed, withoutEmbed } from './embed.ts';

test.each([
  ['?embed=1', { theme: 'system' }],
  ['?data=other&embed=1&theme=dark', { theme: 'dark' }],
  ['?embed=1&theme=neon', { theme: 'system' }],
])('%j', (search, expected) => {
  expect(readEmbed(search)).toEqual(expected);
});

test.each(['', '?at=after', '?data=other&at=after&closed=person:a,unit:b'])('%j goes in and comes out', (query) => {
  for (const theme of ['light', 'dark', 'system'] as const) {
    expect(withoutEmbed(withEmbed(query, { theme }))).toBe(query);
  }
  expect(withoutEmbed(`?embed=1${query.replace('?', '&')}`)).toBe(query);
});
