/**
 * A made-up yard in which everything occurs that an organisation file can say: names over time, posts that nobody holds
 * or whose holder is not named, dotted lines, co-leads, units that come, go and come again, every strength, vague dates.
 */

import { readFileSync } from 'node:fs';
import type { Organisation } from '../../src/model/organisation.ts';
import { readOrganisation } from '../../src/model/validate.ts';

type Json = Readonly<Record<string, unknown>>;

const TEXT = readFileSync(new URL('rich-organisation.json', import.meta.url), 'utf8');

/** The file as it lies there; a new copy each time. */
export function richFile(): Record<string, unknown> {
  return JSON.parse(TEXT);
}

export function richOrganisation(changes: Json = {}): Organisation {
  const read = readOrganisation({ ...richFile(), ...changes });
  if (!read.ok) throw new Error(read.error.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return read.value;
}
