/** What somebody asks of the command, read from its arguments. */

import { parseArgs } from 'node:util';
import { fail, type Result, succeed } from '../base/result.ts';
import { FIELDS, type Field } from '../io/table/mapping.ts';
import { type CheckRequest, readCheckArguments } from './check-arguments.ts';
import { extensionOf } from './file-names.ts';
import { Misuse, oneOf } from './misuse.ts';
import {
  PICTURE_FORMATS,
  PICTURE_OPTIONS,
  type PictureFormat,
  type PictureRequest,
  readPicture,
  whyNotWritten,
} from './picture-arguments.ts';

const TEXT_FORMATS = ['text', 'json', 'md', 'csv', 'html'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];
const FORMATS = [...TEXT_FORMATS, ...PICTURE_FORMATS] as const;
export type Format = TextFormat | PictureFormat;

/** Fields to columns, each named by its heading, its letter or its number from 1 on. */
export type ColumnNames = ReadonlyMap<Field, string>;

export interface Request {
  readonly files: readonly string[];
  readonly format: Format;
  /** Undefined: the standard output. */
  readonly output: string | undefined;
  /** Of all files, and beyond that of the earliest and of the latest. */
  readonly columns: { readonly all: ColumnNames; readonly before: ColumnNames; readonly after: ColumnNames };
  readonly match: 'id' | 'name' | undefined;
  /** One for all files, or one for each. */
  readonly sheets: readonly string[];
  readonly encoding: string | undefined;
  readonly delimiter: string | undefined;
  readonly dates: { readonly before: string | undefined; readonly after: string | undefined };
  /** The days to compare, where the files hold more than two. */
  readonly days: { readonly before: string; readonly after: string } | undefined;
  /** How values of columns that say who is there are read. */
  readonly presence: readonly SaidPresence[];
  /** The columns to compare beside the fields, by heading, letter or number; undefined: as Orgdiff finds them. */
  readonly compare: readonly string[] | 'all' | 'none' | undefined;
  readonly fillDown: boolean | undefined;
  /** Rows that are nobody's, and rows that are somebody's whatever they look like, by file and number. */
  readonly leaveOut: readonly RowOfFile[];
  readonly keep: readonly RowOfFile[];
  /** What somebody decided about pairs in doubt. */
  readonly decisions: Decisions;
  readonly listsDoubts: boolean;
  readonly picture: PictureRequest;
  readonly isQuiet: boolean;
}

export interface SaidPresence {
  /** By heading, letter or number; undefined: whichever column says who is there. */
  readonly column: string | undefined;
  readonly value: string;
  readonly reading: 'present' | 'left';
}

export interface RowOfFile {
  /** Undefined: of whichever file has such a row. */
  readonly file: string | undefined;
  readonly row: number;
}

type Pairs = readonly (readonly [before: string, after: string])[];

export interface Decisions {
  readonly same: Pairs;
  readonly different: Pairs;
  readonly sameUnits: Pairs;
  readonly differentUnits: Pairs;
}

export type Ask =
  | { readonly ask: 'help' | 'version' }
  | { readonly ask: 'check'; readonly request: CheckRequest }
  | { readonly ask: 'compare'; readonly request: Request };

const OPTIONS = {
  format: { type: 'string', short: 'f' },
  output: { type: 'string', short: 'o' },
  map: { type: 'string', short: 'm', multiple: true },
  'map-before': { type: 'string', multiple: true },
  'map-after': { type: 'string', multiple: true },
  match: { type: 'string' },
  sheet: { type: 'string', multiple: true },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  'before-date': { type: 'string' },
  'after-date': { type: 'string' },
  days: { type: 'string' },
  present: { type: 'string', multiple: true },
  absent: { type: 'string', multiple: true },
  compare: { type: 'string', multiple: true },
  'fill-down': { type: 'string' },
  'leave-out': { type: 'string', multiple: true },
  keep: { type: 'string', multiple: true },
  same: { type: 'string', multiple: true },
  different: { type: 'string', multiple: true },
  'same-unit': { type: 'string', multiple: true },
  'different-unit': { type: 'string', multiple: true },
  doubts: { type: 'boolean' },
  ...PICTURE_OPTIONS,
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
}

const DELIMITERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['\\t', '\t'],
  ['comma', ','],
  ['semicolon', ';'],
  ['pipe', '|'],
]);
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A comma ends a column only where another field follows: headings hold commas too. */
const BETWEEN_COLUMNS = new RegExp(`,(?=\\s*(?:${FIELDS.join('|')})\\s*=)`);

function readColumns(option: string, texts: readonly string[] = []): ColumnNames {
  const columns = new Map<Field, string>();
  for (const part of texts.flatMap((text) => text.split(BETWEEN_COLUMNS))) {
    const at = part.indexOf('=');
    const field = FIELDS.find((each) => each === part.slice(0, at).trim());
    const column = part.slice(at + 1).trim();
    if (at < 0 || !field || column === '') {
      throw new Misuse(`--${option} takes FIELD=COLUMN, not "${part}". Fields are ${FIELDS.join(', ')}.`);
    }
    columns.set(field, column);
  }
  return columns;
}

function readDay(option: string, text: string | undefined): string | undefined {
  if (text !== undefined && !isDay(text))
    throw new Misuse(`--${option} takes a day such as 2025-08-31, not "${text}".`);
  return text;
}

function readDates(beforeText: string | undefined, afterText: string | undefined): Request['dates'] {
  const [before, after] = [readDay('before-date', beforeText), readDay('after-date', afterText)];
  if (before !== undefined && after !== undefined && before >= after) {
    throw new Misuse(
      `--before-date ${before} is not before --after-date ${after}. The earlier file comes first, and so does its day.`,
    );
  }
  return { before, after };
}

