/** A list for each key. */
export class Lists<Key, Item> {
  private readonly lists = new Map<Key, Item[]>();

  add(key: Key, item: Item): void {
    const known = this.lists.get(key);
    if (known) known.push(item);
    else this.lists.set(key, [item]);
  }

  /** In the order in which they were added; empty where there are none. */
  get(key: Key): readonly Item[] {
    return this.lists.get(key) ?? [];
  }

  entries(): Iterable<readonly [Key, readonly Item[]]> {
    return this.lists;
  }
}
