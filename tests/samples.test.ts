import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('the samples are as the program makes them', () => {
  const program = join(import.meta.dirname, 'tools/write-samples.mjs');
  const printed = execFileSync(process.execPath, [program, '--print'], { encoding: 'utf8' });
  const samples = Object.entries<string>(JSON.parse(printed));
  expect(samples.length).toBeGreaterThan(0);
  for (const [path, text] of samples) {
    expect(readFileSync(join(import.meta.dirname, '../data/samples', path), 'utf8'), path).toBe(text);
  }
});
