/**
 * The vocabulary of change, each word once: the categories that the legend tells apart, the kinds of change of people
 * and those of units. Colours, signs, legend, filter, list, flow, account, links and files all read these tables, so a
 * new kind is one row, and what is missing of it does not compile.
 */

import type { EventKind } from '../model/event-kinds.ts';
import type { Tier } from '../model/strength.ts';

/** A colour of the palette: render/theme.ts and ui/tokens.css have its values. */
export type ColourToken = 'moved' | 'carried' | 'joined' | 'left' | 'changed' | 'quiet';
/** A sign of the chart: render/glyphs.ts draws it. */
export type GlyphName = 'plus' | 'minus' | 'arrow' | 'double-arrow' | 'dot' | 'diamond' | 'cross' | 'ring';

interface CategoryEntry {
  /** In the legend: "3 moved". */
  readonly label: string;
  readonly colour: ColourToken;
  readonly glyph: GlyphName;
  /** The glyph in plain text. */
  readonly sign: string;
  /** Place among groups without a cause and within a group: causes before consequences. */
  readonly causeRank: number;
  /** From quiet to loud: strands between the same places stand in this order, and are painted in it. */
  readonly loudness: number;
  /** What somebody did who is named before it. */
  readonly did: string;
  /** Of somebody in a list of people of both days, who came to it or went from it. */
  readonly arrived: string;
  readonly gone: string;
  /** Title of a group without a cause. Whether the sources give reasons of their own is not known here. */
  readonly group: string;
  /** The same in an account, where others come first. */
  readonly heading: string;
  /** What stands for the place on the day on which somebody has none. */
  readonly absent?: string;
  /** The same as a clause after the name: "had not joined". */
  readonly wasAbsent?: string;
  /** Events that tell of it. */
  readonly events?: readonly EventKind[];
}

const IN_PLACE_EVENTS = ['moved', 'retitled', 'role', 'line-change'] as const;

/** In the order of the legend. */
export const CATEGORIES = {
  moved: {
    label: 'moved',
    ...{ colour: 'moved', glyph: 'arrow', sign: '→', causeRank: 0, loudness: 7 },
    ...{ did: 'moved', arrived: 'moved here', gone: 'moved away' },
    ...{ group: 'People who moved individually', heading: 'Other moves', events: IN_PLACE_EVENTS },
  },
  carried: {
    label: 'carried along',
    ...{ colour: 'carried', glyph: 'double-arrow', sign: '↪', causeRank: 4, loudness: 2 },
    ...{ did: 'was carried along', arrived: 'came along with the team', gone: 'went along with the team' },
    ...{ group: 'People carried along', heading: 'Went along' },
  },
  joined: {
    label: 'joined',
    ...{ colour: 'joined', glyph: 'plus', sign: '+', causeRank: 1, loudness: 5 },
    ...{ did: 'joined', arrived: 'joined', gone: 'joined', absent: 'not here yet', wasAbsent: 'had not joined' },
    ...{ group: 'People who joined', heading: 'Joined', events: ['joined', 'joining-reported'] },
  },
  left: {
    label: 'left',
    ...{ colour: 'left', glyph: 'minus', sign: '−', causeRank: 2, loudness: 6 },
    ...{ did: 'left', arrived: 'left', gone: 'left', absent: 'left', wasAbsent: 'had left' },
    ...{ group: 'People who left', heading: 'Left', events: ['left', 'leaving-announced'] },
  },
  changed: {
    label: 'changed in place',
    ...{ colour: 'changed', glyph: 'dot', sign: '•', causeRank: 3, loudness: 1 },
    ...{ did: 'changed in place', arrived: 'new here', gone: 'no longer here' },
    group: 'People whose title, name, manager or other details changed in place',
    ...{ heading: 'New roles, names, managers and details', events: IN_PLACE_EVENTS },
  },
  /** On the chart on one day only, which says nothing about coming or going. */
  shown: {
    label: 'newly shown',
    ...{ colour: 'quiet', glyph: 'diamond', sign: '+', causeRank: 5, loudness: 3 },
    ...{ did: 'is newly shown', arrived: 'newly shown', gone: 'newly shown', absent: 'not shown' },
    wasAbsent: 'is not shown yet, which does not mean that they were not there',
    ...{ group: 'Newly shown on the chart, not known to have joined', heading: 'Newly shown' },
  },
  'not-shown': {
    label: 'no longer shown',
    ...{ colour: 'quiet', glyph: 'cross', sign: '−', causeRank: 6, loudness: 4 },
    ...{ did: 'is no longer shown', arrived: 'no longer shown', gone: 'no longer shown', absent: 'not shown' },
    wasAbsent: 'is not shown any more, which does not mean that they left',
    ...{ group: 'No longer shown on the chart, not known to have left', heading: 'No longer shown' },
  },
  /** Posts that nobody holds on a day on which they are there. */
  post: {
    label: 'vacant posts',
    ...{ colour: 'quiet', glyph: 'ring', sign: '○', causeRank: 7, loudness: 8 },
    ...{ did: 'changed', arrived: 'vacant post', gone: 'vacant post', absent: 'not there' },
    ...{ group: 'Vacant posts', heading: 'Vacant posts' },
  },
} as const satisfies Readonly<Record<string, CategoryEntry>>;

