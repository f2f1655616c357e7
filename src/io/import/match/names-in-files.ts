/** Who is called what in the whole of two files: a name that is unique in both is evidence, whoever is paired already. */

import { SEVERAL } from './key-index.ts';
import type { Side } from './side.ts';

/** The row of the other file that alone bears a name of this row, which alone bears it in its own. */
function findNamesake(own: Side, other: Side, index: number): number | undefined {
  for (const key of own.nameKeys(index)) {
    const found = other.names.get(key);
    if (found !== undefined && found !== SEVERAL && own.names.get(key) !== SEVERAL) return found;
  }
  return undefined;
}

/** Whether the name of one of two rows stands, alone, on another row of the other file. */
export function isNameElsewhere(before: Side, after: Side, was: number, is: number): boolean {
  const [later, earlier] = [findNamesake(before, after, was), findNamesake(after, before, is)];
  return (later !== undefined && later !== is) || (earlier !== undefined && earlier !== was);
}
