import { describe, expect, test } from 'vitest';
import { wordsOfPdf } from './pdf-words.ts';

describe('what is said of a finished PDF', () => {
  test('is nothing where all of it is as expected', () => {
    expect(wordsOfPdf({ drawnTexts: 0, lostTexts: 0 })).toBeUndefined();
  });

  test('is what was drawn, what was lost and what is larger', () => {
    expect(wordsOfPdf({ drawnTexts: 1, lostTexts: 1200, largerPages: 2 })).toBe(
      '2 pages are larger than the sheet, since something on them would otherwise be too small to read. ' +
        'One text is in letters that the font Inter does not have: drawn as a picture, and still found and copied as text. ' +
        '1,200 texts cannot be read: they have letters that no font of this device has. An SVG shows them wherever there is such a font.',
    );
  });
});
