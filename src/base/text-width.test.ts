import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { evenly } from '../../tests/support/even-numbers.ts';
import { type FontWeight, fitText, isolated, measureOthersWith, textWidth } from './text-width.ts';

const texts = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('Yann LeCun', 'Ærøskøbing', '汪滔', 'Zoë\u0308', 'e\u200bf', '   spaced   out   '),
);
const weights = fc.constantFrom<FontWeight[]>(400, 600);
const sizes = evenly(6, 40);

describe('the width of a text', () => {
  test('grows with the font size and is the sum of its parts', () => {
    fc.assert(
      fc.property(texts, texts, sizes, weights, (a, b, size, weight) => {
        const width = textWidth(a, size, weight);
        expect(textWidth(a + b, size, weight)).toBeCloseTo(width + textWidth(b, size, weight), 6);
        expect(textWidth(a, 2 * size, weight)).toBeCloseTo(2 * width, 6);
      }),
    );
  });

  test.each<[name: string, text: string, weight: FontWeight, hundredthsOfAnEm: number]>([
    ['a narrow letter', 'l', 400, 24],
    ['a wide letter', 'W', 400, 99],
    ['a bold letter', 'W', 600, 102],
    ['no letter', '', 400, 0],
    ['an accent that stands on the letter before', 'e\u0301', 400, 58],
    ['a space of no width', '\u200b', 400, 0],
    ['an ideograph', '汪', 600, 100],
    ['a letter beyond the basic plane', '𝒜', 400, 100],
    ['a sign that stands beside its letter', 'का', 400, 102],
    ['a capital of another script', 'Ж', 400, 72],
    ['a wide script', 'ක', 400, 88],
    ['a picture', '🦀', 400, 140],
  ])('%s', (_, text, weight, hundredths) => {
    expect(textWidth(text, 100, weight)).toBe(hundredths);
  });
});

describe('fitting a text', () => {
  const rooms = evenly(-10, 500);

  test('never takes more room than there is', () => {
    fc.assert(
      fc.property(texts, rooms, sizes, weights, (text, room, size, weight) => {
        const fitted = fitText(text, room, size, weight);
        if (fitted !== '') expect(textWidth(fitted, size, weight)).toBeLessThanOrEqual(room + 1e-6);
      }),
      { numRuns: 500 },
    );
  });

  test('returns the text itself where it fits, else its beginning with an ellipsis, else nothing', () => {
    fc.assert(
      fc.property(texts, rooms, sizes, weights, (text, room, size, weight) => {
        const fitted = fitText(text, room, size, weight);
        const width = textWidth(text, size, weight);
        if (width <= room - 1e-6) expect(fitted).toBe(text);
        else if (width > room + 1e-6 && fitted !== '') {
          expect(fitted.endsWith('…')).toBe(true);
          expect(text.startsWith(fitted.slice(0, -1))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('leaves out no letter that would have fitted', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), rooms, sizes, weights, (text, room, size, weight) => {
        const fitted = fitText(text, room, size, weight);
        fc.pre(fitted !== text);
        const longest = [...text]
          .map((_, index) => `${text.slice(0, index + 1).trimEnd()}…`)
          .findLast((candidate, index) => {
            const beginning = text.slice(0, index + 1);
            return candidate !== '' && textWidth(`${beginning}…`, size, weight) <= room - 1e-6;
          });
        expect(fitted.length).toBeGreaterThanOrEqual(longest?.length ?? 0);
      }),
    );
  });

  test('cuts between letters, not within one', () => {
    expect(fitText('👩👩👩', 250, 100, 400)).toBe('👩…');
    expect(fitText('Ada Lovelace', 50, 13, 600)).toBe('Ada L…');
  });
});

describe('letters that are not in the table', () => {
  afterEach(() => measureOthersWith());

  test('are measured together by whoever can, the others are not', () => {
    const asked: string[] = [];
    measureOthersWith((letters, weight) => {
      asked.push(`${weight} ${letters}`);
      return 10 * letters.length;
    });
    expect(textWidth('ab דב c', 100, 600)).toBe(textWidth('ab  c', 100, 600) + 20);
    expect(asked).toEqual(['600 דב']);
  });

  test('are cut between what a reader takes for letters', () => {
    const family = '👩‍👩‍👧';
    for (let room = 0; room < 400; room += 7) {
      for (const name of [`${family}${family}`, 'नमस्ते दुनिया', 'กำแพงเพชร', 'Zoë\u0308 Ångström']) {
        const cut = fitText(name, room, 20, 400);
        const letters = Array.from(new Intl.Segmenter().segment(name), ({ segment }) => segment);
        const beginnings = letters.map((_, index) => letters.slice(0, index).join('').trimEnd());
        if (cut !== name && cut !== '') expect(beginnings).toContain(cut.slice(0, -1));
      }
    }
  });
});

test.each([
  ['דב כהן', true],
  ['علي (Ali)', true],
  ['Ada Lovelace', false],
  ['Ольга', false],
])('%s has its own base direction: %s', (text, isOwn) => {
  expect(isolated(text)).toBe(isOwn ? `\u2068${text}\u2069` : text);
});
