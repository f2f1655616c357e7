import { finish, type Work } from './work.ts';

/** Counts the calls of `sinceNow`. */
let age = 0;
const everywhere = new Set<WeakRef<{ entries: readonly { readonly age: number }[] }>>();

/**
 * Returns how to forget whatever functions of this page remember and were not asked for since. What was computed for
 * something that is gone would hold it in memory until as much was computed for something else.
 */
export function sinceNow(): () => void {
  age += 1;
  const now = age;
  return () => {
    for (const each of everywhere) {
      const results = each.deref();
      if (results) results.entries = results.entries.filter((entry) => entry.age >= now);
    }
  };
}

/** The last few results, by the identity of the arguments. */
class Results<Arguments extends readonly unknown[], Value> {
  entries: { readonly args: Arguments; readonly value: Value; age: number }[] = [];
  private readonly count: number;

  constructor(count: number) {
    this.count = count;
    everywhere.add(new WeakRef(this));
  }

  find(args: Arguments): { readonly value: Value } | undefined {
    const at = this.entries.findIndex((entry) => entry.args.every((argument, index) => argument === args[index]));
    const known = this.entries[at];
    if (known) {
      this.entries.splice(at, 1);
      this.entries.unshift(known);
      known.age = age;
    }
    return known;
  }

  add(args: Arguments, value: Value): Value {
    this.entries.unshift({ args, value, age });
    this.entries.length = Math.min(this.entries.length, this.count);
    return value;
  }
}

/**
 * A function that remembers its last few results, by the identity of its arguments. Two is enough to make ready what
 * is wanted next while what is shown still needs what was.
 */
export function rememberFew<Arguments extends readonly unknown[], Value>(
  compute: (...args: Arguments) => Value,
  count = 2,
): (...args: Arguments) => Value {
  const results = new Results<Arguments, Value>(count);
  return (...args) => {
    const known = results.find(args);
    return known ? known.value : results.add(args, compute(...args));
  };
}

export interface RememberedWork<Arguments extends readonly unknown[], Value> {
  (...args: Arguments): Value;
  /** The same in parts; what has been computed so is at hand afterwards. */
  readonly inParts: (...args: Arguments) => Work<Value>;
  /** What is remembered; undefined where it would have to be computed. */
  readonly known: (...args: Arguments) => Value | undefined;
}

/** As rememberFew, of work that can be interrupted. */
export function rememberWork<Arguments extends readonly unknown[], Value>(
  compute: (...args: Arguments) => Work<Value>,
  count = 2,
): RememberedWork<Arguments, Value> {
  const results = new Results<Arguments, Value>(count);
  function* inParts(...args: Arguments): Work<Value> {
    const known = results.find(args);
    return known ? known.value : results.add(args, yield* compute(...args));
  }
  const known = (...args: Arguments): Value | undefined => results.find(args)?.value;
  return Object.assign((...args: Arguments): Value => finish(inParts(...args)), { inParts, known });
}
