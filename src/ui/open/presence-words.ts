/** How what a file says of who is there is told. */

import { counted } from '../../base/counted.ts';
import type { InspectedTable } from '../../io/import/session/inspection.ts';
import type { Presence } from '../../io/table/mapping.ts';

export const READINGS: readonly (readonly [Presence, string])[] = [
  ['present', 'present'],
  ['left', 'has left'],
  ['not-yet', 'not there yet'],
  ['abolished', 'post abolished'],
  ['nobody', 'not a person'],
];

/** "1 has left, 2 not there yet", empty where all rows are of somebody who is there. */
export function absentInWords({ absentCounts }: InspectedTable): string {
  const { left, abolished, nobody } = absentCounts;
  const notYet = absentCounts['not-yet'];
  return [
    ...(left > 0 ? [counted(left, 'has left', 'have left')] : []),
    ...(notYet > 0 ? [`${notYet.toLocaleString('en')} not there yet`] : []),
    ...(abolished > 0 ? [counted(abolished, 'post abolished', 'posts abolished')] : []),
    ...(nobody > 0 ? [counted(nobody, 'row is not a person', 'rows are not people')] : []),
  ].join(', ');
}

export function countAbsent({ absentCounts }: InspectedTable): number {
  return Object.values(absentCounts).reduce((sum, count) => sum + count, 0);
}

/** Whether there is anything to decide about who is there. */
export function tellsPresence({ presence, absent, mapping }: InspectedTable): boolean {
  return presence.length > 0 || absent.length > 0 || mapping.rows !== undefined;
}
