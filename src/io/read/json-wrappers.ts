/** Names for fields that stand in an object of their own within each record: `{"data": {"name": "Ann"}}` has a name. */

import { withoutListName } from './json-lists.ts';

/** Objects that only hold the fields of the record they are in, as tree libraries and JSON:API have them. */
const WRAPPER = /^(?:data|attributes|properties|fields|node|item|person|user|employee|profile|record|_source)\./i;
const RELATION = /^relationships?\.(.+?)\.data\.(.+)$/i;

/** Shorter names, but for fields that would then be called the same. */
export function plainHeading(fields: readonly string[]): (field: string) => string {
  const plain = new Map(fields.map((field) => [field, withoutWrapper(field)]));
  const counts = new Map<string, number>();
  for (const name of plain.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (field) => {
    const name = plain.get(field) ?? field;
    return counts.get(name) === 1 ? name : field;
  };
}

function withoutWrapper(field: string): string {
  return withoutListName(field.replace(RELATION, '$1.$2').replace(WRAPPER, ''));
}
