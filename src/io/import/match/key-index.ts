/** Rows by a key of the whole file. */

/** Where a key stands on one row alone; -1 where it stands on several. */
export type KeyIndex = ReadonlyMap<string, number>;

export const SEVERAL = -1;

export function indexKeys(count: number, keysOf: (index: number) => readonly string[]): KeyIndex {
  const index = new Map<string, number>();
  for (let row = 0; row < count; row += 1) {
    for (const key of keysOf(row)) {
      if (key === '') continue;
      const known = index.get(key);
      if (known === undefined) index.set(key, row);
      else if (known !== row) index.set(key, SEVERAL);
    }
  }
  return index;
}

/** The same where a row has one key. */
export function indexKey(count: number, keyOf: (index: number) => string): KeyIndex {
  const index = new Map<string, number>();
  for (let row = 0; row < count; row += 1) {
    const key = keyOf(row);
    if (key !== '') index.set(key, index.has(key) ? SEVERAL : row);
  }
  return index;
}

/** The keys that stand on one row of each of two files. */
export function* sharedKeys(before: KeyIndex, after: KeyIndex): Generator<readonly [before: number, after: number]> {
  for (const [key, is] of after) {
    const was = before.get(key);
    if (was !== undefined && was !== SEVERAL && is !== SEVERAL) yield [was, is];
  }
}

/** The ids of one side, as they are compared and as they are written; empty on rows that have none. */
export interface Keys {
  readonly count: number;
  readonly index: KeyIndex;
  readonly keyOf: (row: number) => string;
  readonly textOf: (row: number) => string;
}

function indexTexts({ count, keyOf, textOf }: Keys): KeyIndex {
  return indexKey(count, (row) => (keyOf(row) === '' ? '' : textOf(row)));
}

/**
 * The rows of both files that bear one key. Where that stands on several rows of a file, as that of 0123 and 123 does,
 * those that bear it as it is written.
 */
export function pairsOfOneKey(before: Keys, after: Keys): (readonly [before: number, after: number])[] {
  const pairs = [...sharedKeys(before.index, after.index)];
  if (![...before.index.values(), ...after.index.values()].includes(SEVERAL)) return pairs;
  const isOfSeveral = (key: string): boolean => before.index.get(key) === SEVERAL || after.index.get(key) === SEVERAL;
  for (const pair of sharedKeys(indexTexts(before), indexTexts(after))) {
    if (isOfSeveral(before.keyOf(pair[0]))) pairs.push(pair);
  }
  return pairs;
}
