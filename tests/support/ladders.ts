/** Where something begins to be read otherwise as more and more of it is spoilt. */

/**
 * The counts from which the reading is another, with that reading. They are found by halving, so that a reading that
 * comes and goes between two marks that read alike is not seen.
 */
export function stepsOf(
  read: (count: number) => string,
  marks: readonly number[],
): (readonly [count: number, reading: string])[] {
  const known = new Map<number, string>();
  const readOnce = (count: number): string => {
    const reading = known.get(count) ?? read(count);
    known.set(count, reading);
    return reading;
  };
  const steps: (readonly [number, string])[] = [];
  const look = (from: number, to: number): void => {
    if (readOnce(from) === readOnce(to)) return;
    if (to - from === 1) {
      steps.push([to, readOnce(to)]);
      return;
    }
    const middle = Math.floor((from + to) / 2);
    look(from, middle);
    look(middle, to);
  };
  marks.slice(1).forEach((to, index) => {
    look(marks[index] ?? 0, to);
  });
  return steps;
}

/** One entry for each different ladder, with all that it is the ladder of. */
export function gathered(ladders: readonly (readonly [what: string, steps: readonly string[]])[]): string[] {
  const alike = new Map<string, string[]>();
  for (const [what, steps] of ladders) {
    const text = steps.join('\n');
    if (text !== '') alike.set(text, [...(alike.get(text) ?? []), what]);
  }
  return [...alike].map(([steps, all]) => `  ${all.join(', ')}\n${steps}`);
}
