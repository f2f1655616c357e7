/** Ids that tell nothing: a letter and a number, handed out in an order that says nothing either. */

export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [order[last], order[other]];
    if (a === undefined || b === undefined) continue;
    order[last] = b;
    order[other] = a;
  }
  return order;
}

/** "p007": as many digits as the last one needs, so that they sort as they count. */
export function numbered<Id extends string>(entries: readonly { readonly id: Id }[], letter: string): Map<Id, Id> {
  const digits = String(entries.length).length;
  return new Map(entries.map(({ id }, index) => [id, `${letter}${String(index + 1).padStart(digits, '0')}` as Id]));
}

/** "f1", "f2": of entries that nothing speaks of. */
export function withNewIds<Entry extends { readonly id: string }>(entries: readonly Entry[], letter: string): Entry[] {
  return entries.map((entry, index) => ({ ...entry, id: `${letter}${index + 1}` }));
}
