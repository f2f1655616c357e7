/** What each kind of event tells of, in one table: who asks which events matter to a change takes them from here. */

/**
 * coming, going: of a person. of-person, of-unit: it tells what changed of them; other events are merely about them.
 * in-post, in-span: the person's post, or the unit's own span, tells the same. remakes: a unit came, went or changed.
 */
type Trait = 'coming' | 'going' | 'of-person' | 'of-unit' | 'in-post' | 'in-span' | 'remakes';

const EVENTS = {
  'unit-created': ['of-unit', 'in-span', 'remakes'],
  'unit-split': ['of-person', 'of-unit', 'in-span', 'remakes'],
  'unit-merged': ['of-person', 'of-unit', 'in-span', 'remakes'],
  'unit-dissolved': ['of-person', 'of-unit', 'in-span', 'remakes'],
  'unit-renamed': ['of-unit', 'in-span', 'remakes'],
  'unit-reported': ['of-unit', 'in-span'],
  joined: ['of-person', 'coming', 'in-post'],
  'joining-reported': ['of-person', 'coming'],
  left: ['of-person', 'going'],
  'leaving-announced': ['of-person', 'going'],
  'never-started': ['of-person'],
  'post-abolished': ['of-person', 'going'],
  'considered-leaving': [],
  moved: ['of-person', 'in-post'],
  retitled: ['of-person', 'in-post'],
  role: ['of-person', 'in-post'],
  'line-change': ['of-person', 'in-post'],
  'plan-reported': [],
  'hiring-freeze': [],
  'hiring-count': [],
  layoffs: [],
  investment: [],
  acquisition: ['of-unit'],
  'project-delayed': [],
  'project-shelved': [],
  product: [],
  statement: [],
  report: [],
  dispute: [],
  denial: [],
  complaint: [],
} as const satisfies Readonly<Record<string, readonly Trait[]>>;

export type EventKind = keyof typeof EVENTS;

export const EVENT_KINDS = Object.keys(EVENTS) as [EventKind, ...EventKind[]];

function kindsWith(...wanted: readonly Trait[]): ReadonlySet<EventKind> {
  return new Set(
    EVENT_KINDS.filter((kind) => {
      const traits: readonly Trait[] = EVENTS[kind];
      return wanted.some((trait) => traits.includes(trait));
    }),
  );
}

export const COMING: ReadonlySet<EventKind> = kindsWith('coming');
export const GOING: ReadonlySet<EventKind> = kindsWith('going');
export const COMING_OR_GOING: ReadonlySet<EventKind> = kindsWith('coming', 'going');
export const TELLS_OF_PERSON: ReadonlySet<EventKind> = kindsWith('of-person');
export const TELLS_OF_UNIT: ReadonlySet<EventKind> = kindsWith('of-unit');
/** Events that tell of a post what the post itself tells. */
export const ANNOUNCES_POST: ReadonlySet<EventKind> = kindsWith('in-post');
/** Events that tell of a unit what its own spans tell. */
export const ANNOUNCES_UNIT: ReadonlySet<EventKind> = kindsWith('in-span');
/** Those that made, unmade or changed a unit; the others happened to people, or were only said. */
export const REMAKES_UNIT: ReadonlySet<EventKind> = kindsWith('remakes');
