const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Orders names as a reader expects: accents and case aside, numbers by value. */
export function compareText(a: string, b: string): number {
  return collator.compare(a, b);
}
