/**
 * Names of people as they are compared between files: without case, accents, order and forms of address. How alike
 * two names are says how well they can be of one person, who may have married, goes by a short form, or was
 * abbreviated in one of the files.
 */

import { isInOtherAlphabet, roughWord, spellOut } from './latin-letters.ts';
import { joinedSigns, wordsOf } from './name-key.ts';

export interface PersonName {
  /** Folded, the given name first. */
  readonly words: readonly string[];
  /** The words in an order of their own, so that "Smith, Ann" and "Ann Smith" have one key. */
  readonly key: string;
  /** The same with the letters spelled out that some programs cannot write: "groessl juergen" for Jürgen Größl. */
  readonly spelledOut: string | undefined;
}

/**
 * same: the same words, in whatever order. alike: one is a short or misspelt form of the other. given, family: only
 * that name is shared. none: nothing is.
 */
export type NameLikeness = 'same' | 'alike' | 'given' | 'family' | 'none';

const FORMS_OF_ADDRESS: ReadonlySet<string> = new Set(
  (
    'dr dra prof professor mr mrs ms mx miss sir dame herr frau ing mag dipl phd dphil md mba msc bsc cpa esq jr sr ii ' +
    'iii iv'
  ).split(' '),
);

const SHORT_FORMS: readonly (readonly string[])[] = [
  'abigail abby gail',
  'albert al bert',
  'alexander alexandra alex sasha sandra lex',
  'andrew andreas andrea andy drew',
  'anthony antonio antonia tony toni',
  'barbara barb babs',
  'benjamin ben benny',
  'catherine katherine kathryn katharina kate katie kathy cathy kat',
  'charles charlie chuck carl carlos',
  'christopher christian christine christina chris kris tina',
  'daniel daniela dan danny',
  'david dave davey',
  'deborah deb debbie',
  'donald don donnie',
  'dorothy dot dottie',
  'edward eduardo ed eddie ted teddy',
  'elizabeth elisabeth liz lizzie beth betty eliza lisa',
  'eugene gene',
  'francisco francis frances frank paco fran',
  'frederick friedrich fred fritz',
  'gabriel gabriela gabe gabi',
  'gerald gerard jerry gerry',
  'gregory greg',
  'guillermo william wilhelm guglielmo bill billy will willy liam memo',
  'henry heinrich harry hank heinz',
  'ignacio nacho',
  'james jim jimmy jamie',
  'jeffrey geoffrey jeff geoff',
  'jennifer jen jenny',
  'jessica jess jessie',
  'johannes hans john johnny jack juan',
  'jonathan jon',
  'joseph josef jose joe joey sepp pepe',
  'joshua josh',
  'judith judy',
  'kenneth ken kenny',
  'lawrence laurence larry',
  'leonard leonardo leo len lenny',
  'luigi gigi',
  'manuel manuela manu manny',
  'margaret margarete maggie meg peggy greta gretchen',
  'matthew matthias matt mat',
  'maximilian max',
  'michael michele mike mick mikhail misha micha',
  'nathaniel nathan nate nat',
  'nicholas nicolas nikolaus nicole nick nico klaus',
  'pamela pam',
  'patricia patrick pat patty paddy tricia trish',
  'peter pete pedro',
  'philip phillip phil',
  'rebecca becky becca',
  'richard rick ricky dick rich',
  'robert roberto rob robbie bob bobby bert',
  'ronald ron ronnie',
  'samuel samantha sam sammy',
  'stephen steven stefan steve',
  'susan susanne suzanne sue susie',
  'theodore theo ted',
  'thomas tom tommy',
  'timothy tim timmy',
  'victoria vicky vicki tori',
  'vincent vince vinny',
  'walter walt wally',
  'zachary zach zack',
].map((line) => line.split(' '));

const GROUPS_OF: ReadonlyMap<string, ReadonlySet<number>> = (() => {
  const groups = new Map<string, Set<number>>();
  SHORT_FORMS.forEach((names, group) => {
    for (const name of names) groups.set(name, (groups.get(name) ?? new Set()).add(group));
  });
  return groups;
})();

