/** What the search lists for a query: people and units as they stand in the comparison, then commands. */

import { rememberWork } from '../../base/remember.ts';
import type { Work } from '../../base/work.ts';
import type { Comparison } from '../../diff/comparison.ts';
import { buildFinderInParts, type Finder, type Hit } from '../../model/find.ts';
import { type Organisation, readText } from '../../model/organisation.ts';
import type { PersonId, UnitId } from '../../model/schema.ts';
import type { Selection } from '../../store/view.ts';
import { type Command, findCommands } from './commands.ts';

export interface HitResult {
  readonly kind: 'person' | 'unit';
  readonly id: string;
  readonly selection: Selection;
  readonly name: string;
  readonly details: readonly string[];
  /** Whether it has a place on the chart at one of the two dates. */
  readonly isOnChart: boolean;
}

export interface CommandResult {
  readonly kind: 'command';
  readonly id: string;
  readonly name: string;
  readonly command: Command;
}

export type SearchResult = HitResult | CommandResult;

/** The index of an organisation, made when somebody first looks for something: the first picture does not wait for it. */
export const finderOf = rememberWork((organisation: Organisation): Work<Finder> => buildFinderInParts(organisation));

const MAX_HITS = 8;
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

export function* searchInParts(
  query: string,
  finder: Finder,
  comparison: Comparison,
  organisation: Organisation,
): Work<SearchResult[]> {
  const found = yield* finder.findInParts(query, MAX_HITS);
  const hits = found.map((hit) => resultOf(hit, comparison, organisation));
  const commands = findCommands(query).map((command): CommandResult => {
    return { kind: 'command', id: `command-${command.id}`, name: command.name, command };
  });
  return [...hits, ...commands];
}
