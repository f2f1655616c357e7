/** The Meta data set, and how its entries are written as rows of a table in a test. */

import { readFileSync } from 'node:fs';
import type { Status } from '../../src/model/schema.ts';
import { readOrganisation } from '../../src/model/validate.ts';

const path = new URL('../../data/meta-ai/organisation.json', import.meta.url);
const organisation = readOrganisation(JSON.parse(readFileSync(path, 'utf8')));
if (!organisation.ok) throw new Error('the Meta data set does not validate');
export const meta = organisation.value;

/** One row a line; a line that is indented further goes on with the row above it. */
export function parseRows(table: string): string[] {
  return table
    .trim()
    .split(/\n(?! {6})/)
    .map((row) => row.trim().replaceAll(/\s+/g, ' '));
}

interface Parted {
  readonly strengths?: Readonly<Record<string, { readonly status: Status } | undefined>> | undefined;
}

/** " place:reported end:inferred": the parts of an entry that have a strength of their own. */
export function strengthsOf({ strengths }: Parted): string {
  return Object.entries(strengths ?? {})
    .map(([part, strength]) => ` ${part}:${strength?.status}`)
    .join('');
}
