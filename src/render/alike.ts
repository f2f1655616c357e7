/**
 * Things that are alike in some of their properties, so that they can share a path: filling a thousand boxes at once is
 * far cheaper. In the order of the first of each.
 */
export function alike<Item>(items: readonly Item[], looks: readonly (keyof Item)[]): readonly [Item, ...Item[]][] {
  const groups = new Map<string, [Item, ...Item[]]>();
  let last: [Item, ...Item[]] | undefined;
  for (const item of items) {
    const [first] = last ?? [];
    // Most look like the one before, and a key takes longer than all else that is done here.
    if (last && first && looks.every((look) => item[look] === first[look])) {
      last.push(item);
      continue;
    }
    const key = looks.map((look) => item[look]).join('/');
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
    last = groups.get(key);
  }
  return [...groups.values()];
}
