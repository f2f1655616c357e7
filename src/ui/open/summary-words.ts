/** What was found in the files that are open, in one line. */

import { counted, countPeople } from '../../base/counted.ts';
import type { InspectedFile, InspectedHistory, Inspection } from '../../io/import/session/inspection.ts';
import { formatEdtf } from '../../model/edtf.ts';

export function historyOf(file: InspectedFile): InspectedHistory | undefined {
  return file.kind === 'table' ? file.history : undefined;
}

/** Of how many days the files tell. */
export function countMoments({ files }: Inspection): number {
  return files.reduce((sum, file) => sum + (historyOf(file)?.shown.length ?? 1), 0);
}

function peopleIn(file: InspectedFile): number {
  return file.kind === 'unread' ? 0 : file.people;
}

/** "62 people before, 66 after: 58 the same, 4 only before, 8 only after"; of a timeline "62, 66, 70 people at 3 moments" */
export function peopleInWords({ files, pairs }: Inspection): string {
  const [first] = files;
  const pair = pairs.at(-1);
  if (!first) return '';
  const days = historyOf(first)?.shown.length ?? 1;
  if (!pair && days > 1)
    return `${countPeople(peopleIn(first))} on ${formatEdtf(first.date)}, the last of ${days} days`;
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

export interface Doubts {
  readonly people: number;
  readonly units: number;
}

/** How many pairs nobody has decided yet. */
export function countDoubts({ pairs }: Inspection): Doubts {
  const decidedOf = (list: readonly { readonly decided: unknown }[]): number =>
    list.filter(({ decided }) => decided !== undefined).length;
  return {
    people: pairs.reduce((sum, pair) => sum + pair.doubtfulCount - decidedOf(pair.doubtful), 0),
    units: pairs.reduce((sum, pair) => sum + pair.doubtfulUnitCount - decidedOf(pair.units), 0),
  };
}

/** "2 people, 1 unit in doubt"; "all matched" where nothing is. */
export function doubtsInWords({ people, units }: Doubts): string {
  const parts = [...(people > 0 ? [countPeople(people)] : []), ...(units > 0 ? [counted(units, 'unit', 'units')] : [])];
  return parts.length === 0 ? 'all matched' : `${parts.join(', ')} in doubt`;
}

export function summaryInWords(inspection: Inspection): string {
  const doubts = countDoubts(inspection);
  const parts = [
    `${counted(inspection.files.length, 'file', 'files')} read: ${peopleInWords(inspection)}`,
    problemsInWords(inspection),
    ...(doubts.people + doubts.units > 0 ? [doubtsInWords(doubts)] : []),
  ];
  return parts.join('; ');
}

/** What the step is called in which people, and units where there is anything to say of them, are looked at. */
export function whoIsWho({ pairs }: Inspection): string {
  return pairs.some(({ units }) => units.length > 0) ? 'People and units' : 'People';
}
