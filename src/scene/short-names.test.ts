import { describe, expect, test } from 'vitest';
import { textWidth } from '../base/text-width.ts';
import { shortenName } from './short-names.ts';

const SIZE = 12;

function chartWith(names: readonly string[]) {
  const faces = names.map((name) => ({ name, detail: '', alsoTo: '', isVacant: false }));
  return { before: faces, after: faces } as unknown as Parameters<typeof shortenName>[0];
}

/** The name as it is where there is just room for `words`. */
function withRoomFor(words: string, name: string, others: readonly string[] = []): string {
  return shortenName(chartWith([name, ...others]), name, textWidth(words, SIZE, 600) + 0.5, SIZE);
}

describe('a name', () => {
  test.each([
    ['Irina Schafer Dubois', 'Irina Schafer Dubois', [], 'Irina Schafer Dubois'],
    ['I. Schafer Dubois', 'Irina Schafer Dubois', [], 'I. Schafer Dubois'],
    ['I. Dubois', 'Irina Schafer Dubois', [], 'I. Dubois'],
    ['Dubois', 'Irina Schafer Dubois', [], 'Dubois'],
    // Somebody else would be called the same.
    ['I. Dubois', 'Irina Schafer Dubois', ['Ines Dubois'], 'I. Dubois'],
    ['Dubois', 'Irina Dubois', ['Ana Dubois'], 'I. Dubois'],
    ['I. Dubo', 'Irina Weber Dubois', ['Ana Dubois'], 'I. Weber Dubois'],
    // Nothing to shorten.
    ['Irin', 'Irina', [], 'Irina'],
    ['12', '12 34', [], '12 34'],
  ])('with room for %j: %j beside %j is %j', (words, name, others, expected) => {
    expect(withRoomFor(words, name, others)).toBe(expected);
  });

  test('keeps the words that tell it from another one, where there is room for them', () => {
    const name = 'Irina Schafer Dubois';
    expect(withRoomFor('I. Schafer Dubois', name, ['Ines Weber Dubois'])).toBe('I. Schafer Dubois');
    expect(withRoomFor('I. Schafer Dubois', name, ['Ines Schafer Dubois'])).toBe('I. Schafer Dubois');
  });
});
