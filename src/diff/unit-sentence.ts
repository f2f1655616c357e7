/** What happened to one unit between the two days, in words: as sure as it is, clause by clause. */

import { readText } from '../model/organisation.ts';
import type { UnitId } from '../model/schema.ts';
import { tierOf } from '../model/strength.ts';
import { withCertainty } from './certainty-words.ts';
import type { Comparison, UnitChange } from './comparison.ts';
import { assertsNothing, mainKind, type UnitChangeKind, wordsOfUnitTier } from './kinds.ts';
import { nameApart, nameOfUnit, type Side } from './names.ts';
import { capitalise, joinWithAnd } from './phrases.ts';
import { type Strengths, strengthsOf } from './strengths.ts';
import { isUndoneSplit, partsBeside } from './unit-words.ts';
import { originsInWords, whoWent } from './where-it-went.ts';

/** What stands before the colon: "Dissolved", "Gone from the chart (inferred)". */
export function wordOfUnitChange(change: UnitChange, comparison: Comparison): string {
  const kind = mainKind(change);
  if (kind === 'head-changed' && change.after?.heads.length === 0) return 'No head named';
  const { status } = strengthsOf(comparison).ofUnitKind(change, kind);
  const { label } = wordsOfUnitTier(kind, tierOf(status), strengthsOf(comparison).isAcquired(change));
  return assertsNothing(kind, change) ? label : withCertainty(label, status);
}

class UnitSentence {
  private readonly change: UnitChange;
  private readonly comparison: Comparison;
  private readonly strengths: Strengths;

  constructor(change: UnitChange, comparison: Comparison) {
    this.change = change;
    this.comparison = comparison;
    this.strengths = strengthsOf(comparison);
  }

  private sure(text: string, kind: UnitChangeKind): string {
    return withCertainty(text, this.strengths.ofUnitKind(this.change, kind).status);
  }

  private verb(kind: 'created' | 'dissolved'): string {
    const tier = this.strengths.tierOfUnit(this.change, kind);
    if (tier === 'unsaid') return wordsOfUnitTier(kind, tier).word;
    if (this.strengths.isAcquired(this.change)) return 'acquired';
    return kind === 'created' ? 'formed' : 'dissolved';
  }

  private headsOf(side: Side): string {
    const names = (this.change[side]?.heads ?? []).map((person) => nameApart(this.comparison, person, side));
    return names.length > 0 ? joinWithAnd(names) : 'nobody named';
  }

  private placeOf(side: Side): string {
    const { parent, under } = this.change[side] ?? {};
    if (under !== undefined) return nameApart(this.comparison, under, side);
    return parent === undefined ? 'the top' : nameOfUnit(this.comparison, parent, side);
  }

  /** As sure as the place, of which a source may say less than of the unit. */
  private formation(): string[] {
    const { after } = this.change;
    const isTop = after?.parent === undefined && after?.under === undefined;
    const place = `${isTop ? 'at' : 'under'} ${this.placeOf('after')}`;
    const coming = this.strengths.ofUnitKind(this.change, 'created').status;
    const span = this.comparison.after.units.get(this.change.unit)?.span;
    const formed = this.verb('created');
    const { within, apart } = originsInWords(this.comparison, this.change);
    if (span === undefined || tierOf(span.status) === tierOf(coming) || this.strengths.areLists) {
      return [withCertainty(`${formed} ${place}${within}`, coming), ...apart];
    }
    return [withCertainty(`${formed}${within}`, coming), withCertainty(place, span.status), ...apart];
  }

  private staff(kind: UnitChangeKind): string[] {
    const staff = this.strengths.eventOfUnit(this.change, kind)?.staff;
    if (!staff) return [];
    const text = readText(staff.text).trim().replace(/\.$/, '');
    return [withCertainty(text.replace(/^Its /, 'its '), staff.status)];
  }

  private clauses(kind: UnitChangeKind): string[] {
    const { comparison, change } = this;
    // Read backwards, a split has parts that are not there yet: nothing can have gone to them.
    const related = kind === 'merged' && !isUndoneSplit(comparison, change) ? partsBeside(change) : change.related;
    const namesAt = (side: Side): string =>
      joinWithAnd(this.relatedAt(related, side).map((unit) => nameOfUnit(comparison, unit, side)));
    switch (kind) {
      case 'created':
        return this.formation();
      case 'dissolved':
        return [
          this.sure(this.verb('dissolved'), kind),
          ...this.staff(kind),
          ...whoWent(comparison, change, this.relatedAt(related, 'after')),
        ];
      case 'renamed':
        return [
          this.sure(`renamed from ${change.before?.name ?? 'an unknown name'} to ${change.after?.name ?? ''}`, kind),
        ];
      case 're-parented':
        return [this.sure(`moved from ${this.placeOf('before')} to ${this.placeOf('after')}`, kind)];
      case 'split': {
        const parts = namesAt('after');
        return [this.sure(parts === '' ? 'split' : `split into ${parts}`, kind), ...this.staff(kind)];
      }
      case 'merged':
        return [this.sure(this.merger(namesAt('before')), kind), ...this.staff(kind)];
      case 'head-changed':
        return [this.heading()];
      case 'shown':
        return ['newly shown on the chart'];
      case 'not-shown':
        return ['no longer shown on the chart'];
    }
  }

  private relatedAt(related: readonly UnitId[], side: Side): UnitId[] {
    return related.filter((unit) => this.comparison[side].units.has(unit));
  }

  private merger(names: string): string {
    if (isUndoneSplit(this.comparison, this.change))
      return names === '' ? 'no longer split' : `no longer split into ${names}`;
    if (names === '') return 'merged';
    return `${this.change.before ? 'took in' : 'merged from'} ${names}`;
  }

  private heading(): string {
    const was = `(before: ${this.headsOf('before')})`;
    if ((this.change.after?.heads.length ?? 0) === 0) return `no head named now ${was}`;
    return this.sure(`headed by ${this.headsOf('after')} ${was}`, 'head-changed');
  }

  write(): string {
    return capitalise(this.change.kinds.flatMap((kind) => this.clauses(kind)).join('; '));
  }
}

/** One plain sentence, without its full stop. */
export function describeUnitChange(change: UnitChange, comparison: Comparison): string {
  return new UnitSentence(change, comparison).write();
}
