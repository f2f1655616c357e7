/** The kept columns of several rosters as the attributes of one organisation. */

import { itemAt } from '../../../base/lists.ts';
import type { Attribute, Membership } from '../../../model/schema.ts';
import { textAt } from '../../table/cells.ts';
import type { DatedRoster, RosterPost } from '../rows/roster.ts';
import { encodeId } from './follow-people.ts';

export interface AlignedAttributes {
  /** As the latest roster orders and heads them; those of earlier ones alone come after them. */
  readonly attributes: Attribute[];
  /** What a post of a roster records; undefined where the roster records nothing beside what makes the chart. */
  readonly of: (roster: number, post: RosterPost) => Membership['attributes'];
}

/** An id that an organisation file can hold: no word that every object of JavaScript knows. */
function fileId(id: string): string {
  return id in Object.prototype ? `x:${id}` : encodeId(id);
}

export function alignAttributes(rosters: readonly DatedRoster[]): AlignedAttributes {
  const byId = new Map<string, Attribute>();
  const recorded = rosters.map(({ attributes }) => attributes.map(({ id, label }) => ({ id: fileId(id), label })));
  for (const list of recorded.toReversed()) {
    for (const { id, label } of list) if (!byId.has(id)) byId.set(id, { id, label });
  }
  return {
    attributes: [...byId.values()],
    of: (roster, post) => {
      const list = itemAt(recorded, roster);
      if (list.length === 0) return undefined;
      const values: Record<string, string> = {};
      for (const [index, { id }] of list.entries()) values[id] = textAt(post.attributes, index);
      return values;
    },
  };
}

export function isSameRecord(a: Membership['attributes'], b: Membership['attributes']): boolean {
  if (a === undefined || b === undefined) return a === b;
  for (const id in a) if (a[id] !== b[id]) return false;
  for (const id in b) if (!(id in a)) return false;
  return true;
}
