/**
 * Who is taken for whom in made-up pairs of lists, kept as texts. To accept a change:
 * npx vitest run src/io/import/read-pairs.test.ts -u
 */

import { expect, test } from 'vitest';
import { oddPairs } from '../../../tests/support/odd-pairs.ts';
import { readPair } from '../../../tests/support/read-lists.ts';

const PAIRS = oddPairs(7, 60).map((pair, index) => ({ ...pair, index }));

test.each([0, 1, 2, 3, 4, 5])('pairs of lists, part %i', async (part) => {
  const texts: string[] = [];
  for (const { before, after, truth, index } of PAIRS.slice(10 * part, 10 * part + 10)) {
    const read = await readPair([
      { name: 'first-2026-01-31.csv', content: before },
      { name: 'later-2026-06-30.csv', content: after },
    ]);
    texts.push(`== ${index + 1}. ${truth.join('; ')}\n${before}\n${after}\n${read}`);
  }
  await expect(texts.join('\n')).toMatchFileSnapshot(`../../../tests/golden/guesses/pairs-${part + 1}.txt`);
});
