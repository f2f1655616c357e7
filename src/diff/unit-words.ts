import type { Comparison, UnitChange, UnitChangeKind } from './comparison.ts';
import { nameOfUnit } from './names.ts';
import { joinWithAnd } from './phrases.ts';

const WORDS: Readonly<Record<UnitChangeKind, string>> = {
  created: 'created',
  dissolved: 'dissolved',
  renamed: 'renamed',
  're-parented': 'moved',
  split: 'split',
  merged: 'merged',
  'head-changed': 'new head',
  shown: 'newly shown',
  'not-shown': 'no longer shown',
};

/** What happened to a unit, in the few words that its accessible name carries. */
export function unitChangeWords(change: UnitChange, comparison: Comparison): string {
  const words = change.kinds.map((kind) => {
    if (kind === 'renamed' && change.before) return `renamed from ${change.before.name}`;
    if (kind === 'head-changed' && change.after?.heads.length === 0) return 'no head named any more';
    if (kind === 're-parented' && change.after?.parent !== undefined) {
      return `moved to ${nameOfUnit(comparison, change.after.parent)}`;
    }
    return WORDS[kind];
  });
  return joinWithAnd(words);
}
