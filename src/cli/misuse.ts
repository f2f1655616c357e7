/** What is wrong with the arguments, in a sentence. */
export class Misuse extends Error {}

/** Undefined where the option is not given. */
export function oneOf<Value extends string>(option: string, text: string | undefined, values: readonly Value[]) {
  if (text === undefined) return undefined;
  const value = values.find((each) => each === text);
  if (value === undefined) throw new Misuse(`--${option} is one of ${values.join(', ')}, not "${text}".`);
  return value;
}
