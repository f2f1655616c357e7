/** Gives every file a day of its own, from what is said, what its name says or when it was changed last. */

import { dayOf, formatEdtf, isoOfDay, readEdtf } from '../../../model/edtf.ts';
import { textAt } from '../../table/cells.ts';
import { uniqueNames } from '../names/unique-names.ts';
import { dateInName, roleInName } from './file-date.ts';
import type { DateFrom } from './inspection.ts';

export interface Undated {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly modified: number | undefined;
  /** What is said of it: by hand, or by a moment in the file itself. */
  readonly stated: StatedDate | undefined;
}

export interface StatedDate {
  readonly date: string;
  readonly label?: string;
  readonly from: 'hand' | 'moment' | 'inside';
  readonly orderOnly?: boolean | undefined;
}

export interface FileDate {
  readonly date: string;
  readonly from: DateFrom;
  readonly label: string;
  /** Only the order of the files is known, so the day must not be shown as a fact. */
  readonly orderOnly: boolean;
}

interface Candidate {
  readonly index: number;
  readonly rank: number;
  readonly modified: number;
  day: number;
  from: DateFrom;
  label: string | undefined;
  readonly orderOnly?: boolean | undefined;
}

const RANKS = { before: 0, after: 2 } as const;

function localDay(milliseconds: number): number {
  const date = new Date(milliseconds);
  return dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

function candidateOf(file: Undated, index: number, today: number): Candidate {
  const role = roleInName(file.name);
  const modified = file.modified ?? today;
  const base = { index, rank: role ? RANKS[role] : 1, modified };
  if (file.stated) {
    const { date, from, label, orderOnly } = file.stated;
    return {
      ...base,
      day: readEdtf(date).earliest,
      from: from === 'hand' && orderOnly ? 'order' : from,
      label,
      orderOnly,
    };
  }
  const named = dateInName(file.name);
  if (named) return { ...base, day: readEdtf(named.date).earliest, from: 'name', label: named.label };
  return {
    ...base,
    day: localDay(modified),
    from: file.modified === undefined ? 'order' : 'modified',
    label: undefined,
  };
}

function isKnown({ from }: Pick<Candidate, 'from'>): boolean {
  return from === 'hand' || from === 'name' || from === 'moment' || from === 'inside';
}

/** Days that are only guessed make way for the others, so that the order holds and no two fall together. */
function spreadGuesses(inOrder: readonly Candidate[]): void {
  const put = (candidate: Candidate, day: number): void => {
    candidate.day = day;
    candidate.from = 'order';
  };
  inOrder.toReversed().forEach((candidate, index, reversed) => {
    const next = reversed[index - 1];
    if (next && !isKnown(candidate) && candidate.day >= next.day) put(candidate, next.day - 1);
  });
  inOrder.forEach((candidate, index) => {
    const last = inOrder[index - 1];
    if (last && !isKnown(candidate) && candidate.day <= last.day) put(candidate, last.day + 1);
  });
}

/** Of several files that tell the same day, as two drafts do, only the first is taken to be of it. */
function doubtSharedDays(inOrder: readonly Candidate[]): void {
  const taken = new Set<number>();
  for (const candidate of inOrder) {
    if (candidate.from !== 'name' && candidate.from !== 'inside') continue;
    if (taken.has(candidate.day)) {
      candidate.from = 'order';
      candidate.label = undefined;
    }
    taken.add(candidate.day);
  }
}

/** In the order of the files. `today` is in milliseconds since 1970. Days that are said may still be the same. */
export function dateFiles(files: readonly Undated[], today: number): FileDate[] {
  const candidates = files.map((file, index) => candidateOf(file, index, today));
  const byDay = (a: Candidate, b: Candidate): number => a.day - b.day || a.modified - b.modified || a.index - b.index;
  doubtSharedDays(candidates.toSorted((a, b) => a.rank - b.rank || byDay(a, b)));
  const isSettled = candidates.every(isKnown);
  spreadGuesses(candidates.toSorted((a, b) => (isSettled ? 0 : a.rank - b.rank) || byDay(a, b)));
  const names = uniqueNames(files.map(({ name }) => name));
  return candidates.map(({ day, from, label, index, orderOnly = !isKnown({ from }) }) => {
    const date = isoOfDay(day);
    const stem = textAt(names, index).replace(/\.[^.]{1,8}$/, '');
    return { date, from, label: label ?? (orderOnly ? stem : formatEdtf(date)), orderOnly };
  });
}
