/** Who is called what in the whole of two files: a name that is unique in both is evidence, whoever is paired already. */

import type { PersonName } from '../names/person-names.ts';
import { indexKeys, type KeyIndex, SEVERAL } from './key-index.ts';
import type { Side } from './side.ts';

function keysOf(name: PersonName): readonly string[] {
  return name.spelledOut === undefined || name.spelledOut === name.key ? [name.key] : [name.key, name.spelledOut];
}

/** All keys of all names of somebody. */
export function nameKeys(side: Side, index: number): readonly string[] {
  if (!side.isNamed(index)) return [];
  const keys = keysOf(side.name(index));
  const others = side.otherNames(index);
  return others.length === 0 ? keys : [...keys, ...others.flatMap(keysOf)];
}

export class NamesInFiles {
  readonly before: KeyIndex;
  readonly after: KeyIndex;

  constructor(before: Side, after: Side) {
    this.before = indexKeys(before.count, (index) => nameKeys(before, index));
    this.after = indexKeys(after.count, (index) => nameKeys(after, index));
  }

  /** The row of the other file that alone bears a name of this row, which alone bears it in its own. */
  private static find(own: KeyIndex, other: KeyIndex, keys: readonly string[]): number | undefined {
    for (const key of keys) {
      const found = other.get(key);
      if (found !== undefined && found !== SEVERAL && own.get(key) !== SEVERAL) return found;
    }
    return undefined;
  }

  /** Whether the name of one of two rows stands, alone, on another row of the other file. */
  isElsewhere(sides: { readonly before: Side; readonly after: Side }, before: number, after: number): boolean {
    const later = NamesInFiles.find(this.before, this.after, nameKeys(sides.before, before));
    const earlier = NamesInFiles.find(this.after, this.before, nameKeys(sides.after, after));
    return (later !== undefined && later !== after) || (earlier !== undefined && earlier !== before);
  }
}
