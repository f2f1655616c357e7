import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readOrganisation } from '../src/model/validate.ts';

test('the data file that the README shows is a valid one', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const example = /```jsonc\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const result = readOrganisation(JSON.parse(example));
  expect(result.ok ? [] : result.error).toEqual([]);
});
