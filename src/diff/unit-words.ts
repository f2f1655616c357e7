import type { UnitId } from '../model/schema.ts';
import type { Comparison, PersonChange, UnitChange } from './comparison.ts';
import { UNIT_KINDS } from './kinds.ts';
import { nameOfUnit } from './names.ts';
import { joinWithAnd } from './phrases.ts';

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
  const words = change.kinds.map((kind) => {
    if (kind === 'renamed' && change.before) return `renamed from ${change.before.name}`;
    if (kind === 'head-changed' && change.after?.heads.length === 0) return 'no head named any more';
    if (kind === 're-parented' && change.after?.parent !== undefined) {
      return `moved to ${nameOfUnit(comparison, change.after.parent)}`;
    }
    return kind === 'merged' && isUndoneSplit(comparison, change) ? 'no longer split' : UNIT_KINDS[kind].word;
  });
  return joinWithAnd(words);
}
