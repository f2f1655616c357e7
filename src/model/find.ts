/**
 * Finding people and units by what somebody remembers of them: a name or another spelling, a title, a part of either,
 * in any order of words, without accents, with one slip in a longer word. Everything is folded once; a query then
 * walks all entries.
 */

import { foldWords } from '../base/fold-words.ts';
import { compareText } from '../base/text-order.ts';
import { finish, forEach, mapEach, sortEach, type Work } from '../base/work.ts';
import { readEdtf } from './edtf.ts';
import { type Organisation, readText } from './organisation.ts';
import { allNames } from './person-names.ts';
import type { Membership, Person, PersonId, Unit, UnitId } from './schema.ts';
import { titleOf } from './titles.ts';

export type MatchedField = 'name' | 'alias' | 'title';

interface Match {
  readonly label: string;
  /** A person's latest title and unit, or what a unit is for. */
  readonly detail: string;
  readonly matched: MatchedField;
  /** The name, spelling or title that the query was found in. */
  readonly matchedText: string;
}

export interface PersonHit extends Match {
  readonly kind: 'person';
  readonly id: PersonId;
}

export interface UnitHit extends Match {
  readonly kind: 'unit';
  readonly id: UnitId;
}

export type Hit = PersonHit | UnitHit;

export interface Finder {
  readonly find: (query: string, limit: number) => Hit[];
  /** The same in parts. */
  readonly findInParts: (query: string, limit: number) => Work<Hit[]>;
}

const FIELDS: readonly MatchedField[] = ['name', 'alias', 'title'];

interface Field {
  readonly field: MatchedField;
  readonly text: string;
  readonly words: readonly string[];
  readonly joined: string;
}

interface Entry {
  readonly found:
    | Pick<PersonHit, 'kind' | 'id' | 'label' | 'detail'>
    | Pick<UnitHit, 'kind' | 'id' | 'label' | 'detail'>;
  readonly fields: readonly Field[];
  /** Smaller comes first among equally good matches: what is on the chart, then what is only context. */
  readonly rank: number;
}

const MIN_TYPO_LENGTH = 5;
/** Says nothing inside a word, where one letter of another script may be a whole word. */
const LONE_LATIN_LETTER = /^[a-z0-9]$/;
/** How a word of the query was found: whole, as the start of a word, inside one, with one slip, not at all. */
const EXACT = 0;
const PREFIX = 1;
const INFIX = 2;
const TYPO = 3;
const NONE = 4;

/** Whether one insertion, deletion, replacement or swap of neighbours turns a into b. */
export function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let endOfA = a.length;
  let endOfB = b.length;
  while (endOfA > start && endOfB > start && a[endOfA - 1] === b[endOfB - 1]) {
    endOfA -= 1;
    endOfB -= 1;
  }
  const restOfA = endOfA - start;
  const restOfB = endOfB - start;
  if (restOfA <= 1 && restOfB <= 1) return restOfA + restOfB > 0;
  return restOfA === 2 && restOfB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

/** A slip anywhere in the word, or in what has been typed of it so far. */
function isSlipOf(typed: string, word: string): boolean {
  if (typed.length < MIN_TYPO_LENGTH || word.length < MIN_TYPO_LENGTH) return false;
  if (isOneEditAway(typed, word)) return true;
  if (word.length <= typed.length) return false;
  for (const length of [typed.length - 1, typed.length, typed.length + 1]) {
    if (isOneEditAway(typed, word.slice(0, length))) return true;
  }
  return false;
}

function gradeOf(typed: string, field: Field): number {
  let best = NONE;
  for (const word of field.words) {
    if (word === typed) return EXACT;
    if (word.startsWith(typed)) best = PREFIX;
  }
  if (best !== NONE) return best;
  if (field.joined.includes(typed) && !LONE_LATIN_LETTER.test(typed)) return INFIX;
  return field.words.some((word) => isSlipOf(typed, word)) ? TYPO : NONE;
}

interface Score {
  readonly entry: Entry;
  readonly match: Field;
  /** Grade first, then field: a prefix beats an infix, and a name beats an alias beats a title. */
  readonly order: number;
  readonly sum: number;
}

/** Every word has to be found somewhere; the worst-found word decides, and its field is what matched. */
function scoreOf(entry: Entry, typed: readonly string[]): Score | undefined {
  let worst: { order: number; match: Field } | undefined;
  let sum = 0;
  for (const word of typed) {
    let best: { order: number; match: Field } | undefined;
    for (const field of entry.fields) {
      const grade = gradeOf(word, field);
      if (grade === NONE) continue;
      // A whole word is no better a find than its start, except among otherwise equal ones: hence the half steps.
      const order = Math.max(grade, PREFIX) * FIELDS.length + FIELDS.indexOf(field.field) - (grade === EXACT ? 0.5 : 0);
      if (!best || order < best.order) best = { order, match: field };
    }
    if (!best) return undefined;
    sum += best.order;
    if (!worst || Math.ceil(best.order) > Math.ceil(worst.order)) worst = best;
  }
  return worst && { entry, match: worst.match, order: Math.ceil(worst.order), sum: sum / typed.length };
}

