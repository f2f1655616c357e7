/** What people are called from now on, and what finds them by what they were called. */

import type { Organisation } from '../../model/organisation.ts';
import { ownNames } from '../../model/person-names.ts';
import type { Person, PersonId, Text } from '../../model/schema.ts';
import { type Called, NameFinder } from './name-finder.ts';
import { newNames } from './new-names.ts';
import type { Redaction } from './redact.ts';

const SOMEBODY = 'somebody else';

function labelsOf({ memberships, units }: Organisation): string[] {
  const inText = (text: Text | undefined): string[] =>
    text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);
  return [
    ...memberships.flatMap(({ title }) => inText(title)),
    ...units.flatMap(({ name, aliases, spans }) => [name, ...aliases, ...spans.flatMap((span) => span.name ?? [])]),
  ];
}

function marksOf({ id, ids = [], email }: Person): string[] {
  return email === undefined ? [id, ...ids] : [id, ...ids, email];
}

export interface NewNames {
  readonly names: ReadonlyMap<PersonId, string>;
  readonly finder: NameFinder;
}

function chooseNames(
  from: Organisation,
  { names: style, days, leaveOut }: Redaction,
  kept: readonly Person[],
  labels: readonly string[],
): ReadonlyMap<PersonId, string> {
  if (style === 'keep') return new Map(kept.map(({ id, name }) => [id, name]));
  const everybody = from.people.flatMap((person) => {
    const own = ownNames(from, person);
    return own.length === 0 ? [] : [{ names: own, marks: marksOf(person), replacement: SOMEBODY }];
  });
  const finder = new NameFinder(everybody, labels);
  return newNames(from, {
    style,
    people: kept.filter((person) => ownNames(from, person).length > 0),
    finder,
    days,
    withTitles: !leaveOut.has('titles'),
    newUnitName: (_, name) => finder.replace(name),
  });
}

/** `kept`: who stays in the file, in the order in which people of the same new name are numbered. */
export function namesToReplace(from: Organisation, how: Redaction, kept: readonly Person[]): NewNames {
  const labels = labelsOf(from);
  const names = chooseNames(from, how, kept, labels);
  const keptIds = new Set(kept.map(({ id }) => id));
  const called = from.people.flatMap((person): Called[] => {
    const own = ownNames(from, person);
    // The entry of a post has the name of a post, which titles may well have too.
    if (own.length === 0) return [];
    const isKept = keptIds.has(person.id);
    if (how.names === 'keep' && isKept) return [];
    const replacement = isKept ? (names.get(person.id) ?? SOMEBODY) : SOMEBODY;
    return [{ names: own, marks: marksOf(person), replacement }];
  });
  return { names, finder: new NameFinder(called, labels) };
}
