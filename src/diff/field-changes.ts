/** Which of the attributes that are recorded on both days have another value. What one file does not hold is no change. */

import { changedValues } from '../model/attributes.ts';
import { readText } from '../model/organisation.ts';
import type { Attribute } from '../model/schema.ts';
import type { PersonSeat } from '../model/snapshot.ts';
import type { FieldChange } from './comparison.ts';

function valueInWords(value: string): string {
  return value === '' ? 'empty' : value;
}

/** "Location: Oslo → Bergen" */
export function fieldInShort({ label, before, after }: FieldChange): string {
  return `${label}: ${valueInWords(before)} → ${valueInWords(after)}`;
}

export const NO_FIELDS: readonly FieldChange[] = [];

/** `attributes`: those of the later file, which says what they are called. */
export function fieldsBetween(
  attributes: readonly Attribute[],
  was: PersonSeat,
  is: PersonSeat,
): readonly FieldChange[] {
  const changes = changedValues(attributes, was.membership, is.membership);
  if (changes.length === 0) return NO_FIELDS;
  return changes.map(({ attribute: { id, label }, was: before, is: after }) => ({
    ...{ attribute: id, label: readText(label) },
    ...{ before, after },
  }));
}
