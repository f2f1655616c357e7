/**
 * A comparison in words: one sentence for the whole, and the few words that a seat's accessible name carries. Everything is generated from the Comparison; nothing is known here of a particular organisation.
 */

import { formatDay } from '../model/day-names.ts';
import type { Comparison, PersonChange } from './comparison.ts';
import {
  CATEGORIES,
  type ColourToken,
  countingOf,
  countingsOf,
  mainKind,
  PERSON_KINDS,
  type PersonChangeKind,
  wordOfChange,
} from './kinds.ts';
import { nameApart, nameOfUnit, targetApart } from './names.ts';
import { notComparedIn } from './not-compared.ts';
import { capitalise, joinWithAnd } from './phrases.ts';
import { describeUnitChanges } from './unit-clauses.ts';
import { isAlongWithUnit, wayAlong } from './unit-words.ts';

export interface SummaryPart {
  readonly text: string;
  /** The change whose colour the text takes. */
  readonly kind?: Exclude<ColourToken, 'quiet'>;
}

interface Counted {
  readonly kind: PersonChangeKind;
  readonly isPost: boolean;
  count: number;
}

/** By the place in the sentence. */
function countKinds({ people }: Comparison): Counted[] {
  const counts = new Map<number, Counted>();
  for (const change of people.values()) {
    for (const kind of countingsOf(change)) {
      const { place } = countingOf(kind, change.isPost);
      const entry = counts.get(place) ?? { kind, isPost: change.isPost, count: 0 };
      entry.count += 1;
      counts.set(place, entry);
    }
  }
  return [...counts].toSorted(([a], [b]) => a - b).map(([, entry]) => entry);
}

/** More labels than this say no more than "other details". */
const MOST_LABELS = 3;

/** "Location and Grade", as long as that is a few. */
function changedFields({ people }: Comparison): string {
  const labels = new Set<string>();
  for (const { fields } of people.values()) for (const { label } of fields) labels.add(label);
  return labels.size > MOST_LABELS ? '' : ` (${joinWithAnd([...labels])})`;
}

function countPeople(comparison: Comparison): SummaryPart[] {
  let isFirst = true;
  return countKinds(comparison).map(({ kind, isPost, count }) => {
    const { one, many } = countingOf(kind, isPost);
    const noun = isPost || !isFirst ? '' : count === 1 ? 'person ' : 'people ';
    if (!isPost) isFirst = false;
    const fields = kind === 'attribute-changed' && !isPost ? changedFields(comparison) : '';
    const text = `${count.toLocaleString('en')} ${noun}${count === 1 ? one : many}${fields}`;
    const { colour } = CATEGORIES[isPost ? 'post' : PERSON_KINDS[kind].category];
    return colour === 'quiet' ? { text } : { text, kind: colour };
  });
}

/** Puts ", " between parts and " and " before the last. */
function enumerate(parts: readonly SummaryPart[]): SummaryPart[] {
  return parts.flatMap((part, index) => {
    if (index === 0) return [part];
    return [{ text: index === parts.length - 1 ? ' and ' : ', ' }, part];
  });
}

export function summarise(comparison: Comparison): SummaryPart[] {
  const { before, after } = comparison;
  const units = describeUnitChanges(comparison);
  const people = enumerate(countPeople(comparison));
  if (units !== undefined && people.length > 0) return [{ text: `${capitalise(units)}; ` }, ...people, { text: '.' }];
  if (units !== undefined) return [{ text: `${capitalise(units)}.` }];
  if (people.length > 0) return [...people, { text: '.' }];
  const groups = comparison.units.size;
  if (groups === 0) {
    const days = `between ${formatDay(before)} and ${formatDay(after)}.`;
    const left = notComparedIn(comparison);
    return [{ text: left === undefined ? `Nothing changed ${days}` : `${left} Nothing else changed ${days}` }];
  }
  return [{ text: groups === 1 ? '1 group on the chart changed.' : `${groups} groups on the chart changed.` }];
}

/** The seat spoken of: where somebody is, or the ghost of where a moved person was. */
export type SeatMode = 'live' | 'ghost';

/** The few words that tell of a change in an accessible name. */
export function changeWords(change: PersonChange, comparison: Comparison, mode: SeatMode = 'live'): string {
  if (mode === 'ghost') {
    const unit = change.after?.unit;
    const place = unit !== undefined && unit !== change.before?.unit ? nameOfUnit(comparison, unit) : undefined;
    const boss = change.after?.manager === undefined ? undefined : nameApart(comparison, change.after.manager);
    const destination = place ?? boss;
    return destination === undefined ? 'former place, moved' : `former place, moved to ${destination}`;
  }
  const kind = mainKind(change);
  if (kind === 'carried-along' && isAlongWithUnit(change)) return wayAlong(change, comparison);
  if (kind === 'carried-along' && change.cause) return `carried along with ${targetApart(comparison, change.cause)}`;
  return wordOfChange(change);
}
