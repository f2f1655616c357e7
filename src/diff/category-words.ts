import type { ChangeCategory } from './summary.ts';

/** What the legend calls the kinds of change. */
export const CATEGORY_WORDS: Readonly<Record<ChangeCategory, string>> = {
  moved: 'moved',
  carried: 'carried along',
  left: 'left',
  joined: 'joined',
  changed: 'changed in place',
  shown: 'newly shown',
  'not-shown': 'no longer shown',
};

export const CATEGORY_ORDER: readonly ChangeCategory[] = [
  'moved',
  'carried',
  'joined',
  'left',
  'changed',
  'shown',
  'not-shown',
];