export type ChangeCategory = keyof typeof CATEGORIES;
export const CATEGORY_IDS = Object.keys(CATEGORIES) as [ChangeCategory, ...ChangeCategory[]];

export function wordsOfCategory(category: ChangeCategory): CategoryEntry {
  return CATEGORIES[category];
}

/** How many are told of in the sentence for the whole; kinds that share one are counted together. */
interface Counting {
  /** In the sentence: causes first, then consequences, then what is only a matter of the chart, then posts. */
  readonly place: number;
  /** After the number, and "person" or "people" where nobody stands before it; of posts with the word "post". */
  readonly one: string;
  readonly many: string;
  /** Whoever has it counts here, even where something weightier happened to them as well. */
  readonly isAlwaysCounted?: boolean;
}

interface PersonKindEntry {
  readonly category: ChangeCategory;
  /** In an accessible name. */
  readonly word: string;
  readonly counting: Counting;
  /** What the legend calls it below its category, where the category holds several kinds. */
  readonly facet?: string;
  /** What the list shows of somebody who is not there on the other day, where the category has no word for it. */
  readonly absent?: string;
  /** Of the entry of a post that nobody holds, where that is said otherwise. */
  readonly ofPost?: { readonly word: string; readonly counting: Counting };
}

const MOVED: Counting = { place: 0, one: 'moved', many: 'moved' };
const POST_CHANGED: Counting = { place: 26, one: 'vacant post changed', many: 'vacant posts changed' };

