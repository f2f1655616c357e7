/** What there is to see of a table beside its columns: who is there, and which further columns are compared. */

import { rememberFew } from '../../../base/remember.ts';
import type { Grid } from '../../table/grid.ts';
import type { Mapping } from '../../table/mapping.ts';
import { proposeMapping } from '../columns/columns.ts';
import { findKeptColumns } from '../columns/kept-columns.ts';
import { PresenceReader } from '../columns/presence-columns.ts';
import { unitsAround } from '../columns/unit-nest.ts';
import type { AbsentRow, Roster } from '../rows/roster.ts';
import { type InspectedTable, MOST_ABSENT } from './inspection.ts';

const shapeAsWritten = rememberFew((grid: Grid): string => proposeMapping(grid).shape, 8);

function countReasons(absent: readonly AbsentRow[]): InspectedTable['absentCounts'] {
  const counts = { left: 0, 'not-yet': 0, abolished: 0, nobody: 0 };
  for (const { reason } of absent) counts[reason] += 1;
  return counts;
}

/** By how it is read, so that rows that stand for nobody are not hidden behind many people who left. */
function firstOfEach(absent: readonly AbsentRow[]): AbsentRow[] {
  const reasons = ['nobody', 'abolished', 'not-yet', 'left'] as const;
  return reasons.flatMap((reason) => absent.filter((row) => row.reason === reason).slice(0, MOST_ABSENT));
}

export interface TableToInspect {
  readonly grid: Grid | undefined;
  /** The same sheet before a hierarchy in its shape was spelled out, if one was. */
  readonly written: Grid | undefined;
  readonly mapping: Mapping;
  readonly roster: Roster | undefined;
}

export function inspectRows({
  grid,
  written,
  mapping,
  roster,
}: TableToInspect): Pick<
  InspectedTable,
  'presence' | 'absent' | 'absentCounts' | 'unitsAround' | 'suggestedKept' | 'shapeAsWritten'
> {
  const absent = roster?.absent ?? [];
  return {
    presence: grid ? new PresenceReader(grid, mapping).inspect(grid, mapping.headings) : [],
    absent: firstOfEach(absent),
    absentCounts: countReasons(absent),
    unitsAround: grid ? unitsAround(grid, mapping) : [],
    suggestedKept: grid ? findKeptColumns(grid, mapping) : [],
    shapeAsWritten: written && shapeAsWritten(written),
  };
}
