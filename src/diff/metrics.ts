import type { PersonId } from '../model/schema.ts';
import type { Metrics } from './comparison.ts';
import type { Lines } from './lines.ts';

export function measure(lines: Lines): Metrics {
  const { people, units, organisation } = lines.snapshot;
  const reports = new Map<PersonId, number>();
  for (const { manager } of people.values()) {
    if (manager !== undefined) reports.set(manager, (reports.get(manager) ?? 0) + 1);
  }
  let unitCount = 0;
  for (const unit of units.keys()) if (organisation.unitById.get(unit)?.kind === 'unit') unitCount += 1;
  let layers = 0;
  for (const place of lines.places.values()) layers = Math.max(layers, place.people);
  let reportCount = 0;
  let maxSpan = 0;
  for (const span of reports.values()) {
    reportCount += span;
    maxSpan = Math.max(maxSpan, span);
  }
  return {
    people: people.size,
    units: unitCount,
    layers,
    meanSpan: reports.size === 0 ? 0 : reportCount / reports.size,
    maxSpan,
  };
}