/** In the order of weight: the first of a person's kinds is the one that a mark on the chart shows. */
export const PERSON_KINDS = {
  /** joined, left: known to have come or gone. */
  joined: { category: 'joined', word: 'joined', counting: { place: 1, one: 'joined', many: 'joined' } },
  left: { category: 'left', word: 'left', counting: { place: 2, one: 'left', many: 'left' } },
  /** shown, not-shown: in one snapshot only, which says nothing about coming or going. */
  shown: {
    category: 'shown',
    word: 'newly shown',
    counting: { place: 11, one: 'is newly shown', many: 'are newly shown' },
    ofPost: {
      word: 'newly vacant',
      counting: { place: 22, one: 'vacant post is new', many: 'vacant posts are new' },
    },
  },
  'not-shown': {
    category: 'not-shown',
    word: 'no longer shown',
    counting: { place: 12, one: 'is no longer shown', many: 'are no longer shown' },
    ofPost: {
      word: 'no longer listed as vacant',
      counting: { place: 24, one: 'vacant post is gone', many: 'vacant posts are gone' },
    },
  },
  /** Of the entries of posts that nobody holds: the post is there on the other day, with a holder. */
  filled: {
    category: 'post',
    word: 'filled',
    counting: { place: 20, one: 'vacant post was filled', many: 'vacant posts were filled' },
    absent: 'filled',
  },
  vacated: {
    category: 'post',
    word: 'newly vacant',
    counting: { place: 21, one: 'post fell vacant', many: 'posts fell vacant' },
    absent: 'held by somebody',
  },
  /** The post is recorded on one day only, with nobody in it. */
  'post-created': {
    category: 'post',
    word: 'new vacant post',
    counting: { place: 22, one: 'vacant post is new', many: 'vacant posts are new' },
    absent: 'not there yet',
  },
  'post-abolished': {
    category: 'post',
    word: 'abolished',
    counting: { place: 23, one: 'vacant post was abolished', many: 'vacant posts were abolished' },
    absent: 'abolished',
  },
  /** The own manager is somebody else. */
  moved: { category: 'moved', word: 'moved', counting: MOVED },
  'unit-changed': { category: 'moved', word: 'moved', counting: MOVED },
  /** promoted, demoted: fewer or more steps to the top of the own line, of people who moved themselves. */
  promoted: { category: 'changed', word: 'promoted', counting: MOVED },
  demoted: { category: 'changed', word: 'demoted', counting: MOVED },
  /** placed, unplaced: the file names a unit on one of the two days only, which says nothing of a move. */
  placed: {
    category: 'changed',
    word: 'unit now named',
    facet: 'unit now named',
    counting: { place: 13, one: 'now has a named unit', many: 'now have a named unit' },
  },
  unplaced: {
    category: 'changed',
    word: 'unit no longer named',
    facet: 'unit no longer named',
    counting: { place: 14, one: 'no longer has a named unit', many: 'no longer have a named unit' },
  },
  /** Same seat, new head above. */
  'boss-replaced': {
    category: 'changed',
    word: 'new manager in place',
    facet: 'new manager',
    counting: { place: 9, one: 'stayed in place under a new manager', many: 'stayed in place under a new manager' },
  },
  /** Somebody above moved, or the own unit was moved, split or merged, and this person went with it. */
  'carried-along': {
    category: 'carried',
    word: 'carried along',
    counting: { place: 10, one: 'went along with their team', many: 'went along with their team' },
  },
  /** disclosed, undisclosed: the file names the holder of the post on one of the two days only. */
  disclosed: {
    category: 'changed',
    word: 'named now',
    facet: 'named now',
    counting: { place: 6, one: 'is named now', many: 'are named now', isAlwaysCounted: true },
  },
  undisclosed: {
    category: 'changed',
    word: 'no longer named',
    facet: 'no longer named',
    counting: { place: 7, one: 'is no longer named', many: 'are no longer named', isAlwaysCounted: true },
  },
  retitled: {
    category: 'changed',
    word: 'new role',
    facet: 'new role',
    counting: { place: 3, one: 'was given a new role', many: 'were given new roles' },
  },
  renamed: {
    category: 'changed',
    word: 'new name',
    facet: 'new name',
    counting: { place: 4, one: 'changed name', many: 'changed names', isAlwaysCounted: true },
  },
  /** Something else that is recorded on both days. */
  'attribute-changed': {
    category: 'changed',
    word: 'other details',
    facet: 'other details',
    counting: { place: 5, one: 'has other details', many: 'have other details', isAlwaysCounted: true },
  },
  /** Is in other units as well, or no longer is. */
  'seats-changed': {
    category: 'changed',
    word: 'other second seats',
    facet: 'other seats',
    counting: { place: 7.5, one: 'has other second seats', many: 'have other second seats' },
  },
  /** Only a dotted line, or the recorded end of the line. */
  'line-changed': {
    category: 'changed',
    word: 'other reporting line',
    facet: 'other lines',
    counting: { place: 8, one: 'has other reporting lines', many: 'have other reporting lines' },
  },
} as const satisfies Readonly<Record<string, PersonKindEntry>>;

export type PersonChangeKind = keyof typeof PERSON_KINDS;
export const PERSON_KIND_IDS = Object.keys(PERSON_KINDS) as [PersonChangeKind, ...PersonChangeKind[]];

