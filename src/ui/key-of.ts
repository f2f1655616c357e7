const keys = new WeakMap<object, number>();
let last = 0;

/** A key for React that is the same as long as the thing is, and no other's. */
export function keyOf(thing: object): number {
  if (!keys.has(thing)) keys.set(thing, ++last);
  return keys.get(thing) ?? 0;
}
