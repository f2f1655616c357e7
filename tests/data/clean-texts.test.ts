import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cleanTexts } from '../../src/base/clean-text.ts';

const DATA = new URL('../../data/', import.meta.url);
const files = readdirSync(DATA)
  .map((name) => new URL(`${name}/organisation.json`, DATA))
  .filter((file) => existsSync(file));

test('no text of the shipped data has to be cleaned', () => {
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const json: unknown = JSON.parse(text);
    cleanTexts(json);
    expect(json).toEqual(JSON.parse(text));
  }
});