export function wordsOfPersonKind(kind: PersonChangeKind): PersonKindEntry {
  return PERSON_KINDS[kind];
}

type WithFacet = {
  [Kind in PersonChangeKind]: (typeof PERSON_KINDS)[Kind] extends { readonly facet: string } ? Kind : never;
}[PersonChangeKind];

/** What a filter picks: a category, or one of the kinds that a category holds. */
export type ChangeFacet = ChangeCategory | WithFacet;

function hasFacet(kind: PersonChangeKind): kind is WithFacet {
  return 'facet' in PERSON_KINDS[kind];
}

/** The kinds that are picked by themselves, in the order of weight. */
export const FACET_KINDS: readonly WithFacet[] = PERSON_KIND_IDS.filter(hasFacet);
export const FACET_IDS: readonly ChangeFacet[] = [...CATEGORY_IDS, ...FACET_KINDS];

export function isCategory(facet: ChangeFacet): facet is ChangeCategory {
  return facet in CATEGORIES;
}

export function categoryOfFacet(facet: ChangeFacet): ChangeCategory {
  return isCategory(facet) ? facet : PERSON_KINDS[facet].category;
}

export function labelOfFacet(facet: ChangeFacet): string {
  return isCategory(facet) ? CATEGORIES[facet].label : PERSON_KINDS[facet].facet;
}

/** By a category whose weightiest change is of it, by a kind whoever has it, whatever else happened to them. */
export function isOfFacet(change: ChangeOfPerson, facet: ChangeFacet): boolean {
  return isCategory(facet) ? categoryOf(change) === facet : !change.isPost && change.kinds.includes(facet);
}

/** A person's change, as far as the vocabulary is concerned. */
export interface ChangeOfPerson {
  readonly kinds: readonly PersonChangeKind[];
  readonly isPost: boolean;
}

/** What a filter picks of those who are counted as a kind. */
export function facetOfKind(kind: PersonChangeKind, isPost: boolean): ChangeFacet {
  if (isPost) return 'post';
  return hasFacet(kind) ? kind : PERSON_KINDS[kind].category;
}

/** The kinds as which somebody is counted: the weightiest, and those that are counted whatever else happened. */
export function countingsOf(change: ChangeOfPerson): readonly PersonChangeKind[] {
  const main = mainKind(change);
  if (change.isPost) return [main];
  return change.kinds.filter((kind) => kind === main || wordsOfPersonKind(kind).counting.isAlwaysCounted === true);
}

export function countingOf(kind: PersonChangeKind, isPost: boolean): Counting {
  const entry = wordsOfPersonKind(kind);
  if (!isPost) return entry.counting;
  return entry.ofPost?.counting ?? (entry.category === 'post' ? entry.counting : POST_CHANGED);
}

export function wordOfChange(change: ChangeOfPerson): string {
  const { word, ofPost } = wordsOfPersonKind(mainKind(change));
  return change.isPost ? (ofPost?.word ?? word) : word;
}

/** What tells how the chart shows somebody, and nothing of what became of them. */
export function isOnlyOfChart(kind: PersonChangeKind): boolean {
  return kind === 'shown' || kind === 'not-shown' || kind === 'placed' || kind === 'unplaced';
}

/** The same of a unit: that no head is named any more says nothing of the head either. */
export function assertsNothing(
  kind: UnitChangeKind,
  { after }: { readonly after: { readonly heads: readonly unknown[] } | undefined },
): boolean {
  if (kind === 'head-changed') return after?.heads.length === 0;
  return kind === 'shown' || kind === 'not-shown';
}

interface UnitKindEntry {
  readonly category: ChangeCategory;
  /** What it is called before the colon. */
  readonly label: string;
  /** In an accessible name. */
  readonly word: string;
  /** What is told of several units at once, after their names. */
  readonly together: readonly [one: string, many: string];
  readonly events?: readonly EventKind[];
  /** Where it came from outside. */
  readonly acquired?: Pick<UnitKindEntry, 'label' | 'word' | 'together'>;
  /** Where no source says that it happened, and only the chart shows it. */
  readonly unsaid?: Pick<UnitKindEntry, 'label' | 'word' | 'together'>;
}

