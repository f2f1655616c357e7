/** What differs between the sources of two days and is told by no comparison, as the organisation has it recorded. */

import { readEdtf } from '../model/edtf.ts';
import { readText } from '../model/organisation.ts';
import type { MomentId } from '../model/schema.ts';
import type { Comparison } from './comparison.ts';

/** A sentence or several; undefined where nothing is known to be left out. */
export function notComparedIn({ before, after }: Pick<Comparison, 'before' | 'after'>): string | undefined {
  const { comparisons, momentById } = after.organisation;
  const dayOf = (moment: MomentId): number | undefined => {
    const date = momentById.get(moment)?.date;
    return date === undefined ? undefined : readEdtf(date).earliest;
  };
  const days = [before.day, after.day].toSorted((a, b) => a - b);
  const found = comparisons.find((each) => dayOf(each.before) === days[0] && dayOf(each.after) === days[1]);
  return found?.notCompared === undefined ? undefined : readText(found.notCompared);
}
