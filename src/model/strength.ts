/**
 * How sure one part of an entry is: that somebody belongs to a unit, holds a title or began on a day may each be known
 * better or worse than the line that the entry draws. What has no strength of its own is as sure as the entry.
 */

import { type Organisation, readText } from './organisation.ts';
import type { Claim, EventStatus, Headship, Membership, PartStrength, Source, Status, UnitSpan } from './schema.ts';

export interface Strength {
  readonly status: Status | EventStatus;
  readonly claims: readonly Claim[];
  /** Why it is taken so, in the words of the file. */
  readonly reason: string | undefined;
}

type Entry<Part extends string> = Pick<Membership | UnitSpan | Headship, 'claims' | 'status'> & {
  readonly strengths?: { readonly [Key in Part]?: PartStrength | undefined } | undefined;
};

/** Also of the line of a membership, of the place of a unit, and of a headship as such: `part` undefined. */
export function strengthOf<Part extends string>(entry: Entry<Part>, part?: Part): Strength {
  const own = part === undefined ? undefined : entry.strengths?.[part];
  if (!own) return { status: entry.status, claims: entry.claims, reason: undefined };
  return {
    status: own.status,
    claims: own.claims ?? entry.claims,
    reason: own.reason === undefined ? undefined : readText(own.reason),
  };
}

/** Whether the title is one that somebody was expected to get, and not known to have got. */
export function isExpected({ strengths }: Pick<Membership, 'strengths'>): boolean {
  return strengths?.title?.expected === true;
}

/** Whether a source passes on what others report. */
export function isRelay(source: Source): boolean {
  return source.relays !== undefined;
}

/** The claims that say more than their source can: a relay states nothing but what it quotes of somebody's own word. */
export function isOverstated({ status, quotes, source }: Claim, { sourceById }: Organisation): boolean {
  const entry = sourceById.get(source);
  return status === 'stated' && quotes === undefined && entry !== undefined && isRelay(entry);
}
