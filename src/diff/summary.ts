/**
 * A comparison in words: one sentence for the whole, and the few words that a seat's accessible name carries. Everything is generated from the Comparison; nothing is known here of a particular organisation.
 */

import { formatDay } from '../model/day-names.ts';
import { wordOfStatus } from '../model/statuses.ts';
import { type Sureness, TIERS, type Tier, tierOf } from '../model/strength.ts';
import { isExpectation } from '../model/titles.ts';
import { withCertainty } from './certainty-words.ts';
import type { Comparison, PersonChange } from './comparison.ts';
import { departuresInWords, howTheyWent } from './departures.ts';
import {
  CATEGORIES,
  type ChangeFacet,
  type ColourToken,
  countingOf,
  countingsOf,
  facetOfKind,
  isOfFacet,
  isOnlyOfChart,
  mainKind,
  PERSON_KINDS,
  type PersonChangeKind,
  wordOfChange,
} from './kinds.ts';
import { nameApart, nameOfUnit, targetApart } from './names.ts';
import { notComparedIn } from './not-compared.ts';
import { capitalise, joinWithAnd } from './phrases.ts';
import { type Strengths, strengthsOf } from './strengths.ts';
import { describeUnitChanges } from './unit-clauses.ts';
import { isAlongWithUnit, wayAlong } from './unit-words.ts';

export interface SummaryPart {
  readonly text: string;
  /** The change whose colour the text takes. */
  readonly kind?: Exclude<ColourToken, 'quiet'>;
  /** Whom a number counts, as a filter picks them. */
  readonly picks?: Picks;
}

interface Picks {
  /** Undefined: changes of every kind. */
  readonly facet: ChangeFacet | undefined;
  /** None: however sure. */
  readonly tiers: readonly Tier[];
}

interface Counted {
  readonly kind: PersonChangeKind;
  readonly isPost: boolean;
  readonly tier: Tier;
  count: number;
}

/** All that happened to people, counted by how sure it is. */
class PeopleCount {
  /** By the place in the sentence. */
  private readonly counts = new Map<string, Counted & { readonly place: number }>();
  private readonly departures: PersonChange[] = [];
  /** What no source says. */
  readonly unsaid: Sureness[] = [];
  expected = 0;
  private readonly strengths: Strengths;

  constructor({ people }: Comparison, strengths: Strengths) {
    this.strengths = strengths;
    for (const change of people.values()) for (const kind of countingsOf(change)) this.add(change, kind);
  }

  private add(change: PersonChange, kind: PersonChangeKind): void {
    if (kind === 'retitled' && this.strengths.isOnlyExpected(change)) {
      this.expected += 1;
      return;
    }
    const isMain = kind === mainKind(change);
    const { status } = isMain ? this.strengths.ofPerson(change) : this.strengths.ofPersonKind(change, kind);
    const tier = isOnlyOfChart(kind) ? 'said' : tierOf(status);
    if (tier === 'unsaid') {
      this.unsaid.push(status);
      return;
    }
    if (kind === 'left') this.departures.push(change);
    const { place } = countingOf(kind, change.isPost);
    const key = `${place} ${kind === 'left' ? '' : tier}`;
    const entry = this.counts.get(key) ?? { kind, isPost: change.isPost, tier, place, count: 0 };
    entry.count += 1;
    this.counts.set(key, entry);
  }

  inOrder(): readonly Counted[] {
    return [...this.counts.values()].toSorted(
      (a, b) => a.place - b.place || Number(a.tier === 'reported') - Number(b.tier === 'reported'),
    );
  }

  tiersOfDepartures(): readonly Tier[] {
    return TIERS.filter((tier) => this.departures.some((change) => this.strengths.tierOf(change) === tier));
  }

  /** "11 departures were announced or reported"; undefined where all are known to have left. */
  departuresInWords(comparison: Comparison): string | undefined {
    const isKnown = howTheyWent(this.departures, comparison) === undefined;
    return isKnown ? undefined : departuresInWords(this.departures, comparison);
  }
}

/** More labels than this say no more than "other details". */
const MOST_LABELS = 3;

