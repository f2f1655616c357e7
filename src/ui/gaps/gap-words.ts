import type { GapKind } from '../../diff/gaps.ts';

interface Words {
  readonly title: string;
  readonly meaning: string;
}

/** In the order in which they are told: what is missing first, then what is only unsure. */
export const GAP_WORDS: Readonly<Record<GapKind, Words>> = {
  'unnamed-head': {
    title: 'Heads not named',
    meaning: 'Somebody leads these units; nobody says who.',
  },
  'unit-not-reported': {
    title: 'Units not reported',
    meaning: 'People of whom only the wider organisation is known. They stand together and have no manager here.',
  },
  'no-manager': {
    title: 'Managers not recorded',
    meaning: 'Somebody stands above these people; nobody says who.',
  },
  'manager-not-shown': {
    title: 'Managers not shown',
    meaning: 'The manager is named, and has no place on the chart that day.',
  },
  'not-shown': {
    title: 'No longer shown',
    meaning: 'Not the same as having left: the later sources do not mention them.',
  },
  shown: {
    title: 'Newly shown',
    meaning: 'Not the same as having joined: the earlier sources do not mention them.',
  },
  undated: {
    title: 'Not dated',
    meaning: 'It happened between the two days; nothing says when.',
  },
  imprecise: {
    title: 'Dated roughly',
    meaning: 'No source gives the exact day.',
  },
  disputed: {
    title: 'Disputed',
    meaning: 'Sources contradict each other, or somebody concerned denies it.',
  },
  inferred: {
    title: 'Inferred',
    meaning: 'No source says so; it follows from what sources do say.',
  },
};
