/**
 * From two snapshots to their Comparison. The two may be of one organisation or of two files that share ids, so
 * everything is looked up in the snapshot it belongs to. The work is linear in people, units and memberships, but
 * for the sorting that makes the result independent of the order in a file.
 */

import { finish, type Work } from '../base/work.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Comparison } from './comparison.ts';
import { traceFlows } from './flows.ts';
import { readLines } from './lines.ts';
import { measure } from './metrics.ts';
import { findPassedThrough } from './passed-through.ts';
import { periodBetween } from './period.ts';
import { diffPeople } from './person-changes.ts';
import { diffUnits } from './unit-changes.ts';

export function diff(before: Snapshot, after: Snapshot): Comparison {
  return finish(diffInParts(before, after));
}

export function* diffInParts(before: Snapshot, after: Snapshot): Work<Comparison> {
  const period = periodBetween(before, after);
  const linesBefore = yield* readLines(before);
  const linesAfter = yield* readLines(after);
  const flows = yield* traceFlows(before, after);
  const units = yield* diffUnits(before, after, flows, period);
  const people = yield* diffPeople(linesBefore, linesAfter, units, period);
  const metrics = { before: yield* measure(linesBefore), after: yield* measure(linesAfter) };
  const passedThrough = yield* findPassedThrough(before, after, period);
  return { before, after, people, units, passedThrough, flows, metrics };
}
