/** What was found while a roster was read, in sentences: what is wrong, and what Orgdiff did about it. */

import { itemAt } from '../../../base/lists.ts';
import type { ImportProblem, ImportProblemKind, ProblemPlace, Severity } from '../../table/import-problem.ts';
import type { Field } from '../../table/mapping.ts';
import { counted } from '../../table/report.ts';
import { type Finding, type FindingTally, MOST_VALUES, type RosterFindings } from './roster-findings.ts';

export type RowWord = 'row' | 'record' | 'entry';

const LONGEST_QUOTE = 60;
const PLURALS: Readonly<Record<RowWord, string>> = { row: 'rows', record: 'records', entry: 'entries' };

/** “Ann Smith”, shortened where it is long and on one line. */
export function quote(text: string): string {
  const plain = text.slice(0, 500).replace(/\s+/g, ' ').trim();
  return `“${plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : plain}”`;
}

/** "“a”", "“a” and “b”", "“a”, “b” and “c”" */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Says of a tally what is said of one place, or of many. */
export interface Telling {
  readonly count: number;
  readonly first: ProblemPlace;
  /** Who the first place is about, quoted. */
  readonly who: string;
  /** "Row 14", "12 rows" */
  readonly subject: string;
  /** "row", "rows" */
  readonly noun: string;
  readonly rowWord: RowWord;
  /** One of two words, as there is one or are many. */
  readonly word: (one: string, many: string) => string;
  /** The few values there are, quoted; undefined where there are more. */
  readonly values: string | undefined;
  readonly valueCount: number;
  /** The heading of a field, quoted. */
  readonly heading: (field: Field) => string;
}

interface Topic {
  readonly kind: ImportProblemKind;
  readonly severity: Severity;
  readonly message: (telling: Telling) => string;
  readonly done: (telling: Telling) => string;
}

