import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelsBy } from './levels.ts';

/** By going up every way there is. */
function levelsByHand(node: string, above: (node: string) => readonly string[]): number {
  return above(node).reduce((most, next) => Math.max(most, 1 + levelsByHand(next, above)), 0);
}

test('levels are those of the longest way up', () => {
  const lines = fc.array(fc.array(fc.nat(9), { maxLength: 3 }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(lines, (ups) => {
      // Only to nodes of smaller numbers, so there are no loops.
      const above = (node: string): string[] => (ups[Number(node)] ?? []).filter((up) => up < Number(node)).map(String);
      const levels = levelsBy(above);
      for (const node of ups.keys()) {
        expect(levels.of(String(node))).toBe(levelsByHand(String(node), above));
        expect(levels.loop(String(node))).toBeUndefined();
      }
    }),
  );
});

test('where lines of one each go in a circle, every member of it is told', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(7)), { minLength: 1, maxLength: 8 }), (ups) => {
      const above = (node: string): string[] => (ups[Number(node)] == null ? [] : [String(ups[Number(node)])]);
      const levels = levelsBy(above);
      for (const node of ups.keys()) {
        const loop = levels.loop(String(node));
        const way = [String(node)];
        while (way.length <= 9) way.push(above(way.at(-1) ?? '')[0] ?? 'top');
        expect(loop !== undefined).toBe(way.lastIndexOf(String(node)) > 0);
        if (loop) expect(way.slice(0, loop.length + 1)).toEqual([...loop, String(node)]);
      }
    }),
  );
});

test('each node is asked once, however long the lines are', () => {
  let asked = 0;
  const levels = levelsBy((node) => {
    asked += 1;
    return node === '0' ? [] : [String(Number(node) - 1)];
  });
  for (let node = 0; node < 200_000; node += 7) levels.of(String(node));
  expect(levels.of('199997')).toBe(199_997);
  expect(asked).toBeLessThan(200_000);
});
