/**
 * From dated rosters to one organisation file. A seat that stays the same from file to file is one membership; it
 * begins on the day of the first file that shows it (by that day, in the first file of all) and ends on the day of the first that does not. Every line is
 * stated by the rows it was read from; what follows from them alone is marked as inferred, with the reason.
 */

import { formatEdtf } from '../../../model/edtf.ts';
import { FORMAT, type MomentId, type OrganisationFile, type Source, type SourceId } from '../../../model/schema.ts';
import type { Matching } from '../match/matching.ts';
import type { DatedRoster } from '../rows/roster.ts';
import { matchUnits } from '../units/match-units.ts';
import { NO_UNIT_DECISIONS, type UnitMatching } from '../units/unit-matching.ts';
import { alignAttributes } from './align-attributes.ts';
import { buildEvents } from './build-events.ts';
import { buildMemberships } from './build-memberships.ts';
import { buildPeople } from './build-people.ts';
import { buildUnits } from './build-units.ts';
import { encodeId, IdRegister } from './follow-people.ts';
import { type FollowedUnits, followUnits } from './follow-units.ts';
import { RosterBook } from './roster-book.ts';

interface DatedLabel {
  readonly date: string;
  readonly label: string;
}

/** "Before → After"; of two days, what both share is said once. */
function labelOf(before: DatedLabel, after: DatedLabel): string {
  const areDays = before.label === formatEdtf(before.date) && after.label === formatEdtf(after.date);
  const days = formatEdtf(`${before.date}/${after.date}`);
  return areDays && before.date < after.date ? days.replace(/ ?– ?/, ' → ') : `${before.label} → ${after.label}`;
}

class Builder {
  private readonly book: RosterBook;
  private readonly units: FollowedUnits;

  constructor(rosters: readonly DatedRoster[], matchings: readonly Matching[], units: readonly UnitMatching[]) {
    this.book = new RosterBook(rosters, matchings);
    this.units = followUnits(rosters, this.book.people, units);
  }

  private sources(): Source[] {
    return this.book.rosters.map((roster, index) => ({
      id: this.book.sourceIds[index] as SourceId,
      publisher: roster.file || 'A file without a name',
      ...(roster.orderOnly ? {} : { date: roster.date }),
      note: `Read as the organisation ${roster.orderOnly ? `in “${roster.label}”` : `on ${formatEdtf(roster.date)}`}: ${roster.posts.length.toLocaleString('en')} posts.`,
    }));
  }

  private coverageNote(): string {
    const isInferred = this.units.states.some((states) => states.some(({ head }) => head !== undefined));
    const units = isInferred ? ['Who heads a unit, and where it stands, is read from who reports to whom.'] : [];
    if (this.book.rosters.length < 2) return ['The file shows one day.', ...units].join(' ');
    const days = 'Each file shows one day: what changed between two of them happened some time between.';
    return [days, ...units].join(' ');
  }

  build(meta: { readonly id: string; readonly name: string }): OrganisationFile {
    const register = new IdRegister();
    const moments = this.book.rosters.map(({ date, label, orderOnly }) => ({
      id: register.take(date) as MomentId,
      date,
      label: label || formatEdtf(date),
      ...(orderOnly ? { orderOnly } : {}),
    }));
    const pairs = moments.slice(1).map((_, index) => [index, index + 1] as const);
    const whole = moments.length > 2 ? [[0, moments.length - 1] as const] : [];
    const comparisons = [...whole, ...pairs].flatMap(([first, last], index) => {
      const [before, after] = [moments[first], moments[last]];
      if (!before || !after) return [];
      return { id: `c${index + 1}`, label: labelOf(before, after), before: before.id, after: after.id };
    });
    const latest = this.book.rosters.at(-1);
    const attributes = alignAttributes(this.book.rosters);
    return {
      format: FORMAT,
      id: encodeId(meta.id),
      name: meta.name,
      coverage: {
        ...(latest && !latest.orderOnly ? { to: latest.date } : {}),
        completeness: 'complete',
        basis: 'snapshots',
        note: this.coverageNote(),
      },
      attributes: attributes.attributes,
      people: buildPeople(this.book),
      units: buildUnits(this.book, this.units),
      memberships: buildMemberships(this.book, this.units, attributes),
      events: buildEvents(this.book),
      figures: [],
      errata: [],
      sources: this.sources(),
      moments,
      comparisons,
      story: [],
    };
  }
}

/**
 * The rosters in the order of their days, and who is who between each and the next; which unit is which is read from
 * that, unless it is known already.
 */
export function buildOrganisation(
  rosters: readonly DatedRoster[],
  matchings: readonly Matching[],
  meta: { readonly id: string; readonly name: string },
  units: readonly UnitMatching[] = matchAllUnits(rosters, matchings),
): OrganisationFile {
  return new Builder(rosters, matchings, units).build(meta);
}

function matchAllUnits(rosters: readonly DatedRoster[], matchings: readonly Matching[]): UnitMatching[] {
  return matchings.flatMap(({ matches }, index) => {
    const [before, after] = [rosters[index], rosters[index + 1]];
    return before && after ? [matchUnits(before, after, matches, NO_UNIT_DECISIONS)] : [];
  });
}
