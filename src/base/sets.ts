/** What is in a, in b or in both. Written out, since sets know it themselves only in newer engines than are supported. */
export function union<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): Set<Item> {
  const both = new Set(a);
  for (const item of b) both.add(item);
  return both;
}

/** What is in just one of the two. */
export function symmetricDifference<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): Set<Item> {
  const different = new Set<Item>();
  for (const item of a) if (!b.has(item)) different.add(item);
  for (const item of b) if (!a.has(item)) different.add(item);
  return different;
}
