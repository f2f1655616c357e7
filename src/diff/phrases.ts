const NUMBER_WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export function numberWord(count: number): string {
  return NUMBER_WORDS[count] ?? String(count);
}

/** "a", "a and b", "a, b and c". */
export function joinWithAnd(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

const MAX_NAMED = 3;

/** Up to three by name, the others as a number. */
export function nameSome(items: readonly string[]): string {
  if (items.length <= MAX_NAMED) return joinWithAnd(items);
  return joinWithAnd([...items.slice(0, MAX_NAMED), `${numberWord(items.length - MAX_NAMED)} more`]);
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