const TOPICS: Readonly<Record<Finding, Topic>> = {
  'repeated-headings': {
    kind: 'duplicate-row',
    severity: 'note',
    message: ({ subject, word }) => `${subject} ${word('repeats', 'repeat')} the headings.`,
    done: ({ word }) => `${word('It was', 'They were')} left out.`,
  },
  'nothing-to-draw': {
    kind: 'no-name',
    severity: 'warning',
    message: ({ subject, word, first, count }) =>
      `${subject} ${word('has', 'have')} neither a name nor an id nor a title${count === 1 && first.value !== '' ? `, only ${quote(first.value)}` : ''}.`,
    done: ({ word }) => `${word('It was', 'They were')} left out, as there is nothing to draw.`,
  },
  'no-name': {
    kind: 'no-name',
    severity: 'note',
    message: ({ subject, word }) => `${subject} ${word('has', 'have')} no name.`,
    done: ({ word }) => `${word('It is', 'They are')} drawn as ${word('a vacant post', 'vacant posts')}.`,
  },
  vacant: {
    kind: 'vacant-posts',
    severity: 'note',
    message: ({ subject, word, first, count, values }) =>
      count === 1
        ? `${subject} has ${quote(first.value)} where a name would be.`
        : `${subject} ${word('has', 'have')} ${values ?? `words such as ${quote(first.value)}`} where a name would be.`,
    done: ({ word }) =>
      `${word('It is', 'They are')} drawn as ${word('a vacant post', 'vacant posts')} and never matched with another by name.`,
  },
  undisclosed: {
    kind: 'undisclosed-posts',
    severity: 'note',
    message: ({ subject, word, first, count, values }) =>
      first.value === ''
        ? `${subject} ${word('has', 'have')} no name, while vacant posts are called so.`
        : `${subject} ${word('has', 'have')} ${count === 1 ? quote(first.value) : (values ?? `words such as ${quote(first.value)}`)} where a name would be.`,
    done: ({ word }) =>
      `${word('It is read as a post that somebody holds who is', 'They are read as posts that people hold who are')} not named.`,
  },
  markup: {
    kind: 'markup',
    severity: 'note',
    message: ({ count, word, first }) =>
      `${counted(count, 'cell')} ${word('has', 'have')} HTML in ${word('it', 'them')}, such as ${quote(first.value)}.`,
    done: () => 'Tags that only shape text were taken out; everything else is shown as it is written.',
  },
  'unreadable-date': {
    kind: 'unreadable-date',
    severity: 'warning',
    message: ({ subject, count, first, rowWord }) =>
      count === 1
        ? `${subject}: ${quote(first.field)} has ${quote(first.value)}, which is not a date that Orgdiff can read.`
        : `${counted(count, 'date')} cannot be read, such as ${quote(first.value)} in ${quote(first.field)}, ${rowWord} ${first.row}.`,
    done: ({ word }) => `${word('It was', 'They were')} left out. Dates such as 2025-08-31 or 31 Aug 2025 can be read.`,
  },
  'either-date': {
    kind: 'unreadable-date',
    severity: 'note',
    message: ({ count, first }) =>
      `${counted(count, 'date')} may be read with the day or the month first, such as ${quote(first.value)}, and no date of the file shows which.`,
    done: ({ word }) => `${word('It is', 'Each is')} kept as the time between both readings.`,
  },
  'photo-elsewhere': {
    kind: 'photo-elsewhere',
    severity: 'note',
    message: ({ count, word, first }) =>
      `${counted(count, 'photo')} ${word('is', 'are')} not in the file but elsewhere, or no picture, such as ${quote(first.value)}.`,
    done: ({ word }) =>
      `${word('It is', 'They are')} not shown: only pictures within the file, as data: addresses, are. Fetching others would tell their site who is looked at.`,
  },
  'no-id': {
    kind: 'no-id',
    severity: 'warning',
    message: ({ subject, word, heading }) => `${subject} ${word('has', 'have')} no ${heading('id')}.`,
    done: ({ word }) =>
      `${word('An id was', 'Ids were')} made up from the ${word('name', 'names')}, so another file can recognise ${word('it', 'them')} by name or e-mail only. Fill in the ${word('id', 'ids')} to be sure.`,
  },
  'duplicate-row': {
    kind: 'duplicate-row',
    severity: 'note',
    message: ({ subject, word, who }) =>
      `${subject} ${word(`repeats an earlier one cell by cell: ${who}`, 'repeat earlier ones cell by cell')}.`,
    done: ({ word }) => `${word('It was', 'They were')} left out.`,
  },
  'alike-row': {
    kind: 'duplicate-row',
    severity: 'warning',
    message: ({ subject }) =>
      `${subject} say the same as earlier ones in every cell, and there are no ids that would tell people apart.`,
    done: () =>
      'Of rows that are alike only the first counts, as one person. If they are different people, add a column of ids.',
  },
  'joined-row': {
    kind: 'duplicate-row',
    severity: 'note',
    message: ({ subject, word, who }) =>
      `${subject} ${word(`repeats ${who} and contradicts the earlier row`, 'repeat people and contradict their earlier rows')} in nothing.`,
    done: () => 'Each person is drawn once.',
  },
  'further-line': {
    kind: 'duplicate-id',
    severity: 'note',
    message: ({ subject, word, first, who, rowWord }) =>
      `${subject} ${word(`repeats ${who} with another manager: ${quote(first.value)}`, `repeat people with other managers, such as ${who} in ${rowWord} ${first.row}`)}.`,
    done: () => 'Each person is drawn once, with the line to the first manager and second lines to the others.',
  },
  'further-post': {
    kind: 'further-post',
    severity: 'note',
    message: ({ subject, word, first, who, rowWord }) =>
      `${subject} ${word(`gives ${who} a further post`, `give people further posts, such as ${who} in ${rowWord} ${first.row}`)}.`,
    done: () => 'Each person is drawn once, in the post that stands first in the file.',
  },
  'other-details': {
    kind: 'duplicate-id',
    severity: 'warning',
    message: ({ count, subject, first, noun, who }) =>
      count === 1
        ? `${subject} repeats ${who} with another ${quote(first.field)}: ${quote(first.value)}.`
        : `${counted(count, 'cell')} in ${noun} that repeat people differ from the earlier ones, such as ${quote(first.field)} of ${who}: ${quote(first.value)}.`,
    done: () =>
      'Each person is drawn once, with what stands first in the file. Leave out the rows that are out of date.',
  },
  'shared-id': {
    kind: 'duplicate-id',
    severity: 'warning',
    message: ({ subject, word, count, first, values, valueCount }) => {
      if (count === 1) return `${subject} has the id ${quote(first.value)}, which somebody else has already.`;
      const which = values ? `${valueCount === 1 ? 'the id' : 'the ids'} ${values}` : 'ids';
      return `${subject} ${word('has', 'have')} ${which} that somebody else has already.`;
    },
    done: ({ word }) =>
      `Everybody is drawn, as two may share a post; ${word('this one was given an id of its own', 'each of these was given an id of its own')}. Correct the ${word('id', 'ids')} if that is not so.`,
  },
  'manager-not-found': {
    kind: 'manager-not-found',
    severity: 'warning',
    message: (telling) => notFound(telling, 'manager'),
    done: ({ word, who }) =>
      `${word(`${who} stands at the top; people below stay`, 'They stand at the top; the people below them stay')} in place. Check ${word('the cell', 'the cells')}, or add the ${word('manager’s row', 'managers’ rows')} to the file.`,
  },
  'further-not-found': {
    kind: 'manager-not-found',
    severity: 'warning',
    message: (telling) => notFound(telling, 'further manager'),
    done: ({ word }) => `${word('This line is', 'These lines are')} left out.`,
  },
  'manager-ambiguous': {
    kind: 'manager-ambiguous',
    severity: 'warning',
    message: ({ subject, word, count, first, values }) =>
      count === 1
        ? `${subject}: ${quote(first.field)} names ${quote(first.value)}, and several in this file are called that.`
        : `${subject} ${word('names', 'name')} ${values ?? 'managers'}, and several in this file are called that.`,
    done: ({ word, who }) =>
      `The line is left out, as it would be a guess: ${word(`${who} stands`, 'they stand')} at the top. Ids would tell managers apart.`,
  },
  'manager-of-unit': {
    kind: 'manager-ambiguous',
    severity: 'note',
    message: ({ subject, word, count, first, values }) =>
      `${subject} ${word('names', 'name')} ${count === 1 ? quote(first.value) : (values ?? 'managers')}, and several in this file are called that.`,
    done: () => 'The only one of the same unit or place was taken. Ids would tell managers apart.',
  },
  'manager-inexact': {
    kind: 'manager-inexact',
    severity: 'note',
    message: ({ subject, word, first }) =>
      `${subject} ${word('names a manager in another way than the others:', 'name managers in other ways than the others, such as')} ${quote(first.value)}.`,
    done: ({ word, who }) =>
      word(
        `It was taken for ${who}, the only one it fits.`,
        `Each was taken for the only one it fits, such as ${who}.`,
      ),
  },
  'several-managers': {
    kind: 'several-managers',
    severity: 'note',
    message: ({ subject, word, count, first }) =>
      `${subject} ${word('names', 'name')} several managers${count === 1 ? ':' : ', such as'} ${quote(first.value)}.`,
    done: () => 'The line goes to the first of them who is in the file, and second lines to the others.',
  },
  'self-report': {
    kind: 'self-report',
    severity: 'note',
    message: ({ subject, word, first, who }) =>
      word(
        `${subject}: ${quote(first.field)} of ${who} is ${who} again.`,
        `${subject} name people as their own managers.`,
      ),
    done: ({ word, who }) => `${word(`${who} stands`, 'They stand')} at the top.`,
  },
  'near-duplicate': {
    kind: 'near-duplicate',
    severity: 'note',
    message: ({ subject, word, count, first }) =>
      `${subject} ${word('has', 'have')} the name, title and unit of an earlier one${count === 1 ? `: ${quote(first.value)}` : `, such as ${quote(first.value)}`}.`,
    done: () => 'All are drawn. If they are the same person, leave out one of the rows; ids would tell people apart.',
  },
  'other-spelling': {
    kind: 'near-duplicate',
    severity: 'note',
    message: ({ subject, word, count, first }) =>
      `${subject} ${word('has a name', 'have names')} that ${word('differs', 'differ')} from an earlier one by capitals, accents or blanks alone${count === 1 ? `: ${quote(first.value)}` : `, such as ${quote(first.value)}`}.`,
    done: () => 'All are drawn as different people.',
  },
};

