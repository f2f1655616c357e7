/** Which of the attributes that are recorded on both days have another value. What one file does not hold is no change. */

import { type Organisation, readText } from '../model/organisation.ts';
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

interface Attribute {
  readonly id: string;
  readonly label: string;
}

export class Fields {
  private readonly attributes: readonly Attribute[];

  constructor(before: Organisation, after: Organisation) {
    const known = new Set(before.attributes.map(({ id }) => id));
    this.attributes = after.attributes.flatMap(({ id, label }) =>
      known.has(id) ? [{ id, label: readText(label) }] : [],
    );
  }

  between(was: PersonSeat, is: PersonSeat): readonly FieldChange[] {
    const [before, after] = [was.membership.attributes, is.membership.attributes];
    if (!before || !after || before === after) return NO_FIELDS;
    return this.attributes.flatMap(({ id, label }) => {
      const [old, now] = [before[id], after[id]];
      if (old === undefined || now === undefined || old === now) return [];
      return [{ attribute: id, label, before: old, after: now }];
    });
  }
}
