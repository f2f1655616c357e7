/**
 * The font comes in pieces, one for each script. Which of them a text needs, by the ranges that Fontsource gives for
 * Inter 5.3 (unicode.json of the package).
 */

export const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'] as const;
export type Subset = (typeof SUBSETS)[number];

/** The three cuts that pictures use. */
export const CUTS = ['regular', 'semibold', 'italic'] as const;
export type Cut = (typeof CUTS)[number];

export const UNICODE_RANGES: Readonly<Record<Subset, string>> = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  'cyrillic-ext': 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
  greek: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
  'greek-ext': 'U+1F00-1FFF',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
};

type Range = readonly [first: number, last: number];

const RANGES: readonly (readonly [Subset, readonly Range[]])[] = SUBSETS.map((subset) => [
  subset,
  UNICODE_RANGES[subset].split(',').map((range): Range => {
    const [first = '', last = first] = range.slice(2).split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  }),
]);

/** The first piece that claims a character; undefined where the font does not have it. */
export function subsetOf(code: number): Subset | undefined {
  return RANGES.find(([, ranges]) => ranges.some(([first, last]) => code >= first && code <= last))?.[0];
}

/** What is needed to write all of some texts. */
export function subsetsOf(texts: Iterable<string>): ReadonlySet<Subset> {
  const found = new Set<Subset>();
  const seen = new Set<string>();
  for (const text of texts) {
    for (const character of text) {
      if (seen.has(character)) continue;
      seen.add(character);
      const subset = subsetOf(character.codePointAt(0) ?? 0);
      if (subset) found.add(subset);
    }
  }
  return found;
}
