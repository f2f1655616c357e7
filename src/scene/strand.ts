/** What runs through a shared part of the connectors: how visible the lines in it are, and the least sure of them. */

import type { Status } from '../model/schema.ts';
import { rankOfStatus } from '../model/statuses.ts';
import type { SegmentMark, TrunkMark, TrunkStatus } from './scene.ts';

export interface Strand {
  readonly alpha: number;
  /** An index of TRUNK_STATUSES. */
  readonly doubt: number;
}

/** From the surest. */
export const TRUNK_STATUSES: readonly TrunkStatus[] = ['stated', 'reported', 'inferred'];

export const NO_STRAND: Strand = { alpha: 0, doubt: 0 };

export function strandOf(alpha: number, status: Status): Strand {
  return alpha > 0 ? { alpha, doubt: Math.min(rankOfStatus(status), TRUNK_STATUSES.length - 1) } : NO_STRAND;
}

/** The first itself where the second adds nothing. */
export function twist(a: Strand, b: Strand): Strand {
  if (a.alpha >= b.alpha && a.doubt >= b.doubt) return a;
  return { alpha: Math.max(a.alpha, b.alpha), doubt: Math.max(a.doubt, b.doubt) };
}

export function trunkOf(segment: Omit<SegmentMark, 'alpha'>, { alpha, doubt }: Strand): TrunkMark {
  return { ...segment, alpha, status: TRUNK_STATUSES[doubt] ?? 'inferred' };
}
