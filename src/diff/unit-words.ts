import type { UnitId } from '../model/schema.ts';
import { type Tier, tierOf } from '../model/strength.ts';
import { withCertainty } from './certainty-words.ts';
import type { Comparison, PersonChange, UnitChange } from './comparison.ts';
import { assertsNothing, type UnitChangeKind, wordsOfUnitKind, wordsOfUnitTier } from './kinds.ts';
import { nameOfUnit } from './names.ts';
import { joinWithAnd } from './phrases.ts';
import { strengthsOf } from './strengths.ts';

/** What was set up as a unit of another and is one still was not merged into it: a split is read backwards. */
export function isUndoneSplit({ before, after }: Comparison, change: UnitChange): boolean {
  if (!change.kinds.includes('merged') || !change.before || !change.after) return false;
  return before.day > after.day && change.related.some((unit) => after.units.has(unit));
}

/** The units that a split or a merger brought to a unit or took from it: a unit that goes on is none of its own. */
export function partsBeside({ unit, related }: UnitChange): readonly UnitId[] {
  return related.filter((part) => part !== unit);
}

/** Whether somebody is in another unit only because the own one was split or merged. */
export function isAlongWithUnit({ kinds, before, after }: PersonChange): boolean {
  return kinds.includes('carried-along') && !kinds.includes('unit-changed') && before?.unit !== after?.unit;
}

/** Of somebody who went along with a split or a merger: "went along to Night Care when Care was split". */
export function wayAlong({ before, after, cause }: PersonChange, comparison: Comparison): string {
  const [from, to] = [before?.unit, after?.unit];
  if (from === undefined || to === undefined || !cause || !('unit' in cause)) return 'went along with the unit';
  const [nameBefore, nameAfter] = [nameOfUnit(comparison, from, 'before'), nameOfUnit(comparison, to)];
  if (cause.unit === from) return `went along to ${nameAfter} when ${nameBefore} was split`;
  return `went along to ${nameAfter} when ${nameBefore} was merged into it`;
}

/** What happened to a unit, in the few words that its accessible name carries. */
export function unitChangeWords(change: UnitChange, comparison: Comparison): string {
  const strengths = strengthsOf(comparison);
  const words = change.kinds.map((kind) => {
    if (assertsNothing(kind, change))
      return kind === 'head-changed' ? 'no head named any more' : wordsOfUnitKind(kind).word;
    const { status } = strengths.ofUnitKind(change, kind);
    return withCertainty(wordsOfKind(change, kind, tierOf(status), comparison), status);
  });
  return joinWithAnd(words);
}

function wordsOfKind(change: UnitChange, kind: UnitChangeKind, tier: Tier, comparison: Comparison): string {
  if (kind === 'renamed' && change.before) return `renamed from ${change.before.name}`;
  if (kind === 're-parented' && change.after?.parent !== undefined) {
    return `moved to ${nameOfUnit(comparison, change.after.parent)}`;
  }
  const isAcquired = strengthsOf(comparison).isAcquired(change);
  return kind === 'merged' && isUndoneSplit(comparison, change)
    ? 'no longer split'
    : wordsOfUnitTier(kind, tier, isAcquired).word;
}
