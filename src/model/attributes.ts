/**
 * What a file may record of a membership beside title, unit and line. The file lists what it records (`attributes`),
 * and whoever reads, compares, shows, filters or writes it goes by that list; how an id is treated that means
 * something here stands in this one table, and every other id is treated as the last row says.
 */

import type { Attribute, Membership } from './schema.ts';

interface Treatment {
  /** Whether it stays in what is redacted, unless somebody says otherwise. What is not known may tell who somebody is. */
  readonly isKeptRedacted: boolean;
  /** Whether its values are names of places. */
  readonly isPlace: boolean;
}

export const LOCATION = 'location';

const ANY_OTHER: Treatment = { isKeptRedacted: false, isPlace: false };
const PLACE: Treatment = { isKeptRedacted: true, isPlace: true };

/** Ids that lists have in common whatever they call the column; so they are no word of anybody's either. */
const TREATMENTS: ReadonlyMap<string, Treatment> = new Map([
  [LOCATION, PLACE],
  ['country', PLACE],
  ['grade', ANY_OTHER],
  ['cost-centre', ANY_OTHER],
  ['employment-type', ANY_OTHER],
  ['company', ANY_OTHER],
  ['division', ANY_OTHER],
  ['job-family', ANY_OTHER],
  ['job-profile', ANY_OTHER],
  ['fte', ANY_OTHER],
]);

export function isKnownAttribute(id: string): boolean {
  return TREATMENTS.has(id);
}

function treatmentOf(id: string): Treatment {
  return TREATMENTS.get(id) ?? ANY_OTHER;
}

export function isPlace(id: string): boolean {
  return treatmentOf(id).isPlace;
}

/** Ids of those that stay in what is redacted, unless somebody says otherwise. */
export function keptRedacted(attributes: readonly Attribute[]): ReadonlySet<string> {
  return new Set(attributes.map(({ id }) => id).filter((id) => treatmentOf(id).isKeptRedacted));
}

export interface RecordedValue {
  readonly attribute: Attribute;
  /** Empty: it is recorded that there is none. */
  readonly value: string;
}

/** What is recorded of a membership, in the order of the file. */
export function recordedValues(
  attributes: readonly Attribute[],
  { attributes: values }: Pick<Membership, 'attributes'>,
): RecordedValue[] {
  if (values === undefined) return [];
  return attributes.flatMap((attribute) => {
    const value = values[attribute.id];
    return value === undefined ? [] : [{ attribute, value }];
  });
}

export interface ValueChange {
  readonly attribute: Attribute;
  readonly was: string;
  readonly is: string;
}

/** What both record, and otherwise. */
export function changedValues(
  attributes: readonly Attribute[],
  before: Pick<Membership, 'attributes'>,
  after: Pick<Membership, 'attributes'>,
): ValueChange[] {
  const changes: ValueChange[] = [];
  if (!before.attributes || !after.attributes || before.attributes === after.attributes) return changes;
  for (const attribute of attributes) {
    const [was, is] = [before.attributes[attribute.id], after.attributes[attribute.id]];
    if (was !== undefined && is !== undefined && was !== is) changes.push({ attribute, was, is });
  }
  return changes;
}
