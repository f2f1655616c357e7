/**
 * What speaks for and against two posts being held by one person, as weights that are added up (after Fellegi and
 * Sunter, A Theory for Record Linkage, 1969). The weights are set by hand: there are no known pairs to learn from.
 */

import type { NameLikeness } from '../names/person-names.ts';
import type { Evidence } from './matching.ts';
import type { Comparer, PairFacts } from './pair-facts.ts';

/** From here on a pair is taken for granted. */
export const SURE = 4;
/** From here down it is out of the question. */
export const OUT_OF_THE_QUESTION = -3;

const NAME_WEIGHT: Readonly<Record<NameLikeness, number>> = {
  same: 5,
  alike: 2.5,
  given: -0.5,
  family: -2.5,
  none: -5,
};
const ID_WEIGHT = { same: 3, other: -2, unknown: 0 };
const POST_WEIGHT = { same: 1, other: 0, unknown: 0 };
const EMAIL_WEIGHT = { same: 4, local: 1, renamed: 0, other: -1, unknown: 0 };
const START_WEIGHT = { same: 3, other: -4, unknown: 0 };
/** What a title, unit, manager or location in common is worth: much where the name is, else it may be the post's. */
const CONTEXT_WEIGHT: Readonly<Record<NameLikeness, number>> = {
  same: 1,
  alike: 1,
  given: 0.25,
  family: 0.25,
  none: 0,
};
const CONTEXT = ['title', 'unit', 'manager', 'location'] as const;

export function weigh(facts: PairFacts): number {
  const context = CONTEXT.filter((fact) => facts[fact] === 'same').length * CONTEXT_WEIGHT[facts.name];
  // To somebody of another name an address may have been passed on.
  const email = facts.email === 'local' && facts.name !== 'same' ? 0 : EMAIL_WEIGHT[facts.email];
  return (
    NAME_WEIGHT[facts.name] +
    ID_WEIGHT[facts.id] +
    POST_WEIGHT[facts.post] +
    email +
    START_WEIGHT[facts.start] +
    context
  );
}

/** How many of the facts that make a place agree, and how many do not. */
export function comparePlaces({ title, unit, manager }: PairFacts): { readonly same: number; readonly other: number } {
  const facts = [title, unit, manager];
  return {
    same: facts.filter((fact) => fact === 'same').length,
    other: facts.filter((fact) => fact === 'other').length,
  };
}

const MOST_LETTERS = 60;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNSHOWN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** A cell within a sentence: on one line, not too long, and without signs that turn the text around. */
function quoteCell(text: string): string {
  const plain = text.replace(UNSHOWN, ' ').trim();
  const letters = plain.length > MOST_LETTERS ? [...plain.slice(0, 2 * MOST_LETTERS)] : [];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('')}…` : plain;
}

/** In words, for somebody who decides. Other places count against a pair only where the name does not speak for it. */
export function explain(comparer: Comparer, before: number, after: number): Evidence[] {
  const facts = comparer.compare(before, after);
  const [was, is] = [comparer.before.post(before), comparer.after.post(after)];
  const evidence: Evidence[] = [];
  const add = (isFor: boolean, words: string): number => evidence.push({ speaks: isFor ? 'for' : 'against', words });
  const change = (a: string, b: string): string => `${quoteCell(a)} → ${quoteCell(b)}`;
  const tell = (fact: 'same' | 'other' | 'unknown', noun: string, a: string, b: string, isOtherTold = true): void => {
    if (fact === 'same') add(true, `same ${noun} ${quoteCell(b)}`);
    else if (fact === 'other' && isOtherTold) add(false, `other ${noun}: ${change(a, b)}`);
  };
  tell(facts.id, 'id', was.id, is.id);
  tell(facts.post, 'post', was.post || was.id, is.post || is.id, false);
  if (was.name !== '' && is.name !== '') {
    const isFor = facts.name === 'same' || facts.name === 'alike';
    add(isFor, was.name === is.name ? `same name ${quoteCell(is.name)}` : `name ${change(was.name, is.name)}`);
  } else if (was.name !== is.name) {
    add(
      true,
      was.name === '' ? `holder now named: ${quoteCell(is.name)}` : `holder no longer named: ${quoteCell(was.name)}`,
    );
  }
  if (facts.email === 'local') add(true, `same e-mail but for its domain: ${change(was.email, is.email)}`);
  else if (facts.email !== 'renamed') tell(facts.email, 'e-mail', was.email, is.email);
  tell(facts.start, 'start date', was.start, is.start);
  const isOtherTold = facts.name !== 'same';
  tell(facts.title, 'title', was.title, is.title, isOtherTold);
  tell(facts.unit, 'unit', was.unit, is.unit, isOtherTold);
  const [bossBefore, bossAfter] = [comparer.before.nameOf(was.manager), comparer.after.nameOf(is.manager)];
  tell(facts.manager, 'manager', bossBefore, bossAfter, isOtherTold && bossBefore !== '' && bossAfter !== '');
  const [placeBefore, placeAfter] = [comparer.before.locationText(before), comparer.after.locationText(after)];
  tell(facts.location, 'location', placeBefore, placeAfter, isOtherTold);
  return evidence;
}
