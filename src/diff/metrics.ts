import { forEach, type Work } from '../base/work.ts';
import type { PersonId } from '../model/schema.ts';
import { countPeople, isVacant, type Snapshot } from '../model/snapshot.ts';
import type { Metrics } from './comparison.ts';
import type { Lines } from './lines.ts';

/** Whoever has direct reports, with those; vacant posts are neither. */
export function readSpans(snapshot: Snapshot): Map<PersonId, PersonId[]> {
  const spans = new Map<PersonId, PersonId[]>();
  for (const { person, manager } of snapshot.people.values()) {
    if (manager === undefined || isVacant(snapshot, person) || isVacant(snapshot, manager)) continue;
    const reports = spans.get(manager);
    if (reports) reports.push(person);
    else spans.set(manager, [person]);
  }
  return spans;
}

export function* measure(lines: Lines): Work<Metrics> {
  const { units, organisation } = lines.snapshot;
  let unitCount = 0;
  for (const unit of units.keys()) if (organisation.unitById.get(unit)?.kind === 'unit') unitCount += 1;
  let layers = 0;
  yield* forEach(lines.places.values(), (place) => {
    layers = Math.max(layers, place.people);
  });
  const spans = readSpans(lines.snapshot);
  let reportCount = 0;
  let maxSpan = 0;
  for (const reports of spans.values()) {
    reportCount += reports.length;
    maxSpan = Math.max(maxSpan, reports.length);
  }
  return {
    people: countPeople(lines.snapshot),
    units: unitCount,
    layers,
    meanSpan: spans.size === 0 ? 0 : reportCount / spans.size,
    maxSpan,
  };
}
