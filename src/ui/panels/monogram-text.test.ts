import { expect, test } from 'vitest';
import { monogramOf } from './monogram-text.ts';

test.each([
  ['Aparna Ramani', 'AR'],
  ['Hyung Won Chung', 'HC'],
  ['Élodie', 'É'],
  ['赵晟佳', '赵'],
  ['Ahmad Al-Dahle', 'AA'],
  ['Agent 47', 'A'],
  ['', ''],
])('%s is %s', (name, monogram) => {
  expect(monogramOf(name)).toBe(monogram);
});
