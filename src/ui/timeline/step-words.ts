import { rememberWork } from '../../base/remember.ts';
import type { Work } from '../../base/work.ts';
import { diffInParts } from '../../diff/diff.ts';
import { summarise } from '../../diff/summary.ts';
import { type Day, formatEdtf, isoOfDay } from '../../model/edtf.ts';
import { readText } from '../../model/organisation.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { TimeSteps } from '../../model/time-steps.ts';

/** What happened from one snapshot to the next, in the sentence that they themselves yield; empty: nothing. */
export const sentenceBetween = rememberWork(function* (before: Snapshot, after: Snapshot): Work<string> {
  const comparison = yield* diffInParts(before, after);
  if (comparison.people.size === 0 && comparison.units.size === 0) return '';
  return summarise(comparison)
    .map((part) => part.text)
    .join('');
});

function shortDay({ day, moment }: TimeSteps['steps'][number]): string {
  return moment?.orderOnly ? readText(moment.label) : formatEdtf(isoOfDay(day));
}

/** What there is to say of a day: what happened on it, or since when and until when nothing did. */
export function wordsForDay({ steps, isCoarse }: TimeSteps, step: number, day: Day, happened: string): string {
  const here = steps[step];
  if (!here) return '';
  if (steps.length === 1) return 'Nothing that is recorded begins or ends, so there is nothing to play.';
  if (day === here.day) {
    const note = here.moment?.note === undefined ? '' : readText(here.moment.note);
    return [happened, note].filter(Boolean).join(' ') || (step === 0 ? 'The timeline starts here.' : '');
  }
  const next = steps[step + 1];
  if (isCoarse) return `The chart shows ${shortDay(here)}: of so many people only moments and large changes.`;
  const until = next ? `next change ${shortDay(next)}` : 'no later change is recorded';
  return `As since ${shortDay(here)}; ${until}.`;
}
