import { rankOfStatus, wordOfStatus } from '../model/statuses.ts';
import { type Sureness, tierOf } from '../model/strength.ts';
import type { Comparison } from './comparison.ts';
import { type ChangeFacet, categoryOf, FACET_KINDS, isOfFacet } from './kinds.ts';
import { strengthsOf } from './strengths.ts';

/** How many changes there are of a kind, and how many of these no source says. */
export class Tally {
  total = 0;
  private readonly unsaid = new Map<Sureness, number>();

  add(status: Sureness): void {
    this.total += 1;
    if (tierOf(status) === 'unsaid') this.unsaid.set(status, (this.unsaid.get(status) ?? 0) + 1);
  }

  /** "4 · 1 inferred"; where every change is said, only how many there are. */
  get words(): string {
    const unsaid = [...this.unsaid].toSorted(([a], [b]) => rankOfStatus(a) - rankOfStatus(b));
    const said = unsaid.reduce((rest, [, count]) => rest - count, this.total);
    const parts = unsaid.map(([status, count]) => `${count.toLocaleString('en')} ${wordOfStatus(status)}`);
    return (said > 0 || parts.length === 0 ? [said.toLocaleString('en'), ...parts] : parts).join(' · ');
  }
}

/** Adds to the tally of a key, which is begun where there is none. */
export function tally<Key>(tallies: Map<Key, Tally>, key: Key, status: Sureness): void {
  const known = tallies.get(key) ?? new Tally();
  tallies.set(key, known);
  known.add(status);
}

/** Of the kinds everybody is counted who has them; of the categories by the weightiest alone. */
export function countFacets(comparison: Comparison): Map<ChangeFacet, Tally> {
  const tallies = new Map<ChangeFacet, Tally>();
  const strengths = strengthsOf(comparison);
  for (const change of comparison.people.values()) {
    tally(tallies, categoryOf(change), strengths.ofPerson(change).status);
    for (const kind of FACET_KINDS) {
      if (isOfFacet(change, kind)) tally(tallies, kind, strengths.ofPersonKind(change, kind).status);
    }
  }
  return tallies;
}
