/**
 * Finds names in texts and puts others in their place. A name is found as a whole and by each of its parts, without
 * regard to accents, punctuation and, for whole names, case. Where a script does not part its words, each character
 * counts as one, so that a name is found in the middle of a sentence. Time is linear in the text.
 */

/** Of scripts that do not part their words. */
const UNPARTED = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}`;
const WORD = new RegExp(`[${UNPARTED}]\\p{M}*|(?:(?![${UNPARTED}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const PLAIN_WORD = /[\p{L}\p{N}\p{M}]+/gu;
const PLAIN = /^[\x20-\x7e]*$/;
const HAS_LETTER = /\p{L}/u;
const IS_UNPARTED = new RegExp(`[${UNPARTED}]`, 'u');
const STARTS_LOW = /^\p{Ll}/u;
/** Between two words of one name there stands no more than this. */
const WIDEST_GAP = 8;
/** Small words in names that say nothing by themselves. */
const PARTICLES = new Set(
  'al and bin da das de del della den der des di do dos dr du el ibn jr la le los mc mr mrs ms of phd prof san sr st ter the van von zu'.split(
    ' ',
  ),
);
/** A part of a name that stands in so many titles and names of units is a word like any other. */
const ORDINARY_FROM = 3;

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function wordsIn(text: string): Word[] {
  return Array.from(text.matchAll(IS_UNPARTED.test(text) ? WORD : PLAIN_WORD), ({ 0: word, index }) => ({
    folded: fold(word),
    start: index,
    end: index + word.length,
    text: word,
  }));
}

interface Phrase {
  readonly words: readonly string[];
  readonly replacement: string;
  /** As it is written, where only that or a capital letter makes it a name. */
  readonly asWritten: ReadonlySet<string> | undefined;
}

/** What one person is called. */
export interface Called {
  readonly names: readonly string[];
  /** An id, an address: found as a whole, where it holds a letter and is no mere abbreviation. */
  readonly marks: readonly string[];
  readonly replacement: string;
}

/** Words that stand in many of the texts, and not as whom somebody works for: "to Price", "for Price". */
function ordinaryWords(texts: Iterable<string>): Set<string> {
  const counts = new Map<string, number>();
  for (const text of new Set(texts)) {
    const words = wordsIn(text).map(({ folded }) => folded);
    const plain = words.filter((_, at) => words[at - 1] !== 'to' && words[at - 1] !== 'for');
    for (const word of new Set(plain)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= ORDINARY_FROM).map(([word]) => word));
}

export class NameFinder {
  /** By their first word, the longest first. */
  private readonly phrases = new Map<string, Phrase[]>();

  /** `labels` are the titles and names of units among which a part of a name may be an ordinary word. */
  constructor(people: Iterable<Called>, labels: Iterable<string>) {
    const ordinary = ordinaryWords(labels);
    const known = new Map<string, Phrase>();
    let unclear = 0;
    const add = (words: readonly string[], replacement: string, asWritten?: string): void => {
      if (words.length === 0) return;
      const key = words.join(' ');
      const before = known.get(key);
      let shared = replacement;
      if (before && before.replacement !== replacement) {
        // Whose name it is cannot be told; texts that differ by it go on to differ from others.
        shared = before.replacement.startsWith('[') ? before.replacement : `[name ${++unclear}]`;
      }
      const isWhole = asWritten === undefined || (before !== undefined && before.asWritten === undefined);
      const forms = isWhole ? undefined : new Set([...(before?.asWritten ?? []), asWritten]);
      known.set(key, { words, replacement: shared, asWritten: forms });
    };
    for (const { names, marks, replacement } of people) {
      for (const name of names) {
        const words = wordsIn(name);
        add(
          words.map(({ folded }) => folded),
          replacement,
        );
        if (words.length < 2) continue;
        for (const { folded, text } of words) {
          const says = folded.length > 1 && HAS_LETTER.test(folded) && !IS_UNPARTED.test(text);
          if (says && !PARTICLES.has(folded) && !ordinary.has(folded)) add([folded], replacement, text);
        }
      }
      for (const mark of marks) {
        if (mark.length <= 2 || !HAS_LETTER.test(mark)) continue;
        add(
          wordsIn(mark).map(({ folded }) => folded),
          replacement,
        );
      }
    }
    for (const phrase of known.values()) {
      const [first = ''] = phrase.words;
      const list = this.phrases.get(first);
      if (list) list.push(phrase);
      else this.phrases.set(first, [phrase]);
    }
    for (const list of this.phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  private matchAt(words: readonly Word[], at: number, anyCase: boolean): Phrase | undefined {
    const first = words[at];
    return this.phrases.get(first?.folded ?? '')?.find(({ words: wanted, asWritten }) => {
      if (asWritten && first && !anyCase && STARTS_LOW.test(first.text) && !asWritten.has(first.text)) return false;
      return wanted.every((word, offset) => {
        const found = words[at + offset];
        const last = words[at + offset - 1];
        return found?.folded === word && (offset === 0 || !last || found.start - last.end <= WIDEST_GAP);
      });
    });
  }

  replace(text: string): string {
    const words = wordsIn(text);
    let written = '';
    let done = 0;
    for (let at = 0; at < words.length; at += 1) {
      const phrase = this.matchAt(words, at, false);
      const first = words[at];
      const last = phrase && words[at + phrase.words.length - 1];
      if (!phrase || !first || !last) continue;
      written += text.slice(done, first.start) + phrase.replacement;
      done = last.end;
      at += phrase.words.length - 1;
    }
    return done === 0 ? text : written + text.slice(done);
  }

  /** Whether a name stands in it in whatever case, as in an address. */
  finds(text: string): boolean {
    const words = wordsIn(text);
    return words.some((_, at) => this.matchAt(words, at, true) !== undefined);
  }

  /** Whether some name starts with this word. */
  knows(word: string): boolean {
    return this.phrases.has(fold(word));
  }
}
