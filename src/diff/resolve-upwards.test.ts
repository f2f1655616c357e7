import { expect, test } from 'vitest';
import { finish } from '../base/work.ts';
import { resolveUpwards } from './resolve-upwards.ts';

test('a line of a hundred thousand is resolved without recursion, each node once', () => {
  const length = 100_000;
  let resolved = 0;
  const depths = finish(
    resolveUpwards<number, number>(
      [0, 1, 2],
      (node) => (node < length ? [node + 1] : []),
      (node, known) => {
        resolved += 1;
        return (known(node + 1) ?? -1) + 1;
      },
    ),
  );
  expect(depths.get(0)).toBe(length);
  expect(resolved).toBe(length + 1);
});

test('a loop ends where it is met again', () => {
  const values = finish(
    resolveUpwards<string, string>(
      ['a'],
      (node) => (node === 'a' ? ['b'] : ['a']),
      (node, known) => `${node}${known(node === 'a' ? 'b' : 'a') ?? ''}`,
    ),
  );
  expect([...values]).toEqual([
    ['b', 'b'],
    ['a', 'ab'],
  ]);
});
