import type { Comparison, UnitChange } from './comparison.ts';
import { UNIT_KINDS } from './kinds.ts';
import { nameOfUnit } from './names.ts';
import { joinWithAnd } from './phrases.ts';

/** What was set up as a unit of another and is one still was not merged into it: a split is read backwards. */
export function isUndoneSplit({ before, after }: Comparison, change: UnitChange): boolean {
  if (!change.kinds.includes('merged') || !change.before || !change.after) return false;
  return before.day > after.day && change.related.some((unit) => after.units.has(unit));
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
