/**
 * How sure one part of an entry is: that somebody belongs to a unit, holds a title or began on a day may each be known
 * better or worse than the line that the entry draws. What has no strength of its own is as sure as the entry.
 */

import type { Organisation } from './organisation.ts';
import type {
  Claim,
  EventStatus,
  Headship,
  Membership,
  PartStrength,
  Source,
  Status,
  Text,
  UnitSpan,
} from './schema.ts';
import { rankOfStatus } from './statuses.ts';

export type Sureness = Status | EventStatus;

export interface Strength {
  readonly status: Sureness;
  readonly claims: readonly Claim[];
  /** Why it is taken so, in the words of the file. */
  readonly reason?: Text | undefined;
}

type Entry<Part extends string> = Pick<Membership | UnitSpan | Headship, 'claims' | 'status'> & {
  readonly strengths?: { readonly [Key in Part]?: PartStrength | undefined } | undefined;
};

export function strengthOf<Part extends string>(entry: Entry<Part>, part: Part): Strength {
  const own = entry.strengths?.[part];
  if (!own) return entry;
  return { status: own.status, claims: own.claims ?? entry.claims, reason: own.reason };
}

/** Of what holds only if all of these do: the least sure of them, with what all of them rest on. */
export function weakest(strengths: readonly Strength[]): Strength {
  const [first, ...others] = strengths;
  if (!first) return { status: 'stated', claims: [] };
  if (others.length === 0) return first;
  const least = strengths.reduce((a, b) => (rankOfStatus(b.status) > rankOfStatus(a.status) ? b : a));
  return { ...least, claims: [...new Set(strengths.flatMap(({ claims }) => claims))] };
}

/** Of what is told several times: the surest telling. */
export function surest<Telling extends Pick<Strength, 'status'>>(tellings: readonly Telling[]): Telling | undefined {
  const [first, ...others] = tellings;
  return others.reduce((a, b) => (a && rankOfStatus(b.status) < rankOfStatus(a.status) ? b : a), first);
}

/**
 * said: a source says it, on record. reported: a source has it from others. unsaid: no source says it, or not
 * without being contradicted.
 */
export const TIERS = ['said', 'reported', 'unsaid'] as const;
export type Tier = (typeof TIERS)[number];

export const TIER_WORDS: Readonly<Record<Tier, string>> = {
  said: 'said on record',
  reported: 'reported',
  unsaid: 'inferred or disputed',
};

export function tierOf(status: Sureness): Tier {
  if (status === 'stated' || status === 'confirmed') return 'said';
  return status === 'reported' ? 'reported' : 'unsaid';
}

/** Whether the title is one that somebody was expected to get, and not known to have got. */
export function isExpected({ strengths }: Pick<Membership, 'strengths'>): boolean {
  return strengths?.title?.expected === true;
}

/** Whether a source passes on what others report. */
export function isRelay(source: Source): boolean {
  return source.relays !== undefined;
}

/** Whether a claim says more than its source can: a relay states nothing but what it quotes of somebody's own word. */
export function isOverstated({ status, quotes, source }: Claim, { sourceById }: Organisation): boolean {
  const entry = sourceById.get(source);
  return status === 'stated' && quotes === undefined && entry !== undefined && isRelay(entry);
}