function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
}

function readDays(text: string | undefined): Request['days'] {
  if (text === undefined) return undefined;
  const [before = '', after = '', ...more] = text.split(',');
  if (more.length > 0 || !isDay(before) || !isDay(after)) {
    throw new Misuse(`--days takes two days such as 2025-08-18,2025-08-31, not "${text}".`);
  }
  return { before, after };
}

/** Values and headings hold commas too, so whoever has one of those gives the option once for each. */
function listOf(texts: readonly string[] = []): string[] {
  return texts
    .flatMap((text) => text.split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** "Leave", "Status=Leave" */
function readPresence(texts: readonly string[] | undefined, reading: SaidPresence['reading']): SaidPresence[] {
  return listOf(texts).map((text) => {
    const [, column, value = text] = /^([^=]+)=(.+)$/.exec(text) ?? [];
    return { column: column?.trim(), value: value.trim(), reading };
  });
}

function readCompare(texts: readonly string[] | undefined): Request['compare'] {
  if (texts === undefined) return undefined;
  const names = listOf(texts);
  const [only] = names;
  if (names.length === 1 && (only === 'all' || only === 'none')) return only;
  if (names.length === 0) throw new Misuse('--compare takes headings of columns, all or none.');
  return names;
}

/** "14", "after.csv:14" */
function readRows(option: string, texts: readonly string[] | undefined): RowOfFile[] {
  return listOf(texts).map((text) => {
    const [, file, row = ''] = /^(?:(.+):)?(\d+)$/.exec(text) ?? [];
    if (row === '') throw new Misuse(`--${option} takes rows such as 14 or after.csv:14, not "${text}".`);
    return { file, row: Number(row) };
  });
}

/** "BEFORE=AFTER"; an equals sign within an id or a name is doubled. */
function readPairs(option: string, texts: readonly string[] = []): Pairs {
  return texts.map((text) => {
    const [before = '', after = '', ...more] = text
      .split(/(?<!=)=(?!=)/)
      .map((part) => part.replaceAll('==', '=').trim());
    if (before === '' || after === '' || more.length > 0) {
      throw new Misuse(`--${option} takes BEFORE=AFTER, as --doubts lists them, not "${text}".`);
    }
    return [before, after];
  });
}

function formatOf(text: string | undefined, output: string | undefined): Format {
  const refusal = whyNotWritten(text, output);
  if (refusal !== undefined) throw new Misuse(refusal);
  const asked = oneOf('format', text, FORMATS);
  if (asked) return asked;
  const ending = extensionOf(output ?? '').toLowerCase();
  return FORMATS.find((format) => format === ending) ?? 'text';
}

/** The first word says what is to be done; a file of that name is called ./check. */
const CHECK = 'check';

function readCheck(args: readonly string[]): Ask {
  const request = readCheckArguments(args, (message) => new Misuse(message));
  return request ? { ask: 'check', request } : { ask: 'help' };
}

function readRequest(args: readonly string[]): Ask {
  if (args[0] === CHECK) return readCheck(args.slice(1));
  const { values, positionals } = parse(args);
  if (values.help) return { ask: 'help' };
  if (values.version) return { ask: 'version' };
  if (positionals.length === 0) throw new Misuse('Name the files to compare.');
  if (positionals.filter((file) => file === '-').length > 1) {
    throw new Misuse('The standard input (-) can be one of the files only.');
  }
  const output = values.output === '-' ? undefined : values.output;
  if (output === '') throw new Misuse('--output takes the name of a file.');
  const sheets = values.sheet ?? [];
  if (sheets.length > 1 && sheets.length !== positionals.length) {
    throw new Misuse('Give --sheet once for all files, or once for each.');
  }
  const delimiter = values.delimiter === undefined ? undefined : (DELIMITERS.get(values.delimiter) ?? values.delimiter);
  if (delimiter !== undefined && delimiter.length !== 1) {
    throw new Misuse(`--delimiter takes one character, or one of ${[...DELIMITERS.keys()].join(', ')}.`);
  }
  const format = formatOf(values.format, output);
  return {
    ask: 'compare',
    request: {
      files: positionals,
      format,
      output,
      columns: {
        all: readColumns('map', values.map),
        before: readColumns('map-before', values['map-before']),
        after: readColumns('map-after', values['map-after']),
      },
      match: oneOf('match', values.match, ['id', 'name']),
      sheets,
      encoding: values.encoding,
      delimiter,
      dates: readDates(values['before-date'], values['after-date']),
      days: readDays(values.days),
      presence: [...readPresence(values.present, 'present'), ...readPresence(values.absent, 'left')],
      compare: readCompare(values.compare),
      fillDown: oneOf('fill-down', values['fill-down'], ['yes', 'no'] as const)?.startsWith('y'),
      leaveOut: readRows('leave-out', values['leave-out']),
      keep: readRows('keep', values.keep),
      decisions: {
        same: readPairs('same', values.same),
        different: readPairs('different', values.different),
        sameUnits: readPairs('same-unit', values['same-unit']),
        differentUnits: readPairs('different-unit', values['different-unit']),
      },
      listsDoubts: values.doubts === true,
      picture: readPicture(values, format),
      isQuiet: values.quiet === true,
    },
  };
}

/** Fails with a sentence about the first argument that makes no sense. */
export function readArguments(args: readonly string[]): Result<Ask, string> {
  try {
    return succeed(readRequest(args));
  } catch (error) {
    if (error instanceof Misuse) return fail(error.message);
    // What node:util says of options it does not know, without its advice on files whose names begin with a hyphen.
    if (error instanceof TypeError && 'code' in error)
      return fail(error.message.replace(/(?:\. To specify .*|\.)?$/s, '.'));
    throw error;
  }
}