/** "Location and Grade", as long as that is a few. */
function changedFields({ people }: Comparison): string {
  const labels = new Set<string>();
  for (const { fields } of people.values()) for (const { label } of fields) labels.add(label);
  return labels.size > MOST_LABELS ? '' : ` (${joinWithAnd([...labels])})`;
}

/**
 * Of the kind and its category, that behind which there are as many people as are counted: a kind also picks those to
 * whom something weightier happened.
 */
function facetOf(comparison: Comparison, { kind, isPost, count }: Counted, tiers: readonly Tier[]): ChangeFacet {
  const own = facetOfKind(kind, isPost);
  if (isPost || own === PERSON_KINDS[kind].category) return own;
  const strengths = strengthsOf(comparison);
  const isPicked = (facet: ChangeFacet): boolean => {
    let picked = 0;
    for (const change of comparison.people.values()) {
      const isAsSure = tiers.length === 0 || tiers.includes(strengths.tierOf(change));
      if (isAsSure && isOfFacet(change, facet)) picked += 1;
    }
    return picked === count;
  };
  const { category } = PERSON_KINDS[kind];
  return !isPicked(own) && isPicked(category) ? category : own;
}

/** None: however sure, where nothing is asserted. */
function tiersOf({ kind, isPost, tier }: Counted, counted: PeopleCount): readonly Tier[] {
  if (isOnlyOfChart(kind)) return [];
  return kind === 'left' && !isPost ? counted.tiersOfDepartures() : [tier];
}

function colourOf({ kind, isPost }: Counted): SummaryPart['kind'] {
  const { colour } = CATEGORIES[isPost ? 'post' : PERSON_KINDS[kind].category];
  return colour === 'quiet' ? undefined : colour;
}

/** What is reported of a post is what happened to it, not that it is vacant. */
function reportedly(did: string, isPost: boolean): string {
  return isPost ? did.replace(/posts? /, '$&reportedly ') : `reportedly ${did}`;
}

function countPeople(comparison: Comparison, counted: PeopleCount): SummaryPart[] {
  let isFirst = true;
  let last: Counted | undefined;
  const parts = counted.inOrder().map((each): SummaryPart => {
    const { kind, isPost, count, tier } = each;
    const { one, many } = countingOf(kind, isPost);
    const departures = kind === 'left' && !isPost ? counted.departuresInWords(comparison) : undefined;
    const isMore = last?.kind === kind && last.isPost === isPost;
    const noun = isPost || !isFirst ? (isMore ? 'more ' : '') : count === 1 ? 'person ' : 'people ';
    if (!isPost && departures === undefined) isFirst = false;
    last = each;
    const fields = kind === 'attribute-changed' && !isPost ? changedFields(comparison) : '';
    const did = count === 1 ? one : many;
    const said = tier === 'reported' ? reportedly(did, isPost) : did;
    const text = departures ?? `${count.toLocaleString('en')} ${noun}${said}${fields}`;
    const colour = colourOf(each);
    const tiers = tiersOf(each, counted);
    const picks = { facet: facetOf(comparison, each, tiers), tiers };
    return colour === undefined ? { text } : { text, kind: colour, picks };
  });
  const passed = comparison.passedThrough.length;
  if (passed === 0) return parts;
  const more = parts.length > 0 ? ' more' : passed === 1 ? ' person' : ' people';
  const be = passed === 1 ? 'was' : 'were';
  return [...parts, { text: `${passed.toLocaleString('en')}${more} ${be} on the chart only in between` }];
}

/** Puts ", " between parts and " and " before the last. */
function enumerate(parts: readonly SummaryPart[]): SummaryPart[] {
  return parts.flatMap((part, index) => {
    if (index === 0) return [part];
    return [{ text: index === parts.length - 1 ? ' and ' : ', ' }, part];
  });
}

/** That no source says how something came about makes it no less inferred. */
const UNSAID: readonly (readonly Sureness[])[] = [['inferred', 'unknown'], ['disputed'], ['denied']];

