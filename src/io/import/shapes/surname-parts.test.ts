import { expect, test } from 'vitest';
import { gridOf } from '../../../../tests/support/grids.ts';
import { withWholeSurnames } from './surname-parts.ts';

const HEADINGS = 'Voornaam|Tussenvoegsel|Achternaam|Leidinggevende';

test('small words of a surname in a column of their own go before it', () => {
  const grid = gridOf(`${HEADINGS}\nKees|van der|Meer|\nLotte||Prins|Kees van der Meer`);
  expect(withWholeSurnames(grid).rows.slice(1)).toEqual([
    ['Kees', '', 'van der Meer', ''],
    ['Lotte', '', 'Prins', 'Kees van der Meer'],
  ]);
});

test('a surname that has them already stays as it is', () => {
  const grid = gridOf('First name|Surname prefix|Surname\nKees|Van der|van der Meer\nLotte||Prins');
  expect(
    withWholeSurnames(grid)
      .rows.slice(1)
      .map((row) => row[2]),
  ).toEqual(['van der Meer', 'Prins']);
});

test('other prefixes are none', () => {
  const grid = gridOf('Prefix|First name|Last name\nDr|Ann|Lee\nMs|Bea|Orr');
  expect(withWholeSurnames(grid)).toBe(grid);
});