function notFound({ subject, word, count, first, values, valueCount }: Telling, role: string): string {
  if (count === 1) return `${subject}: ${quote(first.field)} names ${quote(first.value)}, who is not in this file.`;
  if (values && valueCount === 1) return `${subject} name ${values} as their ${role}, who is not in this file.`;
  const who = values ? `: ${values}` : '';
  return `${subject} ${word('names', 'name')} ${role}s who are not in this file${who}.`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "12 rows" */
export function countedRows(count: number, rowWord: RowWord): string {
  return counted(count, rowWord, PLURALS[rowWord]);
}

function tell({ places, count, values, who }: FindingTally, rowWord: RowWord, found: RosterFindings): Telling {
  const first = itemAt(places, 0);
  const isOne = count === 1;
  return {
    count,
    first,
    who: quote(who),
    rowWord,
    subject: isOne ? `${capitalised(rowWord)} ${first.row}` : countedRows(count, rowWord),
    noun: isOne ? rowWord : PLURALS[rowWord],
    word: (one, many) => (isOne ? one : many),
    values: values.size <= MOST_VALUES ? listWords([...values].map(quote)) : undefined,
    valueCount: values.size,
    heading: (field) => quote(found.headingOf(field) || field),
  };
}

/** One problem for each kind of finding. */
export function problemsOf(file: string, rowWord: RowWord, found: RosterFindings): ImportProblem[] {
  return (Object.keys(TOPICS) as Finding[]).flatMap((finding) => {
    const tally = found.tallies.get(finding);
    if (!tally) return [];
    const { kind, severity, message, done } = TOPICS[finding];
    const telling = tell(tally, rowWord, found);
    const { places, count } = tally;
    return [{ kind, severity, file, places, count, message: message(telling), done: done(telling) }];
  });
}
