const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Orders names as a reader expects: accents and case aside, numbers by value. */
export function compareText(a: string, b: string): number {
  return collator.compare(a, b);
}

const MARKS = /\p{M}/gu;
const PLAIN = /^[\x20-\x7e]*$/;

/** A name as it is filed, accents and case aside: folded once and compared often where a collator is too slow. */
export function foldForOrder(name: string): string {
  return PLAIN.test(name) ? name.toLowerCase() : name.normalize('NFD').replace(MARKS, '').toLowerCase();
}
