const keys = new WeakMap<object, number>();
let last = 0;

/** A key for React that is the same as long as the thing is, and no other's. */
export function keyOf(thing: object): number {
  const known = keys.get(thing);
  if (known !== undefined) return known;
  last += 1;
  keys.set(thing, last);
  return last;
}
