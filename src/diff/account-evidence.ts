/** What the sentences of an account rest on: sources and their places, who says it, and how sure it is. */

import { readEdtf } from '../model/edtf.ts';
import { dateAsKnown, readText } from '../model/organisation.ts';
import type { Claim, Source, SourceId, Status } from '../model/schema.ts';
import { isRelay, type Strength, tierOf } from '../model/strength.ts';
import type { Evidence } from './account-text.ts';
import type { Comparison } from './comparison.ts';
import { sinceInWords, whenInWords } from './date-words.ts';
import { joinWithAnd, numberWord } from './phrases.ts';

/** How a date is said: as that of a happening, or as the start of what lasts. */
export type Told = 'happened' | 'lasts';

const MAX_PUBLISHERS = 2;
/** Newspapers whose names take an article: the Financial Times, the Times of India. */
const WITH_ARTICLE = /^(?:Times of |(?!The ).*\b(?:Times|Journal|Post|Examiner|Express)$)/;

function nameOfPublisher({ publisher }: Pick<Source, 'publisher'>): string {
  return WITH_ARTICLE.test(publisher) ? `the ${publisher}` : publisher;
}

/** Each once, however many of its pages are referred to. */
function publishersOf(sources: readonly Source[]): string[] {
  return [...new Set(sources.map(nameOfPublisher))];
}

/** Whose reports they pass on: "Bloomberg and the New York Times"; "others" where they do not all say. */
function relayedBy(sources: readonly Source[]): string {
  const all = sources.map(({ relays }) => relays ?? []);
  const names = [...new Set(all.flat())].map((publisher) => nameOfPublisher({ publisher }));
  return all.some((each) => each.length === 0) || names.length === 0 || names.length > MAX_PUBLISHERS
    ? 'others'
    : joinWithAnd(names);
}

export function endWithStop(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function isNamed(text: string, source: Source | undefined): boolean {
  return source !== undefined && text.includes(source.publisher);
}

export class Sources {
  private readonly comparison: Comparison;

  constructor(comparison: Comparison) {
    this.comparison = comparison;
  }

  private find(id: SourceId): Source | undefined {
    const { before, after } = this.comparison;
    return after.organisation.sourceById.get(id) ?? before.organisation.sourceById.get(id);
  }

  /** Each source once, with every place in it that a claim names. */
  evidence(claims: readonly Claim[]): Evidence[] {
    const found = new Map<SourceId, { source: Source; locators: Set<string> }>();
    for (const { source: id, locator } of claims) {
      const source = this.find(id);
      if (!source) continue;
      const entry = found.get(id) ?? { source, locators: new Set() };
      if (locator !== undefined) entry.locators.add(locator);
      found.set(id, entry);
    }
    return [...found.values()].map(({ source, locators }) => ({ source, locators: [...locators] }));
  }

  /** The sources of the claims of these statuses, each once. */
  private sourcesOf(claims: readonly Claim[], statuses: readonly Status[]): Source[] {
    const found = claims
      .filter(({ status }) => statuses.includes(status))
      .flatMap(({ source }) => this.find(source) ?? []);
    return [...new Set(found)];
  }

  /** Whether a text says itself who says so. */
  isNamedIn(text: string, claims: readonly Claim[]): boolean {
    return claims.some(({ source: id }) => isNamed(text, this.find(id)));
  }

  /**
   * Who says so, after a comma: what is on record by whoever states it, what is reported by who reports it, and by
   * relays only where nobody else is known. Nothing where no source says it, and nothing where a comparison is read
   * backwards, as no source says it that way round.
   */
  attribution({ status, claims }: Pick<Strength, 'status' | 'claims'>): string {
    if (this.comparison.before.day > this.comparison.after.day) return '';
    const tier = tierOf(status);
    if (tier === 'unsaid') return '';
    const stating = tier === 'said' ? this.sourcesOf(claims, ['stated']) : [];
    if (stating.length > 0) return `, according to ${this.some(publishersOf(stating))}`;
    const reporting = this.sourcesOf(claims, ['reported', 'stated']);
    if (reporting.length === 0) return tier === 'reported' ? ', as is reported' : '';
    const own = publishersOf(reporting.filter((source) => !isRelay(source)));
    if (own.length > 0) return `, as ${this.some(own)} ${own.length === 1 ? 'reports' : 'report'}`;
    return `, according to ${this.some(publishersOf(reporting))}, relaying ${relayedBy(reporting)}`;
  }

  private some(publishers: readonly string[]): string {
    const more = publishers.length - MAX_PUBLISHERS;
    // "and one more source" is no shorter than the name of that source.
    if (more < 2) return joinWithAnd(publishers);
    return `${publishers.slice(0, MAX_PUBLISHERS).join(', ')} and ${numberWord(more)} more sources`;
  }

  /** How sure `what` is, where that needs saying, as whole sentences. */
  certainty(what: string, { status, claims, reason }: Strength): string | undefined {
    const why = reason === undefined ? '' : ` ${endWithStop(readText(reason))}`;
    if (status === 'inferred') return why === '' ? `${what} is inferred.` : `${what} is inferred.${why}`;
    if (status === 'unknown') return `No source gives ${what.charAt(0).toLowerCase()}${what.slice(1)}.${why}`;
    if (status !== 'disputed' && status !== 'denied') return undefined;
    return `Sources disagree.${why === '' ? this.positions(claims) : why}`;
  }

  private positions(claims: readonly Claim[]): string {
    const notes = claims.flatMap(({ source: id, note }) => {
      const source = this.find(id);
      const text = typeof note === 'object' ? note.en : note;
      return source && text !== undefined ? [` ${source.publisher}: ${endWithStop(text)}`] : [];
    });
    return notes.join('');
  }
}

/**
 * A date as told of a change: nothing where no source gives it, where it is of another time, or where the comparison
 * is read backwards, so that what is told did not happen then.
 */
export function tellDate({ before, after }: Comparison, edtf: string, claims: readonly Claim[], told: Told): string {
  const known = dateAsKnown(after.organisation, edtf);
  const since =
    known === edtf ? sinceInWords(edtf, after.organisation) : `${sinceInWords(edtf, after.organisation)} at the latest`;
  const when = told === 'lasts' ? since : whenInWords(known, after.organisation);
  const { earliest, latest } = readEdtf(edtf);
  if (claims.length === 0 || when === undefined || before.day >= after.day) return '';
  return latest < before.day || earliest > after.day ? '' : ` ${when}`;
}
