/** What people are called instead: by their initials, by their roles, or by numbers. */

import { type Organisation, readText } from '../../model/organisation.ts';
import type { Person, PersonId, Unit, UnitId } from '../../model/schema.ts';
import { holdsAt } from '../../model/span.ts';
import type { NameFinder } from './name-finder.ts';

export const NAME_STYLES = ['initials', 'roles', 'numbers'] as const;
export type NameStyle = (typeof NAME_STYLES)[number];

/** For people without a title; the first that is nobody's name. */
const NOUNS = ['Person', 'Employee', 'Colleague', 'Member', 'Individual'];
const MOST_INITIALS = 4;

function initialsOf({ name }: Person): string | undefined {
  const words = name.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  // Whose name is initials already would keep it.
  if (!words.some((word) => word.length > 1)) return undefined;
  return words
    .slice(0, MOST_INITIALS)
    .map((word) => `${Array.from(word)[0]?.toUpperCase() ?? ''}.`)
    .join(' ');
}

export interface NewNamesOptions {
  readonly style: NameStyle;
  /** In the order in which people of the same name are numbered, which should say nothing about them. */
  readonly people: readonly Person[];
  /** Finds every original name. */
  readonly finder: NameFinder;
  /** The days of which roles are told, the earlier first. */
  readonly days: readonly number[];
  readonly withTitles: boolean;
  readonly newUnitName: (unit: Unit, name: string) => string;
}

function roleOf(organisation: Organisation, person: PersonId, options: NewNamesOptions, noun: string): string {
  const seats = (organisation.membershipsOf.get(person) ?? []).filter(({ kind }) => kind === 'primary');
  const seat =
    options.days.flatMap((day) => seats.find((each) => holdsAt(each, day)) ?? [])[0] ?? seats.at(-1) ?? undefined;
  const title = options.withTitles && seat?.title !== undefined ? options.finder.replace(readText(seat.title)) : '';
  const unit = seat?.unit === undefined ? undefined : organisation.unitById.get(seat.unit as UnitId);
  const place = unit ? ` in ${options.newUnitName(unit, unit.name)}` : '';
  return `${title.trim() === '' ? noun : title.trim()} #${place}`;
}

/** A name for everybody, no two alike and none of them anybody's own. */
export function newNames(organisation: Organisation, options: NewNamesOptions): Map<PersonId, string> {
  const { style, people, finder } = options;
  const noun = NOUNS.find((each) => !finder.knows(each)) ?? 'Redacted';
  const patterns = people.map((person) => {
    if (style === 'initials') return initialsOf(person) ?? `${noun} #`;
    return style === 'roles' ? roleOf(organisation, person.id, options, noun) : `${noun} #`;
  });
  const sizes = new Map<string, number>();
  for (const pattern of patterns) sizes.set(pattern, (sizes.get(pattern) ?? 0) + 1);
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  let spare = people.length;
  const names = new Map<PersonId, string>();
  people.forEach(({ id }, index) => {
    const pattern = patterns[index] ?? '';
    const count = (counts.get(pattern) ?? 0) + 1;
    counts.set(pattern, count);
    const isOnly = sizes.get(pattern) === 1 && !pattern.startsWith(`${noun} #`);
    const place = pattern.lastIndexOf('#');
    const number = isOnly ? '' : ` ${count}`;
    let name = place < 0 ? pattern + number : pattern.slice(0, place).trimEnd() + number + pattern.slice(place + 1);
    while (taken.has(name) || finder.finds(name)) name = `${noun} ${++spare}`;
    taken.add(name);
    names.set(id, name);
  });
  return names;
}
