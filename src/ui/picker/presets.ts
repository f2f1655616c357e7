/** The comparisons that a data set names, by their days. */

import { isoOfDay, readEdtf } from '../../model/edtf.ts';
import { type Organisation, readText } from '../../model/organisation.ts';
import type { MomentId } from '../../model/schema.ts';

export interface Preset {
  readonly id: string;
  readonly label: string;
  /** Empty where there is none. */
  readonly sentence: string;
  readonly before: string;
  readonly after: string;
}

export function dayOfMoment({ momentById }: Organisation, id: MomentId): string {
  const date = momentById.get(id)?.date;
  return date === undefined ? '' : isoOfDay(readEdtf(date).earliest);
}

export function presetsOf(organisation: Organisation): Preset[] {
  return organisation.comparisons.map(({ id, label, sentence, before, after }) => ({
    id,
    label: readText(label),
    sentence: sentence === undefined ? '' : readText(sentence),
    before: dayOfMoment(organisation, before),
    after: dayOfMoment(organisation, after),
  }));
}
