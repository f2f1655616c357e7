/** What was found in the files that are open, in one line. */

import { counted, countPeople } from '../../base/counted.ts';
import type { InspectedFile, Inspection } from '../../io/import/session/inspection.ts';

function peopleIn(file: InspectedFile): number {
  return file.kind === 'unread' ? 0 : file.people;
}

/** "62 people before, 66 after: 58 the same, 4 only before, 8 only after"; of a timeline "62, 66, 70 people at 3 moments" */
export function peopleInWords({ files, pairs }: Inspection): string {
  const [first] = files;
  const pair = pairs.at(-1);
  if (!first) return '';
  if (!pair) return countPeople(peopleIn(first));
  if (pairs.length > 1) {
    const drawn = files.filter(({ kind }) => kind !== 'unread');
    return `${drawn.map((file) => peopleIn(file).toLocaleString('en-GB')).join(', ')} people at ${drawn.length} moments`;
  }
  const [before, after] = [pair.matched + pair.onlyBefore, pair.matched + pair.onlyAfter];
  return `${countPeople(before)} before, ${after.toLocaleString('en-GB')} after: ${pair.matched.toLocaleString('en-GB')} the same, ${pair.onlyBefore.toLocaleString('en-GB')} only before, ${pair.onlyAfter.toLocaleString('en-GB')} only after`;
}

export function problemsInWords({ problems }: Inspection): string {
  if (problems.length === 0) return 'no problems';
  const of = (severity: string): number => problems.filter((problem) => problem.severity === severity).length;
  return [
    [of('error'), 'error', 'errors'] as const,
    [of('warning'), 'warning', 'warnings'] as const,
    [of('note'), 'note', 'notes'] as const,
  ]
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => counted(number, one, many))
    .join(', ');
}

/** Those that nobody has decided yet. */
export function doubtfulCount({ pairs }: Inspection): number {
  return pairs.reduce(
    (sum, pair) => sum + pair.doubtfulCount - pair.doubtful.filter(({ decided }) => decided !== undefined).length,
    0,
  );
}

export function summaryInWords(inspection: Inspection): string {
  return `${counted(inspection.files.length, 'file', 'files')} read: ${peopleInWords(inspection)}; ${problemsInWords(inspection)}`;
}
