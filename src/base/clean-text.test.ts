import { expect, test } from 'vitest';
import { cleanTexts } from './clean-text.ts';

test('texts are cleaned wherever they lie, and nothing else is touched', () => {
  const file = {
    name: 'Ann\u202E Lee',
    list: ['a\nb', ['\ud83d!', 7, null, true]],
    at: { note: ' x\u0007 ' },
    id: 'a-1',
  };
  cleanTexts(file);
  expect(file).toEqual({ name: 'Ann Lee', list: ['a b', ['\ufffd!', 7, null, true]], at: { note: 'x' }, id: 'a-1' });
  for (const other of ['text', 7, null, undefined]) expect(() => cleanTexts(other)).not.toThrow();
});

test('however deep they lie', () => {
  let deep: unknown = { name: 'Ann\u200B' };
  const [holder] = [deep];
  for (let level = 0; level < 200_000; level += 1) deep = [deep];
  cleanTexts(deep);
  expect(holder).toEqual({ name: 'Ann' });
});
