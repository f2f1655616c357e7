/** What is in a, in b or in both. Written out, since sets know it themselves only in newer engines than are supported. */
export function union<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): Set<Item> {
  return new Set([...a, ...b]);
}

/** What is in just one of the two. */
export function symmetricDifference<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): Set<Item> {
  return new Set([...[...a].filter((item) => !b.has(item)), ...[...b].filter((item) => !a.has(item))]);
}
