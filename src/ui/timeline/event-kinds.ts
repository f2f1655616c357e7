/** The kinds of change that an event is an instance of; most happenings change nobody's place. */
import type { EventKind } from '../../model/event-kinds.ts';
export type EventRole = 'joined' | 'left' | 'moved' | 'changed' | 'other';

const ROLES: Partial<Record<EventKind, EventRole>> = {
  'unit-created': 'joined',
  joined: 'joined',
  'joining-reported': 'joined',
  'unit-dissolved': 'left',
  left: 'left',
  'leaving-announced': 'left',
  'post-abolished': 'left',
  moved: 'moved',
  'line-change': 'moved',
  'unit-split': 'changed',
  'unit-merged': 'changed',
  'unit-renamed': 'changed',
  retitled: 'changed',
  role: 'changed',
};

export function roleOfEvent(kind: EventKind): EventRole {
  return ROLES[kind] ?? 'other';
}

const KIND_WORDS: Readonly<Record<EventKind, string>> = {
  'unit-created': 'unit created',
  'unit-split': 'unit split',
  'unit-merged': 'units merged',
  'unit-dissolved': 'unit dissolved',
  'unit-renamed': 'unit renamed',
  'unit-reported': 'unit reported',
  joined: 'joined',
  'joining-reported': 'joining reported',
  left: 'left',
  'leaving-announced': 'leaving announced',
  'never-started': 'never started',
  'post-abolished': 'post abolished',
  'considered-leaving': 'considered leaving',
  moved: 'moved',
  retitled: 'new title',
  role: 'role',
  'line-change': 'new reporting line',
  'plan-reported': 'plan reported',
  'hiring-freeze': 'hiring freeze',
  'hiring-count': 'hiring count',
  layoffs: 'job cuts',
  investment: 'investment',
  acquisition: 'acquisition',
  'project-delayed': 'project delayed',
  'project-shelved': 'project shelved',
  product: 'product',
  statement: 'statement',
  report: 'report',
  dispute: 'dispute',
  denial: 'denial',
  complaint: 'complaint',
};

export function wordOfEvent(kind: EventKind): string {
  return KIND_WORDS[kind];
}
