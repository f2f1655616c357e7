/** The states that the files hold: one each, or one for each day that is asked of a file with a history. */

import { momentsOf } from '../rows/history.ts';
import type { Roster } from '../rows/roster.ts';
import type { StatedDate, Undated } from './date-files.ts';
import { dateInName } from './file-date.ts';
import type { FileKey, FileSettings, OpenedFile } from './import-settings.ts';
import { isStronger, type ReadFile, type ReadHistory } from './open-file.ts';

export interface FileMoment extends Undated {
  readonly key: FileKey;
  readonly read: ReadFile;
  readonly roster: Roster | undefined;
}

interface FileToDate {
  readonly file: OpenedFile;
  readonly read: ReadFile;
  readonly settings: FileSettings;
  /** No other file is open. */
  readonly isAlone: boolean;
}

export function momentsOfFile({ file, read, settings, isAlone }: FileToDate): FileMoment[] {
  const base = { key: file.key, name: file.name, modified: file.modified, read };
  const history = read.table?.history;
  if (!history) return [{ ...base, roster: read.roster, stated: statedDate(file.name, settings, read) }];
  return daysOf(history, file.name, settings, isAlone).map((date) => ({
    ...base,
    roster: rosterAt(history, date),
    stated: { date, from: settings.date === date ? 'hand' : 'inside' },
  }));
}

/** Nobody is there on a day before the first: then there is nothing to draw. */
function rosterAt(history: ReadHistory, date: string): Roster | undefined {
  const roster = history.at(date);
  return roster.posts.length === 0 ? undefined : roster;
}

function daysOf(history: ReadHistory, name: string, { date, days }: FileSettings, isAlone: boolean): readonly string[] {
  if (days !== undefined && days.length > 0) return [...new Set(days)].sort();
  if (date !== undefined) return [date];
  const moments = momentsOf(history.days);
  return isAlone ? moments : [dateInName(name)?.date ?? moments.at(-1) ?? ''];
}

function statedDate(name: string, { date: byHand, orderOnly }: FileSettings, read: ReadFile): StatedDate | undefined {
  if (byHand !== undefined) return { date: byHand, from: 'hand', orderOnly };
  const inside = read.table?.inside;
  if (inside && isStronger(inside, name)) return { date: inside.date, label: inside.label, from: 'inside' };
  const { organisation } = read;
  if (!organisation || organisation.date === '') return undefined;
  return { date: organisation.date, label: organisation.label, from: 'moment', orderOnly: organisation.orderOnly };
}
