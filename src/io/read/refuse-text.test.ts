import { expect, test } from 'vitest';
import { refusalOf } from '../../../tests/support/read-content.ts';

test('owners of paths are no list of people', async () => {
  const text = '# Owners\n*  @org/all\n/docs/ @ann @bo\n/src/net/*.ts @cy # network\n';
  expect(await refusalOf(text)).toContain('CODEOWNERS');
});
