/** What two posts have in common, and in what they differ: facts, before anybody has weighed them. */

import { compareNames, type NameLikeness } from '../names/person-names.ts';
import { isMadeOf, localPart } from './own-address.ts';
import type { Side } from './side.ts';

/** unknown: at least one of the two says nothing of it. */
export type Agreement = 'same' | 'other' | 'unknown';

export interface PairFacts {
  readonly name: NameLikeness;
  readonly id: Agreement;
  readonly post: Agreement;
  /** local: the same before the @. renamed: each is made of its own name, and the names differ. */
  readonly email: Agreement | 'local' | 'renamed';
  readonly start: Agreement;
  readonly title: Agreement;
  readonly unit: Agreement;
  readonly manager: Agreement;
  readonly location: Agreement;
}

/** Whether two managers, one of each roster, are known to be the same or not; undefined where nothing is known yet. */
export type KnownPair = (before: number, after: number) => boolean | undefined;

function agree(a: string, b: string): Agreement {
  if (a === '' || b === '') return 'unknown';
  return a === b ? 'same' : 'other';
}

function agreeOnDay(a: string, b: string): Agreement {
  if (a === '' || b === '') return 'unknown';
  return a.startsWith(b) || b.startsWith(a) ? 'same' : 'other';
}

export class Comparer {
  readonly before: Side;
  readonly after: Side;
  private readonly areIdsCompared: boolean;
  private readonly isKnownPair: KnownPair;

  constructor(before: Side, after: Side, areIdsCompared: boolean, isKnownPair: KnownPair) {
    this.before = before;
    this.after = after;
    this.areIdsCompared = areIdsCompared;
    this.isKnownPair = isKnownPair;
  }

  /** `name` is how like the names are, for whoever has compared them already. */
  compare(before: number, after: number, name: NameLikeness = this.names(before, after)): PairFacts {
    const [was, is] = [this.before.post(before), this.after.post(after)];
    return {
      name,
      id: this.areIdsCompared ? agree(this.before.personKey(before), this.after.personKey(after)) : 'unknown',
      post: agree(this.before.postKey(before), this.after.postKey(after)),
      email: this.emails(before, after, name),
      start: agreeOnDay(was.start, is.start),
      title: agree(this.before.title(before), this.after.title(after)),
      unit: agree(this.before.unit(before), this.after.unit(after)),
      manager: this.managers(before, after),
      location: agree(this.before.location(before), this.after.location(after)),
    };
  }

  /** The best that any name of the one makes with any name of the other. */
  names(before: number, after: number): NameLikeness {
    const [was, is] = [this.before.post(before), this.after.post(after)];
    if (was.name === is.name) return 'same';
    const main = compareNames(this.before.name(before), this.after.name(after));
    if (main === 'same' || (was.otherNames.length === 0 && is.otherNames.length === 0)) return main;
    const all = [this.before.name(before), ...this.before.otherNames(before)].flatMap((a) =>
      [this.after.name(after), ...this.after.otherNames(after)].map((b) => compareNames(a, b)),
    );
    return LIKENESSES.find((likeness) => all.includes(likeness)) ?? main;
  }

  private emails(before: number, after: number, name: NameLikeness): PairFacts['email'] {
    const [was, is] = [this.before.email(before), this.after.email(after)];
    const agreement = agree(was, is);
    if (agreement !== 'other') return agreement;
    const [localBefore, localAfter] = [localPart(was), localPart(is)];
    if (localBefore === localAfter) return 'local';
    const isRenamed =
      name !== 'same' &&
      isMadeOf(localBefore, this.before.name(before)) &&
      isMadeOf(localAfter, this.after.name(after));
    return isRenamed ? 'renamed' : 'other';
  }

  /** The same person, or whoever holds the same post. */
  private managers(before: number, after: number): Agreement {
    const [was, is] = [this.before.manager(before), this.after.manager(after)];
    if (was < 0 || is < 0) return was === is ? 'unknown' : 'other';
    if (agree(this.before.postKey(was), this.after.postKey(is)) === 'same') return 'same';
    const known = this.isKnownPair(was, is);
    if (known !== undefined) return known ? 'same' : 'other';
    if (this.areIdsCompared && agree(this.before.personKey(was), this.after.personKey(is)) === 'same') return 'same';
    if (!this.before.isNamed(was) || !this.after.isNamed(is)) return 'unknown';
    return this.names(was, is) === 'same' ? 'same' : 'other';
  }
}

const LIKENESSES: readonly NameLikeness[] = ['same', 'alike', 'given', 'family', 'none'];
