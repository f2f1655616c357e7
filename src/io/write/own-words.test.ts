import { expect, test } from 'vitest';
import type { FigureWords } from './figure.ts';
import { NO_OWN_WORDS, withOwnWords } from './own-words.ts';

const WORDS: FigureWords = {
  ...{ kicker: 'Harbour · 2025', headline: [{ text: '2 moved', kind: 'moved' }, { text: '.' }], caption: 'Why.' },
  panels: { before: { title: 'Before', note: '' }, after: { title: 'After', note: '' } },
  ...{ notes: ['Sources: A.'], credit: 'Drawn with Orgdiff', description: 'Two people moved.' },
};

test('words that somebody gives stand for those that are derived, and sources stay', () => {
  const own = { headline: ' Two go ashore ', standfirst: 'The crew is smaller.', caption: 'Chart: The Paper' };
  const words = withOwnWords(WORDS, own);
  expect(words.headline).toEqual([{ text: 'Two go ashore' }]);
  expect(words.caption).toBe('The crew is smaller.');
  expect(words.notes).toEqual(['Chart: The Paper', 'Sources: A.']);
  expect([words.kicker, words.credit, words.description]).toEqual([WORDS.kicker, WORDS.credit, WORDS.description]);
});

test('where nothing is given, nothing changes', () => {
  expect(withOwnWords(WORDS, NO_OWN_WORDS)).toEqual(WORDS);
  expect(withOwnWords(WORDS, { headline: ' ', standfirst: '', caption: '\n' })).toEqual(WORDS);
});
