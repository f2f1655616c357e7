/**
 * The account of a comparison in plain English: what happened, ordered by cause and weight, each sentence with the
 * sources that it rests on. Nothing is said that the comparison or a source does not hold. It is read beside every
 * picture, and in brief it is what the picture says to those who do not see it.
 */

import { finish, type Work } from '../base/work.ts';
import { formatEdtf } from '../model/edtf.ts';
import type { Source } from '../model/schema.ts';
import { passedThroughInWords } from './account-between.ts';
import { Sources } from './account-evidence.ts';
import { AccountOfGaps } from './account-gaps.ts';
import { AccountNames } from './account-names.ts';
import { AccountOfPeople } from './account-people.ts';
import {
  type Account,
  type AccountParagraph,
  type AccountSentence,
  type Evidence,
  type Extent,
  say,
  textOf,
} from './account-text.ts';
import { AccountOfUnits } from './account-units.ts';
import type { ChangeGroup } from './cause-groups.ts';
import type { Cause, Comparison } from './comparison.ts';
import { betweenDays } from './date-words.ts';
import { CATEGORIES } from './kinds.ts';
import { nameApart, nameOfUnit } from './names.ts';
import { capitalise } from './phrases.ts';
import { summarise } from './summary.ts';

/** Up to so many changes everybody is named; beyond, a few of each kind. */
const MOST_CHANGES_NAMED = 150;
const FEW_NAMES = 3;
/** About two pages. */
const MOST_SENTENCES = 45;
const PARAGRAPHS_IN_HEADLINE = 3;
const PARAGRAPHS_IN_BRIEF = 2;
/** What is known of the whole, and how sure the lines are. */
const SENTENCES_OF_GAPS = 2;
/** Ids of the paragraphs that are about no group. */
const GAPS = 'gaps';
const REST = 'rest';
const BETWEEN = 'between';
const UNITS = 'units:';
/** From the fullest on; the first that is not too long is taken. */
const EXTENTS: readonly Omit<Extent, 'mostNames'>[] = [
  { units: 'full', people: 'full', goings: true },
  { units: 'full', people: 'dated', goings: true },
  { units: 'full', people: 'brief', goings: true },
  { units: 'full', people: 'brief', goings: false },
  { units: 'brief', people: 'brief', goings: false },
  { units: 'brief', people: 'least', goings: false },
];
const DIGEST = { units: 'brief', people: 'least', goings: false } as const;

class AccountWriter {
  private readonly comparison: Comparison;
  private readonly groups: readonly ChangeGroup[];
  private readonly names: AccountNames;
  private readonly sources: Sources;

  constructor(comparison: Comparison, groups: readonly ChangeGroup[]) {
    this.comparison = comparison;
    this.groups = groups;
    this.names = new AccountNames(comparison);
    this.sources = new Sources(comparison);
  }

  private headingOf({ cause, units }: ChangeGroup): string {
    if ('category' in cause) return CATEGORIES[cause.category].heading;
    if ('person' in cause) return nameApart(this.comparison, cause.person);
    const change = units.find(({ unit }) => unit === cause.unit);
    return nameOfUnit(this.comparison, cause.unit, change && !change.after ? 'before' : 'after');
  }

  private writers(extent: Extent): { units: AccountOfUnits; people: AccountOfPeople } {
    return {
      units: new AccountOfUnits(this.comparison, this.sources, this.names, extent),
      people: new AccountOfPeople(this.comparison, this.sources, this.names, extent),
    };
  }

  private *paragraphs(groups: readonly ChangeGroup[], extent: Extent): Work<AccountParagraph[]> {
    const { units, people } = this.writers(extent);
    const paragraphs: AccountParagraph[] = [];
    for (const group of groups) {
      const ofUnits = units.sentences(group.id, group.units);
      const ofPeople = yield* people.sentences(group, units.lastDate);
      paragraphs.push({ id: group.id, heading: this.headingOf(group), sentences: sayOnce([...ofUnits, ...ofPeople]) });
      yield;
    }
    return paragraphs.filter(({ sentences }) => sentences.length > 0);
  }

  /** Who came and went between the two days, and is on neither chart. */
  private between(extent: Extent): AccountParagraph[] {
    const { passedThrough } = this.comparison;
    if (passedThrough.length === 0) return [];
    const sentences = passedThroughInWords(this.comparison, this.names, extent.mostNames);
    return [{ id: BETWEEN, heading: 'In between', sentences }];
  }

  private gaps(extent: Extent): AccountParagraph[] {
    const sentences = new AccountOfGaps(this.comparison, this.names, extent).sentences(GAPS);
    return sentences.length > 0 ? [{ id: GAPS, heading: 'What is not known', sentences }] : [];
  }

