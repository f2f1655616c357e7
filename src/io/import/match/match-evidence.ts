/**
 * What speaks for and against two posts being held by one person, as weights that are added up (after Fellegi and
 * Sunter, A Theory for Record Linkage, 1969). The weights are set by hand: there are no known pairs to learn from.
 */

import { LOCATION } from '../../../model/attributes.ts';
import { wordsOf } from '../names/name-key.ts';
import { compareNames, type NameLikeness, type PersonName, readName } from '../names/person-names.ts';
import { placeOfAttribute, type Roster, type RosterPost } from '../rows/roster.ts';
import type { Evidence } from './matching.ts';

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
const SAME_ID = 3;
const OTHER_ID = -2;
const SAME_EMAIL = 4;
const OTHER_EMAIL = -1;
/** The same before the @, as after a merger that gave everybody new addresses. */
const SAME_LOCAL_PART = 1;
/** To somebody of another name an address may have been passed on. */
const SAME_LOCAL_PART_OTHER_NAME = 0;
const SAME_START = 3;
const OTHER_START = -4;
/** What a title, unit, manager or location in common is worth: much where the name is, else it may be the post's. */
const CONTEXT_WEIGHT: Readonly<Record<NameLikeness, number>> = {
  same: 1,
  alike: 1,
  given: 0.25,
  family: 0.25,
  none: 0,
};

const MOST_LETTERS = 60;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const UNSHOWN = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** A cell within a sentence: on one line, not too long, and without signs that turn the text around. */
function quoteCell(text: string): string {
  const plain = text.replace(UNSHOWN, ' ').trim();
  const letters = plain.length > MOST_LETTERS ? [...plain.slice(0, 2 * MOST_LETTERS)] : [];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('')}…` : plain;
}

/** Folds what is asked for and keeps it: the same few titles and units occur again and again. */
export class Folder {
  private readonly texts = new Map<string, string>();

  fold(text: string): string {
    if (text === '') return '';
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    const folded = wordsOf(text).join(' ');
    this.texts.set(text, folded);
    return folded;
  }
}

/** The holders of a roster's posts, with their names read when first asked for. */
export class Holders {
  readonly roster: Roster;
  private readonly folder: Folder;
  /** The place of the location among the attributes; -1 where the file has none. */
  private readonly locations: number;
  private readonly names: (PersonName | undefined)[];

  constructor(roster: Roster, folder: Folder) {
    this.roster = roster;
    this.folder = folder;
    this.locations = placeOfAttribute(roster, LOCATION);
    this.names = new Array<PersonName | undefined>(roster.posts.length).fill(undefined);
  }

  post(index: number): RosterPost {
    const post = this.roster.posts[index];
    if (post === undefined) throw new Error(`no post ${index} in ${this.roster.file}`);
    return post;
  }

  name(index: number): PersonName {
    const known = this.names[index];
    if (known) return known;
    const name = readName(this.post(index).name);
    this.names[index] = name;
    return name;
  }

  email(index: number): string {
    return this.post(index).email.trim().toLowerCase();
  }

  title(index: number): string {
    return this.folder.fold(this.post(index).title);
  }

  unit(index: number): string {
    return this.folder.fold(this.post(index).unit);
  }

  location(index: number): string {
    return this.folder.fold(this.locationText(index));
  }

  locationText(index: number): string {
    return this.post(index).attributes[this.locations] ?? '';
  }

  /** The key of the manager's name; empty where there is none or the manager's post is vacant. */
  manager(index: number): string {
    const { manager } = this.post(index);
    const above = this.roster.posts[manager];
    return above === undefined || above.isVacant ? '' : this.name(manager).key;
  }

  managerName(index: number): string {
    return this.roster.posts[this.post(index).manager]?.name ?? '';
  }

  /** Somebody whom a name can be matched by. */
  isPerson(index: number): boolean {
    const post = this.post(index);
    return !post.isVacant && post.name !== '';
  }
}

function localPart(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 0 ? email : email.slice(0, at);
}

function isSameDay(a: string, b: string): boolean {
  return a === b || a.startsWith(b) || b.startsWith(a);
}

interface Sign {
  readonly weight: number;
  readonly words: () => string;
}

export class Scales {
  private readonly before: Holders;
  private readonly after: Holders;
  private readonly areIdsCompared: boolean;
  /** Ids of the one roster that occur in the other name posts that are still there, so they say nothing of who moved. */
  private readonly isIdGone: (before: number, after: number) => boolean;

  constructor(
    before: Holders,
    after: Holders,
    areIdsCompared: boolean,
    isIdGone: (before: number, after: number) => boolean,
  ) {
    this.before = before;
    this.after = after;
    this.areIdsCompared = areIdsCompared;
    this.isIdGone = isIdGone;
  }

  private *signs(before: number, after: number): Generator<Sign> {
    const [was, is] = [this.before.post(before), this.after.post(after)];
    if (this.areIdsCompared) {
      if (was.id === is.id) yield { weight: SAME_ID, words: () => `same id ${quoteCell(is.id)}` };
      else if (this.isIdGone(before, after))
        yield { weight: OTHER_ID, words: () => `other id: ${quoteCell(was.id)} → ${quoteCell(is.id)}` };
    }
    const likeness = was.name === is.name ? 'same' : compareNames(this.before.name(before), this.after.name(after));
    yield {
      weight: NAME_WEIGHT[likeness],
      words: () =>
        was.name === is.name
          ? `same name ${quoteCell(is.name)}`
          : `name ${quoteCell(was.name)} → ${quoteCell(is.name)}`,
    };
    const [emailBefore, emailAfter] = [this.before.email(before), this.after.email(after)];
    if (emailBefore !== '' && emailAfter !== '') {
      const change = (): string => `${quoteCell(was.email)} → ${quoteCell(is.email)}`;
      if (emailBefore === emailAfter) yield { weight: SAME_EMAIL, words: () => `same e-mail ${quoteCell(is.email)}` };
      else if (localPart(emailBefore) === localPart(emailAfter))
        yield {
          weight: likeness === 'same' ? SAME_LOCAL_PART : SAME_LOCAL_PART_OTHER_NAME,
          words: () => `same e-mail but for its domain: ${change()}`,
        };
      else yield { weight: OTHER_EMAIL, words: () => `other e-mail: ${change()}` };
    }
    if (was.start !== '' && is.start !== '') {
      yield isSameDay(was.start, is.start)
        ? { weight: SAME_START, words: () => `same start date ${is.start}` }
        : { weight: OTHER_START, words: () => `other start date: ${was.start} → ${is.start}` };
    }
    const weight = CONTEXT_WEIGHT[likeness];
    const same = (a: string, b: string): boolean => a !== '' && a === b;
    if (same(this.before.title(before), this.after.title(after)))
      yield { weight, words: () => `same title ${quoteCell(is.title)}` };
    if (same(this.before.unit(before), this.after.unit(after)))
      yield { weight, words: () => `same unit ${quoteCell(is.unit)}` };
    if (same(this.before.manager(before), this.after.manager(after)))
      yield { weight, words: () => `same manager ${quoteCell(this.after.managerName(after))}` };
    if (same(this.before.location(before), this.after.location(after)))
      yield { weight, words: () => `same location ${quoteCell(this.after.locationText(after))}` };
  }

  weigh(before: number, after: number): number {
    let sum = 0;
    for (const sign of this.signs(before, after)) sum += sign.weight;
    return sum;
  }

  explain(before: number, after: number): Evidence[] {
    return [...this.signs(before, after)].map(({ weight, words }) => ({
      speaks: weight < 0 ? 'against' : 'for',
      words: words(),
    }));
  }
}
