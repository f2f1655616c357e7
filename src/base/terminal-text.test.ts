import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asLine } from './escape/terminal.ts';
import { cellsOf, wrapCells } from './terminal-text.ts';

test('a terminal gets text, and nothing that it would obey', () => {
  expect(asLine('\u001B[31mred\u0007\r\nnext\u202E')).toBe('[31mred next');
});

test('wide characters take two cells, and marks none', () => {
  expect(cellsOf('Ada')).toBe(3);
  expect(cellsOf('李明')).toBe(4);
  expect(cellsOf('e\u0301')).toBe(1);
});

test('wrapped text is the same words, on lines that fit as far as a word does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-zé李]{1,12}$/), { minLength: 1 }),
      fc.integer({ min: 5, max: 40 }),
      (words, width) => {
        const lines = wrapCells(words.join(' '), width);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) if (line.includes(' ')) expect(cellsOf(line)).toBeLessThanOrEqual(width);
      },
    ),
  );
});
