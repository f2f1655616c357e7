import {
  type ImportProblem,
  type ImportProblemKind,
  MOST_PLACES,
  type ProblemPlace,
  type Severity,
} from './import-problem.ts';

/** So much of a cell is quoted. */
const LONGEST_VALUE = 200;

/** Places where the same is wrong: all counted, the first few kept. */
export class Tally {
  readonly places: ProblemPlace[] = [];
  count = 0;

  add(row: number, field: string, value: string): void {
    this.count++;
    if (this.places.length < MOST_PLACES) this.places.push({ row, field, value: quoteShort(value) });
  }
}

function quoteShort(value: string): string {
  return value.length <= LONGEST_VALUE ? value : `${value.slice(0, LONGEST_VALUE)}…`;
}

export function problemAt(
  file: string,
  kind: ImportProblemKind,
  severity: Severity,
  { places, count }: Tally,
  message: string,
  done: string,
): ImportProblem {
  return { kind, severity, file, places, count, message, done };
}

/** A problem of the file as a whole. */
export function problemOf(
  file: string,
  kind: ImportProblemKind,
  severity: Severity,
  message: string,
  done: string,
): ImportProblem {
  return { kind, severity, file, places: [], count: 0, message, done };
}

/** What stands in the way of reading the file at all. */
export function unreadable(file: string, message: string, whatToDo: string): ImportProblem {
  return problemOf(file, 'unreadable-file', 'error', message, whatToDo);
}

/** Thrown within src/io/read/ where a file has to be given up, and caught by `readFileContent`. */
export class Unreadable extends Error {
  readonly whatToDo: string;

  constructor(message: string, whatToDo: string) {
    super(message);
    this.whatToDo = whatToDo;
  }
}

/** "1 row", "2 rows" */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`;
}

/** Fields of a directory that are about the record and its account, and are never columns. */
export function accountFieldsProblem(file: string, fields: readonly string[]): ImportProblem[] {
  if (fields.length === 0) return [];
  const names = fields.map((field) => `“${field}”`).join(', ');
  const [verb, noun] = fields.length === 1 ? ['says', 'field'] : ['say', 'fields'];
  const message = `The ${noun} ${names} ${verb} something about the records or accounts, not about the people.`;
  return [
    problemOf(file, 'skipped-part', 'note', message, `${fields.length === 1 ? 'It was' : 'They were'} left out.`),
  ];
}
