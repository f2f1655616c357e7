/**
 * Names in one alphabet as they are written in another. There are many ways to write Russian with Latin letters
 * (Юлия is Yulia, Iuliia, Julija), so what is compared is a rough form that all of them share.
 */

const CYRILLIC =
  'а a б b в v г g ґ g д d е e є e ж z з z и i і i к k л l м m н n о o п p р r с s т t у u ф f х h ц c ч c ш s щ s ' +
  'ъ - ы i ь - э e ю u я a ј i љ l њ n ћ c ђ d џ d ѕ z';
const GREEK = 'α a β v γ g δ d ε e ζ z η i θ t ι i κ k λ l μ m ν n ξ ks ο o π p ρ r σ s ς s τ t υ i φ f χ h ψ ps ω o';

const LETTERS: ReadonlyMap<string, string> = (() => {
  const signs = `${CYRILLIC} ${GREEK}`.split(' ');
  const letters = new Map<string, string>();
  for (let place = 0; place < signs.length; place += 2) {
    letters.set(signs[place] ?? '', (signs[place + 1] ?? '').replace('-', ''));
  }
  return letters;
})();

const OTHER_ALPHABET = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

export function isInOtherAlphabet(word: string): boolean {
  return OTHER_ALPHABET.test(word);
}

/** Of the ways to write one sound, all become one letter; the order matters. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 's'],
  [/tch|ch|ts|tz|cz/g, 'c'],
  [/zh/g, 'z'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck/g, 'k'],
  [/ou/g, 'u'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/i+(?=[aeou])/g, ''],
  [/(.)\1+/g, '$1'],
];

const CYRILLIC_PAIRS: readonly (readonly [RegExp, string])[] = [
  [/кс/g, 'ks'],
  [/ου/g, 'u'],
  [/μπ/g, 'b'],
  [/γγ|γκ/g, 'ng'],
];

/** A folded word in a rough form, the same in whichever of the alphabets it is written. */
export function roughWord(word: string): string {
  let rough = word;
  if (isInOtherAlphabet(word)) {
    for (const [sound, letter] of CYRILLIC_PAIRS) rough = rough.replace(sound, letter);
    rough = Array.from(rough, (letter) => LETTERS.get(letter) ?? letter).join('');
  }
  for (const [sound, letter] of SOUNDS) rough = rough.replace(sound, letter);
  return rough;
}

const SPELLED_OUT: ReadonlyMap<string, string> = new Map([
  ...['ä ae', 'ö oe', 'ü ue', 'ø oe', 'å aa', 'đ dj'].map((pair): [string, string] => {
    const [letter = '', letters = ''] = pair.split(' ');
    return [letter, letters];
  }),
]);
const TO_SPELL_OUT = /[äöüøåđ]/;

/** "Größl" as "Groessl" and "Søren" as "Soeren"; undefined where nothing is to be spelled out. */
export function spellOut(text: string): string | undefined {
  const small = text.normalize('NFC').toLowerCase();
  if (!TO_SPELL_OUT.test(small)) return undefined;
  return Array.from(small, (letter) => SPELLED_OUT.get(letter) ?? letter).join('');
}
