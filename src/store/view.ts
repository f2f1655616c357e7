/** What a link restores, and nothing else: the part of the state that the URL holds. */

import type { ChangeFacet } from '../diff/kinds.ts';
import { NO_OWN_WORDS, type OwnWords } from '../io/write/own-words.ts';
import { isoOfDay, readEdtf } from '../model/edtf.ts';
import type { Organisation } from '../model/organisation.ts';
import type { PersonId, Status, UnitId } from '../model/schema.ts';
import type { Tier } from '../model/strength.ts';
import type { Reading } from '../model/tree.ts';

export const AT = ['before', 'changes', 'after'] as const;
/** Which side of the comparison is shown. */
export type At = (typeof AT)[number];

export const FORMS = ['chart', 'side-by-side', 'flow', 'list', 'timeline'] as const;
/** In which of its forms the comparison is shown. */
export type Form = (typeof FORMS)[number];

export const ASIDES = ['numbers', 'account'] as const;
/** What stands beside the picture. */
export type Aside = (typeof ASIDES)[number];

export const TRACKS = ['events', 'people', 'units'] as const;
/** What the timeline shows below its axis: what happened, or a life-line for each person or unit. */
export type Track = (typeof TRACKS)[number];

export const TINTS = ['unit', 'manager'] as const;
/** By what a life-line is coloured. */
export type Tint = (typeof TINTS)[number];

export const DIRECTIONS = ['down', 'right'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const SHAPES = ['compact', 'ranks'] as const;
/** How reporting lines are laid out; units are always compact, since their territories must not overlap. */
export type Shape = (typeof SHAPES)[number];

export type Selection = { readonly person: PersonId } | { readonly unit: UnitId };

/** World coordinates of the centre of the screen and the scale, for a chart laid out for screens of this aspect. */
export interface CameraView {
  readonly x: number;
  readonly y: number;
  readonly k: number;
  readonly aspect: number;
}

/** With the words of whoever publishes a picture of it, which stand in the picture alone. */
export interface View extends OwnWords {
  /** The folder below data/ that holds the organisation, or where else it comes from: open-organisation.ts. */
  readonly data: string;
  readonly form: Form;
  readonly at: At;
  /** ISO days; undefined: the first comparison that the data set names. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly reading: Reading;
  readonly direction: Direction;
  readonly shape: Shape;
  readonly selection: Selection | undefined;
  /** Ids of the seats whose branch is closed. */
  readonly closed: ReadonlySet<string>;
  /** Empty: everything is shown in full. Otherwise the rest is dimmed. */
  readonly categories: ReadonlySet<ChangeFacet>;
  readonly statuses: ReadonlySet<Status>;
  /** Empty: all units. Otherwise what concerns one of them, or a unit inside it. */
  readonly units: ReadonlySet<UnitId>;
  /** Empty: changes however sure they are. */
  readonly certainties: ReadonlySet<Tier>;
  /** Empty: all. Otherwise values of attributes, as diff/change-filter.ts writes them. */
  readonly values: ReadonlySet<string>;
  /** Empty: all. Otherwise whoever is below one of these people, however far. */
  readonly below: ReadonlySet<PersonId>;
  /** Part of a name, a title, a unit's name or of what the list says of a change. */
  readonly text: string;
  /** Branches without a change are folded away. */
  readonly onlyChanges: boolean;
  /** Ids of the seats whose unchanged people are shown all the same. */
  readonly unfolded: ReadonlySet<string>;
  /** Only the team of this person or unit, with the chain above it. */
  readonly team: Selection | undefined;
  readonly aside: Aside | undefined;
  /** The number whose causers are lit up, as ui/aside names it. */
  readonly light: string | undefined;
  /** The column by which the list is sorted, with a minus for downwards; undefined: grouped by cause. */
  readonly sort: string | undefined;
  readonly track: Track;
  readonly tint: Tint;
  /** The ISO day at which the timeline stands; undefined: the later of the compared days. */
  readonly day: string | undefined;
  /** The step of the story that is being told, from 1 on. */
  readonly step: number | undefined;
  /** Undefined: the whole chart fitted to the screen. */
  readonly camera: CameraView | undefined;
}

/** The part of a view that says what is picked out; every form of the comparison heeds it. */
export type Filter = Pick<
  View,
  | 'categories'
  | 'statuses'
  | 'units'
  | 'certainties'
  | 'values'
  | 'below'
  | 'text'
  | 'onlyChanges'
  | 'unfolded'
  | 'team'
  | 'light'
>;

export const NO_FILTER: Filter = {
  categories: new Set(),
  statuses: new Set(),
  units: new Set(),
  certainties: new Set(),
  values: new Set(),
  below: new Set(),
  text: '',
  onlyChanges: false,
  unfolded: new Set(),
  team: undefined,
  light: undefined,
};

export const DEFAULT_VIEW: View = {
  data: 'meta-ai',
  form: 'chart',
  at: 'changes',
  before: undefined,
  after: undefined,
  reading: 'units',
  direction: 'down',
  shape: 'compact',
  selection: undefined,
  closed: new Set(),
  ...NO_FILTER,
  aside: undefined,
  sort: undefined,
  track: 'events',
  tint: 'unit',
  day: undefined,
  step: undefined,
  camera: undefined,
  ...NO_OWN_WORDS,
};

export interface Pair {
  readonly before: string;
  readonly after: string;
}

/** The compared days: those of the view, else the data set's first comparison, else its first and last moment. */
export function comparedDays(organisation: Organisation, view: View): Pair {
  const dayOfMoment = (id: string): string | undefined => {
    const moment = organisation.moments.find((candidate) => candidate.id === id);
    return moment && isoOfDay(readEdtf(moment.date).earliest);
  };
  const named = organisation.comparisons[0];
  const days = organisation.moments.map((moment) => isoOfDay(readEdtf(moment.date).earliest)).toSorted();
  const before = view.before ?? (named && dayOfMoment(named.before)) ?? days[0] ?? '';
  const after = view.after ?? (named && dayOfMoment(named.after)) ?? days.at(-1) ?? before;
  return { before, after };
}
