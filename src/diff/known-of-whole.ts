/** How much of an organisation a chart shows: who is named, out of how many a source counts. */

import { countPeople } from '../base/counted.ts';
import { formatEdtf, readEdtf } from '../model/edtf.ts';
import { isFromSnapshots } from '../model/organisation.ts';
import type { OrganisationFile } from '../model/schema.ts';
import { isVacant, type Snapshot } from '../model/snapshot.ts';
import { wordOfStatus } from '../model/statuses.ts';
import { surest, tierOf } from '../model/strength.ts';
import { whenInWords } from './date-words.ts';

type Whole = NonNullable<OrganisationFile['coverage']['whole']>[number];

const BOUNDS: Readonly<Record<Whole['bound'], string>> = { about: 'about', under: 'under', over: 'more than' };

/** The count of the largest unit on the chart that was last before the day, or first after it. */
function countFor({ organisation, day, units }: Snapshot): Whole | undefined {
  const counts = (organisation.coverage.whole ?? []).filter(({ unit }) => units.has(unit));
  const largest = counts.reduce<Whole | undefined>((a, b) => (a && a.people >= b.people ? a : b), undefined);
  const ofUnit = counts
    .filter(({ unit }) => unit === largest?.unit)
    .toSorted((a, b) => readEdtf(a.date).earliest - readEdtf(b.date).earliest);
  return ofUnit.findLast(({ date }) => readEdtf(date).earliest <= day) ?? ofUnit[0];
}

/**
 * "64 people are named here; Meta Superintelligence Labs alone had about 3,400 in July 2025 (reported)", without its
 * full stop; of several snapshots, whoever is on one of them. Undefined where no source counts, or where the file holds
 * everybody.
 */
export function knownOfWhole(snapshots: readonly Snapshot[]): string | undefined {
  const last = snapshots.at(-1);
  const count = last && last.organisation.coverage.completeness !== 'complete' ? countFor(last) : undefined;
  if (!last || !count) return undefined;
  const named = new Set(
    snapshots.flatMap((each) => [...each.people.keys()].filter((person) => !isVacant(each, person))),
  );
  const { status } = surest(count.claims) ?? { status: 'unknown' };
  const certainty = tierOf(status) === 'said' ? '' : ` (${wordOfStatus(status)})`;
  const unit = last.units.get(count.unit)?.name ?? '';
  const when = whenInWords(count.date, last.organisation) ?? '';
  const had = `${BOUNDS[count.bound]} ${count.people.toLocaleString('en')}`;
  return `${countPeople(named.size)} ${named.size === 1 ? 'is' : 'are'} named here; ${unit} alone had ${had} ${when}${certainty}`;
}

/** With the day that the sources reach, as whole sentences; empty where neither is known. */
export function knownInBrief(snapshots: readonly Snapshot[]): string {
  const organisation = snapshots.at(-1)?.organisation;
  const known = knownOfWhole(snapshots);
  const to = organisation?.coverage.to;
  const day = to === undefined || !organisation || isFromSnapshots(organisation) ? undefined : formatEdtf(to);
  return [known, day === undefined ? undefined : `Coverage to ${day}`]
    .flatMap((sentence) => (sentence === undefined ? [] : [`${sentence}.`]))
    .join(' ');
}
