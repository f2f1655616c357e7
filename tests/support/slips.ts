/** Texts with one slip each, and what becomes of their reading: a sign for each slip. */

function variantsOf(text: string): readonly (readonly string[])[] {
  const letters = [...text];
  const withAt = (put: (letter: string) => string): string[] =>
    letters.map((letter, place) => [...letters.slice(0, place), put(letter), ...letters.slice(place + 1)].join(''));
  const ends = ['x', '1', ' ', '.', '-', ')'].flatMap((sign) => [`${sign}${text}`, `${text}${sign}`]);
  return [withAt(() => ''), withAt((letter) => letter + letter), withAt((letter) => `${letter} `), ends];
}

/**
 * For each letter that is missing, doubled or followed by a blank, then for signs at either end: `=` where the text reads
 * as without the slip, `-` where it is not read, a letter for each other reading.
 */
export function slipsOf(text: string, read: (text: string) => string): string {
  const plain = read(text);
  const others: string[] = [];
  const signOf = (variant: string): string => {
    const reading = read(variant);
    if (reading === plain) return '=';
    if (reading === '') return '-';
    if (!others.includes(reading)) others.push(reading);
    return String.fromCharCode(97 + (others.indexOf(reading) % 26));
  };
  const signs = variantsOf(text).map((variants) => variants.map(signOf).join(''));
  const words = others.slice(0, 4).map((reading, place) => `${String.fromCharCode(97 + place)} ${reading}`);
  return [
    `${text}: ${plain || 'not read'}`,
    ...signs.map((line) => `  ${line}`),
    ...words.map((line) => `  ${line}`),
  ].join('\n');
}