  /** Everybody by name, as fully as the length allows; the shortest is as long as it has to be. */
  private *whole(): Work<AccountParagraph[]> {
    let paragraphs: AccountParagraph[] = [];
    for (const each of EXTENTS) {
      const extent = { ...each, mostNames: Number.POSITIVE_INFINITY };
      paragraphs = [
        ...joinLonely(yield* this.paragraphs(this.groups, extent)),
        ...this.between(extent),
        ...this.gaps(extent),
      ];
      if (countSentences(paragraphs) <= MOST_SENTENCES) break;
    }
    return paragraphs;
  }

  /** A few by name: the weightiest causes, then everything without a cause by what it is; the list has the rest. */
  private *digest(): Work<AccountParagraph[]> {
    const extent = { ...DIGEST, mostNames: FEW_NAMES };
    const isLonely = ({ cause, people }: ChangeGroup): boolean => 'unit' in cause && people.length === 0;
    const isKind = ({ cause }: ChangeGroup): boolean => 'category' in cause;
    const lonely = this.groups.filter(isLonely).flatMap(({ units }) => units);
    const ofUnits = this.writers(extent).units.together('units', lonely);
    const end = [
      ...(ofUnits.length > 0 ? [{ id: 'units', heading: 'Other units', sentences: ofUnits }] : []),
      ...(yield* this.paragraphs(this.groups.filter(isKind), extent)),
      ...this.between(extent),
      ...this.gaps(extent),
    ];
    const causes = this.groups.filter((group) => !isLonely(group) && !isKind(group)).slice(0, MOST_SENTENCES);
    let room = MOST_SENTENCES - countSentences(end) - 1;
    const start = (yield* this.paragraphs(causes, extent)).filter(({ sentences }) => {
      room -= sentences.length;
      return room >= 0;
    });
    return [...start, ...end, this.rest()];
  }

  private rest(): AccountParagraph {
    const total = this.comparison.people.size + this.comparison.units.size;
    const words = say`Only a few of the ${total.toLocaleString('en')} people and units that changed are named here; the list has them all.`;
    const sentence = { id: 'rest/0', words, note: undefined, about: [], evidence: [] };
    return { id: 'rest', heading: 'And more', sentences: [sentence] };
  }

  private headline(paragraphs: readonly AccountParagraph[]): AccountSentence {
    const { before, after, units } = this.comparison;
    const summary = summarise(this.comparison)
      .map(({ text }) => text)
      .join('');
    const about = [...units.keys()].toSorted().map((unit) => ({ unit }));
    const isChanged = this.groups.length > 0;
    const period =
      isChanged && before.day < after.day
        ? `${capitalise(betweenDays(before.day, after.day, after.organisation))}, `
        : '';
    const backwards = isChanged && before.day > after.day ? 'Read backwards: ' : '';
    const lead = `${period}${backwards}`;
    const text = lead === '' ? summary : `${lead}${summary.replace(/^The head of /, 'the head of ')}`;
    const firsts = paragraphs.slice(0, PARAGRAPHS_IN_HEADLINE).flatMap(({ sentences }) => sentences.slice(0, 1));
    return {
      id: 'headline',
      words: this.names.linked(
        text,
        [],
        about.map(({ unit }) => unit),
      ),
      note: undefined,
      about,
      evidence: mergeEvidence(firsts.filter((sentence) => sentence.about.some(isUnit))),
    };
  }

