/**
 * Work that can be interrupted: a generator that yields now and then, and returns its result. Whoever runs it decides
 * what happens in between: `finish` goes straight on, a page draws a frame and sees whether the work is still wanted.
 */
export type Work<Value> = Generator<undefined, Value, undefined>;

/** So many items are done at a stretch: well below a frame, where each takes some microseconds. */
const STRETCH = 256;

/** Does the whole of the work at once. */
export function finish<Value>(work: Work<Value>): Value {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

export function* forEach<Item>(items: Iterable<Item>, visit: (item: Item, index: number) => void): Work<void> {
  let index = 0;
  for (const item of items) {
    visit(item, index);
    index += 1;
    if (index % STRETCH === 0) yield;
  }
}

/** For the numbers from 0 to below `count`. */
export function* repeat(count: number, visit: (index: number) => void): Work<void> {
  for (let index = 0; index < count; index += 1) {
    visit(index);
    if (index % STRETCH === STRETCH - 1) yield;
  }
}

/** For the numbers from `count` - 1 down to 0. */
export function* repeatBackwards(count: number, visit: (index: number) => void): Work<void> {
  yield* repeat(count, (index) => visit(count - 1 - index));
}

export function* mapEach<Item, Value>(
  items: Iterable<Item>,
  transform: (item: Item, index: number) => Value,
): Work<Value[]> {
  const values: Value[] = [];
  yield* forEach(items, (item, index) => {
    values.push(transform(item, index));
  });
  return values;
}

/** Lists of this length are sorted at a stretch. */
const SORTED_AT_ONCE = 2048;

/** Sorts as toSorted does: what is equal keeps its order. */
export function* sortEach<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): Work<Item[]> {
  let from: Item[] = [];
  for (let start = 0; start < items.length; start += SORTED_AT_ONCE) {
    for (const item of items.slice(start, start + SORTED_AT_ONCE).sort(compare)) from.push(item);
    yield;
  }
  for (let width = SORTED_AT_ONCE; width < from.length; width *= 2) {
    const merged: Item[] = [];
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length);
      yield* merge(from, start, middle, Math.min(middle + width, from.length), compare, merged);
    }
    from = merged;
  }
  return from;
}

/** Appends the two sorted runs [start, middle) and [middle, end) to `merged` as one. */
function* merge<Item>(
  from: readonly Item[],
  start: number,
  middle: number,
  end: number,
  compare: (a: Item, b: Item) => number,
  merged: Item[],
): Work<void> {
  let [left, right] = [start, middle];
  yield* repeat(end - start, () => {
    const isLeft = left < middle && (right >= end || compare(from[left] as Item, from[right] as Item) <= 0);
    merged.push(from[isLeft ? left : right] as Item);
    if (isLeft) left += 1;
    else right += 1;
  });
}
