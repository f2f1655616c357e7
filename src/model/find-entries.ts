/**
 * Finding what is told beside people and units: events, figures, notes on the sources, and the sources. Every word of
 * a query has to be a word of the entry or the start of one, in any order, without case and accents; in scripts that
 * do not part words, anywhere in the text.
 */

import { foldWords } from '../base/fold-words.ts';
import { finish, forEach, mapEach, type Work } from '../base/work.ts';
import { formatEdtf } from './edtf.ts';
import { isFromSnapshots, type Organisation } from './organisation.ts';
import type { ChangeEvent, Erratum, Figure, PersonId, Source, Text, UnitId } from './schema.ts';

export type EntryHit =
  | { readonly kind: 'event'; readonly event: ChangeEvent }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'erratum'; readonly erratum: Erratum }
  | { readonly kind: 'source'; readonly source: Source };

export interface EntryFinder {
  /** The best first: what is called so, then what tells of it; among equals events, figures, notes, sources. */
  readonly find: (query: string, limit: number) => EntryHit[];
  readonly findInParts: (query: string, limit: number) => Work<EntryHit[]>;
}

const KINDS: readonly EntryHit['kind'][] = ['event', 'figure', 'erratum', 'source'];
/** So that no kind leaves the others out of a short list. */
const MOST_OF_A_KIND = 4;

interface Entry {
  readonly hit: EntryHit;
  /** What it is called: the figure, or who published it. Empty for what is told in a sentence. */
  readonly head: readonly string[];
  readonly words: readonly string[];
  /** All words between spaces, to find those that stand beside each other. */
  readonly text: string;
}

/** How the worst-found word of a query was found. */
const WHOLE = 0;
const START = 1;
const NOT = 2;

/** Chinese, Japanese and Thai stand without spaces, so that a sentence is one word. */
const UNPARTED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const NUMBER = /^\p{N}+$/u;

/** A number is meant as it stands, unless it is still being typed. */
function gradeOf(typed: string, words: readonly string[], isLast: boolean): number {
  if (words.includes(typed)) return WHOLE;
  if (NUMBER.test(typed) && !isLast) return NOT;
  if (words.some((word) => word.startsWith(typed))) return START;
  return UNPARTED.test(typed) && words.some((word) => word.includes(typed)) ? START : NOT;
}

function gradeOfAll(typed: readonly string[], words: readonly string[]): number {
  let worst = WHOLE;
  for (const [index, word] of typed.entries()) {
    worst = Math.max(worst, gradeOf(word, words, index === typed.length - 1));
    if (worst === NOT) break;
  }
  return worst;
}

/** Each place is a reason to come before whatever has more there. */
type Order = readonly number[];

function orderOf(entry: Entry, typed: readonly string[]): Order | undefined {
  const grade = gradeOfAll(typed, entry.words);
  if (grade === NOT) return undefined;
  const isCalledSo = entry.head.length > 0 && gradeOfAll(typed, entry.head) !== NOT;
  const isPhrase = entry.text.includes(` ${typed.join(' ')}`);
  return [isCalledSo ? 0 : 1, grade, KINDS.indexOf(entry.hit.kind), isPhrase ? 0 : 1];
}

function compareOrders(a: Order, b: Order): number {
  const place = a.findIndex((number, index) => number !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}

/** In every language. */
function textsOf(text: Text | undefined): string[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [text] : Object.values(text).filter((each) => each !== undefined);
}

function entryOf(hit: EntryHit, head: readonly string[], told: readonly string[]): Entry {
  const called = foldWords(head.join(' '));
  const words = [...called, ...foldWords(told.join(' '))];
  return { hit, head: called, words: [...new Set(words)], text: ` ${words.join(' ')}` };
}

class EntryReader {
  private readonly organisation: Organisation;

  constructor(organisation: Organisation) {
    this.organisation = organisation;
  }

  private names({
    people,
    units,
  }: {
    readonly people: readonly PersonId[];
    readonly units: readonly UnitId[];
  }): string[] {
    const { personById, unitById } = this.organisation;
    return [
      ...people.flatMap((id) => personById.get(id)?.name ?? []),
      ...units.flatMap((id) => unitById.get(id)?.name ?? []),
    ];
  }

  readonly event = (event: ChangeEvent): Entry =>
    entryOf({ kind: 'event', event }, [], [...textsOf(event.summary), ...this.names(event)]);

  readonly figure = (figure: Figure): Entry =>
    entryOf({ kind: 'figure', figure }, [figure.figure], [...textsOf(figure.what), ...textsOf(figure.check)]);

  readonly erratum = (erratum: Erratum): Entry =>
    entryOf(
      { kind: 'erratum', erratum },
      [],
      [...textsOf(erratum.says), ...textsOf(erratum.reading), ...textsOf(erratum.why), ...this.names(erratum)],
    );

  readonly source = (source: Source): Entry =>
    entryOf(
      { kind: 'source', source },
      [source.publisher],
      [source.title ?? '', formatEdtf(source.date ?? ''), source.via?.publisher ?? '', ...textsOf(source.note)],
    );
}

export function buildEntryFinder(organisation: Organisation): EntryFinder {
  return finish(buildEntryFinderInParts(organisation));
}

export function* buildEntryFinderInParts(organisation: Organisation): Work<EntryFinder> {
  const read = new EntryReader(organisation);
  const { figures, errata, sources } = organisation;
  // A list tells of nothing but people, who are found themselves.
  const events = isFromSnapshots(organisation) ? [] : organisation.events;
  const entries = [
    ...(yield* mapEach(events, read.event)),
    ...(yield* mapEach(figures, read.figure)),
    ...(yield* mapEach(errata, read.erratum)),
    ...(yield* mapEach(sources, read.source)),
  ];
  const findInParts = function* (query: string, limit: number): Work<EntryHit[]> {
    const typed = foldWords(query);
    if (typed.length === 0) return [];
    const found: { readonly hit: EntryHit; readonly order: Order }[] = [];
    yield* forEach(entries, (entry) => {
      const order = orderOf(entry, typed);
      if (order) found.push({ hit: entry.hit, order });
    });
    const counts = new Map<EntryHit['kind'], number>();
    const best = found
      .toSorted((a, b) => compareOrders(a.order, b.order))
      .filter(({ hit: { kind } }) => {
        const count = (counts.get(kind) ?? 0) + 1;
        counts.set(kind, count);
        return count <= MOST_OF_A_KIND;
      });
    return best.slice(0, limit).map(({ hit }) => hit);
  };
  return { find: (query, limit) => finish(findInParts(query, limit)), findInParts };
}