/** "8 more changes are inferred and 1 is disputed", without the full stop. */
function unsaidParts(unsaid: readonly Sureness[], expected: number, isMore: boolean): SummaryPart[] {
  const ofUnsaid: Picks = { facet: undefined, tiers: ['unsaid'] };
  const counts = [
    ...UNSAID.map((alike) => {
      const count = unsaid.filter((each) => alike.includes(each)).length;
      return { count, word: wordOfStatus(alike[0] ?? 'inferred'), picks: ofUnsaid };
    }),
    { count: expected, word: 'only expected', picks: { facet: 'retitled', tiers: ['reported'] } satisfies Picks },
  ].filter(({ count }) => count > 0);
  const parts = counts.map(({ count, word, picks }, index) => {
    const noun = index > 0 ? '' : `${isMore ? ' more' : ''} ${count === 1 ? 'change' : 'changes'}`;
    return { text: `${count.toLocaleString('en')}${noun} ${count === 1 ? 'is' : 'are'} ${word}`, picks };
  });
  return enumerate(parts);
}

/**
 * What is said on record is told as such, what is reported as reported; what no source says is only counted, in a
 * sentence of its own.
 */
export function summarise(comparison: Comparison): SummaryPart[] {
  const { before, after } = comparison;
  const strengths = strengthsOf(comparison);
  const units = describeUnitChanges(comparison, strengths);
  const counted = new PeopleCount(comparison, strengths);
  const people = enumerate(countPeople(comparison, counted));
  const clause = units.clause === undefined ? '' : capitalise(units.clause);
  const isTold = clause !== '' || people.length > 0;
  const unsaid = unsaidParts([...units.unsaid, ...counted.unsaid], counted.expected, isTold);
  const space = isTold ? [{ text: ' ' }] : [];
  const rest: SummaryPart[] = unsaid.length === 0 ? [] : [...space, ...unsaid, { text: '.' }];
  if (clause !== '' && people.length > 0) return [{ text: `${clause}; ` }, ...people, { text: '.' }, ...rest];
  if (clause !== '') return [{ text: `${clause}.` }, ...rest];
  if (people.length > 0) return [...people, { text: '.' }, ...rest];
  if (rest.length > 0) return rest;
  const groups = comparison.units.size;
  if (groups === 0) {
    const days = `between ${formatDay(before)} and ${formatDay(after)}.`;
    const left = notComparedIn(comparison);
    return [{ text: left === undefined ? `Nothing changed ${days}` : `${left} Nothing else changed ${days}` }];
  }
  return [{ text: groups === 1 ? '1 group on the chart changed.' : `${groups} groups on the chart changed.` }];
}

/** The seat spoken of: where somebody is, or the ghost of where a moved person was. */
export type SeatMode = 'live' | 'ghost';

/** The few words that tell of a change in an accessible name. */
export function changeWords(change: PersonChange, comparison: Comparison, mode: SeatMode = 'live'): string {
  const kind = mainKind(change);
  const words = mode === 'ghost' ? ghostWords(change, comparison) : ownWords(change, kind, comparison);
  if (isOnlyOfChart(kind)) return words;
  return withCertainty(words, strengthsOf(comparison).ofPerson(change).status);
}

function ghostWords(change: PersonChange, comparison: Comparison): string {
  if (change.kinds.includes('placed')) return 'former place, unit now named';
  if (change.kinds.includes('unplaced')) return 'former place, unit no longer named';
  const unit = change.after?.unit;
  const place = unit !== undefined && unit !== change.before?.unit ? nameOfUnit(comparison, unit) : undefined;
  const boss = change.after?.manager === undefined ? undefined : nameApart(comparison, change.after.manager);
  const destination = place ?? boss;
  return destination === undefined ? 'former place, moved' : `former place, moved to ${destination}`;
}

function ownWords(change: PersonChange, kind: PersonChangeKind, comparison: Comparison): string {
  if (kind === 'carried-along' && isAlongWithUnit(change)) return wayAlong(change, comparison);
  if (kind === 'carried-along' && change.cause) return `carried along with ${targetApart(comparison, change.cause)}`;
  if (kind === 'retitled' && isExpectation(change.after?.title ?? '')) return 'new role expected';
  return wordOfChange(change);
}
