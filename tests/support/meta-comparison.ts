import { readFileSync } from 'node:fs';
import type { Comparison } from '../../src/diff/comparison.ts';
import { readOrganisation } from '../../src/model/validate.ts';
import { compareDays } from './charts.ts';

/** Two days of the Meta data set. */
export function compareMeta(before: string, after: string): Comparison {
  const path = new URL('../../data/meta-ai/organisation.json', import.meta.url);
  const meta = readOrganisation(JSON.parse(readFileSync(path, 'utf8')));
  if (!meta.ok) throw new Error('the Meta data set is not valid');
  return compareDays(meta.value, before, after);
}