interface Found extends Score {
  readonly startsWithQuery: boolean;
}

function compareFound(a: Found, b: Found): number {
  return a.order - b.order || Number(b.startsWithQuery) - Number(a.startsWithQuery) || a.sum - b.sum;
}

/** Puts what is found in its place among the best so far, behind what is as good; only `limit` of them are kept. */
function keepBest(best: Found[], found: Found, limit: number): void {
  let place = best.length;
  while (place > 0 && compareFound(found, best[place - 1] as Found) < 0) place -= 1;
  if (place >= limit) return;
  best.splice(place, 0, found);
  best.length = Math.min(best.length, limit);
}

type Texts = Readonly<Record<MatchedField, readonly string[]>>;

/** Folds texts to fields. A title that many have is folded only once. */
function foldedFields(): (texts: Texts) => Field[] {
  const titles = new Map<string, Field>();
  const fold = (field: MatchedField, text: string): Field => {
    const words = foldWords(text);
    return { field, text, words, joined: words.join('') };
  };
  const foldTitle = (text: string): Field => {
    const known = titles.get(text) ?? fold('title', text);
    titles.set(text, known);
    return known;
  };
  return (texts) =>
    FIELDS.flatMap((field) =>
      [...new Set(texts[field])].map((text) => (field === 'title' ? foldTitle(text) : fold(field, text))),
    );
}

function latest(memberships: readonly Membership[]): Membership | undefined {
  return memberships.findLast((membership) => membership.kind === 'primary') ?? memberships.at(-1);
}

function personEntry(organisation: Organisation, person: Person, fieldsOf: (texts: Texts) => Field[]): Entry {
  const memberships = organisation.membershipsOf.get(person.id) ?? [];
  const titles = memberships.flatMap((membership) =>
    membership.title === undefined ? [] : [readText(membership.title)],
  );
  const last = latest(memberships);
  const unit = last?.unit === undefined ? undefined : organisation.unitById.get(last.unit)?.name;
  const detail = [last && titleOf(last), unit].filter(Boolean).join(' · ');
  const about = person.description === undefined ? '' : readText(person.description);
  return {
    found: { kind: 'person', id: person.id, label: person.name, detail: detail || about },
    fields: fieldsOf({ name: [person.name], alias: allNames(person).slice(1), title: titles }),
    rank: memberships.length > 0 ? 0 : 2,
  };
}

function unitEntry(unit: Unit, fieldsOf: (texts: Texts) => Field[]): Entry {
  const formerNames = unit.spans
    .toSorted((a, b) => readEdtf(a.from).earliest - readEdtf(b.from).earliest)
    .flatMap((span) => (span.name === undefined || span.name === unit.name ? [] : [span.name]));
  const onChart = unit.kind === 'unit' || unit.kind === 'collection';
  return {
    found: {
      kind: 'unit',
      id: unit.id,
      label: unit.name,
      detail: unit.purpose === undefined ? '' : readText(unit.purpose),
    },
    fields: fieldsOf({ name: [unit.name], alias: [...unit.aliases, ...formerNames], title: [] }),
    rank: onChart ? 1 : 2,
  };
}

export function buildFinder(organisation: Organisation): Finder {
  return finish(buildFinderInParts(organisation));
}

export function* buildFinderInParts(organisation: Organisation): Work<Finder> {
  const fieldsOf = foldedFields();
  const people = yield* mapEach(organisation.people, (person) => personEntry(organisation, person, fieldsOf));
  const units = yield* mapEach(organisation.units, (unit) => unitEntry(unit, fieldsOf));
  const entries = yield* sortEach(
    [...people, ...units],
    // The order among equally good matches, settled once: a query keeps it and compares no names.
    (a, b) => a.rank - b.rank || compareText(a.found.label, b.found.label) || (a.found.id < b.found.id ? -1 : 1),
  );
  const findInParts = function* (query: string, limit: number): Work<Hit[]> {
    const typed = foldWords(query);
    if (typed.length === 0) return [];
    const joined = typed.join('');
    const best: Found[] = [];
    yield* forEach(entries, (entry) => {
      const score = scoreOf(entry, typed);
      if (score) keepBest(best, { ...score, startsWithQuery: score.match.joined.startsWith(joined) }, limit);
    });
    return best.map(({ entry, match }) => ({ ...entry.found, matched: match.field, matchedText: match.text }));
  };
  return { find: (query, limit) => finish(findInParts(query, limit)), findInParts };
}
