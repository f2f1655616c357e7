/**
 * What `push(...items)` and `Math.max(...values)` do, for lists of any length: each item spread into a call takes up
 * stack, so a hundred thousand of them end the program. `tests/source-rules.test.ts` holds that none is.
 */

/** Adds items at the end of a list, which is not the same as any of them. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}

/** The greatest value, which is at least `least`; of no values, `least` itself. */
export function greatest(values: Iterable<number>, least = Number.NEGATIVE_INFINITY): number {
  let found = least;
  for (const value of values) found = Math.max(found, value);
  return found;
}

/** The least value, which is at most `most`; of no values, `most` itself. */
export function least(values: Iterable<number>, most = Number.POSITIVE_INFINITY): number {
  let found = most;
  for (const value of values) found = Math.min(found, value);
  return found;
}

/** The item at a place where the list is known to have one; an error where it has none. */
export function itemAt<Item>(list: ArrayLike<Item>, place: number): Item {
  const item = list[place];
  if (item === undefined) throw new RangeError(`nothing at ${place} of ${list.length}`);
  return item;
}
