/**
 * A function that remembers its last few results, by the identity of its arguments. Two is enough to make ready what
 * is wanted next while what is shown still needs what was.
 */
export function rememberFew<Arguments extends readonly unknown[], Value>(
  compute: (...args: Arguments) => Value,
  count = 2,
): (...args: Arguments) => Value {
  const entries: { readonly args: Arguments; readonly value: Value }[] = [];
  return (...args) => {
    const at = entries.findIndex((entry) => entry.args.every((argument, index) => argument === args[index]));
    const known = entries[at];
    if (known) {
      entries.splice(at, 1);
      entries.unshift(known);
      return known.value;
    }
    const value = compute(...args);
    entries.unshift({ args, value });
    entries.length = Math.min(entries.length, count);
    return value;
  };
}
