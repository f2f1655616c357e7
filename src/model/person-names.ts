/** What somebody is called on which day: the name of today, unless another one held then. */

import type { Day } from './edtf.ts';
import type { DatedName, Person } from './schema.ts';
import { type Dated, holdsAt } from './span.ts';

const ALWAYS = '../..';

export function spanOfName({ from = ALWAYS, to }: DatedName): Dated {
  return { from, to };
}

export function nameOn({ name, names }: Pick<Person, 'name' | 'names'>, day: Day): string {
  return names?.find((dated) => holdsAt(spanOfName(dated), day))?.name ?? name;
}

/** Whatever somebody is or was called, each once: the name of today, those of other days, other spellings. */
export function allNames({ name, names = [], aliases }: Pick<Person, 'name' | 'names' | 'aliases'>): string[] {
  return [...new Set([name, ...names.map((dated) => dated.name), ...aliases])];
}