/** In the order of weight. */
export const UNIT_KINDS = {
  split: {
    category: 'changed',
    ...{ label: 'Split', word: 'split', together: ['was split', 'were split'], events: ['unit-split'] },
  },
  dissolved: {
    category: 'left',
    ...{ label: 'Dissolved', word: 'dissolved', together: ['was dissolved', 'were dissolved'] },
    events: ['unit-dissolved'],
    unsaid: {
      label: 'Gone from the chart',
      word: 'gone from the chart',
      together: ['is gone from the chart', 'are gone from the chart'],
    },
  },
  merged: {
    category: 'changed',
    ...{ label: 'Merged', word: 'merged', together: ['took in others', 'took in others'], events: ['unit-merged'] },
  },
  created: {
    category: 'joined',
    ...{ label: 'Formed', word: 'created', together: ['was formed', 'were formed'] },
    events: ['unit-created', 'acquisition'],
    acquired: { label: 'Acquired', word: 'acquired', together: ['was acquired', 'were acquired'] },
    unsaid: {
      label: 'New on the chart',
      word: 'new on the chart',
      together: ['is new on the chart', 'are new on the chart'],
    },
  },
  renamed: {
    category: 'changed',
    ...{ label: 'Renamed', word: 'renamed', together: ['was renamed', 'were renamed'], events: ['unit-renamed'] },
  },
  're-parented': { category: 'moved', label: 'Moved', word: 'moved', together: ['was moved', 'were moved'] },
  'head-changed': {
    category: 'changed',
    ...{ label: 'New head', word: 'new head', together: ['has another head', 'have other heads'] },
  },
  /** shown, not-shown: of what is no unit of its own, a collection or an outer unit. */
  shown: {
    category: 'shown',
    ...{ label: 'Newly shown', word: 'newly shown', together: ['is newly shown', 'are newly shown'] },
  },
  'not-shown': {
    category: 'not-shown',
    ...{ label: 'No longer shown', word: 'no longer shown', together: ['is no longer shown', 'are no longer shown'] },
  },
} as const satisfies Readonly<Record<string, UnitKindEntry>>;

export type UnitChangeKind = keyof typeof UNIT_KINDS;
export const UNIT_KIND_IDS = Object.keys(UNIT_KINDS) as [UnitChangeKind, ...UnitChangeKind[]];

export function wordsOfUnitKind(kind: UnitChangeKind): UnitKindEntry {
  return UNIT_KINDS[kind];
}

/** What a change of a unit is called, by how sure it is and whether the unit came from outside. */
export function wordsOfUnitTier(
  kind: UnitChangeKind,
  tier: Tier,
  isAcquired = false,
): Pick<UnitKindEntry, 'label' | 'word' | 'together'> {
  const entry = wordsOfUnitKind(kind);
  if (isAcquired && entry.acquired) return entry.acquired;
  return tier === 'unsaid' ? (entry.unsaid ?? entry) : entry;
}

/** The weightiest of the changes of a person or a unit. */
export function mainKind<Kind>({ kinds }: { readonly kinds: readonly Kind[] }): Kind {
  const [kind] = kinds;
  if (kind === undefined) throw new Error('a change has a kind');
  return kind;
}

/** The weightiest counts; everybody counts once, and posts that nobody holds apart from people. */
export function categoryOf(change: ChangeOfPerson): ChangeCategory {
  return change.isPost ? 'post' : PERSON_KINDS[mainKind(change)].category;
}

/** A unit that came, went or hangs elsewhere is that before all else. */
export function categoryOfUnit({ kinds }: { readonly kinds: readonly UnitChangeKind[] }): ChangeCategory {
  const categories = kinds.map((kind) => UNIT_KINDS[kind].category);
  return categories.find((category) => category !== 'changed') ?? 'changed';
}

/** On one day only, and not known to have come or gone. */
export function isMerelyShown(category: ChangeCategory | undefined): category is 'shown' | 'not-shown' {
  return category === 'shown' || category === 'not-shown';
}
