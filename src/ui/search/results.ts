/**
 * What the search lists for a query: people and units as they stand in the comparison, what else is known (events,
 * figures, notes on sources, sources), then commands.
 */

import { rememberWork } from '../../base/remember.ts';
import type { Work } from '../../base/work.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { formatWhen } from '../../model/day-names.ts';
import { buildFinderInParts, type Finder, type Hit } from '../../model/find.ts';
import { buildEntryFinderInParts, type EntryFinder, type EntryHit } from '../../model/find-entries.ts';
import { type Organisation, readText } from '../../model/organisation.ts';
import type { Claim, PersonId, UnitId } from '../../model/schema.ts';
import { wordOfStatus } from '../../model/statuses.ts';
import type { Actions } from '../../store/store.ts';
import type { Selection, View } from '../../store/view.ts';
import { openEvent } from '../look-up.ts';
import { nameOfSource, sourcesOf } from '../panels/source-words.ts';
import { wordOfEvent } from '../timeline/event-kinds.ts';
import { findCommands } from './commands.ts';

export interface HitResult {
  readonly kind: 'person' | 'unit';
  readonly id: string;
  readonly selection: Selection;
  readonly name: string;
  readonly details: readonly string[];
  /** Whether it has a place on the chart at one of the two dates. */
  readonly isOnChart: boolean;
}

/** Something to open or to do. */
export interface ActResult {
  readonly kind: EntryHit['kind'] | 'command';
  readonly id: string;
  readonly name: string;
  readonly details: readonly string[];
  readonly run: (actions: Actions, view: View) => void;
}

export type SearchResult = HitResult | ActResult;

export interface Finders {
  readonly people: Finder;
  readonly entries: EntryFinder;
}

/** The index of an organisation, made when somebody first looks for something: the first picture does not wait for it. */
export const findersOf = rememberWork(function* (organisation: Organisation): Work<Finders> {
  return { people: yield* buildFinderInParts(organisation), entries: yield* buildEntryFinderInParts(organisation) };
});

const MAX_HITS = 8;
const MAX_ENTRIES = 6;
const ABSENT = 'not on the chart at these dates';

function personDetails(
  hit: Hit,
  person: PersonId,
  { before, after }: Comparison,
  organisation: Organisation,
): string[] {
  const seat = after.people.get(person) ?? before.people.get(person);
  if (!seat) return [hit.detail, ABSENT];
  const { title, unit } = seat.membership;
  const unitName = unit === undefined ? undefined : organisation.unitById.get(unit)?.name;
  return [[title === undefined ? undefined : readText(title), unitName].filter(Boolean).join(' · ')];
}

function unitDetails(hit: Hit, unit: UnitId, { before, after }: Comparison, organisation: Organisation): string[] {
  const kind = organisation.unitById.get(unit)?.kind;
  if (kind === 'external') return ['outside the organisation'];
  if (kind === 'project') return ['project'];
  return after.units.has(unit) || before.units.has(unit) ? [hit.detail] : [hit.detail, ABSENT];
}

function noteOfMatch(hit: Hit, details: readonly string[]): string[] {
  if (hit.matched === 'alias') return [`also ${hit.kind === 'person' ? 'spelled' : 'called'} ${hit.matchedText}`];
  // A title of another time: say which, or the hit looks like a mistake.
  const isShown = hit.matched !== 'title' || details.some((detail) => detail.includes(hit.matchedText));
  return isShown ? [] : [`at another time ${hit.matchedText}`];
}

function resultOf(hit: Hit, comparison: Comparison, organisation: Organisation): HitResult {
  const { before, after } = comparison;
  const details =
    hit.kind === 'person'
      ? personDetails(hit, hit.id, comparison, organisation)
      : unitDetails(hit, hit.id, comparison, organisation);
  return {
    kind: hit.kind,
    id: `${hit.kind}-${hit.id}`,
    selection: hit.kind === 'person' ? { person: hit.id } : { unit: hit.id },
    name: hit.label,
    details: [...noteOfMatch(hit, details), ...details].filter((detail) => detail !== ''),
    isOnChart:
      hit.kind === 'person'
        ? before.people.has(hit.id) || after.people.has(hit.id)
        : before.units.has(hit.id) || after.units.has(hit.id),
  };
}

function statusAndSources(organisation: Organisation, status: string, claims: readonly Claim[]): string {
  return [status, ...new Set(sourcesOf(organisation, claims).map(({ publisher }) => publisher))].join(', ');
}

function entryResult(hit: EntryHit, comparison: Comparison, organisation: Organisation): ActResult {
  if (hit.kind === 'event') {
    const { id, summary, date, status, claims, kind } = hit.event;
    return {
      ...{ kind: 'event', id: `event-${id}`, name: readText(summary) || wordOfEvent(kind) },
      details: [formatWhen(organisation, date), statusAndSources(organisation, wordOfStatus(status), claims)],
      run: (actions, view) => openEvent(actions, view, comparison, hit.event),
    };
  }
  const of = (id: string, name: string, ...details: string[]): ActResult => ({
    ...{ kind: hit.kind, id: `${hit.kind}-${id}`, name, details: details.filter((detail) => detail !== '') },
    run: (actions) => actions.lookUp({ kind: hit.kind, id }),
  });
  if (hit.kind === 'figure') return of(hit.figure.id, hit.figure.figure, readText(hit.figure.what));
  if (hit.kind === 'erratum') return of(hit.erratum.id, readText(hit.erratum.says), readText(hit.erratum.reading));
  return of(hit.source.id, nameOfSource(hit.source), hit.source.title ?? '');
}

export function* searchInParts(
  query: string,
  finders: Finders,
  comparison: Comparison,
  organisation: Organisation,
): Work<SearchResult[]> {
  const found = yield* finders.people.findInParts(query, MAX_HITS);
  const entries = yield* finders.entries.findInParts(query, MAX_ENTRIES);
  const commands = findCommands(query).map(({ id, name, run }): ActResult => {
    return { kind: 'command', id: `command-${id}`, name, details: [], run };
  });
  return [
    ...found.map((hit) => resultOf(hit, comparison, organisation)),
    ...entries.map((hit) => entryResult(hit, comparison, organisation)),
    ...commands,
  ];
}
