import { expect, test } from 'vitest';
import { encodeId, IdRegister, readDate, slugOf } from './follow-people.ts';

test.each([
  ['104', '104'],
  ['A-1.b@x', 'A-1.b@x'],
  ['a_b', 'a_b'],
  ['Zoë', 'Zoë'],
  ['王伟', '王伟'],
  ['a:b', 'a:b'],
  ['-1', 'x:-1'],
  ['_a', 'x:_5f_a'],
  ['x:a', 'x:x:a'],
  ['xa', 'xa'],
  ['a b', 'x:a_20_b'],
  ['a/b', 'x:a_2f_b'],
  ['a_20_b', 'a_20_b'],
  ['a_b c', 'x:a_5f_b_20_c'],
  ['😀', 'x:_1f600_'],
  ['', 'x:'],
])('the id %j is written %j', (id, written) => {
  expect(encodeId(id)).toBe(written);
});

test('no two ids are written alike', () => {
  const ids = ['a b', 'a_20_b', 'x:a b', 'x:a_20_b', 'a_ b', 'a__20_b', 'a', 'x:a', 'x:x:a'];
  expect(new Set(ids.map(encodeId)).size).toBe(ids.length);
});

test('who asks for an id that is gone has a number put after it that nobody asked for', () => {
  const register = new IdRegister(() => ['ann', 'ann-2', 'ann', 'ann']);
  expect(['ann', 'ann', 'ann-2', 'ann', 'bo', 'ann-2'].map((id) => register.take(id))).toEqual([
    'ann',
    'ann-3',
    'ann-2',
    'ann-4',
    'bo',
    'ann-2-2',
  ]);
  const plain = new IdRegister();
  expect(['a', 'a', 'a-2', 'a'].map((id) => plain.take(id))).toEqual(['a', 'a-2', 'a-2-2', 'a-3']);
});

test.each([
  ['Ann Smith', 'ann-smith'],
  ['Müller-Lüdenscheidt', 'muller-ludenscheidt'],
  ['R&D', 'r-d'],
  ['', 'person'],
  ['—', 'person'],
  ['a'.repeat(61), 'a'.repeat(60)],
  ['𝕬𝖓𝖓', 'ann'],
])('%j is read as %j', (name, slug) => {
  expect(slugOf(name, 'person')).toBe(slug);
});

test.each([
  ['2025-08-31', '2025-08-31'],
  ['2025-08', '2025-08'],
  ['', undefined],
  ['soon', undefined],
])('the day %j is %s', (text, day) => {
  expect(readDate(text)).toBe(day);
});