  *write(): Work<Account> {
    const { people, units } = this.comparison;
    const isLarge = people.size + units.size > MOST_CHANGES_NAMED;
    const paragraphs = this.groups.length === 0 ? [] : isLarge ? yield* this.digest() : yield* this.whole();
    yield;
    const headline = this.headline(paragraphs);
    const sentences = [headline, ...paragraphs.flatMap((paragraph) => paragraph.sentences)];
    const sources = new Set(sentences.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
    return { headline, paragraphs, sources: [...sources] };
  }
}

function countSentences(paragraphs: readonly AccountParagraph[]): number {
  return paragraphs.reduce((sum, { sentences }) => sum + sentences.length, 0);
}

/** Where one sentence ends and the next begins; not after "Dr." and the like. */
const BETWEEN_SENTENCES = /(?<=\p{Ll}{4}[.!?]) (?=\p{Lu})/u;

/** The notes of people of whom much the same is told share sentences, of which a paragraph needs one. */
function sayOnce(sentences: readonly AccountSentence[]): AccountSentence[] {
  const said = new Set<string>();
  return sentences.map((sentence) => {
    if (sentence.note === undefined) return sentence;
    // The first says how sure it is, of this sentence alone.
    const [first = '', ...others] = sentence.note.split(BETWEEN_SENTENCES);
    const fresh = others.filter((each) => !said.has(each));
    for (const each of others) said.add(each);
    const isSame = others.length > 0 && fresh.length === 0;
    const start = isSame ? first.replace(/ is inferred\.$/, ' is inferred for the same reason.') : first;
    return { ...sentence, note: [start, ...fresh].join(' ') };
  });
}

function mergeEvidence(sentences: readonly AccountSentence[]): Evidence[] {
  const bySource = new Map<Source, Set<string>>();
  for (const { source, locators } of sentences.flatMap(({ evidence }) => evidence)) {
    bySource.set(source, new Set([...(bySource.get(source) ?? []), ...locators]));
  }
  return [...bySource].map(([source, locators]) => ({ source, locators: [...locators] }));
}

function isLonely({ id, sentences }: AccountParagraph): boolean {
  return id.startsWith('unit:') && sentences.length === 1 && sentences.every(({ about }) => about.every(isUnit));
}

function isUnit(who: Cause): boolean {
  return 'unit' in who;
}

/** Units to each of which one thing happened, and to nobody with them, share a paragraph. */
function joinLonely(paragraphs: readonly AccountParagraph[]): AccountParagraph[] {
  const joined: AccountParagraph[] = [];
  for (const paragraph of paragraphs) {
    const last = joined.at(-1);
    if (last && isLonely(paragraph) && (last.id.startsWith(UNITS) || isLonely(last))) {
      const sentences = [...last.sentences, ...paragraph.sentences];
      joined[joined.length - 1] = {
        id: last.id.startsWith(UNITS) ? last.id : `${UNITS}${last.id}`,
        heading: 'Units',
        sentences,
      };
    } else joined.push(paragraph);
  }
  return joined;
}

export function writeAccount(comparison: Comparison, groups: readonly ChangeGroup[]): Account {
  return finish(writeAccountInParts(comparison, groups));
}

export function writeAccountInParts(comparison: Comparison, groups: readonly ChangeGroup[]): Work<Account> {
  return new AccountWriter(comparison, groups).write();
}

export interface Brief {
  readonly headline: string;
  /** What the weightiest causes were; may be empty. */
  readonly causes: string;
  /** What is not known, or how sure it is; may be empty. */
  readonly gaps: string;
}

/** An account in a few sentences. */
export function briefOf({ headline, paragraphs }: Account): Brief {
  const tell = (told: readonly AccountParagraph[], most = 1): string =>
    told.flatMap(({ sentences }) => sentences.slice(0, most).map(({ words }) => textOf(words))).join(' ');
  const causes = paragraphs.filter(({ id }) => id !== GAPS && id !== REST && id !== BETWEEN);
  return {
    headline: textOf(headline.words),
    causes: tell(causes.slice(0, PARAGRAPHS_IN_BRIEF)),
    gaps: tell(
      paragraphs.filter(({ id }) => id === GAPS),
      SENTENCES_OF_GAPS,
    ),
  };
}

/** Two to four sentences: the headline, what the weightiest causes were, and what is not known. */
export function accountInBrief(account: Account): string {
  const { headline, causes, gaps } = briefOf(account);
  return [headline, causes, gaps].filter((part) => part !== '').join(' ');
}

/** "Bloomberg, 19 Aug 2025, via mobicrazy.com" */
function referenceTo({ publisher, date, via }: Source): string {
  return [publisher, date === undefined ? '' : formatEdtf(date), via ? `via ${via.publisher}` : '']
    .filter((part) => part !== '')
    .join(', ');
}

/** The whole account as plain text, with numbers that lead to a list of its sources. */
export function accountAsText({ headline, paragraphs, sources }: Account): string {
  const numbers = new Map(sources.map((source, index) => [source, index + 1]));
  const marks = (evidence: readonly Evidence[]): string =>
    evidence.length === 0 ? '' : ` [${evidence.map(({ source }) => numbers.get(source)).join(', ')}]`;
  const tell = ({ words, note, evidence }: AccountSentence): string =>
    `${textOf(words)}${note === undefined ? '' : ` ${note}`}${marks(evidence)}`;
  const body = paragraphs.map(({ heading, sentences }) => `${heading}\n${sentences.map(tell).join(' ')}`);
  const list = sources.map((source, index) => {
    const url = source.url ?? source.via?.url;
    return `[${index + 1}] ${referenceTo(source)}${url === undefined ? '' : `. ${url}`}`;
  });
  const parts = [tell(headline), ...body, ...(list.length > 0 ? [`Sources\n${list.join('\n')}`] : [])];
  return `${parts.join('\n\n')}\n`;
}