function isShortForm(a: string, b: string): boolean {
  const groups = GROUPS_OF.get(a);
  const others = groups && GROUPS_OF.get(b);
  if (groups && others) for (const group of groups) if (others.has(group)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.startsWith(short);
}

/** One letter more, less, other, or two swapped. */
function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 4 || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) end += 1;
  const [middle, other] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  if (other.length <= 1) return true;
  return middle.length === 2 && other.length === 2 && middle[0] === other[1] && middle[1] === other[0];
}

function isInitial(a: string, b: string): boolean {
  return a.length === 1 ? b.startsWith(a) : b.length === 1 && a.startsWith(b);
}

/** Beyond so many words it is no name, and not worth a closer look. */
const MOST_WORDS = 12;

/** Whether each word of the shorter name stands for a word of its own in the longer one. */
function isFormOf(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length > MOST_WORDS) return false;
  const open = [...long];
  const rest: string[] = [];
  for (const word of short) {
    const place = open.indexOf(word);
    if (place < 0) rest.push(word);
    else open.splice(place, 1);
  }
  const same = short.length - rest.length;
  if (same === 0) return short.length === 1 && long.length === 1 && isSlip(short[0] ?? '', long[0] ?? '');
  if (short.length < 2) return false;
  let slips = 0;
  for (const word of rest) {
    const form = open.findIndex((other) => isInitial(word, other) || isShortForm(word, other));
    const place = form >= 0 ? form : open.findIndex((other) => isSlip(word, other));
    if (place < 0) return false;
    if (form < 0) slips += 1;
    open.splice(place, 1);
  }
  return slips <= 1;
}

/** Nicknames and remarks: Robert "Bob" Lee, Ines Duarte (she/her). */
const ASIDES = /\s*(?:\([^()]*\)|\[[^[\]]*\]|"[^"]*"|“[^“”]*[”“]|„[^„“]*“|«[^«»]*»|(?<=\s)['‘][^'‘’]*['’](?=\s))\s*/gu;
const MAY_HOLD_ASIDES = /[([“„"«'‘]/;

function withoutAsides(text: string): string {
  if (!MAY_HOLD_ASIDES.test(text)) return text;
  const bare = text.replace(ASIDES, ' ').trim();
  return wordsOf(bare).length >= 2 ? bare : text;
}

function wordsOfName(text: string): readonly string[] {
  const comma = text.indexOf(',');
  const all = wordsOf(comma < 0 ? text : `${text.slice(comma + 1)} ${text.slice(0, comma)}`);
  const bare = all.filter((word) => !FORMS_OF_ADDRESS.has(word));
  return joinedSigns(bare.length >= 2 ? bare : all);
}

function keyOf(words: readonly string[]): string {
  return words.toSorted().join(' ');
}

export function readName(text: string): PersonName {
  const bare = withoutAsides(text);
  const words = wordsOfName(bare);
  const spelled = spellOut(bare);
  return {
    words,
    // What has neither letters nor digits is compared as it is written.
    key: words.length === 0 ? text.trim() : keyOf(words),
    spelledOut: spelled === undefined ? undefined : keyOf(wordsOfName(spelled)),
  };
}

/** A key that names in other alphabets share with the same names in Latin letters; empty where there is no word. */
export function roughKey({ words }: PersonName): string {
  return keyOf(words.map(roughWord));
}

export function isForeign({ words }: PersonName): boolean {
  return words.some(isInOtherAlphabet);
}

function isSame(a: PersonName, b: PersonName): boolean {
  if (a.key === b.key) return true;
  if (a.spelledOut !== undefined && (a.spelledOut === b.key || a.spelledOut === b.spelledOut)) return true;
  if (b.spelledOut !== undefined && b.spelledOut === a.key) return true;
  return isForeign(a) !== isForeign(b) && roughKey(a) === roughKey(b);
}

export function compareNames(a: PersonName, b: PersonName): NameLikeness {
  if (isSame(a, b)) return 'same';
  if (isFormOf(a.words, b.words)) return 'alike';
  const [givenOfA = '', givenOfB = ''] = [a.words[0], b.words[0]];
  if (givenOfA === givenOfB || (givenOfA.length > 1 && givenOfB.length > 1 && isShortForm(givenOfA, givenOfB)))
    return 'given';
  const familyOfA = a.words.at(-1);
  return familyOfA !== undefined && familyOfA === b.words.at(-1) ? 'family' : 'none';
}
