/** Who is in a file and yet not there, and what is said of them: who left, who is still to come, and rows of nobody. */

import { itemAt } from '../../../base/lists.ts';
import type { Grid } from '../../table/grid.ts';
import { type ImportProblem, MOST_PLACES } from '../../table/import-problem.ts';
import { nameKey } from '../names/name-key.ts';
import { normalKey } from '../names/normal-key.ts';
import type { LostLine } from './find-managers.ts';
import type { AbsentRow } from './roster.ts';
import type { RosterFindings } from './roster-findings.ts';
import { countedRows, listWords, quote } from './roster-words.ts';
import { nameOf, type RowPost } from './row-post.ts';

export interface AbsentIndex {
  /** The absent row that an id is of, or an id or a name, if it is of one alone. */
  findId(id: string): AbsentRow | undefined;
  find(text: string): AbsentRow | undefined;
}

export function indexAbsent(absent: readonly AbsentRow[]): AbsentIndex {
  const byKey = new Map<string, AbsentRow | undefined>();
  const add = (key: string, row: AbsentRow): void => {
    if (key !== '') byKey.set(key, byKey.has(key) ? undefined : row);
  };
  for (const row of absent) {
    if (row.reason === 'nobody') continue;
    if (row.id !== '') add(`id ${normalKey(row.id)}`, row);
    if (row.name !== '') add(`name ${nameKey(row.name)}`, row);
  }
  const findId = (id: string): AbsentRow | undefined => byKey.get(`id ${normalKey(id)}`);
  return { findId, find: (text) => findId(text) ?? byKey.get(`name ${nameKey(text)}`) };
}

type Reason = AbsentRow['reason'];

/** So many are told by name. */
const MOST_NAMED = 3;

/** "who left (“Terminated”)" */
function whoIs({ reason, why }: AbsentRow): string {
  const word = why === '' ? '' : ` (${quote(why)})`;
  const what: Readonly<Record<Reason, string>> = {
    left: 'who left',
    'not-yet': 'who has not started yet',
    abolished: 'a post that is no more',
    nobody: 'a row that is nobody’s',
  };
  return `${what[reason]}${word}`;
}

function inWords(rows: readonly AbsentRow[], say: (row: AbsentRow) => string): string {
  const named = rows.slice(0, MOST_NAMED).map(say);
  const more = rows.length - named.length;
  return listWords(more > 0 ? [...named, `${more.toLocaleString('en')} more`] : named);
}

const TOLD: Readonly<
  Record<
    Reason,
    {
      readonly kind: ImportProblem['kind'];
      readonly message: (rows: string, isOne: boolean) => string;
      readonly done: (isOne: boolean) => string;
    }
  >
> = {
  left: {
    kind: 'absent-people',
    message: (rows, isOne) => `${rows} ${isOne ? 'is of somebody' : 'are of people'} who left`,
    done: (isOne) => `${isOne ? 'It is' : 'They are'} not counted as there.`,
  },
  'not-yet': {
    kind: 'absent-people',
    message: (rows, isOne) => `${rows} ${isOne ? 'is of somebody who has' : 'are of people who have'} not started yet`,
    done: (isOne) => `${isOne ? 'It is' : 'They are'} not counted as there.`,
  },
  abolished: {
    kind: 'absent-people',
    message: (rows, isOne) => `${rows} ${isOne ? 'is of a post that is' : 'are of posts that are'} no more`,
    done: (isOne) => `${isOne ? 'It was' : 'They were'} left out.`,
  },
  nobody: {
    kind: 'nobody-rows',
    message: (rows, isOne) => `${rows} ${isOne ? 'is' : 'are'} about nobody`,
    done: (isOne) => `${isOne ? 'It was' : 'They were'} left out.`,
  },
};

/** One note for each reason, with the first few by name. */
export function absentProblems(
  file: string,
  grid: Grid,
  absent: readonly AbsentRow[],
  found: RosterFindings,
): ImportProblem[] {
  return (Object.keys(TOLD) as Reason[]).flatMap((reason) => {
    const rows = absent.filter((row) => row.reason === reason);
    if (rows.length === 0) return [];
    const { kind, message, done } = TOLD[reason];
    const isOne = rows.length === 1;
    const subject = isOne
      ? `${grid.rowWord.charAt(0).toUpperCase()}${grid.rowWord.slice(1)} ${itemAt(rows, 0).row}`
      : countedRows(rows.length, grid.rowWord);
    const names = inWords(rows, ({ name, why }) =>
      why === '' || why === name ? quote(name) : `${quote(name)} (${quote(why)})`,
    );
    return [
      {
        kind,
        severity: 'note',
        file,
        places: rows.slice(0, MOST_PLACES).map(({ row, name, why }) => ({
          row,
          field: found.headingOf(found.nameField),
          value: why === '' ? name : `${name}: ${why}`,
        })),
        count: rows.length,
        message: `${message(subject, isOne)}: ${names}.`,
        done: done(isOne),
      },
    ];
  });
}

/** Who names somebody as a manager who is not there. */
export function absentManagers(
  file: string,
  lines: readonly LostLine[],
  posts: readonly RowPost[],
  found: RosterFindings,
): ImportProblem[] {
  const [first] = lines;
  if (!first) return [];
  const sentences = lines.slice(0, MOST_NAMED).map(({ post, absent }) => {
    const who = nameOf(itemAt(posts, post));
    return `${quote(who)} reports to ${quote(absent.name || absent.id)}, ${whoIs(absent)}`;
  });
  const more = lines.length - sentences.length;
  const isOne = lines.length === 1;
  return [
    {
      kind: 'manager-absent',
      severity: 'warning',
      file,
      places: lines
        .slice(0, MOST_PLACES)
        .map(({ row, text }) => ({ row, field: found.headingOf('manager'), value: text.slice(0, 200) })),
      count: lines.length,
      message: `${[...sentences, ...(more > 0 ? [`${more.toLocaleString('en')} more report to people who are not there`] : [])].join('; ')}.`,
      done: `${isOne ? `${quote(nameOf(itemAt(posts, first.post)))} stands` : 'They stand'} at the top until ${isOne ? 'the row names' : 'the rows name'} somebody who is there.`,
    },
  ];
}
