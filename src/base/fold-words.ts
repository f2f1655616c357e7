/** Letters that Unicode does not take apart into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
};

/** The words of a text as far as finding is concerned: without case, accents, width variants and punctuation. */
export function foldWords(text: string): string[] {
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const plain = bare.replace(/[ßæœøđðþłħı]/g, (letter) => LETTERS[letter] ?? letter);
  // An apostrophe binds (O'Brien is also written OBrien), everything else that is no letter or digit separates.
  return plain.replace(/['’ʼ]/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}
